import { createHmac } from "node:crypto";
import type { DbOrTx } from "#db/client.ts";
import {
  clearAttempts,
  clearAttemptsUnder,
  countAttempt,
  deleteEndedWindows,
  isRemembered,
  remember,
  uncountAttempt,
} from "#db/queries/throttle.ts";
import type { Runtime } from "#server/runtime.ts";

/**
 * How often a password may be guessed (domain "Sign in": 5 failures, 15 minutes, both settings).
 * Near: one account from one address. Wide: one address, high, because a whole venue stands behind one. Day: one account
 * from anywhere, which stops only addresses this account has not signed in from: nobody locks out another.
 */
const MINUTE_MS = 60_000;
const NEAR = { limit: 5, windowMs: 15 * MINUTE_MS, sliding: true } as const;
const WIDE = { limit: 200, windowMs: 15 * MINUTE_MS, sliding: false } as const;
const DAY = { limit: 20, windowMs: 24 * 60 * MINUTE_MS, sliding: false } as const;
const KNOWN_ADDRESS_MS = 30 * 24 * 60 * MINUTE_MS;

/** `who`: the account's id, or what stands for an account that does not exist. */
export type Attempt = { who: string; address: string };
export type Admission =
  | { ok: true }
  | { ok: false; rule: "account.too-many-attempts" | "account.locked-today"; minutes: number };

const nearPrefix = (who: string) => `sign-in:${who}:`;
const knownPrefix = (who: string) => `sign-in-known:${who}:`;
const dayKey = (who: string) => `sign-in-day:${who}`;

/** Addresses are personal data: the table holds a keyed hash of them. */
const addressHash = (runtime: Runtime, address: string): string =>
  Buffer.from(runtime.personalData.index(`address ${address}`))
    .toString("hex")
    .slice(0, 32);

/** What stands for a login nobody has: throttled exactly as an account is, so that the two look the same. */
export const strangerOf = (runtime: Runtime, login: string): string =>
  createHmac("sha256", runtime.personalData.index("strangers"))
    .update(login.toLowerCase())
    .digest("hex")
    .slice(0, 32);

function keysOf(runtime: Runtime, { who, address }: Attempt) {
  const place = addressHash(runtime, address);
  return {
    near: `${nearPrefix(who)}${place}`,
    known: `${knownPrefix(who)}${place}`,
    wide: `sign-in-from:${place}`,
    day: dayKey(who),
  };
}

const minutesUntil = (end: Date, now: Date): number =>
  Math.max(1, Math.ceil((end.getTime() - now.getTime()) / MINUTE_MS));

/** Counts the attempt and says whether the password may be looked at. */
export async function admitAttempt(runtime: Runtime, attempt: Attempt): Promise<Admission> {
  const { db } = runtime.database;
  const now = runtime.now();
  const keys = keysOf(runtime, attempt);
  for (const [key, law] of [[keys.near, NEAR] as const, [keys.wide, WIDE] as const]) {
    const counted = await countAttempt(db, { key, now, ...law });
    if (counted.failures > law.limit) {
      return {
        ok: false,
        rule: "account.too-many-attempts",
        minutes: minutesUntil(counted.windowEndsAt, now),
      };
    }
  }
  const day = await countAttempt(db, { key: keys.day, now, ...DAY });
  if (day.failures <= DAY.limit || (await isRemembered(db, { key: keys.known, now }))) return { ok: true };
  return { ok: false, rule: "account.locked-today", minutes: minutesUntil(day.windowEndsAt, now) };
}

/** The password was right: the failures from here are forgotten, those of others are not. */
export async function forgiveAttempts(runtime: Runtime, attempt: Attempt): Promise<void> {
  const { db } = runtime.database;
  const keys = keysOf(runtime, attempt);
  await clearAttempts(db, keys.near);
  await uncountAttempt(db, keys.wide);
  await uncountAttempt(db, keys.day);
  await deleteEndedWindows(db, runtime.now());
  await remember(db, { key: keys.known, until: new Date(runtime.now().getTime() + KNOWN_ADDRESS_MS) });
}

/** An administrator opens the account again, everywhere. */
export const clearAttemptsOf = (db: DbOrTx, accountId: string) =>
  clearAttemptsUnder(db, [nearPrefix(accountId), dayKey(accountId)]);

/** Prefix of the counters that say whether an account is locked somewhere. */
export const lockPrefixOf = nearPrefix;
export const LOCK_LIMIT = NEAR.limit;
