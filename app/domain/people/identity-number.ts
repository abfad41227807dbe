import { isDay } from "./calendar-day.ts";
import type { Sex } from "./enumerations.ts";

/**
 * Citizen identity number, GB 11643: six digits of region, eight of birth, three of sequence (odd: male), one check
 * character by ISO 7064 MOD 11-2. Numbers of 15 digits are no longer valid and are refused as a wrong length. PURE.
 */
export type IdentityFacts = { number: string; birth: string; sex: Sex };

export type IdentityFault = "length" | "birth" | "checksum";

const CHECK_CHARACTERS = "10X98765432";

/** The check character for the first 17 digits: each weighs 2^(17 − i) mod 11. */
export function checkCharacter(digits17: string): string {
  let sum = 0;
  for (const digit of digits17) sum = ((sum + Number(digit)) * 2) % 11;
  return CHECK_CHARACTERS.charAt(sum);
}

/** Takes text already normalised; a lower-case x is accepted. */
export function readIdentityNumber(
  text: string,
): { ok: true; value: IdentityFacts } | { ok: false; fault: IdentityFault } {
  const number = text.toUpperCase();
  if (!/^\d{17}[\dX]$/.test(number)) return { ok: false, fault: "length" };
  const [year, month, day] = [number.slice(6, 10), number.slice(10, 12), number.slice(12, 14)];
  if (!isDay({ year: Number(year), month: Number(month), day: Number(day) }))
    return { ok: false, fault: "birth" };
  if (checkCharacter(number.slice(0, 17)) !== number.charAt(17)) return { ok: false, fault: "checksum" };
  const sex = Number(number.charAt(16)) % 2 === 1 ? "male" : "female";
  return { ok: true, value: { number, birth: `${year}-${month}-${day}`, sex } };
}
