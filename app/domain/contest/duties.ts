import { roleApartFrom } from "../access/account.ts";
import { CONTEST_ROLES, type ContestRole, type Role } from "../access/roles.ts";

/**
 * Separation of duties inside one contest (domain "Accounts and roles"). PURE.
 * Nobody holds an office in a contest they compete in; the supervisor holds no other office; nobody verifies marks they
 * gave or answered for. "Nobody verifies what they entered" is asked of each sheet, not of the office.
 */
const APART: readonly (readonly [ContestRole, readonly ContestRole[]])[] = [
  ["supervisor", ["judge", "headJudge", "timekeeper", "tabulator", "grader", "host"]],
  ["tabulator", ["judge", "headJudge", "grader"]],
];

/** The offices an organiser gives out here; judges sit on seats. */
export const OFFICES = ["host", "headJudge", "tabulator", "supervisor", "timekeeper", "grader"] as const;
export type Office = (typeof OFFICES)[number];

export type DutyRefusal = "contest.office-competes" | "contest.office-apart" | "contest.office-apart-account";

/** Why somebody may not take an office; null: they may. */
export const refusal = (input: {
  office: ContestRole;
  /** Offices the person holds in this contest, seats as a judge, head judge or timekeeper included. */
  heldHere: readonly ContestRole[];
  /** Roles the account holds anywhere. */
  heldAnywhere: readonly Role[];
  competes: boolean;
}): DutyRefusal | null => {
  if (input.competes) return "contest.office-competes";
  const clash = input.heldHere.some((held) => areApart(input.office, held));
  if (clash) return "contest.office-apart";
  return roleApartFrom({ role: input.office, held: input.heldAnywhere }) === null
    ? null
    : "contest.office-apart-account";
};

const areApart = (a: ContestRole, b: ContestRole): boolean =>
  APART.some(([one, others]) => (a === one && others.includes(b)) || (b === one && others.includes(a)));

/** The contest roles among roles of any kind. */
export const contestRoles = (roles: readonly Role[]): ContestRole[] =>
  CONTEST_ROLES.filter((role) => roles.includes(role));
