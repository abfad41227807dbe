import { z } from "zod";
import { RESERVE_KINDS } from "#app/domain/people/enumerations.ts";

/** Inputs of the commands and views of a round's list. */

export const OnRankedRound = z.strictObject({ roundId: z.uuid() });
export const OnCandidate = z.strictObject({ roundId: z.uuid(), candidateId: z.uuid() });
export const OnOwnCandidacy = z.strictObject({ candidateId: z.uuid() });

const TenThousandths = z.number().int().min(0).max(10_000);

/** What a run of draws found; `rankedAt` (ms): the drawing of scores it was run on. */
export const KeepFirmness = OnRankedRound.extend({
  rankedAt: z.number().int(),
  lists: z
    .array(
      z.strictObject({
        post: z.enum(RESERVE_KINDS),
        drawn: z.number().int().min(0),
        acceptability: z.array(z.strictObject({ candidateId: z.uuid(), acceptability: TenThousandths })),
      }),
    )
    .min(1)
    .max(RESERVE_KINDS.length),
});
