import { z } from "zod";
import {
  MAX_PHOTOS,
  MAX_RECORD_TEXT,
  RECORD_KINDS,
  RECORD_STATUSES,
  URGENCIES,
  VISIT_ENTRIES,
  WORK_AREAS,
} from "#app/domain/daily/work-record.ts";
import { secret } from "./secret.ts";

/** What goes in when a piece of daily work is entered, reworded or taken back. What a kind needs is judged by the rules. */

/** Made on the device that entered it. */
const deviceId = z.uuid({ version: "v7" });
const Millis = z.number().int().min(0).max(8_640_000_000_000_000);

/** Lines may break; other control characters and those that turn the direction of writing are no text. */
const text = (limit: number) =>
  z
    .string()
    .trim()
    .max(limit)
    .refine((value) => !/[^\P{Cc}\n]|\p{Cf}/u.test(value), { message: "field.invalid" });
const optionalText = (limit: number) =>
  text(limit)
    .nullish()
    .transform((value) => (value === undefined || value === "" ? null : value));
const SHORT = 120;

const Details = z.strictObject({
  entry: z.enum(VISIT_ENTRIES).exactOptional(),
  households: z.number().exactOptional(),
  participants: z.number().exactOptional(),
  leading: z.boolean().exactOptional(),
  tenthsOfHours: z.number().exactOptional(),
  untilOn: z.string().max(10).exactOptional(),
  source: text(SHORT).exactOptional(),
});

const Wording = z.strictObject({
  happenedOn: z.string().min(1).max(10),
  happenedAt: z
    .string()
    .max(5)
    .nullish()
    .transform((value) => value || null),
  /** Where it happened; without it the unit of the person. */
  unitId: z.uuid().optional(),
  compound: optionalText(SHORT),
  building: optionalText(SHORT),
  area: z
    .enum(WORK_AREAS)
    .nullish()
    .transform((value) => value ?? null),
  content: text(MAX_RECORD_TEXT),
  details: Details,
  evidence: optionalText(2 * SHORT),
  /** opinion */
  urgency: z
    .enum(URGENCIES)
    .nullish()
    .transform((value) => value ?? null),
  residentName: optionalText(40),
  residentPhone: secret.nullish().transform((value) => value ?? null),
});

export const SubmitRecord = Wording.extend({
  id: deviceId,
  kind: z.enum(RECORD_KINDS),
  /** For one of one's people; without it one's own. */
  cadreId: z.uuid().optional(),
  photoIds: z.array(deviceId).max(MAX_PHOTOS + 1),
  /** When it was written on the device, corrected by what the device knows of the server's clock; epoch milliseconds. */
  writtenMs: Millis.optional(),
});

/** Another wording of a record that nobody has verified. Resident and photos stay as they are where nothing is said. */
export const ReviseRecord = Wording.extend({
  recordId: z.uuid(),
  revision: z.number().int().min(1),
  photoIds: z
    .array(z.uuid())
    .max(MAX_PHOTOS + 1)
    .optional(),
});

export const WithdrawRecord = z.strictObject({ recordId: z.uuid(), revision: z.number().int().min(1) });

/** One record on its way from a device. Sent until the server has answered; its id makes sending it again harmless. */
export const RecordOp = z.strictObject({
  opId: z.uuid(),
  /** Who wrote it: it is never sent as another person. */
  accountId: z.uuid(),
  record: SubmitRecord,
  /** Form of this envelope; a server that does not know it says so. */
  form: z.literal(1),
});
/** As it travels. */
export type SentRecord = z.input<typeof SubmitRecord>;
export type SentRecordOp = z.input<typeof RecordOp>;

export const OnRecordPhoto = z.strictObject({
  recordId: z.uuid(),
  position: z.coerce.number().int().min(1).max(MAX_PHOTOS),
});

const fromQuery = <S extends z.ZodType>(schema: S) =>
  z
    .union([schema, z.literal("")])
    .optional()
    .transform((value) => (value === "" || value === undefined ? undefined : value));

/** Filters as they stand in the address; one that makes no sense is none. */
export const MyRecordsFilter = z.object({
  month: fromQuery(z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)).catch(undefined),
  kind: fromQuery(z.enum(RECORD_KINDS)).catch(undefined),
  status: fromQuery(z.enum(RECORD_STATUSES)).catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
