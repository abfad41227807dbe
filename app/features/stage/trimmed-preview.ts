import type { DeskSeat, HeadView } from "#app/contracts/live.ts";
import * as ItemScore from "#app/domain/scoring/item-score.ts";
import type { Item } from "#app/domain/scoring/rule-set.ts";
import * as TimeDeduction from "#app/domain/scoring/time-deduction.ts";
import * as Decimal from "#app/domain/shared/decimal.ts";

/** What would stand if the head judge locked now, by the rule set itself. Not a result until it is locked. */
export type Preview =
  | {
      kind: "scored";
      score: string;
      beforeDeductions: string;
      timePoints: string | null;
      breachPoints: string | null;
      dropped: Record<string, "high" | "low">;
    }
  | { kind: "waiting"; present: number; minimum: number }
  | { kind: "disqualified" };

export function previewOf(input: {
  view: HeadView;
  performanceId: string;
  seats: readonly DeskSeat[];
  item: Item;
}): Preview {
  const { view, performanceId, item } = input;
  const row = view.performances[performanceId];
  const marks = view.marks[performanceId] ?? {};
  const sheets = input.seats.flatMap((seat) => {
    const sheet = marks[seat.id];
    if (seat.scoring !== "counts" || sheet === undefined || row?.sheets[seat.id]?.status === "recused")
      return [];
    return [{ seatId: seat.id, label: String(seat.number), marks: sheet.marks }];
  });
  const outcome = ItemScore.of({
    item,
    sheets,
    readingsMs: row?.elapsedMs === undefined ? [] : [row.elapsedMs],
    breaches: (row?.breaches ?? []).map(({ points, reason }) => ({ points: centi(points), reason })),
    adjustments: [],
  });
  if (outcome.kind === "disqualified") return { kind: "disqualified" };
  if (outcome.kind === "waiting")
    return { kind: "waiting", present: outcome.present, minimum: outcome.minimum };
  return shown({ outcome, item });
}

function shown({ outcome, item }: { outcome: ItemScore.ItemScored; item: Item }): Preview {
  const { time, breaches, panel } = outcome.trace;
  const { rounding } = item.scoring;
  const digits = (rounding.item ?? rounding.panel)?.digits ?? 2;
  const taken = breaches.reduce((sum, breach) => sum + breach.points, 0);
  const pairs = panel.judges.flatMap(({ seatId, dropped }) =>
    dropped === null ? [] : [[seatId, dropped] as const],
  );
  return {
    kind: "scored",
    score: Decimal.fixed({ value: outcome.value, digits }),
    beforeDeductions: Decimal.fixed({ value: outcome.panel.value, digits }),
    timePoints: time === null || time.points === 0 ? null : Decimal.points(time.points),
    breachPoints: taken === 0 ? null : Decimal.points(taken),
    dropped: Object.fromEntries(pairs),
  };
}

const centi = (points: string): number => {
  const parsed = Decimal.parseCenti(points);
  return parsed.ok ? parsed.value : 0;
};

/** What the ladder takes for a reading, as evidence beside the clock; null where nothing is taken. */
export function timeEvidence(input: {
  item: Item | undefined;
  elapsedMs: number;
}): { kind: "overtime" | "undertime"; seconds: number; points: string; disqualified: boolean } | null {
  const timing = input.item?.timing ?? null;
  if (timing === null) return null;
  const taken = TimeDeduction.of({ timing, readingsMs: [input.elapsedMs] });
  if (taken.kind !== "overtime" && taken.kind !== "undertime") return null;
  const { kind, seconds, disqualified } = taken;
  return { kind, seconds, points: Decimal.points(taken.points), disqualified };
}
