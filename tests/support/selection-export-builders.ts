import { createHash } from "node:crypto";
import type { ExportFile } from "#app/contracts/selection-export.ts";
import { adviseList } from "#app/domain/selection/advised-list.ts";
import type { CandidateFacts, Review } from "#app/domain/selection/candidate-facts.ts";
import { compositeOf, tenThousandths } from "#app/domain/selection/composite.ts";
import type { DrawnScore } from "#app/domain/selection/drawn-score.ts";
import { isEligible, judgeGates } from "#app/domain/selection/gates.ts";
import { zoneOf } from "#app/domain/selection/list-report.ts";
import { lotOf, lotText } from "#app/domain/selection/lot-text.ts";
import { rankKeyOf } from "#app/domain/selection/rank-key-of.ts";
import { gatesOf, type SelectionRules } from "#app/domain/selection/selection-rules.ts";
import { pointsValue } from "#app/domain/selection/value.ts";
import { weightIntervals } from "#app/domain/selection/weight-interval.ts";
import type * as Rational from "#app/domain/shared/rational.ts";
import { hashOf, hexOf } from "#server/commands/contest/rules-hash.ts";
import { listFor, rulesWith } from "#tests/support/selection-builders.ts";

/** Exports of finished rounds as the server's own rules make them, out of a number: what the recomputation must agree with. */
const random = (start: number) => {
  let state = start;
  return (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
};
type Random = ReturnType<typeof random>;

const sha = (text: string): string => createHash("sha256").update(text).digest("hex");
const idOf = (kind: string, index: number): string => `${kind}-${String(index).padStart(3, "0")}`;

export const EXPORT_RULES: SelectionRules = {
  ...rulesWith(),
  lists: [
    listFor("secretary", { total: 6, perSubdistrict: 3, perCommunity: 2 }),
    listFor("deputySecretary", { total: 4, perCommunity: 1, unitCaps: [{ unitId: "street-0", atMost: 1 }] }),
  ],
  gates: [
    { key: "party", posts: null, kind: "partyMember" },
    { key: "age", posts: null, kind: "age", atLeast: null, atMost: 50 },
    { key: "school", posts: null, kind: "education", atLeast: "college" },
    { key: "tenure", posts: ["secretary"], kind: "tenure", atLeastMonths: 24 },
    { key: "grade", posts: null, kind: "appraisal", atLeast: "competent", years: 2 },
    { key: "review", posts: null, kind: "jointReview", departments: ["纪检", "公安"] },
    { key: "clean", posts: null, kind: "noDiscipline", department: "纪检" },
  ],
  criteria: [
    {
      ...{ key: "contest", name: "竞赛", weight: 4_000, missing: { treat: "default", points: 6_000 } },
      source: { kind: "contest", contestIds: ["drill-1", "drill-2"], several: "best", shrink: true },
      anchors: [
        { points: 6_000, value: 0 },
        { points: 8_500, value: 7_000 },
        { points: 10_000, value: 10_000 },
      ],
      standardError: 250,
    },
    {
      ...{ key: "daily", name: "日常", weight: 3_500, missing: { treat: "out" } },
      source: { kind: "daily", fromMonth: "2026-01", toMonth: "2026-10" },
      anchors: [
        { points: 5_000, value: 0 },
        { points: 10_000, value: 10_000 },
      ],
      standardError: 200,
    },
    {
      ...{ key: "votes", name: "测评", weight: 2_500, missing: { treat: "out" } },
      source: {
        kind: "democratic",
        points: { excellent: 10_000, competent: 8_000, basicallyCompetent: 6_000, incompetent: 0 },
      },
      anchors: [
        { points: 6_000, value: 0 },
        { points: 10_000, value: 10_000 },
      ],
      standardError: 100,
    },
  ],
  tieKeys: [{ kind: "criterion", key: "daily" }, { kind: "tenure" }, { kind: "younger" }],
};

const CONTESTS: ExportFile["contests"] = [
  contestOf("drill-1", { mean: 8_012, reliability: 8_123, standardError: 180 }),
  contestOf("drill-2", { mean: 7_790, reliability: null, standardError: null }),
];

function contestOf(
  contestId: string,
  figures: { mean: number; reliability: number | null; standardError: number | null },
): ExportFile["contests"][number] {
  return { contestId, title: contestId, heldOn: "2026-05-01", people: 60, marks: null, ...figures };
}

function factsOf(pick: Random): CandidateFacts {
  const street = pick(3);
  const place = {
    subdistrictId: idOf("street", street).replace("00", ""),
    communityId: `com-${street}-${pick(3)}`,
  };
  return {
    ...place,
    communityKind: null,
    sex: pick(2) === 0 ? "female" : "male",
    birthMonth: `${1975 + pick(22)}-0${1 + pick(9)}`,
    politicalStatus: pick(9) === 0 ? "masses" : "partyMember",
    education: pick(8) === 0 ? "vocational" : "bachelor",
    certificate: null,
    communityWorkStartedOn: `${2012 + pick(10)}-0${1 + pick(9)}-15`,
    posts: ["communityWorker"],
    inPost: "inPost",
    appraisals: [
      { year: 2024, grade: "competent" },
      { year: 2025, grade: pick(9) === 0 ? "basicallyCompetent" : "excellent" },
    ],
    contestIds: [],
  };
}

const half = (sum: number, count: number): number => Math.floor((2 * sum + count) / (2 * count));

function contestScore(pick: Random): Omit<DrawnScore, "criterion" | "value"> {
  const first = 6_500 + pick(3_200);
  if (pick(8) === 0) return { raw: null, used: 6_000, how: "default", standardError: 250, evidence: [] };
  const estimate = half(8_123 * first + (10_000 - 8_123) * 8_012, 10_000);
  const one = {
    kind: "contest" as const,
    contestId: "drill-1",
    points: first,
    reliability: 8_123,
    mean: 8_012,
  };
  const estimated = { raw: first, used: estimate, how: "estimated" as const };
  const error = Math.round(180 * Math.sqrt(0.8123));
  if (pick(2) === 0) return { ...estimated, standardError: error, evidence: [one] };
  const second = 6_500 + pick(3_000);
  const two = {
    kind: "contest" as const,
    contestId: "drill-2",
    points: second,
    reliability: null,
    mean: null,
  };
  return second > estimate
    ? { raw: second, used: second, how: "measured", standardError: 250, evidence: [one, two] }
    : { ...estimated, standardError: error, evidence: [one, two] };
}

function dailyScore(pick: Random): Omit<DrawnScore, "criterion" | "value"> {
  const evidence = ["2026-03", "2026-04", "2026-05"].map((month) => ({
    ...{ kind: "daily" as const, month, points: 6_000 + pick(3_900) },
  }));
  const raw = half(
    evidence.reduce((sum, { points }) => sum + points, 0),
    3,
  );
  return { raw, used: raw, how: "measured", standardError: 200, evidence };
}

function voteScore(votes: NonNullable<ExportFile["candidates"][number]["votes"]>) {
  const { excellent, competent, basicallyCompetent, incompetent } = votes;
  const cast = excellent + competent + basicallyCompetent + incompetent;
  const points = half(excellent * 10_000 + competent * 8_000 + basicallyCompetent * 6_000, cast);
  const evidence = [{ kind: "democratic" as const, votes, points }];
  return { raw: points, used: points, how: "measured" as const, standardError: 100, evidence };
}

type Candidate = ExportFile["candidates"][number];

function candidateOf(rules: SelectionRules, index: number, pick: Random): Candidate {
  const post = pick(3) === 0 ? ("deputySecretary" as const) : ("secretary" as const);
  const facts = factsOf(pick);
  const objects = pick(10) === 0;
  const reviews = ["纪检", "公安"].map((department, at): Review & { at: string } => ({
    ...{ id: `review-${index}-${at}`, department, document: `〔2026〕${index}` },
    outcome: objects && at === 1 ? "objection" : "noObjection",
    at: `2026-11-1${at}T01:00:00.000Z`,
  }));
  const gates = judgeGates({ facts, reviews, gates: gatesOf(rules, post), asOf: rules.asOf });
  const votes = {
    excellent: 20 + pick(60),
    competent: pick(40),
    basicallyCompetent: pick(9),
    incompetent: pick(3),
  };
  const eligible = isEligible(gates);
  const drawn = [contestScore(pick), dailyScore(pick), voteScore(votes)];
  const scores = rules.criteria.flatMap((criterion, at): DrawnScore[] => {
    const score = drawn[at];
    if (score === undefined) return [];
    const value = tenThousandths(pointsValue({ anchors: criterion.anchors, points: score.used }));
    return [{ criterion: criterion.key, value, ...score }];
  });
  const none = { composite: null, rankKey: null, place: null, advised: null, blocked: null };
  return {
    ...{ id: idOf("candidate", index), person: idOf("person", index), unitId: facts.communityId ?? "", post },
    ...{ selfNominated: false, nominatedAt: "2026-11-03T01:00:00.000Z", withdrawnAt: null, votes, facts },
    ...{ reviews, gates, eligible, scores: eligible ? scores : null, ...none },
    ...{ acceptability: null, selected: null, replacement: null },
  };
}

const valuesOf = (rules: SelectionRules, candidate: Candidate): Rational.Ratio[] =>
  rules.criteria.map(({ anchors }, at) =>
    pointsValue({ anchors, points: candidate.scores?.[at]?.used ?? 0 }),
  );

/** Somebody with composite and rank key, where the gates let them. */
function ranked(rules: SelectionRules, seed: string, candidate: Candidate): Candidate {
  const { facts } = candidate;
  if (candidate.eligible !== true || facts === null) return candidate;
  const values = valuesOf(rules, candidate);
  const composite = compositeOf(
    values.map((value, at) => ({ value, weight: rules.criteria[at]?.weight ?? 0 })),
  );
  const lot = lotOf(sha(lotText({ seed, cadreId: candidate.person })));
  const key = rankKeyOf({ composite, values, lot, facts, ...rules });
  return { ...candidate, composite, rankKey: [...key] };
}

/** Towards the inside of the interval. */
const roundedDown = ({ numerator, denominator }: Rational.Ratio): number =>
  Number((numerator * 1_000_000n) / denominator);
const roundedUp = ({ numerator, denominator }: Rational.Ratio): number =>
  Number((numerator * 1_000_000n + denominator - 1n) / denominator);

type List = SelectionRules["lists"][number];

function seated(rules: SelectionRules, list: List, people: readonly Candidate[], pick: Random) {
  const entrants = people.flatMap((each) =>
    each.post === list.post && each.rankKey !== null && each.facts !== null
      ? [
          {
            ...{ id: each.id, rankKey: each.rankKey, values: valuesOf(rules, each), errors: [] },
            ...{ communityId: each.facts.communityId, subdistrictId: each.facts.subdistrictId },
          },
        ]
      : [],
  );
  const { ordered, selected, blocked } = adviseList({ candidates: entrants, list });
  const weights = rules.criteria.map(({ weight }) => weight);
  const intervals = weightIntervals({ candidates: ordered, selected, list, weights });
  const rows = ordered.map(({ id }, index) => ({
    ...{ id, place: index + 1, advised: selected.includes(id), blocked: blocked.get(id) ?? null },
    acceptability: pick(10_001),
  }));
  const zones = rows.map(({ acceptability }) => zoneOf(acceptability));
  const count = (zone: string) => zones.filter((each) => each === zone).length;
  const total = ordered.reduce(
    (sum, { id, rankKey }) => sum + (selected.includes(id) ? (rankKey[0] ?? 0) : 0),
    0,
  );
  const report = {
    ...{ post: list.post, eligible: ordered.length, seats: list.total, selected: selected.length, total },
    intervals: intervals.map(({ low, high }, at) => ({
      ...{ criterion: rules.criteria[at]?.key ?? "", low: roundedUp(low), high: roundedDown(high) },
    })),
    price: null,
    firmness: {
      ...{
        draws: rules.firmness.draws,
        firm: count("firm"),
        deliberate: count("deliberate"),
        out: count("out"),
      },
    },
  };
  return { rows: new Map(rows.map((row) => [row.id, row])), report };
}

export const sealed = (file: Omit<ExportFile, "hash">): ExportFile => ({
  ...file,
  hash: hexOf(hashOf(file)),
});

/** A decided round of `people` nominated. */
export function exportOf({
  start,
  people = 40,
  rules = EXPORT_RULES,
}: {
  start: number;
  people?: number;
  rules?: SelectionRules;
}): ExportFile {
  const pick = random(start);
  const seed = sha(`seed ${start}`);
  const nominated = Array.from({ length: people }, (_, index) =>
    ranked(rules, seed, candidateOf(rules, index, pick)),
  );
  const lists = rules.lists.map((list) => seated(rules, list, nominated, pick));
  const candidates = nominated.map((candidate) => {
    const row = lists.map(({ rows }) => rows.get(candidate.id)).find((each) => each !== undefined);
    return { ...candidate, ...row, selected: row?.advised ?? false };
  });
  const hex = (value: unknown) => hexOf(hashOf(value));
  return sealed({
    format: "yanzhen.selection-export",
    version: 1,
    round: {
      ...{
        id: "round",
        title: "2026 年度储备人选选拔",
        unitId: "district",
        status: "decided",
        rulesVersion: 2,
      },
      ...{ announcedAt: "2026-11-02T01:00:00.000Z", nominationsUntil: "2026-11-10" },
      ...{ rankedAt: "2026-11-12T01:00:00.000Z", decisionDocument: "〔2026〕9号" },
      ...{ decidedAt: "2026-11-14T01:00:00.000Z", confirmationDocument: null, confirmedAt: null },
    },
    ...{ rules, rulesHash: hex(rules), seed, contests: CONTESTS, candidates, moves: [] },
    units: [{ id: "district", parentId: null, kind: "district", name: "区" }],
    lists: lists.map(({ report }) => report),
  });
}
