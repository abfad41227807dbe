import { z } from "zod";
import { SIGNING_ROLES } from "#app/domain/access/results.ts";
import { APPEAL_GROUNDS } from "#app/domain/contest/appeal-life.ts";
import { secret } from "./secret.ts";

/** Inputs of the commands and views of results: verification, comments, signatures, publication, appeals. */
const MOST_AT_ONCE = 500;
const COMMENT_LENGTH = 500;
const APPEAL_LENGTH = 2_000;
const HASH = /^[0-9a-f]{64}$/;

/** No characters that turn the direction of writing, no control characters but the line's end. */
const Prose = (longest: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .refine((text) => !/[^\P{Cc}\n\r\t]|[\u202a-\u202e\u2066-\u2069]/u.test(text), "field.invalid");

export const OnContest = z.strictObject({ contestId: z.uuid() });

/** A written paper or a buzzer final, shown to everybody at once. */
export const RevealItem = OnContest.extend({ itemKey: z.string().max(60) });

export const VerifyPerformances = OnContest.extend({
  performanceIds: z.array(z.uuid()).min(1).max(MOST_AT_ONCE),
});

const CommentAt = z.strictObject({ sheetId: z.uuid(), criterionKey: z.string().min(1).max(60) });
/** `original`: the comment as the moderator read it; one the judge has changed meanwhile is refused. */
export const ModerateComments = OnContest.extend({
  status: z.enum(["approved", "hidden"]),
  comments: z
    .array(CommentAt.extend({ original: z.string().max(COMMENT_LENGTH), text: Prose(COMMENT_LENGTH) }))
    .min(1)
    .max(MOST_AT_ONCE),
});

/** `hash`: of the result the signer was shown. */
export const SignResult = OnContest.extend({
  role: z.enum(SIGNING_ROLES),
  hash: z.string().regex(HASH),
  password: secret,
  reason: Prose(COMMENT_LENGTH).optional(),
});

export const FileAppeal = OnContest.extend({ ground: z.enum(APPEAL_GROUNDS), text: Prose(APPEAL_LENGTH) });
export const DecideAppeal = z.strictObject({
  appealId: z.uuid(),
  granted: z.boolean(),
  answer: Prose(APPEAL_LENGTH),
});

/** marks: the contest comes under review with everything recorded. frame: without marks and clock, ready to be run. */
export const ImportContest = z.strictObject({
  unitId: z.uuid(),
  take: z.enum(["marks", "frame"]),
  document: z.unknown(),
});

export const OnPublicCode = z.strictObject({ publicCode: z.string().min(1).max(40) });
export const SlipCheckOf = OnPublicCode.extend({ contestantId: z.uuid(), key: z.string().max(64) });
