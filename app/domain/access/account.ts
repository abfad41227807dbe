import type { OrgUnitKind } from "../people/organisation.ts";
import { type Actor, holdsAnywhere } from "./actor.ts";
import { mayOpenBank } from "./bank.ts";
import { mayOpenDaily, maySetCalendar } from "./daily.ts";
import { mayOpenGrowth } from "./growth.ts";
import type { ContestRole, Role, UnitRole } from "./roles.ts";
import { mayOpenRotation } from "./rotation.ts";
import { mayOpenSelection } from "./selection.ts";

/** Accounts, roles and what an account gets to see first (domain "Accounts and roles"). PURE. */

export const mayManageAccounts = (actor: Actor): boolean =>
  actor.kind === "system" || holdsAnywhere(actor, ["systemAdministrator"]);

/** The log is read by those who watch and those who keep the system; neither can change it. */
export const mayReadAudit = (actor: Actor): boolean =>
  holdsAnywhere(actor, ["auditor", "systemAdministrator"]);

/** Everybody who is signed in changes their own password. */
export const mayUseAccount = (actor: Actor, accountId: string): boolean =>
  actor.kind === "account" && actor.accountId === accountId;

/** At which level of the tree a role is held. */
export const ROLE_UNIT_KINDS: Readonly<Record<UnitRole, readonly OrgUnitKind[]>> = {
  systemAdministrator: ["district"],
  districtOrganiser: ["district"],
  subdistrictManager: ["subdistrict"],
  communityManager: ["community"],
  cadre: ["district", "subdistrict", "community"],
  mentor: ["district", "subdistrict", "community"],
  auditor: ["district", "subdistrict"],
};

const ORGANISING: readonly Role[] = ["districtOrganiser", "subdistrictManager", "communityManager"];
const CONTEST_OFFICES: readonly ContestRole[] = [
  "judge",
  "headJudge",
  "timekeeper",
  "tabulator",
  "supervisor",
  "host",
];

/**
 * Separation of duties: who keeps the accounts sees no scores, so holds no office that does; who reads the log
 * neither keeps the accounts nor organises.
 */
const APART: readonly (readonly [Role, readonly Role[]])[] = [
  ["systemAdministrator", [...ORGANISING, ...CONTEST_OFFICES, "auditor"]],
  ["auditor", [...ORGANISING, ...CONTEST_OFFICES, "systemAdministrator"]],
];

/** The role already held that forbids another one; null: they go together. */
export function roleApartFrom({ role, held }: { role: Role; held: readonly Role[] }): Role | null {
  for (const [one, others] of APART) {
    if (role === one) {
      const found = held.find((other) => others.includes(other));
      if (found !== undefined) return found;
    }
    if (others.includes(role) && held.includes(one)) return one;
  }
  return null;
}

/** What stands in the menu; the first one open to an account is where it starts. */
export const MENU_ENTRIES = [
  "contests",
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
  "people",
  "rosterImport",
  "accounts",
  "audit",
  "bank",
  "organisation",
  "calendar",
  "myContests",
  "myRecords",
  "myDeeds",
  "myPerformance",
  "myDevelopment",
  "mySelection",
  "myGrowth",
  "myMentoring",
  "myRotation",
] as const;
export type MenuEntryKey = (typeof MENU_ENTRIES)[number];

const isCadre = (actor: Actor): boolean => actor.kind === "account" && actor.cadreId !== null;

const mayOpen: Readonly<Record<MenuEntryKey, (actor: Actor) => boolean>> = {
  contests: (actor) =>
    holdsAnywhere(actor, ["districtOrganiser", "subdistrictManager"]) || contestOffices(actor).length > 0,
  dashboard: mayOpenDaily,
  records: mayOpenDaily,
  ledger: mayOpenDaily,
  appraisals: mayOpenDaily,
  schemes: mayOpenDaily,
  development: mayOpenDaily,
  selection: mayOpenSelection,
  reserve: mayOpenSelection,
  growthFiles: mayOpenGrowth,
  mentors: mayOpenGrowth,
  trials: mayOpenGrowth,
  rotation: mayOpenRotation,
  people: (actor) => holdsAnywhere(actor, ORGANISING),
  rosterImport: (actor) => holdsAnywhere(actor, ORGANISING),
  organisation: (actor) => holdsAnywhere(actor, [...ORGANISING, "systemAdministrator"]),
  accounts: mayManageAccounts,
  audit: mayReadAudit,
  bank: mayOpenBank,
  calendar: maySetCalendar,
  myContests: isCadre,
  myRecords: isCadre,
  myDeeds: isCadre,
  myPerformance: isCadre,
  myDevelopment: isCadre,
  mySelection: isCadre,
  myGrowth: isCadre,
  myMentoring: isCadre,
  myRotation: isCadre,
};

export const menuOf = (actor: Actor): MenuEntryKey[] => MENU_ENTRIES.filter((key) => mayOpen[key](actor));

const contestOffices = (actor: Actor): { role: Role; contestId: string }[] =>
  actor.kind === "account"
    ? actor.grants.flatMap(({ role, contestId }) => (contestId === null ? [] : [{ role, contestId }]))
    : [];

/** Where an office of a contest does its work. */
const OFFICE_PAGES: Readonly<Partial<Record<Role, string>>> = {
  headJudge: "head",
  timekeeper: "clock",
  tabulator: "verification",
  grader: "paper",
  supervisor: "sign-off",
  host: "desk",
};

const ENTRY_PATHS: Readonly<Record<MenuEntryKey, string>> = {
  contests: "/contests",
  dashboard: "/dashboard",
  records: "/records",
  ledger: "/ledger",
  appraisals: "/appraisals",
  schemes: "/schemes",
  development: "/development",
  selection: "/selection",
  reserve: "/reserve",
  growthFiles: "/growth",
  mentors: "/mentors",
  trials: "/trials",
  rotation: "/rotation",
  people: "/people",
  rosterImport: "/people/import",
  organisation: "/organisation",
  accounts: "/accounts",
  audit: "/audit",
  bank: "/bank",
  calendar: "/calendar",
  myContests: "/my",
  myRecords: "/my/records",
  myDeeds: "/my/deeds",
  myPerformance: "/my/performance",
  myDevelopment: "/my/development",
  mySelection: "/my/selection",
  myGrowth: "/my/growth",
  myMentoring: "/my/mentoring",
  myRotation: "/my/rotation",
};

/** The page an actor starts on: the one office held in one contest, else the first entry of the menu. */
export function homeOf(actor: Actor): string {
  if (actor.kind !== "account") return "/sign-in";
  const organises = holdsAnywhere(actor, ORGANISING);
  const [office, ...others] = contestOffices(actor);
  if (!organises && office !== undefined && others.length === 0) {
    const page = OFFICE_PAGES[office.role];
    return page === undefined ? `/contests/${office.contestId}` : `/contests/${office.contestId}/${page}`;
  }
  const [first] = menuOf(actor);
  return first === undefined ? "/password" : ENTRY_PATHS[first];
}

export const pathOf = (entry: MenuEntryKey): string => ENTRY_PATHS[entry];
