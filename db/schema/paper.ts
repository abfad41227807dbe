import {
  bigint,
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { PaperSettings, PaperStatus, VoidMode } from "#app/domain/quiz/paper-settings.ts";
import type { Answer } from "#app/domain/quiz/question.ts";
import { id, instant, now } from "./column.ts";
import { contest, contestant } from "./contest.ts";
import { account } from "./people.ts";
import { questionVersion } from "./quiz.ts";

/** The written paper of an item: drawn from its blueprint by a seed, sealed, sat, graded, recorded. */
export const paper = pgTable(
  "paper",
  {
    id: id(),
    contestId: uuid("contest_id")
      .notNull()
      .references(() => contest.id),
    itemKey: text("item_key").notNull(),
    status: text("status").$type<PaperStatus>().notNull(),
    settings: jsonb("settings").$type<PaperSettings>().notNull(),
    /** Draws the questions and everybody's shuffle. */
    seed: text("seed"),
    opensAt: instant("opens_at"),
    closesAt: instant("closes_at"),
    drawnAt: instant("drawn_at"),
    sealedAt: instant("sealed_at"),
    recordedAt: instant("recorded_at"),
    createdAt: instant("created_at").notNull().default(now),
  },
  (t) => [uniqueIndex("paper_item").on(t.contestId, t.itemKey)],
);

/** A question on a paper, by its version: what the bank does later changes no paper. */
export const paperQuestion = pgTable(
  "paper_question",
  {
    id: id(),
    paperId: uuid("paper_id")
      .notNull()
      .references(() => paper.id),
    position: integer("position").notNull(),
    sectionKey: text("section_key").notNull(),
    questionId: uuid("question_id").notNull(),
    questionVersion: integer("question_version").notNull(),
    /** Hundredths. */
    points: integer("points").notNull(),
    voidedAt: instant("voided_at"),
    /** Null: the question counts. */
    voidMode: text("void_mode").$type<VoidMode>(),
    voidReason: text("void_reason"),
    voidedBy: uuid("voided_by").references(() => account.id),
  },
  (t) => [
    uniqueIndex("paper_question_position").on(t.paperId, t.position),
    uniqueIndex("paper_question_once").on(t.paperId, t.questionId),
    foreignKey({
      name: "paper_question_version",
      columns: [t.questionId, t.questionVersion],
      foreignColumns: [questionVersion.questionId, questionVersion.version],
    }),
    index("paper_question_version").on(t.questionId, t.questionVersion),
    index("paper_question_voided_by").on(t.voidedBy),
  ],
);

/** One contestant at one paper. */
export const sitting = pgTable(
  "sitting",
  {
    id: id(),
    paperId: uuid("paper_id")
      .notNull()
      .references(() => paper.id),
    contestantId: uuid("contestant_id")
      .notNull()
      .references(() => contestant.id),
    startedAt: instant("started_at"),
    submittedAt: instant("submitted_at"),
    submittedBy: text("submitted_by").$type<"contestant" | "time" | "organiser">(),
    /** Time given back for a disturbance, with its reason in the events. */
    extraMs: integer("extra_ms").notNull().default(0),
    /** The device that writes now; an earlier one is told that it was taken over. */
    deviceKey: text("device_key"),
  },
  (t) => [
    uniqueIndex("sitting_once").on(t.paperId, t.contestantId),
    index("sitting_contestant").on(t.contestantId),
  ],
);

/** The answer that stands for a question of a sitting: the one given last by the corrected clock. */
export const answer = pgTable(
  "answer",
  {
    sittingId: uuid("sitting_id")
      .notNull()
      .references(() => sitting.id),
    /** Id of the paper's question; a part of a case adds "." and its number from 1. */
    questionKey: text("question_key").notNull(),
    value: jsonb("value").$type<Answer>(),
    /** Epoch milliseconds of the server's clock at which it was given, as measured by the device and bounded by the server. */
    givenMs: bigint("given_ms", { mode: "number" }).notNull(),
    opId: uuid("op_id").notNull(),
    savedAt: instant("saved_at").notNull(),
    /** Given in time, arrived after the end within the grace period. */
    late: boolean("late").notNull().default(false),
  },
  (t) => [primaryKey({ columns: [t.sittingId, t.questionKey] })],
);

/** What happened at a sitting besides answers: opened, left, came back, other device, time given back, handed in. Append-only. */
export const sittingEvent = pgTable(
  "sitting_event",
  {
    id: id(),
    sittingId: uuid("sitting_id")
      .notNull()
      .references(() => sitting.id),
    kind: text("kind")
      .$type<
        "opened" | "left" | "returned" | "deviceChanged" | "timeGivenBack" | "submitted" | "lateRefused"
      >()
      .notNull(),
    at: instant("at").notNull(),
    details: jsonb("details").notNull(),
  },
  (t) => [index("sitting_event_sitting").on(t.sittingId)],
);

/** A grader's points for one short answer. Two grade blind, a third where they differ too much. */
export const grade = pgTable(
  "grade",
  {
    id: id(),
    sittingId: uuid("sitting_id")
      .notNull()
      .references(() => sitting.id),
    questionKey: text("question_key").notNull(),
    slot: smallint("slot").$type<1 | 2 | 3>().notNull(),
    accountId: uuid("account_id")
      .notNull()
      .references(() => account.id),
    /** Hundredths. */
    points: integer("points").notNull(),
    comment: text("comment"),
    at: instant("at").notNull(),
  },
  (t) => [
    uniqueIndex("grade_slot").on(t.sittingId, t.questionKey, t.slot),
    uniqueIndex("grade_grader").on(t.sittingId, t.questionKey, t.accountId),
    index("grade_account").on(t.accountId),
  ],
);
