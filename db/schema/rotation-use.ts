import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { WorkArea } from "#app/domain/daily/work-record.ts";
import type { HandoverKind, HandoverLine, TrainingWay } from "#app/domain/rotation/rotation-life.ts";
import { id, instant } from "./column.ts";
import { account, cadre, orgUnit } from "./people.ts";
import { postAbsence, rotationPlan } from "./rotation.ts";

/** A post changes hands: at the end of a period, before an absence, on return. */
export const handover = pgTable(
  "handover",
  {
    id: id(),
    planId: uuid("plan_id")
      .notNull()
      .references(() => rotationPlan.id),
    kind: text("kind").$type<HandoverKind>().notNull(),
    absenceId: uuid("absence_id").references(() => postAbsence.id),
    communityId: uuid("community_id")
      .notNull()
      .references(() => orgUnit.id),
    area: text("area").$type<WorkArea>().notNull(),
    /** Of a rotation: the period that begins. */
    period: integer("period"),
    fromId: uuid("from_id")
      .notNull()
      .references(() => cadre.id),
    toId: uuid("to_id")
      .notNull()
      .references(() => cadre.id),
    /** Last day on which it is in time. */
    dueOn: date("due_on").notNull(),
    checklist: jsonb("checklist").$type<HandoverLine[]>().notNull(),
    note: text("note"),
    revision: integer("revision").notNull().default(1),
    /** Each signs what stands there; a change takes the signatures away. */
    fromSignedAt: instant("from_signed_at"),
    toSignedAt: instant("to_signed_at"),
    headSignedBy: uuid("head_signed_by").references(() => account.id),
    headSignedAt: instant("head_signed_at"),
    openedBy: uuid("opened_by").references(() => account.id),
    openedAt: instant("opened_at").notNull(),
  },
  (t) => [
    // A post changes hands once at the beginning of a period.
    uniqueIndex("handover_rotation")
      .on(t.planId, t.communityId, t.area, t.period)
      .where(sql`kind = 'rotation'`),
    uniqueIndex("handover_absence")
      .on(t.absenceId, t.kind, t.communityId, t.area)
      .where(sql`absence_id is not null`),
    index("handover_plan").on(t.planId),
    index("handover_absence_id").on(t.absenceId),
    index("handover_community").on(t.communityId),
    index("handover_from").on(t.fromId),
    index("handover_to").on(t.toId),
    index("handover_head_signed_by").on(t.headSignedBy),
    index("handover_opened_by").on(t.openedBy),
  ],
);

/** A line of a post's duty log (值班日志). Append-only. */
export const dutyEntry = pgTable(
  "duty_entry",
  {
    id: id(),
    planId: uuid("plan_id")
      .notNull()
      .references(() => rotationPlan.id),
    communityId: uuid("community_id")
      .notNull()
      .references(() => orgUnit.id),
    area: text("area").$type<WorkArea>().notNull(),
    onDay: date("on_day").notNull(),
    cadreId: uuid("cadre_id")
      .notNull()
      .references(() => cadre.id),
    /** Acted for A: decisions are stamped 代 (AB rule 4). */
    acting: boolean("acting").notNull(),
    /** Urgent or important: A and B together (AB rule 7). */
    joint: boolean("joint").notNull().default(false),
    content: text("content").notNull(),
    /** The entry this one corrects. */
    correctsId: uuid("corrects_id").references((): AnyPgColumn => dutyEntry.id),
    enteredBy: uuid("entered_by").references(() => account.id),
    at: instant("at").notNull(),
  },
  (t) => [
    index("duty_entry_post").on(t.communityId, t.area, t.onDay),
    index("duty_entry_plan").on(t.planId),
    index("duty_entry_cadre").on(t.cadreId),
    index("duty_entry_by").on(t.enteredBy),
    index("duty_entry_corrects").on(t.correctsId),
  ],
);

/** Planned training of a B for a post, before the first time of standing in (AB rule 6). */
export const postTraining = pgTable(
  "post_training",
  {
    id: id(),
    planId: uuid("plan_id")
      .notNull()
      .references(() => rotationPlan.id),
    cadreId: uuid("cadre_id")
      .notNull()
      .references(() => cadre.id),
    communityId: uuid("community_id")
      .notNull()
      .references(() => orgUnit.id),
    area: text("area").$type<WorkArea>().notNull(),
    onDay: date("on_day").notNull(),
    way: text("way").$type<TrainingWay>().notNull(),
    content: text("content").notNull(),
    enteredBy: uuid("entered_by").references(() => account.id),
    at: instant("at").notNull(),
  },
  (t) => [
    index("post_training_cadre").on(t.cadreId, t.area),
    index("post_training_plan").on(t.planId),
    index("post_training_community").on(t.communityId),
    index("post_training_by").on(t.enteredBy),
  ],
);

/** The assessment of a reserve who led a post, at the end of the stint, by the head or by the mentor. Signed once. */
export const stintAssessment = pgTable(
  "stint_assessment",
  {
    id: id(),
    planId: uuid("plan_id")
      .notNull()
      .references(() => rotationPlan.id),
    cadreId: uuid("cadre_id")
      .notNull()
      .references(() => cadre.id),
    communityId: uuid("community_id")
      .notNull()
      .references(() => orgUnit.id),
    area: text("area").$type<WorkArea>().notNull(),
    /** Last period of the stint. */
    period: integer("period").notNull(),
    rater: text("rater").$type<"head" | "mentor">().notNull(),
    /** Item of the area's profile → whole points. */
    points: jsonb("points").$type<Record<string, number>>().notNull(),
    /** Hundredths of 100. */
    total: integer("total").notNull(),
    statement: text("statement").notNull(),
    accountId: uuid("account_id").references(() => account.id),
    at: instant("at").notNull(),
  },
  (t) => [
    uniqueIndex("stint_assessment_once").on(t.planId, t.cadreId, t.communityId, t.area, t.period, t.rater),
    index("stint_assessment_cadre").on(t.cadreId, t.area),
    index("stint_assessment_community").on(t.communityId),
    index("stint_assessment_account").on(t.accountId),
  ],
);

/** Address of somebody's own calendar; whoever has it reads it, until it is given up. SHA-256 of the code. */
export const calendarFeed = pgTable(
  "calendar_feed",
  {
    id: id(),
    cadreId: uuid("cadre_id")
      .notNull()
      .references(() => cadre.id),
    codeHash: text("code_hash").notNull(),
    createdAt: instant("created_at").notNull(),
    revokedAt: instant("revoked_at"),
  },
  (t) => [
    uniqueIndex("calendar_feed_code").on(t.codeHash),
    index("calendar_feed_cadre").on(t.cadreId),
    uniqueIndex("calendar_feed_current").on(t.cadreId).where(sql`revoked_at is null`),
  ],
);
