import { z } from "zod";
import { ACCOUNT_STATES } from "#app/domain/access/account-state.ts";
import { CONTEST_ROLES, UNIT_ROLES } from "#app/domain/access/roles.ts";

/** Filters of the list of accounts come from the address: what does not fit is no filter. */
export const AccountFilter = z.object({
  search: z.string().trim().max(40).default("").catch(""),
  role: z
    .enum([...UNIT_ROLES, ...CONTEST_ROLES])
    .optional()
    .catch(undefined),
  /** The unit itself and all below it: where the cadre works, or a role is held. */
  unit: z.uuid().optional().catch(undefined),
  state: z.enum(ACCOUNT_STATES).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).default(1).catch(1),
});

/** Part of a cadre's name. */
export const CandidateSearch = z.object({ search: z.string().trim().min(1).max(40) });
