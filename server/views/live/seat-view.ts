import type { SeatView, SheetState } from "#app/contracts/live.ts";
import * as JudgeTotal from "#app/domain/scoring/judge-total.ts";
import * as Decimal from "#app/domain/shared/decimal.ts";
import type { ContestFacts, PerformanceFacts, SheetFacts } from "#db/queries/contest-facts.ts";
import { itemOf, liveClock, liveContest, liveContestants, performanceHead, seatItem } from "./parts.ts";
import { isSubmitted, judgeLabel, recusedSeats } from "./standings.ts";

/** A judge's tablet: the panel's running order, the rubric, the judge's own sheets, and of the others what the rules allow. */
export function projectSeat(facts: ContestFacts, seatId: string): SeatView | null {
  const seat = facts.seats.find((each) => each.id === seatId);
  const panel = facts.panels.find((each) => each.id === seat?.panelId);
  if (seat === undefined || panel === undefined) return null;
  const rows = [...facts.performances.values()].filter((row) => row.panelId === seat.panelId);
  const stage = facts.stages.find((each) => each.panelId === seat.panelId);
  const items = rows.flatMap((row) => itemOf(facts, row.itemKey) ?? []);
  return {
    contest: liveContest(facts),
    seat: {
      id: seat.id,
      number: seat.number,
      role: seat.role,
      scoring: seat.scoring,
      holderName: seat.holderName,
      panelId: panel.id,
      panelName: panel.name,
    },
    items: Object.fromEntries(items.map((item) => [item.key, seatItem(item)])),
    contestants: liveContestants(facts),
    performances: Object.fromEntries(rows.map((row) => [row.id, performancePart(facts, row, seatId)])),
    ...(stage?.performanceId == null ? {} : { onStage: stage.performanceId }),
    sheets: Object.fromEntries(
      rows.flatMap((row) => {
        const sheet = row.sheets.find((each) => each.seatId === seatId);
        return sheet === undefined
          ? []
          : [[row.id, { ...sheetState(sheet), marks: sheet.marks, comments: sheet.comments }] as const];
      }),
    ),
    others: othersPart(facts, rows, seatId),
  };
}

function performancePart(facts: ContestFacts, row: PerformanceFacts, seatId: string) {
  const clock = liveClock(facts, row);
  return {
    ...performanceHead(row),
    ...(recusedSeats(facts, row.contestantId).has(seatId) ? { recused: true } : {}),
    ...(row.lockedAt === null ? {} : { locked: true }),
    ...(clock === undefined ? {} : { clock }),
  };
}

const sheetState = (sheet: SheetFacts): SheetState => ({
  status: sheet.status,
  seq: sheet.seq,
  ...(sheet.source === "paper" ? { paper: true } : {}),
  ...(sheet.receipt === null ? {} : { receipt: sheet.receipt }),
  ...(sheet.submittedAt === null ? {} : { submittedAt: sheet.submittedAt.getTime() }),
  ...(sheet.returnReason === null || sheet.status !== "returned" ? {} : { returnReason: sheet.returnReason }),
});

/** Marks of other judges are hidden until the performance is locked (setting: never, after lock, always). */
function othersPart(facts: ContestFacts, rows: PerformanceFacts[], seatId: string): SeatView["others"] {
  const policy = facts.ruleSet.othersMarks;
  if (policy === "never") return {};
  const visible = rows.filter((row) => policy === "always" || row.lockedAt !== null);
  return Object.fromEntries(
    visible.map((row) => [
      row.id,
      Object.fromEntries(
        row.sheets.flatMap((sheet) => {
          const seat = facts.seats.find((each) => each.id === sheet.seatId);
          if (seat === undefined || seat.id === seatId || seat.scoring !== "counts" || !isSubmitted(sheet))
            return [];
          return [[judgeLabel(facts, seat), totalOf(facts, row, sheet)] as const];
        }),
      ),
    ]),
  );
}

/** A judge's total as it is shown, two decimals. */
export function totalOf(
  facts: ContestFacts,
  row: PerformanceFacts,
  sheet: Pick<SheetFacts, "seatId" | "marks">,
): string {
  const item = itemOf(facts, row.itemKey);
  if (item === undefined) return "";
  const total = JudgeTotal.of({
    sheet: { seatId: sheet.seatId, label: "", marks: sheet.marks },
    criteria: item.criteria,
    scoring: item.scoring,
  });
  return Decimal.fixed({ value: total, digits: 2 });
}
