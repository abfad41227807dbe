import { mkdir } from "node:fs/promises";
import { resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { accountOwning, ensureCluster, type Folder, folderAt } from "./embedded/cluster.ts";
import { ensureDatabase } from "./embedded/database.ts";
import { EmbeddedPostgresError } from "./embedded/error.ts";
import { withFolderLock } from "./embedded/folder-lock.ts";
import { guard } from "./embedded/guard.ts";
import { chooseLauncher } from "./embedded/launcher.ts";
import { endPostmaster, runningPostmaster, signalProcess } from "./embedded/postmaster.ts";
import type { StartOptions } from "./embedded/start.ts";
import { type Running, takeOver } from "./embedded/take-over.ts";
import { liveUsers, register } from "./embedded/users.ts";

export type EmbeddedPostgres = {
  /** With user, password, address, port and database; stays the same while the handle lives. */
  url: string;
  /** True when stop() ends the server: for the owner, and for the script that started it. */
  owned: boolean;
  /** Ends the server if it is owned, within 5 s. Close your own connections first. May be called twice. */
  stop(): Promise<void>;
};

export type EmbeddedOptions = {
  dataDir: string;
  /**
   * True for the server: at most one on a folder, and PostgreSQL is brought up again when it dies.
   * False for a one-shot script: uses the server that runs, or starts one for as long as the script lives.
   */
  owner: boolean;
  log?: (line: string) => void;
  /** False only for data that may vanish at any time (tests): commits are not forced to the disk. */
  durable?: boolean;
};

type Session = { options: StartOptions; running: Running; url: string; unregister: () => Promise<void> };

/** A first start creates the cluster, and may replay a journal after a crash. */
const lockWaitMs = 150_000;
const scriptsWaitMs = 30_000;

/**
 * Starts, or adopts, the PostgreSQL whose data lies in dataDir. Call it from the main thread.
 * Throws EmbeddedPostgresError, whose message says what to do.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const folder = folderAt(resolve(options.dataDir));
  const session = await explainingFileErrors(folder, async () => {
    await mkdir(folder.root, { recursive: true, mode: 0o700 });
    return withFolderLock({ lock: folder.lock, waitMs: lockWaitMs }, () => openSession({ folder, options }));
  });
  return options.owner ? ownerHandle(session) : scriptHandle(session);
}

async function openSession(input: { folder: Folder; options: EmbeddedOptions }): Promise<Session> {
  const { folder } = input;
  const { owner, durable = true, log = () => {} } = input.options;
  if (owner) await refuseSecondOwner(folder);
  const launcher = await chooseLauncher({ dataOwner: await accountOwning(folder) });
  await ensureCluster({ folder, launcher, durable, log });
  const options = { folder, launcher, durable, log, portMayMove: true };
  const running = await takeOver(options);
  const unregister = await register({ users: folder.users, role: owner ? "owner" : "script" });
  try {
    const url = await ensureDatabase({ folder, port: running.port });
    return { options, running, url, unregister };
  } catch (error) {
    await unregister();
    if (running.child) await endPostmaster({ pid: running.pid, folder, binaries: launcher.binaries });
    throw error;
  }
}

async function refuseSecondOwner(folder: Folder): Promise<void> {
  const owner = (await liveUsers(folder.users)).find((user) => user.role === "owner");
  if (!owner) return;
  throw new EmbeddedPostgresError({
    code: "alreadyOwned",
    message: `The database in ${folder.root} is in use by a server that already runs here (process ${owner.pid}). Stop that one first, or set DATABASE_URL to let this one use another database.`,
  });
}

function ownerHandle(session: Session): EmbeddedPostgres {
  const watch = guard(session);
  const release = endAtExit(() => watch.running().pid);
  const stop = once(async () => {
    await watch.stop();
    await endServer(session);
    await session.unregister();
    release();
  });
  return { url: session.url, owned: true, stop };
}

function scriptHandle(session: Session): EmbeddedPostgres {
  const { running, options } = session;
  if (!running.child) return { url: session.url, owned: false, stop: session.unregister };
  const release = endAtExit(() => running.pid);
  const stop = once(async () => {
    await session.unregister();
    await untilNoScripts(options);
    const others = await liveUsers(options.folder.users);
    // A server came meanwhile and uses what we started: it takes care of it from here.
    if (!others.some((user) => user.role === "owner")) await endServer(session);
    release();
  });
  return { url: session.url, owned: true, stop };
}

/** Other scripts that adopted our server may finish their work. */
async function untilNoScripts({ folder, log }: StartOptions): Promise<void> {
  const deadline = Date.now() + scriptsWaitMs;
  for (let waits = 0; Date.now() < deadline; waits += 1) {
    const others = await liveUsers(folder.users);
    if (others.length === 0 || others.some((user) => user.role === "owner")) return;
    if (waits === 0) log(`waiting for process ${others[0]?.pid}, which still uses the database`);
    await sleep(50);
  }
}

async function endServer({ options }: Session): Promise<void> {
  const { folder, launcher } = options;
  const found = await runningPostmaster(folder);
  if (found) await endPostmaster({ pid: found.pid, folder, binaries: launcher.binaries });
}

/** Where the system cannot tie PostgreSQL to us, an exit without stop() still ends it. */
function endAtExit(pid: () => number): () => void {
  const end = () => signalProcess({ pid: pid(), signal: "SIGINT" });
  process.once("exit", end);
  return () => process.off("exit", end);
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => {
    done ??= work();
    return done;
  };
}

async function explainingFileErrors<T>(folder: Folder, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof EmbeddedPostgresError || !(error instanceof Error) || !("code" in error))
      throw error;
    throw new EmbeddedPostgresError({
      code: "broken",
      message: `The data folder ${folder.root} cannot be used (${error.message}). If it belongs to another account, start as that account; if the disk is full, make room. DATABASE_URL lets you use another PostgreSQL.`,
    });
  }
}
