import { describe, expect, it } from "vitest";
import type { KnownUnit } from "#app/domain/selection/list-problems.ts";
import { RULE_FAULTS } from "#app/domain/selection/rule-fault.ts";
import { rulesProblems } from "#app/domain/selection/rules-problems.ts";
import type {
  Criterion,
  Floor,
  GateRule,
  PostList,
  SelectionRules,
} from "#app/domain/selection/selection-rules.ts";
import { listFor, rulesWith } from "#tests/support/selection-builders.ts";

const found = (rules: SelectionRules, units: KnownUnit[] = []) =>
  rulesProblems(rules, units).map(({ path, rule }) => `${path} ${rule.replace("selection-problem.", "")}`);

const [daily, votes] = rulesWith().criteria;
if (daily === undefined || votes === undefined) throw new Error("the builder's rules have two criteria");

const withList = (more: Partial<PostList>) => rulesWith({ lists: [listFor("secretary", more)] });
const withFloors = (floors: Floor[], more: Partial<PostList> = {}) => withList({ total: 5, floors, ...more });
const withGate = (gate: GateRule) => rulesWith({ gates: [{ key: "g", posts: null, ...gate }] });
const withDaily = (more: Partial<Criterion>) => rulesWith({ criteria: [{ ...daily, ...more }, votes] });
const withSource = (source: Criterion["source"]) => withDaily({ source });
const withFirst = (...anchors: [points: number, value: number][]) =>
  withDaily({ anchors: anchors.map(([points, value]) => ({ points, value })) });
const democratic = (excellent: number, competent: number, basicallyCompetent: number, incompetent: number) =>
  withSource({ kind: "democratic", points: { excellent, competent, basicallyCompetent, incompetent } });

const units: KnownUnit[] = [
  { id: "s1", kind: "subdistrict", parentId: "d" },
  { id: "s2", kind: "subdistrict", parentId: "d" },
  { id: "c1", kind: "community", parentId: "s1" },
  { id: "c2", kind: "community", parentId: "s1" },
];

type Case = { rules: SelectionRules; problems: string[]; units?: KnownUnit[] };

const lists: Case[] = [
  { rules: rulesWith({ lists: [] }), problems: ["lists no-lists"] },
  { rules: rulesWith({ pool: "worker" }), problems: ["lists[0].post post-not-of-pool"] },
  {
    rules: rulesWith({ lists: [listFor("secretary"), listFor("secretary")] }),
    problems: ["lists[1].post post-twice"],
  },
  { rules: withList({ total: 0 }), problems: ["lists[0].total total-below-one"] },
  { rules: withList({ total: 1.5 }), problems: ["lists[0].total total-below-one"] },
  { rules: withList({ perCommunity: 0 }), problems: ["lists[0].perCommunity cap-below-one"] },
  { rules: withList({ perSubdistrict: 3 }), problems: ["lists[0].perSubdistrict cap-above-total"] },
  {
    rules: withList({ perSubdistrict: 1, perCommunity: 2 }),
    problems: ["lists[0].perCommunity community-cap-above-subdistrict"],
  },
  {
    rules: withList({
      unitCaps: [
        { unitId: "", atMost: 0 },
        { unitId: "a", atMost: 3 },
        { unitId: "a", atMost: -1 },
      ],
    }),
    problems: [
      "lists[0].unitCaps[0].unitId unit-missing",
      "lists[0].unitCaps[1].atMost unit-cap-range",
      "lists[0].unitCaps[2].unitId unit-twice",
      "lists[0].unitCaps[2].atMost unit-cap-range",
    ],
  },
  {
    rules: withFloors([{ kind: "sex", sex: "female", atLeast: 0 }]),
    problems: ["lists[0].floors[0].atLeast floor-below-one"],
  },
  {
    rules: withFloors([{ kind: "youngerThan", age: 36, atLeast: 6 }]),
    problems: ["lists[0].floors[0].atLeast floor-above-total"],
  },
  {
    rules: withFloors([{ kind: "youngerThan", age: 12, atLeast: 1 }]),
    problems: ["lists[0].floors[0].age floor-age-range"],
  },
  {
    rules: withFloors([{ kind: "unit", unitId: "", atLeast: 1 }]),
    problems: ["lists[0].floors[0].unitId unit-missing"],
  },
  {
    rules: withFloors([{ kind: "eachSubdistrict", atLeast: 3 }], { perSubdistrict: 2 }),
    problems: ["lists[0].floors[0].atLeast floor-above-cap"],
  },
  {
    rules: withFloors([{ kind: "unit", unitId: "c1", atLeast: 2 }], {
      unitCaps: [{ unitId: "c1", atMost: 1 }],
    }),
    problems: ["lists[0].floors[0].atLeast floor-above-cap"],
  },
  {
    rules: withFloors([
      { kind: "youngerThan", age: 36, atLeast: 1 },
      { kind: "youngerThan", age: 36, atLeast: 2 },
    ]),
    problems: ["lists[0].floors[1] floor-twice"],
  },
  {
    rules: withFloors([
      { kind: "sex", sex: "female", atLeast: 3 },
      { kind: "sex", sex: "male", atLeast: 3 },
    ]),
    problems: ["lists[0].floors floors-above-total"],
  },
  {
    rules: withFloors([{ kind: "eachSubdistrict", atLeast: 3 }]),
    units,
    problems: ["lists[0].floors floors-above-total"],
  },
  {
    rules: withFloors([
      { kind: "eachSubdistrict", atLeast: 1 },
      { kind: "unit", unitId: "c1", atLeast: 3 },
      { kind: "unit", unitId: "c2", atLeast: 2 },
    ]),
    ...{ units, problems: ["lists[0].floors floors-above-total"] },
  },
  {
    rules: withFloors([
      { kind: "eachSubdistrict", atLeast: 1 },
      { kind: "unit", unitId: "s1", atLeast: 4 },
      { kind: "unit", unitId: "c2", atLeast: 2 },
    ]),
    ...{ units, problems: [] },
  },
];

