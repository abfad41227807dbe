import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import type { ExamFacts, PersonDevelopment } from "#app/contracts/development-views.ts";
import { type ExamMove, movesOf } from "#app/domain/development/exam-life.ts";
import { peopleWords } from "#app/text/people-words.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { StatusTag } from "#app/ui/feedback/status-tag.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import { ApplyPanel } from "./apply-panel.tsx";
import styles from "./development.module.css";
import { ExamStepPanel } from "./exam-step-panel.tsx";
import { EXAM_TONES, useExamWords } from "./exam-words.ts";
import { useDevelopmentText } from "./use-development.ts";

/** Exams of one person, with the steps the reader may take, and the allowance that follows from the certificate. */
export function ExamsCard({ person }: { person: PersonDevelopment }) {
  const t = useDevelopmentText();
  const allowance = useAllowanceSentence(person);
  const [applying, setApplying] = useState(false);
  const [step, setStep] = useState<{ exam: ExamFacts; move: ExamMove } | null>(null);
  return (
    <Card
      title={t("person.exams")}
      actions={
        person.may.apply && (
          <ActionButton icon={<IconPlus />} onClick={() => setApplying(true)}>
            {t("exam.apply")}
          </ActionButton>
        )
      }
    >
      <p className={styles.lead}>{t("allowance.own", { text: allowance })}</p>
      {person.exams.length === 0 ? (
        <p className={styles.soft}>{t("exam.emptyOwn")}</p>
      ) : (
        <ul className={styles.list}>
          {person.exams.map((exam) => (
            <ExamLine key={exam.id} exam={exam} person={person} onStep={(move) => setStep({ exam, move })} />
          ))}
        </ul>
      )}
      {applying && <ApplyPanel cadreId={person.cadreId} units={[]} onClose={() => setApplying(false)} />}
      {step !== null && (
        <ExamStepPanel {...step} name={person.name} today={person.today} onClose={() => setStep(null)} />
      )}
    </Card>
  );
}

type LineProps = { exam: ExamFacts; person: PersonDevelopment; onStep: (move: ExamMove) => void };

function ExamLine({ exam, person, onStep }: LineProps) {
  const t = useDevelopmentText();
  const { target, steps, money } = useExamWords();
  const { apply, decide } = person.may;
  const moves = movesOf(exam.status).filter((move) => (move === "withdraw" ? apply : decide));
  const facts = [
    ...steps(exam),
    ...(exam.subsidy === null ? [] : [money(exam.subsidy)]),
    ...(exam.reason === null ? [] : [exam.reason]),
  ];
  return (
    <li className={styles.entry} data-open={exam.endedOn === null && exam.paidOn === null}>
      <strong>{target(exam)}</strong>
      <StatusTag tone={EXAM_TONES[exam.status]}>{t(`exam.state.${exam.status}`)}</StatusTag>
      <span className={`${styles.grow} ${styles.soft}`}>{facts.join(" · ")}</span>
      <span className={styles.row}>
        {moves.map((move) => (
          <ActionButton key={move} onClick={() => onStep(move)}>
            {t(`exam.move.${move}`)}
          </ActionButton>
        ))}
      </span>
    </li>
  );
}

function useAllowanceSentence({ certificate, allowance }: PersonDevelopment): string {
  const t = useDevelopmentText();
  const words = useText(peopleWords);
  const { money } = useExamWords();
  if (certificate === "none") return t("allowance.ownNone");
  const named = words(`certificate.${certificate}`);
  if (allowance === null) return t("allowance.ownNoRate", { certificate: named });
  const { monthly, fromOn: from, unitName: unit } = allowance;
  return t("allowance.ownText", { certificate: named, money: money(monthly), unit, from });
}
