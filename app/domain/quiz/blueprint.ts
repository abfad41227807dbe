import type { BlueprintSection, PaperSettings } from "./paper-settings.ts";

/** What a blueprint adds up to. PURE. Points in hundredths. */

export const sectionPoints = (section: Pick<BlueprintSection, "count" | "points">): number =>
  section.count * section.points;

export const totalPoints = (settings: Pick<PaperSettings, "sections">): number =>
  settings.sections.reduce((sum, section) => sum + sectionPoints(section), 0);

export const totalQuestions = (settings: Pick<PaperSettings, "sections">): number =>
  settings.sections.reduce((sum, { count }) => sum + count, 0);

/** Points of the sections of each criterion. */
export function pointsByCriterion(settings: Pick<PaperSettings, "sections">): Map<string, number> {
  const sums = new Map<string, number>();
  for (const section of settings.sections) {
    sums.set(section.criterionKey, (sums.get(section.criterionKey) ?? 0) + sectionPoints(section));
  }
  return sums;
}

/** How a new paper is sat and scored until somebody says otherwise: an hour, all or nothing, everybody's own order. */
export const DEFAULT_SETTINGS: PaperSettings = {
  minutes: 60,
  sections: [],
  multipleChoice: "allOrNothing",
  shuffleQuestions: true,
  shuffleOptions: true,
  graceMs: 60_000,
  thirdGraderAbove: 3_00,
};
