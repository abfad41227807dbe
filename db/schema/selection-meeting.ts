import { sql } from "drizzle-orm";
import { date, index, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { id, instant } from "./column.ts";
import { account } from "./people.ts";
import { selectionCandidate, selectionRound } from "./selection.ts";

/** A sitting of the meeting that deliberates: who was there. */
export const selectionMeeting = pgTable(
  "selection_meeting",
  {
    id: id(),
    roundId: uuid("round_id")
      .notNull()
      .references(() => selectionRound.id),
    heldOn: date("held_on").notNull(),
    venue: text("venue").notNull(),
    minutes: text("minutes").notNull(),
    recordedBy: uuid("recorded_by").references(() => account.id),
    at: instant("at").notNull(),
  },
  (t) => [index("selection_meeting_round").on(t.roundId), index("selection_meeting_by").on(t.recordedBy)],
);

export const selectionAttendance = pgTable(
  "selection_attendance",
  {
    id: id(),
    meetingId: uuid("meeting_id")
      .notNull()
      .references(() => selectionMeeting.id),
    /** Null: somebody without an account. */
    accountId: uuid("account_id").references(() => account.id),
    name: text("name").notNull(),
    office: text("office").notNull(),
  },
  (t) => [
    index("selection_attendance_meeting").on(t.meetingId),
    index("selection_attendance_account").on(t.accountId),
  ],
);

/** Somebody present who takes no part where a candidate is concerned (回避). */
export const selectionRecusal = pgTable(
  "selection_recusal",
  {
    id: id(),
    attendanceId: uuid("attendance_id")
      .notNull()
      .references(() => selectionAttendance.id),
    candidateId: uuid("candidate_id")
      .notNull()
      .references(() => selectionCandidate.id),
    reason: text("reason").notNull(),
  },
  (t) => [
    uniqueIndex("selection_recusal_once").on(t.attendanceId, t.candidateId),
    index("selection_recusal_candidate").on(t.candidateId),
  ],
);

/** A move in or out against the advised list: proposed by one, seconded by another. Taken back: never deleted. */
export const selectionMove = pgTable(
  "selection_move",
  {
    id: id(),
    meetingId: uuid("meeting_id")
      .notNull()
      .references(() => selectionMeeting.id),
    candidateId: uuid("candidate_id")
      .notNull()
      .references(() => selectionCandidate.id),
    direction: text("direction").$type<"in" | "out">().notNull(),
    reason: text("reason").notNull(),
    proposedBy: uuid("proposed_by")
      .notNull()
      .references(() => selectionAttendance.id),
    /** Null: waits for a second person. */
    secondedBy: uuid("seconded_by").references(() => selectionAttendance.id),
    at: instant("at").notNull(),
    takenBackAt: instant("taken_back_at"),
    takenBackReason: text("taken_back_reason"),
  },
  (t) => [
    index("selection_move_meeting").on(t.meetingId),
    // One move in force for a candidate.
    uniqueIndex("selection_move_in_force").on(t.candidateId).where(sql`taken_back_at is null`),
    index("selection_move_candidate").on(t.candidateId),
    index("selection_move_proposed_by").on(t.proposedBy),
    index("selection_move_seconded_by").on(t.secondedBy),
  ],
);
