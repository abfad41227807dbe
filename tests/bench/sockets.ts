import { io, type Socket } from "socket.io-client";

/** Where a Socket.IO server listens. */
export type Place = { url: string; path: string; cookie?: string };
export const FLOOR_PATH = "/socket.io";

const CONNECT_WITHIN_MS = 20_000;
const ANSWER_WITHIN_MS = 20_000;

/** A connected client, WebSocket only. @throws when it is refused. */
export async function connect({ url, path, cookie }: Place): Promise<Socket> {
  const socket = io(url, {
    path,
    transports: ["websocket"],
    forceNew: true,
    reconnection: false,
    timeout: CONNECT_WITHIN_MS,
    extraHeaders: { origin: url, ...(cookie === undefined ? {} : { cookie }) },
  });
  await new Promise<void>((resolve, reject) => {
    socket.once("connect", resolve);
    socket.once("connect_error", reject);
  });
  return socket;
}

/** @throws when the answer is not `ok`. */
export async function ask(socket: Socket, asked: { event: string; message: unknown }): Promise<void> {
  const answer: unknown = await socket.timeout(ANSWER_WITHIN_MS).emitWithAck(asked.event, asked.message);
  const fine = typeof answer === "object" && answer !== null && "ok" in answer && answer.ok === true;
  if (!fine) throw new Error(`${asked.event} was answered: ${JSON.stringify(answer)}`);
}
