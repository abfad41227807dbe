import { z } from "zod";
import {
  CONTEST_KINDS,
  PERFORMANCE_STATUSES,
  SEAT_ROLES,
  SEAT_SCORINGS,
  SHEET_SOURCES,
} from "#app/domain/contest/states.ts";
import { Factor, Id, Key, Points, Seconds, Text, Whole } from "./interchange-parts.ts";
import { RuleSetForm } from "./interchange-rule-set.ts";

/**
 * A whole contest as a file (INTERCHANGE.md). Parsing gives the domain's units: points in hundredths, shares and
 * factors in ten-thousandths, times in milliseconds. References between the parts are checked by `ContestFile`.
 */
export const FORMAT = "yanzhen.contest";
export const VERSION = 1;

export const ContestForm = z.strictObject({
  title: Text.min(1),
  kind: z.enum(CONTEST_KINDS).default("bigDrill"),
  heldOn: z.iso.date().nullable().default(null),
  venue: Text.nullable().default(null),
  /** Where marks recorded elsewhere come from. */
  source: Text.nullable().default(null),
});

export const ContestantForm = z.strictObject({
  id: Id,
  name: Text.min(1),
  /** The number worn. */
  number: Whole.nullable().default(null),
  unit: Text.nullable().default(null),
  community: Text.nullable().default(null),
  subdistrict: Text.nullable().default(null),
  /** Drawn where the tie chain left equals and the rule set ends it in a draw; the lower lot is ahead. */
  lot: Whole.nullable().default(null),
});

export const JudgeForm = z.strictObject({ id: Id, name: Text.min(1), unit: Text.nullable().default(null) });

export const SeatForm = z
  .strictObject({
    /** Unique within the panel; sheets name it. */
    id: Id,
    /** How slip and protocol call the seat; the id where it is not given. */
    label: Text.nullable().default(null),
    /** Who sits there, of `people.judges`. */
    judge: Id.nullable().default(null),
    role: z.enum(SEAT_ROLES).default("judge"),
    /** counts: marks count (usual for a judge) · shadow: a trainee's marks never count · none: does not mark. */
    scoring: z.enum(SEAT_SCORINGS).nullable().default(null),
  })
  .transform((seat) => ({
    ...seat,
    scoring:
      seat.scoring ??
      (seat.role === "judge" || seat.role === "tabulator" ? ("counts" as const) : ("none" as const)),
  }));

export const PanelForm = z.strictObject({
  id: Id,
  name: Text.nullable().default(null),
  seats: z.array(SeatForm),
});

const SheetForm = z.strictObject({
  seat: Id,
  /** Points by criterion key. */
  marks: z.record(Key, Points),
  comments: z.record(z.string(), Text).default({}),
  source: z.enum(SHEET_SOURCES).default("tablet"),
});

const AbsenceForm = z.strictObject({
  seat: Id,
  reason: z.enum(["absent", "recused", "abstained"]),
  note: Text.nullable().default(null),
});

const ReasonedPoints = z.strictObject({ points: Points, reason: Text });

export const PerformanceForm = z.strictObject({
  round: Key,
  item: Key,
  contestant: Id,
  panel: Id,
  /** Place in the running order of the panel's item, from 1; the order of the file where it is not given. */
  order: Whole.min(1).nullable().default(null),
  status: z.enum(PERFORMANCE_STATUSES).default("complete"),
  statusReason: Text.nullable().default(null),
  sheets: z.array(SheetForm).default([]),
  /** Seats that do not mark this performance. */
  absences: z.array(AbsenceForm).default([]),
  /** Drawn from the sealed box before a policy answer or an incident. */
  question: z
    .strictObject({ number: Whole.min(1), text: Text })
    .nullable()
    .default(null),
  /** One reading of each timekeeper; the most favourable counts. */
  clock: z
    .array(z.strictObject({ timekeeper: Text.nullable().default(null), elapsedSeconds: Seconds }))
    .default([]),
  /** Points taken for breaches of the rules; positive. */
  breaches: z.array(ReasonedPoints).default([]),
  /** Points added or taken outside the marks, signed: a base value, a bonus. */
  adjustments: z.array(ReasonedPoints).default([]),
  /** Factors of this performance by criterion key, in place of the rule set's. */
  factors: z.record(Key, Factor).default({}),
  /** Criteria that do not apply to this performance. */
  omitted: z.array(Key).default([]),
});

export const RoundAdjustmentForm = z.strictObject({
  contestant: Id,
  round: Key,
  /** Signed; added to the sum of the items before the round is rounded. */
  points: Points,
  reason: Text,
});

const DrawForm = z.strictObject({
  algorithm: Text,
  /** SHA-256 of the seed, shown before the draw. */
  commitment: z.string().regex(/^[0-9a-f]{64}$/),
  seed: Text.nullable().default(null),
});

export const ContestDocument = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  contest: ContestForm,
  ruleSet: RuleSetForm,
  people: z.strictObject({
    contestants: z.array(ContestantForm),
    judges: z.array(JudgeForm).default([]),
  }),
  panels: z.array(PanelForm),
  performances: z.array(PerformanceForm),
  roundAdjustments: z.array(RoundAdjustmentForm).default([]),
  draw: DrawForm.nullable().default(null),
});

/** What a file holds once read: every default filled in, every decimal in the domain's units. */
export type ContestDocument = z.output<typeof ContestDocument>;
/** What may be written into a file. */
export type WrittenContest = z.input<typeof ContestDocument>;
