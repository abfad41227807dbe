import { createHash } from "node:crypto";
import type { ScreenView } from "#app/contracts/live.ts";
import { revealedUpTo, type Screen } from "#app/domain/contest/stage.ts";
import * as Decimal from "#app/domain/shared/decimal.ts";
import type { ContestFacts, PerformanceFacts } from "#db/queries/contest-facts.ts";
import { gamesOf, hallOf } from "./buzzer-parts.ts";
import { itemOf, itemPoints, liveClock, liveContest, liveContestant, rankingOf } from "./parts.ts";
import { liveQuestion } from "./questions.ts";
import { countingSheets, isSubmitted, judgeLabel, recusedSeats, standingsOf } from "./standings.ts";

const ROWS_AT_MOST = 10;
const LOCKED = new Set(["complete", "verified", "revealed"]);

/** What the stage permits the screen of a panel to show, and nothing else. */
export function projectScreen(facts: ContestFacts, panelId: string): ScreenView | null {
  const panel = facts.panels.find((each) => each.id === panelId);
  if (panel === undefined) return null;
  const stage = facts.stages.find((each) => each.panelId === panelId);
  const screen: Screen = stage?.screen ?? { mode: "title", reveal: "ticks", coveredPlaces: 0, message: null };
  const row = stage?.performanceId == null ? undefined : facts.performances.get(stage.performanceId);
  const shows = {
    current:
      screen.mode === "clock" ||
      screen.mode === "marks" ||
      screen.mode === "result" ||
      screen.mode === "next",
  };
  return {
    contest: liveContest(facts),
    panelId,
    panelName: panel.name,
    mode: screen.mode,
    ...(screen.message === null ? {} : { message: screen.message }),
    ...buzzerPart(facts, panelId, screen),
    ...(row !== undefined && shows.current ? { current: currentPart(facts, row, screen) } : {}),
    ...(screen.mode === "next" || screen.mode === "title" ? nextPart(facts, panelId, row) : {}),
    ...rankingPart(facts, screen),
    coveredPlaces: screen.coveredPlaces,
    ...(row !== undefined && shows.current && LOCKED.has(row.status)
      ? { marksHash: marksHash(facts, row) }
      : {}),
  };
}

/** A final under way has the screen, unless the desk turned it to the ranking or to black. */
function buzzerPart(facts: ContestFacts, panelId: string, screen: Screen): Pick<ScreenView, "buzzer"> {
  if (screen.mode === "black" || screen.mode === "ranking") return {};
  const played = gamesOf(facts).find(
    ({ game, panelIds }) => panelIds.has(panelId) && (game.status === "running" || game.status === "ended"),
  );
  return played === undefined ? {} : { buzzer: hallOf(facts, played) };
}

/** SHA-256 of the locked marks, in seat order: what was shown before the reveal can be checked after it. */
export function marksHash(facts: ContestFacts, row: PerformanceFacts): string {
  const marks = countingSheets(facts, row).map((sheet) => [sheet.seatId, Object.entries(sheet.marks).sort()]);
  return createHash("sha256")
    .update(JSON.stringify([row.id, marks]))
    .digest("hex");
}

function currentPart(
  facts: ContestFacts,
  row: PerformanceFacts,
  screen: Screen,
): NonNullable<ScreenView["current"]> {
  const item = itemOf(facts, row.itemKey);
  const contestant = facts.contestants.find((each) => each.id === row.contestantId);
  const clock = liveClock(facts, row);
  const reveals = LOCKED.has(row.status) && (screen.mode === "marks" || screen.mode === "result");
  return {
    performanceId: row.id,
    contestant: contestant === undefined ? { name: "", unitName: "" } : liveContestant(contestant),
    itemName: item?.name ?? "",
    status: row.status,
    ...(clock === undefined ? {} : { clock }),
    ...questionPart(row),
    reveal: screen.reveal,
    seats: seatPart(facts, row, reveals ? screen : null),
    ...(reveals && revealedUpTo(screen, "final") ? finalPart(facts, row) : {}),
  };
}

