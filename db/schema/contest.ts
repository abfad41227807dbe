import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { Screen } from "#app/domain/contest/stage.ts";
import type {
  ContestantStatus,
  ContestKind,
  ContestStatus,
  PerformanceStatus,
  RecusalGround,
  SeatRole,
  SeatScoring,
} from "#app/domain/contest/states.ts";
import type { RuleSet } from "#app/domain/scoring/rule-set.ts";
import { bytes, id, instant, now } from "./column.ts";
import { account, cadre, orgUnit } from "./people.ts";

/** A contest. `version` counts its changes: the statement that writes the outbox bumps it. */
export const contest = pgTable(
  "contest",
  {
    id: id(),
    unitId: uuid("unit_id")
      .notNull()
      .references(() => orgUnit.id),
    kind: text("kind").$type<ContestKind>().notNull(),
    title: text("title").notNull(),
    venue: text("venue"),
    heldOn: text("held_on"),
    status: text("status").$type<ContestStatus>().notNull(),
    rehearsal: boolean("rehearsal").notNull().default(false),
    version: bigint("version", { mode: "number" }).notNull().default(0),
    ruleVersion: integer("rule_version").notNull(),
    /** Short code of the spectators' link. */
    publicCode: text("public_code").notNull(),
    /** SHA-256 of the screen link's token. */
    screenTokenHash: bytes("screen_token_hash"),
    createdAt: instant("created_at").notNull().default(now),
    signedAt: instant("signed_at"),
    publishedAt: instant("published_at"),
  },
  (t) => [
    uniqueIndex("contest_public_code").on(t.publicCode),
    uniqueIndex("contest_screen_token").on(t.screenTokenHash).where(sql`screen_token_hash is not null`),
    index("contest_unit").on(t.unitId),
  ],
);

/** A version of the rules. In draft the one version is overwritten; once `lockedAt` is set it never changes (trigger). */
export const ruleSetVersion = pgTable(
  "rule_set_version",
  {
    contestId: uuid("contest_id")
      .notNull()
      .references(() => contest.id),
    version: integer("version").notNull(),
    body: jsonb("body").$type<RuleSet>().notNull(),
    hash: bytes("hash").notNull(),
    reason: text("reason"),
    createdAt: instant("created_at").notNull().default(now),
    lockedAt: instant("locked_at"),
  },
  (t) => [primaryKey({ columns: [t.contestId, t.version] })],
);

/** Somebody who competes. Most are cadres; one from elsewhere has a name and a unit's name only. */
export const contestant = pgTable(
  "contestant",
  {
    id: id(),
    contestId: uuid("contest_id")
      .notNull()
      .references(() => contest.id),
    cadreId: uuid("cadre_id").references(() => cadre.id),
    unitId: uuid("unit_id").references(() => orgUnit.id),
    name: text("name").notNull(),
    unitName: text("unit_name").notNull(),
    /** The number worn, given by the draw. */
    number: integer("number"),
    status: text("status").$type<ContestantStatus>().notNull().default("registered"),
    statusReason: text("status_reason"),
  },
  (t) => [
    uniqueIndex("contestant_once").on(t.contestId, t.cadreId).where(sql`cadre_id is not null`),
    uniqueIndex("contestant_number").on(t.contestId, t.number).where(sql`number is not null`),
    index("contestant_cadre").on(t.cadreId),
    index("contestant_unit").on(t.unitId),
  ],
);

/** A group of judges that marks together. */
export const panel = pgTable(
  "panel",
  {
    id: id(),
    contestId: uuid("contest_id")
      .notNull()
      .references(() => contest.id),
    name: text("name").notNull(),
    position: integer("position").notNull(),
    /** Items this panel marks; empty: all of them. Panels that share an item mark side by side. */
    itemKeys: text("item_keys").array().notNull().default(sql`'{}'::text[]`),
  },
  (t) => [uniqueIndex("panel_name").on(t.contestId, t.name)],
);

/** A chair at a panel's table: a judge, the head judge or the timekeeper. A device is paired to a seat, not to a person. */
export const seat = pgTable(
  "seat",
  {
    id: id(),
    contestId: uuid("contest_id")
      .notNull()
      .references(() => contest.id),
    panelId: uuid("panel_id")
      .notNull()
      .references(() => panel.id),
    number: integer("number").notNull(),
    role: text("role").$type<SeatRole>().notNull(),
    /** counts: marks count · shadow: a trainee's marks never count · none: does not mark. */
    scoring: text("scoring").$type<SeatScoring>().notNull(),
    holderName: text("holder_name").notNull(),
    holderUnitName: text("holder_unit_name"),
    holderUnitId: uuid("holder_unit_id").references(() => orgUnit.id),
    cadreId: uuid("cadre_id").references(() => cadre.id),
    accountId: uuid("account_id").references(() => account.id),
    removedAt: instant("removed_at"),
  },
  (t) => [
    uniqueIndex("seat_number").on(t.panelId, t.role, t.number).where(sql`removed_at is null`),
    index("seat_contest").on(t.contestId),
    index("seat_holder_unit").on(t.holderUnitId),
    index("seat_cadre").on(t.cadreId),
    index("seat_account").on(t.accountId),
  ],
);

