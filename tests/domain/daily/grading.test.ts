import { describe, expect, it } from "vitest";
import * as Grading from "#app/domain/daily/grading.ts";
import { refusalRule } from "#tests/support/refusal-rule.ts";

const GRADES = {
  excellentFrom: 9_000,
  competentFrom: 7_500,
  basicallyCompetentFrom: 6_000,
  excellentShare: 2_000,
  approvedShare: 2_500,
};
const subjectsOf = (totals: readonly (number | null)[]) =>
  totals.map((total, index) => ({ cadreId: `c${index}`, name: `人${index}`, total, grade: null }));
const proposedFor = (totals: readonly (number | null)[], approved = false) =>
  [...Grading.proposals({ subjects: subjectsOf(totals), grades: GRADES, approved }).values()].map(
    ({ grade, why }) => `${grade} ${why}`,
  );

describe("the quota of excellent", () => {
  it.each([
    [1, 0, 0],
    [3, 0, 0],
    [4, 0, 1],
    [5, 1, 1],
    [8, 1, 2],
    [9, 1, 2],
    [10, 2, 2],
    [12, 2, 3],
    [20, 4, 5],
    [21, 4, 5],
    [263, 52, 65],
  ])("of %i people is %i, with an approval %i", (people, most, approved) => {
    expect(Grading.quotaOf({ people, grades: GRADES, approved: false })).toBe(most);
    expect(Grading.quotaOf({ people, grades: GRADES, approved: true })).toBe(approved);
  });
});

describe("proposals", () => {
  it("follow the thresholds as far as the quota goes, best first", () => {
    expect(proposedFor([9_100, 9_500, 8_000, 7_000, 5_000])).toEqual([
      "competent quotaFull",
      "excellent result",
      "competent result",
      "basicallyCompetent result",
      "incompetent result",
    ]);
  });

  it("part no equal results: where the last place would, a person decides", () => {
    expect(proposedFor([9_500, 9_500, 8_000, 8_000, 8_000]).slice(0, 2)).toEqual([
      "competent quotaFull",
      "competent quotaFull",
    ]);
  });

  it("leave whoever has no result without a grade", () => {
    expect(proposedFor([null])).toEqual(["notGraded noResult"]);
  });

  it("reach further with an approval", () => {
    const totals = [9_500, 9_400, 8_000, 8_000, 8_000, 8_000, 8_000, 8_000];
    expect(proposedFor(totals).filter((each) => each === "excellent result")).toHaveLength(1);
    expect(proposedFor(totals, true).filter((each) => each === "excellent result")).toHaveLength(2);
  });
});

describe("giving grades", () => {
  const base = { grades: GRADES, approved: false, ownCadreId: null, graderApproved: false };
  const totals = [9_500, 9_400, 8_000, 8_000, 8_000, 8_000, 8_000, 8_000];
  const excellent = (cadreId: string) => ({ cadreId, grade: "excellent" as const, reason: "防汛中表现突出" });
  it.each([
    [
      "what the result proposes needs no reason",
      {},
      [{ cadreId: "c0", grade: "excellent", reason: null }],
      null,
    ],
    [
      "another grade needs one",
      {},
      [{ cadreId: "c2", grade: "incompetent", reason: null }],
      "appraisal.reason-needed",
    ],
    [
      "somebody who is not appraised",
      {},
      [{ cadreId: "x", grade: "competent", reason: "?" }],
      "appraisal.not-appraised",
    ],
    ["oneself", { ownCadreId: "c0" }, [excellent("c0")], "appraisal.own-grade"],
    [
      "more than the share: an approval would do",
      {},
      [excellent("c0"), excellent("c1")],
      "appraisal.quota-needs-approval",
    ],
    ["the approved share", { approved: true }, [excellent("c0"), excellent("c1")], null],
    [
      "more than the approved share",
      { approved: true },
      [excellent("c0"), excellent("c1"), excellent("c2")],
      "appraisal.quota-exceeded",
    ],
    [
      "the approved share by who approved it",
      { approved: true, graderApproved: true },
      [excellent("c0"), excellent("c1")],
      "appraisal.approver-grades",
    ],
    [
      "the plain share by who approved a larger one",
      { approved: true, graderApproved: true },
      [excellent("c0")],
      null,
    ],
  ] as const)("%s", (_, more, given, rule) => {
    const refusal = Grading.refuseGrades({ ...base, ...more, subjects: subjectsOf(totals), given });
    expect(refusalRule(refusal)).toBe(rule);
  });
});
