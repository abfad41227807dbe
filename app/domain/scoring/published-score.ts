import * as Decimal from "#app/domain/shared/decimal.ts";
import type { Ratio } from "#app/domain/shared/rational.ts";
import type { Rounding } from "./rule-set.ts";

const FEWEST = 2;
const MOST = 4;

/**
 * A score as it is published. PURE. With the digits of its rounding; a score nobody rounds shows at least two decimals
 * and, where it does not end, four. Display only: order and ties are decided on the exact value.
 */
export const text = (input: { value: Ratio; rounding: Rounding | null }): string =>
  Decimal.fixed({ value: input.value, digits: input.rounding?.digits ?? digitsOf(input.value) });

const digitsOf = (value: Ratio): number => {
  const [, decimals = ""] = Decimal.exact(value).split(".");
  return Decimal.exact(value).includes("/") ? MOST : Math.min(MOST, Math.max(FEWEST, decimals.length));
};
