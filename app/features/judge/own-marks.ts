import type { SeatItem, SeatView } from "#app/contracts/live.ts";
import * as JudgeTotal from "#app/domain/scoring/judge-total.ts";
import type { Scoring } from "#app/domain/scoring/rule-set.ts";
import * as Decimal from "#app/domain/shared/decimal.ts";
import type { SheetOnTablet } from "./sheet-state.ts";

/** What a judge's own marks say of themselves. PURE. Marks are hundredths by criterion key. */

const NO_ROUNDING = { criterion: null, factored: null, judge: null, panel: null, item: null };

/** The total as it is shown, two decimals; only for a complete sheet. */
export function totalText(item: SeatItem, marks: Record<string, number>): string {
  // A judge's total asks the rules only how criteria are put together.
  const scoring: Scoring = {
    combineCriteria: item.combineCriteria,
    combineJudges: "mean",
    trimOn: "total",
    trim: [],
    minimumPresent: 1,
    rounding: NO_ROUNDING,
  };
  const sheet = { seatId: "", label: "", marks };
  return Decimal.fixed({ value: JudgeTotal.of({ sheet, criteria: item.criteria, scoring }), digits: 2 });
}

export const missingCriteria = (item: SeatItem, marks: Record<string, number>): SeatItem["criteria"] =>
  item.criteria.filter(({ key }) => marks[key] === undefined);

export type EarlierSheet = {
  performanceId: string;
  number: number | undefined;
  name: string;
  marks: Record<string, number>;
};

const SUBMITTED: ReadonlySet<string> = new Set(["sending", "received", "locked"]);

/** The judge's own finished sheets of the same item, in running order, without this one. */
export function earlierSheets(
  view: SeatView,
  input: { performanceId: string; sheetOf: (performanceId: string) => SheetOnTablet },
): EarlierSheet[] {
  const itemKey = view.performances[input.performanceId]?.itemKey;
  return Object.entries(view.performances)
    .filter(([id, row]) => row.itemKey === itemKey && id !== input.performanceId)
    .sort(([, a], [, b]) => a.position - b.position)
    .flatMap(([id, row]) => {
      const sheet = input.sheetOf(id);
      if (!SUBMITTED.has(sheet.phase) || Object.keys(sheet.marks).length === 0) return [];
      const contestant = view.contestants[row.contestantId];
      return [
        { performanceId: id, number: contestant?.number, name: contestant?.name ?? "", marks: sheet.marks },
      ];
    });
}

export type OddMark =
  /** Every criterion has the same share of its range. */
  | { kind: "allEqual" }
  | { kind: "sameAsLast"; sheet: EarlierSheet }
  | { kind: "farFromOwn"; criterionKey: string; mean: number };

/** So few sheets say nothing of a habit. */
const HABIT_FROM = 5;
/** Standard deviations; and at least this share of the range, so that a steady hand is not nagged. */
const FAR_DEVIATIONS = 3;
const FAR_SHARE = 0.15;
/** Two equal values are no wonder. */
const EQUAL_FROM = 3;

/** What may be a slip of the finger or of attention: shown, never in the way. */
export function oddMarks(
  item: SeatItem,
  marks: Record<string, number>,
  earlier: readonly EarlierSheet[],
): OddMark[] {
  const odd: OddMark[] = item.criteria.flatMap((criterion): OddMark[] => {
    const mean = habitBroken(criterion, marks[criterion.key], earlier);
    return mean === null ? [] : [{ kind: "farFromOwn", criterionKey: criterion.key, mean }];
  });
  if (missingCriteria(item, marks).length > 0) return odd;
  const shares = item.criteria.map((criterion) => shareOf(criterion, marks[criterion.key] ?? 0));
  if (shares.length >= EQUAL_FROM && new Set(shares).size === 1) odd.push({ kind: "allEqual" });
  const last = earlier.at(-1);
  if (last !== undefined && item.criteria.every(({ key }) => last.marks[key] === marks[key])) {
    odd.push({ kind: "sameAsLast", sheet: last });
  }
  return odd;
}

type Criterion = SeatItem["criteria"][number];

const shareOf = ({ minimum, maximum }: Criterion, mark: number): number =>
  (mark - minimum) / Math.max(1, maximum - minimum);

/** The mean of one's own earlier marks, when this one lies far from it. */
function habitBroken(
  criterion: Criterion,
  mark: number | undefined,
  earlier: readonly EarlierSheet[],
): number | null {
  const own = earlier.flatMap(({ marks }) => marks[criterion.key] ?? []);
  if (mark === undefined || own.length < HABIT_FROM) return null;
  const mean = own.reduce((sum, value) => sum + value, 0) / own.length;
  const variance = own.reduce((sum, value) => sum + (value - mean) ** 2, 0) / own.length;
  const far = Math.max(
    FAR_DEVIATIONS * Math.sqrt(variance),
    FAR_SHARE * (criterion.maximum - criterion.minimum),
  );
  return Math.abs(mark - mean) > far ? Math.round(mean) : null;
}
