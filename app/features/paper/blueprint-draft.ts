import type { PoolRow } from "#app/contracts/paper-views.ts";
import type { BlueprintSection, PaperSettings } from "#app/domain/quiz/paper-settings.ts";
import * as Decimal from "#app/domain/shared/decimal.ts";
import { points } from "#app/text/problem-sentence.ts";

/** A blueprint as it is typed: numbers are text until they are numbers. Points in points, grace in seconds. */
export type SectionDraft = Omit<BlueprintSection, "count" | "points"> & { count: string; points: string };
export type Draft = Omit<PaperSettings, "minutes" | "graceMs" | "thirdGraderAbove" | "sections"> & {
  minutes: string;
  graceSeconds: string;
  third: string;
  sections: SectionDraft[];
};

const SECOND_MS = 1_000;

export const draftOf = (settings: PaperSettings): Draft => ({
  multipleChoice: settings.multipleChoice,
  shuffleQuestions: settings.shuffleQuestions,
  shuffleOptions: settings.shuffleOptions,
  minutes: String(settings.minutes),
  graceSeconds: String(settings.graceMs / SECOND_MS),
  third: points(settings.thirdGraderAbove),
  sections: settings.sections.map((section) => ({
    ...section,
    count: String(section.count),
    points: points(section.points),
  })),
});

/** `wrong`: texts that are no numbers; they stand as 0 in the settings. */
export function settingsOf(draft: Draft): { settings: PaperSettings; wrong: string[] } {
  const wrong: string[] = [];
  const number = (text: string, digits: number): number => {
    const parsed = Decimal.parse({ text, digits });
    if (parsed.ok && parsed.value >= 0) return parsed.value;
    wrong.push(text);
    return 0;
  };
  const settings: PaperSettings = {
    multipleChoice: draft.multipleChoice,
    shuffleQuestions: draft.shuffleQuestions,
    shuffleOptions: draft.shuffleOptions,
    minutes: number(draft.minutes, 0),
    graceMs: number(draft.graceSeconds, 0) * SECOND_MS,
    thirdGraderAbove: number(draft.third, 2),
    sections: draft.sections.map((section) => ({
      ...section,
      title: section.title.trim(),
      count: number(section.count, 0),
      points: number(section.points, 2),
    })),
  };
  return { settings, wrong };
}

/** A key no section has yet. */
export function freshKey(sections: readonly { key: string }[]): string {
  let n = sections.length + 1;
  while (sections.some(({ key }) => key === `section-${n}`)) n += 1;
  return `section-${n}`;
}

/** How many candidates of the pool fit a section. */
export const availableIn = (
  pool: readonly PoolRow[],
  section: Pick<BlueprintSection, "kind" | "areas" | "difficulties">,
): number =>
  pool
    .filter(
      (row) =>
        row.kind === section.kind &&
        (section.areas.length === 0 || section.areas.includes(row.area)) &&
        (section.difficulties.length === 0 || section.difficulties.some((level) => level === row.difficulty)),
    )
    .reduce((sum, { count }) => sum + count, 0);
