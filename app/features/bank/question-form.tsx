import { useNavigate } from "@remix-run/react";
import { useState } from "react";
import { RefusalNotice } from "#app/acts/refusal-notice.tsx";
import { useAct } from "#app/acts/use-act.ts";
import { QUESTION_KINDS } from "#app/domain/quiz/question.ts";
import * as QuestionProblems from "#app/domain/quiz/question-problems.ts";
import type { Problem } from "#app/domain/scoring/problem.ts";
import { questionProblemSentence } from "#app/text/question-problem.ts";
import { useLanguage } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { FormErrors } from "#app/ui/fields/form-errors.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import styles from "./bank.module.css";
import { FiledFields } from "./filed-fields.tsx";
import { PartsFields } from "./parts-fields.tsx";
import { PlainFields } from "./plain-fields.tsx";
import { entryOf, type QuestionDraft } from "./question-draft.ts";
import { useBankWords } from "./use-bank-words.ts";

type Props = {
  initial: QuestionDraft;
  units: readonly { id: string; name: string }[];
  /** The question that is edited, with the digest of what the form was filled in from. */
  known: { questionId: string; unitId: string; seen: string } | null;
};

/** The form of a question; the rules of questions speak before it is sent, and again on the server. */
export function QuestionForm({ initial, units, known }: Props) {
  const { t } = useBankWords();
  const language = useLanguage();
  const navigate = useNavigate();
  const [draft, setDraft] = useState(initial);
  const [unitId, setUnitId] = useState(known?.unitId ?? units[0]?.id ?? "");
  const [problems, setProblems] = useState<Problem[]>([]);
  const { send, busy, refusal } = useAct<{ questionId: string }>({
    onDone: ({ questionId }) => navigate(`/bank/${questionId}`),
  });
  const change = (part: Partial<QuestionDraft>): void => setDraft((now) => ({ ...now, ...part }));
  const save = (): void => {
    const entry = entryOf(draft);
    const found = QuestionProblems.of(entry);
    setProblems(found);
    if (found.length > 0) return;
    send("save", {
      unitId,
      entry,
      ...(known === null ? {} : { questionId: known.questionId, seen: known.seen }),
    });
  };
  const errors = problems.map((problem) => ({
    name: problem.path,
    message: questionProblemSentence({ problem, language }),
  }));
  return (
    <form
      className={styles.stack}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <FormErrors title={t("form.refused")} errors={errors} />
      <RefusalNotice refusal={refusal} />
      <Card title={t("form.question")}>
        <div className={styles.stack}>
          <SelectField
            name="kind"
            label={t("form.kind")}
            value={draft.kind}
            onChange={(value) =>
              change({ kind: QUESTION_KINDS.find((kind) => kind === value) ?? draft.kind })
            }
            choices={QUESTION_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
          />
          <PlainFields draft={draft} path="" problems={problems} unitId={unitId} onChange={change} />
        </div>
      </Card>
      {draft.kind === "case" && (
        <PartsFields
          parts={draft.parts}
          problems={problems}
          unitId={unitId}
          onChange={(parts) => change({ parts })}
        />
      )}
      <Card title={t("form.filed")}>
        <FiledFields
          draft={draft}
          problems={problems}
          onChange={change}
          unit={known === null ? { value: unitId, choices: units, onChange: setUnitId } : null}
        />
      </Card>
      <div className={styles.row}>
        <ActionButton type="submit" tone="primary" busy={busy}>
          {t("form.save")}
        </ActionButton>
        <LinkButton to={known === null ? "/bank" : `/bank/${known.questionId}`} tone="quiet">
          {t("form.cancel")}
        </LinkButton>
      </div>
    </form>
  );
}
