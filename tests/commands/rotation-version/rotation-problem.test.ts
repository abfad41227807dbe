import { describe, expect, it } from "vitest";
import type { RotationSettings } from "#app/domain/rotation/rotation-settings.ts";
import { rotationProblem } from "#server/rotation/rotation-facts.ts";
import { settingsFor, slotsFor } from "#tests/support/rotation-builders.ts";

const unit = { id: "c", name: "东街社区", path: "d/c/" };
const person = (id: string) => ({ id, name: id, unit });
const settings: RotationSettings = settingsFor({
  community: unit,
  incumbents: ["i0", "i1", "i2", "i3"].map(person),
  members: ["m0", "m1", "m2", "m3"].map(person),
  more: {
    blocked: [
      { personId: "m0", period: 1, reason: "学习" },
      { personId: "m1", period: 4, reason: "学习" },
    ],
    barred: [{ personId: "m2", communityId: "c", reason: "回避" }],
    frozen: [
      { period: 5, reason: "换届" },
      { period: 3, reason: "汛期" },
    ],
  },
});
const nobody = { absences: [], mentors: [], kin: [] };
const november = { cadreId: "m1", fromOn: "2026-11-01", toOn: "2026-11-30", returnedOn: null };

describe("rotationProblem", () => {
  it("puts mentors, leave and kin of the day to the settings, and leaves reasons out", () => {
    const facts = {
      absences: [november],
      mentors: [{ cadreId: "m3", mentorId: "t" }],
      kin: [{ personId: "m0", otherId: "m3" }],
    };
    const problem = rotationProblem({ settings, facts, from: 0, inForce: null });
    expect(problem).toMatchObject({
      away: [
        { personId: "m0", period: 1 },
        { personId: "m1", period: 4 },
      ],
      ...{ barred: [{ personId: "m2", communityId: "c" }], apart: facts.kin, frozen: [3, 5] },
      ...{ from: 0, past: [], published: null, longestStint: settings.longestStint },
    });
    expect(problem.members.map(({ mentorId }) => mentorId)).toEqual([null, null, null, "t"]);
  });

  it("parts the plan in force at the first period that may change, and forgets leave before it", () => {
    const inForce = slotsFor(settings);
    const problem = rotationProblem({ settings, facts: nobody, from: 2, inForce });
    expect(problem.away).toEqual([{ personId: "m1", period: 4 }]);
    expect(problem.past).toEqual(inForce.filter(({ period }) => period < 2));
    expect(problem.published).toEqual(inForce.filter(({ period }) => period >= 2));
  });

  it("knows nothing of posts and periods that are no longer in the settings", () => {
    const inForce = slotsFor(settings);
    const fewer = { ...settings, posts: settings.posts.slice(1), periods: 5 };
    const { published } = rotationProblem({ settings: fewer, facts: nobody, from: 0, inForce });
    expect(published).toHaveLength(3 * 5);
  });
});
