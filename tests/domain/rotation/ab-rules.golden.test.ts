import { expect, it } from "vitest";
import { planRotation } from "#app/domain/rotation/plan-rotation.ts";
import golden from "#tests/golden/ab_rules.json" with { type: "json" };
import { problemOf } from "./builders.ts";

it("keeps rule AB1 of the AB system: each post and period has exactly one A and one B, who differ", () => {
  expect(golden.rules.find(({ id }) => id === "AB1")?.check).toBe(
    "each post-period has exactly one A and one B, A≠B",
  );
  const problem = problemOf({ people: 11, communities: 3, periods: 7 });
  const { slots } = planRotation(problem);
  const places = slots.map(({ communityId, area, period }) => `${communityId} ${area} ${period}`);
  expect(slots).toHaveLength(problem.posts.length * problem.periods);
  expect(new Set(places).size).toBe(slots.length);
  for (const { a, b } of slots) {
    expect(a).not.toBe("");
    expect(b).not.toBe("");
    expect(a).not.toBe(b);
  }
});
