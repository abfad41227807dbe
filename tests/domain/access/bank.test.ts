import { describe, expect, it } from "vitest";
import {
  bankPaths,
  mayOpenBank,
  mayReadReviewed,
  mayReadWholeQuestion,
  mayWriteBank,
  mayWriteSomeBank,
} from "#app/domain/access/bank.ts";
import type { Role } from "#app/domain/access/roles.ts";
import { accountActor, publicActor, systemActor } from "#tests/support/commands.ts";

const UNIT = "d/s1/";
const holding = (role: Role, unitPath: string) =>
  accountActor({ grants: [{ role, unitId: "u", unitPath, contestId: null }] });

describe("who may in the bank of a subdistrict", () => {
  it.each<[string, Role, string, { write: boolean; whole: boolean; reviewed: boolean }]>([
    ["its own organiser", "subdistrictManager", "d/s1/", { write: true, whole: true, reviewed: true }],
    ["the district's organiser", "districtOrganiser", "d/", { write: true, whole: true, reviewed: true }],
    [
      "the organiser of another subdistrict",
      "subdistrictManager",
      "d/s2/",
      { write: false, whole: false, reviewed: false },
    ],
    ["an organiser below", "subdistrictManager", "d/s1/x/", { write: false, whole: false, reviewed: true }],
    ["an auditor of the district", "auditor", "d/", { write: false, whole: true, reviewed: true }],
    [
      "an auditor of another subdistrict",
      "auditor",
      "d/s2/",
      { write: false, whole: false, reviewed: false },
    ],
    [
      "a community's manager below",
      "communityManager",
      "d/s1/c1/",
      { write: false, whole: false, reviewed: false },
    ],
    ["a cadre", "cadre", "d/s1/", { write: false, whole: false, reviewed: false }],
    [
      "the administrator of the system",
      "systemAdministrator",
      "d/",
      { write: false, whole: false, reviewed: false },
    ],
  ])("%s", (_who, role, path, expected) => {
    const actor = holding(role, path);
    expect({
      write: mayWriteBank(actor, UNIT),
      whole: mayReadWholeQuestion(actor, UNIT),
      reviewed: mayReadReviewed(actor, UNIT),
    }).toEqual(expected);
  });

  it.each<[Role, boolean, boolean]>([
    ["districtOrganiser", true, true],
    ["subdistrictManager", true, true],
    ["auditor", true, false],
    ["communityManager", false, false],
    ["mentor", false, false],
    ["systemAdministrator", false, false],
  ])("%s opens the bank: %s, writes one: %s", (role, opens, writes) => {
    expect(mayOpenBank(holding(role, "d/"))).toBe(opens);
    expect(mayWriteSomeBank(holding(role, "d/"))).toBe(writes);
  });

  it("reads all as the system, nothing as the public", () => {
    expect(bankPaths(systemActor)).toEqual([""]);
    expect(bankPaths(publicActor)).toEqual([]);
    expect(mayOpenBank(publicActor)).toBe(false);
    expect(bankPaths(holding("auditor", "d/"))).toEqual(["d/"]);
  });
});
