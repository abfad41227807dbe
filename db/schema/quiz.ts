import { sql } from "drizzle-orm";
import {
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
import type {
  PostArea,
  Question,
  QuestionKind,
  QuestionStatus,
  SourceClause,
} from "#app/domain/quiz/question.ts";
import { bytes, id, instant, now } from "./column.ts";
import { contest, performance } from "./contest.ts";
import { account, orgUnit } from "./people.ts";

/** A question of a unit's bank. What it says stands in its versions; `currentVersion` is the newest. */
export const question = pgTable(
  "question",
  {
    id: id(),
    unitId: uuid("unit_id")
      .notNull()
      .references(() => orgUnit.id),
    currentVersion: integer("current_version").notNull().default(1),
    retiredAt: instant("retired_at"),
    retiredReason: text("retired_reason"),
    createdAt: instant("created_at").notNull().default(now),
  },
  (t) => [index("question_unit").on(t.unitId)],
);

/** One wording of a question. A draft is overwritten; a reviewed version never changes, an edit makes the next one. */
export const questionVersion = pgTable(
  "question_version",
  {
    questionId: uuid("question_id")
      .notNull()
      .references(() => question.id),
    version: integer("version").notNull(),
    status: text("status").$type<QuestionStatus>().notNull(),
    kind: text("kind").$type<QuestionKind>().notNull(),
    area: text("area").$type<PostArea>().notNull(),
    knowledgePoint: text("knowledge_point"),
    difficulty: smallint("difficulty").notNull(),
    /** Usual points in hundredths; null: as the blueprint says. */
    points: integer("points"),
    body: jsonb("body").$type<Question>().notNull(),
    source: jsonb("source").$type<SourceClause>(),
    /** The stem normalised: equal ones are shown as duplicates. */
    stemIndex: text("stem_index").notNull(),
    authorId: uuid("author_id").references(() => account.id),
    reviewerId: uuid("reviewer_id").references(() => account.id),
    reviewedAt: instant("reviewed_at"),
    /** What the reviewer wrote when sending it back, or with the approval. */
    reviewNote: text("review_note"),
    createdAt: instant("created_at").notNull().default(now),
  },
  (t) => [
    primaryKey({ columns: [t.questionId, t.version] }),
    index("question_version_stem").on(t.stemIndex),
    index("question_version_area").on(t.area, t.kind, t.difficulty),
    index("question_version_author").on(t.authorId),
    index("question_version_reviewer").on(t.reviewerId),
  ],
);

/** A picture of a stem, stored once for its bytes. Read by those who may read the question it stands in. */
export const questionPicture = pgTable(
  "question_picture",
  {
    id: id(),
    unitId: uuid("unit_id")
      .notNull()
      .references(() => orgUnit.id),
    hash: bytes("hash").notNull(),
    contentType: text("content_type").notNull(),
    content: bytes("content").notNull(),
    accountId: uuid("account_id").references(() => account.id),
    createdAt: instant("created_at").notNull().default(now),
  },
  (t) => [
    uniqueIndex("question_picture_once").on(t.unitId, t.hash),
    index("question_picture_account").on(t.accountId),
  ],
);

/** One uploaded file of questions between dry run and confirmation, which applies what was shown. */
export const questionImport = pgTable(
  "question_import",
  {
    id: id(),
    unitId: uuid("unit_id")
      .notNull()
      .references(() => orgUnit.id),
    accountId: uuid("account_id")
      .notNull()
      .references(() => account.id),
    fileName: text("file_name").notNull(),
    format: text("format").$type<"sheet" | "gift" | "aiken" | "moodleXml">().notNull(),
    /** What was read of the file. */
    content: jsonb("content").notNull(),
    settings: jsonb("settings").notNull(),
    report: jsonb("report"),
    status: text("status").$type<"uploaded" | "checked" | "applied" | "discarded">().notNull(),
    createdAt: instant("created_at").notNull().default(now),
    appliedAt: instant("applied_at"),
  },
  (t) => [index("question_import_account").on(t.accountId), index("question_import_unit").on(t.unitId)],
);

/** The sealed questions (题签) of a policy answer or an incident: numbers are dealt to questions by the seed. */
export const questionDraw = pgTable(
  "question_draw",
  {
    id: id(),
    contestId: uuid("contest_id")
      .notNull()
      .references(() => contest.id),
    itemKey: text("item_key").notNull(),
    commitment: text("commitment").notNull(),
    /** Secret until the item is over. */
    seed: text("seed").notNull(),
    /** Time to prepare between the draw and the answer. */
    preparationMs: integer("preparation_ms").notNull(),
    /** A slip drawn once is out: "once"; goes back into the box: "again". */
    reuse: text("reuse").$type<"once" | "again">().notNull(),
    sealedAt: instant("sealed_at").notNull().default(now),
    revealedAt: instant("revealed_at"),
  },
  (t) => [uniqueIndex("question_draw_item").on(t.contestId, t.itemKey)],
);

/** One numbered slip of a sealed draw and the question in it. */
export const questionSlip = pgTable(
  "question_slip",
  {
    drawId: uuid("draw_id")
      .notNull()
      .references(() => questionDraw.id),
    number: integer("number").notNull(),
    questionId: uuid("question_id").notNull(),
    questionVersion: integer("question_version").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.drawId, t.number] }),
    foreignKey({
      name: "question_slip_question",
      columns: [t.questionId, t.questionVersion],
      foreignColumns: [questionVersion.questionId, questionVersion.version],
    }),
    index("question_slip_question").on(t.questionId, t.questionVersion),
  ],
);

/** Which slip a performance drew, and its time of preparation. */
export const drawnQuestion = pgTable(
  "drawn_question",
  {
    performanceId: uuid("performance_id")
      .primaryKey()
      .references(() => performance.id),
    drawId: uuid("draw_id")
      .notNull()
      .references(() => questionDraw.id),
    number: integer("number").notNull(),
    /** A slip that may be drawn once is held by one performance; null where slips go back. */
    onceNumber: integer("once_number"),
    drawnAt: instant("drawn_at").notNull(),
    preparationStartedAt: instant("preparation_started_at"),
  },
  (t) => [
    foreignKey({
      name: "drawn_question_slip",
      columns: [t.drawId, t.number],
      foreignColumns: [questionSlip.drawId, questionSlip.number],
    }),
    index("drawn_question_slip").on(t.drawId, t.number),
    uniqueIndex("drawn_question_once").on(t.drawId, t.onceNumber).where(sql`once_number is not null`),
  ],
);
