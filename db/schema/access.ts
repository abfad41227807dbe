import { index, integer, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { Role } from "#app/domain/access/roles.ts";
import { bytes, id, instant, now } from "./column.ts";
import { contest, contestant, seat } from "./contest.ts";
import { account, orgUnit } from "./people.ts";

/** A role held for a subtree of the organisation, or in one contest. */
export const roleGrant = pgTable(
  "role_grant",
  {
    id: id(),
    accountId: uuid("account_id")
      .notNull()
      .references(() => account.id),
    role: text("role").$type<Role>().notNull(),
    unitId: uuid("unit_id").references(() => orgUnit.id),
    contestId: uuid("contest_id").references(() => contest.id),
    createdAt: instant("created_at").notNull().default(now),
  },
  (t) => [
    // The same role for the same scope is held once.
    uniqueIndex("role_grant_once").on(t.accountId, t.role, t.unitId, t.contestId),
    index("role_grant_unit").on(t.unitId),
    index("role_grant_contest").on(t.contestId),
  ],
);

/** A signed-in browser (`account`), a paired device (`seat`) or a contestant's own device (`contestant`: paper and buzzer). The id itself is known to the browser only. */
export const session = pgTable(
  "session",
  {
    idHash: bytes("id_hash").primaryKey(),
    accountId: uuid("account_id").references(() => account.id),
    seatId: uuid("seat_id").references(() => seat.id),
    contestantId: uuid("contestant_id").references(() => contestant.id),
    createdAt: instant("created_at").notNull().default(now),
    lastSeenAt: instant("last_seen_at").notNull().default(now),
    expiresAt: instant("expires_at").notNull(),
    revokedAt: instant("revoked_at"),
    userAgent: text("user_agent"),
  },
  (t) => [
    index("session_account").on(t.accountId),
    index("session_seat").on(t.seatId),
    index("session_contestant").on(t.contestantId),
  ],
);

/** A contestant's admission pass (准考证): its code lets their own devices in to paper and buzzer. Stored as a hash. */
export const contestantPass = pgTable(
  "contestant_pass",
  {
    contestantId: uuid("contestant_id")
      .primaryKey()
      .references(() => contestant.id),
    codeHash: bytes("code_hash").notNull(),
    issuedAt: instant("issued_at").notNull(),
    revokedAt: instant("revoked_at"),
  },
  (t) => [uniqueIndex("contestant_pass_code").on(t.codeHash)],
);

/** A single-use invitation of a device to a seat: QR token or typed code, both stored as hashes, ten minutes. */
export const pairing = pgTable(
  "pairing",
  {
    id: id(),
    seatId: uuid("seat_id")
      .notNull()
      .references(() => seat.id),
    tokenHash: bytes("token_hash").notNull(),
    codeHash: bytes("code_hash").notNull(),
    createdBy: uuid("created_by")
      .notNull()
      .references(() => account.id),
    createdAt: instant("created_at").notNull().default(now),
    expiresAt: instant("expires_at").notNull(),
    usedAt: instant("used_at"),
  },
  (t) => [
    uniqueIndex("pairing_token").on(t.tokenHash),
    index("pairing_code").on(t.codeHash),
    index("pairing_seat").on(t.seatId),
    index("pairing_created_by").on(t.createdBy),
  ],
);

/** Counted failures of sign-in and pairing, by a key such as "account+ip". */
export const throttle = pgTable("throttle", {
  key: text("key").primaryKey(),
  failures: integer("failures").notNull(),
  windowEndsAt: instant("window_ends_at").notNull(),
});
