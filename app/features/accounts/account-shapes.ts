import { ROLE_UNIT_KINDS } from "#app/domain/access/account.ts";
import type { AccountState } from "#app/domain/access/account-state.ts";
import type { Role, UnitRole } from "#app/domain/access/roles.ts";
import type { OrgUnitKind } from "#app/domain/people/organisation.ts";

/** What the pages are given (server/views/accounts). */
export type UnitChoice = { id: string; kind: OrgUnitKind; label: string };

export type ListedAccount = {
  id: string;
  userName: string;
  displayName: string;
  unitName: string | null;
  state: AccountState;
  roles: { id: string; role: Role; scope: string | null }[];
  createdAt: string;
};

export type AccountFacts = {
  id: string;
  userName: string;
  displayName: string;
  cadre: { name: string; unitName: string } | null;
  state: AccountState;
  lockedUntil: string | null;
  createdAt: string;
  sessions: { living: number; lastSeenAt: string | null };
  roles: { id: string; role: Role; unitName: string | null; contest: string | null; since: string }[];
  own: boolean;
  units: UnitChoice[];
};

/** What the create and reset commands answer to the page: the one moment the password is known. */
export type Issued = { accountId: string | null; password: string };

/** Units a role can be held for. */
export const scopesOf = (role: UnitRole, units: readonly UnitChoice[]) =>
  units
    .filter(({ kind }) => ROLE_UNIT_KINDS[role].includes(kind))
    .map(({ id, label }) => ({ value: id, label }));
