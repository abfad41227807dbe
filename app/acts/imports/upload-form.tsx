import { Form, useNavigation } from "@remix-run/react";
import { type ReactNode, useState } from "react";
import { uuidv7 } from "uuidv7";
import type { Refusal } from "#app/domain/shared/refusal.ts";
import { importsText } from "#app/text/imports.ts";
import { sentenceOf } from "#app/text/refusal-sentence.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { FileDrop } from "#app/ui/fields/file-drop.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import styles from "./imports.module.css";

const MAX_BYTES = 5 * 1024 * 1024;

export type UploadFormProps = {
  /** Where the file is dropped, what it may be, and what is said of another one. */
  label: string;
  hint: string;
  accept: string;
  wrongType: string;
  refusal: Refusal | null;
  /** Fields above the file. */
  children?: ReactNode;
};

/** One file, sent to the page's own action. */
export function UploadForm({ label, hint, accept, wrongType, refusal, children }: UploadFormProps) {
  const t = useText(importsText);
  const language = useLanguage();
  const [requestId] = useState(uuidv7);
  const busy = useNavigation().state === "submitting";
  return (
    <Card>
      <Form method="post" encType="multipart/form-data" className={styles.upload}>
        <input type="hidden" name="requestId" value={requestId} />
        {children}
        <FileDrop
          name="file"
          label={label}
          hint={hint}
          chooseLabel={t("choose")}
          accept={accept}
          maxBytes={MAX_BYTES}
          refusals={{ type: wrongType, size: t("tooLarge"), many: t("many") }}
          error={refusal === null ? undefined : sentenceOf(refusal, language)}
        />
        <ActionButton type="submit" tone="primary" busy={busy} busyLabel={t("uploading")}>
          {t("upload")}
        </ActionButton>
      </Form>
    </Card>
  );
}
