import type { ExamFacts } from "#app/contracts/development-views.ts";
import type { ExamStatus } from "#app/domain/development/development.ts";
import { yuanOf } from "#app/domain/development/money.ts";
import { peopleWords } from "#app/text/people-words.ts";
import { useText } from "#app/text/use-text.ts";
import type { Tone } from "#app/ui/feedback/status-tag.tsx";
import { useDevelopmentText } from "./use-development.ts";

export const EXAM_TONES: Readonly<Record<ExamStatus, Tone>> = {
  applied: "attention",
  approved: "active",
  refused: "bad",
  passed: "attention",
  failed: "bad",
  withdrawn: "neutral",
  paid: "good",
};

/** What an exam leads to, the days it went through, and money, in words. */
export function useExamWords() {
  const t = useDevelopmentText();
  const words = useText(peopleWords);
  const target = ({ education, certificate }: Pick<ExamFacts, "education" | "certificate">): string =>
    education !== null ? words(`education.${education}`) : words(`certificate.${certificate ?? "none"}`);
  const steps = (exam: ExamFacts): string[] => {
    const { status, appliedOn, approvedOn, passedOn, paidOn, endedOn } = exam;
    const days = [
      ["applied", appliedOn],
      ["approved", approvedOn],
      ["passed", passedOn],
      ["paid", paidOn],
    ] as const;
    const gone = days.flatMap(([step, on]) => (on === null ? [] : [t(`exam.step.${step}`, { on })]));
    const isEnd = status === "refused" || status === "failed" || status === "withdrawn";
    return endedOn !== null && isEnd ? [...gone, t(`exam.step.${status}`, { on: endedOn })] : gone;
  };
  const money = (fen: number | null): string => (fen === null ? t("none") : t("yuan", { yuan: yuanOf(fen) }));
  return { target, steps, money };
}
