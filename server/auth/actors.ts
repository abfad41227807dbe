import type { Actor } from "#app/domain/access/actor.ts";
import { listContestantSessions } from "#db/queries/passes.ts";
import { findAccountSession, listDeviceSessions, listGrants, touchSession } from "#db/queries/sessions.ts";
import type { Runtime } from "#server/runtime.ts";
import {
  accountCookieName,
  contestantSessionIds,
  hashToken,
  parseCookies,
  seatSessionIds,
} from "./cookies.ts";

/** Idle time after which an account's session ends (domain: 30 minutes, a setting). */
export const IDLE_MINUTES = 30;
/** A session is touched at most once in this time: a read should not cost a write. */
const TOUCH_AFTER_MS = 60_000;

export type AccountActor = Extract<Actor, { kind: "account" }>;
export type DeviceActor = Extract<Actor, { kind: "device" }>;
export type ContestantActor = Extract<Actor, { kind: "contestant" }>;
export type SignedIn = {
  actor: AccountActor;
  userName: string;
  mustChangePassword: boolean;
  idHash: Uint8Array;
};

/** The account signed in by the cookies given, or null. */
export async function findSignedIn(
  runtime: Runtime,
  cookieHeader: string | null | undefined,
): Promise<SignedIn | null> {
  const id = parseCookies(cookieHeader).get(accountCookieName(runtime));
  if (id === undefined || id === "") return null;
  const now = runtime.now();
  const idHash = hashToken(id);
  const idleSince = new Date(now.getTime() - IDLE_MINUTES * 60_000);
  const db = runtime.database.db;
  const row = await findAccountSession(db, { idHash, now, idleSince });
  if (row === null) return null;
  const grants = await listGrants(db, row.accountId);
  if (now.getTime() - row.lastSeenAt.getTime() > TOUCH_AFTER_MS) await touchSession(db, { idHash, now });
  return {
    actor: { kind: "account", accountId: row.accountId, cadreId: row.cadreId, name: row.displayName, grants },
    userName: row.userName,
    mustChangePassword: row.mustChangePassword,
    idHash,
  };
}

/** The devices (paired seats) this browser holds, by seat id. */
export async function findDevices(
  runtime: Runtime,
  cookieHeader: string | null | undefined,
): Promise<Map<string, DeviceActor & { idHash: Uint8Array }>> {
  const idHashes = seatSessionIds(runtime, cookieHeader).map(hashToken);
  const rows = await listDeviceSessions(runtime.database.db, { idHashes, now: runtime.now() });
  return new Map(rows.map((row) => [row.seatId, { kind: "device", ...row }]));
}

/** The contestants this browser was let in as, by contestant id. */
export async function findContestants(
  runtime: Runtime,
  cookieHeader: string | null | undefined,
): Promise<Map<string, ContestantActor & { idHash: Uint8Array }>> {
  const idHashes = contestantSessionIds(runtime, cookieHeader).map(hashToken);
  const rows = await listContestantSessions(runtime.database.db, { idHashes, now: runtime.now() });
  return new Map(rows.map((row) => [row.contestantId, { kind: "contestant", ...row }]));
}
