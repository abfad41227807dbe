import { z } from "zod";
import {
  CRITERIA_COMBINATIONS,
  CUT_TIES,
  ITEM_COMBINATIONS,
  ITEM_KINDS,
  JUDGE_COMBINATIONS,
  ROUND_COMBINATIONS,
  TIE_ENDS,
  TRIM_PLACES,
} from "#app/domain/scoring/rule-set.ts";
import { Factor, Key, Points, RoundingOrNone, Seconds, Share, Text, Whole } from "./interchange-parts.ts";
import { TieKeySchema } from "./rule-set.ts";

/** A rule set as it stands in a file: decimals instead of integers, and what is usual may be left out. */
const CriterionForm = z.strictObject({
  key: Key,
  name: Text,
  minimum: Points.prefault("0"),
  maximum: Points,
  step: Points.prefault("0.01"),
  weight: Share.prefault("1"),
  factor: Factor.prefault("1"),
  levels: z.array(z.strictObject({ from: Points, title: Text, text: Text.default("") })).default([]),
  phrases: z.array(Text).default([]),
});

const NO_ROUNDING = { criterion: null, factored: null, judge: null, panel: null, item: null };

const ScoringForm = z.strictObject({
  combineCriteria: z.enum(CRITERIA_COMBINATIONS).default("sum"),
  combineJudges: z.enum(JUDGE_COMBINATIONS).default("mean"),
  trimOn: z.enum(TRIM_PLACES).default("total"),
  trim: z.array(z.strictObject({ present: Whole, high: Whole, low: Whole })).default([]),
  minimumPresent: Whole.default(1),
  rounding: z
    .strictObject({
      criterion: RoundingOrNone,
      factored: RoundingOrNone,
      judge: RoundingOrNone,
      panel: RoundingOrNone,
      item: RoundingOrNone,
    })
    .default(NO_ROUNDING),
});

const BandForm = z.strictObject({
  fromSeconds: Whole,
  toSeconds: Whole.nullable(),
  points: Points.prefault("0"),
  disqualify: z.boolean().default(false),
});

const TimingForm = z
  .strictObject({
    minimumSeconds: Seconds.nullable().default(null),
    limitSeconds: Seconds,
    warningSeconds: Seconds.prefault("0"),
    overtime: z.array(BandForm).default([]),
    undertime: z.array(BandForm).default([]),
    maximumDeduction: Points.nullable().default(null),
  })
  .transform(({ minimumSeconds, limitSeconds, warningSeconds, ...rest }) => ({
    minimumMs: minimumSeconds,
    limitMs: limitSeconds,
    warningMs: warningSeconds,
    ...rest,
  }));

const ItemForm = z.strictObject({
  key: Key,
  kind: z.enum(ITEM_KINDS).default("speech"),
  name: Text,
  weight: Share.prefault("1"),
  criteria: z.array(CriterionForm),
  scoring: ScoringForm,
  timing: TimingForm.nullable().default(null),
});

const Tie = z.enum(CUT_TIES).default("allAdvance");
const AdvancementForm = z
  .discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("all") }),
    z.strictObject({ kind: z.literal("first"), count: Whole, tie: Tie }),
    z.strictObject({ kind: z.literal("percent"), percent: Whole, tie: Tie }),
    z.strictObject({ kind: z.literal("perSubdistrict"), count: Whole, tie: Tie }),
    z.strictObject({ kind: z.literal("above"), score: Points }),
  ])
  .default({ kind: "all" });

const RoundForm = z.strictObject({
  key: Key,
  name: Text,
  weight: Share.prefault("1"),
  combineItems: z.enum(ITEM_COMBINATIONS).default("sum"),
  rounding: RoundingOrNone,
  advancement: AdvancementForm,
  items: z.array(ItemForm),
});

export const RuleSetForm = z.strictObject({
  rounds: z.array(RoundForm),
  combineRounds: z.enum(ROUND_COMBINATIONS).default("weightedMean"),
  rounding: RoundingOrNone,
  tieChain: z.array(TieKeySchema).default([]),
  tieEnd: z.enum(TIE_ENDS).default("sharedPlace"),
  othersMarks: z.enum(["never", "afterLock", "always"]).default("never"),
  judgeNames: z.enum(["names", "numbers"]).default("numbers"),
  appealDays: Whole.default(0),
});
