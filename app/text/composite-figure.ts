import * as Decimal from "#app/domain/shared/decimal.ts";

/** A composite as everybody reads it: 7560 ten-thousandths → `0.7560`. */
export const compositeFigure = (tenThousandths: number): string =>
  Decimal.fixed({ value: { numerator: BigInt(tenThousandths), denominator: 10_000n }, digits: 4 });
