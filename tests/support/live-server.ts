import { createHash, randomBytes } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { io } from "socket.io-client";
import type { LiveAddress, PatchMessage, SubscribeAnswer } from "#app/contracts/live.ts";
import { apply, type JsonObject } from "#app/domain/shared/merge-patch.ts";
import { type LiveSocket, SOCKET_PATH } from "#app/realtime/connection.ts";
import { session } from "#db/schema/access.ts";
import { accountCookieName, seatCookieName } from "#server/auth/cookies.ts";
import { attachRealtime } from "#server/realtime/attach.ts";
import type { Runtime } from "#server/runtime.ts";

export type LiveServer = { url: string; close(): Promise<void> };

/** The realtime side of the process on a port of its own: real HTTP, real sockets, real database. */
export async function startLiveServer(runtime: Runtime): Promise<LiveServer> {
  const httpServer = createServer();
  const realtime = attachRealtime({ runtime, httpServer, originRule: { origins: [], acceptOwnHost: true } });
  await new Promise<void>((resolve) => httpServer.listen(0, "127.0.0.1", resolve));
  const { port } = httpServer.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    async close() {
      await realtime.close();
      httpServer.closeAllConnections();
      httpServer.close();
    },
  };
}

const token = () => randomBytes(32).toString("base64url");
const hashed = (value: string) => createHash("sha256").update(value).digest();

/** A living session's cookie: of a seat's device, or of an account. */
export async function signIn(
  runtime: Runtime,
  who: { seatId: string } | { accountId: string },
): Promise<string> {
  const id = token();
  const expiresAt = new Date(runtime.now().getTime() + 86_400_000);
  const at = { createdAt: runtime.now(), lastSeenAt: runtime.now(), expiresAt };
  await runtime.database.db.insert(session).values({ idHash: hashed(id), ...who, ...at });
  const name = "seatId" in who ? seatCookieName(runtime, who.seatId) : accountCookieName(runtime);
  return `${name}=${id}`;
}

/** One real client that keeps every frame it received as text, and the view as the pages would have it. */
export type Watcher = {
  socket: LiveSocket;
  /** Every message from the server, as JSON. */
  frames: string[];
  views: Map<string, { epoch: string; version: number; view: JsonObject }>;
  /** Patches that did not start from the version held. */
  gaps: PatchMessage[];
  subscribe(address: LiveAddress, held?: { epoch: string; version: number }): Promise<SubscribeAnswer>;
  close(): void;
};

export async function watch(
  server: Pick<LiveServer, "url">,
  options: { cookie?: string; origin?: string } = {},
): Promise<Watcher> {
  const socket: LiveSocket = io(server.url, {
    path: SOCKET_PATH,
    transports: ["websocket"],
    forceNew: true,
    reconnection: false,
    extraHeaders: {
      origin: options.origin ?? server.url,
      ...(options.cookie === undefined ? {} : { cookie: options.cookie }),
    },
  });
  const watcher: Watcher = {
    socket,
    frames: [],
    views: new Map(),
    gaps: [],
    async subscribe(address, held) {
      const answer = await socket.timeout(5_000).emitWithAck("subscribe", { address, ...held });
      watcher.frames.push(JSON.stringify(answer));
      if (answer.ok && !answer.current) {
        watcher.views.set(`${address.view}:${address.id}`, { ...answer, view: answer.view as JsonObject });
      }
      return answer;
    },
    close: () => socket.disconnect(),
  };
  socket.onAny((...message: unknown[]) => watcher.frames.push(JSON.stringify(message)));
  socket.on("patch", (message) => {
    const held = watcher.views.get(message.room);
    if (held === undefined || held.version !== message.from) watcher.gaps.push(message);
    else
      watcher.views.set(message.room, {
        ...held,
        version: message.to,
        view: apply(held.view, message.patch),
      });
  });
  await new Promise<void>((resolve, reject) => {
    socket.once("connect", resolve);
    socket.once("connect_error", reject);
  });
  return watcher;
}

/** Waits until the condition holds. @throws after the time given, with what it waited for. */
export async function until(
  what: string,
  holds: () => boolean | Promise<boolean>,
  withinMs = 5_000,
): Promise<void> {
  const end = Date.now() + withinMs;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`waited ${withinMs} ms in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
