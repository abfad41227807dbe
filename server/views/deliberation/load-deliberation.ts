import type { z } from "zod";
import type { ReadDeliberation } from "#app/contracts/deliberation.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import { mayHoldRound } from "#app/domain/access/selection.ts";
import type { ReserveKind } from "#app/domain/people/enumerations.ts";
import { hasReached } from "#app/domain/selection/round-life.ts";
import type { Db } from "#db/client.ts";
import { listUnitsById } from "#db/queries/org.ts";
import {
  listAttendance,
  listMeetings,
  listMoves,
  listRanked,
  listRecusals,
  listShownCandidates,
} from "#db/queries/selection-meetings.ts";
import { findRound, listStanding } from "#db/queries/selection-rounds.ts";
import { listChoosableAccounts } from "#server/commands/deliberation/choosable-accounts.ts";
import { listFacts } from "#server/commands/deliberation/deliberation-facts.ts";
import { shownOf } from "./shown-candidates.ts";

export type Input = z.output<typeof ReadDeliberation>;

/** What the page and the written record of a deliberation are made of. */
export async function loadForView({
  db,
  input,
  actor,
  size,
}: {
  db: Db;
  input: Input;
  actor: Actor;
  /** So many candidates on a page. */
  size: number;
}) {
  const { roundId } = input;
  const found = await findRound(db, roundId);
  if (found === null) return null;
  const [candidateIds, meetings, attendance, recusals, moves, all] = await Promise.all([
    listStanding(db, roundId),
    listMeetings(db, roundId),
    listAttendance(db, roundId),
    listRecusals(db, roundId),
    listMoves(db, roundId),
    listRanked(db, roundId),
  ]);
  const ranked = hasReached(found.round.status, "ranked") ? all : [];
  const presentAccountIds = attendance.flatMap(({ accountId }) => accountId ?? []);
  const right = { unitPath: found.unitPath, candidateIds, presentAccountIds };
  const units = await listUnitsById(db, unitIds(ranked, found.round.rules.lists));
  const unitNames = new Map([...units].map(([id, { name }]) => [id, name]));
  const lists = listFacts({ round: found.round, ranked, moves, unitNames });
  const post = found.round.rules.lists.find((list) => list.post === input.post)?.post ?? firstPost(lists);
  const shown = shownOf({ facts: lists.find(({ list }) => list.post === post) ?? null, input });
  const from = (input.page - 1) * size;
  const details = await listShownCandidates(db, shown.ids.slice(from, from + size));
  const chooses = mayHoldRound(actor, right) && found.round.status === "ranked";
  return {
    ...{ ...found, ...right, meetings, attendance, recusals, moves, ranked, unitNames, lists, post, shown },
    details: new Map(details.map((row) => [row.id, row])),
    accounts: chooses ? await listChoosableAccounts(db, found) : [],
  };
}
export type ViewFacts = NonNullable<Awaited<ReturnType<typeof loadForView>>>;

const firstPost = (lists: readonly { list: { post: ReserveKind } }[]): ReserveKind =>
  lists[0]?.list.post ?? "secretary";

function unitIds(
  ranked: readonly { subdistrictId: string | null; communityId: string | null }[],
  lists: ViewLists,
): string[] {
  const ofPeople = ranked.flatMap(({ subdistrictId, communityId }) =>
    [subdistrictId, communityId].filter((id) => id !== null),
  );
  const ofRules = lists.flatMap(({ unitCaps, floors }) => [
    ...unitCaps.map(({ unitId }) => unitId),
    ...floors.flatMap((floor) => (floor.kind === "unit" ? [floor.unitId] : [])),
  ]);
  return [...new Set([...ofPeople, ...ofRules])];
}
type ViewLists = Parameters<typeof listFacts>[0]["round"]["rules"]["lists"];
