import type { Actor } from "./actor.ts";

/** People are told things by their roster record; who has none by the account. PURE. */
export const isToldTo = (
  actor: Actor,
  { cadreId, accountId }: { cadreId: string | null; accountId: string | null },
): boolean =>
  actor.kind === "account" && (cadreId === null ? accountId === actor.accountId : cadreId === actor.cadreId);
