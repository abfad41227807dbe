import { z } from "zod";
import { MULTIPLE_CHOICE_RULES, VOID_MODES } from "#app/domain/quiz/paper-settings.ts";
import { DIFFICULTIES, POST_AREAS, QUESTION_KINDS } from "#app/domain/quiz/question.ts";

/** Inputs of the commands and views of a written paper on the staff's side. A custom message is the code of its sentence. */

const MOST_POINTS = 1_000_00;
const MOST_SECTIONS = 30;

const Key = z.string().min(1).max(60);
const Reason = z.string().trim().min(1).max(300);
/** Epoch milliseconds. */
const Instant = z.number().int().min(0).max(8_640_000_000_000_000);
/** SHA-256, in hexadecimal. */
const Seen = z.hex().length(64);

export const OnPaper = z.strictObject({ contestId: z.uuid(), itemKey: Key });
/** `itemKey` null: the contest's first written paper. */
export const PaperAddress = z.strictObject({ contestId: z.uuid(), itemKey: Key.nullable() });

export const BlueprintSectionSchema = z.strictObject({
  key: Key,
  criterionKey: z.string().max(60),
  title: z.string().trim().max(60),
  kind: z.enum(QUESTION_KINDS),
  count: z.number().int().min(0).max(1_000),
  points: z.number().int().min(0).max(MOST_POINTS),
  areas: z.array(z.enum(POST_AREAS)).max(POST_AREAS.length),
  difficulties: z.array(z.literal(DIFFICULTIES)).max(DIFFICULTIES.length),
});

export const PaperSettingsSchema = z.strictObject({
  minutes: z.number().int().min(0).max(10_000),
  sections: z.array(BlueprintSectionSchema).max(MOST_SECTIONS),
  multipleChoice: z.enum(MULTIPLE_CHOICE_RULES),
  shuffleQuestions: z.boolean(),
  shuffleOptions: z.boolean(),
  graceMs: z.number().int().min(0).max(3_600_000),
  thirdGraderAbove: z.number().int().min(0).max(MOST_POINTS),
});

export const SaveBlueprint = OnPaper.extend({ settings: PaperSettingsSchema });
export const SwapQuestion = OnPaper.extend({ paperQuestionId: z.uuid() });
export const SealPaper = OnPaper.extend({ opensAt: Instant, closesAt: Instant });
export const UnsealPaper = OnPaper.extend({ reason: Reason });

/** Of a paper's question, or of a part of a case: id, then "." and the part's number. */
const QuestionKey = z.string().regex(/^[0-9a-f-]{36}(\.[1-9]\d?)?$/);

export const SaveGrade = OnPaper.extend({
  sittingId: z.uuid(),
  questionKey: QuestionKey,
  /** Hundredths. */
  points: z.number().int().min(0).max(MOST_POINTS),
  comment: z.string().trim().max(500).nullable(),
});

/** `mode` null: the question counts again. */
const VoidChange = OnPaper.extend({ paperQuestionId: z.uuid(), mode: z.enum(VOID_MODES).nullable() });
export const PreviewVoid = VoidChange;
/** `seen`: what the preview said of who moves; another outcome is shown again before it counts. */
export const VoidQuestion = VoidChange.extend({ reason: Reason, seen: Seen });

export const RecordPaper = OnPaper.extend({ seen: Seen });

export const GradingAddress = PaperAddress.extend({
  /** An answer the grader wants to see again; null: the next one. */
  again: z.strictObject({ sittingId: z.uuid(), questionKey: QuestionKey }).nullable(),
});
export const OwnPaper = z.strictObject({ contestId: z.uuid() });
