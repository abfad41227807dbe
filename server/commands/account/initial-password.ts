import type { Runtime } from "#server/runtime.ts";

/** Without letters and digits that look alike on paper. */
const ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";
const GROUPS = 4;
const GROUP_LENGTH = 4;

/** 80 random bits in four groups, to be read out and typed once. */
export function newInitialPassword(runtime: Pick<Runtime, "random">): string {
  const letters = [...runtime.random(GROUPS * GROUP_LENGTH)].map(
    (byte) => ALPHABET[byte % ALPHABET.length] ?? "a",
  );
  const groups = Array.from({ length: GROUPS }, (_, index) =>
    letters.slice(index * GROUP_LENGTH, (index + 1) * GROUP_LENGTH).join(""),
  );
  return groups.join("-");
}

/**
 * What a command answers instead of the password: answers are stored, so that a repeated request gets the same one,
 * and no password lies in the database to be read.
 */
export const sealPassword = (runtime: Pick<Runtime, "personalData">, password: string): string =>
  Buffer.from(runtime.personalData.seal(password)).toString("base64");

export const openPassword = (runtime: Pick<Runtime, "personalData">, sealed: string): string =>
  runtime.personalData.open(Buffer.from(sealed, "base64"));
