import type { Fen } from "./development.ts";

/** Yuan as people write them ↔ whole fen, without binary fractions on the way. PURE. */
export function fenOf(yuan: string): Fen | null {
  const [, whole, part = ""] = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(yuan.trim().replaceAll(",", "")) ?? [];
  return whole === undefined ? null : Number(whole) * 100 + Number(part.padEnd(2, "0"));
}

/** `1234.50`; whole yuan without a point. */
export function yuanOf(fen: Fen): string {
  const rest = fen % 100;
  const whole = String((fen - rest) / 100);
  return rest === 0 ? whole : `${whole}.${String(rest).padStart(2, "0")}`;
}
