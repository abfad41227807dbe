import type { ExportedList } from "#app/contracts/selection-export-rules.ts";
import { handOut, limitsOf, type Standing } from "./hand-out.ts";
import { yearsOn } from "./time-spans.ts";

/** Beyond so many looked-at beginnings of a list its optimum counts as not proven. */
const MOST_STEPS = 200_000;

type Need = { atLeast: number; counts: (of: Standing) => boolean };
type Asked = { ordered: readonly Standing[]; list: ExportedList; asOf: string };

/** Every floor as a number of people of a kind; "each subdistrict" is one floor for each that somebody stands for. */
export const needsOf = (asked: Asked): Need[] =>
  asked.list.floors.flatMap((floor) => needsOfOne(floor, asked));

function needsOfOne(floor: ExportedList["floors"][number], { ordered, asOf }: Asked): Need[] {
  const { atLeast } = floor;
  switch (floor.kind) {
    case "eachSubdistrict": {
      const subdistricts = new Set(ordered.flatMap(({ facts }) => facts.subdistrictId ?? []));
      return [...subdistricts].map((id) => ({ atLeast, counts: ({ facts }) => facts.subdistrictId === id }));
    }
    case "unit": {
      const { unitId } = floor;
      return [
        { atLeast, counts: ({ facts }) => facts.subdistrictId === unitId || facts.communityId === unitId },
      ];
    }
    case "youngerThan":
      return [{ atLeast, counts: ({ facts }) => yearsOn(facts.birthMonth, asOf) < floor.age }];
    case "sex":
      return [{ atLeast, counts: ({ facts }) => facts.sex === floor.sex }];
  }
}

export const floorsHeld = ({ chosen, ...asked }: Asked & { chosen: readonly Standing[] }): boolean =>
  needsOf(asked).every(({ atLeast, counts }) => chosen.filter(counts).length >= atLeast);

type Search = {
  ordered: readonly Standing[];
  list: ExportedList;
  needs: readonly Need[];
  steps: number;
  best: { points: number; ids: readonly string[] } | null;
};

/**
 * The highest sum under caps and floors by branch and bound; of equal sums the one whose first difference in the order
 * of the list takes the better place. `selected` null: no set keeps all floors.
 */
export function bestWithFloors(asked: Asked): { selected: ReadonlySet<string> | null; proven: boolean } {
  const search: Search = { ...asked, needs: needsOf(asked), steps: 0, best: null };
  const proven = branch(search, { at: 0, chosen: [], points: 0 });
  return { selected: search.best === null ? null : new Set(search.best.ids), proven };
}

type Beginning = { at: number; chosen: readonly Standing[]; points: number };

/** False: given up. */
function branch(search: Search, { at, chosen, points }: Beginning): boolean {
  search.steps += 1;
  if (search.steps > MOST_STEPS) return false;
  const rest = search.ordered.slice(at);
  if (!canStillHold(search, chosen, rest)) return true;
  if (search.best !== null && highest(search, chosen, rest) <= search.best.points) return true;
  const [next] = rest;
  if (next === undefined) {
    search.best = { points, ids: chosen.map(({ id }) => id) };
    return true;
  }
  const taken = [...chosen, next];
  if (fits(search.list, taken)) {
    const done = branch(search, { at: at + 1, chosen: taken, points: points + next.composite });
    if (!done) return false;
  }
  return branch(search, { at: at + 1, chosen, points });
}

const fits = (list: ExportedList, chosen: readonly Standing[]): boolean => {
  const last = chosen.at(-1);
  return (
    last !== undefined &&
    limitsOf(last.facts, list).every(
      ({ level, unitId, atMost }) =>
        chosen.filter(
          ({ facts }) =>
            level === "total" || unitId === (level === "community" ? facts.communityId : facts.subdistrictId),
        ).length <= atMost,
    )
  );
};

/** Without the floors seats from the top are the best that can follow this beginning. */
function highest(search: Search, chosen: readonly Standing[], rest: readonly Standing[]): number {
  const { selected } = handOut([...chosen, ...rest], search.list);
  return [...chosen, ...rest].reduce((sum, { id, composite }) => sum + (selected.has(id) ? composite : 0), 0);
}

function canStillHold(search: Search, chosen: readonly Standing[], rest: readonly Standing[]): boolean {
  const left = search.list.total - chosen.length;
  return search.needs.every(({ atLeast, counts }) => {
    const lacking = atLeast - chosen.filter(counts).length;
    return lacking <= Math.min(left, rest.filter(counts).length) || lacking <= 0;
  });
}
