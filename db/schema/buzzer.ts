import {
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { BuzzerEvent } from "#app/domain/buzzer/buzzer-event.ts";
import type { BuzzerSettings, BuzzerStatus } from "#app/domain/buzzer/buzzer-settings.ts";
import { id, instant, now } from "./column.ts";
import { contest } from "./contest.ts";
import { questionVersion } from "./quiz.ts";

/** The buzzer final of an item. Its state follows from its events alone. */
export const buzzerGame = pgTable(
  "buzzer_game",
  {
    id: id(),
    contestId: uuid("contest_id")
      .notNull()
      .references(() => contest.id),
    itemKey: text("item_key").notNull(),
    status: text("status").$type<BuzzerStatus>().notNull(),
    settings: jsonb("settings").$type<BuzzerSettings>().notNull(),
    createdAt: instant("created_at").notNull().default(now),
    recordedAt: instant("recorded_at"),
  },
  (t) => [uniqueIndex("buzzer_game_item").on(t.contestId, t.itemKey)],
);

/** A question of a buzzer final, in the order asked. */
export const buzzerQuestion = pgTable(
  "buzzer_question",
  {
    gameId: uuid("game_id")
      .notNull()
      .references(() => buzzerGame.id),
    position: integer("position").notNull(),
    questionId: uuid("question_id").notNull(),
    questionVersion: integer("question_version").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.gameId, t.position] }),
    uniqueIndex("buzzer_question_once").on(t.gameId, t.questionId),
    foreignKey({
      name: "buzzer_question_version",
      columns: [t.questionId, t.questionVersion],
      foreignColumns: [questionVersion.questionId, questionVersion.version],
    }),
    index("buzzer_question_version").on(t.questionId, t.questionVersion),
  ],
);

/** Everything that happened in a buzzer final, every press with its measured times; replayed it gives the scores. Append-only. */
export const buzzerEvent = pgTable(
  "buzzer_event",
  {
    gameId: uuid("game_id")
      .notNull()
      .references(() => buzzerGame.id),
    seq: integer("seq").notNull(),
    at: instant("at").notNull(),
    by: text("by").notNull(),
    event: jsonb("event").$type<BuzzerEvent>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.gameId, t.seq] })],
);
