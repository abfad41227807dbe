import { z } from "zod";
import { WINDOWS } from "#app/domain/daily/figure-window.ts";
import { FIGURE_KEYS } from "#app/domain/daily/figures.ts";

/** Inputs of the district's figures. Days come as typed: a wrong one is told at its field, the page is shown for today. */
const typed = z.string().trim().max(20).default("").catch("");

export const DashboardFilter = z.object({
  unit: z.uuid().optional().catch(undefined),
  /** Only what lies in the unit itself, not in the units below it. */
  own: z
    .enum(["1"])
    .optional()
    .catch(undefined)
    .transform((value) => value === "1"),
  day: typed,
  compare: typed,
  window: z.enum(WINDOWS).default("months12").catch("months12"),
});
export type DashboardFilterValue = z.output<typeof DashboardFilter>;

const keys = z
  .string()
  .refine((text) => FIGURE_KEYS.some((key) => key === text), { message: "field.invalid" });

export const FigureListInput = DashboardFilter.extend({
  figure: keys.transform((text) => FIGURE_KEYS.find((key) => key === text) ?? "people"),
  page: z.coerce.number().int().min(1).max(100_000).default(1).catch(1),
  /** Every row there is room for in a file, instead of a page. */
  whole: z.boolean().default(false),
});
