import * as Decimal from "#app/domain/shared/decimal.ts";
import { plainNumberText } from "#app/ui/fields/number-text.ts";

/** points, percent: two decimals, kept in hundredths and basis points · whole: as it is. PURE. */
export type NumberKind = "points" | "percent" | "whole";

const DIGITS = { points: 2, percent: 2, whole: 0 } as const;

/** Null: the text is no such number. Full-width digits count. */
export function readNumber({ kind, text }: { kind: NumberKind; text: string }): number | null {
  const read = Decimal.parse({ text: plainNumberText(text), digits: DIGITS[kind] });
  return read.ok ? read.value : null;
}

export const numberText = ({ kind, value }: { kind: NumberKind; value: number | null }): string =>
  value === null ? "" : Decimal.text({ units: value, digits: DIGITS[kind] });

export const pointsText = (value: number): string => numberText({ kind: "points", value });
