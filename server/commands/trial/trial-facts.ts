import type { Actor } from "#app/domain/access/actor.ts";
import { mayKeepFile } from "#app/domain/access/growth.ts";
import { mayHeadCommunity } from "#app/domain/access/rotation.ts";
import type { Tx } from "#db/client.ts";
import { findFile, lockFile } from "#db/queries/growth-files.ts";
import { findTrial } from "#db/queries/growth-records.ts";
import { type FileFacts, loadFile, rightOf } from "#server/commands/growth/file-facts.ts";

type Placed = NonNullable<Awaited<ReturnType<typeof findTrial>>>;
export type TrialFacts = FileFacts & Pick<Placed, "trial" | "communityName" | "communityPath">;

/** A trial under the lock of its file; null also for who may know of neither the file nor the community's trial. */
export async function loadTrial(given: {
  tx: Tx;
  trialId: string;
  actor: Actor;
}): Promise<TrialFacts | null> {
  const { tx, trialId, actor } = given;
  const known = await findTrial(tx, trialId);
  if (known === null) return null;
  const { reserveId } = known.trial;
  const file = (await loadFile({ tx, reserveId, actor })) ?? (await asHead({ tx, known, actor }));
  // Read again under the lock: somebody may just have decided.
  const placed = file === null ? null : await findTrial(tx, trialId);
  return file === null || placed === null ? null : { ...file, ...placed };
}

/** The head of the community where the trial takes place decides it without reading the rest of the file. */
async function asHead(given: { tx: Tx; known: Placed; actor: Actor }): Promise<FileFacts | null> {
  const { tx, known, actor } = given;
  const file = await findFile(tx, known.trial.reserveId);
  if (file === null) return null;
  const concerned = [file.reserve.cadreId];
  if (!mayHeadCommunity(actor, { communityPath: known.communityPath, concerned })) return null;
  const locked = await lockFile(tx, known.trial.reserveId);
  return locked === null ? null : { ...locked, right: rightOf(locked) };
}

/** The keeper of the file, or the head of the community; never of oneself. */
export const leadsTrial = ({ actor, facts }: { actor: Actor; facts: TrialFacts }): boolean =>
  mayKeepFile(actor, facts.right) ||
  mayHeadCommunity(actor, { communityPath: facts.communityPath, concerned: [facts.right.cadreId] });
