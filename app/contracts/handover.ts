import { z } from "zod";
import { HANDOVER_STATES } from "#app/domain/rotation/handover-life.ts";
import { HANDOVER_KINDS, HANDOVER_PARTS } from "#app/domain/rotation/rotation-life.ts";
import { HANDOVER_NOTE_LENGTH, LINE_LENGTH, LINE_NOTE_LENGTH, MOST_LINES } from "./handover-choices.ts";

/** Inputs of handovers of posts. A custom message is the code of its sentence. */

/** No control characters but line ends, and none that turn the direction of writing. May be empty. */
const words = (most: number) =>
  z
    .string()
    .trim()
    .refine((value) => [...value].length <= most, { message: "field.too-long" })
    .refine((value) => !/[^\P{Cc}\n\r\t]|\p{Cf}/u.test(value), { message: "field.invalid" });

const Revision = z.int().min(1);

/** `period` counted from 0; without: the coming one. */
export const OpenPeriod = z.strictObject({
  planId: z.uuid(),
  period: z.int().min(0).max(35).nullable().default(null),
});
export const OnAbsence = z.strictObject({ absenceId: z.uuid() });

const Line = z.strictObject({
  part: z.enum(HANDOVER_PARTS),
  key: z.string().max(40).nullable(),
  label: words(LINE_LENGTH).refine((value) => value.length > 0, { message: "handover.label-missing" }),
  done: z.boolean(),
  note: words(LINE_NOTE_LENGTH),
});

export const ChangeHandover = z.strictObject({
  handoverId: z.uuid(),
  revision: Revision,
  lines: z.array(Line).max(MOST_LINES, { message: "handover.too-many-lines" }),
  note: words(HANDOVER_NOTE_LENGTH),
});
/** Who signs says what was read: another revision is another handover. */
export const OnRevision = z.strictObject({ handoverId: z.uuid(), revision: Revision });

export const ReadHandover = z.strictObject({ handoverId: z.uuid() });
/** The filter of the list as it stands in the address; what is none of the choices filters nothing. */
export const ListHandovers = z.strictObject({
  planId: z.uuid(),
  state: z.enum([...HANDOVER_STATES, "late", "all"]).catch("all"),
  kind: z.enum(HANDOVER_KINDS).nullable().catch(null),
  communityId: z.uuid().nullable().catch(null),
});
