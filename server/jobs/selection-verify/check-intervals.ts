import type { ExportedCandidate, ExportFile } from "#app/contracts/selection-export.ts";
import type { ExportedList } from "#app/contracts/selection-export-rules.ts";
import { checkFloorInterval, MOST_WITH_FLOORS } from "./check-floor-intervals.ts";
import { partsOf } from "./check-scores.ts";
import { standingsOf } from "./check-seats.ts";
import { compared, type Difference, type Part } from "./difference.ts";
import { type Fraction, fraction, minus, order, over, plus, times, total } from "./fraction.ts";
import { handOut, limitsOf, type Stop } from "./hand-out.ts";

/** Beyond so many pairs of selected and not selected an interval is not computed again. */
const MOST_PAIRS = 2_000_000;
const MILLION = 1_000_000;

/** How far each weight can be moved, the others in proportion, with the same people selected. */
export function checkIntervals(file: ExportFile): Part {
  const parts = file.rules.lists.map((list, index) => checkList(file, list, index));
  return {
    name: "intervals",
    checked: parts.reduce((sum, { checked }) => sum + checked, 0),
    differences: parts.flatMap(({ differences }) => differences),
    unproven: parts.flatMap(({ unproven }) => unproven),
  };
}

function checkList(file: ExportFile, list: ExportedList, index: number): Omit<Part, "name"> {
  const report = file.lists[index];
  const path = `lists[${index}].intervals`;
  if (report === undefined) return { checked: 0, differences: [], unproven: [] };
  const criteria = report.intervals.map(({ criterion }) => criterion);
  const differences = compared({
    path: `${path}[].criterion`,
    found: criteria,
    // A search that ran out of time leaves none.
    expected:
      list.floors.length > 0 && criteria.length === 0 ? [] : file.rules.criteria.map(({ key }) => key),
  });
  if (list.floors.length > 0) {
    const checked = checkWithFloors({ file, list, report, path });
    return { ...checked, differences: [...differences, ...checked.differences] };
  }
  const people = linesOf(file, list);
  const pairs = people.filter(({ selected }) => selected).length * people.length;
  if (pairs > MOST_PAIRS) {
    return {
      checked: 0,
      differences: [...differences, ...checkHolding(file, report, path)],
      unproven: [{ path, why: "size" }],
    };
  }
  const exchanges = exchangesOf(people, list);
  return {
    checked: criteria.length,
    differences: [
      ...differences,
      ...file.rules.criteria.flatMap(({ key, weight }, at) => {
        const found = report.intervals[at];
        const { low, high } = intervalOf({ exchanges, key, weight });
        return compared({
          path: `${path}[${at}]`,
          found: [found?.low, found?.high],
          expected: [low, high],
        });
      }),
    ],
    unproven: [],
  };
}

function checkWithFloors(of: {
  file: ExportFile;
  list: ExportedList;
  report: ExportFile["lists"][number];
  path: string;
}): Omit<Part, "name"> {
  const { file, list, report, path } = of;
  const ordered = standingsOf(file, list);
  const byId = new Map(file.candidates.map((candidate) => [candidate.id, candidate]));
  const found = report.intervals.map((interval, at) => {
    const weight = file.rules.criteria.find(({ key }) => key === interval.criterion)?.weight ?? 0;
    const lines = ordered.map((standing) => {
      const candidate = byId.get(standing.id);
      const parts = partsOf(file, candidate?.scores ?? []);
      return {
        ...standing,
        selected: candidate?.advised === true,
        ...splitAt({ parts }, interval.criterion),
      };
    });
    const asked = { lines, list, asOf: file.rules.asOf, path: `${path}[${at}]`, weight, found: interval };
    return ordered.length > MOST_WITH_FLOORS ? null : checkFloorInterval(asked);
  });
  const proven = !found.includes(null) && found.length > 0;
  return {
    checked: proven ? found.length : 0,
    differences: proven ? found.flatMap((each) => each ?? []) : checkHolding(file, report, path),
    unproven: proven ? [] : [{ path, why: "floors" }],
  };
}

