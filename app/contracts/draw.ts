import { z } from "zod";
import type { DrawRound } from "#app/domain/contest/draw-plan.ts";

/** What was drawn, as it is stored with the draw and published for whoever draws it again. */
export const DrawnRounds = z.array(
  z.object({
    roundKey: z.string(),
    numbers: z.boolean(),
    entries: z.array(z.object({ id: z.string(), community: z.string().nullable() })),
    items: z.array(z.object({ key: z.string(), panelIds: z.array(z.string()) })),
  }),
) satisfies z.ZodType<DrawRound[]>;
