import { Form, useActionData, useNavigation } from "@remix-run/react";
import { useState } from "react";
import { uuidv7 } from "uuidv7";
import type { AppealShown } from "#app/contracts/results-views.ts";
import { APPEAL_GROUNDS } from "#app/domain/contest/appeal-life.ts";
import type { Result } from "#app/domain/shared/refusal.ts";
import { sentenceOf, sentenceOfRule } from "#app/text/refusal-sentence.ts";
import { dateTime } from "#app/text/time.ts";
import { useLanguage } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { StatusTag } from "#app/ui/feedback/status-tag.tsx";
import { FormErrors } from "#app/ui/fields/form-errors.tsx";
import { RadioField } from "#app/ui/fields/radio-field.tsx";
import { TextAreaField } from "#app/ui/fields/text-area-field.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import styles from "./contestant.module.css";
import { useSlipText } from "./use-slip-text.ts";

const TONES = { open: "attention", granted: "good", dismissed: "neutral" } as const;
const LONGEST = 2_000;

/** One's own appeals with their answers, and the form while the window is open. */
export function AppealCard({
  appeals,
  window: { deadline, open },
}: {
  appeals: readonly AppealShown[];
  window: { deadline: number; open: boolean };
}) {
  const t = useSlipText();
  const at = dateTime(deadline);
  return (
    <Card title={t("appeal.title")}>
      <div className={styles.stack}>
        {appeals.length > 0 && (
          <ul className={styles.list}>
            {appeals.map((appeal) => (
              <Filed key={appeal.id} appeal={appeal} />
            ))}
          </ul>
        )}
        <p className={styles.soft}>
          {open ? `${t("appeal.lead")} ${t("appeal.deadline", { at })}` : t("appeal.closed", { at })}
        </p>
        {open && <AppealForm />}
      </div>
    </Card>
  );
}

function Filed({ appeal }: { appeal: AppealShown }) {
  const t = useSlipText();
  return (
    <li>
      <p className={styles.row}>
        <span>
          {t(`appeal.grounds.${appeal.ground}`)} · {t("appeal.filedAt", { at: dateTime(appeal.createdAt) })}
        </span>
        <StatusTag tone={TONES[appeal.status]}>{t(`appeal.status.${appeal.status}`)}</StatusTag>
      </p>
      <p className={styles.prose}>{appeal.text}</p>
      {appeal.answer !== null && (
        <blockquote className={styles.quote}>
          {t("appeal.answer")}：{appeal.answer}
          {appeal.decidedAt !== null && (
            <span className={styles.soft}>
              {" "}
              {t("appeal.decided", { name: appeal.decidedBy ?? "", at: dateTime(appeal.decidedAt) })}
            </span>
          )}
        </blockquote>
      )}
    </li>
  );
}

function AppealForm() {
  const t = useSlipText();
  const language = useLanguage();
  const result = useActionData<Result<unknown>>();
  const busy = useNavigation().state === "submitting";
  const [requestId] = useState(uuidv7);
  const refusal = result !== undefined && !result.ok ? result.refusal : null;
  const fields = refusal?.kind === "invalid" ? refusal.fields : {};
  const said = (name: string) =>
    fields[name] === undefined ? undefined : (sentenceOfRule(fields[name], {}, language) ?? undefined);
  const errors = ["ground", "text"].flatMap((name) => {
    const message = said(name);
    return message === undefined ? [] : [{ name, message }];
  });
  const general =
    refusal === null || refusal.kind === "invalid"
      ? []
      : [{ name: null, message: sentenceOf(refusal, language) }];
  if (result?.ok === true) {
    return (
      <Notice tone="good" live>
        {t("appeal.sent")}
      </Notice>
    );
  }
  return (
    <Form method="post" className={styles.form} data-print="hide">
      <FormErrors title={t("appeal.title")} errors={[...general, ...errors]} />
      <input type="hidden" name="requestId" value={requestId} suppressHydrationWarning />
      <RadioField
        name="ground"
        label={t("appeal.ground")}
        error={said("ground")}
        choices={APPEAL_GROUNDS.map((value) => ({ value, label: t(`appeal.grounds.${value}`) }))}
        required
      />
      <TextAreaField
        name="text"
        label={t("appeal.text")}
        description={t("appeal.textHint")}
        error={said("text")}
        maxLength={LONGEST}
        required
      />
      <ActionButton type="submit" tone="primary" size="large" busy={busy}>
        {t("appeal.submit")}
      </ActionButton>
    </Form>
  );
}