/** Before the answer the hall sees the time of preparation only; the question from the answer on. */
function questionPart(row: PerformanceFacts): Partial<NonNullable<ScreenView["current"]>> {
  const question = liveQuestion(row);
  if (question === undefined) return {};
  const { number, stem, drawnAt, preparationMs } = question;
  if (row.status === "waiting" || row.status === "called")
    return preparationMs === 0 ? {} : { preparesUntil: drawnAt + preparationMs };
  return { question: { number, stem } };
}

/** Ticks always; values and what was dropped from their step on. `screen` is null while nothing may be revealed. */
function seatPart(facts: ContestFacts, row: PerformanceFacts, screen: Screen | null) {
  const recused = recusedSeats(facts, row.contestantId);
  const outcome = standingsOf(facts, "locked").performances.find((each) => each.facts.id === row.id)?.outcome;
  const trace = outcome?.kind === "scored" ? outcome.trace.panel : null;
  return facts.seats
    .filter((seat) => seat.panelId === row.panelId && seat.scoring === "counts" && !recused.has(seat.id))
    .map((seat) => {
      const sheet = row.sheets.find((each) => each.seatId === seat.id);
      const judge = trace?.judges.find((each) => each.seatId === seat.id);
      const value = screen !== null && revealedUpTo(screen, "values") ? judge?.total : undefined;
      const dropped =
        screen !== null && revealedUpTo(screen, "dropped") ? (judge?.dropped ?? undefined) : undefined;
      return {
        label: judgeLabel(facts, seat),
        submitted: sheet !== undefined && isSubmitted(sheet),
        ...(value === undefined
          ? {}
          : { value: Decimal.fixed({ value: Decimal.ofExact(value), digits: 2 }) }),
        ...(dropped === undefined ? {} : { dropped }),
      };
    });
}

function finalPart(
  facts: ContestFacts,
  row: PerformanceFacts,
): { deduction?: string; score?: string; place?: number } {
  const scored = standingsOf(facts, "locked").performances.find((each) => each.facts.id === row.id);
  if (scored?.outcome.kind !== "scored") return {};
  const { time, breaches } = scored.outcome.trace;
  const taken = (time?.points ?? 0) + breaches.reduce((sum, breach) => sum + breach.points, 0);
  const place = rankingOf(facts, "revealed").rows.find(
    (each) => each.contestantId === row.contestantId,
  )?.place;
  return {
    score: itemPoints(scored.item, scored.outcome.value),
    ...(taken === 0 ? {} : { deduction: Decimal.points(taken) }),
    ...(place === undefined || row.revealedAt === null ? {} : { place }),
  };
}

function nextPart(facts: ContestFacts, panelId: string, current: PerformanceFacts | undefined) {
  const waiting = [...facts.performances.values()]
    .filter((row) => row.panelId === panelId && row.status === "waiting" && row.id !== current?.id)
    .sort((a, b) => itemIndex(facts, a.itemKey) - itemIndex(facts, b.itemKey) || a.position - b.position);
  const next = waiting[0];
  const contestant = facts.contestants.find((each) => each.id === next?.contestantId);
  if (next === undefined || contestant === undefined) return {};
  return {
    next: { contestant: liveContestant(contestant), itemName: itemOf(facts, next.itemKey)?.name ?? "" },
  };
}

const itemIndex = (facts: ContestFacts, itemKey: string): number =>
  facts.ruleSet.rounds.flatMap((round) => round.items).findIndex((item) => item.key === itemKey);

function rankingPart(facts: ContestFacts, screen: Screen): Pick<ScreenView, "ranking" | "rankingItem"> {
  if (screen.mode !== "ranking") return { ranking: [] };
  const { rows, item } = rankingOf(facts, "revealed");
  const open = rows.filter((row) => (row.place ?? 0) > screen.coveredPlaces).slice(0, ROWS_AT_MOST);
  const ranking = open.flatMap((row) => {
    const contestant = facts.contestants.find((each) => each.id === row.contestantId);
    return contestant === undefined ? [] : [{ ...row, contestant: liveContestant(contestant) }];
  });
  return { ranking, ...(item === undefined ? {} : { rankingItem: item.name }) };
}
