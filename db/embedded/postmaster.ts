import { execFile } from "node:child_process";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import type { Folder } from "./cluster.ts";
import type { Binaries } from "./launcher.ts";
import { isPostgresOn, processMark } from "./processes.ts";

const run = promisify(execFile);

/** What the file postmaster.pid says; the file is written by PostgreSQL line by line as it starts. */
export type Postmaster = { pid: number; port: number; status: string };

export async function readPostmaster(folder: Folder): Promise<Postmaster | undefined> {
  const text = await readFile(pidFile(folder), "utf8").catch(() => "");
  const lines = text.split("\n");
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return { pid, port: Number(lines[3]), status: lines[7]?.trim() ?? "" };
}

/** The server that runs on this folder, whoever started it. */
export async function runningPostmaster(folder: Folder): Promise<Postmaster | undefined> {
  const found = await readPostmaster(folder);
  return found && isPostgresOn({ pid: found.pid, pgdata: folder.pgdata }) ? found : undefined;
}

/**
 * After a crash the file may name a process that by now is somebody else's, and PostgreSQL would not start.
 * The file is kept, with our own number, which PostgreSQL takes for stale: it also tells PostgreSQL which shared
 * memory to look at, so that it never starts while orphaned backends still write.
 */
export async function disownPidFile(input: { folder: Folder; log: (line: string) => void }): Promise<void> {
  const found = await readPostmaster(input.folder);
  if (!found || processMark(found.pid) === undefined) return;
  input.log(`postmaster.pid names process ${found.pid}, which is not this database: passing over it`);
  const file = pidFile(input.folder);
  if (process.platform === "win32") return rm(file, { force: true });
  const [, ...rest] = (await readFile(file, "utf8")).split("\n");
  await writeFile(file, [process.pid, ...rest].join("\n"));
}

/** Waits until the server accepts connections. False when it is gone or the time is over. */
export async function waitUntilReady(input: {
  folder: Folder;
  isMine: (pid: number) => boolean;
  isGone: () => boolean;
  waitMs: number;
}): Promise<boolean> {
  const deadline = Date.now() + input.waitMs;
  while (Date.now() < deadline && !input.isGone()) {
    const found = await readPostmaster(input.folder);
    if (found && input.isMine(found.pid) && found.status === "ready") return true;
    await sleep(15);
  }
  return false;
}

/**
 * Ends a server: clients are cut off and a checkpoint is written; when that takes too long it ends at once, and
 * the next start replays the journal. Nothing acknowledged is lost either way. At most 4.5 s.
 */
export async function endPostmaster(input: {
  pid: number;
  folder: Folder;
  binaries: Binaries;
}): Promise<void> {
  const mark = processMark(input.pid);
  const isGone = () => mark === undefined || processMark(input.pid) !== mark;
  if (process.platform === "win32") return endOnWindows({ ...input, isGone });
  for (const [signal, waitMs] of [
    ["SIGINT", 3_000],
    ["SIGQUIT", 1_000],
    ["SIGKILL", 500],
  ] as const) {
    if (isGone()) return;
    signalProcess({ pid: input.pid, signal });
    await until({ holds: isGone, waitMs });
  }
}

async function endOnWindows(input: {
  folder: Folder;
  binaries: Binaries;
  isGone: () => boolean;
}): Promise<void> {
  for (const mode of ["fast", "immediate"]) {
    if (input.isGone()) return;
    const args = ["stop", "-w", "-t", "2", "-m", mode, "-D", input.folder.pgdata];
    await run(input.binaries.pg_ctl, args, { windowsHide: true }).catch(() => undefined);
  }
}

export function signalProcess(input: { pid: number; signal: NodeJS.Signals }): void {
  try {
    process.kill(input.pid, input.signal);
  } catch {
    // Gone in the meantime.
  }
}

async function until(input: { holds: () => boolean; waitMs: number }): Promise<void> {
  const deadline = Date.now() + input.waitMs;
  while (!input.holds() && Date.now() < deadline) await sleep(10);
}

function pidFile(folder: Folder): string {
  return join(folder.pgdata, "postmaster.pid");
}
