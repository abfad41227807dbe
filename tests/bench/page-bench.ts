import { once } from "node:events";
import { connect } from "node:net";
import { loadDistrict } from "#server/jobs/demo/load-district.ts";
import { memoryStore } from "#tests/support/memory-store.ts";
import { takingTurns } from "./repetitions.ts";
import type { Stand } from "./stand.ts";
import { median } from "./statistics.ts";

const CONNECTIONS = 20;
const RUN_MS = 3_000;

/** Answers a second. */
export type Rates = { floor: number; ours: number };

/** The published drill of the demonstration district, asked for as a browser does, against "Hello World!". */
export async function comparePages(stand: Stand, publicCode: string): Promise<Rates> {
  const runs = await takingTurns({
    floor: () => load(new URL(stand.floor)),
    ours: () => load(new URL(`/live/${publicCode}/results`, stand.ours)),
  });
  return { floor: median(runs.floor), ours: median(runs.ours) };
}

/** The demonstration district; gives the code of its published contest. */
export async function publishResult({ databaseUrl, personalDataKey }: Stand): Promise<string> {
  const { contests } = await loadDistrict({
    databaseUrl,
    personalDataKey,
    files: memoryStore(),
    allPost: false,
  });
  const published = contests.find(({ kind, status }) => kind === "bigDrill" && status === "published");
  if (published === undefined) throw new Error("The demonstration has no published contest.");
  return published.publicCode;
}

/** Answers a second over connections kept alive, the next request as soon as the last one is answered. */
async function load(url: URL): Promise<number> {
  const begun = performance.now();
  const end = begun + RUN_MS;
  const counts = await Promise.all(Array.from({ length: CONNECTIONS }, () => askUntil(url, end)));
  return (counts.reduce((sum, count) => sum + count, 0) / (performance.now() - begun)) * 1_000;
}

/**
 * Asks over one connection until the time is over. Written on the socket, because node:http as a client costs more than
 * the servers it would measure. @throws on any answer but 200 with a length.
 */
async function askUntil(url: URL, end: number): Promise<number> {
  const request = `GET ${url.pathname} HTTP/1.1\r\nHost: ${url.host}\r\nAccept-Encoding: gzip, br\r\nAccept-Language: zh-CN\r\n\r\n`;
  const socket = connect({ port: Number(url.port), host: url.hostname });
  // Told by the close that follows.
  socket.on("error", () => {});
  await once(socket, "connect");
  let count = 0;
  while (performance.now() < end) {
    socket.write(request);
    await wholeAnswer(socket);
    count += 1;
  }
  socket.destroy();
  return count;
}

function wholeAnswer(socket: ReturnType<typeof connect>): Promise<void> {
  return new Promise((resolve, reject) => {
    let missing = Number.NaN;
    const finish = (error?: Error) => {
      socket.off("data", take).off("close", cut);
      if (error === undefined) resolve();
      else reject(error);
    };
    const take = (chunk: Buffer) => {
      if (Number.isNaN(missing)) {
        const headEnd = chunk.indexOf("\r\n\r\n");
        const head = chunk.toString("latin1", 0, headEnd);
        const length = /^HTTP\/1\.1 200 [\s\S]*?\r\ncontent-length: (\d+)/i.exec(head)?.[1];
        if (headEnd < 0 || length === undefined) return finish(new Error(`answered: ${head}`));
        missing = Number(length) + headEnd + 4;
      }
      missing -= chunk.byteLength;
      if (missing <= 0) finish();
    };
    const cut = () => finish(new Error("the connection was cut"));
    socket.on("data", take).once("close", cut);
  });
}
