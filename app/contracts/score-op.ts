import { z } from "zod";

const MARKS_AT_MOST = 40;
const COMMENT_LENGTH = 500;

const Marks = z
  .record(z.string().max(60), z.number().int())
  .refine((marks) => Object.keys(marks).length <= MARKS_AT_MOST, "field.too-big");
const Comments = z
  .record(z.string().max(60), z.string().max(COMMENT_LENGTH))
  .refine((comments) => Object.keys(comments).length <= MARKS_AT_MOST, "field.too-big");

/**
 * The envelope of a judge's operation. `opId` is made by the tablet: sending it twice is the same as once.
 * `seq` grows by one with every operation of the seat on that performance: late ones do not undo newer ones.
 * draft: autosave · submit: all marks · takeBack: undo of a submission before the lock · abstain: on the spot, with a reason.
 */
export const ScoreOp = z.strictObject({
  opId: z.uuid(),
  seatId: z.uuid(),
  performanceId: z.uuid(),
  seq: z.number().int().min(1).max(1_000_000),
  kind: z.enum(["draft", "submit", "takeBack", "abstain"]),
  marks: Marks,
  comments: Comments,
  reason: z.string().trim().max(COMMENT_LENGTH).optional(),
  /** Version of this form; a server that does not know it says so instead of guessing. */
  form: z.literal(1),
});
export type ScoreOp = z.infer<typeof ScoreOp>;
