import { adviseList } from "#app/domain/selection/advised-list.ts";
import type { FloorCandidate } from "#app/domain/selection/floor-programme.ts";
import type { ListCandidate } from "#app/domain/selection/list-candidate.ts";
import type { FloorPrice, ListReport } from "#app/domain/selection/list-report.ts";
import { Seats } from "#app/domain/selection/seats.ts";
import type { Criterion, PostList } from "#app/domain/selection/selection-rules.ts";
import { type Interval, weightIntervals } from "#app/domain/selection/weight-interval.ts";
import { ok, type Result } from "#app/domain/shared/refusal.ts";
import type { SeatedRow } from "#db/queries/selection-ranking.ts";
import { solveFloorIntervals, solveFloors } from "#server/jobs/selection-solver/solve-floors.ts";

/** The programme of floors may take so long; what it found by then is taken, with how far it may be from the best. */
const FLOOR_SECONDS = 20;
const INTERVAL_SECONDS = 20;

export type OnList = ListCandidate & FloorCandidate;
/** `seated`: null: the seats are given from the top (streamList), as there are no floors. */
export type RankedList = { list: PostList; report: ListReport; seated: SeatedRow[] | null };

type Asked = {
  list: PostList;
  candidates: readonly OnList[];
  criteria: readonly Pick<Criterion, "key" | "weight">[];
  unitName: (unitId: string) => string;
};

/** One post's list: who is advised, what floors cost, and how far each weight may move. Refuses what solveFloors refuses. */
export async function rankList(asked: Asked): Promise<Result<RankedList>> {
  const { list, candidates, criteria } = asked;
  const weights = criteria.map(({ weight }) => weight);
  const free = adviseList({ candidates, list });
  if (list.floors.length === 0 || candidates.length === 0) {
    const { selected } = free;
    const intervals = weightIntervals({ candidates, selected, list, weights });
    return ok({ list, seated: null, report: reportOf({ ...asked, selected, intervals, price: null }) });
  }
  const solved = await solveFloors({ ...asked, seconds: FLOOR_SECONDS });
  if (!solved.ok) return solved;
  const { selected, price } = solved.value;
  const question = { candidates, selected, list, weights, seconds: INTERVAL_SECONDS };
  const intervals = (await solveFloorIntervals(question)) ?? [];
  return ok({
    list,
    seated: seatedRows({ ordered: free.ordered, selected, list }),
    report: reportOf({ ...asked, selected, intervals, price }),
  });
}

function reportOf(
  given: Asked & { selected: readonly string[]; intervals: readonly Interval[]; price: FloorPrice | null },
): ListReport {
  const { list, candidates, criteria, intervals, price } = given;
  const selected = new Set(given.selected);
  return {
    post: list.post,
    eligible: candidates.length,
    seats: list.total,
    selected: selected.size,
    total: candidates.reduce((sum, { id, rankKey }) => sum + (selected.has(id) ? (rankKey[0] ?? 0) : 0), 0),
    intervals: intervals.flatMap(({ low, high }, at) => {
      const criterion = criteria[at]?.key;
      return criterion === undefined ? [] : [{ criterion, low: roundedUp(low), high: roundedDown(high) }];
    }),
    price,
    firmness: null,
  };
}

/** Millionths, rounded towards the inside of the interval. */
const roundedDown = ({ numerator, denominator }: Interval["low"]): number =>
  Number((numerator * 1_000_000n) / denominator);
const roundedUp = ({ numerator, denominator }: Interval["low"]): number =>
  Number((numerator * 1_000_000n + denominator - 1n) / denominator);

/** A cap stands in somebody's way where people further up filled it; where none did, the floors left the person out. */
function seatedRows(given: {
  ordered: readonly OnList[];
  selected: readonly string[];
  list: PostList;
}): SeatedRow[] {
  const selected = new Set(given.selected);
  const seats = new Seats(given.list);
  return given.ordered.map((candidate, at) => {
    const advised = selected.has(candidate.id);
    const blocked = advised ? seats.take(candidate) : seats.blocking(candidate);
    return { id: candidate.id, place: at + 1, advised, blocked };
  });
}
