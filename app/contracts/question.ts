import { z } from "zod";

const ItemOfContest = z.strictObject({ contestId: z.uuid(), itemKey: z.string().max(60) });
const Reason = z.string().trim().min(1).max(300);

/** `preparationMs`: from the draw to the answer, at most an hour. */
export const SealQuestions = ItemOfContest.extend({
  questionIds: z.array(z.uuid()).min(1).max(200),
  preparationMs: z.int().min(0).max(3_600_000),
  reuse: z.enum(["once", "again"]),
});
export const UnsealQuestions = ItemOfContest.extend({ reason: Reason });
export const RevealQuestions = ItemOfContest;

/** `number` as the contestant named it; null: as the seed has it. */
export const DrawQuestion = z.strictObject({
  performanceId: z.uuid(),
  number: z.int().min(1).max(200).nullable(),
});
export const DiscardQuestion = z.strictObject({ performanceId: z.uuid(), reason: Reason });

export type AskableQuestion = {
  id: string;
  stem: string;
  area: string;
  difficulty: number;
  expected: number;
};
export type SlipShown = {
  number: number;
  /** Who drew it; empty while it lies in the box. */
  drawnBy: { performanceId: string; who: string }[];
  /** The question, once somebody drew it or the seed is shown. */
  stem: string | null;
};
export type QuestionDrawShown = {
  itemKey: string;
  itemName: string;
  sealed: {
    commitment: string;
    sealedAt: number;
    preparationMs: number;
    reuse: "once" | "again";
    seed: string | null;
    slips: SlipShown[];
  } | null;
  /** Performances that wait for their question, in running order. */
  waiting: { performanceId: string; who: string; status: string }[];
  finished: boolean;
};