const gates: Case[] = [
  {
    rules: rulesWith({
      gates: [
        { key: "", posts: null, kind: "inPost" },
        { key: "a", posts: [], kind: "inPost" },
        { key: "a", posts: ["deputyDirector"], kind: "partyMember" },
      ],
    }),
    problems: [
      "gates[0].key key-missing",
      "gates[1].posts gate-without-posts",
      "gates[2].key key-twice",
      "gates[2].posts gate-post-without-list",
    ],
  },
  { rules: withGate({ kind: "age", atLeast: null, atMost: null }), problems: ["gates[0] age-without-bound"] },
  { rules: withGate({ kind: "age", atLeast: 5, atMost: 45 }), problems: ["gates[0].atLeast age-range"] },
  { rules: withGate({ kind: "age", atLeast: 46, atMost: 45 }), problems: ["gates[0].atMost age-order"] },
  {
    rules: withGate({ kind: "tenure", atLeastMonths: 0 }),
    problems: ["gates[0].atLeastMonths tenure-below-one"],
  },
  { rules: withGate({ kind: "heldPost", oneOf: [] }), problems: ["gates[0].oneOf nothing-chosen"] },
  {
    rules: withGate({ kind: "contest", contestIds: ["c", "c"] }),
    problems: ["gates[0].contestIds[1] named-twice"],
  },
  {
    rules: withGate({ kind: "appraisal", atLeast: "competent", years: 0 }),
    problems: ["gates[0].years years-range"],
  },
  {
    rules: withGate({ kind: "noDiscipline", department: " " }),
    problems: ["gates[0].department department-missing"],
  },
  {
    rules: withGate({ kind: "jointReview", departments: ["组织部", ""] }),
    problems: ["gates[0].departments[1] department-missing"],
  },
];

