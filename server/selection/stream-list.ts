import { type Blocked, Seats } from "#app/domain/selection/seats.ts";
import type { PostList } from "#app/domain/selection/selection-rules.ts";
import type { Tx } from "#db/client.ts";
import {
  allowLongStatements,
  closeList,
  forgetPlacesOff,
  openList,
  readList,
  saveSeats,
  saveUnseated,
} from "#db/queries/selection-stream.ts";

/** Read and written at a time; what is held in memory does not grow with the list. */
const AT_ONCE = 5_000;

/**
 * Gives the seats of a list without floors, from the top of the rank order, and writes place, advised and blocked of
 * everybody on it. Candidates need their rank keys. `total`: sum of the selected composites, ten-thousandths.
 * Its statements may take long, and so may those that follow in the same transaction.
 */
export async function streamList(
  tx: Tx,
  { roundId, list }: { roundId: string; list: PostList },
): Promise<{ selected: number; total: number }> {
  const on = { roundId, post: list.post };
  await allowLongStatements(tx);
  await forgetPlacesOff(tx, on);
  await openList(tx, on);
  const outcome = await seatAll(tx, list);
  await closeList(tx);
  if (outcome.more) {
    const blocked: Blocked = { level: "total", unitId: null, atMost: list.total };
    await saveUnseated(tx, { list: on, below: outcome.places, blocked });
  }
  return { selected: outcome.selected, total: outcome.total };
}

/** `more`: every seat was given before the list was at its end. */
type Outcome = { selected: number; total: number; places: number; more: boolean };

async function seatAll(tx: Tx, list: PostList): Promise<Outcome> {
  const seats = new Seats(list);
  const outcome: Outcome = { selected: 0, total: 0, places: 0, more: true };
  while (outcome.selected < list.total && outcome.more) {
    const batch = await readList(tx, AT_ONCE);
    outcome.more = batch.length === AT_ONCE;
    const given = batch.map((candidate) => ({ ...candidate, blocked: seats.take(candidate) }));
    for (const { blocked, composite } of given) {
      if (blocked !== null) continue;
      outcome.selected += 1;
      outcome.total += composite;
    }
    const firstPlace = outcome.places + 1;
    await saveSeats(tx, { firstPlace, seats: given.map(({ id, blocked }) => ({ id, blocked })) });
    outcome.places += batch.length;
  }
  return outcome;
}
