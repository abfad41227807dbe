import { inArray } from "drizzle-orm";
import type { PatchMessage } from "#app/contracts/live.ts";
import { contest } from "#db/schema/contest.ts";
import { epoch } from "#db/schema/record.ts";
import { OUTBOX_CHANNEL } from "#server/commands/record.ts";
import type { Runtime } from "#server/runtime.ts";
import { ContestRooms } from "./contest-rooms.ts";

/** Besides LISTEN: after an outage of the database queries work seconds before notifications do. */
const POLL_MS = 1_000;

/** Takes what commits in this and other processes to the rooms of this process. */
export type Relay = {
  /** The rooms of a contest, made when asked for. */
  roomsOf(contestId: string): ContestRooms;
  /** Nobody in this process watches the room any more. */
  left(contestId: string, room: string): void;
  close(): Promise<void>;
};

export function startRelay(input: {
  runtime: Runtime;
  emit: (room: string, message: PatchMessage) => void;
}): Relay {
  const { runtime } = input;
  const { db, sql } = runtime.database;
  const contests = new Map<string, ContestRooms>();
  const onError = (error: unknown) => runtime.log.warn({ error }, "live refresh failed, trying again");
  runtime.wake = (contestId) => contests.get(contestId)?.wake();

  const poll = async () => {
    if (contests.size === 0) return;
    const [rows, epochs] = await Promise.all([
      db
        .select({ id: contest.id, version: contest.version })
        .from(contest)
        .where(inArray(contest.id, [...contests.keys()])),
      db.select({ id: epoch.id }).from(epoch).limit(1),
    ]);
    for (const row of rows) {
      const rooms = contests.get(row.id);
      if (rooms === undefined || rooms.version < 0) continue;
      if (rooms.epoch !== epochs[0]?.id || row.version < rooms.version) await rooms.restart();
      else if (row.version > rooms.version) rooms.wake();
    }
  };
  let polling = false;
  const timer = setInterval(() => {
    if (polling) return;
    polling = true;
    poll()
      .catch(onError)
      .finally(() => {
        polling = false;
      });
  }, POLL_MS);
  const listening = sql
    .listen(
      OUTBOX_CHANNEL,
      (contestId) => contests.get(contestId)?.wake(),
      () => {
        for (const rooms of contests.values()) rooms.wake();
      },
    )
    .catch(onError);

  return {
    roomsOf(contestId) {
      let rooms = contests.get(contestId);
      if (rooms === undefined) {
        rooms = new ContestRooms({ contestId, db, emit: input.emit, onError });
        contests.set(contestId, rooms);
      }
      return rooms;
    },
    left(contestId, room) {
      const rooms = contests.get(contestId);
      if (rooms?.leave(room) === true) {
        rooms.close();
        contests.delete(contestId);
      }
    },
    async close() {
      clearInterval(timer);
      for (const rooms of contests.values()) rooms.close();
      contests.clear();
      const listener = await listening;
      if (listener !== undefined) await listener.unlisten().catch(() => {});
    },
  };
}
