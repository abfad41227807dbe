import { describe, expect, test } from "vitest";
import type { SchemeBody } from "#app/domain/daily/scheme.ts";
import { PRESET_KEYS, PRESETS } from "#app/domain/daily/scheme-presets.ts";
import * as SchemeProblems from "#app/domain/daily/scheme-problems.ts";

const good = PRESETS.district;
const kind = (points: number, leadingPoints: number | null, monthlyCap: number | null) => ({
  points,
  leadingPoints,
  monthlyCap,
  monthlyCount: null,
});
const found = (changes: Partial<SchemeBody>) =>
  SchemeProblems.of({ ...good, ...changes }).map(({ path, rule }) => `${path} ${rule.slice(15)}`);

describe("problems of a scheme", () => {
  test.each(PRESET_KEYS)("preset %s has none", (key) => {
    expect(SchemeProblems.of(PRESETS[key])).toEqual([]);
  });

  test.each<{ why: string; changes: Partial<SchemeBody>; problems: string[] }>([
    {
      why: "weights that do not sum to 100 %",
      changes: { year: [{ source: "quarters", weight: 9_000 }] },
      problems: ["year weights-sum"],
    },
    { why: "a year of nothing", changes: { year: [] }, problems: ["year no-components"] },
    {
      why: "a weight of nothing",
      changes: {
        year: [
          { source: "quarters", weight: 10_000 },
          { source: "peers", weight: 0 },
        ],
      },
      problems: ["year[1].weight weight-range"],
    },
    {
      why: "a component twice",
      changes: {
        year: [
          { source: "quarters", weight: 5_000 },
          { source: "quarters", weight: 5_000 },
        ],
      },
      problems: ["year[1].source component-twice"],
    },
    {
      why: "quarters inside a quarter",
      changes: { quarter: [{ source: "quarters", weight: 10_000 }] },
      problems: ["quarter[0].source unknown-component"],
    },
    { why: "points without kinds", changes: { kinds: {} }, problems: ["kinds no-kinds"] },
    {
      why: "raters without a form",
      changes: { forms: { ...good.forms, peers: undefined as never } },
      problems: ["forms.peers form-missing"],
    },
    {
      why: "a form without items",
      changes: { forms: { ...good.forms, self: [] } },
      problems: ["forms.self form-empty"],
    },
    {
      why: "an item without a name or points",
      changes: { forms: { ...good.forms, self: [{ key: "a", label: " ", maximum: 0 }] } },
      problems: ["forms.self[0].label item-unnamed", "forms.self[0].maximum item-maximum"],
    },
    {
      why: "a cap below a single record",
      changes: { kinds: { urgentTask: kind(200, 400, 300) } },
      problems: ["kinds.urgentTask.monthlyCap cap-below-record"],
    },
    {
      why: "a cap on the wrong side of nothing",
      changes: { kinds: { complaint: kind(-300, null, 900) } },
      problems: ["kinds.complaint.monthlyCap cap-not-negative"],
    },
    {
      why: "leading worth less than taking part",
      changes: { kinds: { urgentTask: kind(200, 100, null) } },
      problems: ["kinds.urgentTask.leadingPoints leading-below"],
    },
    {
      why: "fewer than five raters",
      changes: { raters: { ...good.raters, peers: 4, residents: 3 } },
      problems: ["raters.peers too-few-raters", "raters.residents too-few-raters"],
    },
    {
      why: "more excellent than 25 %",
      changes: { grades: { ...good.grades, excellentShare: 2_600, approvedShare: 3_000 } },
      problems: ["grades.excellentShare share-too-large", "grades.approvedShare share-too-large"],
    },
    {
      why: "an approved share below the ordinary one",
      changes: { grades: { ...good.grades, approvedShare: 1_900 } },
      problems: ["grades.approvedShare approved-below"],
    },
    {
      why: "thresholds upside down",
      changes: { grades: { ...good.grades, competentFrom: 9_500, basicallyCompetentFrom: 9_500 } },
      problems: ["grades.competentFrom thresholds-order", "grades.basicallyCompetentFrom thresholds-order"],
    },
    {
      why: "a base above the maximum",
      changes: { monthBase: 12_000 },
      problems: ["monthBase base-above-maximum"],
    },
    {
      why: "deadlines of nothing",
      changes: { deadlines: { urgentHours: 0, ordinaryWorkingDays: 0 }, objectionWorkingDays: 0 },
      problems: [
        "objectionWorkingDays at-least-one",
        "deadlines.urgentHours at-least-one",
        "deadlines.ordinaryWorkingDays at-least-one",
      ],
    },
  ])("$why", ({ changes, problems }) => {
    expect(found(changes)).toEqual(problems);
  });
});
