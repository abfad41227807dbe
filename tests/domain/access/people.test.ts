import { describe, expect, it } from "vitest";
import type { Actor } from "#app/domain/access/actor.ts";
import { managingPathOf, mayManagePeople, mayReadPeople, readablePaths } from "#app/domain/access/people.ts";
import type { Role } from "#app/domain/access/roles.ts";

const holder = (role: Role, unitPath: string): Actor => ({
  kind: "account",
  accountId: "a",
  cadreId: null,
  name: "某人",
  grants: [{ role, unitId: unitPath, unitPath, contestId: null }],
});

describe("the managing level of a record", () => {
  it.each([
    ["the own unit, where it has a manager", ["d/", "d/s/", "d/s/c/"], "d/s/c/"],
    ["else the nearest above", ["d/", "d/s/"], "d/s/"],
    ["the district, where nobody below manages", ["d/"], "d/"],
    ["nobody, where there is no manager at all", [], null],
    ["never a unit beside, though its id begins alike", ["d/s/c1/", "d/s2/"], null],
  ])("is %s", (_, managedPaths, expected) => {
    expect(managingPathOf({ unitPath: "d/s/c/", managedPaths })).toBe(expected);
  });
});

describe("who reads and who manages a record of d/s/c/ managed at d/s/", () => {
  it.each<[string, Actor, boolean, boolean]>([
    ["the managing subdistrict", holder("subdistrictManager", "d/s/"), true, true],
    ["the district above", holder("districtOrganiser", "d/"), true, false],
    ["a subdistrict beside", holder("subdistrictManager", "d/t/"), false, false],
    ["a community beside", holder("communityManager", "d/s/x/"), false, false],
    ["the administrator of accounts", holder("systemAdministrator", "d/"), false, false],
    ["an auditor", holder("auditor", "d/"), false, false],
    ["nobody signed in", { kind: "public" }, false, false],
    ["the system", { kind: "system", name: "demo" }, true, true],
  ])("%s", (_, actor, reads, manages) => {
    expect(mayReadPeople(actor, "d/s/c/")).toBe(reads);
    expect(mayManagePeople(actor, { managingPath: "d/s/" })).toBe(manages);
    expect(readablePaths(actor).some((path) => "d/s/c/".startsWith(path))).toBe(reads);
  });
});
