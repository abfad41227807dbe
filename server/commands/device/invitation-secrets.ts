import type { InvitationKey } from "#app/contracts/device.ts";
import { hashToken } from "#server/auth/cookies.ts";
import type { Runtime } from "#server/runtime.ts";

/** 128 bits, for the QR code; it stands in the fragment of the link, which no server logs. */
const TOKEN_BYTES = 16;
/** Nothing that reads like something else: no 0 O, 1 I L, 5 S, 2 Z, 8 B, U V. */
const LETTERS = "34679ACDEFGHJKMNPQRTWXY";
const CODE_LENGTH = 8;

export const INVITATION_MINUTES = 10;

export const newInvitationToken = (runtime: Pick<Runtime, "random">): string =>
  Buffer.from(runtime.random(TOKEN_BYTES)).toString("base64url");

/** Eight letters, about 36 bits. */
export function newInvitationCode(runtime: Pick<Runtime, "random">): string {
  let code = "";
  // Bytes beyond the last whole multiple would favour the first letters.
  const fair = 256 - (256 % LETTERS.length);
  while (code.length < CODE_LENGTH) {
    for (const byte of runtime.random(CODE_LENGTH)) {
      if (byte < fair && code.length < CODE_LENGTH) code += LETTERS[byte % LETTERS.length] ?? "";
    }
  }
  return code;
}

/** As people type it: small letters, blanks, a hyphen in the middle, full-width. */
export const normalCode = (typed: string): string =>
  typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "");

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");

export const tokenHash = (token: string): string => hex(hashToken(token));

/** Keyed, because a code is short enough to be tried out against a plain hash. */
export const codeHash = (runtime: Pick<Runtime, "personalData">, code: string): string =>
  hex(runtime.personalData.index(`pairing ${normalCode(code)}`));

/** What the tablet sent, as the commands ask for it. */
export const invitationKey = (
  runtime: Pick<Runtime, "personalData">,
  sent: { token: string } | { code: string },
): InvitationKey =>
  "token" in sent
    ? { by: "token", hash: tokenHash(sent.token) }
    : { by: "code", hash: codeHash(runtime, sent.code) };
