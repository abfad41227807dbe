import { index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { SheetSource, SheetStatus } from "#app/domain/contest/states.ts";
import { bytes, id, instant, now } from "./column.ts";
import { contest, contestant, performance, seat } from "./contest.ts";
import { account } from "./people.ts";

/** One judge's marks for one performance, as they stand. Points are integers in hundredths under the criterion's key. */
export const sheet = pgTable(
  "sheet",
  {
    id: id(),
    performanceId: uuid("performance_id")
      .notNull()
      .references(() => performance.id),
    seatId: uuid("seat_id")
      .notNull()
      .references(() => seat.id),
    status: text("status").$type<SheetStatus>().notNull(),
    marks: jsonb("marks").$type<Record<string, number>>().notNull(),
    comments: jsonb("comments").$type<Record<string, string>>().notNull(),
    /** The highest number of the judge's operations on this sheet that took effect. */
    seq: integer("seq").notNull(),
    /** Counts the submitted versions. */
    revision: integer("revision").notNull().default(0),
    receipt: text("receipt"),
    source: text("source").$type<SheetSource>().notNull().default("tablet"),
    returnReason: text("return_reason"),
    enteredBy: uuid("entered_by").references(() => account.id),
    confirmedBy: uuid("confirmed_by").references(() => account.id),
    submittedAt: instant("submitted_at"),
    changedAt: instant("changed_at").notNull().default(now),
  },
  (t) => [
    // One current sheet for a judge and a performance.
    uniqueIndex("sheet_once").on(t.performanceId, t.seatId),
    index("sheet_seat").on(t.seatId),
    index("sheet_entered_by").on(t.enteredBy),
    index("sheet_confirmed_by").on(t.confirmedBy),
  ],
);

/** Every operation of a judge that was accepted, once each; earlier versions of a sheet are read from here. Append-only. */
export const scoreOp = pgTable(
  "score_op",
  {
    opId: uuid("op_id").primaryKey(),
    performanceId: uuid("performance_id")
      .notNull()
      .references(() => performance.id),
    seatId: uuid("seat_id")
      .notNull()
      .references(() => seat.id),
    seq: integer("seq").notNull(),
    kind: text("kind").$type<"submit" | "takeBack" | "abstain" | "return" | "paper" | "measured">().notNull(),
    marks: jsonb("marks").$type<Record<string, number>>().notNull(),
    comments: jsonb("comments").$type<Record<string, string>>().notNull(),
    reason: text("reason"),
    /** false: arrived after a later operation of the same judge, kept without effect. */
    applied: text("applied").$type<"yes" | "superseded">().notNull(),
    receipt: text("receipt").notNull(),
    by: text("by").notNull(),
    at: instant("at").notNull(),
  },
  (t) => [index("score_op_sheet").on(t.performanceId, t.seatId), index("score_op_seat").on(t.seatId)],
);

/** A judge's comment as the contestant may read it, after moderation. */
export const commentModeration = pgTable(
  "comment_moderation",
  {
    id: id(),
    sheetId: uuid("sheet_id")
      .notNull()
      .references(() => sheet.id),
    /** Criterion key, or "general". */
    criterionKey: text("criterion_key").notNull(),
    original: text("original").notNull(),
    status: text("status").$type<"approved" | "hidden">().notNull(),
    text: text("text").notNull(),
    accountId: uuid("account_id")
      .notNull()
      .references(() => account.id),
    at: instant("at").notNull().default(now),
  },
  (t) => [
    uniqueIndex("comment_moderation_once").on(t.sheetId, t.criterionKey),
    index("comment_moderation_account").on(t.accountId),
  ],
);

/** A signed version of the result; a granted appeal or an audited return makes the next one, the old stays readable. Append-only. */
export const signedResult = pgTable(
  "signed_result",
  {
    id: id(),
    contestId: uuid("contest_id")
      .notNull()
      .references(() => contest.id),
    version: integer("version").notNull(),
    /** The contest in the interchange form, as it stood. */
    document: jsonb("document").notNull(),
    /** The ranking and arithmetic, as recompute gives it. */
    result: jsonb("result").notNull(),
    hash: bytes("hash").notNull(),
    auditHead: bytes("audit_head").notNull(),
    reason: text("reason"),
    createdAt: instant("created_at").notNull().default(now),
  },
  (t) => [uniqueIndex("signed_result_version").on(t.contestId, t.version)],
);

/** Who signed a result, in which role. */
export const signature = pgTable(
  "signature",
  {
    id: id(),
    contestId: uuid("contest_id")
      .notNull()
      .references(() => contest.id),
    version: integer("version").notNull(),
    role: text("role").$type<"headJudge" | "supervisor">().notNull(),
    accountId: uuid("account_id")
      .notNull()
      .references(() => account.id),
    name: text("name").notNull(),
    resultHash: bytes("result_hash").notNull(),
    at: instant("at").notNull().default(now),
  },
  (t) => [
    uniqueIndex("signature_once").on(t.contestId, t.version, t.role),
    index("signature_account").on(t.accountId),
  ],
);

/** A contestant's objection to facts (clock, arithmetic, wrong sheet, recusal), answered in writing. */
export const appeal = pgTable(
  "appeal",
  {
    id: id(),
    contestId: uuid("contest_id")
      .notNull()
      .references(() => contest.id),
    contestantId: uuid("contestant_id")
      .notNull()
      .references(() => contestant.id),
    ground: text("ground").$type<"clock" | "arithmetic" | "wrongSheet" | "recusal">().notNull(),
    text: text("text").notNull(),
    status: text("status").$type<"open" | "granted" | "dismissed">().notNull().default("open"),
    answer: text("answer"),
    decidedBy: uuid("decided_by").references(() => account.id),
    createdAt: instant("created_at").notNull().default(now),
    decidedAt: instant("decided_at"),
  },
  (t) => [
    index("appeal_contest").on(t.contestId),
    index("appeal_contestant").on(t.contestantId),
    index("appeal_decided_by").on(t.decidedBy),
  ],
);
