import { WORK_AREAS, type WorkArea } from "../daily/work-record.ts";
import type { RotationMember, Slot } from "./rotation-problem.ts";

/**
 * Who has led which area, by the version in force. notAsked: not among the person's areas · missing: not in the plan ·
 * planned: lies ahead · underWay: leads it in the period of today · done: led it, an assessment is missing ·
 * assessed: by the head and by the mentor. PURE.
 */
export const COVERAGE_STATES = ["notAsked", "missing", "planned", "underWay", "done", "assessed"] as const;
export type CoverageState = (typeof COVERAGE_STATES)[number];

/** Of the stint that says the most; null without one. `period` is its last one. */
export type CoverageCell = {
  area: WorkArea;
  state: CoverageState;
  period: number | null;
  communityId: string | null;
};
export type CoverageRow = { personId: string; cells: CoverageCell[]; led: number };

export type GivenCoverage = {
  members: readonly Pick<RotationMember, "personId" | "areas">[];
  slots: readonly Omit<Slot, "b">[];
  /** Period of today; −1 before the first, the number of periods after the last. */
  current: number;
  assessments: readonly { personId: string; area: WorkArea; rater: "head" | "mentor" }[];
};

const isLed = ({ state }: CoverageCell): boolean => state === "done" || state === "assessed";

export function coverageOf({ members, slots, current, assessments }: GivenCoverage): CoverageRow[] {
  const led = new Map<string, Omit<Slot, "b">[]>();
  for (const slot of slots) {
    const key = `${slot.a} ${slot.area}`;
    led.set(key, [...(led.get(key) ?? []), slot]);
  }
  const raters = new Map<string, Set<string>>();
  for (const { personId, area, rater } of assessments) {
    const key = `${personId} ${area}`;
    raters.set(key, (raters.get(key) ?? new Set()).add(rater));
  }
  return members.map(({ personId, areas }) => {
    const cells = WORK_AREAS.map((area) => {
      const key = `${personId} ${area}`;
      const own = led.get(key) ?? [];
      return cellOf({ area, own, current, asked: areas.includes(area), raters: raters.get(key)?.size ?? 0 });
    });
    return { personId, cells, led: cells.filter(isLed).length };
  });
}

function cellOf(given: {
  area: WorkArea;
  own: readonly Omit<Slot, "b">[];
  current: number;
  asked: boolean;
  raters: number;
}): CoverageCell {
  const { area, own, current, asked, raters } = given;
  const last = (slots: readonly Omit<Slot, "b">[]) =>
    slots.reduce<Omit<Slot, "b"> | null>(
      (latest, slot) => (latest === null || slot.period > latest.period ? slot : latest),
      null,
    );
  const now = own.find(({ period }) => period === current) ?? null;
  const past = last(own.filter(({ period }) => period < current));
  const next = own
    .filter(({ period }) => period > current)
    .sort((one, other) => one.period - other.period)[0];
  const cell = (state: CoverageState, slot: Omit<Slot, "b"> | null): CoverageCell => ({
    ...{ area, state, period: slot?.period ?? null, communityId: slot?.communityId ?? null },
  });
  if (past !== null && raters === BOTH) return cell("assessed", past);
  if (now !== null) return cell("underWay", now);
  if (past !== null) return cell("done", past);
  if (next !== undefined) return cell("planned", next);
  return cell(asked ? "missing" : "notAsked", null);
}

/** The head and the mentor. */
const BOTH = 2;

export type CoverageCounts = Record<CoverageState, number>;

/** How many people stand where, for each area. */
export const countsByArea = (rows: readonly CoverageRow[]): { area: WorkArea; counts: CoverageCounts }[] =>
  WORK_AREAS.map((area) => {
    const counts: CoverageCounts = { notAsked: 0, missing: 0, planned: 0, underWay: 0, done: 0, assessed: 0 };
    for (const { cells } of rows) for (const cell of cells) if (cell.area === area) counts[cell.state] += 1;
    return { area, counts };
  });

/** So many people have led no, one, two, three, four areas. */
export const peopleByAreasLed = (rows: readonly CoverageRow[]): number[] =>
  [0, ...WORK_AREAS.map((_, at) => at + 1)].map((led) => rows.filter((row) => row.led === led).length);
