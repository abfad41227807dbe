import { z } from "zod";
import { ABSENCE_KINDS } from "#app/domain/rotation/rotation-life.ts";
import { ABSENCE_REASON_LENGTH } from "./absence-choices.ts";

/** Inputs around absences from posts. A custom message is the code of its sentence. */

const Day = z
  .string()
  .refine((value) => z.iso.date().safeParse(value).success, { message: "absence.day-missing" });
const Reason = z
  .string()
  .trim()
  .refine((value) => value.length > 0, { message: "field.required" })
  .refine((value) => [...value].length <= ABSENCE_REASON_LENGTH, { message: "field.too-long" })
  .refine((value) => !/[^\P{Cc}\n\r\t]|\p{Cf}/u.test(value), { message: "field.invalid" });
const Person = z
  .string()
  .refine((id) => z.uuid().safeParse(id).success, { message: "absence.person-missing" });
const Kind = z
  .string()
  .refine((value) => ABSENCE_KINDS.some((known) => known === value), { message: "absence.kind-missing" })
  .pipe(z.enum(ABSENCE_KINDS));

/** The head covers, or names somebody. */
const Cover = z.discriminatedUnion("way", [
  z.strictObject({ way: z.literal("head") }),
  z.strictObject({ way: z.literal("named"), cadreId: Person }),
]);

export const RegisterAbsence = z
  .strictObject({
    cadreId: Person,
    kind: Kind,
    fromOn: Day,
    toOn: Day,
    reason: Reason,
    /** Who acts wherever A and B would both be away; said by the head. */
    cover: Cover.nullable().default(null),
  })
  .refine(({ fromOn, toOn }) => fromOn <= toOn, { path: ["toOn"], message: "absence.ends-before" });

export const CoverPost = z.strictObject({ standInId: z.uuid(), cover: Cover });
export const OnAbsence = z.strictObject({ absenceId: z.uuid() });
/** The first day back. */
export const RecordReturn = OnAbsence.extend({ returnedOn: Day });

export const RotationToday = z.strictObject({
  planId: z.uuid(),
  /** Today where none is asked for. */
  day: z.iso.date().optional().catch(undefined),
  communityId: z
    .union([z.uuid(), z.literal("")])
    .optional()
    .catch(undefined),
});
