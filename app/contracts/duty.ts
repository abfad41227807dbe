import { z } from "zod";
import { WORK_AREAS } from "#app/domain/daily/work-record.ts";
import { TRAINING_WAYS } from "#app/domain/rotation/rotation-life.ts";
import { DUTY_LENGTH, TRAINING_LENGTH } from "./handover-choices.ts";

/** Inputs of the duty log of posts and of the training of B. A custom message is the code of its sentence. */

/** No control characters but line ends, and none that turn the direction of writing. */
const words = (most: number) =>
  z
    .string()
    .trim()
    .refine((value) => value.length > 0, { message: "field.required" })
    .refine((value) => [...value].length <= most, { message: "field.too-long" })
    .refine((value) => !/[^\P{Cc}\n\r\t]|\p{Cf}/u.test(value), { message: "field.invalid" });

const Day = z
  .string()
  .refine((value) => z.iso.date().safeParse(value).success, { message: "duty.day-missing" });

const Post = { planId: z.uuid(), communityId: z.uuid(), area: z.enum(WORK_AREAS) };

export const WriteEntry = z.strictObject({
  ...Post,
  onDay: Day,
  /** Urgent or important: A and B together. */
  joint: z.boolean(),
  content: words(DUTY_LENGTH),
});
/** A further entry that names the first; both stay. */
export const CorrectEntry = z.strictObject({ entryId: z.uuid(), content: words(DUTY_LENGTH) });

export const RecordTraining = z.strictObject({
  ...Post,
  /** The B who was trained. */
  cadreId: z.string().refine((id) => z.uuid().safeParse(id).success, { message: "training.person-missing" }),
  onDay: Day,
  way: z.enum(TRAINING_WAYS),
  content: words(TRAINING_LENGTH),
});

/** The filter of the log as it stands in the address; what is none of the choices filters nothing. */
export const ReadLog = z.strictObject({
  planId: z.uuid(),
  communityId: z.uuid().nullable().catch(null),
  area: z.enum(WORK_AREAS).nullable().catch(null),
  /** YYYY-MM; null: all months. */
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .nullable()
    .catch(null),
});
