import { z } from "zod";
import {
  ANSWER_LENGTH,
  CONTACT_LENGTH,
  DOCUMENT_LENGTH,
  OBJECTION_DECISIONS,
  OBJECTION_LENGTH,
  REASON_LENGTH,
} from "./notice-choices.ts";

/** Inputs of the public notice of a round, of objections to it and of what follows. A custom message is the code of its sentence. */

/** No control characters but line ends, and none that turn the direction of writing. */
const words = ({ least = 1, most }: { least?: number; most: number }) =>
  z
    .string()
    .trim()
    .refine((value) => value.length > 0, { message: "field.required" })
    .refine((value) => [...value].length >= least, { message: "notice.statement-short" })
    .refine((value) => [...value].length <= most, { message: "field.too-long" })
    .refine((value) => !/[^\P{Cc}\n\r\t]|\p{Cf}/u.test(value), { message: "field.invalid" });

const Reason = words({ most: REASON_LENGTH });
const Day = z
  .string()
  .refine((value) => z.iso.date().safeParse(value).success, { message: "notice.day-missing" });
/** Chosen in a form, where nobody may be chosen yet. */
const Person = z
  .string()
  .refine((id) => z.uuid().safeParse(id).success, { message: "notice.person-missing" });
const Statement = words({ least: OBJECTION_LENGTH.least, most: OBJECTION_LENGTH.most });
/** An empty field is none. */
const Contact = z
  .union([z.literal("").transform(() => null), words({ most: CONTACT_LENGTH })])
  .nullable()
  .default(null);

export const OnRound = z.strictObject({ roundId: z.uuid() });

export const OpenNotice = OnRound.extend({ opensOn: Day, contact: words({ most: CONTACT_LENGTH }) });
export const CloseNotice = z.strictObject({ noticeId: z.uuid() });
export const RegisterObjection = z.strictObject({
  noticeId: z.uuid(),
  candidateId: Person,
  statement: Statement,
  contact: Contact,
});
/** From the public page, which knows the address of the notice only. */
export const ObjectPublicly = z.strictObject({
  publicCode: z.string().max(40),
  candidateId: Person,
  statement: Statement,
  contact: Contact,
});
export const SettleObjection = z.strictObject({
  objectionId: z.uuid(),
  investigation: words({ most: ANSWER_LENGTH }),
  decision: z.enum(OBJECTION_DECISIONS),
  answer: words({ most: ANSWER_LENGTH }),
});
export const OfferSeat = z.strictObject({ candidateId: z.uuid() });
export const DeclineSeat = z.strictObject({ candidateId: z.uuid(), reason: Reason });
export const ConfirmRound = OnRound.extend({ document: words({ most: DOCUMENT_LENGTH }) });

export const NoticeBoard = z.strictObject({ publicCode: z.string().max(40) });
