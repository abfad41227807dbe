import { describe, expect, it } from "vitest";
import {
  blockOf,
  costOf,
  type Mentee,
  type Mentor,
  matchProblemOf,
  reasonsOf,
  weaknessesOf,
} from "#app/domain/growth/mentor-match.ts";

const mentee = (more: Partial<Mentee> = {}): Mentee => ({
  ...{ reserveId: "r", personId: "he", unitPath: "d/s/c/", subdistrictId: "s", assessors: [null] },
  shares: [
    { criterion: "群众语言", share: 6_000, mean: 8_000 },
    { criterion: "政策依据", share: 7_500, mean: 8_000 },
    { criterion: "现场应变", share: 9_000, mean: 8_000 },
  ],
  ...more,
});
const mentor = (more: Partial<Mentor> = {}): Mentor => ({
  ...{ mentorId: "m", personId: "she", unitPath: "d/s/", subdistrictId: "s", free: 1, shares: [] },
  ...{ declared: {}, inReserve: false },
  ...more,
});

describe("a mentor and a mentee", () => {
  it.each<[string, Partial<Mentor>, Partial<Mentee>, string | null]>([
    ["may be proposed where nothing stands against it", {}, {}, null],
    ["are never the same person", { personId: "he" }, {}, "self"],
    ["are never kin, whoever is named first", { personId: "aunt" }, {}, "kin"],
    ["are not both in the reserve", { inReserve: true }, {}, "inReserve"],
    ["are of where the mentor takes mentees from", { unitPath: "d/t/" }, {}, "elsewhere"],
    ["are not alone with each other at an assessment", {}, { assessors: ["she"] }, "onlyAssessor"],
    ["may be where somebody else assesses too", {}, { assessors: ["she", null] }, null],
    ["need a free place", { free: 0 }, {}, "full"],
  ])("%s", (_, changed, changedMentee, block) => {
    const kin = [{ personId: "he", otherId: "aunt" }];
    expect(blockOf(mentor(changed), mentee(changedMentee), kin)).toBe(block);
  });
});

describe("the weakest criteria", () => {
  it("stand below the mean, the furthest first", () => {
    expect(weaknessesOf(mentee()).map(({ criterion, gap }) => [criterion, gap])).toEqual([
      ["群众语言", 2_000],
      ["政策依据", 500],
    ]);
  });

  it("are at most three, each the mean of its contests", () => {
    const shares = ["甲", "乙", "丙", "丁"].flatMap((criterion, at) => [
      { criterion, share: 5_000 - at * 100, mean: 8_000 },
      { criterion, share: 7_000, mean: 8_000 },
    ]);
    expect(weaknessesOf({ shares }).map(({ criterion, gap }) => [criterion, gap])).toEqual([
      ["丁", 2_150],
      ["丙", 2_100],
      ["乙", 2_050],
    ]);
  });
});

describe("the cost of a pair", () => {
  it.each<[string, Partial<Mentor>, number]>([
    ["is all of the gaps where nothing is known of the mentor", {}, 2_500],
    [
      "falls by what the mentor showed in contests",
      { shares: [{ criterion: "群众语言", share: 9_000, mean: 8_000 }] },
      700,
    ],
    ["falls by what is declared", { declared: { 群众语言: 100, 政策依据: 100 } }, 0],
    [
      "takes what says more",
      { shares: [{ criterion: "群众语言", share: 5_000, mean: 8_000 }], declared: { 群众语言: 90 } },
      700,
    ],
    ["rises for another subdistrict", { subdistrictId: "t" }, 4_500],
    ["rises for somebody of the district itself", { subdistrictId: null }, 4_500],
  ])("%s", (_, changed, cost) => {
    expect(costOf(mentor(changed), mentee())).toBe(cost);
  });

  it("is told by where the mentor is strong and the mentee weak", () => {
    const strong = mentor({ declared: { 群众语言: 90, 现场应变: 95, 政策依据: 60 } });
    expect(reasonsOf(strong, mentee()).map(({ criterion }) => criterion)).toEqual(["群众语言"]);
  });
});

describe("the question put to the solver", () => {
  it("is the same in whatever order people are read", () => {
    const mentors = [mentor({ mentorId: "b", personId: "x" }), mentor({ mentorId: "a", personId: "y" })];
    const mentees = [mentee({ reserveId: "2" }), mentee({ reserveId: "1", personId: "x" })];
    const problem = matchProblemOf({ mentors, mentees, kin: [] });
    expect(
      matchProblemOf({ mentors: [...mentors].reverse(), mentees: [...mentees].reverse(), kin: [] }),
    ).toEqual(problem);
    expect(problem.pairs.map(({ reserveId, mentorId }) => reserveId + mentorId)).toEqual(["1a", "2a", "2b"]);
  });
});
