import type { Actor } from "./actor.ts";

/**
 * What of the audit log an actor reads (domain "Accounts and roles"). The log of a contest belongs to the contest's
 * unit; everything else (accounts, people, organisation) is read at the root of the tree only. PURE.
 */
export type AuditScope = {
  /** "all": every chain; otherwise the chains of the contests of these subtrees. Empty: nothing. */
  reach: "all" | readonly string[];
  /** What was done to marks, clocks and deductions may be read. The administrator sees no scores. */
  scores: boolean;
};

const isRoot = (path: string): boolean => path.indexOf("/") === path.length - 1;

export function auditScopeOf(actor: Actor): AuditScope {
  if (actor.kind === "system") return { reach: "all", scores: true };
  if (actor.kind !== "account") return { reach: [], scores: false };
  const watching = actor.grants.filter(({ role }) => role === "auditor" || role === "systemAdministrator");
  const paths = watching.flatMap(({ unitPath }) => unitPath ?? []);
  return {
    reach: paths.some(isRoot) ? "all" : paths,
    scores: paths.length > 0 && watching.every(({ role }) => role === "auditor"),
  };
}

export const mayReadAuditOf = (scope: AuditScope): boolean => scope.reach === "all" || scope.reach.length > 0;
