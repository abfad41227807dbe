import type { Actor } from "#app/domain/access/actor.ts";
import { mayHoldRound, mayReadRound } from "#app/domain/access/selection.ts";
import { hasReached, type RoundState } from "#app/domain/selection/round-life.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import type { Tx } from "#db/client.ts";
import { listCandidates } from "#db/queries/selection-candidates.ts";
import { listNotices } from "#db/queries/selection-notices.ts";
import { listStanding, lockRound } from "#db/queries/selection-rounds.ts";

/** A decided round under its lock, with its candidates and notices; null also for who may not know of it. */
export async function loadNoticeFacts({ tx, roundId, actor }: { tx: Tx; roundId: string; actor: Actor }) {
  const found = await lockRound(tx, roundId);
  if (found === null || !mayReadRound(actor, found)) return null;
  const [candidates, notices, candidateIds] = await Promise.all([
    listCandidates(tx, roundId),
    listNotices(tx, roundId),
    listStanding(tx, roundId),
  ]);
  return { ...found, candidates, notices, candidateIds };
}
export type NoticeFacts = NonNullable<Awaited<ReturnType<typeof loadNoticeFacts>>>;

export const holdsRound = ({ actor, facts }: { actor: Actor; facts: NoticeFacts }): boolean =>
  mayHoldRound(actor, facts);

/** Selected and still there: who withdrew after the decision holds no seat. */
export const selectedOf = ({ candidates }: Pick<NoticeFacts, "candidates">) =>
  candidates.filter(({ candidate }) => candidate.selected === true && candidate.withdrawnAt === null);

export const unnoticedOf = (facts: Pick<NoticeFacts, "candidates" | "notices">) => {
  const noticed = new Set(facts.notices.flatMap(({ candidateIds }) => candidateIds));
  return selectedOf(facts).filter(({ candidate }) => !noticed.has(candidate.id));
};

/** Null: the round is in one of the states. */
export function refuseState({ status, wanted }: { status: RoundState; wanted: readonly RoundState[] }) {
  if (wanted.includes(status)) return null;
  if (status === "cancelled") return refused("notice.round-cancelled");
  if (!hasReached(status, "decided")) return refused("notice.not-decided");
  if (status === "decided") return refused("notice.not-opened");
  if (status === "notice") return refused("notice.not-confirmed");
  return status === "inReserve" ? refused("reserve.entered-already") : refused("notice.confirmed-already");
}

export const accountOf = (actor: Actor): string | null => (actor.kind === "account" ? actor.accountId : null);

/** Rounds belong to no contest. Details hold ids, days and counts, never names or words. */
export const recorded = (details: Record<string, unknown>) => ({
  audit: { contestId: null, details },
  events: [],
});
