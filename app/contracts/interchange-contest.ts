import type { ContestInput } from "#app/domain/ranking/contest-standings.ts";
import * as PerformanceState from "#app/domain/ranking/performance-state.ts";
import type { ContestDocument } from "./interchange.ts";
import { counts } from "./interchange-performances.ts";

type Performance = ContestDocument["performances"][number];
type Panel = ContestDocument["panels"][number];

/** Names a performance within its contest: one contestant does an item once. */
export const performanceId = (input: { item: string; contestant: string }): string =>
  `${input.item}/${input.contestant}`;

/** A read contest as the ranking takes it. Only seats whose marks count bring a sheet, in the order of the panel. */
export const contestInput = (document: ContestDocument): ContestInput => {
  const panels = new Map(document.panels.map((panel) => [panel.id, panel]));
  const lots = new Map(document.people.contestants.map(({ id, lot }) => [id, lot]));
  return {
    ruleSet: document.ruleSet,
    contestants: document.people.contestants.map(({ id, subdistrict }) => ({ id, subdistrict })),
    performances: document.performances.map((performance) => ({
      id: performanceId(performance),
      contestantId: performance.contestant,
      roundKey: performance.round,
      itemKey: performance.item,
      state: PerformanceState.of(performance.status),
      sheets: sheetsOf({ performance, panel: panels.get(performance.panel) }),
      readingsMs: performance.clock.map(({ elapsedSeconds }) => elapsedSeconds),
      breaches: performance.breaches,
      adjustments: performance.adjustments,
      factors: performance.factors,
      omitted: performance.omitted,
    })),
    roundAdjustments: document.roundAdjustments.map(({ contestant, round, points, reason }) => ({
      contestantId: contestant,
      roundKey: round,
      points,
      reason,
    })),
    lotOf: (id) => lots.get(id) ?? null,
  };
};

const sheetsOf = (input: { performance: Performance; panel: Panel | undefined }) => {
  const sheets = new Map(input.performance.sheets.map((sheet) => [sheet.seat, sheet]));
  return (input.panel?.seats ?? []).filter(counts).flatMap((seat) => {
    const sheet = sheets.get(seat.id);
    return sheet === undefined ? [] : [{ seatId: seat.id, label: seat.label ?? seat.id, marks: sheet.marks }];
  });
};
