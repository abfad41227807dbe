import { type LiveAddress, type OpAnswer, roomOf, type SubscribeAnswer } from "#app/contracts/live.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import type { Refusal } from "#app/domain/shared/refusal.ts";
import { findContestants, findDevices, findSignedIn } from "#server/auth/actors.ts";
import { submitOp } from "#server/commands/score/submit-op.ts";
import type { Runtime } from "#server/runtime.ts";
import { mayWatch } from "#server/views/live/live-view.ts";
import { contestOf, screenKeyFits } from "#server/views/live/read-live.ts";
import type { LiveServer, LiveSocket } from "./attach.ts";
import { buzzerDesksOf, type Phones, servePhones } from "./buzzer-phones.ts";
import { PresenceReport, SubscribeMessage, UnsubscribeMessage } from "./messages.ts";
import type { PresenceBoard } from "./presence-board.ts";
import type { Relay } from "./relay.ts";

type Connection = {
  runtime: Runtime;
  relay: Relay;
  board: PresenceBoard;
  io: LiveServer;
  socket: LiveSocket;
};
type Parts = Connection & { phones: Phones };

const missing: { ok: false; refusal: Refusal } = { ok: false, refusal: { kind: "missing", what: "live" } };

/** Answers one connection. Who it is comes from its cookies, what it may from the same rules as the pages. */
export function answerTo(connection: Connection): void {
  const { socket, runtime } = connection;
  const parts: Parts = { ...connection, phones: servePhones(connection) };
  const spend = () => socket.data.credits.spend(Date.now());

  socket.on("subscribe", (message, answer) => {
    if (typeof answer !== "function" || !spend()) return;
    subscribe(parts, message).then(answer, (error: unknown) => {
      runtime.log.warn({ error }, "subscribe failed");
    });
  });
  socket.on("unsubscribe", (message) => {
    const parsed = UnsubscribeMessage.safeParse(message);
    if (!parsed.success) return;
    const room = roomOf(parsed.data.address);
    void socket.leave(room);
    forget(parts, room);
  });
  socket.on("op", (envelope, answer) => {
    if (typeof answer !== "function") return;
    if (!spend()) answer(busy(envelope));
    else score(parts, envelope).then(answer, () => answer(busy(envelope)));
  });
  socket.on("presence", (message) => reportPresence(parts, message));
  socket.on("time", (answer) => {
    if (typeof answer === "function" && spend()) answer(Date.now());
  });
  socket.on("disconnect", () => {
    for (const room of [...socket.data.rooms.keys()]) forget(parts, room);
    for (const device of socket.data.devices.values()) {
      const before = parts.board.of(device.contestId)[device.seatId];
      if (before === undefined) continue;
      parts.board.report(device, { ...before, connected: false, lastSeenAt: Date.now() });
    }
  });
}

/** "Not now": the tablet keeps the operation and tries again. */
function busy(envelope: unknown): OpAnswer {
  const opId =
    typeof envelope === "object" && envelope !== null && "opId" in envelope ? String(envelope.opId) : "";
  return {
    ours: "yanzhen",
    ok: false,
    opId,
    refusal: { kind: "refused", rule: "score.busy", facts: {} },
    again: true,
  };
}

async function score({ runtime, socket }: Parts, envelope: unknown): Promise<OpAnswer> {
  const seatId =
    typeof envelope === "object" && envelope !== null && "seatId" in envelope ? String(envelope.seatId) : "";
  const actor: Actor = socket.data.devices.get(seatId) ?? { kind: "public" };
  return submitOp({ runtime, actor }, envelope);
}

/** The device of a seat's address; for the other views the account, else a head judge's or timekeeper's device. */
async function actorFor({ runtime, socket }: Parts, address: LiveAddress, contestId: string): Promise<Actor> {
  const { cookie } = socket.data;
  if (cookie === undefined || address.view === "public") return { kind: "public" };
  if (address.view === "play")
    return (await findContestants(runtime, cookie)).get(address.id) ?? { kind: "public" };
  const devices = await findDevices(runtime, cookie);
  if (address.view === "seat") return devices.get(address.id) ?? { kind: "public" };
  const signedIn = await findSignedIn(runtime, cookie);
  if (signedIn !== null) return signedIn.actor;
  const seated = [...devices.values()].filter((device) => device.contestId === contestId);
  return seated.find((device) => device.role === "headJudge") ?? seated[0] ?? { kind: "public" };
}

async function subscribe(parts: Parts, message: unknown): Promise<SubscribeAnswer> {
  const parsed = SubscribeMessage.safeParse(message);
  if (!parsed.success) return missing;
  const { address, epoch, version } = parsed.data;
  const contestId = await contestOf(parts.runtime.database.db, address);
  if (contestId === null) return missing;
  const actor = await actorFor(parts, address, contestId);
  const contest = parts.relay.roomsOf(contestId);
  const facts = await contest.current();
  if (facts === null) return missing;
  if (!mayWatch({ actor, address, facts, screenKeyFits: screenKeyFits(facts, address) })) return missing;
  // The last watcher may have left while the facts were read: then these rooms are no longer fed.
  if (parts.relay.roomsOf(contestId) !== contest) return subscribe(parts, message);
  // From here to the answer nothing waits: no patch can slip between the snapshot and the room.
  const room = contest.open(address);
  if (room === null || parts.socket.disconnected) return missing;
  const name = roomOf(address);
  void parts.socket.join(name);
  parts.socket.data.rooms.set(name, contestId);
  if (address.view === "play") parts.phones.opened(address, contestId);
  if (address.view === "buzzer") void parts.socket.join(buzzerDesksOf(contestId));
  if (address.view === "desk" || address.view === "head" || address.view === "buzzer") {
    parts.socket.emit("presence", { contestId, seats: parts.board.of(contestId) });
  }
  contest.wake();
  const at = Date.now();
  if (epoch === facts.epoch && version !== undefined && version >= room.version && version <= room.trueAt) {
    return { ok: true, current: true, version: room.version, at };
  }
  return { ok: true, current: false, epoch: facts.epoch, version: room.version, view: room.view, at };
}

function forget({ relay, io, socket, phones }: Parts, room: string): void {
  const contestId = socket.data.rooms.get(room);
  socket.data.rooms.delete(room);
  if (contestId === undefined) return;
  if (room.startsWith("play:")) phones.closed(room.slice("play:".length));
  const watchers = io.sockets.adapter.rooms.get(room);
  const others = watchers === undefined ? 0 : watchers.size - (watchers.has(socket.id) ? 1 : 0);
  if (others === 0) relay.left(contestId, room);
}

function reportPresence({ socket, board }: Parts, message: unknown): void {
  const parsed = PresenceReport.safeParse(message);
  if (!parsed.success || !socket.data.credits.spend(Date.now())) return;
  const device = socket.data.devices.get(parsed.data.seatId);
  if (device === undefined) return;
  const { unsent, battery } = parsed.data;
  board.report(device, {
    connected: true,
    lastSeenAt: Date.now(),
    unsent,
    ...(battery === undefined ? {} : { battery }),
  });
}
