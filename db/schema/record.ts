import { bigint, index, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { bytes, id, instant, now } from "./column.ts";
import { contest } from "./contest.ts";

/** A command that was carried out, under the id its sender gave it: sending it again returns the stored answer. */
export const commandRequest = pgTable(
  "command_request",
  {
    requestId: uuid("request_id").primaryKey(),
    actor: text("actor").notNull(),
    command: text("command").notNull(),
    payloadHash: bytes("payload_hash").notNull(),
    answer: jsonb("answer").notNull(),
    at: instant("at").notNull().default(now),
  },
  (t) => [index("command_request_at").on(t.at)],
);

/** The head of each audit chain; its row lock puts the chain's rows in one order. */
export const auditChain = pgTable("audit_chain", {
  chain: text("chain").primaryKey(),
  seq: bigint("seq", { mode: "number" }).notNull(),
  hash: bytes("hash").notNull(),
});

/** Who did what, append-only: hash = sha256(previous hash ‖ row). Triggers refuse UPDATE, DELETE and TRUNCATE. */
export const audit = pgTable(
  "audit",
  {
    chain: text("chain")
      .notNull()
      .references(() => auditChain.chain),
    seq: bigint("seq", { mode: "number" }).notNull(),
    hash: bytes("hash").notNull(),
    at: instant("at").notNull(),
    actor: text("actor").notNull(),
    command: text("command").notNull(),
    details: jsonb("details").notNull(),
  },
  (t) => [primaryKey({ columns: [t.chain, t.seq] }), index("audit_at").on(t.at)],
);

/** What changed in a contest, in the order of its version: the relay reads it and tells the rooms. Append-only. */
export const outbox = pgTable(
  "outbox",
  {
    contestId: uuid("contest_id")
      .notNull()
      .references(() => contest.id),
    version: bigint("version", { mode: "number" }).notNull(),
    type: text("type").notNull(),
    /** The performances to read again; null: the whole contest. */
    performanceIds: uuid("performance_ids").array(),
    at: instant("at").notNull().default(now),
  },
  (t) => [primaryKey({ columns: [t.contestId, t.version] })],
);

/** One row: changes when the database is restored from a backup or loaded anew, so that clients offer again what they hold. */
export const epoch = pgTable("epoch", { id: id(), startedAt: instant("started_at").notNull().default(now) });
