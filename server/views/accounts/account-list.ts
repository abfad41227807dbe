import { AccountFilter } from "#app/contracts/accounts.ts";
import { mayManageAccounts } from "#app/domain/access/account.ts";
import { type AccountState, accountStateOf } from "#app/domain/access/account-state.ts";
import type { Role } from "#app/domain/access/roles.ts";
import { listAccountsPage } from "#db/queries/account-lists.ts";
import { listGrantsOf } from "#db/queries/accounts.ts";
import { listUnits } from "#db/queries/org.ts";
import { defineView } from "#server/views/define-view.ts";
import { lockLaw } from "./lock-law.ts";
import { type UnitChoice, unitChoices } from "./unit-choices.ts";

export type AccountRow = {
  id: string;
  userName: string;
  displayName: string;
  /** Where the cadre works; null: somebody from outside. */
  unitName: string | null;
  state: AccountState;
  roles: { id: string; role: Role; scope: string | null }[];
  createdAt: string;
};

export type AccountList = {
  accounts: AccountRow[];
  total: number;
  page: number;
  size: number;
  units: UnitChoice[];
};

const PAGE = 20;

/** Accounts with their roles, for whoever keeps them. */
export const accountList = defineView({
  name: "accounts.list",
  input: AccountFilter,
  load: async ({ db, input, now }) => {
    const units = await listUnits(db);
    const { rows, total } = await listAccountsPage(db, {
      search: input.search,
      role: input.role ?? null,
      unitPath: units.find(({ id }) => id === input.unit)?.path ?? null,
      state: input.state ?? null,
      law: lockLaw(now),
      offset: (input.page - 1) * PAGE,
      limit: PAGE,
    });
    const ids = rows.map(({ id }) => id);
    return { units, rows, total, grants: await listGrantsOf(db, ids) };
  },
  allow: ({ actor }) => mayManageAccounts(actor),
  project: ({ units, rows, total, grants }, { input }): AccountList => ({
    accounts: rows.map((row) => ({
      id: row.id,
      userName: row.userName,
      displayName: row.displayName,
      unitName: row.unitName,
      state: accountStateOf({ ...row, locked: row.lockedUntil !== null }),
      roles: grants
        .filter(({ accountId }) => accountId === row.id)
        .map(({ id, role, unitName, contestTitle }) => ({ id, role, scope: unitName ?? contestTitle })),
      createdAt: row.createdAt.toISOString(),
    })),
    total,
    page: input.page,
    size: PAGE,
    units: unitChoices(units),
  }),
});
