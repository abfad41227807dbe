import { z } from "zod";
import { ANONYMOUS_GROUPS } from "#app/domain/daily/scheme.ts";
import { APPRAISAL_GRADES } from "#app/domain/people/enumerations.ts";
import { POST_KINDS } from "#app/domain/people/organisation.ts";

/** Inputs of the commands and views of appraisals. A custom message is the code of its sentence. */

const PEOPLE_AT_ONCE = 2_000;
const MOST_LINKS = 500;
const MOST_ITEMS = 40;

const Day = z.iso.date();
const Words = z.string().trim().min(1).max(1_000);
const Reason = z.string().trim().min(1).max(300);
/** Form item → whole points; what the form allows is the scheme's matter. */
const Points = z
  .record(z.string().max(60), z.number().int().min(0).max(1_000))
  .refine((points) => Object.keys(points).length <= MOST_ITEMS, { message: "field.too-big" });

export const OnAppraisal = z.strictObject({ appraisalId: z.uuid() });

export const CreateAppraisal = z
  .strictObject({
    unitId: z.uuid(),
    schemeId: z.uuid(),
    /** 2026 or 2026-Q3. */
    period: z.string().regex(/^20\d{2}(-Q[1-4])?$/),
    title: z.string().trim().min(1).max(120),
    opensOn: Day,
    closesOn: Day,
    /** People of the unit in these posts, and those named besides. */
    posts: z.array(z.enum(POST_KINDS)).max(POST_KINDS.length).default([]),
    cadreIds: z.array(z.uuid()).max(PEOPLE_AT_ONCE).default([]),
  })
  .refine(({ opensOn, closesOn }) => opensOn <= closesOn, {
    path: ["closesOn"],
    message: "appraisal.closes-before-opens",
  })
  .refine(({ posts, cadreIds }) => posts.length + cadreIds.length > 0, {
    path: ["posts"],
    message: "appraisal.nobody-chosen",
  });

const Hash = z.hex().length(64);
const LinkGroup = OnAppraisal.extend({
  raterGroup: z.enum(ANONYMOUS_GROUPS),
  unitId: z.uuid(),
  /** residents: ordinary residents, or people of the units in the area. */
  ordinary: z.boolean().default(true),
});
/** As asked for: how many links for residents; for peers one for each colleague. */
export const AskForLinks = LinkGroup.extend({ count: z.number().int().min(1).max(MOST_LINKS).optional() });
/** The hashes of tokens made beforehand, more than enough. */
export const IssueRatingLinks = LinkGroup.extend({ tokenHashes: z.array(Hash).min(1).max(MOST_LINKS) });
export const RevokeRatingLinks = LinkGroup;

export const Ratings = z.array(z.strictObject({ cadreId: z.uuid(), points: Points })).max(MOST_LINKS);
/** A missing rating is refused by name, so that an empty list is let through to the rule. */
export const CastBallot = z.strictObject({ tokenHash: Hash, ratings: Ratings });
export const RatingPage = z.strictObject({ tokenHash: Hash });

export const SaveSignedRating = OnAppraisal.extend({
  cadreId: z.uuid(),
  raterGroup: z.enum(["self", "subdistrict"]),
  points: Points,
  statement: Words.nullable(),
});

export const CloseAppraisal = OnAppraisal.extend({ reason: Reason.nullable().default(null) });

export const GradeSubjects = OnAppraisal.extend({
  grades: z
    .array(
      z.strictObject({
        cadreId: z.uuid(),
        grade: z.enum(APPRAISAL_GRADES),
        reason: Reason.nullable().default(null),
      }),
    )
    .min(1)
    .max(PEOPLE_AT_ONCE),
});
export const ApproveLargerShare = OnAppraisal.extend({
  document: z.string().trim().min(1).max(120),
  reason: Reason,
});

export const FileGradeObjection = OnAppraisal.extend({ statement: Words });
export const DecideGradeObjection = OnAppraisal.extend({
  objectionId: z.uuid(),
  decision: z.enum(["upheld", "dismissed"]),
  answer: Words,
  newGrade: z.enum(APPRAISAL_GRADES).nullable().default(null),
}).refine(({ decision, newGrade }) => decision === "dismissed" || newGrade !== null, {
  path: ["newGrade"],
  message: "field.required",
});

export const ListAppraisals = z.strictObject({
  title: z.string().trim().max(120).default(""),
  status: z.string().max(20).default(""),
});
export const NewAppraisal = z.strictObject({});
export const MyAppraisals = z.strictObject({});
