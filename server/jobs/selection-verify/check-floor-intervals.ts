import type { ExportFile } from "#app/contracts/selection-export.ts";
import type { ExportedList } from "#app/contracts/selection-export-rules.ts";
import { compared, type Difference } from "./difference.ts";
import { bestWithFloors } from "./floors.ts";
import { type Fraction, fraction, halfUp, minus, plus, times } from "./fraction.ts";
import type { Standing } from "./hand-out.ts";

/** Longer lists with floors take too long to be searched again at every end. */
export const MOST_WITH_FLOORS = 60;
const MILLION = 1_000_000;
/** Scores as whole numbers fine enough for a millionth of weight; sums of a list stay exact. */
const FINE = 1_000_000_000_000;

/** Somebody on the list: the criterion's own value, and the others' by their weights among themselves. */
export type FloorLine = Standing & { selected: boolean; own: Fraction; rest: Fraction };
type Asked = { lines: readonly FloorLine[]; list: ExportedList; asOf: string };

/**
 * An interval of a list with floors. Scores are straight lines in the weight, so the weights under which a set is the best
 * one are one interval: it is proven by the set being the best at both ends and not the best one millionth beyond them.
 * Null: a search was given up.
 */
export function checkFloorInterval(
  asked: Asked & { path: string; weight: number; found: ExportFile["lists"][number]["intervals"][number] },
): Difference[] | null {
  const { path, weight, found } = asked;
  const inside = [found.low, found.high].map((at) => isBestAt(asked, at));
  const beyond = [found.low - 1, found.high + 1].map((at) =>
    at < 0 || at > MILLION ? false : isBestAt(asked, at),
  );
  if ([...inside, ...beyond].includes(null)) return null;
  // Nothing to spare: the exact sums stand the other way where rounded ones are equal.
  const declared = weight * 100;
  if (found.low === declared && found.high === declared && inside[0] === false) return [];
  return [
    ...compared({ path: `${path} (low, high: best)`, found: inside, expected: [true, true] }),
    ...compared({ path: `${path} (beyond: not best)`, found: beyond, expected: [false, false] }),
    ...compared({ path, found: found.low <= declared && declared <= found.high, expected: true }),
  ];
}

function isBestAt({ lines, list, asOf }: Asked, millionths: number): boolean | null {
  const at = fraction(millionths, MILLION);
  const scored = lines
    .map((line) => ({
      ...line,
      composite: halfUp(plus(times(at, line.own), times(minus(fraction(1), at), line.rest)), FINE),
    }))
    .sort((a, b) => b.composite - a.composite || a.place - b.place);
  const best = bestWithFloors({ ordered: scored, list, asOf });
  if (!best.proven || best.selected === null) return null;
  const sum = (is: (line: (typeof scored)[number]) => boolean) =>
    scored.reduce((all, line) => all + (is(line) ? line.composite : 0), 0);
  const lead = sum(({ id }) => best.selected?.has(id) ?? false) - sum(({ selected }) => selected);
  // Each score may be half a unit off.
  return lead <= lines.length;
}
