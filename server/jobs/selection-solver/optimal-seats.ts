import type { Highs } from "highs";
import { adviseList } from "#app/domain/selection/advised-list.ts";
import { floorPrice } from "#app/domain/selection/floor-price.ts";
import {
  contenders,
  type FloorCandidate,
  type GroupFloor,
  meetsFloors,
  type Programme,
  programmeOf,
  type Unmet,
  unmetFloors,
} from "#app/domain/selection/floor-programme.ts";
import type { FloorPrice } from "#app/domain/selection/list-report.ts";
import { Seats } from "#app/domain/selection/seats.ts";
import type { PostList } from "#app/domain/selection/selection-rules.ts";
import { type Choice, FloorModel, type Outcome } from "./floor-model.ts";

export type SeatedWithFloors =
  | { kind: "seated"; selected: string[]; price: FloorPrice }
  /** Floors that no group can meet by itself. */
  | { kind: "unmet"; unmet: Unmet[] }
  /** Floors that can be met, but not together: without any one of them the others can. */
  | { kind: "conflict"; floors: GroupFloor[] }
  /** The time was over before anything was found. */
  | { kind: "late" };

type Asked = { candidates: readonly FloorCandidate[]; list: PostList; deadline: number };

/**
 * The list with the greatest sum of composites that keeps caps and floors. Among lists of the same sum the one that is
 * first by rank: going down the order, whoever can be on one of them with those taken so far is taken.
 */
export function seatWithFloors(highs: Highs, { candidates, list, deadline }: Asked): SeatedWithFloors {
  const unmet = unmetFloors({ candidates, list });
  if (unmet.length > 0) return { kind: "unmet", unmet };
  const free = adviseList({ candidates, list });
  if (meetsFloors({ candidates, list, selected: new Set(free.selected) })) {
    return { kind: "seated", selected: free.selected, price: FREE };
  }
  const ordered = contenders({ ordered: free.ordered, list });
  const seated = search(highs, { ordered, list, deadline });
  if (seated.kind !== "found") return seated;
  const chosen = new Set(ordered.filter((_, at) => seated.chosen[at]).map(({ id }) => id));
  const selected = filled({ ordered: free.ordered, chosen, list });
  const withFloors = new Set(selected);
  const price = floorPrice({ candidates, withoutFloors: new Set(free.selected), withFloors });
  const proof: FloorPrice["proof"] = seated.ended
    ? { status: "optimal" }
    : { status: "timeLimit", gap: seated.gap };
  return { kind: "seated", selected, price: { ...price, proof } };
}

const FREE: FloorPrice = { given: 0, swaps: [], proof: { status: "optimal" } };

type Found = { kind: "found"; chosen: readonly boolean[]; gap: number; ended: boolean };

function search(
  highs: Highs,
  { ordered, list, deadline }: { ordered: FloorCandidate[]; list: PostList; deadline: number },
): Found | { kind: "conflict"; floors: GroupFloor[] } | { kind: "late" } {
  const programme = programmeOf({ candidates: ordered, list });
  const model = new FloorModel({ highs, programme, deadline });
  try {
    model.setWorths({ worths: ordered.map(({ rankKey }) => rankKey[0] ?? 0), step: 1 });
    const relaxed = model.relax();
    const outcome = model.best();
    if (outcome.kind === "impossible") return conflict({ model, programme });
    if (outcome.kind === "late") return outcome;
    const { choice } = outcome;
    const gap = Math.max(0, Math.floor(choice.bound + ROUNDING) - choice.worth);
    if (gap > 0 || relaxed === null) return { kind: "found", chosen: choice.chosen, gap, ended: false };
    const room = relaxed.worth - choice.worth + ROUNDING;
    const fixed = Array.from(relaxed.reducedCosts, (cost) => Math.abs(cost) > room);
    return firstByRank({ model, choice, fixed });
  } finally {
    model.dispose();
  }
}

/** Composites are whole numbers: what HiGHS loses in binary fractions of their sums is far less. */
const ROUNDING = 0.01;

/**
 * Down the order: who is in stays in; who is out comes in where another choice of the same worth has that person and all
 * before. `fixed`: columns that are the same in every choice of that worth, because their reduced cost is greater than
 * what the relaxation leaves room for.
 */
function firstByRank(given: { model: FloorModel; choice: Choice; fixed: readonly boolean[] }): Found {
  const { model, choice, fixed } = given;
  let chosen: readonly boolean[] = choice.chosen;
  for (const [column, isFixed] of fixed.entries()) {
    if (isFixed) model.hold(column, chosen[column] ? 1 : 0);
  }
  for (const [column, isFixed] of fixed.entries()) {
    if (isFixed) continue;
    model.hold(column, 1);
    if (chosen[column]) continue;
    if (model.isLate()) return { kind: "found", chosen, gap: 0, ended: false };
    const other = model.best();
    if (other.kind === "late") return { kind: "found", chosen, gap: 0, ended: false };
    if (other.kind === "found" && other.choice.worth === choice.worth) chosen = other.choice.chosen;
    else if (isBelow(other, choice.worth)) model.hold(column, 0);
    else return { kind: "found", chosen, gap: 0, ended: false };
  }
  return { kind: "found", chosen, gap: 0, ended: true };
}

const isBelow = (outcome: Outcome, worth: number): boolean =>
  outcome.kind === "impossible" || (outcome.kind === "found" && outcome.choice.bound < worth - ROUNDING);

/** Takes floors away one by one as long as it stays impossible: what cannot be taken away is the conflict. */
function conflict(given: { model: FloorModel; programme: Programme }) {
  const { model, programme } = given;
  const floors: GroupFloor[] = [];
  for (const [row, { floor }] of programme.rows.entries()) {
    if (floor === null) continue;
    model.setFloor({ row, holds: false });
    const outcome = model.best();
    if (outcome.kind === "late") return outcome;
    if (outcome.kind === "impossible") continue;
    model.setFloor({ row, holds: true });
    floors.push(floor);
  }
  return { kind: "conflict" as const, floors };
}

/** In rank order; seats left over (composites of zero, or no time) go down the list as without floors. */
function filled(given: {
  ordered: readonly FloorCandidate[];
  chosen: ReadonlySet<string>;
  list: PostList;
}): string[] {
  const { ordered, chosen, list } = given;
  const seats = new Seats(list);
  const inside = new Set(chosen);
  for (const candidate of ordered) if (chosen.has(candidate.id)) seats.take(candidate);
  for (const candidate of ordered) {
    if (!inside.has(candidate.id) && seats.take(candidate) === null) inside.add(candidate.id);
  }
  return ordered.filter(({ id }) => inside.has(id)).map(({ id }) => id);
}
