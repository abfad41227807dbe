import type { Tx } from "#db/client.ts";
import { countOthersWithRole, listGrantRows, listLivingSessions, lockAccount } from "#db/queries/accounts.ts";

/** The account under its lock, with what rules of accounts ask about. */
export async function loadAccountFacts(tx: Tx, accountId: string) {
  const account = await lockAccount(tx, accountId);
  if (account === null) return null;
  const grants = await listGrantRows(tx, accountId);
  return {
    account,
    grants,
    livingSessions: await listLivingSessions(tx, accountId),
    otherAdministrators: await countOthersWithRole(tx, { role: "systemAdministrator", accountId }),
  };
}

export type AccountFacts = NonNullable<Awaited<ReturnType<typeof loadAccountFacts>>>;

/** Nobody would be left to keep the accounts. */
export const isLastAdministrator = (facts: AccountFacts): boolean =>
  facts.otherAdministrators === 0 && facts.grants.some(({ role }) => role === "systemAdministrator");
