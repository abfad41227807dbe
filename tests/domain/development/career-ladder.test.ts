import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  entryGrade,
  isInBand,
  isStepBack,
  nextGrade,
  type Standing,
  type Step,
  THREE_POSTS_EIGHTEEN_GRADES,
  TWO_YEARS_A_GRADE,
  type WhyNot,
} from "#app/domain/development/career-ladder.ts";
import type { YearGrade } from "#app/domain/people/appraisals.ts";
import { type Education, POST_CATEGORIES, type PostCategory } from "#app/domain/people/enumerations.ts";

type Golden = {
  bands: Record<"正职" | "副职" | "一般工作人员", [number, number]>;
  years_per_grade: number;
  degree_as_years: Record<"学士" | "硕士" | "博士", number>;
};
const golden: Golden = JSON.parse(
  readFileSync(new URL("../../golden/career_ladder_3_18.json", import.meta.url), "utf8"),
);
const ladder = THREE_POSTS_EIGHTEEN_GRADES;

describe("the ladder of three posts and eighteen grades", () => {
  it("has the published bands, years per grade and worth of degrees", () => {
    const band = (category: PostCategory) => [ladder.bands[category].lowest, ladder.bands[category].highest];
    expect({
      bands: { 正职: band("chief"), 副职: band("deputy"), 一般工作人员: band("general") },
      years_per_grade: ladder.yearsPerGrade,
      degree_as_years: {
        学士: ladder.degreeYears.bachelor,
        硕士: ladder.degreeYears.master,
        博士: ladder.degreeYears.doctor,
      },
    }).toEqual({
      bands: golden.bands,
      years_per_grade: golden.years_per_grade,
      degree_as_years: golden.degree_as_years,
    });
  });

  it.each<[PostCategory, number, boolean]>([
    ["chief", 6, false],
    ["chief", 7, true],
    ["chief", 18, true],
    ["chief", 19, false],
    ["deputy", 3, false],
    ["deputy", 15, true],
    ["deputy", 16, false],
    ["general", 0, false],
    ["general", 12, true],
    ["general", 13, false],
    ["general", 1.5, false],
  ])("a %s may have grade %d: %s", (category, grade, expected) => {
    expect(isInBand(ladder, { category, grade })).toBe(expected);
  });

  it.each<[string, Step, Step, boolean]>([
    ["a grade up", { category: "general", grade: 3 }, { category: "general", grade: 4 }, false],
    ["a grade down", { category: "general", grade: 3 }, { category: "general", grade: 2 }, true],
    ["a higher post", { category: "general", grade: 5 }, { category: "deputy", grade: 5 }, false],
    [
      "a lower post at the same grade",
      { category: "chief", grade: 9 },
      { category: "deputy", grade: 9 },
      true,
    ],
    ["nothing", { category: "deputy", grade: 9 }, { category: "deputy", grade: 9 }, false],
  ])("%s is a step back: see table", (_, from, to, expected) => {
    expect(isStepBack({ from, to })).toBe(expected);
  });
});

describe("a newcomer", () => {
  it.each<[PostCategory, Education, number, number]>([
    ["general", "seniorHigh", 1, 0],
    ["general", "college", 1, 0],
    ["general", "bachelor", 2, 0],
    ["general", "master", 2, 2],
    ["general", "doctor", 3, 1],
    ["deputy", "college", 4, 0],
    ["deputy", "doctor", 6, 1],
    ["chief", "bachelor", 8, 0],
  ])("as %s with %s enters at grade %d with %d years left over", (category, education, grade, restYears) => {
    expect(entryGrade({ category, education, ladder })).toEqual({ grade, restYears });
  });

  it("enters higher where a grade takes two years", () => {
    const entered = entryGrade({ category: "general", education: "doctor", ladder: TWO_YEARS_A_GRADE });
    expect(entered).toEqual({ grade: 4, restYears: 1 });
  });
});

const good = (...years: number[]): YearGrade[] => years.map((year) => ({ year, grade: "competent" }));
const standing = (given: Partial<Standing> = {}): Standing => ({
  category: "general",
  grade: 3,
  since: "2023-04-01",
  education: "college",
  entered: false,
  appraisals: good(2023, 2024, 2025),
  inPost: true,
  ...given,
});
const next = (given: Partial<Standing>, on: string, by = ladder) =>
  nextGrade({ standing: standing(given), on, ladder: by });

