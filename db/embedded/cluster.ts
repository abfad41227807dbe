import { execFile } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { chown, lchown, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { EmbeddedPostgresError } from "./error.ts";
import { type Account, childEnvironment, type Launcher } from "./launcher.ts";

const run = promisify(execFile);

/** What lies in a data folder. */
export type Folder = {
  root: string;
  /** Made in one piece by a rename; its parts are never seen alone. */
  cluster: string;
  pgdata: string;
  password: string;
  port: string;
  lock: string;
  users: string;
  log: string;
};

export function folderAt(root: string): Folder {
  const cluster = join(root, "cluster");
  return {
    root,
    cluster,
    pgdata: join(cluster, "pgdata"),
    password: join(cluster, "password"),
    port: join(cluster, "port"),
    lock: join(root, "lock"),
    users: join(root, "users"),
    log: join(root, "postgres.log"),
  };
}

export const superuser = "postgres";

export async function accountOwning(folder: Folder): Promise<Account | undefined> {
  const found = await stat(folder.pgdata).catch(() => undefined);
  return found && { uid: found.uid, gid: found.gid };
}

/** Creates the cluster unless there is one. What an interrupted attempt left is thrown away. */
export async function ensureCluster(input: {
  folder: Folder;
  launcher: Launcher;
  durable: boolean;
  log: (line: string) => void;
}): Promise<void> {
  const { folder, launcher } = input;
  await removeUnfinished(folder);
  if (await accountOwning(folder)) {
    if (launcher.dataOwner) await giveTo({ path: folder.cluster, account: launcher.dataOwner });
    return;
  }
  input.log(`creating a PostgreSQL database in ${folder.root}`);
  // A name of its own: an initdb whose starter was killed may still be writing for a moment.
  const fresh = await mkdtemp(`${folder.cluster}.new-`);
  const parts = {
    pgdata: join(fresh, "pgdata"),
    password: join(fresh, "password"),
    port: join(fresh, "port"),
  };
  await writeFile(parts.password, randomBytes(24).toString("base64url"), { mode: 0o600, flush: true });
  await writeFile(parts.port, String(preferredPort(folder.root)), { mode: 0o600, flush: true });
  if (launcher.dataOwner) await giveTo({ path: fresh, account: launcher.dataOwner });
  await initdb({ launcher, pgdata: parts.pgdata, passwordFile: parts.password, durable: input.durable });
  await rename(fresh, folder.cluster);
}

async function removeUnfinished(folder: Folder): Promise<void> {
  for (const name of await readdir(folder.root)) {
    if (!name.startsWith("cluster.new-")) continue;
    await rm(join(folder.root, name), { recursive: true, force: true }).catch(() => {
      // Written to at this very moment; the next start finds it again.
    });
  }
}

async function initdb(input: {
  launcher: Launcher;
  pgdata: string;
  passwordFile: string;
  durable: boolean;
}): Promise<void> {
  const options = [
    ["-D", input.pgdata, "-U", superuser, "--auth=scram-sha-256", `--pwfile=${input.passwordFile}`],
    // The builtin provider sorts and folds alike on every machine, whatever locales it has.
    ["--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"],
    input.durable ? [] : ["--no-sync"],
  ].flat();
  const [file, ...args] = [...input.launcher.prefix, input.launcher.binaries.initdb, ...options];
  try {
    await run(file ?? "", args, { ...childEnvironment, windowsHide: true });
  } catch (error) {
    const output = error instanceof Error && "stderr" in error ? String(error.stderr) : String(error);
    throw new EmbeddedPostgresError({
      code: "broken",
      message: `The database could not be created in ${input.pgdata}. Is the disk full or read-only? Otherwise set DATABASE_URL to a PostgreSQL 15 or later.`,
      logLines: output.trim().split("\n").slice(-8),
    });
  }
}

export async function readPassword(folder: Folder): Promise<string> {
  return (await readFile(folder.password, "utf8")).trim();
}

export async function readPort(folder: Folder): Promise<number> {
  const port = Number(await readFile(folder.port, "utf8").catch(() => ""));
  return Number.isInteger(port) && port > 1024 && port < 65536 ? port : preferredPort(folder.root);
}

export async function savePort(input: { folder: Folder; port: number }): Promise<void> {
  if ((await readPort(input.folder)) === input.port) return;
  await writeFile(input.folder.port, String(input.port), { flush: true });
}

/** Below the range from which systems take ports for outgoing connections, and another for each folder. */
function preferredPort(root: string): number {
  return 20_000 + (createHash("sha256").update(root).digest().readUInt32BE(0) % 10_000);
}

async function giveTo(input: { path: string; account: Account }): Promise<void> {
  const { uid, gid } = input.account;
  const found = await stat(input.path);
  if (found.uid === uid && found.gid === gid) return;
  for (const entry of await readdir(input.path, { recursive: true })) {
    await lchown(join(input.path, entry), uid, gid);
  }
  // The top last: an interrupted change of owner begins anew.
  await chown(input.path, uid, gid);
}
