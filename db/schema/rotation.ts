import { sql } from "drizzle-orm";
import {
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
import type { WorkArea } from "#app/domain/daily/work-record.ts";
import type { AbsenceKind, PlanState, StandInWay, VersionState } from "#app/domain/rotation/rotation-life.ts";
import type { PlanReport, RotationProblem, Shortage } from "#app/domain/rotation/rotation-problem.ts";
import type { RotationSettings } from "#app/domain/rotation/rotation-settings.ts";
import { id, instant, now } from "./column.ts";
import { account, cadre, orgUnit } from "./people.ts";

/** A rotation (AB岗轮值) of the reserves of a subdistrict or of one community. */
export const rotationPlan = pgTable(
  "rotation_plan",
  {
    id: id(),
    /** The subdistrict or community that holds it. */
    unitId: uuid("unit_id")
      .notNull()
      .references(() => orgUnit.id),
    title: text("title").notNull(),
    status: text("status").$type<PlanState>().notNull(),
    /** As being written; each version keeps those it was made from. */
    settings: jsonb("settings").$type<RotationSettings>().notNull(),
    /** Rises with every saved change of the settings. */
    revision: integer("revision").notNull().default(1),
    endedOn: date("ended_on"),
    endReason: text("end_reason"),
    createdBy: uuid("created_by").references(() => account.id),
    createdAt: instant("created_at").notNull().default(now),
  },
  (t) => [index("rotation_plan_unit").on(t.unitId), index("rotation_plan_created_by").on(t.createdBy)],
);

/** A plan of a rotation, from settings that never change afterwards. Slots of a draft are edited; of a published one never. */
export const rotationVersion = pgTable(
  "rotation_version",
  {
    id: id(),
    planId: uuid("plan_id")
      .notNull()
      .references(() => rotationPlan.id),
    /** Counted from 1 within the plan. */
    number: integer("number").notNull(),
    status: text("status").$type<VersionState>().notNull(),
    settings: jsonb("settings").$type<RotationSettings>().notNull(),
    /** What it was made from, with leave, mentors and recusals of the day: the verifier reads this and the slots. */
    problem: jsonb("problem").$type<RotationProblem>().notNull(),
    report: jsonb("report").$type<PlanReport>().notNull(),
    shortages: jsonb("shortages").$type<Shortage[]>().notNull(),
    /** Why it was made: first plan, somebody fell ill, … */
    reason: text("reason").notNull(),
    /** Rises with every edit by hand. */
    revision: integer("revision").notNull().default(1),
    createdBy: uuid("created_by").references(() => account.id),
    createdAt: instant("created_at").notNull(),
    publishedBy: uuid("published_by").references(() => account.id),
    publishedAt: instant("published_at"),
  },
  (t) => [
    uniqueIndex("rotation_version_number").on(t.planId, t.number),
    // One version of a plan is in force.
    uniqueIndex("rotation_version_published").on(t.planId).where(sql`status = 'published'`),
    index("rotation_version_created_by").on(t.createdBy),
    index("rotation_version_published_by").on(t.publishedBy),
  ],
);

/** Who leads (A) and who stands in (B) at a post in a period of a version. */
export const rotationSlot = pgTable(
  "rotation_slot",
  {
    versionId: uuid("version_id")
      .notNull()
      .references(() => rotationVersion.id),
    communityId: uuid("community_id")
      .notNull()
      .references(() => orgUnit.id),
    area: text("area").$type<WorkArea>().notNull(),
    /** Counted from 0. */
    period: integer("period").notNull(),
    aId: uuid("a_id")
      .notNull()
      .references(() => cadre.id),
    bId: uuid("b_id")
      .notNull()
      .references(() => cadre.id),
  },
  (t) => [
    primaryKey({ columns: [t.versionId, t.communityId, t.area, t.period] }),
    index("rotation_slot_a").on(t.aId),
    index("rotation_slot_b").on(t.bId),
    index("rotation_slot_community").on(t.communityId),
  ],
);

/** Somebody is away from all own posts, from a day to a day. */
export const postAbsence = pgTable(
  "post_absence",
  {
    id: id(),
    cadreId: uuid("cadre_id")
      .notNull()
      .references(() => cadre.id),
    kind: text("kind").$type<AbsenceKind>().notNull(),
    fromOn: date("from_on").notNull(),
    /** Last day, as planned; then as it was. */
    toOn: date("to_on").notNull(),
    reason: text("reason").notNull(),
    registeredBy: uuid("registered_by").references(() => account.id),
    registeredAt: instant("registered_at").notNull(),
    /** Back, and since when. */
    returnedOn: date("returned_on"),
    cancelledAt: instant("cancelled_at"),
  },
  (t) => [
    index("post_absence_cadre").on(t.cadreId, t.fromOn),
    index("post_absence_registered_by").on(t.registeredBy),
  ],
);

/** Who acts at a post during an absence of its A. */
export const standIn = pgTable(
  "stand_in",
  {
    id: id(),
    absenceId: uuid("absence_id")
      .notNull()
      .references(() => postAbsence.id),
    planId: uuid("plan_id")
      .notNull()
      .references(() => rotationPlan.id),
    communityId: uuid("community_id")
      .notNull()
      .references(() => orgUnit.id),
    area: text("area").$type<WorkArea>().notNull(),
    fromOn: date("from_on").notNull(),
    toOn: date("to_on").notNull(),
    /** Null: both are away and the head has not said who covers. */
    actingId: uuid("acting_id").references(() => cadre.id),
    /** The head covers: no roster record is needed. */
    way: text("way").$type<StandInWay>().notNull(),
    setBy: uuid("set_by").references(() => account.id),
    setAt: instant("set_at").notNull(),
  },
  (t) => [
    index("stand_in_absence").on(t.absenceId),
    index("stand_in_plan").on(t.planId),
    index("stand_in_community").on(t.communityId, t.fromOn),
    index("stand_in_acting").on(t.actingId),
    index("stand_in_set_by").on(t.setBy),
  ],
);
