import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { WORK_AREAS } from "#app/domain/daily/work-record.ts";
import { type AreaStanding, areaStandings, type GrowthFacts } from "#app/domain/growth/growth-facts.ts";
import { POST_PROFILES, type RequirementKind } from "#app/domain/growth/post-profile.ts";
import { readinessOf } from "#app/domain/growth/readiness.ts";
import { RESERVE_KINDS } from "#app/domain/people/enumerations.ts";

const TODAY = "2027-06-30";
const assessed = (total: number): AreaStanding[] =>
  WORK_AREAS.map((area) => ({ area, stage: "assessed", head: total, mentor: total }));

/** Everything a secretary needs. */
const complete: GrowthFacts = {
  politicalStatus: "partyMember",
  education: "bachelor",
  certificate: "socialWorker",
  communityWorkStartedOn: "2018-03",
  contest: { title: "2026 年大练兵", on: "2026-05-16" },
  points: { mean: 8_450, months: 12 },
  appraisal: { year: 2026, grade: "competent" },
  mentorship: "completed",
  trials: [{ status: "passed", toOn: "2027-05-31", points: 8_800 }],
  areas: assessed(8_000),
  sanctions: [],
};
const secretary = (more: Partial<GrowthFacts> = {}) =>
  readinessOf({ facts: { ...complete, ...more }, profile: POST_PROFILES.secretary, today: TODAY });
const stateOf = (kind: RequirementKind, more: Partial<GrowthFacts>) =>
  secretary(more).lines.find(({ fact }) => fact.kind === kind)?.state;

