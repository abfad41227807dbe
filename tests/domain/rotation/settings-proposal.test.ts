import { describe, expect, it } from "vitest";
import { WORK_AREAS } from "#app/domain/daily/work-record.ts";
import { settingsProblems } from "#app/domain/rotation/settings-problems.ts";
import {
  lastMonthOf,
  overlaps,
  proposedPosts,
  proposedSettings,
} from "#app/domain/rotation/settings-proposal.ts";
import { MONTHS, proposed, reserve, SCOPE } from "./scope-builders.ts";

const people = (n: number) => Array.from({ length: n }, (_, at) => `p${at}`);
const counts = (names: string[]) => {
  const found = new Map<string, number>();
  for (const name of names) found.set(name, (found.get(name) ?? 0) + 1);
  return [...found.values()];
};

describe("proposed posts", () => {
  it.each([2, 3, 4, 5, 7, 8, 12])("spread %i people evenly, and A is never B", (n) => {
    const posts = proposedPosts({ communityId: "east", people: people(n) });
    expect(posts.map(({ area }) => area)).toEqual(WORK_AREAS);
    expect(posts.every(({ incumbentA, incumbentB }) => incumbentA !== incumbentB)).toBe(true);
    for (const names of [posts.map((post) => post.incumbentA), posts.map((post) => post.incumbentB)])
      expect(Math.max(...counts(names))).toBe(Math.ceil(4 / n));
  });

  it.each([0, 1])("are none for %i people", (n) => {
    expect(proposedPosts({ communityId: "east", people: people(n) })).toEqual([]);
  });
});

describe("proposed settings", () => {
  it("have nothing wrong in them", () => {
    expect(settingsProblems(proposed(), SCOPE).filter(({ warning }) => !warning)).toEqual([]);
  });

  it("let the subdistrict's reserves serve in every community with posts, a community's in the own one", () => {
    expect(proposed().members.map(({ personId, communityIds }) => [personId, communityIds])).toEqual([
      ["ann", ["east", "west"]],
      ["bob", ["east", "west"]],
      ["cai", ["east"]],
    ]);
  });

  it("leave out who rotates elsewhere in the same months, and who has nowhere to serve", () => {
    const reserves = [
      reserve("ann", { elsewhere: [{ from: "2026-07", to: "2027-01" }] }),
      reserve("bob", { elsewhere: [{ from: "2026-07", to: "2026-12" }] }),
      reserve("cai", { level: "community", communityId: "south" }),
    ];
    const settings = proposedSettings({ scope: { ...SCOPE, reserves }, months: MONTHS });
    expect(settings.members.map(({ personId }) => personId)).toEqual(["bob"]);
  });

  it("leave out the posts of a community with fewer than two people who do not rotate", () => {
    expect([...new Set(proposed().posts.map(({ communityId }) => communityId))]).toEqual(["east", "west"]);
  });
});

describe("months of a plan", () => {
  it.each([
    [1, 12, "2027-12"],
    [2, 6, "2027-12"],
    [3, 5, "2028-03"],
  ])("end with the last month of %i × %i", (monthsPerPeriod, periods, last) => {
    expect(lastMonthOf(proposed({ monthsPerPeriod, periods }))).toBe(last);
  });

  it.each([
    ["2026-01", "2026-12", false],
    ["2026-01", "2027-01", true],
    ["2027-12", "2028-06", true],
    ["2028-01", "2028-06", false],
  ])("overlap those from %s to %s: %s", (from, to, does) => {
    expect(overlaps(proposed(), { from, to })).toBe(does);
  });
});
