import { describe, expect, it } from "vitest";
import { endsEarlier, isElected, keepingUnit, leavingWaysOf } from "#app/domain/selection/reserve-entry.ts";

const chain = (...kinds: ("district" | "subdistrict" | "community" | "grid")[]) =>
  kinds.map((kind) => ({ id: kind, kind }));

describe("the unit that keeps a reserve entry", () => {
  it.each([
    [
      "community level: the person's community",
      "community",
      chain("district", "subdistrict", "community"),
      "community",
    ],
    [
      "community level: of a grid, its community",
      "community",
      chain("district", "subdistrict", "community", "grid"),
      "community",
    ],
    [
      "community level: of the subdistrict itself, that one",
      "community",
      chain("district", "subdistrict"),
      "subdistrict",
    ],
    [
      "subdistrict level: the community's subdistrict",
      "subdistrict",
      chain("district", "subdistrict", "community"),
      "subdistrict",
    ],
    ["either level: of the district itself, that one", "subdistrict", chain("district"), "district"],
  ] as const)("%s", (_, level, units, id) => {
    expect(keepingUnit({ chain: units, level })?.id).toBe(id);
  });
});

describe("a reserve is not an appointment", () => {
  it("a deputy director is elected and cannot be appointed", () => {
    expect(isElected("deputyDirector")).toBe(true);
    expect(leavingWaysOf("deputyDirector")).not.toContain("appointed");
    expect(leavingWaysOf("deputyDirector")).toContain("elected");
  });
  it.each(["secretary", "deputySecretary", "communityWorker"] as const)("a %s can be appointed", (post) => {
    expect(leavingWaysOf(post)).toContain("appointed");
  });
});

describe("the two pools", () => {
  it.each([
    ["worker", "leadingPost", true],
    ["leadingPost", "worker", false],
    ["leadingPost", "leadingPost", false],
    ["worker", "worker", false],
  ] as const)("from %s to %s: the earlier entry ends: %s", (earlier, later, ends) => {
    expect(endsEarlier({ earlier, later })).toBe(ends);
  });
});
