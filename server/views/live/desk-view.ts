import type { DeskPerformance, DeskView, HeadSheet, HeadView } from "#app/contracts/live.ts";
import type { Item } from "#app/domain/scoring/rule-set.ts";
import * as Decimal from "#app/domain/shared/decimal.ts";
import * as Rational from "#app/domain/shared/rational.ts";
import type { ContestFacts, PerformanceFacts } from "#db/queries/contest-facts.ts";
import {
  itemOf,
  itemPoints,
  liveClock,
  liveContest,
  liveContestant,
  performanceHead,
  rankingOf,
  seatItem,
  stagedPerformances,
} from "./parts.ts";
import { judgeQuestion, liveQuestion } from "./questions.ts";
import { totalOf } from "./seat-view.ts";
import { countingSheets, isSubmitted, recusedSeats, standingsOf } from "./standings.ts";

/** A total this share of the item's maximum away from the median of the others is pointed out to the head judge. */
const FAR = { share: 1n, of: 10n };

/** The operator's view: who has submitted, but no values before the lock. */
export function projectDesk(facts: ContestFacts): DeskView {
  const ranking = rankingOf(facts, "locked");
  return {
    contest: liveContest(facts),
    contestants: Object.fromEntries(
      facts.contestants.map((row) => [row.id, { ...liveContestant(row), status: row.status }]),
    ),
    seats: Object.fromEntries(
      facts.seats.map(({ id, panelId, number, role, scoring, holderName, paired }) => [
        id,
        { id, panelId, number, role, scoring, holderName, paired },
      ]),
    ),
    performances: Object.fromEntries(
      stagedPerformances(facts).map((row) => [row.id, deskPerformance(facts, row)]),
    ),
    stages: Object.fromEntries(
      facts.stages.map(({ panelId, performanceId, screen }) => [
        panelId,
        {
          mode: screen.mode,
          reveal: screen.reveal,
          coveredPlaces: screen.coveredPlaces,
          ...(performanceId === null ? {} : { performanceId }),
          ...(screen.message === null ? {} : { message: screen.message }),
        },
      ]),
    ),
    ranking: ranking.rows,
    ...(ranking.item === undefined ? {} : { rankingItem: ranking.item.name }),
  };
}

/** The desk, and every submitted mark. */
export function projectHead(facts: ContestFacts): HeadView {
  const items = facts.ruleSet.rounds.flatMap((round) => round.items);
  return {
    ...projectDesk(facts),
    items: Object.fromEntries(items.map((item) => [item.key, seatItem(item)])),
    marks: Object.fromEntries(stagedPerformances(facts).map((row) => [row.id, headSheets(facts, row)])),
    questions: Object.fromEntries(
      stagedPerformances(facts).flatMap((row) => {
        const question = judgeQuestion(row);
        return question === undefined ? [] : [[row.id, question] as const];
      }),
    ),
  };
}

function deskPerformance(facts: ContestFacts, row: PerformanceFacts): DeskPerformance {
  const clock = liveClock(facts, row);
  const question = liveQuestion(row);
  return {
    ...performanceHead(row),
    ...(row.statusReason === null ? {} : { statusReason: row.statusReason }),
    sheets: sheetStates(facts, row),
    ...(question === undefined ? {} : { question }),
    ...(row.elapsedMs === null ? {} : { elapsedMs: row.elapsedMs }),
    ...(clock === undefined ? {} : { clock }),
    ...(row.lockedAt === null ? {} : { lockedAt: row.lockedAt.getTime() }),
    ...(row.verifiedAt === null ? {} : { verified: true }),
    ...(row.revealedAt === null ? {} : { revealedAt: row.revealedAt.getTime() }),
    breaches: row.breaches.map(({ id, points, reason }) => ({ id, points: Decimal.points(points), reason })),
    ...outcomePart(facts, row),
  };
}

function sheetStates(facts: ContestFacts, row: PerformanceFacts): DeskPerformance["sheets"] {
  const recused = recusedSeats(facts, row.contestantId);
  const marking = facts.seats.filter((seat) => seat.panelId === row.panelId && seat.scoring !== "none");
  return Object.fromEntries(
    marking.map((seat) => {
      const sheet = row.sheets.find((each) => each.seatId === seat.id);
      if (recused.has(seat.id)) return [seat.id, { status: "recused" as const }];
      if (sheet === undefined) return [seat.id, { status: "empty" as const }];
      return [
        seat.id,
        {
          status: sheet.status,
          ...(sheet.submittedAt === null ? {} : { at: sheet.submittedAt.getTime() }),
          ...returnPart(sheet),
        },
      ];
    }),
  );
}

/** Why it was returned; on a sheet that is still closed the reason is asked for and waits for a second person. */
function returnPart({ status, returnReason }: PerformanceFacts["sheets"][number]) {
  if (returnReason === null) return {};
  if (status === "returned") return { returnReason };
  return status === "locked" || status === "verified" ? { returnAsked: returnReason } : {};
}

function outcomePart(facts: ContestFacts, row: PerformanceFacts): Partial<DeskPerformance> {
  const scored = standingsOf(facts, "locked").performances.find((each) => each.facts.id === row.id);
  if (scored === undefined || row.lockedAt === null) return {};
  const { outcome, item } = scored;
  if (outcome.kind === "waiting") return { waitingFor: "headJudge" };
  if (outcome.kind !== "scored") return {};
  const time = outcome.trace.time?.points ?? 0;
  return {
    score: itemPoints(item, outcome.value),
    ...(time === 0 ? {} : { timeDeduction: Decimal.points(time) }),
  };
}

function headSheets(facts: ContestFacts, row: PerformanceFacts): Record<string, HeadSheet> {
  const item = itemOf(facts, row.itemKey);
  const counting = new Set(countingSheets(facts, row).map((sheet) => sheet.seatId));
  const submitted = row.sheets.filter(isSubmitted);
  const totals = new Map(submitted.map((sheet) => [sheet.seatId, totalOf(facts, row, sheet)]));
  return Object.fromEntries(
    submitted.map((sheet) => {
      const total = totals.get(sheet.seatId) ?? "";
      const others = [...totals]
        .filter(([seatId]) => seatId !== sheet.seatId && counting.has(seatId))
        .map(([, value]) => value);
      const far = item === undefined ? null : distance(item, total, others);
      return [
        sheet.seatId,
        {
          total,
          marks: sheet.marks,
          comments: sheet.comments,
          ...(far === null ? {} : { farFromOthers: far }),
        },
      ];
    }),
  );
}

/**
 * Signed distance to the median of at least three others, where it exceeds a tenth of the item's maximum; else null.
 * The median: a mean would be drawn by the outlier and point at those beside it.
 */
function distance(item: Item, total: string, others: readonly string[]): string | null {
  if (others.length < 3) return null;
  const away = Rational.subtract(Decimal.ofExact(total), median(others.map(Decimal.ofExact)));
  const maximum = Rational.ofCenti(item.criteria.reduce((sum, criterion) => sum + criterion.maximum, 0));
  const limit = Rational.multiply(maximum, Rational.of(FAR.share, FAR.of));
  return Rational.compare(Rational.absolute(away), limit) > 0
    ? Decimal.fixed({ value: away, digits: 2 })
    : null;
}

function median(values: readonly Rational.Ratio[]): Rational.Ratio {
  const sorted = values.toSorted(Rational.compare);
  const half = Math.floor(sorted.length / 2);
  return Rational.mean(sorted.slice(sorted.length % 2 === 0 ? half - 1 : half, half + 1));
}
