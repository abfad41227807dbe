import type { ContestDocument } from "#app/contracts/interchange.ts";
import type { Slip, SlipItem, SlipRound, Standing } from "#app/contracts/slip.ts";
import type { ContestResult, PerformanceResult } from "#app/domain/ranking/contest-result.ts";
import type { Item } from "#app/domain/scoring/rule-set.ts";
import { personIn } from "./ranking-rows.ts";
import { criteriaOf } from "./slip-criteria.ts";

type Signed = { document: ContestDocument; result: ContestResult };
type Own = Signed & { contestantId: string };

/** From this many ranked contestants on a percentile means something. */
const PERCENTILE_FROM = 20;

/** One contestant's slip out of a result; null: the contestant is not in it. PURE. */
export function slipOf(own: Own): Slip | null {
  const { document, result, contestantId } = own;
  const known = document.people.contestants.some(({ id }) => id === contestantId);
  if (!known) return null;
  const { ruleSet } = document;
  return {
    person: personIn(document, contestantId),
    outcome: outcomeOf(own),
    combineRounds: ruleSet.combineRounds,
    contestRounding: ruleSet.rounding,
    contestTrace: result.contestants.find(({ contestant }) => contestant === contestantId)?.contest ?? null,
    rounds: roundsOf(own),
  };
}

function outcomeOf({ document, result, contestantId }: Own): Slip["outcome"] {
  const row = result.ranking.find(({ contestant }) => contestant === contestantId);
  if (row === undefined) {
    const reason = result.unplaced.find(({ contestant }) => contestant === contestantId)?.reason ?? "open";
    return { kind: "unplaced", reason };
  }
  const { place, score, exact, decidedBy } = row;
  return {
    kind: "placed",
    place,
    shared: result.ranking.filter((each) => each.place === place).length,
    ranked: result.ranking.length,
    score,
    exact,
    decidedBy:
      decidedBy === null
        ? null
        : {
            ...decidedBy,
            against: personIn(document, decidedBy.against).name,
            againstSelf: decidedBy.against === contestantId,
          },
    standing: standingOf({ result, place }),
  };
}

/** How many of the others stand behind; a third of the field where there are few. */
export function standingOf({ result, place }: { result: ContestResult; place: number }): Standing {
  const ranked = result.ranking.length;
  const behind = result.ranking.filter((row) => row.place > place).length;
  if (ranked >= PERCENTILE_FROM) {
    return { kind: "percentile", percent: Math.floor((behind * 100) / (ranked - 1)) };
  }
  const band = place * 3 <= ranked + 2 ? "upper" : place * 3 <= ranked * 2 + 2 ? "middle" : "lower";
  return { kind: "band", band };
}

function roundsOf(own: Own): SlipRound[] {
  const { document, result, contestantId } = own;
  const traces = result.contestants.find(({ contestant }) => contestant === contestantId)?.rounds ?? [];
  return document.ruleSet.rounds.flatMap((round) => {
    const items = round.items.flatMap((item) => itemOf({ ...own, roundKey: round.key, item }) ?? []);
    if (items.length === 0) return [];
    const { key, name, combineItems, rounding } = round;
    return [
      { key, name, combineItems, rounding, trace: traces.find((trace) => trace.key === key) ?? null, items },
    ];
  });
}

function itemOf(own: Own & { roundKey: string; item: Item }): SlipItem | null {
  const { document, result, contestantId, roundKey, item } = own;
  const at = (row: { contestant: string; round: string; item: string }) =>
    row.contestant === contestantId && row.round === roundKey && row.item === item.key;
  const performance = result.performances.find(at);
  const recorded = document.performances.find(at);
  if (performance === undefined || recorded === undefined) return null;
  const seats = document.panels.find(({ id }) => id === recorded.panel)?.seats ?? [];
  const label = (seat: string) => seats.find(({ id }) => id === seat)?.label ?? seat;
  return {
    key: item.key,
    name: item.name,
    kind: item.kind,
    ...scoreOf(performance),
    limitMs: item.timing?.limitMs ?? null,
    itemRounding: item.scoring.rounding.item,
    seats: Object.fromEntries(seats.map(({ id }) => [id, label(id)])),
    absences: recorded.absences.map(({ seat, reason }) => ({ label: label(seat), reason })),
    criteria: performance.status === "scored" ? criteriaOf({ item, performance, result }) : [],
  };
}

const scoreOf = (row: PerformanceResult): Pick<SlipItem, "status" | "score" | "arithmetic" | "time"> => {
  const none = { score: null, arithmetic: null, time: null };
  switch (row.status) {
    case "scored":
      return { status: "scored", score: row.score, arithmetic: row.arithmetic, time: null };
    case "disqualified":
      return { ...none, status: "disqualified", time: row.time };
    case "waiting":
    case "absent":
    case "open":
      return { ...none, status: row.status };
  }
};
