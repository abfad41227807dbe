import { type ChildProcess, spawn } from "node:child_process";
import { open, rename, stat } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { type Folder, readPort, savePort } from "./cluster.ts";
import { EmbeddedPostgresError } from "./error.ts";
import { childEnvironment, type Launcher } from "./launcher.ts";
import { disownPidFile, endPostmaster, waitUntilReady } from "./postmaster.ts";
import { serverSettings } from "./settings.ts";

export type StartOptions = {
  folder: Folder;
  launcher: Launcher;
  durable: boolean;
  /** False while clients already know the port. */
  portMayMove: boolean;
  log: (line: string) => void;
};

export type Started = { pid: number; port: number; child: ChildProcess };

/** Replaying the journal after a crash takes seconds; a gigabyte of it on a slow disk, a minute. */
const readyWithinMs = 120_000;
/** Backends orphaned by a killed server leave within a second or two; until then a start is refused. */
const orphanRetries = 60;
const portsTried = 50;
const keptLogBytes = 5_000_000;

/** Starts a server of our own. No other may run on the folder (call while holding the folder lock). */
export async function startPostmaster(options: StartOptions): Promise<Started> {
  await setOldLogAside(options.folder);
  let port = await readPort(options.folder);
  let orphanTries = 0;
  let portTries = 0;
  for (;;) {
    await disownPidFile(options);
    const attempt = await attemptStart({ ...options, port });
    if ("started" in attempt) {
      await savePort({ folder: options.folder, port });
      return attempt.started;
    }
    const why = attempt.logLines.join("\n");
    if (/shared memory block|lock file "postmaster.pid"/.test(why) && orphanTries < orphanRetries) {
      orphanTries += 1;
      await sleep(250);
    } else if (
      /could not create any TCP\/IP sockets/.test(why) &&
      options.portMayMove &&
      portTries < portsTried
    ) {
      portTries += 1;
      options.log(`port ${port} is taken by another program: trying ${port + 1}`);
      port += 1;
    } else {
      throw couldNotStart({ folder: options.folder, logLines: attempt.logLines });
    }
  }
}

async function attemptStart(
  options: StartOptions & { port: number },
): Promise<{ started: Started } | { logLines: string[] }> {
  const { folder, launcher } = options;
  const settings = Object.entries(serverSettings(options)).flatMap(([name, value]) => [
    "-c",
    `${name}=${value}`,
  ]);
  const command = [...launcher.prefix, launcher.binaries.postgres, "-D", folder.pgdata, ...settings];
  const log = await open(folder.log, "a", 0o600);
  if (launcher.dataOwner) await log.chown(launcher.dataOwner.uid, launcher.dataOwner.gid);
  const logStart = (await log.stat()).size;
  const child = spawn(command[0] ?? "", command.slice(1), {
    ...childEnvironment,
    // Ctrl-C reaches the app alone, which ends PostgreSQL after its own work.
    detached: true,
    // A file, not a pipe: a full pipe would block PostgreSQL while node is busy.
    stdio: ["ignore", log.fd, log.fd],
    windowsHide: true,
  });
  await log.close();
  let failedToSpawn = false;
  child.once("error", () => {
    failedToSpawn = true;
  });
  child.unref();
  const isGone = () => failedToSpawn || child.exitCode !== null || child.signalCode !== null;
  const isMine = (pid: number) => pid === child.pid;
  const ready = await waitUntilReady({ folder, isMine, isGone, waitMs: readyWithinMs });
  if (ready && child.pid !== undefined) return { started: { pid: child.pid, port: options.port, child } };
  if (child.pid !== undefined) await endPostmaster({ pid: child.pid, folder, binaries: launcher.binaries });
  return { logLines: await logLinesFrom({ folder, position: logStart }) };
}

async function logLinesFrom(input: { folder: Folder; position: number }): Promise<string[]> {
  const log = await open(input.folder.log, "r");
  try {
    const buffer = Buffer.alloc(Math.max(0, (await log.stat()).size - input.position));
    await log.read(buffer, 0, buffer.length, input.position);
    return buffer.toString("utf8").trim().split("\n").slice(-12);
  } finally {
    await log.close();
  }
}

async function setOldLogAside(folder: Folder): Promise<void> {
  const size = await stat(folder.log).then(
    (found) => found.size,
    () => 0,
  );
  if (size > keptLogBytes) await rename(folder.log, `${folder.log}.old`);
}

function couldNotStart(input: { folder: Folder; logLines: string[] }): EmbeddedPostgresError {
  const why = input.logLines.join("\n");
  const advice = /was initialized by PostgreSQL version/.test(why)
    ? "Its files were written by another major version of PostgreSQL: start the release that wrote them, or move the folder away to begin with an empty database."
    : /No space left/.test(why)
      ? "The disk is full: make room and start again; nothing acknowledged is lost."
      : "The lines below say why; nothing in the folder was removed. DATABASE_URL lets you use another PostgreSQL.";
  return new EmbeddedPostgresError({
    code: "broken",
    message: `PostgreSQL could not be started on ${input.folder.root}. ${advice}`,
    logLines: input.logLines,
  });
}
