import * as Decimal from "#app/domain/shared/decimal.ts";
import * as Rational from "#app/domain/shared/rational.ts";
import * as Rounding from "#app/domain/shared/rounding.ts";
import * as PanelTotal from "./panel-total.ts";
import type { Exact, PanelTrace } from "./panel-trace.ts";
import type { Centi, Timing } from "./rule-set.ts";
import * as TimeDeduction from "./time-deduction.ts";

/** Points taken for a breach of the rules; positive. */
export type Breach = { points: Centi; reason: string };
/** Points added or taken outside the marks (a base value, a bonus); signed. */
export type Adjustment = { points: Centi; reason: string };

export type ItemTrace = {
  panel: PanelTrace;
  time: TimeDeduction.TimeDeduction | null;
  breaches: Breach[];
  adjustments: Adjustment[];
  /** Panel value − time − breaches + adjustments. */
  unrounded: Exact;
  value: Exact;
};

export type ItemScored = {
  kind: "scored";
  value: Rational.Ratio;
  panel: PanelTotal.PanelValue;
  trace: ItemTrace;
};
export type ItemScore =
  | ItemScored
  | { kind: "disqualified"; time: TimeDeduction.TimeDeduction; panel: PanelTotal.PanelValue | null }
  | PanelTotal.PanelWaiting;

export type ItemInput = PanelTotal.PanelInput & {
  /** Elapsed milliseconds, one of each timekeeper. */
  readingsMs: readonly number[];
  breaches: readonly Breach[];
  adjustments: readonly Adjustment[];
};

/**
 * The score of one performance. PURE.
 * "Trim first, average, then subtract": panel value − time deduction − breaches + adjustments, then the item's
 * rounding. The time can disqualify. A score may be negative; nothing is cut off at zero or at full marks.
 */
export const of = (input: ItemInput): ItemScore => {
  const panel = PanelTotal.of(input);
  const time = timeOf({ timing: input.item.timing, readingsMs: input.readingsMs });
  if (time?.disqualified) {
    return { kind: "disqualified", time, panel: panel.kind === "scored" ? panel : null };
  }
  if (panel.kind === "waiting") return panel;
  const centi =
    input.adjustments.reduce((sum, { points }) => sum + points, 0) -
    input.breaches.reduce((sum, { points }) => sum + points, 0) -
    (time?.points ?? 0);
  const unrounded = Rational.add(panel.value, Rational.ofCenti(centi));
  const value = Rounding.of({ value: unrounded, rounding: input.item.scoring.rounding.item });
  return {
    kind: "scored",
    value,
    panel,
    trace: {
      panel: panel.trace,
      time,
      breaches: [...input.breaches],
      adjustments: [...input.adjustments],
      unrounded: Decimal.exact(unrounded),
      value: Decimal.exact(value),
    },
  };
};

const timeOf = (input: { timing: Timing | null; readingsMs: readonly number[] }) =>
  input.timing === null ? null : TimeDeduction.of({ timing: input.timing, readingsMs: input.readingsMs });
