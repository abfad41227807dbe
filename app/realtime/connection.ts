import { io, type Socket } from "socket.io-client";
import type { ClientToServer, ServerToClient } from "#app/contracts/live.ts";

export type LiveSocket = Socket<ServerToClient, ClientToServer>;

export const SOCKET_PATH = "/live-socket";

let socket: LiveSocket | null = null;

/** The page's one connection, opened when first asked for. Only in the browser. */
export function liveSocket(): LiveSocket {
  socket ??= io({
    path: SOCKET_PATH,
    transports: ["websocket"],
    // A hall full of tablets must not come back in the same instant.
    reconnectionDelay: 400,
    reconnectionDelayMax: 4_000,
    randomizationFactor: 0.6,
    timeout: 6_000,
  });
  return socket;
}
