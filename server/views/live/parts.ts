import type {
  LiveClock,
  LiveContest,
  LiveContestant,
  PerformanceHead,
  PlaceRow,
  SeatItem,
} from "#app/contracts/live.ts";
import * as ItemPanels from "#app/domain/contest/item-panels.ts";
import { isMeasured } from "#app/domain/contest/measured-item.ts";
import * as Ranking from "#app/domain/ranking/ranking.ts";
import type { Item, Rounding, RuleSet } from "#app/domain/scoring/rule-set.ts";
import * as Decimal from "#app/domain/shared/decimal.ts";
import type { Ratio } from "#app/domain/shared/rational.ts";
import type { ContestFacts, PerformanceFacts } from "#db/queries/contest-facts.ts";
import { oncePer } from "./once-per.ts";
import { type Scope, standingsOf } from "./standings.ts";

const SIGNED = new Set(["signed", "published", "archived"]);

export const liveContest = oncePer((facts: ContestFacts): LiveContest => {
  const { contest, ruleSet } = facts;
  return {
    id: contest.id,
    title: contest.title,
    kind: contest.kind,
    status: contest.status,
    rehearsal: contest.rehearsal,
    publicCode: contest.publicCode,
    final: SIGNED.has(contest.status),
    items: ruleSet.rounds.flatMap((round) =>
      round.items.map((item) => ({
        key: item.key,
        name: item.name,
        kind: item.kind,
        roundKey: round.key,
        roundName: round.name,
      })),
    ),
    panels: stagedPanels(facts).map(({ id, name }) => ({ id, name })),
  };
});

/** Panels before whom somebody stands: not those of a written paper or a buzzer final. */
const stagedPanels = ({ panels, ruleSet }: ContestFacts): ContestFacts["panels"] => {
  const judged = ruleSet.rounds.flatMap(({ items }) => items).filter((item) => !isMeasured(item));
  return panels.filter((panel) => judged.some((item) => ItemPanels.of({ panels: [panel], item }).length > 0));
};

/** Performances on a stage: items no judge marks have no running order to show. */
export const stagedPerformances = oncePer((facts: ContestFacts): readonly PerformanceFacts[] =>
  [...facts.performances.values()].filter((row) => {
    const item = itemOf(facts, row.itemKey);
    return item === undefined || !isMeasured(item);
  }),
);

export const liveContestant = (row: ContestFacts["contestants"][number]): LiveContestant => ({
  ...(row.number === null ? {} : { number: row.number }),
  name: row.name,
  unitName: row.unitName,
});

const contestantsOf = oncePer(
  (rows: ContestFacts["contestants"]): Record<string, LiveContestant> =>
    Object.fromEntries(rows.map((row) => [row.id, liveContestant(row)])),
);
export const liveContestants = (facts: ContestFacts) => contestantsOf(facts.contestants);

export const performanceHead = oncePer(
  (row: PerformanceFacts): PerformanceHead => ({
    contestantId: row.contestantId,
    panelId: row.panelId,
    itemKey: row.itemKey,
    position: row.position,
    status: row.status,
  }),
);

const itemsOf = oncePer(
  ({ rounds }: RuleSet): ReadonlyMap<string, Item> =>
    new Map(rounds.flatMap(({ items }) => items.map((item) => [item.key, item]))),
);
export const itemOf = (facts: Pick<ContestFacts, "ruleSet">, itemKey: string): Item | undefined =>
  itemsOf(facts.ruleSet).get(itemKey);

/** The clock as clients count it on; absent where the item has no time limit. */
export function liveClock(
  facts: Pick<ContestFacts, "ruleSet">,
  row: PerformanceFacts,
): LiveClock | undefined {
  const timing = itemOf(facts, row.itemKey)?.timing ?? null;
  if (timing === null) return undefined;
  return {
    limitMs: timing.limitMs,
    ...(timing.minimumMs === null ? {} : { minimumMs: timing.minimumMs }),
    warningMs: timing.warningMs,
    beforeMs: row.elapsedMs ?? row.clockBeforeMs,
    ...(row.clockStartedAt === null ? {} : { startedAt: row.clockStartedAt.getTime() }),
    ...(row.elapsedMs === null ? {} : { stopped: true }),
  };
}

/** What a judge marks by. */
export const seatItem = oncePer((item: Item): SeatItem => {
  const { timing } = item;
  return {
    key: item.key,
    name: item.name,
    kind: item.kind,
    combineCriteria: item.scoring.combineCriteria,
    ...(timing === null
      ? {}
      : {
          timing: {
            limitMs: timing.limitMs,
            warningMs: timing.warningMs,
            ...(timing.minimumMs === null ? {} : { minimumMs: timing.minimumMs }),
          },
        }),
    criteria: item.criteria.map((criterion) => ({ ...criterion })),
  };
});

const DIGITS = 2;
const digitsOf = (rounding: Rounding | null): number => rounding?.digits ?? DIGITS;

/** An item's score as it is shown: with the digits its own rounding keeps. */
export const itemPoints = (item: Item, value: Ratio): string =>
  Decimal.fixed({ value, digits: digitsOf(item.scoring.rounding.item ?? item.scoring.rounding.panel) });

/**
 * The ranking of the contest as far as it is decided; while nobody has finished all items, the ranking of the item that
 * was scored last, with its name.
 */
export function rankingOf(facts: ContestFacts, scope: Scope): { rows: PlaceRow[]; item?: Item } {
  const standings = standingsOf(facts, scope);
  const rows = standings.contest.rows.map((row) => ({
    contestantId: row.entry.id,
    place: row.place,
    score: Decimal.fixed({ value: row.score, digits: digitsOf(facts.ruleSet.rounding) }),
    ...(row.decidedBy === null
      ? {}
      : { decidedBy: row.decidedBy.key === "draw" ? "draw" : row.decidedBy.key.kind }),
  }));
  if (rows.length > 0) return { rows };
  const item = lastScoredItem(facts, scope);
  return item === undefined ? { rows: [] } : { rows: itemRanking(facts, scope, item), item };
}

function lastScoredItem(facts: ContestFacts, scope: Scope): Item | undefined {
  let last: PerformanceFacts | undefined;
  for (const row of facts.performances.values()) {
    const at = scope === "locked" ? row.lockedAt : row.revealedAt;
    const before = scope === "locked" ? last?.lockedAt : last?.revealedAt;
    if (at !== null && (before === undefined || before === null || at > before)) last = row;
  }
  return last === undefined ? undefined : itemOf(facts, last.itemKey);
}

function itemRanking(facts: ContestFacts, scope: Scope, item: Item): PlaceRow[] {
  const entries = standingsOf(facts, scope).performances.flatMap(({ facts: performance, outcome }) =>
    performance.itemKey === item.key && outcome.kind === "scored"
      ? [{ id: performance.contestantId, score: outcome.value, stage: 0 }]
      : [],
  );
  return Ranking.of({ entries, chain: [], end: "sharedPlace" }).rows.map((row) => ({
    contestantId: row.entry.id,
    place: row.place,
    score: itemPoints(item, row.score),
  }));
}
