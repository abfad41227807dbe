import { z } from "zod";
import { CALL_BACK_OUTCOMES } from "#app/domain/daily/call-back-sample.ts";
import { STATEMENT_LENGTH } from "#app/domain/daily/public-board.ts";
import { RECORD_KINDS, RECORD_STATUSES } from "#app/domain/daily/work-record.ts";
import { CALL_BACK_STATES, OBJECTION_STATES } from "./record-choices.ts";

/** Inputs of what happens to a record after it was submitted. A custom message is the code of its sentence. */
const AT_ONCE = 200;
const REASON_LENGTH = 300;
const LEAST_REASON = 4;

const tooShort = (least: number): string =>
  least === STATEMENT_LENGTH.least ? "field.statement" : "field.say-why";

/** No control characters but line ends, and none that turn the direction of writing. */
const words = (least: number, most: number) =>
  z
    .string()
    .trim()
    .refine((value) => [...value].length >= least, { message: tooShort(least) })
    .refine((value) => [...value].length <= most, { message: "field.too-long" })
    .refine((value) => !/[^\P{Cc}\n\r\t]|\p{Cf}/u.test(value), { message: "field.invalid" });
const Reason = words(LEAST_REASON, REASON_LENGTH);

export const VerifyRecords = z.strictObject({ recordIds: z.array(z.uuid()).min(1).max(AT_ONCE) });
export const ReturnRecord = z.strictObject({ recordId: z.uuid(), reason: Reason });

/** `note`: what was heard; needed where the record turns out to be untrue, for it is the reason for striking it. */
export const RecordCallBack = z
  .strictObject({
    callBackId: z.uuid(),
    outcome: z.enum(CALL_BACK_OUTCOMES),
    note: z.string().trim().max(REASON_LENGTH).default(""),
  })
  .refine(({ outcome, note }) => outcome !== "untrue" || [...note].length >= LEAST_REASON, {
    path: ["note"],
    message: "field.say-why",
  });

export const FileObjection = z.strictObject({
  recordId: z.uuid(),
  statement: words(STATEMENT_LENGTH.least, STATEMENT_LENGTH.most),
});
/** `answer`: to whoever objected; where the objection is upheld it is the reason for striking the record. */
export const DecideObjection = z.strictObject({
  objectionId: z.uuid(),
  decision: z.enum(["upheld", "dismissed"]),
  answer: Reason,
});

const page = z.coerce.number().int().min(1).max(10_000).default(1).catch(1);
const optionalDay = z.iso.date().optional().catch(undefined);

/** Without a status: what waits to be verified. */
export const RecordFilter = z.object({
  status: z
    .enum([...RECORD_STATUSES, "all"])
    .default("submitted")
    .catch("submitted"),
  unit: z.uuid().optional().catch(undefined),
  kind: z.enum(RECORD_KINDS).optional().catch(undefined),
  person: z.string().trim().max(40).default("").catch(""),
  from: optionalDay,
  to: optionalDay,
  page,
});
export type RecordFilterValue = z.output<typeof RecordFilter>;

export const OnRecord = z.object({ recordId: z.uuid() });

export const CallBackFilter = z.object({
  state: z.enum(CALL_BACK_STATES).default("open").catch("open"),
  page,
});
export const ObjectionFilter = z.object({
  state: z.enum(OBJECTION_STATES).default("open").catch("open"),
  page,
});
export const OnBoard = z.object({ unitId: z.uuid(), page });