/** Whatever could not be computed again holds the announced weight at least. */
const checkHolding = (file: ExportFile, report: ExportFile["lists"][number], path: string): Difference[] =>
  report.intervals.flatMap(({ criterion, low, high }, at) => {
    const weight = (file.rules.criteria.find(({ key }) => key === criterion)?.weight ?? 0) * 100;
    const holds = 0 <= low && low <= weight && weight <= high && high <= MILLION;
    return compared({ path: `${path}[${at}]`, found: holds, expected: true });
  });

type Line = {
  id: string;
  selected: boolean;
  parts: readonly { key: string; weight: number; value: Fraction }[];
  facts: NonNullable<ExportedCandidate["facts"]>;
};

function linesOf(file: ExportFile, list: ExportedList): Line[] {
  const ordered = standingsOf(file, list);
  const { selected } = handOut(ordered, list);
  const byId = new Map(file.candidates.map((candidate) => [candidate.id, candidate]));
  return ordered.map(({ id, facts }) => ({
    id,
    facts,
    selected: selected.has(id),
    parts: partsOf(file, byId.get(id)?.scores ?? []),
  }));
}

type Exchange = { from: Line; to: Line };

/**
 * All swaps of one selected for one not selected that the caps allow. Under nested caps a list is the best one exactly as
 * long as none of these swaps is worth more, so that every weight that changes the list is a crossing of such a pair.
 */
function exchangesOf(people: readonly Line[], list: ExportedList): Exchange[] {
  const inside = people.filter(({ selected }) => selected);
  const counts = new Map<string, number>();
  const keysOf = ({ facts }: Line) => limitsOf(facts, list).map(({ unitId }) => unitId ?? "");
  for (const line of inside) for (const key of keysOf(line)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return people.flatMap((to) => {
    if (to.selected) return [];
    const full = limitsOf(to.facts, list).filter(
      ({ unitId, atMost }) => (counts.get(unitId ?? "") ?? 0) >= atMost,
    );
    return inside.filter((from) => full.every((limit) => frees(from, limit))).map((from) => ({ from, to }));
  });
}

/** Does somebody's going make room under a limit? */
const frees = ({ facts }: Line, { level, unitId }: Stop): boolean =>
  level === "total" || unitId === (level === "community" ? facts.communityId : facts.subdistrictId);

/**
 * Lowest and highest weight, in millionths, between the nearest crossings on either side. Where the exact sums already
 * stand the other way (rounded they were equal and the tie rule decided), or all the weight lies on one criterion,
 * nothing is to spare.
 */
function intervalOf(of: { exchanges: readonly Exchange[]; key: string; weight: number }): {
  low: number;
  high: number;
} {
  const now = fraction(of.weight, 10_000);
  let [low, high] = of.weight === 10_000 ? [now, now] : [fraction(0), fraction(1)];
  for (const { from, to } of of.exchanges) {
    const [a, b] = [splitAt(from, of.key), splitAt(to, of.key)];
    // Lead of the selected one: rest + w · slope.
    const rest = minus(a.rest, b.rest);
    const slope = minus(minus(a.own, b.own), rest);
    const lead = plus(rest, times(now, slope));
    if (lead.top < 0n) [low, high] = [now, now];
    if (slope.top === 0n) continue;
    const crossing = over(minus(fraction(0), rest), slope);
    if (slope.top > 0n && order(crossing, low) > 0) low = order(crossing, now) > 0 ? now : crossing;
    if (slope.top < 0n && order(crossing, high) < 0) high = order(crossing, now) < 0 ? now : crossing;
  }
  return { low: inMillionths(low, "up"), high: inMillionths(high, "down") };
}

/** Rounded towards the inside of the interval; never below zero. */
const inMillionths = ({ top, bottom }: Fraction, to: "up" | "down"): number =>
  Number((top * BigInt(MILLION) + (to === "up" ? bottom - 1n : 0n)) / bottom);

/** The criterion's own value, and the others' by their weights among themselves. */
function splitAt({ parts }: Pick<Line, "parts">, key: string): { own: Fraction; rest: Fraction } {
  const own = parts.find((part) => part.key === key)?.value ?? fraction(0);
  const others = parts.filter((part) => part.key !== key);
  const whole = others.reduce((sum, { weight }) => sum + weight, 0);
  if (whole === 0) return { own, rest: fraction(0) };
  return { own, rest: total(others.map(({ weight, value }) => times(fraction(weight, whole), value))) };
}
