import type { QuestionStatus } from "#app/domain/quiz/question.ts";
import { StatusTag, type Tone } from "#app/ui/feedback/status-tag.tsx";
import { useBankWords } from "./use-bank-words.ts";

const TONES: Readonly<Record<QuestionStatus, Tone>> = {
  draft: "neutral",
  submitted: "attention",
  reviewed: "good",
  retired: "bad",
};

/** Where a question stands, and whether its clause is out of force. */
export function QuestionTags({ status, expired }: { status: QuestionStatus; expired: boolean }) {
  const { t } = useBankWords();
  return (
    <>
      <StatusTag tone={TONES[status]}>{t(`status.${status}`)}</StatusTag>
      {expired && <StatusTag tone="bad">{t("validity.expired")}</StatusTag>}
    </>
  );
}
