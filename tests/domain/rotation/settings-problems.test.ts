import { describe, expect, it } from "vitest";
import { WORK_AREAS } from "#app/domain/daily/work-record.ts";
import type { RotationMember, RotationPost } from "#app/domain/rotation/rotation-problem.ts";
import type { RotationSettings } from "#app/domain/rotation/rotation-settings.ts";
import { settingsProblems } from "#app/domain/rotation/settings-problems.ts";
import { withScope } from "#app/domain/rotation/settings-scope.ts";
import { sentenceOfRule } from "#app/text/refusal-sentence.ts";
import { proposed, reserve, SCOPE } from "./scope-builders.ts";

const [first] = WORK_AREAS;
const post = (more: Partial<RotationPost>) =>
  proposed().posts.map((each, at) => (at === 0 ? { ...each, ...more } : each));
const ann = (more: Partial<RotationMember>) =>
  proposed().members.map((each) => (each.personId === "ann" ? { ...each, ...more } : each));
const wish = (more: object) => ann({ wishes: [{ area: first, period: 3, communityId: null, ...more }] });
const line = { personId: "ann", period: 2, reason: "产假" };
const bar = { personId: "ann", communityId: "east", reason: "配偶在该社区任职" };
const flood = { period: 4, reason: "防汛" };

/** Why it is wrong · what is written · where it is said · by which rule. */
const CASES: readonly (readonly [string, Partial<RotationSettings>, string, string])[] = [
  ["a month that is none", { firstMonth: "2027-13" }, "firstMonth", "month"],
  ["four months a period", { monthsPerPeriod: 4 }, "monthsPerPeriod", "months-per-period"],
  ["one period", { periods: 1 }, "periods", "periods"],
  ["no number of periods", { periods: Number.NaN }, "periods", "periods"],
  ["a stint of nothing", { longestStint: 0 }, "longestStint", "stint"],
  ["no posts", { posts: [] }, "posts", "no-posts"],
  ["three posts of a community", { posts: proposed().posts.slice(1) }, "posts.east", "posts-incomplete"],
  ["nobody as A", { posts: post({ incumbentA: "" }) }, `posts.east.${first}.incumbentA`, "incumbent-missing"],
  [
    "a member as A",
    { posts: post({ incumbentA: "ann" }) },
    `posts.east.${first}.incumbentA`,
    "incumbent-is-member",
  ],
  [
    "somebody of elsewhere as B",
    { posts: post({ incumbentB: "w1" }) },
    `posts.east.${first}.incumbentB`,
    "incumbent-outside",
  ],
  [
    "A as B",
    { posts: post({ incumbentA: "e1", incumbentB: "e1" }) },
    `posts.east.${first}.incumbentB`,
    "incumbents-same",
  ],
  ["nobody who rotates", { members: [] }, "members", "no-members"],
  ["somebody twice", { members: [...ann({}), ...ann({}).slice(0, 1)] }, "members.ann", "member-twice"],
  ["somebody not in the reserve", { members: ann({ personId: "e9" }) }, "members.e9", "member-unknown"],
  [
    "somebody whose community has no posts",
    { posts: proposed().posts.filter(({ communityId }) => communityId === "west") },
    "members.cai",
    "member-nowhere",
  ],
  ["no area to lead", { members: ann({ areas: [] }) }, "members.ann.areas", "areas-missing"],
  ["a wish after the plan", { members: wish({ period: 12 }) }, "members.ann.wishes.0", "period-outside"],
  [
    "a wish for an area not led",
    { members: ann({ areas: [WORK_AREAS[1]], wishes: [{ area: first, period: 3, communityId: null }] }) },
    "members.ann.wishes.0",
    "wish-area",
  ],
  [
    "a wish for a community out of reach",
    { members: wish({ communityId: "south" }) },
    "members.ann.wishes.0",
    "wish-community",
  ],
  [
    "two wishes for a period",
    {
      members: ann({
        wishes: [0, 1].map((at) => ({ area: WORK_AREAS[at] ?? first, period: 3, communityId: null })),
      }),
    },
    "members.ann.wishes.1",
    "wish-twice",
  ],
  ["leave of a stranger", { blocked: [{ ...line, personId: "x" }] }, "blocked.0", "person-not-in-plan"],
  ["leave after the plan", { blocked: [{ ...line, period: 12 }] }, "blocked.0", "period-outside"],
  ["leave without a reason", { blocked: [{ ...line, reason: " " }] }, "blocked.0", "reason-missing"],
  ["the same leave again", { blocked: [line, line] }, "blocked.1", "blocked-twice"],
  ["a recusal of an incumbent", { barred: [{ ...bar, personId: "e1" }] }, "barred.0", "barred-no-member"],
  ["a recusal from nowhere", { barred: [{ ...bar, communityId: "south" }] }, "barred.0", "community-unknown"],
  ["a recusal without a reason", { barred: [{ ...bar, reason: "" }] }, "barred.0", "reason-missing"],
  ["the same recusal again", { barred: [bar, bar] }, "barred.1", "barred-twice"],
  [
    "recusals from everywhere",
    { barred: [bar, { ...bar, communityId: "west" }] },
    "members.ann",
    "member-barred-everywhere",
  ],
  ["a frozen period after the plan", { frozen: [{ ...flood, period: 12 }] }, "frozen.0", "period-outside"],
  ["a frozen period without a reason", { frozen: [{ ...flood, reason: "" }] }, "frozen.0", "reason-missing"],
  ["the same frozen period again", { frozen: [flood, flood] }, "frozen.1", "frozen-twice"],
];

