import { z } from "zod";
import { DEMONSTRATION_PASSWORD } from "#app/contracts/account.ts";
import { CONTEST_ROLES, type Role } from "#app/domain/access/roles.ts";
import { listOneAccountPerRole } from "#db/queries/accounts.ts";
import { defineView } from "#server/views/define-view.ts";

/** What one tries first stands first. */
const TRIED: readonly Role[] = [
  "districtOrganiser",
  "subdistrictManager",
  "communityManager",
  ...CONTEST_ROLES,
  "cadre",
  "mentor",
  "systemAdministrator",
  "auditor",
];

export type DemonstrationAccount = {
  role: Role;
  userName: string;
  displayName: string;
  scope: string | null;
  password: string;
};

/** One account per role, for the sign-in page of the demonstration; nobody reads it anywhere else. */
export const demonstrationAccounts = defineView({
  name: "account.demonstration",
  input: z.object({}),
  load: async ({ db, runtime }) =>
    runtime.demonstration === true ? { rows: await listOneAccountPerRole(db) } : null,
  allow: () => true,
  project: ({ rows }): DemonstrationAccount[] =>
    [...rows]
      .sort((a, b) => TRIED.indexOf(a.role) - TRIED.indexOf(b.role))
      .map((row) => ({
        role: row.role,
        userName: row.userName,
        displayName: row.displayName,
        scope: row.contestTitle ?? row.unitName,
        password: DEMONSTRATION_PASSWORD,
      })),
});
