import { z } from "zod";
import { WORK_AREAS } from "#app/domain/daily/work-record.ts";
import { SLOT_ROLES } from "#app/domain/rotation/calendar-place.ts";

/** Inputs of edits by hand on the calendar of a rotation. `revision` is the one the editor saw. */

const Place = z.strictObject({
  communityId: z.uuid(),
  area: z.enum(WORK_AREAS),
  period: z.int().min(0),
  role: z.enum(SLOT_ROLES),
});

const OnDraft = z.strictObject({ versionId: z.uuid(), revision: z.int().min(1) });

export const SetSlot = OnDraft.extend({
  place: Place,
  personId: z
    .string()
    .refine((id) => z.uuid().safeParse(id).success, { message: "rotation-calendar.person-missing" }),
});
export const SwapPeople = OnDraft.extend({ one: Place, other: Place });
export const CopyVersion = z.strictObject({
  versionId: z.uuid(),
  reason: z
    .string()
    .trim()
    .min(1, { message: "field.required" })
    .refine((text) => [...text].length <= 200, { message: "field.too-long" })
    .refine((text) => !/[^\P{Cc}\n\r\t]|\p{Cf}/u.test(text), { message: "field.invalid" }),
});

/** A version; without one, that in force, or else the newest draft. */
export const OnCalendar = z.strictObject({ planId: z.uuid(), versionId: z.uuid().nullable().default(null) });
