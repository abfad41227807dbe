import { sql } from "drizzle-orm";
import {
  bigint,
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
import type { ReserveKind } from "#app/domain/people/enumerations.ts";
import type { CandidateFacts, GateOutcome } from "#app/domain/selection/candidate-facts.ts";
import type { DrawnScore } from "#app/domain/selection/drawn-score.ts";
import type { RoundReport } from "#app/domain/selection/list-report.ts";
import type { RoundState } from "#app/domain/selection/round-life.ts";
import type { Blocked } from "#app/domain/selection/seats.ts";
import type {
  DemocraticVotes,
  ManagingLevel,
  Pool,
  SelectionRules,
} from "#app/domain/selection/selection-rules.ts";
import { id, instant, now } from "./column.ts";
import { account, cadre, orgUnit } from "./people.ts";

/** A round of reserve selection of the people of a unit. */
export const selectionRound = pgTable(
  "selection_round",
  {
    id: id(),
    unitId: uuid("unit_id")
      .notNull()
      .references(() => orgUnit.id),
    title: text("title").notNull(),
    status: text("status").$type<RoundState>().notNull(),
    /** The rules being written, then the announced ones. */
    rules: jsonb("rules").$type<SelectionRules>().notNull(),
    /** Rises with every saved change of the rules. */
    rulesVersion: integer("rules_version").notNull().default(1),
    /** SHA-256 of the rules as announced, hexadecimal. */
    rulesHash: text("rules_hash"),
    /** Drawn with the announcement, shown with it: lots of ties and draws of firmness. Hexadecimal, 32 bytes. */
    seed: text("seed"),
    announcedAt: instant("announced_at"),
    /** Last day of nominations. */
    nominationsUntil: date("nominations_until"),
    rankedAt: instant("ranked_at"),
    report: jsonb("report").$type<RoundReport>(),
    decisionDocument: text("decision_document"),
    decidedAt: instant("decided_at"),
    confirmationDocument: text("confirmation_document"),
    confirmedAt: instant("confirmed_at"),
    /** First day in the reserve. */
    reserveFrom: date("reserve_from"),
    cancelReason: text("cancel_reason"),
    /** The notice's address carries this and not the id. */
    publicCode: text("public_code").notNull(),
    createdBy: uuid("created_by").references(() => account.id),
    createdAt: instant("created_at").notNull().default(now),
  },
  (t) => [
    index("selection_round_unit").on(t.unitId),
    index("selection_round_created_by").on(t.createdBy),
    uniqueIndex("selection_round_public_code").on(t.publicCode),
  ],
);

/** Somebody nominated for one list of a round, and all that became of it. */
export const selectionCandidate = pgTable(
  "selection_candidate",
  {
    id: id(),
    roundId: uuid("round_id")
      .notNull()
      .references(() => selectionRound.id),
    cadreId: uuid("cadre_id")
      .notNull()
      .references(() => cadre.id),
    /** Where the person belonged when nominated. */
    unitId: uuid("unit_id")
      .notNull()
      .references(() => orgUnit.id),
    post: text("post").$type<ReserveKind>().notNull(),
    /** Why this person, in words. */
    basis: text("basis").notNull(),
    /** Null: nominated themselves. */
    nominatedBy: uuid("nominated_by").references(() => account.id),
    nominatedAt: instant("nominated_at").notNull(),
    withdrawnAt: instant("withdrawn_at"),
    withdrawReason: text("withdraw_reason"),
    votes: jsonb("votes").$type<DemocraticVotes>(),
    /** As of the judging of the gates. */
    facts: jsonb("facts").$type<CandidateFacts>(),
    gates: jsonb("gates").$type<GateOutcome[]>(),
    eligible: boolean("eligible"),
    /** As of the drawing of the scores. */
    scores: jsonb("scores").$type<DrawnScore[]>(),
    /** Ten-thousandths of 1. */
    composite: integer("composite"),
    /** Composite, tie keys, lot: see app/domain/selection/rank-key.ts. */
    rankKey: bigint("rank_key", { mode: "number" }).array(),
    /** Place on the list of the post, from 1. */
    place: integer("place"),
    /** Selected by the rules alone. */
    advised: boolean("advised"),
    blocked: jsonb("blocked").$type<Blocked>(),
    /** Share of draws in which the person is selected, ten-thousandths. */
    acceptability: integer("acceptability"),
    /** The decision: advised, unless the meeting moved. Null: not decided. */
    selected: boolean("selected"),
    /** Taken out after an upheld objection, or offered the seat that became free. */
    replacement: text("replacement").$type<"removed" | "offered" | "declined">(),
    replacementReason: text("replacement_reason"),
  },
  (t) => [
    uniqueIndex("selection_candidate_person").on(t.roundId, t.cadreId),
    index("selection_candidate_cadre").on(t.cadreId),
    index("selection_candidate_unit").on(t.unitId),
    index("selection_candidate_nominated_by").on(t.nominatedBy),
    index("selection_candidate_list").on(t.roundId, t.post, t.rankKey.desc()),
  ],
);

/** What a department states of a candidate in the joint review; a later statement of it takes the place of the earlier. Append-only. */
export const selectionReview = pgTable(
  "selection_review",
  {
    id: id(),
    candidateId: uuid("candidate_id")
      .notNull()
      .references(() => selectionCandidate.id),
    department: text("department").notNull(),
    outcome: text("outcome").$type<"noObjection" | "objection">().notNull(),
    /** Number of the letter. */
    document: text("document").notNull(),
    note: text("note"),
    recordedBy: uuid("recorded_by").references(() => account.id),
    at: instant("at").notNull(),
  },
  (t) => [
    index("selection_review_candidate").on(t.candidateId),
    index("selection_review_by").on(t.recordedBy),
  ],
);

/** A public notice: name, post and basis, from a day to a day. A replacement is noticed anew. */
export const selectionNotice = pgTable(
  "selection_notice",
  {
    id: id(),
    roundId: uuid("round_id")
      .notNull()
      .references(() => selectionRound.id),
    opensOn: date("opens_on").notNull(),
    /** Last day, by the working-day calendar. */
    closesOn: date("closes_on").notNull(),
    workingDays: integer("working_days").notNull(),
    /** Where objections go: office, telephone, post. */
    contact: text("contact").notNull(),
    candidateIds: uuid("candidate_ids").array().notNull(),
    closedAt: instant("closed_at"),
    openedBy: uuid("opened_by").references(() => account.id),
    at: instant("at").notNull(),
  },
  (t) => [index("selection_notice_round").on(t.roundId), index("selection_notice_by").on(t.openedBy)],
);

/** An objection to somebody on a notice. Who objects may stay unnamed; a name or contact given is personal data. */
export const selectionObjection = pgTable(
  "selection_objection",
  {
    id: id(),
    noticeId: uuid("notice_id")
      .notNull()
      .references(() => selectionNotice.id),
    candidateId: uuid("candidate_id")
      .notNull()
      .references(() => selectionCandidate.id),
    statement: text("statement").notNull(),
    /** How to reach who objects; shown to who investigates only. */
    contact: text("contact"),
    /** Null: from the public page. */
    registeredBy: uuid("registered_by").references(() => account.id),
    filedAt: instant("filed_at").notNull(),
    investigation: text("investigation"),
    decision: text("decision").$type<"upheld" | "dismissed">(),
    answer: text("answer"),
    decidedBy: uuid("decided_by").references(() => account.id),
    decidedAt: instant("decided_at"),
  },
  (t) => [
    index("selection_objection_notice").on(t.noticeId),
    index("selection_objection_candidate").on(t.candidateId),
    index("selection_objection_registered_by").on(t.registeredBy),
    index("selection_objection_decided_by").on(t.decidedBy),
  ],
);

/** Somebody in the reserve (储备人选). Not an appointment: deputy directors are still to be elected. */
export const reserveCandidate = pgTable(
  "reserve_candidate",
  {
    id: id(),
    cadreId: uuid("cadre_id")
      .notNull()
      .references(() => cadre.id),
    post: text("post").$type<ReserveKind>().notNull(),
    pool: text("pool").$type<Pool>().notNull(),
    level: text("level").$type<ManagingLevel>().notNull(),
    /** The subdistrict or community that keeps the growth file. */
    unitId: uuid("unit_id")
      .notNull()
      .references(() => orgUnit.id),
    candidateId: uuid("candidate_id")
      .notNull()
      .references(() => selectionCandidate.id),
    fromOn: date("from_on").notNull(),
    leftOn: date("left_on"),
    leftWhy: text("left_why").$type<
      "appointed" | "elected" | "unfit" | "health" | "resigned" | "left" | "other"
    >(),
    leftReason: text("left_reason"),
  },
  (t) => [
    // In one reserve at a time.
    uniqueIndex("reserve_candidate_current").on(t.cadreId).where(sql`left_on is null`),
    uniqueIndex("reserve_candidate_candidate").on(t.candidateId),
    index("reserve_candidate_cadre").on(t.cadreId),
    index("reserve_candidate_unit").on(t.unitId),
  ],
);
