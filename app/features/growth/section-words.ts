import type { GrowthSection } from "#app/domain/growth/growth-entry.ts";
import { dailyWords } from "#app/text/daily-words.ts";
import type { Language } from "#app/text/define-text.ts";
import { growthText } from "#app/text/growth.ts";
import { peopleWords } from "#app/text/people-words.ts";
import { rotationWords } from "#app/text/rotation-words.ts";
import { selectionWords } from "#app/text/selection-words.ts";
import { translator } from "#app/text/translate.ts";

export type FileLine = { key: string; day: string | null; head: string; texts: string[] };
export type FileBlock = { title: string | null; lines: FileLine[] };
export type FileSection = { section: GrowthSection; title: string; blocks: FileBlock[] };

/** The catalogues a growth file is said with. */
export function sectionWords(language: Language) {
  const t = translator<(typeof growthText)["zh-CN"]>(growthText, language);
  return {
    t,
    people: translator<(typeof peopleWords)["zh-CN"]>(peopleWords, language),
    daily: translator<(typeof dailyWords)["zh-CN"]>(dailyWords, language),
    rotation: translator<(typeof rotationWords)["zh-CN"]>(rotationWords, language),
    selection: translator<(typeof selectionWords)["zh-CN"]>(selectionWords, language),
    span: (fromOn: string, toOn: string | null) =>
      toOn === null ? t("file.since", { from: fromOn }) : t("file.until", { from: fromOn, to: toOn }),
    listed: (names: readonly string[]) => names.join(language === "zh-CN" ? "、" : ", "),
  };
}
export type SectionWords = ReturnType<typeof sectionWords>;
