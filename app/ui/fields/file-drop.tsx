import { Dropzone } from "@mantine/dropzone";
import { IconFileUpload } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { ActionButton } from "../actions/action-button.tsx";
import styles from "./file-drop.module.css";

export type FileDropProps = {
  name: string;
  /** "上传名册"; names the input. */
  label: string;
  /** Forms and size that are taken, in words. */
  hint: string;
  chooseLabel: string;
  /** Attribute of the input: ".xlsx,.xls,.csv". */
  accept: string;
  maxBytes: number;
  /** Sentences for files that are refused before they are sent. */
  refusals: { type: string; size: string; many: string };
  error?: string | undefined;
  onFile?: (file: File) => void;
};

const typeOk = (accept: string, file: File) =>
  accept.split(",").some((ending) => file.name.toLowerCase().endsWith(ending.trim().toLowerCase()));

/**
 * One file by drop or by choice. The input inside is an ordinary one: the form works without scripts, and the
 * server judges the file again.
 */
export function FileDrop(props: FileDropProps) {
  const { accept, maxBytes, refusals, onFile } = props;
  const input = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<string>();
  const [refusal, setRefusal] = useState<string>();
  const take = (files: readonly File[]) => {
    const [file] = files;
    if (file === undefined) return;
    const why =
      files.length > 1
        ? refusals.many
        : !typeOk(accept, file)
          ? refusals.type
          : file.size > maxBytes
            ? refusals.size
            : undefined;
    setRefusal(why);
    setChosen(why === undefined ? file.name : undefined);
    if (why === undefined) onFile?.(file);
    else if (input.current) input.current.value = "";
  };
  const drop = (files: readonly File[]) => {
    if (input.current) {
      const transfer = new DataTransfer();
      for (const file of files.slice(0, 1)) transfer.items.add(file);
      input.current.files = transfer.files;
    }
    take(files);
  };
  const error = refusal ?? props.error;
  return (
    <div className={styles.root}>
      <Dropzone
        onDrop={drop}
        activateOnClick={false}
        activateOnKeyboard={false}
        enablePointerEvents
        useFsAccessApi={false}
        data-invalid={error !== undefined}
        className={styles.zone ?? ""}
        inputProps={{ "aria-hidden": true, tabIndex: -1 }}
        tabIndex={-1}
      >
        <span className={styles.icon} aria-hidden="true">
          <IconFileUpload size={40} stroke={1.5} />
        </span>
        <p className={styles.chosen}>{chosen ?? props.label}</p>
        <p className={styles.hint}>{props.hint}</p>
        <ActionButton onClick={() => input.current?.click()}>{props.chooseLabel}</ActionButton>
      </Dropzone>
      <input
        ref={input}
        type="file"
        name={props.name}
        data-field={props.name}
        accept={accept}
        aria-label={props.label}
        aria-invalid={error !== undefined}
        className="yz-hidden"
        onChange={(event) => take([...(event.currentTarget.files ?? [])])}
      />
      {error !== undefined && (
        <p role="alert" className={styles.error}>
          {error}
        </p>
      )}
    </div>
  );
}
