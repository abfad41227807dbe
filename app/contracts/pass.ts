import { z } from "zod";

/** Keyed hash of a pass's code in hexadecimal: the code itself is told once, to whoever asked for the pass. */
const Hash = z.string().regex(/^[0-9a-f]{64}$/);

export const IssuePasses = z.strictObject({
  contestId: z.uuid(),
  passes: z
    .array(z.strictObject({ contestantId: z.uuid(), codeHash: Hash }))
    .min(1)
    .max(2_000),
});

export const RedeemPass = z.strictObject({
  codeHash: Hash,
  sessionHash: Hash,
  userAgent: z.string().max(300).nullable(),
});

/** A signed-in cadre's own way in. */
export const EnterContest = z.strictObject({
  contestId: z.uuid(),
  sessionHash: Hash,
  userAgent: z.string().max(300).nullable(),
});

export const OnContestant = z.strictObject({ contestantId: z.uuid() });
