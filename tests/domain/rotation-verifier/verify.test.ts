import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HARD_RULES, type Slot } from "#app/domain/rotation/rotation-problem.ts";
import { verifyRotation } from "#app/domain/rotation-verifier/verify.ts";
import { MUTATIONS } from "./mutations.ts";
import { type Plan, planOf, validPlans, withProblem, withSlot } from "./valid-plans.ts";

const pickerOf =
  (choice: number) =>
  <T>(list: readonly T[]): T | undefined =>
    list[choice % list.length];

const isMember = ({ problem }: Plan, id: string) => problem.members.some(({ personId }) => personId === id);

describe("the verifier of a rotation", () => {
  it("finds nothing wrong with a valid plan, in whatever order its slots come", () => {
    fc.assert(
      fc.property(validPlans, fc.nat(), ({ problem, slots }, turn) => {
        const turned = [...slots.slice(turn % slots.length), ...slots.slice(0, turn % slots.length)];
        expect(verifyRotation({ problem, slots: turned })).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it.each(MUTATIONS.map((mutation) => [mutation.name, mutation] as const))(
    "sees that %s, and names the place",
    (_, { rule, mutate }) => {
      let met = 0;
      fc.assert(
        fc.property(validPlans, fc.nat(), (plan, choice) => {
          const mutated = mutate(plan, pickerOf(choice));
          fc.pre(mutated !== null);
          met += 1;
          const places = verifyRotation(mutated?.plan ?? plan).filter((breach) => breach.rule === rule);
          expect(places.map(({ period }) => period)).toContain(mutated?.slot.period);
        }),
        { numRuns: 100, maxSkipsPerRun: 1_000 },
      );
      expect(met).toBeGreaterThan(50);
    },
  );

  it("has a mutation for every hard rule but breadth, which is about the whole of a plan", () => {
    expect(new Set([...MUTATIONS.map(({ rule }) => rule), "breadth"])).toEqual(new Set(HARD_RULES));
  });

  it("sees every exchange of two leaders", () => {
    fc.assert(
      fc.property(validPlans, fc.nat(), fc.nat(), (plan, one, other) => {
        const open = plan.slots.filter(({ period }) => period >= plan.problem.from);
        const first = pickerOf(one)(open.filter(({ a }) => isMember(plan, a)));
        const second = pickerOf(other)(
          open.filter((slot) => slot.period === first?.period && slot.a !== first.a),
        );
        fc.pre(first !== undefined && second !== undefined);
        const [x, y] = [first as Slot, second as Slot];
        const swapped = withSlot(withSlot(plan, x, { a: y.a }), y, { a: x.a });
        expect(verifyRotation(swapped)).not.toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

/** Four members of one community; the first leads from the first period on. */
const four = () =>
  planOf({
    ...{ communities: 1, members: 4, moves: [0, 0, 0, 0, 0, 0], frozen: null },
    ...{ from: 0, away: [], mentored: false },
  });

describe("breadth", () => {
  const withoutLead = () => {
    const plan = four();
    const slot = plan.slots.find(({ a }) => a === "p0") as Slot;
    return { slot, plan: withSlot(plan, slot, { a: `A-c0-${slot.area}` }) };
  };
  const breadth = (given: Parameters<typeof verifyRotation>[0]) =>
    verifyRotation(given).filter(({ rule }) => rule === "breadth");

  it("is broken by somebody who never leads an own area", () => {
    const { plan, slot } = withoutLead();
    expect(breadth(plan)).toEqual([
      { rule: "breadth", communityId: null, area: slot.area, period: null, personIds: ["p0"] },
    ]);
  });

  it("is kept where the plan says that it cannot be", () => {
    const { plan, slot } = withoutLead();
    expect(breadth({ ...plan, allowed: [{ personId: "p0", area: slot.area }] })).toEqual([]);
  });

  it("is broken by somebody who leads an own area twice", () => {
    const plan = four();
    const first = plan.slots.find(({ a }) => a === "p0") as Slot;
    const again = { ...first, period: 5 };
    expect(breadth(withSlot(plan, again, { a: "p0" }))).toEqual([
      { ...{ rule: "breadth", communityId: "c0", area: first.area, period: 5 }, personIds: ["p0"] },
    ]);
  });

  it("counts only the areas somebody has to lead", () => {
    const { plan, slot } = withoutLead();
    const members = plan.problem.members.map((member) => ({
      ...member,
      areas: member.personId === "p0" ? member.areas.filter((area) => area !== slot.area) : member.areas,
    }));
    expect(breadth(withProblem(plan, { members }))).toEqual([]);
  });
});

describe("a long stint", () => {
  it("may be as long as the settings say, and frozen periods do not count", () => {
    const plan = planOf({
      ...{ communities: 1, members: 4, moves: [0, 0, 0, 0, 0, 0], frozen: 2 },
      ...{ from: 0, away: [], mentored: false },
    });
    expect(verifyRotation(plan)).toEqual([]);
    const thawed = verifyRotation(withProblem(plan, { frozen: [] }));
    expect(thawed.map(({ rule, period }) => [rule, period])).toEqual(
      Array.from({ length: 4 }, () => ["stint", 2]),
    );
    expect(verifyRotation(withProblem(plan, { frozen: [], longestStint: 2 }))).toEqual([]);
  });
});

describe("rule AB1 of the AB-post system", () => {
  const { rules } = JSON.parse(readFileSync("tests/golden/ab_rules.json", "utf8")) as {
    rules: { id: string; check: string }[];
  };

  it("is what the verifier checks: exactly one A and one B, and not the same person", () => {
    expect(rules.find(({ id }) => id === "AB1")?.check).toBe(
      "each post-period has exactly one A and one B, A≠B",
    );
    const plan = four();
    const [slot] = plan.slots as [Slot, ...Slot[]];
    const rulesOf = (changed: Plan) => verifyRotation(changed).map(({ rule }) => rule);
    expect(rulesOf(plan)).toEqual([]);
    expect(rulesOf(withSlot(plan, slot, { b: slot.a }))).toContain("different");
    expect(rulesOf({ ...plan, slots: [...plan.slots, slot] })).toContain("covered");
    expect(rulesOf({ ...plan, slots: plan.slots.slice(1) })).toContain("covered");
  });
});

describe("a district", () => {
  it("of 20,000 reserves in 5,000 communities is verified in two seconds", () => {
    const communities = 5_000;
    const posts = planOf({
      ...{ communities: 1, members: 4, moves: [0, 0, 0, 0, 0, 0], frozen: null },
      ...{ from: 0, away: [], mentored: true },
    });
    const named = (id: string, at: number) => `${id}-${at}`;
    const each = Array.from({ length: communities }, (_, at) => at);
    const problem = {
      ...posts.problem,
      posts: each.flatMap((at) =>
        posts.problem.posts.map((post) => ({
          ...post,
          communityId: named(post.communityId, at),
          ...{ incumbentA: named(post.incumbentA, at), incumbentB: named(post.incumbentB, at) },
        })),
      ),
      members: each.flatMap((at) =>
        posts.problem.members.map((member) => ({
          ...{ ...member, personId: named(member.personId, at) },
          communityIds: member.communityIds.map((id) => named(id, at)),
        })),
      ),
    };
    const slots = each.flatMap((at) =>
      posts.slots.map((slot) => ({
        ...{ ...slot, communityId: named(slot.communityId, at) },
        ...{ a: named(slot.a, at), b: named(slot.b, at) },
      })),
    );
    const began = performance.now();
    expect(verifyRotation({ problem, slots })).toEqual([]);
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});
