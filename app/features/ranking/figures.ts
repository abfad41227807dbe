import * as Decimal from "#app/domain/shared/decimal.ts";

/** Millionths, rounded to the four places of a composite. */
export const part = (millionths: number): string =>
  Decimal.fixed({ value: { numerator: BigInt(millionths), denominator: 1_000_000n }, digits: 4 });

/** 2500 → `25%`, 2550 → `25.5%`. */
export const percent = (tenThousandths: number): string => `${tenThousandths / 100}%`;
export const percentOfMillionths = (millionths: number): string => `${Math.round(millionths / 1_000) / 10}%`;

/** 9632 → `9 632`, with spaces at which no line breaks. */
export const spaced = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, "\u202f");

export const points = Decimal.points;
/** `+3.20`, `−1.05`, `0.00` */
export function signed(text: string): string {
  if (text.startsWith("-")) return `−${text.slice(1)}`;
  return /[1-9]/.test(text) ? `+${text}` : text;
}
