import type { Server as HttpServer } from "node:http";
import { Server, type Socket } from "socket.io";
import type { ClientToServer, ServerToClient } from "#app/contracts/live-socket.ts";
import {
  type ContestantActor,
  type DeviceActor,
  findContestants,
  findDevices,
  findSignedIn,
} from "#server/auth/actors.ts";
import { isOwnOrigin, type OriginRule } from "#server/http/security.ts";
import type { Runtime } from "#server/runtime.ts";
import { buzzerDesksOf } from "./buzzer-phones.ts";
import { startBuzzerTimer } from "./buzzer-timer.ts";
import { type Credits, credits } from "./credits.ts";
import { answerTo } from "./handlers.ts";
import { openPresenceBoard } from "./presence-board.ts";
import { startRelay } from "./relay.ts";
import { shareDisconnects } from "./session-ends.ts";
import { openSittingRooms } from "./sitting-rooms.ts";

export type Realtime = { close(): Promise<void> };

/** Who is on the other end, from the cookies of the handshake; hashes of the sessions it stands on. */
export type SocketFacts = {
  cookie: string | undefined;
  devices: Map<string, DeviceActor>;
  contestants: Map<string, ContestantActor>;
  sessionHashes: string[];
  credits: Credits;
  /** Rooms joined: name → contest. */
  rooms: Map<string, string>;
};
export type LiveServer = Server<ClientToServer, ServerToClient, Record<string, never>, SocketFacts>;
export type LiveSocket = Socket<ClientToServer, ServerToClient, Record<string, never>, SocketFacts>;

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");

export function attachRealtime(input: {
  runtime: Runtime;
  httpServer: HttpServer;
  originRule: OriginRule;
}): Realtime {
  const { runtime, httpServer, originRule } = input;
  const io: LiveServer = new Server(httpServer, {
    path: "/live-socket",
    serveClient: false,
    transports: ["websocket"],
    maxHttpBufferSize: 16_000,
    pingInterval: 5_000,
    pingTimeout: 4_000,
    connectTimeout: 10_000,
    allowRequest: (request, accept) => {
      const own = isOwnOrigin(originRule, request.headers.origin, request.headers.host);
      accept(own ? null : "foreign origin", own);
    },
  });
  const relay = startRelay({ runtime, emit: (room, message) => void io.to(room).emit("patch", message) });
  const board = openPresenceBoard({
    runtime,
    tell: (message) => {
      const { contestId } = message;
      const rooms = [`desk:${contestId}`, `head:${contestId}`, buzzerDesksOf(contestId)];
      io.to(rooms).emit("presence", message);
    },
  });
  const timer = startBuzzerTimer(runtime);
  io.use((socket, next) => {
    greet(runtime, socket).then(
      () => next(),
      () => next(new Error("unavailable")),
    );
  });
  const sittings = openSittingRooms({ runtime, io });
  io.on("connection", (socket) => {
    answerTo({ runtime, relay, board, io, socket });
    sittings.answerTo(socket);
  });
  const ends = shareDisconnects(runtime, (ended) => {
    for (const socket of io.sockets.sockets.values()) {
      if (!socket.data.sessionHashes.some((hash) => ended.includes(hash))) continue;
      socket.emit("closed", { reason: "revoked" });
      socket.disconnect(true);
    }
  });
  return {
    async close() {
      io.emit("closed", { reason: "restarting" });
      await ends.close();
      await sittings.close();
      await timer.close();
      await board.close();
      await relay.close();
      await io.close();
    },
  };
}

async function greet(runtime: Runtime, socket: LiveSocket): Promise<void> {
  const { cookie } = socket.handshake.headers;
  const [signedIn, devices, contestants] = await Promise.all([
    findSignedIn(runtime, cookie),
    findDevices(runtime, cookie),
    findContestants(runtime, cookie),
  ]);
  socket.data.cookie = cookie;
  socket.data.devices = devices;
  socket.data.contestants = contestants;
  socket.data.sessionHashes = [
    ...(signedIn === null ? [] : [hex(signedIn.idHash)]),
    ...[...devices.values(), ...contestants.values()].map(({ idHash }) => hex(idHash)),
  ];
  socket.data.credits = credits({ capacity: 300, perSecond: 10 });
  socket.data.rooms = new Map();
}
