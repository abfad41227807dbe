import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CandidateFacts, Review } from "#app/domain/selection/candidate-facts.ts";
import {
  ageOn,
  isEligible,
  judgeGates,
  monthsSince,
  waitsForStatements,
} from "#app/domain/selection/gates.ts";
import type { Gate, GateRule } from "#app/domain/selection/selection-rules.ts";

const ASOF = "2026-11-01";
const FACTS: CandidateFacts = {
  ...{ subdistrictId: "s", communityId: "c", communityKind: null, sex: "female", birthMonth: "1990-05" },
  ...{ politicalStatus: "partyMember", education: "bachelor", certificate: "assistant", inPost: "inPost" },
  communityWorkStartedOn: "2020-11",
  posts: ["gridWorker"],
  appraisals: [
    { year: 2023, grade: "excellent" },
    { year: 2024, grade: "competent" },
    { year: 2025, grade: "competent" },
  ],
  contestIds: [],
};
const said = (department: string, outcome: Review["outcome"], id = department): Review => ({
  ...{ id, department, outcome, document: "1 号" },
});

function judge(
  rule: GateRule,
  {
    facts = {},
    reviews = [],
    asOf = ASOF,
  }: { facts?: Partial<CandidateFacts>; reviews?: Review[]; asOf?: string } = {},
) {
  const gate: Gate = { key: "g", posts: null, ...rule };
  return judgeGates({ facts: { ...FACTS, ...facts }, reviews, gates: [gate], asOf })[0]!;
}

const grades = (...pairs: [number, CandidateFacts["appraisals"][number]["grade"]][]) => ({
  appraisals: pairs.map(([year, grade]) => ({ year, grade })),
});

describe("a gate", () => {
  it.each<[string, GateRule, Partial<CandidateFacts>, boolean, string | number | null]>([
    ["of the Party lets members through", { kind: "partyMember" }, {}, true, "partyMember"],
    [
      "of the Party stops probationary members",
      { kind: "partyMember" },
      { politicalStatus: "probationaryMember" },
      false,
      "probationaryMember",
    ],
    ["of age lets the highest age through", { kind: "age", atLeast: null, atMost: 36 }, {}, true, 36],
    ["of age stops who is a year older", { kind: "age", atLeast: null, atMost: 35 }, {}, false, 36],
    ["of age lets the lowest age through", { kind: "age", atLeast: 36, atMost: null }, {}, true, 36],
    ["of age stops who is a year younger", { kind: "age", atLeast: 37, atMost: null }, {}, false, 36],
    ["of education lets the same through", { kind: "education", atLeast: "bachelor" }, {}, true, "bachelor"],
    ["of education lets more through", { kind: "education", atLeast: "college" }, {}, true, "bachelor"],
    ["of education stops less", { kind: "education", atLeast: "master" }, {}, false, "bachelor"],
    [
      "of certificates lets the same through",
      { kind: "certificate", atLeast: "assistant" },
      {},
      true,
      "assistant",
    ],
    ["of certificates stops less", { kind: "certificate", atLeast: "socialWorker" }, {}, false, "assistant"],
    [
      "of certificates stops none",
      { kind: "certificate", atLeast: "assistant" },
      { certificate: null },
      false,
      "none",
    ],
    ["of tenure lets just enough months through", { kind: "tenure", atLeastMonths: 72 }, {}, true, 72],
    ["of tenure stops a month less", { kind: "tenure", atLeastMonths: 73 }, {}, false, 72],
    [
      "of tenure stops who came a day too late",
      { kind: "tenure", atLeastMonths: 72 },
      { communityWorkStartedOn: "2020-11-02" },
      false,
      71,
    ],
    [
      "of tenure stops whose first day nobody wrote down",
      { kind: "tenure", atLeastMonths: 1 },
      { communityWorkStartedOn: "" },
      false,
      null,
    ],
    [
      "of posts lets a holder through",
      { kind: "heldPost", oneOf: ["gridWorker", "communityWorker"] },
      {},
      true,
      "gridWorker",
    ],
    ["of posts stops others", { kind: "heldPost", oneOf: ["deputyDirector"] }, {}, false, "gridWorker"],
    [
      "of posts stops who holds none",
      { kind: "heldPost", oneOf: ["gridWorker"] },
      { posts: [] },
      false,
      null,
    ],
    ["of being in post lets through", { kind: "inPost" }, {}, true, "inPost"],
    [
      "of being in post lets through of whom nothing is said",
      { kind: "inPost" },
      { inPost: null },
      true,
      null,
    ],
    ["of being in post stops the suspended", { kind: "inPost" }, { inPost: "suspended" }, false, "suspended"],
    ["of contests stops who took no part", { kind: "contest", contestIds: ["a", "b"] }, {}, false, null],
    [
      "of contests names those that count",
      { kind: "contest", contestIds: ["a", "b"] },
      { contestIds: ["b", "other"] },
      true,
      "b",
    ],
  ])("%s", (_, rule, facts, passed, found) => {
    expect(judge(rule, { facts })).toMatchObject({ passed, found, missing: [], reviewIds: [] });
  });
});

