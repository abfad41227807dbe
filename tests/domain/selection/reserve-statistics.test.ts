import { describe, expect, it } from "vitest";
import { type CountedPerson, reserveStatistics } from "#app/domain/selection/reserve-statistics.ts";

const person = (more: Partial<CountedPerson> = {}): CountedPerson => ({
  sex: "male",
  age: 40,
  education: "seniorHigh",
  politicalStatus: "masses",
  ...more,
});

describe("the statistics line of a roster", () => {
  it("counts 68 women of 120 as 56.7 %, as rosters write it", () => {
    const people = Array.from({ length: 120 }, (_, at) => person(at < 68 ? { sex: "female" } : {}));
    expect(reserveStatistics(people)).toMatchObject({ people: 120, women: { people: 68, share: 567 } });
  });

  it.each([
    ["somebody of 35 is young", { age: 35 }, "upTo35", 1],
    ["somebody of 36 is not", { age: 36 }, "upTo35", 0],
    ["vocational school is no college", { education: "vocational" }, "college", 0],
    ["a college counts, but is no bachelor's degree", { education: "college" }, "bachelor", 0],
    ["a master's degree counts as both", { education: "master" }, "bachelor", 1],
    ["a probationary member counts with the Party", { politicalStatus: "probationaryMember" }, "party", 1],
    ["a Youth League member does not", { politicalStatus: "leagueMember" }, "party", 0],
  ] as const)("%s", (_, more, key, people) => {
    expect(reserveStatistics([person(more)])[key].people).toBe(people);
  });

  it("gives the average age in tenths, half up, and none of nobody", () => {
    expect(reserveStatistics([30, 31, 31].map((age) => person({ age }))).averageAge).toBe(307);
    expect(reserveStatistics([])).toMatchObject({
      people: 0,
      women: { people: 0, share: 0 },
      averageAge: null,
    });
  });
});