/** A judge who must not mark a contestant: proposed by the system or declared, then confirmed or dismissed by a person. */
export const recusal = pgTable(
  "recusal",
  {
    id: id(),
    contestId: uuid("contest_id")
      .notNull()
      .references(() => contest.id),
    seatId: uuid("seat_id")
      .notNull()
      .references(() => seat.id),
    contestantId: uuid("contestant_id")
      .notNull()
      .references(() => contestant.id),
    ground: text("ground").$type<RecusalGround>().notNull(),
    status: text("status").$type<"proposed" | "confirmed" | "dismissed">().notNull(),
    note: text("note"),
    decidedBy: uuid("decided_by").references(() => account.id),
    decidedAt: instant("decided_at"),
  },
  (t) => [
    uniqueIndex("recusal_once").on(t.seatId, t.contestantId),
    index("recusal_contest").on(t.contestId),
    index("recusal_contestant").on(t.contestantId),
    index("recusal_decided_by").on(t.decidedBy),
  ],
);

/** The running order's draw: the commitment is shown before, the seed after, and anyone can draw again. */
export const draw = pgTable("draw", {
  contestId: uuid("contest_id")
    .primaryKey()
    .references(() => contest.id),
  commitment: text("commitment").notNull(),
  /** Secret until revealed. */
  seed: text("seed").notNull(),
  committedAt: instant("committed_at").notNull().default(now),
  drawnAt: instant("drawn_at"),
  /** Ids of the drawn contestants in the order the draw started from, so that it can be repeated. */
  entries: jsonb("entries"),
});

/** One contestant doing one item. `revision` counts what changed its score. */
export const performance = pgTable(
  "performance",
  {
    id: id(),
    contestId: uuid("contest_id")
      .notNull()
      .references(() => contest.id),
    contestantId: uuid("contestant_id")
      .notNull()
      .references(() => contestant.id),
    panelId: uuid("panel_id")
      .notNull()
      .references(() => panel.id),
    roundKey: text("round_key").notNull(),
    itemKey: text("item_key").notNull(),
    position: integer("position").notNull(),
    status: text("status").$type<PerformanceStatus>().notNull().default("waiting"),
    statusReason: text("status_reason"),
    /** The clock's reading in milliseconds once stopped. */
    elapsedMs: integer("elapsed_ms"),
    /** While the clock runs: since when, and what it had before. */
    clockStartedAt: instant("clock_started_at"),
    clockBeforeMs: integer("clock_before_ms").notNull().default(0),
    revision: integer("revision").notNull().default(0),
    calledAt: instant("called_at"),
    lockedAt: instant("locked_at"),
    verifiedAt: instant("verified_at"),
    verifiedBy: uuid("verified_by").references(() => account.id),
    revealedAt: instant("revealed_at"),
  },
  (t) => [
    uniqueIndex("performance_once").on(t.contestantId, t.itemKey),
    // The running order of a panel's item has no two at one place.
    uniqueIndex("performance_position").on(t.panelId, t.itemKey, t.position),
    index("performance_contest").on(t.contestId, t.position),
    index("performance_verified_by").on(t.verifiedBy),
  ],
);

/** The timekeeper's stamps: what the clock's reading was made of. */
export const clockStamp = pgTable(
  "clock_stamp",
  {
    id: id(),
    performanceId: uuid("performance_id")
      .notNull()
      .references(() => performance.id),
    kind: text("kind").$type<"start" | "pause" | "resume" | "stop" | "reset" | "correct">().notNull(),
    at: instant("at").notNull(),
    readingMs: integer("reading_ms").notNull(),
    by: text("by").notNull(),
    reason: text("reason"),
  },
  (t) => [index("clock_stamp_performance").on(t.performanceId)],
);

/** Points taken for a breach of the rules (time deductions follow from the clock and are not stored). */
export const deduction = pgTable(
  "deduction",
  {
    id: id(),
    performanceId: uuid("performance_id")
      .notNull()
      .references(() => performance.id),
    points: integer("points").notNull(),
    reason: text("reason").notNull(),
    accountId: uuid("account_id").references(() => account.id),
    at: instant("at").notNull().default(now),
    withdrawnAt: instant("withdrawn_at"),
  },
  (t) => [index("deduction_performance").on(t.performanceId), index("deduction_account").on(t.accountId)],
);

/** What stands on the stage of a panel: whom the desk called, and what the big screen may show. */
export const stage = pgTable(
  "stage",
  {
    panelId: uuid("panel_id")
      .primaryKey()
      .references(() => panel.id),
    contestId: uuid("contest_id")
      .notNull()
      .references(() => contest.id),
    performanceId: uuid("performance_id").references(() => performance.id),
    /** What the screen shows: see app/domain/contest/stage.ts. */
    screen: jsonb("screen").$type<Screen>().notNull(),
  },
  (t) => [index("stage_contest").on(t.contestId), index("stage_performance").on(t.performanceId)],
);
