import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { GrowthEntryKind, GrowthSection, TrialState } from "#app/domain/growth/growth-entry.ts";
import type { MentorLogKind, MentorshipState, RatingMoment } from "#app/domain/growth/mentorship-life.ts";
import type { NotificationKind, NotificationParams } from "#app/domain/growth/notification-kinds.ts";
import type { ReserveKind } from "#app/domain/people/enumerations.ts";
import { id, instant } from "./column.ts";
import { account, cadre, orgUnit } from "./people.ts";
import { reserveCandidate } from "./selection.ts";

/** What people write into a growth file (成长档案). The file itself is the reserve entry: it opens and ends with it. Append-only. */
export const growthEntry = pgTable(
  "growth_entry",
  {
    id: id(),
    reserveId: uuid("reserve_id")
      .notNull()
      .references(() => reserveCandidate.id),
    kind: text("kind").$type<GrowthEntryKind>().notNull(),
    onDay: date("on_day").notNull(),
    text: text("text").notNull(),
    /** Number of a document, where there is one. */
    document: text("document"),
    /** The entry this one corrects: both stay. */
    correctsId: uuid("corrects_id").references((): AnyPgColumn => growthEntry.id),
    /** Null: the system. */
    accountId: uuid("account_id").references(() => account.id),
    at: instant("at").notNull(),
  },
  (t) => [
    index("growth_entry_reserve").on(t.reserveId, t.at),
    index("growth_entry_account").on(t.accountId),
    index("growth_entry_corrects").on(t.correctsId),
    // A file is opened, declared ready and closed once.
    uniqueIndex("growth_entry_once").on(t.reserveId, t.kind).where(sql`kind in ('opened', 'ready', 'exit')`),
  ],
);

/** The person says that something in the own file is not right. */
export const growthObjection = pgTable(
  "growth_objection",
  {
    id: id(),
    reserveId: uuid("reserve_id")
      .notNull()
      .references(() => reserveCandidate.id),
    section: text("section").$type<GrowthSection>().notNull(),
    statement: text("statement").notNull(),
    accountId: uuid("account_id").references(() => account.id),
    filedAt: instant("filed_at").notNull(),
    decision: text("decision").$type<"upheld" | "dismissed">(),
    answer: text("answer"),
    decidedBy: uuid("decided_by").references(() => account.id),
    decidedAt: instant("decided_at"),
  },
  (t) => [
    index("growth_objection_reserve").on(t.reserveId),
    index("growth_objection_account").on(t.accountId),
    index("growth_objection_decided_by").on(t.decidedBy),
  ],
);

