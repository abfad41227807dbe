import { z } from "zod";
import { RESERVE_KINDS } from "#app/domain/people/enumerations.ts";
import { LEAVING_WAYS } from "#app/domain/selection/reserve-entry.ts";
import { MANAGING_LEVELS, POOLS } from "#app/domain/selection/selection-rules.ts";
import { REASON_LENGTH } from "./notice-choices.ts";

/** Inputs of entering and leaving the reserve, and of its list. A custom message is the code of its sentence. */
const Day = z
  .string()
  .refine((value) => z.iso.date().safeParse(value).success, { message: "notice.day-missing" });

export const EnterReserve = z.strictObject({ roundId: z.uuid(), fromOn: Day });
export const LeaveReserve = z.strictObject({
  reserveId: z.uuid(),
  leftOn: Day,
  why: z.enum(LEAVING_WAYS),
  reason: z
    .string()
    .trim()
    .min(1, { message: "field.required" })
    .max(REASON_LENGTH, { message: "field.too-long" }),
});

/** Filters come from the address: what is none of the choices filters nothing. */
export const ListReserve = z.strictObject({
  search: z.string().trim().max(40).catch(""),
  pool: z.enum(POOLS).nullable().catch(null),
  post: z.enum(RESERVE_KINDS).nullable().catch(null),
  level: z.enum(MANAGING_LEVELS).nullable().catch(null),
  /** Subdistrict, or another unit within what the reader may read. */
  unitId: z.uuid().nullable().catch(null),
  state: z.enum(["current", "left", "all"]).catch("current"),
});
