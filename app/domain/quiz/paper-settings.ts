import type { Difficulty, PostArea, QuestionKind } from "./question.ts";

/** The blueprint of a written paper and how it is sat and scored. PURE. Points in hundredths, times in milliseconds. */

/** draft: blueprint in work · drawn: questions stand, may be drawn again · sealed: nothing changes any more, it opens by the clock · recorded: its points stand in the contest. */
export const PAPER_STATUSES = ["draft", "drawn", "sealed", "recorded"] as const;
export type PaperStatus = (typeof PAPER_STATUSES)[number];

/** What a voided question gives: its points to everybody who sat, or nothing to anybody. */
export const VOID_MODES = ["fullMarks", "noMarks"] as const;
export type VoidMode = (typeof VOID_MODES)[number];

/** So many questions of one kind, each with the same points; empty lists take any area or difficulty. */
export type BlueprintSection = {
  key: string;
  /** The criterion of the item under which the section's points are recorded; sections may share one. */
  criterionKey: string;
  title: string;
  kind: QuestionKind;
  count: number;
  points: number;
  areas: PostArea[];
  difficulties: Difficulty[];
};

/** allOrNothing: every right option and no wrong one. partWithoutWrong: an equal share of the points for each right option as long as no wrong one is chosen. */
export const MULTIPLE_CHOICE_RULES = ["allOrNothing", "partWithoutWrong"] as const;
export type MultipleChoiceRule = (typeof MULTIPLE_CHOICE_RULES)[number];

export type PaperSettings = {
  minutes: number;
  sections: BlueprintSection[];
  multipleChoice: MultipleChoiceRule;
  shuffleQuestions: boolean;
  shuffleOptions: boolean;
  /** Answers given in time that arrive this much after the end still count and are marked. */
  graceMs: number;
  /** Two grades that differ by more than this ask for a third. */
  thirdGraderAbove: number;
};
