import { useFetcher } from "@remix-run/react";
import { useId, useState } from "react";
import { uuidv7 } from "uuidv7";
import { STATEMENT_LENGTH } from "#app/domain/daily/public-board.ts";
import type { Result } from "#app/domain/shared/refusal.ts";
import { boardText } from "#app/text/board.ts";
import { findSentence, refusalSentence } from "#app/text/refusal-text.ts";
import { calendarRefusals } from "#app/text/refusals/calendar.ts";
import { generalRefusals } from "#app/text/refusals/general.ts";
import { recordLifeRefusals } from "#app/text/refusals/record-life.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import styles from "./board.module.css";

const TEXTS = [generalRefusals, recordLifeRefusals, calendarRefusals];

/** What is not true about one record, in the resident's words. */
export function ObjectionForm({ recordId, signedInAs }: { recordId: string; signedInAs: string | null }) {
  const t = useText(boardText);
  const id = useId();
  const fetcher = useFetcher<Result<unknown>>();
  const [statement, setStatement] = useState("");
  const [requestId] = useState(uuidv7);
  const error = useError(fetcher.state === "idle" ? fetcher.data : undefined);
  if (fetcher.data?.ok === true)
    return (
      <Notice tone="good" live>
        {t("sent")}
      </Notice>
    );
  return (
    <fetcher.Form method="post" className={styles.form}>
      <input type="hidden" name="recordId" value={recordId} />
      <input type="hidden" name="requestId" value={requestId} suppressHydrationWarning />
      <label htmlFor={id}>{t("statement")}</label>
      <span id={`${id}-hint`} className={styles.soft}>
        {signedInAs === null ? t("statementHint") : t("signedIn", { name: signedInAs })}
      </span>
      <textarea
        id={id}
        name="statement"
        className={styles.area}
        rows={4}
        value={statement}
        maxLength={STATEMENT_LENGTH.most}
        aria-describedby={`${id}-hint ${id}-length`}
        aria-invalid={error !== null || undefined}
        onChange={(event) => setStatement(event.target.value)}
      />
      <span id={`${id}-length`} className={styles.soft}>
        {t("length", { n: [...statement].length })}
      </span>
      {error !== null && (
        <Notice tone="error" live>
          {error}
        </Notice>
      )}
      <ActionButton
        type="submit"
        tone="primary"
        size="large"
        wide
        busy={fetcher.state !== "idle"}
        busyLabel={t("sending")}
      >
        {t("send")}
      </ActionButton>
    </fetcher.Form>
  );
}

/** The sentence of the field where the words were wrong, else of the refusal. */
function useError(result: Result<unknown> | undefined): string | null {
  const language = useLanguage();
  if (result === undefined || result.ok) return null;
  const { refusal } = result;
  const code = refusal.kind === "invalid" ? refusal.fields.statement : undefined;
  const said = code === undefined ? null : findSentence({ rule: code, facts: {}, language, texts: TEXTS });
  return said ?? refusalSentence({ refusal, language, texts: TEXTS });
}
