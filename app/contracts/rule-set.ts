import { z } from "zod";
import {
  CRITERIA_COMBINATIONS,
  CUT_TIES,
  ITEM_COMBINATIONS,
  ITEM_KINDS,
  JUDGE_COMBINATIONS,
  ROUND_COMBINATIONS,
  ROUNDING_MODES,
  TIE_ENDS,
  TRIM_PLACES,
} from "#app/domain/scoring/rule-set.ts";

/**
 * The form of a rule set where it crosses the wire or comes from the database: types, literals and sizes. It reads
 * exactly the domain's `RuleSet`; a test does not compile when the two part ways.
 * What its values must mean to each other is said by `RuleSetProblems`, with a sentence for each fault.
 */
const Key = z
  .string()
  .regex(/^[^\s/]+$/)
  .max(60);
const Name = z.string().max(200);
const Whole = z.number().int();

export const RoundingSchema = z.strictObject({
  digits: Whole.min(0).max(4),
  mode: z.enum(ROUNDING_MODES),
});

const LevelSchema = z.strictObject({ from: Whole, title: Name, text: z.string().max(2000) });

export const CriterionSchema = z.strictObject({
  key: Key,
  name: Name,
  minimum: Whole,
  maximum: Whole,
  step: Whole,
  weight: Whole,
  factor: Whole,
  levels: z.array(LevelSchema).max(20),
  phrases: z.array(z.string().max(200)).max(50),
});

const ScoringSchema = z.strictObject({
  combineCriteria: z.enum(CRITERIA_COMBINATIONS),
  combineJudges: z.enum(JUDGE_COMBINATIONS),
  trimOn: z.enum(TRIM_PLACES),
  trim: z.array(z.strictObject({ present: Whole, high: Whole, low: Whole })).max(50),
  minimumPresent: Whole,
  rounding: z.strictObject({
    criterion: RoundingSchema.nullable(),
    factored: RoundingSchema.nullable(),
    judge: RoundingSchema.nullable(),
    panel: RoundingSchema.nullable(),
    item: RoundingSchema.nullable(),
  }),
});

const BandSchema = z.strictObject({
  fromSeconds: Whole,
  toSeconds: Whole.nullable(),
  points: Whole,
  disqualify: z.boolean(),
});

const TimingSchema = z.strictObject({
  minimumMs: Whole.nullable(),
  limitMs: Whole,
  warningMs: Whole,
  overtime: z.array(BandSchema).max(50),
  undertime: z.array(BandSchema).max(50),
  maximumDeduction: Whole.nullable(),
});

export const ItemSchema = z.strictObject({
  key: Key,
  kind: z.enum(ITEM_KINDS),
  name: Name,
  weight: Whole,
  criteria: z.array(CriterionSchema).max(40),
  scoring: ScoringSchema,
  timing: TimingSchema.nullable(),
});

const Tie = z.enum(CUT_TIES);
const AdvancementSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("all") }),
  z.strictObject({ kind: z.literal("first"), count: Whole, tie: Tie }),
  z.strictObject({ kind: z.literal("percent"), percent: Whole, tie: Tie }),
  z.strictObject({ kind: z.literal("perSubdistrict"), count: Whole, tie: Tie }),
  z.strictObject({ kind: z.literal("above"), score: Whole }),
]);

const RoundSchema = z.strictObject({
  key: Key,
  name: Name,
  weight: Whole,
  combineItems: z.enum(ITEM_COMBINATIONS),
  rounding: RoundingSchema.nullable(),
  advancement: AdvancementSchema,
  items: z.array(ItemSchema).max(40),
});

export const TieKeySchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.enum(["marksAboveMean", "heaviestCriterion", "untrimmedMean", "lowestMark"]) }),
  z.strictObject({ kind: z.literal("round"), roundKey: Key }),
  z.strictObject({ kind: z.literal("item"), itemKey: Key }),
  z.strictObject({ kind: z.literal("criterion"), itemKey: Key, criterionKey: Key }),
]);

export const RuleSetSchema = z.strictObject({
  rounds: z.array(RoundSchema).max(20),
  combineRounds: z.enum(ROUND_COMBINATIONS),
  rounding: RoundingSchema.nullable(),
  tieChain: z.array(TieKeySchema).max(20),
  tieEnd: z.enum(TIE_ENDS),
  othersMarks: z.enum(["never", "afterLock", "always"]),
  judgeNames: z.enum(["names", "numbers"]),
  appealDays: Whole,
});
