import type { ItemTrace } from "#app/domain/scoring/item-score.ts";
import type { PanelTrace } from "#app/domain/scoring/panel-trace.ts";
import type { Rounding } from "#app/domain/scoring/rule-set.ts";
import type { TimeDeduction } from "#app/domain/scoring/time-deduction.ts";
import * as Decimal from "#app/domain/shared/decimal.ts";
import { droppedText, itemSteps, type SlipTranslate, type Step, shownExact, timeText } from "./arithmetic.ts";

/** A mark or total as it stands in the table; `out`: it does not count, `note` says why where it was dropped itself. */
export type MarkCell = { text: string; out: boolean; note: string | null };
export type MarksDisplay = {
  criteria: { key: string; name: string }[];
  rows: { key: string; label: string; cells: MarkCell[]; total: MarkCell }[];
};

/** One performance in ready words. */
export type ItemDisplay = {
  key: string;
  name: string;
  score: string | null;
  /** Instead of a score. */
  note: string | null;
  marks: MarksDisplay | null;
  absences: string[];
  steps: Step[];
};

export type ItemFacts = {
  key: string;
  name: string;
  score: string | null;
  status: "scored" | "waiting" | "absent" | "disqualified" | "open";
  arithmetic: ItemTrace | null;
  time: TimeDeduction | null;
  limitMs: number | null;
  itemRounding: Rounding | null;
  seats: Readonly<Record<string, string>>;
  absences: readonly { label: string; reason: "absent" | "recused" | "abstained" }[];
};

export function itemDisplay({ item, t }: { item: ItemFacts; t: SlipTranslate }): ItemDisplay {
  const { arithmetic, seats, limitMs, itemRounding, time } = item;
  const timed = time === null ? null : timeText({ time, t, limitMs });
  return {
    key: item.key,
    name: item.name,
    score: item.score,
    note: item.status === "scored" ? null : (timed ?? t(`mine.item.${item.status}`)),
    marks: arithmetic === null ? null : marksDisplay({ panel: arithmetic.panel, seats, t }),
    absences: item.absences.map(({ label, reason }) =>
      t("marks.notCounted", { label, reason: t(`marks.absent.${reason}`) }),
    ),
    steps: arithmetic === null ? [] : itemSteps({ trace: arithmetic, seats, limitMs, itemRounding, t }),
  };
}

/** Judges as rows, criteria as columns; what was dropped says so, on the total or on the single mark. */
export function marksDisplay(input: {
  panel: PanelTrace;
  seats: Readonly<Record<string, string>>;
  t: SlipTranslate;
}): MarksDisplay {
  const { panel, t } = input;
  return {
    criteria: panel.criteria.map(({ key, name }) => ({ key, name })),
    rows: panel.judges.map((judge) => {
      const note = droppedText(judge.dropped, t);
      const cells = panel.criteria.map((criterion): MarkCell => {
        const mark = criterion.marks.find(({ seatId }) => seatId === judge.seatId);
        const dropped = mark?.dropped ?? null;
        return {
          text: mark === undefined ? "" : Decimal.points(mark.mark),
          out: dropped !== null,
          // Marks that went with their total need no word of their own.
          note: panel.trimOn === "total" ? null : droppedText(dropped, t),
        };
      });
      const label = input.seats[judge.seatId] ?? judge.label;
      return {
        key: judge.seatId,
        label,
        cells,
        total: { text: shownExact(judge.total), out: note !== null, note },
      };
    }),
  };
}
