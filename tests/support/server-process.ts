import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { folderAt } from "#db/embedded/cluster.ts";
import { readPostmaster } from "#db/embedded/postmaster.ts";
import { startEmbedded } from "#db/embedded.ts";

/** The real product in production mode: a process of its own on a free port, with its own data folder. */
export type ServerProcess = {
  readonly url: string;
  readonly port: number;
  readonly dataDir: string;
  readonly pid: number;
  /** Everything it and its earlier lives have said. */
  log(): string;
  /** Address of its embedded PostgreSQL. */
  databaseUrl(): Promise<string>;
  /** The process of PostgreSQL; undefined while there is none. */
  postgresPid(): Promise<number | undefined>;
  kill(signal: NodeJS.Signals): void;
  hasEnded(): boolean;
  /** Starts it again on the same port and folder. */
  start(): Promise<void>;
  /** SIGTERM. How it ended, and how long it took. */
  stop(): Promise<{ code: number | null; ms: number }>;
  /** Ends of its lives that nobody here asked for. */
  unexpectedEnds(): string[];
  remove(): void;
};

const READY_WITHIN_MS = 120_000;

export async function startServerProcess(): Promise<ServerProcess> {
  const dataDir = mkdtempSync(join(process.cwd(), "node_modules/.cache/fault-"));
  const port = await anyPort();
  const url = `http://127.0.0.1:${port}`;
  const lines: string[] = [];
  const surprises: string[] = [];
  const asked = new WeakSet<ChildProcess>();
  let child: ChildProcess;

  const start = async (): Promise<void> => {
    const begun = spawn(process.execPath, ["--import", "tsx", "server/index.ts"], {
      env: {
        ...process.env,
        NODE_ENV: "production",
        YANZHEN_MODE: "demo",
        HOST: "127.0.0.1",
        PORT: String(port),
        DATA_DIR: dataDir,
        LOG_LEVEL: "debug",
        DATABASE_URL: "",
        PUBLIC_URL: "",
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    child = begun;
    begun.stdout.on("data", (chunk: Buffer) => lines.push(chunk.toString()));
    begun.stderr.on("data", (chunk: Buffer) => lines.push(chunk.toString()));
    begun.once("exit", (code, signal) => {
      if (!asked.has(begun)) surprises.push(`process ${begun.pid} ended by itself: ${signal ?? code}`);
    });
    await untilHealthy({ url, child: begun, log: () => lines.join("") });
  };
  const kill = (signal: NodeJS.Signals) => {
    if (signal !== "SIGSTOP" && signal !== "SIGCONT") asked.add(child);
    child.kill(signal);
  };
  await start();
  const folder = folderAt(join(dataDir, "postgres"));
  return {
    url,
    port,
    dataDir,
    get pid() {
      return child?.pid ?? 0;
    },
    log: () => lines.join(""),
    async databaseUrl() {
      const adopted = await startEmbedded({ dataDir: folder.root, owner: false });
      await adopted.stop();
      return adopted.url;
    },
    postgresPid: async () => (await readPostmaster(folder))?.pid,
    kill,
    hasEnded: () => child.exitCode !== null || child.signalCode !== null,
    start,
    async stop() {
      const begun = performance.now();
      if (child.exitCode !== null || child.signalCode !== null) return { code: child.exitCode, ms: 0 };
      const ended = new Promise<number | null>((resolve) => child.once("exit", (code) => resolve(code)));
      kill("SIGTERM");
      return { code: await ended, ms: performance.now() - begun };
    },
    unexpectedEnds: () => [...surprises],
    remove: () => rmSync(dataDir, { recursive: true, force: true }),
  };
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

const anyPort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
