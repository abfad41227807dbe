import type { Socket } from "socket.io-client";
import type { ClientToServer, ServerToClient } from "#app/contracts/live-socket.ts";

export type LiveSocket = Socket<ServerToClient, ClientToServer>;

export const SOCKET_PATH = "/live-socket";

let socket: LiveSocket | null = null;
let opening: Promise<LiveSocket> | null = null;

/** The page's one connection. Its code is loaded once the page is there: a judge can begin before it. */
async function open(): Promise<LiveSocket> {
  const { io } = await import("socket.io-client");
  socket = io({
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

const TRY_AGAIN_MS = 3_000;

function opened(): Promise<LiveSocket> {
  opening ??= open().catch(async () => {
    // The code itself could not be fetched: the network is away.
    await new Promise((resolve) => setTimeout(resolve, TRY_AGAIN_MS));
    opening = null;
    return opened();
  });
  return opening;
}

/** The connection if its code is there already; nothing waits for it. */
export const socketNow = (): LiveSocket | null => socket;

/** Attaches to the connection as soon as there is one; what comes back detaches. For effects in the browser. */
export function withSocket(attach: (socket: LiveSocket) => () => void): () => void {
  let gone = false;
  let detach = () => {};
  void opened().then((open) => {
    if (!gone) detach = attach(open);
  });
  return () => {
    gone = true;
    detach();
  };
}
