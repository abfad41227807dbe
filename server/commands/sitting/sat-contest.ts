import type { Actor } from "#app/domain/access/actor.ts";
import { mayInvigilate } from "#app/domain/access/sitting.ts";
import type { Tx } from "#db/client.ts";
import { findSatContest, lockSittings, type SatHours } from "#db/queries/sittings.ts";

/** What the staff's commands begin with: the contest, and the sittings meant, locked. */
export type SatContest = { contestId: string; unitPath: string; sittings: SatHours[] };

/** Null when the contest or one of the sittings is not there, or a sitting belongs to another contest. */
export async function loadSatContest(
  tx: Tx,
  input: { contestId: string; sittingIds: readonly string[] },
): Promise<SatContest | null> {
  const contest = await findSatContest(tx, input.contestId);
  if (contest === null) return null;
  const sittings = await lockSittings(tx, input.sittingIds);
  const foreign = sittings.some(({ contestId }) => contestId !== input.contestId);
  if (foreign || sittings.length !== new Set(input.sittingIds).size) return null;
  return { ...contest, sittings };
}

export const allowInvigilation = ({ actor, facts }: { actor: Actor; facts: SatContest }): boolean =>
  mayInvigilate(actor, facts);

/** Nobody's marks or pages of the contest change by it. */
export const toldOf = (contestId: string, type: string) => [{ contestId, type, performanceIds: [] }];
