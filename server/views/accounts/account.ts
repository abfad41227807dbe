import { AccountOnly } from "#app/contracts/account.ts";
import { mayManageAccounts, mayUseAccount } from "#app/domain/access/account.ts";
import { type AccountState, accountStateOf } from "#app/domain/access/account-state.ts";
import type { Role } from "#app/domain/access/roles.ts";
import { countLivingSessions, findListedAccount, listGrantScopes } from "#db/queries/account-lists.ts";
import { listUnits } from "#db/queries/org.ts";
import { IDLE_MINUTES } from "#server/auth/actors.ts";
import { defineView } from "#server/views/define-view.ts";
import { lockLaw } from "./lock-law.ts";
import { type UnitChoice, unitChoices } from "./unit-choices.ts";

export type AccountDetail = {
  id: string;
  userName: string;
  displayName: string;
  /** The cadre the account belongs to; null: somebody from outside. */
  cadre: { name: string; unitName: string } | null;
  state: AccountState;
  lockedUntil: string | null;
  createdAt: string;
  sessions: { living: number; lastSeenAt: string | null };
  roles: { id: string; role: Role; unitName: string | null; contest: string | null; since: string }[];
  /** The reader's own account: some steps need another administrator. */
  own: boolean;
  units: UnitChoice[];
};

export const accountDetail = defineView({
  name: "accounts.account",
  input: AccountOnly,
  load: async ({ db, input, now }) => {
    const { accountId } = input;
    const row = await findListedAccount(db, { accountId, law: lockLaw(now) });
    if (row === null) return null;
    const idleSince = new Date(now.getTime() - IDLE_MINUTES * 60_000);
    const [grants, sessions, units] = await Promise.all([
      listGrantScopes(db, accountId),
      countLivingSessions(db, { accountId, now, idleSince }),
      listUnits(db),
    ]);
    return { row, grants, sessions, units };
  },
  allow: ({ actor }) => mayManageAccounts(actor),
  project: ({ row, grants, sessions, units }, { viewer }): AccountDetail => ({
    id: row.id,
    userName: row.userName,
    displayName: row.displayName,
    cadre:
      row.cadreName === null || row.unitName === null
        ? null
        : { name: row.cadreName, unitName: row.unitName },
    state: accountStateOf({ ...row, locked: row.lockedUntil !== null }),
    lockedUntil: row.lockedUntil?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    sessions: { living: sessions.sessions, lastSeenAt: sessions.lastSeenAt?.toISOString() ?? null },
    roles: grants.map(({ id, role, unitName, contestTitle, createdAt }) => ({
      id,
      role,
      unitName,
      contest: contestTitle,
      since: createdAt.toISOString(),
    })),
    own: mayUseAccount(viewer, row.id),
    units: unitChoices(units),
  }),
});
