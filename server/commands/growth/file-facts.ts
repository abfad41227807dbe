import type { Actor } from "#app/domain/access/actor.ts";
import { isOwn } from "#app/domain/access/daily.ts";
import { type GrowthRight, mayKeepFile, mayReadFile } from "#app/domain/access/growth.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import type { Tx } from "#db/client.ts";
import { lockFile, type PlacedFile } from "#db/queries/growth-files.ts";

export type FileFacts = PlacedFile & { right: GrowthRight };

export const rightOf = ({ reserve, keeperPath, mentorCadreId }: PlacedFile): GrowthRight => ({
  cadreId: reserve.cadreId,
  keeperPath,
  mentorCadreId,
});

/** A file under its lock; null also for who may not know of it. */
export async function loadFile(given: {
  tx: Tx;
  reserveId: string;
  actor: Actor;
}): Promise<FileFacts | null> {
  const found = await lockFile(given.tx, given.reserveId);
  if (found === null) return null;
  const right = rightOf(found);
  return mayReadFile(given.actor, right) ? { ...found, right } : null;
}

export const keepsFile = ({ actor, facts }: { actor: Actor; facts: FileFacts }): boolean =>
  mayKeepFile(actor, facts.right);

export const ownsFile = ({ actor, facts }: { actor: Actor; facts: FileFacts }): boolean =>
  isOwn(actor, facts.right.cadreId);

/** Nothing is added to a file after the person left; null: it is open. */
export const refuseClosed = ({ reserve }: Pick<PlacedFile, "reserve">) =>
  reserve.leftOn === null ? null : refused("growth.file-closed", { day: reserve.leftOn });

export const accountOf = (actor: Actor): string | null => (actor.kind === "account" ? actor.accountId : null);

/** Files belong to no contest. Details hold ids, days and closed words, never names or texts. */
export const recorded = (details: Record<string, unknown>) => ({
  audit: { contestId: null, details },
  events: [],
});
