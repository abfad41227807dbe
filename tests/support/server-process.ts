import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { folderAt } from "#db/embedded/cluster.ts";
import { readPostmaster } from "#db/embedded/postmaster.ts";
import { startEmbedded } from "#db/embedded.ts";
import { serverEnvironment } from "#tests/support/server-env.ts";

/** The real product in production mode, as a process of its own that is killed and started again on the same port. */
export type ServerLives = {
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  /** Everything it and its earlier lives have said. */
  log(): string;
  kill(signal: NodeJS.Signals): void;
  hasEnded(): boolean;
  start(): Promise<void>;
  /** SIGTERM. How it ended, and how long it took. */
  stop(): Promise<{ code: number | null; ms: number }>;
  /** Ends of its lives that nobody here asked for. */
  unexpectedEnds(): string[];
};

/** The same with its own data folder and its own embedded PostgreSQL. */
export type ServerProcess = ServerLives & {
  readonly dataDir: string;
  /** Address of its embedded PostgreSQL. */
  databaseUrl(): Promise<string>;
  /** The process of PostgreSQL; undefined while there is none. */
  postgresPid(): Promise<number | undefined>;
  remove(): void;
};

const READY_WITHIN_MS = 120_000;

/** A server that is not started yet, under the environment given. */
export function serverLives({ port, env }: { port: number; env: Record<string, string> }): ServerLives {
  const url = `http://127.0.0.1:${port}`;
  const lines: string[] = [];
  const surprises: string[] = [];
  const asked = new WeakSet<ChildProcess>();
  let child: ChildProcess | null = null;
  const log = () => lines.join("");
  const kill = (signal: NodeJS.Signals) => {
    if (child !== null && signal !== "SIGSTOP" && signal !== "SIGCONT") asked.add(child);
    child?.kill(signal);
  };
  const hasEnded = () => child === null || child.exitCode !== null || child.signalCode !== null;
  return {
    url,
    port,
    get pid() {
      return child?.pid ?? 0;
    },
    log,
    kill,
    hasEnded,
    async start() {
      const begun = spawn(process.execPath, ["--import", "tsx", "server/index.ts"], {
        env: serverEnvironment({ HOST: "127.0.0.1", PORT: String(port), ...env }),
        stdio: ["ignore", "pipe", "pipe"],
      });
      child = begun;
      begun.stdout.on("data", (chunk: Buffer) => lines.push(chunk.toString()));
      begun.stderr.on("data", (chunk: Buffer) => lines.push(chunk.toString()));
      begun.once("exit", (code, signal) => {
        if (!asked.has(begun)) surprises.push(`process ${begun.pid} ended by itself: ${signal ?? code}`);
      });
      await untilHealthy({ url, child: begun, log });
    },
    async stop() {
      const begun = performance.now();
      const ending = child;
      if (ending === null || hasEnded()) return { code: ending?.exitCode ?? null, ms: 0 };
      const ended = new Promise<number | null>((resolve) => ending.once("exit", (code) => resolve(code)));
      kill("SIGTERM");
      return { code: await ended, ms: performance.now() - begun };
    },
    unexpectedEnds: () => [...surprises],
  };
}

/** Starts a server with a folder and a PostgreSQL of its own. */
export async function startServerProcess(): Promise<ServerProcess> {
  const dataDir = mkdtempSync(join(process.cwd(), "node_modules/.cache/fault-"));
  const lives = serverLives({
    port: await freePort(),
    env: { YANZHEN_MODE: "demo", DATA_DIR: dataDir, LOG_LEVEL: "debug" },
  });
  await lives.start();
  const folder = folderAt(join(dataDir, "postgres"));
  return Object.assign(lives, {
    dataDir,
    async databaseUrl() {
      const adopted = await startEmbedded({ dataDir: folder.root, owner: false });
      await adopted.stop();
      return adopted.url;
    },
    postgresPid: async () => (await readPostmaster(folder))?.pid,
    remove: () => rmSync(dataDir, { recursive: true, force: true }),
  });
}

async function untilHealthy(given: { url: string; child: ChildProcess; log: () => string }): Promise<void> {
  const end = Date.now() + READY_WITHIN_MS;
  while (Date.now() < end && given.child.exitCode === null && given.child.signalCode === null) {
    const healthy = await fetch(`${given.url}/health`).then(
      (response) => response.ok,
      () => false,
    );
    if (healthy) return;
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
  throw new Error(`The server did not start:\n${given.log()}`);
}

/** A port nobody listens at. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
