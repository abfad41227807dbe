import type { SeatRole, SeatScoring } from "../contest/states.ts";
import type { Role } from "./roles.ts";

/** A role with its scope: `unitPath` of the subtree, or the contest. */
export type Grant = { role: Role; unitId: string | null; unitPath: string | null; contestId: string | null };

/** Who acts. Facts from the session only, never from what a client says of itself. PURE. */
export type Actor =
  | { kind: "account"; accountId: string; cadreId: string | null; name: string; grants: readonly Grant[] }
  | {
      kind: "device";
      seatId: string;
      contestId: string;
      panelId: string;
      role: SeatRole;
      scoring: SeatScoring;
      name: string;
    }
  | { kind: "contestant"; contestantId: string; contestId: string; cadreId: string | null; name: string }
  | { kind: "screen"; contestId: string }
  | { kind: "public" }
  | { kind: "system"; name: string };

/** How an actor is written into the audit log. */
export function actorKey(actor: Actor): string {
  switch (actor.kind) {
    case "account":
      return `account:${actor.accountId}`;
    case "device":
      return `seat:${actor.seatId}`;
    case "contestant":
      return `contestant:${actor.contestantId}`;
    case "screen":
      return `screen:${actor.contestId}`;
    case "public":
      return "public";
    case "system":
      return `system:${actor.name}`;
  }
}

/** A unit lies in the subtree of a path (the unit itself included). Paths end with "/". */
export const liesIn = (unitPath: string, subtree: string): boolean => unitPath.startsWith(subtree);

/** The actor holds one of the roles for the unit or for a unit above it. */
export function holdsFor(actor: Actor, roles: readonly Role[], unitPath: string): boolean {
  if (actor.kind !== "account") return false;
  return actor.grants.some(
    (grant) => roles.includes(grant.role) && grant.unitPath !== null && liesIn(unitPath, grant.unitPath),
  );
}

/** The actor holds one of the roles somewhere in the organisation. */
export const holdsAnywhere = (actor: Actor, roles: readonly Role[]): boolean =>
  actor.kind === "account" &&
  actor.grants.some((grant) => roles.includes(grant.role) && grant.unitPath !== null);

/** The actor holds one of the contest roles in this contest. */
export const holdsInContest = (actor: Actor, roles: readonly Role[], contestId: string): boolean =>
  actor.kind === "account" &&
  actor.grants.some((grant) => roles.includes(grant.role) && grant.contestId === contestId);
