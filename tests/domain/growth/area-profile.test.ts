import { describe, expect, it } from "vitest";
import { WORK_AREAS } from "#app/domain/daily/work-record.ts";
import { AREA_PROFILES, stintResult } from "#app/domain/growth/area-profile.ts";
import { RATING_FORMS } from "#app/domain/growth/mentorship-forms.ts";

const sum = (items: readonly { maximum: number }[]) =>
  items.reduce((total, { maximum }) => total + maximum, 0);

describe("forms", () => {
  it.each(WORK_AREAS)("of the area %s give a hundred points", (area) => {
    expect(sum(AREA_PROFILES[area])).toBe(100);
    expect(new Set(AREA_PROFILES[area].map(({ key }) => key)).size).toBe(AREA_PROFILES[area].length);
  });

  it("of mentor and mentee give a hundred points", () => {
    expect([sum(RATING_FORMS.mentor), sum(RATING_FORMS.mentee)]).toEqual([100, 100]);
  });
});

describe("the result of a stint", () => {
  it.each<[string, number | null, number | null, ReturnType<typeof stintResult>]>([
    ["is none before both have assessed", 8_000, null, null],
    ["is the mean", 8_000, 9_000, { result: 8_500, passed: true }],
    ["is passed from sixty", 6_000, 6_000, { result: 6_000, passed: true }],
    ["is rounded half up", 5_999, 6_000, { result: 6_000, passed: true }],
    ["is not passed below", 5_900, 6_000, { result: 5_950, passed: false }],
  ])("%s", (_, head, mentor, expected) => {
    const of = (rater: "head" | "mentor", total: number | null) => (total === null ? [] : [{ rater, total }]);
    expect(stintResult([...of("head", head), ...of("mentor", mentor)])).toEqual(expected);
  });
});
