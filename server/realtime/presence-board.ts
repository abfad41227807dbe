import type { Presence, PresenceMessage } from "#app/contracts/live.ts";
import type { Runtime } from "#server/runtime.ts";

const CHANNEL = "yanzhen_presence";
/** Presence is told in batches. */
const BATCH_MS = 1_000;
/** NOTIFY carries at most 7 999 bytes. */
const SEATS_PER_MESSAGE = 40;

/** Which seats are connected, how much they have not sent. Every process knows it from every other one. */
export type PresenceBoard = {
  report(seat: { contestId: string; seatId: string }, presence: Presence): void;
  of(contestId: string): Record<string, Presence>;
  close(): Promise<void>;
};

export function openPresenceBoard(input: {
  runtime: Runtime;
  tell: (message: PresenceMessage) => void;
}): PresenceBoard {
  const { sql } = input.runtime.database;
  const known = new Map<string, Map<string, Presence>>();
  const changed = new Map<string, Map<string, Presence>>();

  const take = (message: PresenceMessage) => {
    const seats = known.get(message.contestId) ?? new Map<string, Presence>();
    for (const [seatId, presence] of Object.entries(message.seats)) seats.set(seatId, presence);
    known.set(message.contestId, seats);
    input.tell(message);
  };
  const listening = sql.listen(CHANNEL, (payload) => take(JSON.parse(payload))).catch(() => undefined);

  const timer = setInterval(() => {
    for (const [contestId, seats] of changed) {
      const entries = [...seats];
      for (let at = 0; at < entries.length; at += SEATS_PER_MESSAGE) {
        const message: PresenceMessage = {
          contestId,
          seats: Object.fromEntries(entries.slice(at, at + SEATS_PER_MESSAGE)),
        };
        // While the database is away this process still tells its own desks.
        sql.notify(CHANNEL, JSON.stringify(message)).catch(() => take(message));
      }
    }
    changed.clear();
  }, BATCH_MS);

  return {
    report({ contestId, seatId }, presence) {
      const seats = changed.get(contestId) ?? new Map<string, Presence>();
      seats.set(seatId, presence);
      changed.set(contestId, seats);
    },
    of: (contestId) => Object.fromEntries(known.get(contestId) ?? []),
    async close() {
      clearInterval(timer);
      const listener = await listening;
      await listener?.unlisten().catch(() => {});
    },
  };
}
