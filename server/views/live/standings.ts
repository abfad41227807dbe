import * as ContestStandings from "#app/domain/ranking/contest-standings.ts";
import * as PerformanceScores from "#app/domain/ranking/performance-scores.ts";
import * as PerformanceState from "#app/domain/ranking/performance-state.ts";
import type { RuleSet } from "#app/domain/scoring/rule-set.ts";
import type { Sheet } from "#app/domain/scoring/sheet.ts";
import type { ContestFacts, PerformanceFacts, SheetFacts } from "#db/queries/contest-facts.ts";
import { lotsOf } from "./tie-lots.ts";

/** Which performances count: all that are locked, or only those already revealed to the audience. */
export type Scope = "locked" | "revealed";

const SUBMITTED: ReadonlySet<SheetFacts["status"]> = new Set(["received", "locked", "verified"]);

/** A sheet whose marks are in: received, locked or verified. */
export const isSubmitted = (sheet: Pick<SheetFacts, "status">): boolean => SUBMITTED.has(sheet.status);

/** How a judge appears: by name, or as J1…Jn; a tabulator seat by what it is called. */
export const judgeLabel = (
  facts: Pick<ContestFacts, "ruleSet">,
  seat: ContestFacts["seats"][number],
): string =>
  facts.ruleSet.judgeNames === "names" || seat.role === "tabulator" ? seat.holderName : `J${seat.number}`;

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

/** The status that counts: whoever was disqualified from the contest is so in every performance. */
export const statusOf = (facts: ContestFacts, performance: PerformanceFacts): PerformanceFacts["status"] =>
  facts.contestants.find(({ id }) => id === performance.contestantId)?.status === "disqualified"
    ? "disqualified"
    : performance.status;

/** A performance as the scoring rules take it. */
function scoringFacts(
  facts: ContestFacts,
  performance: PerformanceFacts,
  scope: Scope,
): PerformanceScores.PerformanceFacts {
  const state = PerformanceState.of(statusOf(facts, performance));
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

/** Whoever withdrew is left out with everything. */
export const competing = ({ contestants }: Pick<ContestFacts, "contestants">) =>
  contestants.filter(({ status }) => status !== "withdrawn");

export function competingPerformances(facts: ContestFacts): PerformanceFacts[] {
  const known = new Set(competing(facts).map(({ id }) => id));
  return [...facts.performances.values()].filter(({ contestantId }) => known.has(contestantId));
}

/** A contest as the ranking takes it, under its own rules or others. */
export function standingsInput(input: {
  facts: ContestFacts;
  ruleSet: RuleSet;
  scope: Scope;
}): ContestStandings.ContestInput {
  const { facts, ruleSet, scope } = input;
  return {
    ruleSet,
    contestants: competing(facts).map(({ id, subdistrict }) => ({ id, subdistrict })),
    performances: competingPerformances(facts).map((each) => scoringFacts(facts, each, scope)),
    roundAdjustments: [],
    lotOf: lotsOf({ ...facts, ruleSet }),
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
  const counted = [...facts.performances.values()].filter(
    (each) => PerformanceState.of(each.status) !== "open",
  );
  const known = cache.get(key);
  if (known !== undefined && sameContest(known.facts, facts) && sameRows(known.counted, counted))
    return known.standings;
  const standings = ContestStandings.ofScored({
    input: standingsInput({ facts, ruleSet: facts.ruleSet, scope }),
    performances: competingPerformances(facts).flatMap((each) => scoreOf(facts, each, scope)),
  });
  cache.delete(key);
  cache.set(key, { counted, facts, standings });
  const oldest = cache.keys().next().value;
  if (cache.size > CACHED_CONTESTS && oldest !== undefined) cache.delete(oldest);
  return standings;
}

type Frame = Pick<ContestFacts, "ruleSet" | "contestants" | "seats" | "recusals">;
type Scored = { frame: Frame; scores: PerformanceScores.PerformanceScore[] };
const scored: Record<Scope, WeakMap<PerformanceFacts, Scored>> = {
  locked: new WeakMap(),
  revealed: new WeakMap(),
};

/** The score of one performance, computed once for one state of it. */
function scoreOf(
  facts: ContestFacts,
  row: PerformanceFacts,
  scope: Scope,
): PerformanceScores.PerformanceScore[] {
  const { ruleSet, contestants, seats, recusals } = facts;
  const known = scored[scope].get(row);
  if (known !== undefined && sameFrame(known.frame, facts)) return known.scores;
  const scores = PerformanceScores.of({ ruleSet, performances: [scoringFacts(facts, row, scope)] });
  scored[scope].set(row, { frame: { ruleSet, contestants, seats, recusals }, scores });
  return scores;
}

const sameFrame = (a: Frame, b: Frame): boolean =>
  a.ruleSet === b.ruleSet &&
  a.contestants === b.contestants &&
  a.seats === b.seats &&
  a.recusals === b.recusals;

const sameContest = (a: ContestFacts, b: ContestFacts): boolean =>
  sameFrame(a, b) && a.draw === b.draw && a.performances.size === b.performances.size;

const sameRows = (a: readonly PerformanceFacts[], b: readonly PerformanceFacts[]): boolean =>
  a.length === b.length && a.every((row, index) => row === b[index]);
