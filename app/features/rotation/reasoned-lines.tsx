import { type ReactNode, useState } from "react";
import { REASON_LENGTH } from "#app/contracts/rotation-choices.ts";
import { sentenceOfRule } from "#app/text/refusal-sentence.ts";
import { rotationSettingsText } from "#app/text/rotation-settings.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { TextField } from "#app/ui/fields/text-field.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import styles from "./settings.module.css";
import { useSettings } from "./settings-context.ts";

/** A card of lines that each have a reason: what is there, and a form that adds one. */
export function ReasonedLines(props: {
  /** The part of the settings: `frozen`, `blocked` or `barred`. */
  path: string;
  title: string;
  intro: string;
  empty: string;
  placeholder: string;
  lines: readonly { text: string; reason: string }[];
  onRemove: (at: number) => void;
  /** False: something of the line is not chosen yet. */
  complete: boolean;
  onAdd: (reason: string) => void;
  /** The fields before the reason. */
  children: ReactNode;
}) {
  const t = useText(rotationSettingsText);
  const { errorAt } = useSettings();
  return (
    <Card title={props.title}>
      <p className={styles.soft}>{props.intro}</p>
      {props.lines.length === 0 ? (
        <p className={styles.soft}>{props.empty}</p>
      ) : (
        <ul className={styles.lines}>
          {props.lines.map((line, at) => (
            <li key={line.text} data-path={`${props.path}.${at}`}>
              <strong>{line.text}</strong>
              <span>{line.reason}</span>
              {errorAt(`${props.path}.${at}`) !== undefined && (
                <span className={styles.error}>{errorAt(`${props.path}.${at}`)}</span>
              )}
              <ActionButton
                size="small"
                tone="quiet"
                aria-label={`${t("remove")} ${line.text}`}
                onClick={() => props.onRemove(at)}
              >
                {t("remove")}
              </ActionButton>
            </li>
          ))}
        </ul>
      )}
      <AddLine {...props} />
    </Card>
  );
}

function AddLine(props: {
  path: string;
  placeholder: string;
  complete: boolean;
  onAdd: (reason: string) => void;
  children: ReactNode;
}) {
  const t = useText(rotationSettingsText);
  const language = useLanguage();
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState(false);
  const missing = asked && reason.trim() === "";
  const add = () => {
    setAsked(true);
    if (reason.trim() === "" || !props.complete) return;
    props.onAdd(reason.trim());
    setReason("");
    setAsked(false);
  };
  return (
    <div className={styles.row}>
      {props.children}
      <div data-stretch>
        <TextField
          name={`${props.path}.reason`}
          label={t("reason")}
          value={reason}
          onChange={setReason}
          maxLength={REASON_LENGTH}
          placeholder={props.placeholder}
          error={missing ? (sentenceOfRule("rotation.reason-missing", {}, language) ?? "") : undefined}
        />
      </div>
      <ActionButton disabled={!props.complete} onClick={add}>
        {t("add")}
      </ActionButton>
    </div>
  );
}
