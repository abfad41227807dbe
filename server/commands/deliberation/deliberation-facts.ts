import type { Actor } from "#app/domain/access/actor.ts";
import { mayDeliberate } from "#app/domain/access/deliberation.ts";
import { mayHoldRound, mayReadRound } from "#app/domain/access/selection.ts";
import { type ListFacts, type Move, stateOfMove } from "#app/domain/selection/deliberation.ts";
import type { Attendant } from "#app/domain/selection/meeting-voice.ts";
import { hasReached } from "#app/domain/selection/round-life.ts";
import { listOf } from "#app/domain/selection/selection-rules.ts";
import { type Refusal, refused } from "#app/domain/shared/refusal.ts";
import type { Tx } from "#db/client.ts";
import { listUnitsById } from "#db/queries/org.ts";
import {
  type AttendanceRow,
  listAttendance,
  listMeetings,
  listMoves,
  listRanked,
  listRecusals,
  type MoveRow,
  type RankedRow,
} from "#db/queries/selection-meetings.ts";
import { listStanding, lockRound, type RoundRow } from "#db/queries/selection-rounds.ts";

type No = { ok: false; refusal: Refusal };

/** The round under its lock, with its meetings and everybody ranked; null also for who may not know of the round. */
export async function loadDeliberation({
  tx,
  input,
  actor,
}: {
  tx: Tx;
  input: { roundId: string };
  actor: Actor;
}) {
  const found = await lockRound(tx, input.roundId);
  if (found === null) return null;
  const { roundId } = input;
  const [candidateIds, meetings, attendance, recusals, moves, ranked] = await Promise.all([
    listStanding(tx, roundId),
    listMeetings(tx, roundId),
    listAttendance(tx, roundId),
    listRecusals(tx, roundId),
    listMoves(tx, roundId),
    listRanked(tx, roundId),
  ]);
  const presentAccountIds = attendance.flatMap(({ accountId }) => accountId ?? []);
  const right = { unitPath: found.unitPath, candidateIds, presentAccountIds };
  if (!mayDeliberate(actor, right) && !mayReadRound(actor, right)) return null;
  return {
    ...found,
    ...right,
    meetings,
    attendance,
    recusals,
    moves,
    ranked,
    unitNames: await namesOf(tx, ranked),
  };
}
export type DeliberationFacts = NonNullable<Awaited<ReturnType<typeof loadDeliberation>>>;

async function namesOf(tx: Tx, ranked: readonly RankedRow[]): Promise<Map<string, string>> {
  const ids = ranked.flatMap(({ subdistrictId, communityId }) =>
    [subdistrictId ?? [], communityId ?? []].flat(),
  );
  const units = await listUnitsById(tx, [...new Set(ids)]);
  return new Map([...units].map(([id, { name }]) => [id, name]));
}

export const holds = ({ actor, facts }: { actor: Actor; facts: DeliberationFacts }): boolean =>
  mayHoldRound(actor, facts);

/** Who holds the round, and who was present. */
export const deliberates = ({ actor, facts }: { actor: Actor; facts: DeliberationFacts }): boolean =>
  mayDeliberate(actor, facts);

/** The meeting works on a ranked list, until its deliberation is closed. */
export function refuseUnlessRanked({ status }: RoundRow): No | null {
  if (status === "ranked") return null;
  return hasReached(status, "ranked")
    ? refused("deliberation.closed")
    : refused("deliberation.not-yet-ranked");
}

export const domainMoves = (rows: readonly MoveRow[]): Move[] =>
  rows.map((row) => ({
    id: row.id,
    candidateId: row.candidateId,
    direction: row.direction,
    state: stateOfMove(row),
  }));

export const attendants = (rows: readonly AttendanceRow[]): Attendant[] =>
  rows.map(({ id, meetingId, accountId, name }) => ({ id, meetingId, accountId, name }));

type Lists = Pick<DeliberationFacts, "round" | "ranked" | "moves" | "unitNames">;

/** Every list of the round with its people, moves and quotas. */
export function listFacts({ round, ranked, moves, unitNames }: Lists) {
  const all = domainMoves(moves);
  return round.rules.lists.map((list) => {
    const candidates = ranked
      .filter(({ post }) => post === list.post)
      .map((row) => ({ ...row, advised: row.advised === true }));
    const ids = new Set(candidates.map(({ id }) => id));
    return {
      list,
      asOf: round.rules.asOf,
      candidates,
      moves: all.filter(({ candidateId }) => ids.has(candidateId)),
      unitName: (unitId: string) => unitNames.get(unitId) ?? unitId,
    };
  });
}

/** The list a candidate stands on; null: the rules have not ranked them. */
export function listFactsOf(facts: Lists, candidateId: string): ListFacts | null {
  const candidate = facts.ranked.find(({ id }) => id === candidateId);
  const list = candidate === undefined ? null : listOf(facts.round.rules, candidate.post);
  return listFacts(facts).find((each) => each.list === list) ?? null;
}

export const accountOf = (actor: Actor): string | null => (actor.kind === "account" ? actor.accountId : null);

/** Rounds belong to no contest. Details hold ids, directions and counts, never names or reasons of moves. */
export const recorded = (details: Record<string, unknown>) => ({
  audit: { contestId: null, details },
  events: [],
});