describe("a gate of appraisals", () => {
  const two = { kind: "appraisal", atLeast: "competent", years: 2 } as const;
  it.each<[string, Partial<CandidateFacts>, boolean, string | null]>([
    ["looks at the last years alone", {}, true, "2024:competent,2025:competent"],
    [
      "stops one year below",
      grades([2024, "basicallyCompetent"], [2025, "excellent"]),
      false,
      "2024:basicallyCompetent,2025:excellent",
    ],
    [
      "lets a bad year before those years be",
      grades([2023, "incompetent"], [2024, "competent"], [2025, "competent"]),
      true,
      "2024:competent,2025:competent",
    ],
    ["stops who has fewer years than asked for", grades([2025, "excellent"]), false, "2025:excellent"],
    ["stops who was never appraised", grades(), false, null],
    [
      "stops a year without a grade",
      grades([2024, "competent"], [2025, "notGraded"]),
      false,
      "2024:competent,2025:notGraded",
    ],
    [
      "counts the year of the day itself and none after it",
      grades([2025, "competent"], [2026, "competent"], [2027, "incompetent"]),
      true,
      "2025:competent,2026:competent",
    ],
  ])("%s", (_, facts, passed, found) => {
    expect(judge(two, { facts })).toMatchObject({ passed, found });
  });
});

describe("a gate of statements", () => {
  const joint = { kind: "jointReview", departments: ["公安", "信访"] } as const;
  const rule: GateRule = { ...joint, departments: [...joint.departments] };
  it.each<[string, Review[], object]>([
    [
      "lets through when nobody objects",
      [said("公安", "noObjection"), said("信访", "noObjection")],
      { passed: true, found: null, missing: [], reviewIds: ["公安", "信访"] },
    ],
    [
      "names who has not stated anything",
      [said("公安", "noObjection")],
      { passed: false, found: null, missing: ["信访"], reviewIds: ["公安"] },
    ],
    [
      "names who objects",
      [said("公安", "objection"), said("信访", "noObjection")],
      { passed: false, found: "公安", missing: [] },
    ],
    [
      "holds a department to its latest statement",
      [said("公安", "objection", "1"), said("信访", "noObjection", "2"), said("公安", "noObjection", "3")],
      { passed: true, found: null, reviewIds: ["3", "2"] },
    ],
    [
      "does not ask departments that the rules do not name",
      [said("公安", "noObjection"), said("信访", "noObjection"), said("税务", "objection")],
      { passed: true, reviewIds: ["公安", "信访"] },
    ],
  ])("%s", (_, reviews, outcome) => {
    expect(judge(rule, { reviews })).toMatchObject(outcome);
  });

  it("of discipline rests on its one department", () => {
    const discipline: GateRule = { kind: "noDiscipline", department: "纪检" };
    expect(judge(discipline)).toMatchObject({ passed: false, found: null, missing: ["纪检"] });
    expect(judge(discipline, { reviews: [said("纪检", "noObjection")] }).passed).toBe(true);
    expect(judge(discipline, { reviews: [said("纪检", "objection")] })).toMatchObject({
      passed: false,
      found: "纪检",
    });
  });
});

describe("somebody waits for statements", () => {
  const party: Gate = { key: "p", posts: null, kind: "partyMember" };
  const joint: Gate = { key: "j", posts: null, kind: "jointReview", departments: ["公安", "信访"] };
  const outcomes = (facts: Partial<CandidateFacts>, reviews: Review[]) =>
    judgeGates({ facts: { ...FACTS, ...facts }, reviews, gates: [party, joint], asOf: ASOF });
  it.each<[string, Partial<CandidateFacts>, Review[], boolean]>([
    ["where only statements are missing", {}, [], true],
    ["not where everything is stated", {}, [said("公安", "noObjection"), said("信访", "noObjection")], false],
    ["not where another gate fails anyway", { politicalStatus: "masses" }, [], false],
    ["not where a department objects already", {}, [said("公安", "objection")], false],
  ])("%s", (_, facts, reviews, waits) => {
    const gates = outcomes(facts, reviews);
    expect(waitsForStatements(gates)).toBe(waits);
    if (waits) expect(isEligible(gates)).toBe(false);
  });

  it("and every gate of a list is judged, in the rules' order", () => {
    expect(outcomes({ politicalStatus: "masses" }, []).map(({ key, passed }) => [key, passed])).toEqual([
      ["p", false],
      ["j", false],
    ]);
  });
});

describe("ages and months", () => {
  it.each([
    ["the month before the birthday", "1990-05", "2026-04-30", 35],
    ["the first day of the month of the birthday", "1990-05", "2026-05-01", 36],
    ["a month later", "1990-05", "2026-06-01", 36],
  ])("age in %s", (_, birthMonth, asOf, years) => {
    expect(ageOn({ birthMonth, asOf })).toBe(years);
  });
  it.each([
    ["the day before a month is full", "2026-01-15", "2026-02-14", 0],
    ["the day a month is full", "2026-01-15", "2026-02-15", 1],
    ["the end of a shorter month", "2026-01-31", "2026-02-28", 1],
    ["the day before the end of a shorter month", "2026-01-31", "2026-02-27", 0],
    ["a month without a day counts from its first day", "2026-01", "2026-02-01", 1],
    ["somebody who starts later", "2027-01", "2026-02-01", 0],
  ])("months: %s", (_, start, asOf, months) => {
    expect(monthsSince({ start, asOf })).toBe(months);
  });
  it("months never fall as days pass", () => {
    const day = fc
      .date({
        min: new Date("2000-01-01T00:00:00Z"),
        max: new Date("2040-12-31T00:00:00Z"),
        noInvalidDate: true,
      })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, day, (start, one, other) => {
        const [earlier, later] = [one, other].sort();
        expect(monthsSince({ start, asOf: earlier! })!).toBeLessThanOrEqual(
          monthsSince({ start, asOf: later! })!,
        );
      }),
    );
  });
});
