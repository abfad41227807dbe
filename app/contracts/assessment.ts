import { z } from "zod";
import { WORK_AREAS } from "#app/domain/daily/work-record.ts";
import { ASSESSMENT_LENGTH } from "./assessment-choices.ts";

/** Inputs of assessments at a stint's end. A custom message is the code of its sentence. */
const Statement = z
  .string()
  .trim()
  .refine((value) => value.length > 0, { message: "field.required" })
  .refine((value) => [...value].length >= ASSESSMENT_LENGTH.least, { message: "assessment.too-short" })
  .refine((value) => [...value].length <= ASSESSMENT_LENGTH.most, { message: "field.too-long" })
  .refine((value) => !/[^\P{Cc}\n\r\t]|\p{Cf}/u.test(value), { message: "field.invalid" });

export const WriteAssessment = z.strictObject({
  planId: z.uuid(),
  cadreId: z.uuid(),
  communityId: z.uuid(),
  area: z.enum(WORK_AREAS),
  /** Last period of the stint. */
  period: z.int().min(0).max(60),
  rater: z.enum(["head", "mentor"]),
  points: z.record(z.string().max(40), z.coerce.number()),
  statement: Statement,
});

export const ListAssessments = z.object({
  planId: z.uuid(),
  state: z.enum(["all", "due", "done", "later"]).catch("all"),
  search: z.string().max(60).catch(""),
});
