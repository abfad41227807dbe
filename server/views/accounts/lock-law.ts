import type { LockLaw } from "#db/queries/account-lists.ts";
import { LOCK_LIMIT, lockPrefixOf } from "#server/commands/account/attempts.ts";

export const lockLaw = (now: Date): LockLaw => ({ prefix: lockPrefixOf("{id}"), limit: LOCK_LIMIT, now });
