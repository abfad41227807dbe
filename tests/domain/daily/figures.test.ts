import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  CHARTS,
  FIGURE_GROUPS,
  FIGURE_KEYS,
  figureOf,
  keysOf,
  MAIN_FIGURES,
} from "#app/domain/daily/figures.ts";
import {
  ageInMonths,
  fullYears,
  GONE,
  highestEducation,
  holds,
  type Person,
} from "#app/domain/daily/person-condition.ts";
import {
  EDUCATIONS,
  IN_POST_STATES,
  POLITICAL_STATUSES,
  RESERVE_KINDS,
  SOCIAL_WORK_CERTIFICATES,
  SOURCE_GROUPS,
} from "#app/domain/people/enumerations.ts";
import { POST_KINDS } from "#app/domain/people/organisation.ts";

const DAY = "2026-05-16";
const person: fc.Arbitrary<Person> = fc.record({
  posts: fc.uniqueArray(fc.constantFrom(...POST_KINDS)),
  birthMonth: fc
    .tuple(fc.integer({ min: 1930, max: 2008 }), fc.integer({ min: 1, max: 12 }))
    .map(([year, month]) => `${year}-${String(month).padStart(2, "0")}`),
  fullTimeEducation: fc.constantFrom(...EDUCATIONS),
  partTimeEducation: fc.constantFrom(...EDUCATIONS, null),
  certificate: fc.constantFrom(...SOCIAL_WORK_CERTIFICATES, null),
  politicalStatus: fc.constantFrom(...POLITICAL_STATUSES),
  sourceGroup: fc.constantFrom(...SOURCE_GROUPS, null),
  reserveKind: fc.constantFrom(...RESERVE_KINDS, null),
});

/** Figures of people by key: who is counted under it. */
const counted = (key: (typeof FIGURE_KEYS)[number], given: Person): number => {
  const figure = figureOf(key);
  return figure.counted.from === "people" && holds(figure.counted.who, { person: given, day: DAY }) ? 1 : 0;
};
const together = (keys: readonly (typeof FIGURE_KEYS)[number][], given: Person): number =>
  keys.reduce((sum, key) => sum + counted(key, given), 0);

describe("the catalogue of figures", () => {
  it("puts every figure into one group, and no group is empty", () => {
    expect(FIGURE_GROUPS.flatMap(keysOf).toSorted()).toEqual(FIGURE_KEYS.toSorted());
    for (const group of FIGURE_GROUPS) expect(keysOf(group).length).toBeGreaterThan(0);
  });

  it("draws as bars and compares by what it knows, and draws numbers of people only", () => {
    for (const { group, bars } of CHARTS)
      for (const key of bars)
        expect([key, figureOf(key).group, figureOf(key).unit]).toEqual([key, group, "people"]);
    expect(new Set(MAIN_FIGURES).size).toBe(MAIN_FIGURES.length);
  });

  it("counts people as of a day and what happened within a window", () => {
    for (const key of FIGURE_KEYS) {
      const { kind, counted: from } = figureOf(key);
      expect([key, kind]).toEqual([key, from.from === "people" ? "stock" : "flow"]);
    }
  });

  it("names the whole of every share and of every mean, and of nothing else", () => {
    for (const key of FIGURE_KEYS) {
      const { unit, whole } = figureOf(key);
      expect([key, whole !== undefined]).toEqual([key, unit === "share" || unit === "years"]);
    }
  });

  it("counts nobody in a part who is not in its whole", () => {
    fc.assert(
      fc.property(person, (given) => {
        for (const key of FIGURE_KEYS) {
          const { whole } = figureOf(key);
          if (whole !== undefined) expect(counted(key, given)).toBeLessThanOrEqual(counted(whole, given));
        }
      }),
    );
  });

  it.each([
    ["age bands", ["peopleTo35", "peopleTo45", "peopleTo55", "peopleOver55"], "people"],
    ["education", ["educationMaster", "educationBachelor", "educationCollege", "educationLower"], "people"],
    [
      "political status",
      ["partyMembers", "probationaryMembers", "leagueMembers", "democraticParties", "masses"],
      "people",
    ],
    [
      "age bands of secretaries",
      ["secretariesTo35", "secretariesTo45", "secretariesTo55", "secretariesOver55"],
      "secretaries",
    ],
    [
      "the five kinds",
      [
        "fiveKindsVeteran",
        "fiveKindsGridWorker",
        "fiveKindsSocialWorkTalent",
        "fiveKindsDistrictFirst",
        "fiveKindsDistrictSecond",
      ],
      "fiveKindsShare",
    ],
    [
      "certificates",
      ["certificateAssistant", "certificateSocialWorker", "certificateSenior"],
      "certificateShare",
    ],
    [
      "reserves for posts",
      ["reserveSecretary", "reserveDeputySecretary", "reserveDeputyDirector"],
      "reservePosts",
    ],
    ["bachelor or higher", ["educationMaster", "educationBachelor"], "bachelorShare"],
  ] as const)("splits everybody by %s into parts that add up", (_, parts, whole) => {
    fc.assert(
      fc.property(person, (given) => {
        expect(together(parts, given)).toBe(counted(whole, given));
      }),
    );
  });
});

describe("a person as of a day", () => {
  it.each([
    ["1990-05", "2026-05-01", 36],
    ["1990-05", "2026-04-30", 35],
    ["1990-12", "2026-01-01", 35],
    ["2008-01", "2026-12-31", 18],
  ])("born %s is on %s of the age %i", (birthMonth, day, years) => {
    expect(fullYears(ageInMonths({ birthMonth, day }))).toBe(years);
  });

  it("has the higher of two educations, in whatever order they came", () => {
    expect(highestEducation("college", "bachelor")).toBe("bachelor");
    expect(highestEducation("master", "bachelor")).toBe("master");
    expect(highestEducation("vocational", null)).toBe("vocational");
  });

  it("is gone when retired, gone or not in post, and in no other state", () => {
    const staying = IN_POST_STATES.filter((state) => !GONE.some((gone) => gone === state));
    expect(staying).toEqual([
      "inPost",
      "sickLeave",
      "parentalLeave",
      "fullTimeStudy",
      "seconded",
      "suspended",
    ]);
  });
});
