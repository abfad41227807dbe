import { expect, test } from "vitest";
import * as Duties from "#app/domain/contest/duties.ts";
import { sentenceOfRule } from "#app/text/refusal-sentence.ts";

const asked = { heldHere: [], heldAnywhere: [], competes: false } as const;

test.each([
  { why: "somebody without any other duty may", given: {}, office: "headJudge", rule: null },
  {
    why: "nobody who competes may",
    given: { competes: true },
    office: "host",
    rule: "contest.office-competes",
  },
  {
    why: "competing weighs before all else",
    given: { competes: true, heldHere: ["judge"] },
    office: "supervisor",
    rule: "contest.office-competes",
  },
  {
    why: "a supervisor judges nothing",
    given: { heldHere: ["supervisor"] },
    office: "judge",
    rule: "contest.office-apart",
  },
  {
    why: "a judge supervises nothing",
    given: { heldHere: ["judge"] },
    office: "supervisor",
    rule: "contest.office-apart",
  },
  {
    why: "a supervisor keeps no clock",
    given: { heldHere: ["supervisor"] },
    office: "timekeeper",
    rule: "contest.office-apart",
  },
  {
    why: "a tabulator is no judge",
    given: { heldHere: ["tabulator"] },
    office: "judge",
    rule: "contest.office-apart",
  },
  {
    why: "a head judge does not tabulate",
    given: { heldHere: ["headJudge"] },
    office: "tabulator",
    rule: "contest.office-apart",
  },
  { why: "a host may keep the clock", given: { heldHere: ["host"] }, office: "timekeeper", rule: null },
  { why: "a tabulator may host", given: { heldHere: ["tabulator"] }, office: "host", rule: null },
  { why: "a judge may be head judge", given: { heldHere: ["judge"] }, office: "headJudge", rule: null },
  {
    why: "an administrator holds no office",
    given: { heldAnywhere: ["systemAdministrator"] },
    office: "host",
    rule: "contest.office-apart-account",
  },
  {
    why: "an auditor holds no office",
    given: { heldAnywhere: ["auditor"] },
    office: "tabulator",
    rule: "contest.office-apart-account",
  },
  {
    why: "an organiser may hold one",
    given: { heldAnywhere: ["districtOrganiser"] },
    office: "host",
    rule: null,
  },
] as const)("$why", ({ given, office, rule }) => {
  expect(Duties.refusal({ ...asked, ...given, office })).toBe(rule);
});

test("the contest roles are picked out of all roles", () => {
  expect(Duties.contestRoles(["auditor", "host", "judge", "cadre"])).toEqual(["judge", "host"]);
});

test("each refusal has a sentence that names who is meant", () => {
  for (const rule of ["contest.office-competes", "contest.office-apart", "contest.office-apart-account"]) {
    for (const language of ["zh-CN", "en"] as const) {
      expect(sentenceOfRule(rule, { name: "马涛" }, language)).toContain("马涛");
    }
  }
});
