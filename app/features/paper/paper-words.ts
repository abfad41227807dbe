import { useMemo } from "react";
import type { PostArea, QuestionKind } from "#app/domain/quiz/question.ts";
import { paperWords } from "#app/text/paper-words.ts";
import { useText } from "#app/text/use-text.ts";

/** Words of the quiz that are asked for by a value. */
export function usePaperWords() {
  const t = useText(paperWords);
  return useMemo(
    () => ({
      kind: (kind: QuestionKind) => t(`kind.${kind}`),
      area: (area: PostArea) => t(`area.${area}`),
      /** 第 3 题, or 第 3 题（2） for a part. */
      place: (at: { position: number; part: number | null }) =>
        at.part === null ? t("number", { n: at.position }) : t("part", { n: at.position, part: at.part }),
    }),
    [t],
  );
}
export type PaperWords = ReturnType<typeof usePaperWords>;
