import { describe, expect, it } from "vitest";
import {
  homeOf,
  mayManageAccounts,
  mayReadAudit,
  menuOf,
  roleApartFrom,
} from "#app/domain/access/account.ts";
import type { Actor, Grant } from "#app/domain/access/actor.ts";
import type { Role } from "#app/domain/access/roles.ts";
import { sitePath } from "#app/domain/access/site-path.ts";

const inUnit = (role: Role): Grant => ({ role, unitId: "d", unitPath: "d/", contestId: null });
const inContest = (role: Role, contestId = "k1"): Grant => ({
  role,
  unitId: null,
  unitPath: null,
  contestId,
});
const account = (grants: Grant[], cadreId: string | null = null): Actor => ({
  kind: "account",
  accountId: "a",
  cadreId,
  name: "某人",
  grants,
});

describe("the page one starts on", () => {
  it.each<[string, Actor, string]>([
    ["nobody signed in: the sign-in page", { kind: "public" }, "/sign-in"],
    ["an organiser: the contests", account([inUnit("districtOrganiser")]), "/contests"],
    ["a subdistrict's manager: the contests", account([inUnit("subdistrictManager")]), "/contests"],
    ["a community's manager: the records to verify", account([inUnit("communityManager")]), "/records"],
    ["the administrator: the accounts", account([inUnit("systemAdministrator")]), "/accounts"],
    ["an auditor: the log", account([inUnit("auditor")]), "/audit"],
    ["a cadre: their own contests", account([inUnit("cadre")], "c"), "/my"],
    [
      "a head judge of one contest: the head judge's page",
      account([inContest("headJudge")]),
      "/contests/k1/head",
    ],
    [
      "a tabulator of one contest: verification",
      account([inContest("tabulator")], "c"),
      "/contests/k1/verification",
    ],
    ["a judge of one contest: that contest", account([inContest("judge")]), "/contests/k1"],
    ["offices in two contests: the list", account([inContest("host"), inContest("host", "k2")]), "/contests"],
    ["an account without a role: its own password", account([]), "/password"],
  ])("%s", (_, actor, path) => {
    expect(homeOf(actor)).toBe(path);
  });
});

const DAILY = [
  "records",
  "ledger",
  "appraisals",
  "schemes",
  "development",
  "dashboard",
  "selection",
  "reserve",
  "growthFiles",
  "mentors",
  "trials",
  "rotation",
];

describe("the menu", () => {
  it.each<[Role, string[]]>([
    ["districtOrganiser", ["contests", ...DAILY, "people", "rosterImport", "bank", "organisation"]],
    ["subdistrictManager", ["contests", ...DAILY, "people", "rosterImport", "bank", "organisation"]],
    ["communityManager", [...DAILY, "people", "rosterImport", "organisation"]],
    ["systemAdministrator", ["accounts", "audit", "organisation", "calendar"]],
    ["auditor", ["audit", "bank"]],
    ["cadre", []],
  ])("of %s holds what it may open", (role, entries) => {
    expect(menuOf(account([inUnit(role)]))).toEqual(entries);
  });
});

describe("duties that lie apart", () => {
  const organising: Role[] = ["districtOrganiser", "subdistrictManager", "communityManager"];
  const offices: Role[] = ["judge", "headJudge", "timekeeper", "tabulator", "supervisor", "host"];

  it.each([...organising, ...offices, "auditor" as const])(
    "the administrator is not %s, whichever came first",
    (role) => {
      expect(roleApartFrom({ role, held: ["systemAdministrator"] })).toBe("systemAdministrator");
      expect(roleApartFrom({ role: "systemAdministrator", held: ["mentor", role] })).toBe(role);
    },
  );

  it("organisers may be mentors, cadres and hold offices", () => {
    expect(roleApartFrom({ role: "districtOrganiser", held: ["mentor", "cadre", "host"] })).toBeNull();
  });

  it("accounts are the administrator's, the log is the auditor's too", () => {
    const [administrator, auditor] = [account([inUnit("systemAdministrator")]), account([inUnit("auditor")])];
    expect([mayManageAccounts(administrator), mayManageAccounts(auditor)]).toEqual([true, false]);
    expect([
      mayReadAudit(administrator),
      mayReadAudit(auditor),
      mayReadAudit(account([inUnit("districtOrganiser")])),
    ]).toEqual([true, true, false]);
  });
});

describe("a path to go back to", () => {
  it.each(["/", "/people?page=2", "/contests/0198/desk#now"])("is kept: %s", (path) => {
    expect(sitePath(path)).toBe(path);
  });

  it.each([
    "https://evil.example/",
    "//evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/\t/evil.example",
    "/ /evil.example",
    "/..//evil.example",
    "/a//b",
    "people",
    "javascript:alert(1)",
    "",
    `/${"a".repeat(3000)}`,
  ])("is not followed: %j", (path) => {
    expect(sitePath(path)).toBeNull();
  });
});
