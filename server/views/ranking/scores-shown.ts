import type { EvidenceShown, OtherKind, ScoresShown, StepShown } from "#app/contracts/ranking-views.ts";
import type { DrawnScore } from "#app/domain/selection/drawn-score.ts";
import { zoneOf } from "#app/domain/selection/list-report.ts";
import { nearestChange } from "#app/domain/selection/nearest-change.ts";
import { storedCandidate, valuesOf } from "#app/domain/selection/scored-candidate.ts";
import { DEMOCRATIC_ANSWERS, listOf } from "#app/domain/selection/selection-rules.ts";
import { waterfallOf } from "#app/domain/selection/waterfall.ts";
import type { PlacedCandidate } from "#db/queries/selection-candidates.ts";
import { blockedShown, type RankedRoundFacts } from "./load-round.ts";

type Asked = {
  facts: RankedRoundFacts & { titles: ReadonlyMap<string, string> };
  own: PlacedCandidate;
  /** Whether the name of the one compared with may be told. */
  named: boolean;
};

/** Somebody's scores beside those of the line, and what would have crossed it; null: not ranked. PURE. */
export function scoresShown({ facts, own, named }: Asked): ScoresShown | null {
  const { rules, report } = facts.round;
  const { candidate } = own;
  const list = listOf(rules, candidate.post);
  const found = report?.lists.find(({ post }) => post === candidate.post);
  const { place, composite } = candidate;
  if (list === null || found === undefined || place === null || composite === null) return null;
  const other = otherOf(facts, own);
  const floors = list.floors.length > 0;
  return {
    ...{ place, composite, floors },
    ...{ eligible: found.eligible, seats: list.total, selected: found.selected },
    other:
      other === null
        ? null
        : {
            kind: other.kind,
            name: named ? other.placed.name : null,
            composite: other.placed.candidate.composite ?? 0,
          },
    steps: stepsOf({ facts, own, other: other?.placed ?? null }),
    advised: candidate.advised === true,
    blocked: blockedShown(candidate.blocked, facts.unitNames),
    acceptability: candidate.acceptability,
    zone: candidate.acceptability === null ? null : zoneOf(candidate.acceptability),
    draws: found.firmness?.draws ?? 0,
    nearest: floors ? null : nearestOf({ facts, own }),
  };
}

const ranked = (facts: RankedRoundFacts, post: string): PlacedCandidate[] =>
  facts.candidates.filter(({ candidate }) => candidate.post === post && candidate.place !== null);

/**
 * Whom somebody is compared with: out by a full unit: the last one in of that unit; else the last one selected; who is that
 * one is compared with the first who is not.
 */
function otherOf(
  facts: RankedRoundFacts,
  { candidate }: PlacedCandidate,
): { kind: OtherKind; placed: PlacedCandidate } | null {
  const all = ranked(facts, candidate.post);
  const advised = all.filter((each) => each.candidate.advised === true);
  const unitId = candidate.blocked?.unitId ?? null;
  if (unitId !== null) {
    const placed = advised.filter(({ candidate: { facts: known } }) =>
      [known?.communityId, known?.subdistrictId].includes(unitId),
    );
    const last = placed.at(-1);
    if (last !== undefined) return { kind: "lastOfUnit", placed: last };
  }
  const last = advised.at(-1);
  if (last !== undefined && last.candidate.id !== candidate.id) return { kind: "lastSelected", placed: last };
  const first = all.find((each) => each.candidate.advised === false);
  return first === undefined ? null : { kind: "firstOut", placed: first };
}

function stepsOf({
  facts,
  own,
  other,
}: Omit<Asked, "named"> & { other: PlacedCandidate | null }): StepShown[] {
  const { rules } = facts.round;
  const scores = own.candidate.scores ?? [];
  const values = valuesOf({ scores, rules });
  const others = other === null ? null : valuesOf({ scores: other.candidate.scores ?? [], rules });
  if (values === null) return [];
  const weights = rules.criteria.map(({ weight }) => weight);
  const { parts } = waterfallOf({ values, other: others ?? values, weights });
  return rules.criteria.flatMap(({ key, name, weight }, at) => {
    const score = scores.find(({ criterion }) => criterion === key);
    const part = parts[at];
    if (score === undefined || part === undefined) return [];
    const { raw, used, how, standardError } = score;
    return [
      {
        ...{ criterion: key, name, weight, raw, used, how, standardError },
        own: part.own,
        other: others === null ? null : part.other,
        evidence: evidenceShown(score, facts.titles),
      },
    ];
  });
}

function nearestOf({ facts, own }: Omit<Asked, "named">): ScoresShown["nearest"] {
  const { rules } = facts.round;
  const list = listOf(rules, own.candidate.post);
  const all = ranked(facts, own.candidate.post).flatMap(({ candidate }) => {
    const { id, facts: known, scores, rankKey } = candidate;
    if (known === null || scores === null || rankKey === null) return [];
    return [storedCandidate({ id, rules, facts: known, scores, rankKey })];
  });
  const candidate = all.find(({ id }) => id === own.candidate.id);
  if (candidate === undefined || list === null) return null;
  const { criteria, tieKeys } = rules;
  const scores = own.candidate.scores ?? [];
  const points = criteria.map(({ key }) => scores.find(({ criterion }) => criterion === key)?.used ?? 0);
  const { nearest } = nearestChange({ candidate, points, candidates: all, list, criteria, tieKeys });
  if (nearest === null) return null;
  const at = criteria.findIndex(({ key }) => key === nearest.criterion);
  return {
    name: criteria[at]?.name ?? nearest.criterion,
    points: nearest.points,
    to: (points[at] ?? 0) + nearest.points,
  };
}

/** Months and years of one source are one piece of evidence. */
function evidenceShown({ evidence }: DrawnScore, titles: ReadonlyMap<string, string>): EvidenceShown[] {
  const shown: EvidenceShown[] = [];
  const months = evidence.flatMap((each) => (each.kind === "daily" ? [each] : []));
  const grades = evidence.flatMap((each) => (each.kind === "appraisal" ? [each] : []));
  for (const each of evidence) {
    if (each.kind === "contest") shown.push({ ...each, title: titles.get(each.contestId) ?? "" });
    if (each.kind === "democratic")
      shown.push({
        kind: "democratic",
        votes: DEMOCRATIC_ANSWERS.map((answer) => ({ answer, n: each.votes[answer] ?? 0 })),
      });
  }
  if (months.length > 0)
    shown.push({ kind: "daily", months: months.map(({ month, points }) => ({ month, points })) });
  if (grades.length > 0)
    shown.push({
      kind: "appraisal",
      grades: grades.map(({ year, grade, points }) => ({ year, grade, points })),
    });
  return shown;
}