const criteria: Case[] = [
  { rules: rulesWith({ criteria: [], tieKeys: [] }), problems: ["criteria no-criteria"] },
  { rules: withDaily({ weight: 4_999 }), problems: ["criteria weights-sum"] },
  { rules: withDaily({ weight: 0 }), problems: ["criteria weights-sum", "criteria[0].weight weight-range"] },
  {
    rules: withDaily({ key: "", name: "" }),
    problems: [
      "criteria[0].key key-missing",
      "criteria[0].name name-missing",
      "tieKeys[0].key tie-criterion-unknown",
    ],
  },
  {
    rules: withDaily({ key: "votes", name: "民主测评 " }),
    problems: [
      "criteria[1].key key-twice",
      "criteria[1].name name-twice",
      "tieKeys[0].key tie-criterion-unknown",
    ],
  },
  { rules: withFirst([0, 0]), problems: ["criteria[0].anchors too-few-anchors"] },
  { rules: withFirst([0, 100], [1, 10_000]), problems: ["criteria[0].anchors[0].value anchors-start"] },
  { rules: withFirst([0, 0], [1, 9_000]), problems: ["criteria[0].anchors[1].value anchors-end"] },
  { rules: withFirst([0, 0], [0, 10_000]), problems: ["criteria[0].anchors[1].points anchor-points-rise"] },
  { rules: withFirst([-1, 0], [9, 10_000]), problems: ["criteria[0].anchors[0].points points-negative"] },
  {
    rules: withFirst([0, 0], [1, 6_000], [2, 5_000], [3, 10_000]),
    problems: ["criteria[0].anchors[2].value anchor-values-fall"],
  },
  {
    rules: withFirst([0, 0], [1, 11_000], [2, 10_000]),
    problems: [
      "criteria[0].anchors[1].value anchor-value-range",
      "criteria[0].anchors[2].value anchor-values-fall",
    ],
  },
  { rules: withFirst([0, 0], [1, 5_000], [2, 5_000], [3, 10_000]), problems: [] },
  {
    rules: withDaily({ missing: { treat: "default", points: -1 }, standardError: -1 }),
    problems: ["criteria[0].missing.points points-negative", "criteria[0].standardError error-negative"],
  },
  {
    rules: withSource({ kind: "contest", contestIds: [], several: "best", shrink: true }),
    problems: ["criteria[0].source.contestIds nothing-chosen"],
  },
  {
    rules: withSource({ kind: "daily", fromMonth: "2026-13", toMonth: "2026-10" }),
    problems: ["criteria[0].source.fromMonth not-a-month"],
  },
  {
    rules: withSource({ kind: "daily", fromMonth: "2026-09", toMonth: "2026-08" }),
    problems: ["criteria[0].source.toMonth months-order"],
  },
  {
    rules: withSource({ kind: "daily", fromMonth: "2026-09", toMonth: "2026-12" }),
    problems: ["criteria[0].source.toMonth months-after-day"],
  },
  {
    rules: withSource({ kind: "appraisal", years: 11, points: {} }),
    problems: ["criteria[0].source.years years-range", "criteria[0].source.points no-grade-points"],
  },
  {
    rules: withSource({
      kind: "appraisal",
      years: 3,
      points: { excellent: 8_000, competent: 9_000, notGraded: 9_500 },
    }),
    problems: ["criteria[0].source.points.competent grade-points-order"],
  },
  {
    rules: democratic(100, 80, 90, 0),
    problems: ["criteria[0].source.points.basicallyCompetent votes-points-order"],
  },
  { rules: democratic(50, 50, 50, 50), problems: ["criteria[0].source.points.excellent votes-points-equal"] },
];

const others: Case[] = [
  { rules: rulesWith(), problems: [] },
  {
    rules: rulesWith({ asOf: "2026-02-30" }),
    problems: ["asOf not-a-day", "criteria[0].source.toMonth months-after-day"],
  },
  { rules: rulesWith({ noticeWorkingDays: 4 }), problems: ["noticeWorkingDays notice-too-short"] },
  {
    rules: rulesWith({ tieKeys: [{ kind: "tenure" }, { kind: "tenure" }] }),
    problems: ["tieKeys[1] tie-twice"],
  },
  {
    rules: rulesWith({ firmness: { draws: 99, region: { kind: "any" } } }),
    problems: ["firmness.draws draws-range"],
  },
  {
    rules: rulesWith({ firmness: { draws: 100_001, region: { kind: "within", margin: 10_001 } } }),
    problems: ["firmness.draws draws-range", "firmness.region.margin margin-range"],
  },
];

const named = (cases: Case[]) =>
  cases.map((each) => ({ ...each, why: each.problems.join(", ") || "nothing" }));

describe("problems of the rules", () => {
  it.each(named([...lists, ...gates, ...criteria, ...others]))(
    "find $why",
    ({ rules, problems, units: known }) => {
      expect(found(rules, known)).toEqual(problems);
    },
  );

  it("are all found by a case above", () => {
    const tried = new Set(
      [...lists, ...gates, ...criteria, ...others].flatMap(({ problems }) =>
        problems.map((each) => each.split(" ")[1]),
      ),
    );
    expect(RULE_FAULTS.filter((fault) => !tried.has(fault))).toEqual([]);
  });
});
