import type { PerformanceStatus } from "#app/domain/contest/states.ts";
import * as ContestStandings from "#app/domain/ranking/contest-standings.ts";
import type {
  PerformanceState,
  PerformanceFacts as ScoringFacts,
} from "#app/domain/ranking/performance-scores.ts";
import type { Sheet } from "#app/domain/scoring/sheet.ts";
import type { ContestFacts, PerformanceFacts, SheetFacts } from "#db/queries/contest-facts.ts";

/** Which performances count: all that are locked, or only those already revealed to the audience. */
export type Scope = "locked" | "revealed";

const STATE: Record<PerformanceStatus, PerformanceState> = {
  waiting: "open",
  called: "open",
  onStage: "open",
  scoring: "open",
  complete: "counted",
  verified: "counted",
  revealed: "counted",
  absent: "absent",
  disqualified: "disqualified",
  technicalFault: "open",
};

const SUBMITTED: ReadonlySet<SheetFacts["status"]> = new Set(["received", "locked", "verified"]);

/** A sheet whose marks are in: received, locked or verified. */
export const isSubmitted = (sheet: Pick<SheetFacts, "status">): boolean => SUBMITTED.has(sheet.status);

/** How a judge appears: by name, or as J1…Jn. */
export const judgeLabel = (facts: ContestFacts, seat: ContestFacts["seats"][number]): string =>
  facts.ruleSet.judgeNames === "names" ? seat.holderName : `J${seat.number}`;

/** The submitted sheets that count for a performance, in seat order; shadow judges and the recused are left out. */
export function countingSheets(facts: ContestFacts, performance: PerformanceFacts): Sheet[] {
  const recused = recusedSeats(facts, performance.contestantId);
  return facts.seats.flatMap((seat) => {
    if (seat.scoring !== "counts" || seat.panelId !== performance.panelId || recused.has(seat.id)) return [];
    const sheet = performance.sheets.find((each) => each.seatId === seat.id);
    if (sheet === undefined || !isSubmitted(sheet)) return [];
    return [{ seatId: seat.id, label: judgeLabel(facts, seat), marks: sheet.marks }];
  });
}

/** Seats whose recusal for this contestant was confirmed. */
export const recusedSeats = (facts: ContestFacts, contestantId: string): ReadonlySet<string> =>
  new Set(
    facts.recusals
      .filter((row) => row.contestantId === contestantId && row.status === "confirmed")
      .map((row) => row.seatId),
  );

/** A performance as the scoring rules take it. */
export function scoringFacts(facts: ContestFacts, performance: PerformanceFacts, scope: Scope): ScoringFacts {
  const state = STATE[performance.status];
  const hidden = scope === "revealed" && performance.revealedAt === null && state === "counted";
  return {
    id: performance.id,
    contestantId: performance.contestantId,
    roundKey: performance.roundKey,
    itemKey: performance.itemKey,
    state: hidden ? "open" : state,
    sheets: countingSheets(facts, performance),
    readingsMs: performance.elapsedMs === null ? [] : [performance.elapsedMs],
    breaches: performance.breaches.map(({ points, reason }) => ({ points, reason })),
    adjustments: [],
  };
}

type Cached = {
  counted: readonly PerformanceFacts[];
  facts: ContestFacts;
  standings: ContestStandings.ContestStandings;
};
const cache = new Map<string, Cached>();
const CACHED_CONTESTS = 64;

/**
 * Scores, ranking and cuts of a contest. Kept per contest while nothing that counts has changed: a mark arriving for an
 * open performance costs no ranking. Performances that did not change are the same objects (refreshContest).
 */
export function standingsOf(facts: ContestFacts, scope: Scope): ContestStandings.ContestStandings {
  const key = `${scope}:${facts.contest.id}`;
  const counted = [...facts.performances.values()].filter((each) => STATE[each.status] !== "open");
  const known = cache.get(key);
  if (known !== undefined && sameFrame(known.facts, facts) && sameRows(known.counted, counted))
    return known.standings;
  const standings = ContestStandings.of({
    ruleSet: facts.ruleSet,
    contestants: facts.contestants
      .filter((each) => each.status === "registered")
      .map((each) => ({ id: each.id, subdistrict: null })),
    performances: [...facts.performances.values()].map((each) => scoringFacts(facts, each, scope)),
    roundAdjustments: [],
    lotOf: () => null,
  });
  cache.delete(key);
  cache.set(key, { counted, facts, standings });
  const oldest = cache.keys().next().value;
  if (cache.size > CACHED_CONTESTS && oldest !== undefined) cache.delete(oldest);
  return standings;
}

const sameFrame = (a: ContestFacts, b: ContestFacts): boolean =>
  a.ruleSet === b.ruleSet &&
  a.contestants === b.contestants &&
  a.seats === b.seats &&
  a.recusals === b.recusals &&
  a.performances.size === b.performances.size;

const sameRows = (a: readonly PerformanceFacts[], b: readonly PerformanceFacts[]): boolean =>
  a.length === b.length && a.every((row, index) => row === b[index]);