describe("readiness", () => {
  it("is there when everything required is", () => {
    expect(secretary()).toMatchObject({ ready: true, missing: [], next: null, met: 10, required: 10 });
  });

  it.each<[string, RequirementKind, Partial<GrowthFacts>, string]>([
    ["a full member has joined", "party", { politicalStatus: "partyMember" }, "met"],
    ["a probationary member is on the way", "party", { politicalStatus: "probationaryMember" }, "underWay"],
    ["somebody of the masses is not a member", "party", { politicalStatus: "masses" }, "missing"],
    ["college is enough", "education", { education: "college" }, "met"],
    ["a vocational school is below it", "education", { education: "vocational" }, "missing"],
    ["three years to the day are three years", "tenure", { communityWorkStartedOn: "2024-06-30" }, "met"],
    ["a month less grows with time", "tenure", { communityWorkStartedOn: "2024-07-30" }, "underWay"],
    ["a start that is not known is missing", "tenure", { communityWorkStartedOn: "" }, "missing"],
    ["a contest of 23 months ago counts", "contest", { contest: { title: "", on: "2025-07-01" } }, "met"],
    ["one of two years ago does not", "contest", { contest: { title: "", on: "2025-06-30" } }, "missing"],
    ["70.00 points are enough", "points", { points: { mean: 7_000, months: 3 } }, "met"],
    ["69.99 points are not", "points", { points: { mean: 6_999, months: 12 } }, "missing"],
    ["no points are missing", "points", { points: null }, "missing"],
    [
      "basically competent is below competent",
      "appraisal",
      { appraisal: { year: 2026, grade: "basicallyCompetent" } },
      "missing",
    ],
    [
      "a year without a grade is none",
      "appraisal",
      { appraisal: { year: 2026, grade: "notGraded" } },
      "missing",
    ],
    ["a mentorship that runs is under way", "mentorship", { mentorship: "agreed" }, "underWay"],
    [
      "a trial that failed is missing",
      "trial",
      { trials: [{ status: "failed", toOn: "2027-05-31", points: 5_000 }] },
      "missing",
    ],
    [
      "a trial that runs is under way",
      "trial",
      { trials: [{ status: "underWay", toOn: "2027-07-31", points: null }] },
      "underWay",
    ],
    [
      "a trial once passed stands",
      "trial",
      { trials: [...complete.trials, { status: "ended", toOn: "2027-06-01", points: null }] },
      "met",
    ],
    [
      "one area below 60 by the mentor holds all up",
      "areas",
      {
        areas: [
          ...assessed(8_000).slice(1),
          { area: "partyBuilding", stage: "assessed", head: 8_000, mentor: 5_999 },
        ],
      },
      "underWay",
    ],
    [
      "no rotation at all is missing",
      "areas",
      { areas: areaStandings({ stints: [], assessments: [], today: TODAY }) },
      "missing",
    ],
    ["a sanction of 23 months ago is in force", "sanction", { sanctions: ["2025-07-15"] }, "missing"],
    ["one of two years ago is not", "sanction", { sanctions: ["2025-06-30"] }, "met"],
  ])("says that %s", (_, kind, more, state) => {
    expect(stateOf(kind, more)).toBe(state);
  });

  it("waits for nobody who lacks only what is welcome", () => {
    expect(secretary({ certificate: null })).toMatchObject({ ready: true, missing: [] });
  });

  it.each<[string, Partial<GrowthFacts>, RequirementKind]>([
    ["a mentor before everything else", { mentorship: "none", trials: [], contest: null }, "mentorship"],
    ["the areas before the trial", { areas: assessed(0), trials: [], mentorship: "agreed" }, "areas"],
    ["the trial before what time brings", { trials: [], communityWorkStartedOn: "" }, "trial"],
    ["the end of the mentorship last", { mentorship: "agreed" }, "mentorship"],
  ])("asks for %s", (_, more, next) => {
    expect(secretary(more).next).toBe(next);
  });

  it.each(RESERVE_KINDS)("is never there for a %s without four areas and a trial", (post) => {
    const states = fc.record({
      areas: fc.array(fc.constantFrom(null, 5_999, 6_000, 9_000), { minLength: 8, maxLength: 8 }),
      passed: fc.boolean(),
    });
    fc.assert(
      fc.property(states, ({ areas, passed }) => {
        const standings = WORK_AREAS.map(
          (area, at): AreaStanding => ({
            ...{ area, stage: "assessed", head: areas[2 * at] ?? null, mentor: areas[2 * at + 1] ?? null },
          }),
        );
        const trials = passed ? complete.trials : [];
        const facts = { ...complete, areas: standings, trials };
        const { ready } = readinessOf({ facts, profile: POST_PROFILES[post], today: TODAY });
        expect(ready).toBe(passed && areas.every((total) => total !== null && total >= 6_000));
      }),
    );
  });

  it.each(RESERVE_KINDS)("asks a %s for areas, trial, mentor and no sanction, each thing once", (post) => {
    const kinds = POST_PROFILES[post].map(({ rule }) => rule.kind);
    expect(new Set(kinds).size).toBe(kinds.length);
    const required = POST_PROFILES[post].filter((each) => each.required).map(({ rule }) => rule.kind);
    expect(required).toEqual(expect.arrayContaining(["areas", "trial", "mentorship", "sanction"]));
  });
});

describe("areas", () => {
  const stint = (fromOn: string, toOn: string) => ({ area: "partyBuilding" as const, fromOn, toOn });
  it.each([
    ["planned before it begins", [stint("2027-07-01", "2027-07-31")], "planned"],
    ["under way on its last day", [stint("2027-06-01", "2027-06-30")], "underWay"],
    ["led when it is over", [stint("2027-05-01", "2027-05-31"), stint("2027-07-01", "2027-07-31")], "led"],
    ["none without a stint", [], "none"],
  ] as const)("are %s", (_, stints, stage) => {
    const [first] = areaStandings({ stints, assessments: [], today: TODAY });
    expect(first).toEqual({ area: "partyBuilding", stage, head: null, mentor: null });
  });

  it("are assessed when both have said so, by the latest word of each", () => {
    const by = (rater: "head" | "mentor", total: number) => ({
      area: "partyBuilding" as const,
      rater,
      total,
    });
    const stints = [stint("2027-05-01", "2027-05-31")];
    const one = areaStandings({ stints, assessments: [by("head", 5_000)], today: TODAY })[0];
    expect(one).toMatchObject({ stage: "led", head: 5_000, mentor: null });
    const assessments = [by("head", 5_000), by("mentor", 7_000), by("head", 8_000)];
    const both = areaStandings({ stints, assessments, today: TODAY })[0];
    expect(both).toMatchObject({ stage: "assessed", head: 8_000, mentor: 7_000 });
  });
});