describe("settings", () => {
  it.each(CASES)("say that %s is wrong, at its field, in both languages", (_, more, path, rule) => {
    const found = settingsProblems(withScope(proposed(more), SCOPE), SCOPE).filter(({ warning }) => !warning);
    expect(found.map((each) => [each.path, each.rule])).toContainEqual([path, `rotation.${rule}`]);
    for (const language of ["zh-CN", "en"] as const)
      expect(sentenceOfRule(`rotation.${rule}`, {}, language)).not.toMatch(/^$|\{\{/);
  });

  it("say nothing of a leave, a recusal and a frozen period that are in order", () => {
    const settings = withScope(proposed({ blocked: [line], barred: [bar], frozen: [flood] }), SCOPE);
    expect(settingsProblems(settings, SCOPE).filter(({ warning }) => !warning)).toEqual([]);
  });

  it("say that somebody rotates by another plan in the same months, and not in others", () => {
    const at = (from: string, to: string) => ({
      ...SCOPE,
      reserves: [reserve("ann", { elsewhere: [{ from, to }] }), ...SCOPE.reserves.slice(1)],
    });
    const rules = (scope: typeof SCOPE) => settingsProblems(proposed(), scope).map(({ rule }) => rule);
    expect(rules(at("2027-12", "2028-12"))).toContain("rotation.member-elsewhere");
    expect(rules(at("2028-01", "2028-12"))).not.toContain("rotation.member-elsewhere");
  });

  it("warn, with the bound in words, of too few periods for what people are to lead", () => {
    const found = settingsProblems(proposed({ periods: 4 }), SCOPE).filter(({ warning }) => warning);
    expect(found).toContainEqual({
      ...{ path: "periods", rule: "rotation.short-areas", warning: true },
      facts: { needed: 5, periods: 4, areas: 4 },
    });
  });

  it.each(["short-areas", "short-people", "short-community", "incumbent-many"])(
    "have a sentence for the warning %s",
    (rule) => {
      for (const language of ["zh-CN", "en"] as const)
        expect(sentenceOfRule(`rotation.${rule}`, {}, language)).not.toBeNull();
    },
  );

  it("warn where an incumbent would lead more than one post", () => {
    const found = settingsProblems(proposed(), SCOPE).filter(
      ({ rule }) => rule === "rotation.incumbent-many",
    );
    expect(found.map(({ path, facts }) => [path, facts])).toEqual([["posts.west", { n: 2 }]]);
  });
});
