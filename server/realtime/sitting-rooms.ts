import type { Actor } from "#app/domain/access/actor.ts";
import { SITTING_CHANNEL } from "#db/queries/sittings.ts";
import { sweepOverdue } from "#server/commands/sitting/close-overdue.ts";
import { sittingOwner } from "#server/commands/sitting/sat-paper.ts";
import { sit } from "#server/commands/sitting/sit.ts";
import { takeSittingOp, textOf } from "#server/commands/sitting/take-op.ts";
import type { Runtime } from "#server/runtime.ts";
import type { LiveServer, LiveSocket } from "./attach.ts";

const roomOf = (sittingId: string): string => `sitting:${sittingId}`;
const SWEEP_EVERY_MS = 5_000;

/** The sittings' part of the live connection: places, operations, "look again", and the clock that hands in for whoever is gone. */
export type SittingRooms = { answerTo(socket: LiveSocket): void; close(): Promise<void> };

export function openSittingRooms({ runtime, io }: { runtime: Runtime; io: LiveServer }): SittingRooms {
  const { sql } = runtime.database;
  const look = (sittingId: string) => void io.to(roomOf(sittingId)).emit("sittingChanged", { sittingId });
  const listening = sql.listen(SITTING_CHANNEL, look).catch(() => undefined);
  let sweeping: Promise<void> | null = null;
  const timer = setInterval(() => {
    sweeping ??= sweepOverdue(runtime)
      .catch((error: unknown) => runtime.log.warn({ error }, "overdue sittings were not looked for"))
      .finally(() => {
        sweeping = null;
      });
  }, SWEEP_EVERY_MS);
  return {
    answerTo(socket) {
      answerPlaces({ runtime, socket });
      answerOps({ runtime, io, socket });
    },
    async close() {
      clearInterval(timer);
      await sweeping;
      const listener = await listening;
      await listener?.unlisten().catch(() => {});
    },
  };
}

type Parts = { runtime: Runtime; socket: LiveSocket };

/** Whoever this connection was let in as; the sitting says which of them is meant. */
async function actorAt({ runtime, socket }: Parts, message: unknown): Promise<Actor> {
  const owner = await sittingOwner(runtime, textOf(message, "sittingId"));
  const own = owner && socket.data.contestants.get(owner.contestantId);
  const [another] = socket.data.contestants.values();
  return own ?? another ?? { kind: "public" };
}

function answerPlaces(parts: Parts): void {
  const { runtime, socket } = parts;
  socket.on("sit", (request, answer) => {
    if (typeof answer !== "function" || !socket.data.credits.spend(Date.now())) return;
    const seat = async () => {
      const actor = await actorAt(parts, request);
      const reply = await sit({ runtime, actor }, request);
      if (reply.ok && !socket.disconnected) void socket.join(roomOf(textOf(request, "sittingId")));
      answer(reply);
    };
    // No answer is "try again".
    seat().catch((error: unknown) => runtime.log.warn({ error }, "a place was not answered"));
  });
}

function answerOps(parts: Parts & { io: LiveServer }): void {
  const { runtime, socket, io } = parts;
  socket.on("sittingOp", (envelope, answer) => {
    if (typeof answer !== "function" || !socket.data.credits.spend(Date.now())) return;
    const take = async () => {
      const reply = await takeSittingOp({ runtime, actor: await actorAt(parts, envelope) }, envelope);
      answer(reply);
      if (!reply.ok) return;
      // Another device of the same person shows it too.
      const room = roomOf(textOf(envelope, "sittingId"));
      const devices = io.sockets.adapter.rooms.get(room)?.size ?? 0;
      if (devices > 1) socket.to(room).emit("sittingChanged", { sittingId: textOf(envelope, "sittingId") });
    };
    take().catch((error: unknown) => runtime.log.warn({ error }, "an operation was not answered"));
  });
}