/** A trial post (试岗) of a reserve. */
export const trialPost = pgTable(
  "trial_post",
  {
    id: id(),
    reserveId: uuid("reserve_id")
      .notNull()
      .references(() => reserveCandidate.id),
    communityId: uuid("community_id")
      .notNull()
      .references(() => orgUnit.id),
    post: text("post").$type<ReserveKind>().notNull(),
    fromOn: date("from_on").notNull(),
    toOn: date("to_on").notNull(),
    /** What is to be learned and shown. */
    goals: text("goals").notNull(),
    status: text("status").$type<TrialState>().notNull(),
    /** Report of the person at the end. */
    report: text("report"),
    /** Hundredths of 100, with the outcome. */
    points: integer("points"),
    opinion: text("opinion"),
    decidedBy: uuid("decided_by").references(() => account.id),
    decidedAt: instant("decided_at"),
    createdBy: uuid("created_by").references(() => account.id),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [
    index("trial_post_reserve").on(t.reserveId),
    index("trial_post_community").on(t.communityId),
    index("trial_post_decided_by").on(t.decidedBy),
    index("trial_post_created_by").on(t.createdBy),
  ],
);

/** Somebody who may be a mentor (导师): star secretaries and others. */
export const mentor = pgTable(
  "mentor",
  {
    id: id(),
    cadreId: uuid("cadre_id")
      .notNull()
      .references(() => cadre.id),
    /** Where mentees come from: a subdistrict, or the whole district. */
    unitId: uuid("unit_id")
      .notNull()
      .references(() => orgUnit.id),
    /** Most mentees at a time, 1 to 3. */
    capacity: integer("capacity").notNull(),
    /** Criterion of a contest or area of work → 0 to 100, beside what the mentor's own contests say. */
    strengths: jsonb("strengths").$type<Record<string, number>>().notNull(),
    /** Why a mentor: star secretary, … */
    title: text("title").notNull(),
    endedOn: date("ended_on"),
    createdBy: uuid("created_by").references(() => account.id),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [
    uniqueIndex("mentor_current").on(t.cadreId).where(sql`ended_on is null`),
    index("mentor_cadre").on(t.cadreId),
    index("mentor_unit").on(t.unitId),
    index("mentor_created_by").on(t.createdBy),
  ],
);

/** Close kin: no mentor of each other, never A and B of one post. A lower id stands first. */
export const kinPair = pgTable(
  "kin_pair",
  {
    id: id(),
    cadreId: uuid("cadre_id")
      .notNull()
      .references(() => cadre.id),
    otherId: uuid("other_id")
      .notNull()
      .references(() => cadre.id),
    relation: text("relation").notNull(),
    createdBy: uuid("created_by").references(() => account.id),
    createdAt: instant("created_at").notNull(),
    endedAt: instant("ended_at"),
  },
  (t) => [
    uniqueIndex("kin_pair_current").on(t.cadreId, t.otherId).where(sql`ended_at is null`),
    index("kin_pair_cadre").on(t.cadreId),
    index("kin_pair_other").on(t.otherId),
    index("kin_pair_created_by").on(t.createdBy),
  ],
);

/** A mentor and a mentee, from the proposal to the end. */
export const mentorship = pgTable(
  "mentorship",
  {
    id: id(),
    reserveId: uuid("reserve_id")
      .notNull()
      .references(() => reserveCandidate.id),
    mentorId: uuid("mentor_id")
      .notNull()
      .references(() => mentor.id),
    status: text("status").$type<MentorshipState>().notNull(),
    /** Why these two, in words. */
    basis: text("basis").notNull(),
    goals: text("goals"),
    /** Lines of the log asked for in a month. */
    perMonth: integer("per_month").notNull().default(1),
    /** What has to be there before it is completed. */
    completion: text("completion"),
    fromOn: date("from_on").notNull(),
    toOn: date("to_on").notNull(),
    mentorSignedAt: instant("mentor_signed_at"),
    menteeSignedAt: instant("mentee_signed_at"),
    endedOn: date("ended_on"),
    endReason: text("end_reason"),
    proposedBy: uuid("proposed_by").references(() => account.id),
    proposedAt: instant("proposed_at").notNull(),
    revision: integer("revision").notNull().default(1),
  },
  (t) => [
    // One mentor at a time.
    uniqueIndex("mentorship_current").on(t.reserveId).where(sql`status in ('proposed', 'agreed')`),
    index("mentorship_reserve").on(t.reserveId),
    index("mentorship_mentor").on(t.mentorId),
    index("mentorship_proposed_by").on(t.proposedBy),
  ],
);

/** A line of a mentorship's log. Append-only. */
export const mentorLog = pgTable(
  "mentor_log",
  {
    id: id(),
    mentorshipId: uuid("mentorship_id")
      .notNull()
      .references(() => mentorship.id),
    onDay: date("on_day").notNull(),
    kind: text("kind").$type<MentorLogKind>().notNull(),
    content: text("content").notNull(),
    accountId: uuid("account_id").references(() => account.id),
    at: instant("at").notNull(),
  },
  (t) => [
    index("mentor_log_mentorship").on(t.mentorshipId, t.onDay),
    index("mentor_log_account").on(t.accountId),
  ],
);

/** Each rates the other, once at mid-term and once at the end. */
export const mentorRating = pgTable(
  "mentor_rating",
  {
    id: id(),
    mentorshipId: uuid("mentorship_id")
      .notNull()
      .references(() => mentorship.id),
    moment: text("moment").$type<RatingMoment>().notNull(),
    rater: text("rater").$type<"mentor" | "mentee">().notNull(),
    points: jsonb("points").$type<Record<string, number>>().notNull(),
    statement: text("statement").notNull(),
    accountId: uuid("account_id").references(() => account.id),
    at: instant("at").notNull(),
  },
  (t) => [
    uniqueIndex("mentor_rating_once").on(t.mentorshipId, t.moment, t.rater),
    index("mentor_rating_account").on(t.accountId),
  ],
);

/** Something somebody is told. The sentence is put together from kind and params in the reader's language. */
export const notification = pgTable(
  "notification",
  {
    id: id(),
    cadreId: uuid("cadre_id").references(() => cadre.id),
    /** For who has no roster record: managers. */
    accountId: uuid("account_id").references(() => account.id),
    kind: text("kind").$type<NotificationKind>().notNull(),
    params: jsonb("params").$type<NotificationParams>().notNull(),
    /** Where it leads, a path of the site. */
    path: text("path").notNull(),
    /** The same thing is told once: absence:…, handover:…, month of a log. */
    topic: text("topic").notNull(),
    at: instant("at").notNull(),
    readAt: instant("read_at"),
    /** Over the webhook: sent, or given up after the last attempt. Null: not sent yet. */
    sentAt: instant("sent_at"),
    attempts: integer("attempts").notNull().default(0),
    failure: text("failure"),
  },
  (t) => [
    uniqueIndex("notification_cadre_topic").on(t.cadreId, t.kind, t.topic).where(sql`cadre_id is not null`),
    uniqueIndex("notification_account_topic").on(t.accountId, t.kind, t.topic).where(sql`cadre_id is null`),
    index("notification_cadre").on(t.cadreId, t.at),
    index("notification_account").on(t.accountId, t.at),
    index("notification_unsent").on(t.at).where(sql`sent_at is null`),
  ],
);
