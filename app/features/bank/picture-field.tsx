import { useFetcher } from "@remix-run/react";
import { IconPhoto } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { uuidv7 } from "uuidv7";
import { RefusalNotice } from "#app/acts/refusal-notice.tsx";
import type { Result } from "#app/domain/shared/refusal.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import styles from "./bank.module.css";
import { useBankWords } from "./use-bank-words.ts";

type Props = {
  name: string;
  pictureId: string | null;
  unitId: string;
  onChange: (pictureId: string | null) => void;
};

/** A picture is uploaded when it is chosen; the question keeps its number. */
export function PictureField({ name, pictureId, unitId, onChange }: Props) {
  const { t } = useBankWords();
  const input = useRef<HTMLInputElement>(null);
  const fetcher = useFetcher<Result<{ pictureId: string }>>();
  const done = useRef(onChange);
  done.current = onChange;
  const { data } = fetcher;
  useEffect(() => {
    if (data?.ok === true) done.current(data.value.pictureId);
  }, [data]);
  const upload = (file: File | undefined): void => {
    if (file === undefined) return;
    const form = new FormData();
    form.set("requestId", uuidv7());
    form.set("unitId", unitId);
    form.set("picture", file);
    fetcher.submit(form, { method: "post", action: "/bank/pictures", encType: "multipart/form-data" });
    if (input.current !== null) input.current.value = "";
  };
  return (
    <div className={styles.stack}>
      {pictureId !== null && (
        <div>
          <img className={styles.picture} src={`/bank/pictures/${pictureId}`} alt={t("form.pictureAlt")} />
        </div>
      )}
      <div className={styles.row}>
        <input
          ref={input}
          type="file"
          accept="image/png,image/jpeg,image/webp"
          className="yz-hidden"
          aria-label={`${t("form.picture")} ${name}`}
          tabIndex={-1}
          onChange={(event) => upload(event.currentTarget.files?.[0])}
        />
        <ActionButton
          icon={<IconPhoto />}
          busy={fetcher.state !== "idle"}
          busyLabel={t("form.uploading")}
          onClick={() => input.current?.click()}
        >
          {t("form.choosePicture")}
        </ActionButton>
        {pictureId !== null && (
          <ActionButton tone="quiet" onClick={() => onChange(null)}>
            {t("form.removePicture")}
          </ActionButton>
        )}
        <span className={styles.soft}>{t("form.pictureHint")}</span>
      </div>
      <RefusalNotice refusal={data?.ok === false && fetcher.state === "idle" ? data.refusal : null} />
    </div>
  );
}