describe("the next grade", () => {
  it.each<[string, Partial<Standing>, string, number, string]>([
    ["after three years", {}, "2026-04-01", 4, "2026-04-01"],
    ["long after three years", { appraisals: good(2024, 2025, 2026) }, "2027-02-01", 4, "2026-04-01"],
    [
      "with the rest of a master's years, in the grade of entry",
      { grade: 2, education: "master", entered: true, since: "2025-03-01", appraisals: good(2025) },
      "2026-03-01",
      3,
      "2026-03-01",
    ],
    [
      "when a bad year lies behind the years counted",
      { appraisals: [{ year: 2023, grade: "basicallyCompetent" }, ...good(2024, 2025, 2026)] },
      "2027-01-05",
      4,
      "2026-04-01",
    ],
    [
      "on 28 February for a grade given on 29 February",
      { since: "2024-02-29", appraisals: good(2024, 2025, 2026) },
      "2027-02-28",
      4,
      "2027-02-28",
    ],
  ])("is due %s", (_, given, on, grade, from) => {
    expect(next(given, on)).toEqual({ kind: "eligible", grade, from });
  });

  it("is due after two years where a grade takes two", () => {
    const due = next({ appraisals: good(2023, 2024) }, "2025-04-01", TWO_YEARS_A_GRADE);
    expect(due).toEqual({ kind: "eligible", grade: 4, from: "2025-04-01" });
  });

  it.each<[string, Partial<Standing>, string, number | null, WhyNot[]]>([
    ["at the top of the band", { grade: 12 }, "2026-04-01", null, [{ kind: "top-of-band", highest: 12 }]],
    [
      "outside the band of the post",
      { category: "chief", grade: 3 },
      "2026-04-01",
      null,
      [{ kind: "outside-band", lowest: 7, highest: 18 }],
    ],
    ["without a day it counts from", { since: null }, "2026-04-01", 4, [{ kind: "since-unknown" }]],
    ["out of post", { inPost: false }, "2026-04-01", 4, [{ kind: "not-in-post" }]],
    [
      "a day too early",
      {},
      "2026-03-31",
      4,
      [{ kind: "years", done: 2, needed: 3, eligibleFrom: "2026-04-01" }],
    ],
    [
      "in the first year, whose appraisal nobody misses yet",
      { since: "2026-01-01", appraisals: [] },
      "2026-11-01",
      4,
      [{ kind: "years", done: 0, needed: 3, eligibleFrom: "2029-01-01" }],
    ],
    [
      "with a year below competent",
      { appraisals: [...good(2023, 2025), { year: 2024, grade: "incompetent" }] },
      "2026-04-01",
      4,
      [{ kind: "appraisal-below", year: 2024, grade: "incompetent" }],
    ],
    [
      "with a year that was not graded",
      { appraisals: [...good(2023, 2024), { year: 2025, grade: "notGraded" }] },
      "2026-04-01",
      4,
      [{ kind: "appraisal-below", year: 2025, grade: "notGraded" }],
    ],
    [
      "with a year missing",
      { appraisals: good(2023, 2025) },
      "2026-04-01",
      4,
      [{ kind: "appraisal-missing", year: 2024 }],
    ],
    [
      "for several reasons, all of them told",
      { inPost: false, appraisals: [{ year: 2023, grade: "basicallyCompetent" }] },
      "2025-06-01",
      4,
      [
        { kind: "not-in-post" },
        { kind: "years", done: 2, needed: 3, eligibleFrom: "2026-04-01" },
        { kind: "appraisal-below", year: 2023, grade: "basicallyCompetent" },
        { kind: "appraisal-missing", year: 2024 },
      ],
    ],
    [
      "where the grade is not the one of entry, a degree shortens nothing",
      { education: "master", entered: true, since: "2025-03-01", appraisals: good(2023, 2024, 2025) },
      "2026-03-01",
      4,
      [{ kind: "years", done: 1, needed: 3, eligibleFrom: "2028-03-01" }],
    ],
  ])("is not due %s", (_, given, on, grade, reasons) => {
    expect(next(given, on)).toEqual({ kind: "not-yet", grade, reasons });
  });

  it("never comes earlier for a later day in the grade, and stays in the band", () => {
    const day = fc
      .record({
        year: fc.integer({ min: 2010, max: 2030 }),
        month: fc.integer({ min: 1, max: 12 }),
        day: fc.integer({ min: 1, max: 28 }),
      })
      .map((at) => `${at.year}-${String(at.month).padStart(2, "0")}-${String(at.day).padStart(2, "0")}`);
    const allGood = good(...Array.from({ length: 30 }, (_, index) => 2008 + index));
    fc.assert(
      fc.property(
        fc.constantFrom(...POST_CATEGORIES),
        fc.integer({ min: 1, max: 18 }),
        fc.tuple(day, day),
        day,
        (category, grade, days, on) => {
          const [early, late] = days.toSorted();
          const at = (since: string | undefined) =>
            next({ category, grade, since: since ?? null, appraisals: allGood }, on);
          const later = at(late);
          if (later.kind === "eligible") {
            expect(at(early).kind).toBe("eligible");
            expect(isInBand(ladder, { category, grade: later.grade })).toBe(true);
          }
        },
      ),
    );
  });
});
