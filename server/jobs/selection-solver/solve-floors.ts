import type { FloorCandidate, GroupFloor, Unmet } from "#app/domain/selection/floor-programme.ts";
import type { FloorPrice } from "#app/domain/selection/list-report.ts";
import type { PostList } from "#app/domain/selection/selection-rules.ts";
import type { Interval } from "#app/domain/selection/weight-interval.ts";
import { ok, type RefusalFacts, type Result, refused } from "#app/domain/shared/refusal.ts";
import { Turns } from "../workbook/turns.ts";
import type { IntervalQuestion } from "./floor-intervals.ts";
import { solveInWorker } from "./in-worker.ts";

const turns = new Turns({ atOnce: 1, waiting: 8 });

/**
 * The list with floors, off the event loop. `selected`: ids in rank order. Refuses `selection.floor-…` with the floor that
 * cannot be met, `selection.floors-conflict` with those that cannot be met together, and `selection.floors-late` where the
 * time was too short to find anything. `unitName`: for these sentences.
 */
export async function solveFloors(given: {
  candidates: readonly FloorCandidate[];
  list: PostList;
  seconds: number;
  unitName?: (unitId: string) => string;
}): Promise<Result<{ selected: string[]; price: FloorPrice }>> {
  const { list, seconds, unitName = (unitId) => unitId } = given;
  const candidates = given.candidates.map(needed);
  const answer = await turns.run(() => solveInWorker({ kind: "list", candidates, list, seconds }));
  if (answer === null) return refused("selection.solver-busy");
  if (answer.kind !== "list") throw new Error("the solver answered another question");
  const { seated } = answer;
  switch (seated.kind) {
    case "seated":
      return ok({ selected: seated.selected, price: seated.price });
    case "unmet":
      return refusedUnmet(seated.unmet, unitName);
    case "conflict":
      return refused("selection.floors-conflict", conflictFacts(seated.floors, unitName));
    case "late":
      return refused("selection.floors-late", { seconds });
  }
}

/** Only what the thread needs crosses to it. */
const needed = ({ id, subdistrictId, communityId, rankKey, sex, age }: FloorCandidate): FloorCandidate => ({
  ...{ id, subdistrictId, communityId, rankKey, sex, age },
});

/** The weights within which a list with floors stays the best; null: too busy, or the time was over. */
export async function solveFloorIntervals(
  given: IntervalQuestion & { seconds: number },
): Promise<Interval[] | null> {
  const { seconds, ...question } = given;
  const answer = await turns.run(() => solveInWorker({ kind: "intervals", question, seconds }));
  if (answer === null) return null;
  if (answer.kind !== "intervals") throw new Error("the solver answered another question");
  return answer.intervals;
}

type UnitName = (unitId: string) => string;

function refusedUnmet(unmet: readonly Unmet[], unitName: UnitName) {
  const [first] = unmet;
  if (first === undefined) throw new Error("no floor is unmet");
  const { floor, most } = first;
  const facts = { atLeast: floor.atLeast, most };
  switch (floor.kind) {
    case "subdistrict":
    case "unit":
      return refused("selection.floor-of-unit", { ...facts, unit: unitName(floor.unitId) });
    case "youngerThan":
      return refused("selection.floor-of-age", { ...facts, age: floor.age });
    case "sex":
      return refused(floor.sex === "female" ? "selection.floor-of-women" : "selection.floor-of-men", facts);
  }
}

/** Units by name, ages and sexes by number and sign, which read the same in every language. */
function conflictFacts(floors: readonly GroupFloor[], unitName: UnitName): RefusalFacts {
  return { floors: floors.map((floor) => `${groupWords(floor, unitName)} ≥ ${floor.atLeast}`) };
}

function groupWords(floor: GroupFloor, unitName: UnitName): string {
  switch (floor.kind) {
    case "subdistrict":
    case "unit":
      return unitName(floor.unitId);
    case "youngerThan":
      return `< ${floor.age}`;
    case "sex":
      return floor.sex === "female" ? "♀" : "♂";
  }
}
