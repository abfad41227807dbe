import {
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { AnonymousGroup, ComponentSource } from "#app/domain/daily/scheme.ts";
import type { AppraisalGrade } from "#app/domain/people/enumerations.ts";
import { bytes, id, instant, now } from "./column.ts";
import { scheme } from "./daily.ts";
import { account, cadre, orgUnit } from "./people.ts";

/**
 * An appraisal (考核) of the people of a unit for a quarter or a year.
 * prepared → open (rating) → closed (results counted) → graded → told (in writing; objections run) → final.
 */
export const appraisal = pgTable(
  "appraisal",
  {
    id: id(),
    unitId: uuid("unit_id")
      .notNull()
      .references(() => orgUnit.id),
    schemeId: uuid("scheme_id")
      .notNull()
      .references(() => scheme.id),
    title: text("title").notNull(),
    /** 2026 or 2026-Q3. */
    period: text("period").notNull(),
    status: text("status").$type<"prepared" | "open" | "closed" | "graded" | "told" | "final">().notNull(),
    opensOn: date("opens_on").notNull(),
    closesOn: date("closes_on").notNull(),
    /** Approval of the larger share of excellent: document, reason, who. */
    approvalDocument: text("approval_document"),
    approvalReason: text("approval_reason"),
    approvedBy: uuid("approved_by").references(() => account.id),
    approvedAt: instant("approved_at"),
    gradedBy: uuid("graded_by").references(() => account.id),
    toldAt: instant("told_at"),
    /** Last day of objections. */
    objectionsUntil: date("objections_until"),
    revision: integer("revision").notNull().default(1),
    createdBy: uuid("created_by").references(() => account.id),
    createdAt: instant("created_at").notNull().default(now),
  },
  (t) => [
    index("appraisal_unit").on(t.unitId),
    index("appraisal_scheme").on(t.schemeId),
    index("appraisal_approved_by").on(t.approvedBy),
    index("appraisal_graded_by").on(t.gradedBy),
    index("appraisal_created_by").on(t.createdBy),
  ],
);

/** Points of a component in hundredths of 100; null: not counted, and why. */
export type ComponentScore = { source: ComponentSource; weight: number; points: number | null; why?: string };

/** One person who is appraised. The unit is where the person worked when it began. */
export const appraisalSubject = pgTable(
  "appraisal_subject",
  {
    appraisalId: uuid("appraisal_id")
      .notNull()
      .references(() => appraisal.id),
    cadreId: uuid("cadre_id")
      .notNull()
      .references(() => cadre.id),
    unitId: uuid("unit_id")
      .notNull()
      .references(() => orgUnit.id),
    components: jsonb("components").$type<ComponentScore[]>(),
    /** Hundredths of 100. */
    total: integer("total"),
    grade: text("grade").$type<AppraisalGrade>(),
    /** Needed where the grade is not the one the result gives. */
    gradeReason: text("grade_reason"),
    readAt: instant("read_at"),
  },
  (t) => [
    primaryKey({ columns: [t.appraisalId, t.cadreId] }),
    index("appraisal_subject_cadre").on(t.cadreId),
    index("appraisal_subject_unit").on(t.unitId),
  ],
);

/** A signed rating: of oneself, or by the subdistrict. */
export const signedRating = pgTable(
  "signed_rating",
  {
    appraisalId: uuid("appraisal_id")
      .notNull()
      .references(() => appraisal.id),
    cadreId: uuid("cadre_id")
      .notNull()
      .references(() => cadre.id),
    raterGroup: text("rater_group").$type<"self" | "subdistrict">().notNull(),
    /** Form item → whole points. */
    points: jsonb("points").$type<Record<string, number>>().notNull(),
    statement: text("statement"),
    accountId: uuid("account_id")
      .notNull()
      .references(() => account.id),
    at: instant("at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.appraisalId, t.cadreId, t.raterGroup] }),
    index("signed_rating_cadre").on(t.cadreId),
    index("signed_rating_account").on(t.accountId),
  ],
);

/**
 * A one-time link to rate anonymously. Knows that it was used and nothing of what was said: no ballot names it, and no
 * instant of its use is kept.
 */
export const ratingLink = pgTable(
  "rating_link",
  {
    id: id(),
    appraisalId: uuid("appraisal_id")
      .notNull()
      .references(() => appraisal.id),
    raterGroup: text("rater_group").$type<AnonymousGroup>().notNull(),
    /** Whose people are rated: the community, or the subdistrict's own staff. */
    unitId: uuid("unit_id")
      .notNull()
      .references(() => orgUnit.id),
    /** peers: does not rate oneself. */
    exceptCadreId: uuid("except_cadre_id").references(() => cadre.id),
    /** residents: an ordinary resident, or somebody of a unit in the area. */
    ordinary: boolean("ordinary").notNull().default(true),
    tokenHash: bytes("token_hash").notNull(),
    used: boolean("used").notNull().default(false),
    revoked: boolean("revoked").notNull().default(false),
  },
  (t) => [
    uniqueIndex("rating_link_token").on(t.tokenHash),
    index("rating_link_appraisal").on(t.appraisalId, t.raterGroup, t.unitId),
    index("rating_link_unit").on(t.unitId),
    index("rating_link_except").on(t.exceptCadreId),
  ],
);

/** What one anonymous rater said of one person. Its id is random, so that no order can be read from it. */
export const ballot = pgTable(
  "ballot",
  {
    id: id(),
    appraisalId: uuid("appraisal_id")
      .notNull()
      .references(() => appraisal.id),
    cadreId: uuid("cadre_id")
      .notNull()
      .references(() => cadre.id),
    raterGroup: text("rater_group").$type<AnonymousGroup>().notNull(),
    ordinary: boolean("ordinary").notNull(),
    points: jsonb("points").$type<Record<string, number>>().notNull(),
  },
  (t) => [
    index("ballot_subject").on(t.appraisalId, t.cadreId, t.raterGroup),
    index("ballot_cadre").on(t.cadreId),
  ],
);

/** Somebody objects to their own grade. */
export const gradeObjection = pgTable(
  "grade_objection",
  {
    id: id(),
    appraisalId: uuid("appraisal_id")
      .notNull()
      .references(() => appraisal.id),
    cadreId: uuid("cadre_id")
      .notNull()
      .references(() => cadre.id),
    statement: text("statement").notNull(),
    filedAt: instant("filed_at").notNull(),
    decision: text("decision").$type<"upheld" | "dismissed">(),
    answer: text("answer"),
    newGrade: text("new_grade").$type<AppraisalGrade>(),
    decidedBy: uuid("decided_by").references(() => account.id),
    decidedAt: instant("decided_at"),
  },
  (t) => [
    index("grade_objection_subject").on(t.appraisalId, t.cadreId),
    index("grade_objection_cadre").on(t.cadreId),
    index("grade_objection_decided_by").on(t.decidedBy),
  ],
);
