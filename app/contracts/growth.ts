import { z } from "zod";
import { GROWTH_SECTIONS } from "#app/domain/growth/growth-entry.ts";
import { RESERVE_KINDS } from "#app/domain/people/enumerations.ts";
import {
  ANSWER_LENGTH,
  DOCUMENT_LENGTH,
  ENTRY_LENGTH,
  GOALS_LENGTH,
  KEPT_KINDS,
  OPINION_LENGTH,
  REPORT_LENGTH,
  REVIEW_LENGTH,
  STATEMENT_LENGTH,
} from "./growth-choices.ts";

/** Inputs of the growth file. A custom message is the code of its sentence. */
const Day = z
  .string()
  .refine((value) => z.iso.date().safeParse(value).success, { message: "notice.day-missing" });
const text = ({ least = 1, most }: { least?: number; most: number }) =>
  z
    .string()
    .trim()
    .min(1, { message: "field.required" })
    .max(most, { message: "field.too-long" })
    .refine((value) => value === "" || value.length >= least, { message: "growth.too-short" });
const Document = z
  .string()
  .trim()
  .max(DOCUMENT_LENGTH, { message: "field.too-long" })
  .transform((value) => (value === "" ? null : value))
  .nullable()
  .default(null);
/** Hundredths of 100. */
const Points = z
  .unknown()
  .refine((value) => z.int().min(0).max(10_000).safeParse(value).success, {
    message: "growth.points-missing",
  })
  .transform(Number);

export const OnFile = z.strictObject({ reserveId: z.uuid() });
export const AddEntry = z.strictObject({
  reserveId: z.uuid(),
  kind: z.enum(KEPT_KINDS, { message: "field.required" }),
  onDay: Day,
  text: text({ most: ENTRY_LENGTH }),
  document: Document,
  correctsId: z.uuid().nullable().default(null),
});
export const WriteReview = z.strictObject({
  reserveId: z.uuid(),
  text: text(REVIEW_LENGTH),
  correctsId: z.uuid().nullable().default(null),
});
export const ObjectToFile = z.strictObject({
  reserveId: z.uuid(),
  section: z.enum(GROWTH_SECTIONS, { message: "field.required" }),
  statement: text(STATEMENT_LENGTH),
});
export const AnswerObjection = z.strictObject({
  objectionId: z.uuid(),
  decision: z.enum(["upheld", "dismissed"], { message: "field.required" }),
  answer: text({ most: ANSWER_LENGTH }),
});
export const DeclareReady = z.strictObject({
  reserveId: z.uuid(),
  text: text({ most: OPINION_LENGTH }),
  document: Document,
});

export const PlanTrial = z.strictObject({
  reserveId: z.uuid(),
  communityId: z.string().refine((id) => z.uuid().safeParse(id).success, { message: "field.required" }),
  post: z.enum(RESERVE_KINDS, { message: "field.required" }),
  fromOn: Day,
  toOn: Day,
  goals: text({ most: GOALS_LENGTH }),
});
export const OnTrial = z.strictObject({ trialId: z.uuid() });
export const ReportTrial = OnTrial.extend({ report: text(REPORT_LENGTH) });
export const DecideTrial = OnTrial.extend({
  outcome: z.enum(["passed", "failed"], { message: "field.required" }),
  points: Points,
  opinion: text({ most: OPINION_LENGTH }),
});
export const EndTrial = OnTrial.extend({ reason: text({ most: OPINION_LENGTH }) });

/** Filters come from the address: what is none of the choices filters nothing. */
export const ListGrowth = z.strictObject({
  search: z.string().trim().max(40).catch(""),
  post: z.enum(RESERVE_KINDS).nullable().catch(null),
  unitId: z.uuid().nullable().catch(null),
  state: z.enum(["all", "ready", "complete", "open"]).catch("all"),
});

export const ListTrials = z.strictObject({
  search: z.string().trim().max(40).catch(""),
  state: z.enum(["all", "open", "toDecide", "over"]).catch("all"),
});
