import { randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { EmbeddedPostgresError } from "./error.ts";
import { processMark } from "./processes.ts";

/**
 * Runs the task while this process alone holds the lock folder. The folder comes into being by a rename, so it
 * is never seen without the name of its holder; a lock whose holder is dead is broken.
 * Guards against confusion, not against damage: PostgreSQL itself refuses a second server on one data folder.
 */
export async function withFolderLock<T>(
  input: { lock: string; waitMs: number },
  task: () => Promise<T>,
): Promise<T> {
  await acquire(input);
  try {
    return await task();
  } finally {
    await discard(input.lock);
  }
}

async function acquire({ lock, waitMs }: { lock: string; waitMs: number }): Promise<void> {
  const own = `${lock}.${process.pid}-${randomUUID()}`;
  await mkdir(own, { mode: 0o700 });
  await writeFile(join(own, "holder"), `${process.pid}\n${processMark(process.pid) ?? ""}`);
  const deadline = Date.now() + waitMs;
  try {
    while (!(await tryRename({ from: own, to: lock }))) {
      const holder = await readHolder(lock);
      if (holder && !isAlive(holder)) {
        await breakLock({ lock, holder });
        continue;
      }
      if (Date.now() > deadline) throw heldTooLong({ lock, holder });
      await sleep(25);
    }
  } finally {
    await rm(own, { recursive: true, force: true });
  }
}

type Holder = { pid: number; mark: string };

async function readHolder(lock: string): Promise<Holder | undefined> {
  const text = await readFile(join(lock, "holder"), "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  const [pid, mark] = text.split("\n");
  return { pid: Number(pid), mark: mark ?? "" };
}

function isAlive(holder: Holder): boolean {
  return processMark(holder.pid) === holder.mark;
}

/** Two processes may see the same dead holder; who moved a fresh lock away by mistake puts it back. */
async function breakLock({ lock, holder }: { lock: string; holder: Holder }): Promise<void> {
  const aside = `${lock}.broken-${randomUUID()}`;
  if (!(await tryRename({ from: lock, to: aside }))) return;
  const moved = await readHolder(aside);
  const wasTheDeadOne = moved?.pid === holder.pid && moved.mark === holder.mark;
  if (!wasTheDeadOne && (await tryRename({ from: aside, to: lock }))) return;
  await rm(aside, { recursive: true, force: true });
}

async function discard(lock: string): Promise<void> {
  const aside = `${lock}.done-${randomUUID()}`;
  if (await tryRename({ from: lock, to: aside })) await rm(aside, { recursive: true, force: true });
}

/** Renaming onto a folder with something in it fails on every platform, each with a code of its own. */
async function tryRename(input: { from: string; to: string }): Promise<boolean> {
  try {
    await rename(input.from, input.to);
    return true;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (["EEXIST", "ENOTEMPTY", "ENOENT", "EPERM", "EACCES", "EBUSY"].includes(String(code))) return false;
    throw error;
  }
}

function heldTooLong(input: { lock: string; holder: Holder | undefined }): EmbeddedPostgresError {
  const who = input.holder ? `process ${input.holder.pid}` : "another process";
  return new EmbeddedPostgresError({
    code: "broken",
    message: `The database folder is locked by ${who}, which does not let go. End that process, or if there is none remove ${input.lock}, and start again.`,
  });
}
