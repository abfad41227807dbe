import { z } from "zod";
import {
  EXAM_KINDS,
  EXAM_STATUSES,
  SECONDMENT_STATES,
  TOUR_STATES,
} from "#app/domain/development/development.ts";
import { EDUCATIONS, POST_CATEGORIES, SOCIAL_WORK_CERTIFICATES } from "#app/domain/people/enumerations.ts";
import { TEXT_LIMIT } from "#app/domain/people/roster-columns.ts";
import { Day, optionalText, text } from "./people.ts";

/** Inputs of the commands and views of development records. Money is in fen. */
const id = z.uuid();
const line = text(TEXT_LIMIT.text).min(1);
/** Several lines, with line breaks. */
const report = z
  .string()
  .trim()
  .max(4_000)
  .refine((value) => !/[^\P{Cc}\n\r\t]|\p{Cf}/u.test(value), { message: "field.invalid" })
  .nullish()
  .transform((value) => value || null);
const reason = optionalText(200);
const optionalDay = Day.nullish().transform((value) => value ?? null);
/** The day of the step; today where none is given. */
const on = Day.optional();
const revision = z.coerce.number().int().min(1).optional();
/** 100 million yuan at most. */
const fen = z.number().int().max(10_000_000_000);

export const SaveStudyTour = z.object({
  tourId: id.optional(),
  /** The one the form was filled in from. */
  revision,
  unitId: id,
  topic: line,
  place: line,
  fromOn: Day,
  toOn: Day,
  report,
  cadreIds: z
    .array(id)
    .max(500)
    .refine((ids) => ids.length > 0, { message: "development.no-members" }),
});

export const SaveSecondment = z.object({
  secondmentId: id.optional(),
  revision,
  cadreId: id,
  host: line,
  post: line,
  mentor: optionalText(40),
  fromOn: Day,
  toOn: optionalDay,
  report,
});
export const EndSecondment = z.object({ secondmentId: id, toOn: Day, report });

/** The education or the certificate wanted; which of the two is told by `kind`. */
export const ApplyForExam = z.object({
  cadreId: id,
  kind: z.enum(EXAM_KINDS),
  education: z.enum(EDUCATIONS).optional(),
  certificate: z.enum(SOCIAL_WORK_CERTIFICATES).exclude(["none"]).optional(),
  school: optionalText(TEXT_LIMIT.text),
  reason,
  on,
});
export const ExamStep = z.object({ examId: id, on });
export const RefuseExam = ExamStep.extend({ reason: text(200).min(2) });
export const RecordExamResult = ExamStep.extend({
  outcome: z.enum(["passed", "failed"]),
  certificateNumber: optionalText(TEXT_LIMIT.text),
});
export const PaySubsidy = ExamStep.extend({ amount: fen.min(1) });

export const SetAllowanceRate = z.object({
  unitId: id,
  certificate: z.enum(SOCIAL_WORK_CERTIFICATES).exclude(["none"]),
  /** 0 ends the allowance there. */
  monthly: fen.min(0),
  fromOn: Day,
  documentNumber: optionalText(TEXT_LIMIT.text),
});

export const SetLadderStep = z.object({
  cadreId: id,
  category: z.enum(POST_CATEGORIES),
  grade: z.coerce.number().int().min(1).max(18),
  fromOn: Day,
  documentNumber: optionalText(TEXT_LIMIT.text),
  reason,
});

const page = z.coerce.number().int().min(1).max(10_000).default(1).catch(1);
const year = z.coerce.number().int().min(2000).max(2199).optional().catch(undefined);
const listed = z.object({
  unit: id.optional().catch(undefined),
  year,
  page,
  /** Every row, for an export. */
  all: z.boolean().default(false).catch(false),
});

export const TourFilter = listed.extend({ state: z.enum(TOUR_STATES).optional().catch(undefined) });
export type TourFilterValue = z.output<typeof TourFilter>;

export const SecondmentFilter = listed.extend({
  state: z.enum(SECONDMENT_STATES).optional().catch(undefined),
});
export type SecondmentFilterValue = z.output<typeof SecondmentFilter>;

export const ExamFilter = listed.extend({
  state: z.enum(EXAM_STATUSES).optional().catch(undefined),
  kind: z.enum(EXAM_KINDS).optional().catch(undefined),
});
export type ExamFilterValue = z.output<typeof ExamFilter>;

export const AllowanceFilter = listed.omit({ year: true }).extend({
  /** As of this day; today where none is given. */
  day: Day.optional().catch(undefined),
  certificate: z.enum(SOCIAL_WORK_CERTIFICATES).exclude(["none"]).optional().catch(undefined),
});
export type AllowanceFilterValue = z.output<typeof AllowanceFilter>;

export const PeopleChoicesOf = z.object({ unitId: id });
