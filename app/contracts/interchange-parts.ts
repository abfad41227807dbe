import { z } from "zod";
import { ROUNDING_MODES } from "#app/domain/scoring/rule-set.ts";
import * as Decimal from "#app/domain/shared/decimal.ts";

/**
 * The smallest parts of the interchange form. A decimal is text ("86.50") or a JSON number, which is read through its
 * shortest decimal text; a number that does not fit its place is refused, never rounded.
 */
const decimal = (digits: number, description: string) =>
  z
    .union([z.string(), z.number()])
    .meta({ description })
    .transform((written, context) => {
      const parsed = Decimal.parse({ text: written, digits });
      if (parsed.ok) return parsed.value;
      if (parsed.refusal.kind === "refused") {
        const { rule, facts } = parsed.refusal;
        context.issues.push({ code: "custom", input: written, params: { rule, facts } });
      }
      return z.NEVER;
    });

/** → hundredths of a point. */
export const Points = decimal(2, "points, at most two decimals");
/** → ten-thousandths. */
export const Share = decimal(4, "a share of one, at most four decimals: 0.4 is 40 %");
/** → ten-thousandths. */
export const Factor = decimal(4, "a multiplier, at most four decimals");
/** → milliseconds. */
export const Seconds = decimal(3, "seconds, at most three decimals");

export const Id = z.string().min(1).max(100);
export const Key = z
  .string()
  .regex(/^[^\s/]+$/)
  .max(60);
export const Text = z.string().max(2000);
export const Whole = z.number().int();

/** Digits of a point kept; half away from zero unless it says otherwise. `null`: not rounded here. */
export const RoundingForm = z.strictObject({
  digits: Whole.min(0).max(4),
  mode: z.enum(ROUNDING_MODES).default("halfAwayFromZero"),
});
export const RoundingOrNone = RoundingForm.nullable().default(null);
