/** What stands in the way of an account's sign-in, the strongest first. PURE. */
export const ACCOUNT_STATES = ["active", "initial", "locked", "disabled"] as const;
export type AccountState = (typeof ACCOUNT_STATES)[number];

export function accountStateOf(account: {
  disabled: boolean;
  /** Wrong passwords were typed at some place until nothing more was taken from there. */
  locked: boolean;
  mustChangePassword: boolean;
}): AccountState {
  if (account.disabled) return "disabled";
  if (account.locked) return "locked";
  return account.mustChangePassword ? "initial" : "active";
}
