import type { Values } from "#app/acts/form-panel.tsx";
import type { ExamFacts } from "#app/contracts/development-views.ts";
import type { ExamMove } from "#app/domain/development/exam-life.ts";
import { fenOf } from "#app/domain/development/money.ts";
import { DateField } from "#app/ui/fields/date-field.tsx";
import { NumberField } from "#app/ui/fields/number-field.tsx";
import { TextField } from "#app/ui/fields/text-field.tsx";
import { CommandPanel } from "./command-panel.tsx";
import { useExamWords } from "./exam-words.ts";
import { useDevelopmentText } from "./use-development.ts";

const INTENTS: Readonly<Record<ExamMove, string>> = {
  approve: "approve-exam",
  refuse: "refuse-exam",
  withdraw: "withdraw-exam",
  pass: "record-exam-result",
  fail: "record-exam-result",
  pay: "pay-subsidy",
};

/** What cannot be read as money is sent as it was typed, and refused at its field. */
const amountOf = (yuan: string | undefined) => (yuan === undefined ? undefined : (fenOf(yuan) ?? yuan));

function inputOf({ exam, move, values }: { exam: ExamFacts; move: ExamMove; values: Values }): object {
  const { on, reason, certificateNumber, amount } = values;
  const step = { examId: exam.id, ...(on === undefined ? {} : { on }) };
  switch (move) {
    case "approve":
    case "withdraw":
      return step;
    case "refuse":
      return { ...step, reason };
    case "pass":
      return { ...step, outcome: "passed", certificateNumber };
    case "fail":
      return { ...step, outcome: "failed" };
    case "pay":
      return { ...step, amount: amountOf(amount) };
  }
}

type Props = { exam: ExamFacts; name: string; move: ExamMove; today: string; onClose: () => void };

/** One step in the life of an exam. */
export function ExamStepPanel({ exam, name, move, today, onClose }: Props) {
  const t = useDevelopmentText();
  const { target } = useExamWords();
  return (
    <CommandPanel
      title={t(`exam.moveTitle.${move}`, { name, target: target(exam) })}
      intent={INTENTS[move]}
      onClose={onClose}
      submit={t(`exam.move.${move}`)}
      danger={move === "refuse" || move === "fail"}
      inputOf={(values) => inputOf({ exam, move, values })}
    >
      {(error) => (
        <>
          {move === "refuse" && (
            <TextField
              name="reason"
              label={t("form.reason")}
              error={error("reason")}
              maxLength={200}
              required
            />
          )}
          {move === "pass" && (
            <TextField
              name="certificateNumber"
              label={t("exam.number")}
              description={t("exam.passHint")}
              error={error("certificateNumber")}
              maxLength={120}
              required={exam.kind === "certificate"}
            />
          )}
          {move === "pay" && (
            <NumberField
              name="amount"
              label={t("exam.amount")}
              unit={t("exam.yuanUnit")}
              error={error("amount")}
              required
            />
          )}
          <DateField
            name="on"
            label={t("form.on")}
            description={t("form.onHint")}
            maximum={today}
            minimum={exam.appliedOn}
            error={error("on")}
          />
        </>
      )}
    </CommandPanel>
  );
}
