import { useFetcher } from "@remix-run/react";
import { useId, useState } from "react";
import { uuidv7 } from "uuidv7";
import { CONTACT_LENGTH, OBJECTION_LENGTH } from "#app/contracts/notice-choices.ts";
import type { NoticedPerson } from "#app/contracts/notice-views.ts";
import type { Result } from "#app/domain/shared/refusal.ts";
import { noticePublicText } from "#app/text/notice-public.ts";
import { findSentence, refusalSentence } from "#app/text/refusal-text.ts";
import { generalRefusals } from "#app/text/refusals/general.ts";
import { noticeRefusals } from "#app/text/refusals/notice.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import styles from "./public-notice.module.css";

const TEXTS = [generalRefusals, noticeRefusals];
type FormProps = { people: readonly NoticedPerson[] };

/** Whom, what, and, if one likes, how to be reached. Works without script too. */
export function ObjectForm({ people }: FormProps) {
  const t = useText(noticePublicText);
  const fetcher = useFetcher<Result<unknown>>();
  const [requestId] = useState(uuidv7);
  const { field, general } = useErrors(fetcher.state === "idle" ? fetcher.data : undefined);
  return (
    <section className={styles.notice} aria-labelledby="object">
      <h2 id="object" className={styles.heading}>
        {t("object")}
      </h2>
      {fetcher.data?.ok === true ? (
        <Notice tone="good" live>
          {t("sent")}
        </Notice>
      ) : (
        <fetcher.Form method="post" className={styles.form}>
          <p className={styles.soft}>{t("objectLead")}</p>
          <input type="hidden" name="requestId" value={requestId} suppressHydrationWarning />
          <Whom people={people} error={field("candidateId")} />
          <Statement error={field("statement")} />
          <Reach error={field("contact")} />
          {general !== null && (
            <Notice tone="error" live>
              {general}
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
      )}
    </section>
  );
}

type Wrong = { error: string | null };

function Fault({ id, error }: Wrong & { id: string }) {
  return error === null ? null : (
    <span id={id} className={styles.fault} role="alert">
      {error}
    </span>
  );
}

function Whom({ people, error }: FormProps & Wrong) {
  const t = useText(noticePublicText);
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{t("whom")}</label>
      <select
        id={id}
        name="candidateId"
        className={styles.input}
        defaultValue=""
        aria-invalid={error !== null || undefined}
        aria-describedby={`${id}-fault`}
      >
        <option value="">{t("choose")}</option>
        {people.map(({ candidateId, name, unitName }) => (
          <option key={candidateId} value={candidateId}>
            {name} · {unitName}
          </option>
        ))}
      </select>
      <Fault id={`${id}-fault`} error={error} />
    </div>
  );
}

function Statement({ error }: Wrong) {
  const t = useText(noticePublicText);
  const id = useId();
  const [statement, setStatement] = useState("");
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{t("statement")}</label>
      <span id={`${id}-hint`} className={styles.soft}>
        {t("statementHint")}
      </span>
      <textarea
        id={id}
        name="statement"
        className={styles.input}
        rows={5}
        value={statement}
        maxLength={OBJECTION_LENGTH.most}
        aria-describedby={`${id}-hint ${id}-length ${id}-fault`}
        aria-invalid={error !== null || undefined}
        onChange={(event) => setStatement(event.target.value)}
      />
      <span id={`${id}-length`} className={styles.soft}>
        {t("length", { n: [...statement].length })}
      </span>
      <Fault id={`${id}-fault`} error={error} />
    </div>
  );
}

function Reach({ error }: Wrong) {
  const t = useText(noticePublicText);
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{t("reach")}</label>
      <span id={`${id}-hint`} className={styles.soft}>
        {t("reachHint")}
      </span>
      <input
        id={id}
        name="contact"
        className={styles.input}
        maxLength={CONTACT_LENGTH}
        autoComplete="off"
        aria-describedby={`${id}-hint ${id}-fault`}
        aria-invalid={error !== null || undefined}
      />
      <Fault id={`${id}-fault`} error={error} />
    </div>
  );
}

/** Beside its field what was filled in wrongly; in general what the rules say no with. */
function useErrors(result: Result<unknown> | undefined) {
  const language = useLanguage();
  const refusal = result === undefined || result.ok ? null : result.refusal;
  const fields = refusal?.kind === "invalid" ? refusal.fields : {};
  const field = (name: string): string | null => {
    const code = fields[name];
    return code === undefined ? null : findSentence({ rule: code, facts: {}, language, texts: TEXTS });
  };
  return { field, general: refusal === null ? null : refusalSentence({ refusal, language, texts: TEXTS }) };
}
