import { z } from "zod";
import {
  type BankQuestion,
  DIFFICULTIES,
  OPTION_KEYS,
  POST_AREAS,
  QUESTION_KINDS,
  QUESTION_STATUSES,
} from "#app/domain/quiz/question.ts";
import { isDayText } from "#app/domain/quiz/source-problems.ts";
import { VALIDITIES } from "./bank-choices.ts";

/** Inputs of the question bank. Sizes are judged by the rules of questions; what stands here only bounds the body. */
const id = z.uuid();
const BODY = 20_000;
const MOST = 100;

/** Line ends are one kind, characters that cannot be seen go. */
const text = z
  .string()
  .max(BODY)
  .transform((value) =>
    value
      .replace(/\r\n?/g, "\n")
      .replace(/[^\P{C}\n\t]/gu, "")
      .trim(),
  );
const optional = text.nullish().transform((value) => (value === undefined || value === "" ? null : value));
const day = z
  .union([
    z.literal("").transform(() => null),
    z.string().trim().refine(isDayText, { message: "field.date" }),
  ])
  .nullish()
  .transform((value) => value ?? null);

const base = { stem: text, picture: id.nullable().default(null), explanation: text.default("") };
const choice = {
  ...base,
  options: z.array(z.object({ key: z.enum(OPTION_KEYS), text })).max(MOST),
  answer: z.array(z.enum(OPTION_KEYS)).max(MOST),
};
const plain = [
  z.object({ ...choice, kind: z.literal("singleChoice") }),
  z.object({ ...choice, kind: z.literal("multipleChoice") }),
  z.object({ ...base, kind: z.literal("trueFalse"), answer: z.boolean() }),
  z.object({ ...base, kind: z.literal("fillIn"), blanks: z.array(z.array(text).max(MOST)).max(MOST) }),
  z.object({
    ...base,
    kind: z.literal("shortAnswer"),
    reference: text.default(""),
    expected: z
      .array(z.object({ text, points: z.number().int() }))
      .max(MOST)
      .default([]),
  }),
] as const;
const PlainSchema = z.discriminatedUnion("kind", plain);
const QuestionSchema = z.discriminatedUnion("kind", [
  ...plain,
  z.object({ ...base, kind: z.literal("case"), parts: z.array(PlainSchema).max(MOST) }),
]);

export const BankQuestionInput: z.ZodType<BankQuestion, unknown> = z.object({
  question: QuestionSchema,
  area: z.enum(POST_AREAS),
  knowledgePoint: optional,
  difficulty: z.union(DIFFICULTIES.map((value) => z.literal(value))),
  points: z.number().int().nullable().default(null),
  source: z
    .object({ regulation: text, article: text.default(""), inForceSince: day, inForceUntil: day })
    .nullable()
    .default(null),
});

/** Without `questionId`: a new one of the unit. `seen`: digest of the wording the form was filled in from. */
export const SaveQuestion = z.object({
  questionId: id.optional(),
  unitId: id,
  entry: BankQuestionInput,
  seen: z.string().max(MOST).optional(),
});
export const QuestionOnly = z.object({ questionId: id });
/** `version`: the one that was on the screen. */
export const ReviewQuestion = z.object({
  questionId: id,
  version: z.number().int().min(1),
  decision: z.enum(["approve", "sendBack"]),
  note: text.default(""),
});
const MOST_AT_ONCE = 200;
/** What stands on a page of the list, each in the version that was on the screen. */
export const ManyQuestions = z.object({
  questions: z
    .array(z.object({ questionId: id, version: z.number().int().min(1) }))
    .min(1)
    .max(MOST_AT_ONCE),
});
export const RetireQuestion = z.object({ questionId: id, reason: text });

export const MOST_QUESTIONS = 5_000;
/** Many at once, as somebody who need not be the actor when the system loads them. */
export const AddQuestions = z.object({
  unitId: id,
  entries: z.array(BankQuestionInput).max(MOST_QUESTIONS),
  status: z.enum(["draft", "submitted", "reviewed"]),
  authorId: id.optional(),
  reviewerId: id.optional(),
});

const page = z.coerce.number().int().min(1).max(10_000).default(1).catch(1);
const maybe = <T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values).optional().catch(undefined);

export const BankFilter = z.object({
  search: z.string().trim().max(60).default("").catch(""),
  unit: id.optional().catch(undefined),
  kind: maybe(QUESTION_KINDS),
  area: maybe(POST_AREAS),
  difficulty: z.coerce.number().int().min(1).max(5).optional().catch(undefined),
  status: maybe(QUESTION_STATUSES),
  /** Of the clause today. */
  validity: maybe(VALIDITIES),
  page,
});
export type BankFilterValue = z.output<typeof BankFilter>;

/** `template`: the columns alone. */
export const BankExport = BankFilter.extend({ template: z.string().optional() });
