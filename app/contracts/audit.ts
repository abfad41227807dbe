import { z } from "zod";

/** Inputs of the views of the audit log. Filters come from the address: what does not fit is no filter. */
const day = z.iso.date().optional().catch(undefined);

export const AuditFilter = z.object({
  /** Days in Shanghai, both included. */
  since: day,
  until: day,
  /** Part of a name, or of a key such as "system:demonstration". */
  actor: z.string().trim().max(40).default("").catch(""),
  command: z
    .string()
    .regex(/^[a-z]+\.[a-z-]+$/)
    .optional()
    .catch(undefined),
  /** A contest's id, or "main": everything that is of no contest. */
  contest: z
    .union([z.uuid(), z.literal("main")])
    .optional()
    .catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).default(1).catch(1),
});
export type AuditFilterValue = z.output<typeof AuditFilter>;
