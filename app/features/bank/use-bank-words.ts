import type { Difficulty } from "#app/domain/quiz/question.ts";
import { bankText } from "#app/text/bank.ts";
import { useText } from "#app/text/use-text.ts";

const HUNDREDTHS = 100;

/** `2.5` from hundredths. */
export const pointsText = (points: number): string => String(points / HUNDREDTHS);

export function useBankWords() {
  const t = useText(bankText);
  return {
    t,
    difficulty: (value: Difficulty): string => t(`difficulty.d${value}`),
    table: {
      columns: t("table.columns"),
      navigation: t("table.navigation"),
      previous: t("table.previous"),
      next: t("table.next"),
      total: (count: number) => t("table.total", { number: count }),
      page: (at: { page: number; pages: number }) => t("table.page", at),
    },
  };
}
