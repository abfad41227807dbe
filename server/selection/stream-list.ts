import { compositeForm } from "#app/domain/selection/bulk-composite.ts";
import { type Blocked, Seats } from "#app/domain/selection/seats.ts";
import type { Criterion, PostList } from "#app/domain/selection/selection-rules.ts";
import type { Tx } from "#db/client.ts";
import {
  allowLongStatements,
  closeList,
  forgetPlacesOff,
  openComputedList,
  openList,
  readList,
  type StreamedCandidate,
  saveComputedSeats,
  saveSeats,
  saveUnseated,
} from "#db/queries/selection-stream.ts";

/** Read and written at a time; what is held in memory does not grow with the list. */
const AT_ONCE = 5_000;

type Given = { selected: number; total: number };

/**
 * Gives the seats of a list without floors, from the top of the rank order, and writes place, advised and blocked of
 * everybody on it. Candidates need their rank keys. `total`: sum of the selected composites, ten-thousandths.
 * Its statements may take long, and so may those that follow in the same transaction.
 */
export async function streamList(
  tx: Tx,
  { roundId, list }: { roundId: string; list: PostList },
): Promise<Given> {
  const on = { roundId, post: list.post };
  await allowLongStatements(tx);
  await forgetPlacesOff(tx, on);
  await openList(tx, on);
  const { places, more, ...given } = await seatAll({ tx, list, save: saveSeats });
  if (more) {
    const blocked: Blocked = { level: "total", unitId: null, atMost: list.total };
    await saveUnseated(tx, { list: on, below: places, blocked });
  }
  return given;
}

/**
 * The same for a list of millions: the database computes the composites from the points drawn while it reads, and only
 * the people down to the last seat are written, with their composites. Rank keys need their tie keys; below the last
 * seat nobody has a place.
 */
export async function streamTopList(
  tx: Tx,
  given: {
    roundId: string;
    list: PostList;
    criteria: readonly Pick<Criterion, "key" | "weight" | "anchors">[];
  },
): Promise<Given> {
  const { roundId, list, criteria } = given;
  const on = { roundId, post: list.post };
  await allowLongStatements(tx);
  await openComputedList(tx, { list: on, form: compositeForm(criteria) });
  const { selected, total } = await seatAll({ tx, list, save: saveComputedSeats });
  return { selected, total };
}

/** Down to the last seat. `more`: there may be people below it. */
type Outcome = Given & { places: number; more: boolean };

async function seatAll(given: { tx: Tx; list: PostList; save: typeof saveSeats }): Promise<Outcome> {
  const { tx, list, save } = given;
  const seats = new Seats(list);
  const outcome: Outcome = { selected: 0, total: 0, places: 0, more: true };
  while (outcome.selected < list.total && outcome.more) {
    const batch = await readList(tx, AT_ONCE);
    const seated: (StreamedCandidate & { blocked: Blocked | null })[] = [];
    for (const candidate of batch) {
      const blocked = seats.take(candidate);
      seated.push({ ...candidate, blocked });
      if (blocked !== null) continue;
      outcome.selected += 1;
      outcome.total += candidate.composite;
      if (outcome.selected === list.total) break;
    }
    outcome.more = batch.length === AT_ONCE || seated.length < batch.length;
    await save(tx, { firstPlace: outcome.places + 1, seats: seated });
    outcome.places += seated.length;
  }
  await closeList(tx);
  return outcome;
}
