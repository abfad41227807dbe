import { connect, createServer, type Socket } from "node:net";

/** Between clients and the server, on a port of its own. */
export type ChaosProxy = {
  readonly url: string;
  /** From now on this share of the answers (to operations of judges, to buttons of the stage) is swallowed on its way down, and the connection reset. */
  cutAnswers(share: number): void;
  /** How many were. */
  readonly cut: number;
  /** Resets every connection that is open. */
  resetAll(): void;
  close(): Promise<void>;
};

/**
 * What the server marks its answers with, in a frame of Socket.IO ("43", a number, the packet) as in an answer over
 * HTTP. Frames of the server are not masked and not compressed, so that the bytes can be read on the way.
 */
const ANSWER = '"ours":"yanzhen"';

export async function startChaosProxy(input: { port: number; random: () => number }): Promise<ChaosProxy> {
  const open = new Set<Socket>();
  let share = 0;
  let cut = 0;
  const server = createServer((client) => {
    const upstream = connect(input.port, "127.0.0.1");
    const both = [client, upstream];
    for (const socket of both) {
      open.add(socket);
      socket.setNoDelay(true);
      socket.on("error", () => {});
      socket.on("close", () => {
        open.delete(socket);
        for (const each of both) each.destroy();
      });
    }
    client.on("data", (bytes) => upstream.write(bytes));
    upstream.on("data", (bytes) => {
      if (share > 0 && bytes.includes(ANSWER) && input.random() < share) {
        cut += 1;
        for (const each of both) each.resetAndDestroy();
        return;
      }
      client.write(bytes);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const resetAll = () => {
    for (const socket of open) socket.resetAndDestroy();
  };
  return {
    url: `http://127.0.0.1:${port}`,
    cutAnswers: (value) => {
      share = value;
    },
    get cut() {
      return cut;
    },
    resetAll,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        resetAll();
      }),
  };
}
