import type { SeatView, SheetState } from "#app/contracts/live.ts";
import * as JudgeTotal from "#app/domain/scoring/judge-total.ts";
import type { RuleSet } from "#app/domain/scoring/rule-set.ts";
import * as Decimal from "#app/domain/shared/decimal.ts";
import type { ContestFacts, PerformanceFacts, SheetFacts } from "#db/queries/contest-facts.ts";
import { oncePer } from "./once-per.ts";
import { itemOf, liveClock, liveContest, liveContestants, performanceHead, seatItem } from "./parts.ts";
import { judgeQuestion } from "./questions.ts";
import { isSubmitted, judgeLabel } from "./standings.ts";

/** A judge's tablet: the panel's running order, the rubric, the judge's own sheets, and of the others what the rules allow. */
export function projectSeat(facts: ContestFacts, seatId: string): SeatView | null {
  const seat = facts.seats.find((each) => each.id === seatId);
  const panel = facts.panels.find((each) => each.id === seat?.panelId);
  if (seat === undefined || panel === undefined) return null;
  const rows = [...facts.performances.values()].filter((row) => row.panelId === seat.panelId);
  const stage = facts.stages.find((each) => each.panelId === seat.panelId);
  const itemKeys = new Set(rows.map((row) => row.itemKey));
  const items = [...itemKeys].flatMap((key) => itemOf(facts, key) ?? []);
  const recused = recusedFrom(facts, seatId);
  const judges = seat.role === "judge" || seat.role === "headJudge";
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
    performances: Object.fromEntries(
      rows.map((row) => {
        const part = performancePart(facts.ruleSet)(row);
        if (recused.has(row.contestantId)) return [row.id, { ...part, recused: true }];
        const question = judges ? judgeQuestion(row) : undefined;
        return [row.id, question === undefined ? part : { ...part, question }];
      }),
    ),
    ...(stage?.performanceId == null ? {} : { onStage: stage.performanceId }),
    sheets: Object.fromEntries(
      rows.flatMap((row) => {
        const sheet = sheetsBySeat(row).get(seatId);
        return sheet === undefined ? [] : [[row.id, ownSheet(sheet)] as const];
      }),
    ),
    others: othersPart(facts, rows, seatId),
  };
}

/** Contestants this seat must not mark. */
const recusedFrom = ({ recusals }: ContestFacts, seatId: string): ReadonlySet<string> =>
  new Set(
    recusals
      .filter((row) => row.seatId === seatId && row.status === "confirmed")
      .map((row) => row.contestantId),
  );

/** The same for every judge who is not recused. */
const performancePart = oncePer((ruleSet: RuleSet) =>
  oncePer((row: PerformanceFacts) => {
    const clock = liveClock({ ruleSet }, row);
    return {
      ...performanceHead(row),
      ...(row.lockedAt === null ? {} : { locked: true }),
      ...(clock === undefined ? {} : { clock }),
    };
  }),
);

const sheetsBySeat = oncePer(
  ({ sheets }: PerformanceFacts): ReadonlyMap<string, SheetFacts> =>
    new Map(sheets.map((sheet) => [sheet.seatId, sheet])),
);

const ownSheet = oncePer((sheet: SheetFacts) => ({
  ...sheetState(sheet),
  marks: sheet.marks,
  comments: sheet.comments,
}));

const sheetState = (sheet: SheetFacts): SheetState => ({
  status: sheet.status,
  seq: sheet.seq,
  ...(sheet.source === "paper" ? { paper: true } : {}),
  ...(sheet.receipt === null ? {} : { receipt: sheet.receipt }),
  ...(sheet.submittedAt === null ? {} : { submittedAt: sheet.submittedAt.getTime() }),
  ...(sheet.returnReason === null || sheet.status !== "returned" ? {} : { returnReason: sheet.returnReason }),
});

/** Marks of other judges are hidden until the performance is locked (setting: never, after lock, always). */
function othersPart(
  { ruleSet, seats }: ContestFacts,
  rows: PerformanceFacts[],
  seatId: string,
): SeatView["others"] {
  const policy = ruleSet.othersMarks;
  if (policy === "never") return {};
  const visible = rows.filter((row) => policy === "always" || row.lockedAt !== null);
  const totals = othersTotals(ruleSet)(seats);
  return Object.fromEntries(visible.map((row) => [row.id, totals(row)(seatId)]));
}

/** Totals of a performance by the judge's label, without the one who looks. */
const othersTotals = oncePer((ruleSet: RuleSet) =>
  oncePer((seats: ContestFacts["seats"]) =>
    oncePer((row: PerformanceFacts) => {
      const submitted = seats.flatMap((seat) => {
        const sheet = sheetsBySeat(row).get(seat.id);
        if (sheet === undefined || seat.scoring !== "counts" || !isSubmitted(sheet)) return [];
        return [{ seat, label: judgeLabel({ ruleSet }, seat), total: totalOf({ ruleSet }, row, sheet) }];
      });
      return oncePerSeat((seatId) =>
        Object.fromEntries(
          submitted.filter(({ seat }) => seat.id !== seatId).map(({ label, total }) => [label, total]),
        ),
      );
    }),
  ),
);

function oncePerSeat<V>(make: (seatId: string) => V): (seatId: string) => V {
  const made = new Map<string, V>();
  return (seatId) => {
    const known = made.get(seatId) ?? make(seatId);
    made.set(seatId, known);
    return known;
  };
}

/** A judge's total as it is shown, two decimals. */
export function totalOf(
  facts: Pick<ContestFacts, "ruleSet">,
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
