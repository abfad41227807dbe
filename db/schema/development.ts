import {
  bigint,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { ExamKind, ExamStatus } from "#app/domain/development/development.ts";
import type { Education, PostCategory, SocialWorkCertificate } from "#app/domain/people/enumerations.ts";
import { id, instant, now } from "./column.ts";
import { account, cadre, orgUnit } from "./people.ts";

/** A study tour (外出取经) of a unit's people. */
export const studyTour = pgTable(
  "study_tour",
  {
    id: id(),
    unitId: uuid("unit_id")
      .notNull()
      .references(() => orgUnit.id),
    topic: text("topic").notNull(),
    place: text("place").notNull(),
    fromOn: date("from_on").notNull(),
    toOn: date("to_on").notNull(),
    /** What they brought home. */
    report: text("report"),
    revision: integer("revision").notNull().default(1),
    createdBy: uuid("created_by").references(() => account.id),
    createdAt: instant("created_at").notNull().default(now),
  },
  (t) => [index("study_tour_unit").on(t.unitId), index("study_tour_created_by").on(t.createdBy)],
);

export const studyTourMember = pgTable(
  "study_tour_member",
  {
    tourId: uuid("tour_id")
      .notNull()
      .references(() => studyTour.id),
    cadreId: uuid("cadre_id")
      .notNull()
      .references(() => cadre.id),
  },
  (t) => [primaryKey({ columns: [t.tourId, t.cadreId] }), index("study_tour_member_cadre").on(t.cadreId)],
);

/** A secondment (挂职锻炼) of one person. */
export const secondment = pgTable(
  "secondment",
  {
    id: id(),
    cadreId: uuid("cadre_id")
      .notNull()
      .references(() => cadre.id),
    fromUnitId: uuid("from_unit_id")
      .notNull()
      .references(() => orgUnit.id),
    /** The host, as its name is: often outside the tree. */
    host: text("host").notNull(),
    post: text("post").notNull(),
    mentor: text("mentor"),
    fromOn: date("from_on").notNull(),
    /** Null: still there. */
    toOn: date("to_on"),
    report: text("report"),
    revision: integer("revision").notNull().default(1),
    createdBy: uuid("created_by").references(() => account.id),
    createdAt: instant("created_at").notNull().default(now),
  },
  (t) => [
    index("secondment_cadre").on(t.cadreId),
    index("secondment_from_unit").on(t.fromUnitId),
    index("secondment_created_by").on(t.createdBy),
  ],
);

/** A degree or certificate exam of one person, with its subsidy: applied → approved → passed → paid. */
export const exam = pgTable(
  "exam",
  {
    id: id(),
    cadreId: uuid("cadre_id")
      .notNull()
      .references(() => cadre.id),
    kind: text("kind").$type<ExamKind>().notNull(),
    /** degree: the education reached · certificate: its level. */
    education: text("education").$type<Education>(),
    certificate: text("certificate").$type<SocialWorkCertificate>(),
    school: text("school"),
    status: text("status").$type<ExamStatus>().notNull(),
    appliedOn: date("applied_on").notNull(),
    approvedOn: date("approved_on"),
    passedOn: date("passed_on"),
    paidOn: date("paid_on"),
    /** Refused, failed or withdrawn. */
    endedOn: date("ended_on"),
    certificateNumber: text("certificate_number"),
    /** Subsidy in fen. */
    subsidy: bigint("subsidy", { mode: "number" }),
    reason: text("reason"),
    approvedBy: uuid("approved_by").references(() => account.id),
    createdBy: uuid("created_by").references(() => account.id),
    createdAt: instant("created_at").notNull().default(now),
    revision: integer("revision").notNull().default(1),
  },
  (t) => [
    index("exam_cadre").on(t.cadreId),
    index("exam_approved_by").on(t.approvedBy),
    index("exam_created_by").on(t.createdBy),
  ],
);

/** Monthly allowance of a certificate in a unit and below it, in fen, from a day on. */
export const allowanceRate = pgTable(
  "allowance_rate",
  {
    unitId: uuid("unit_id")
      .notNull()
      .references(() => orgUnit.id),
    certificate: text("certificate").$type<SocialWorkCertificate>().notNull(),
    fromOn: date("from_on").notNull(),
    monthly: bigint("monthly", { mode: "number" }).notNull(),
    documentNumber: text("document_number"),
    createdBy: uuid("created_by").references(() => account.id),
  },
  (t) => [
    primaryKey({ columns: [t.unitId, t.certificate, t.fromOn] }),
    index("allowance_rate_created_by").on(t.createdBy),
  ],
);

/** The career ladder (三岗十八级): which post category and grade a person has since when. */
export const ladderStep = pgTable(
  "ladder_step",
  {
    id: id(),
    cadreId: uuid("cadre_id")
      .notNull()
      .references(() => cadre.id),
    category: text("category").$type<PostCategory>().notNull(),
    grade: integer("grade").notNull(),
    fromOn: date("from_on").notNull(),
    documentNumber: text("document_number"),
    reason: text("reason"),
    createdBy: uuid("created_by").references(() => account.id),
    createdAt: instant("created_at").notNull().default(now),
  },
  (t) => [
    // One step on a day.
    uniqueIndex("ladder_step_day").on(t.cadreId, t.fromOn),
    index("ladder_step_created_by").on(t.createdBy),
  ],
);
