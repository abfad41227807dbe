import { createHash } from "node:crypto";
import type { Runtime } from "#server/runtime.ts";

const ACCOUNT_COOKIE = "yanzhen-session";
const SEAT_COOKIE = "yanzhen-seat-";
const CONTESTANT_COOKIE = "yanzhen-contestant-";

/** Under TLS the `__Host-` prefix binds the cookie to this host and to HTTPS. */
const named = (runtime: Pick<Runtime, "secureCookies">, name: string): string =>
  runtime.secureCookies ? `__Host-${name}` : name;

export const accountCookieName = (runtime: Pick<Runtime, "secureCookies">) => named(runtime, ACCOUNT_COOKIE);
/** One cookie a seat, so that several seats can be open in one browser. */
export const seatCookieName = (runtime: Pick<Runtime, "secureCookies">, seatId: string) =>
  named(runtime, `${SEAT_COOKIE}${seatId}`);

/** One cookie a contestant: in a hall a browser may be handed on, and no contest may shut another out. */
export const contestantCookieName = (runtime: Pick<Runtime, "secureCookies">, contestantId: string) =>
  named(runtime, `${CONTESTANT_COOKIE}${contestantId}`);

/** A `Set-Cookie` value; `maxAgeSeconds: 0` deletes. */
export function setCookie(
  runtime: Pick<Runtime, "secureCookies">,
  cookie: { name: string; value: string; maxAgeSeconds: number },
): string {
  const secure = runtime.secureCookies ? "; Secure" : "";
  return `${cookie.name}=${cookie.value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${cookie.maxAgeSeconds}${secure}`;
}

export function parseCookies(header: string | null | undefined): Map<string, string> {
  const cookies = new Map<string, string>();
  for (const part of (header ?? "").split(";")) {
    const at = part.indexOf("=");
    if (at > 0) cookies.set(part.slice(0, at).trim(), part.slice(at + 1).trim());
  }
  return cookies;
}

/** Session ids of the seats this browser holds. */
export const seatSessionIds = (
  runtime: Pick<Runtime, "secureCookies">,
  header: string | null | undefined,
): string[] => sessionIds(header, named(runtime, SEAT_COOKIE));

/** Session ids of the contestants this browser was let in as. */
export const contestantSessionIds = (
  runtime: Pick<Runtime, "secureCookies">,
  header: string | null | undefined,
): string[] => sessionIds(header, named(runtime, CONTESTANT_COOKIE));

const sessionIds = (header: string | null | undefined, prefix: string): string[] =>
  [...parseCookies(header)].filter(([name]) => name.startsWith(prefix)).map(([, value]) => value);

/** The database holds this hash, never the id. */
export const hashToken = (token: string): Uint8Array => createHash("sha256").update(token).digest();

/** 256 random bits, base64url. */
export const newToken = (runtime: Pick<Runtime, "random">): string =>
  Buffer.from(runtime.random(32)).toString("base64url");
