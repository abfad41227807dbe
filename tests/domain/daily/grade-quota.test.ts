import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as GradeQuota from "#app/domain/daily/grade-quota.ts";
import { PRESETS } from "#app/domain/daily/scheme-presets.ts";

const { grades } = PRESETS.civilServant;

describe("the excellent quota", () => {
  test.each([
    { appraised: 0, ordinary: 0, approved: 0 },
    { appraised: 1, ordinary: 0, approved: 0 },
    { appraised: 4, ordinary: 0, approved: 1 },
    { appraised: 5, ordinary: 1, approved: 1 },
    { appraised: 9, ordinary: 1, approved: 2 },
    { appraised: 10, ordinary: 2, approved: 2 },
    { appraised: 19, ordinary: 3, approved: 4 },
    { appraised: 20, ordinary: 4, approved: 5 },
    { appraised: 263, ordinary: 52, approved: 65 },
  ])("of $appraised at most $ordinary, with approval $approved", ({ appraised, ordinary, approved }) => {
    expect(GradeQuota.of({ appraised, grades, approved: false })).toBe(ordinary);
    expect(GradeQuota.of({ appraised, grades, approved: true })).toBe(approved);
  });

  test("never passes its share", () => {
    fc.assert(
      fc.property(fc.nat(5_000), fc.boolean(), (appraised, approved) => {
        const share = approved ? grades.approvedShare : grades.excellentShare;
        expect(GradeQuota.of({ appraised, grades, approved }) * 10_000).toBeLessThanOrEqual(
          appraised * share,
        );
      }),
    );
  });
});

describe("the grade of a result", () => {
  test.each([
    [10_000, "excellent"],
    [9_000, "excellent"],
    [8_999, "competent"],
    [7_500, "competent"],
    [7_499, "basicallyCompetent"],
    [6_000, "basicallyCompetent"],
    [5_999, "incompetent"],
    [0, "incompetent"],
  ] as const)("%i hundredths give %s", (total, grade) => {
    expect(GradeQuota.gradeOf({ total, grades })).toBe(grade);
  });
});
