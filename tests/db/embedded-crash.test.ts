import { spawn } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { processMark } from "#db/embedded/processes.ts";
import {
  Child,
  makeProject,
  type Project,
  postmasterPid,
  processesIn,
  query,
  untilGone,
} from "#tests/support/embedded-project.ts";

let project: Project;
let dataDir = "";

beforeAll(async () => {
  project = await makeProject({ mode: 0o755 });
  dataDir = project.dataDir;
});

afterAll(async () => {
  expect(await processesIn(project.folder)).toEqual([]);
  await project.remove();
});

const child = (role: "owner" | "script", folder = dataDir) => new Child({ project, dataDir: folder, role });

async function idsIn(url: string): Promise<Set<number>> {
  const rows = await query(url, (sql) => sql<{ id: string }[]>`select id from mark`);
  return new Set(rows.map((row) => Number(row.id)));
}

async function missingAfterRestart(acknowledged: number[]): Promise<number[]> {
  const next = child("owner");
  const stored = await idsIn((await next.ready()).url);
  await next.stop();
  return acknowledged.filter((id) => !stored.has(id));
}

describe("a crash", () => {
  it("of node takes PostgreSQL down in order, and every acknowledged row is there afterwards", async () => {
    const server = child("owner");
    await server.ready();
    const pid = await postmasterPid(dataDir);
    server.tell("insert");
    await server.untilAcknowledged(500);
    await server.kill();
    await untilGone(pid);
    expect(await readFile(join(dataDir, "postgres.log"), "utf8")).toContain("received fast shutdown request");
    expect(await missingAfterRestart(server.acknowledged)).toEqual([]);
  });

  it("of node may be followed at once by the next start", async () => {
    const server = child("owner");
    await server.ready();
    server.tell("insert");
    await server.untilAcknowledged(200);
    await server.kill();
    expect(await missingAfterRestart(server.acknowledged)).toEqual([]);
  });

  it("of node and PostgreSQL together loses no acknowledged row", async () => {
    const server = child("owner");
    await server.ready();
    server.tell("insert");
    await server.untilAcknowledged(500);
    process.kill(await postmasterPid(dataDir), "SIGKILL");
    await server.kill();
    expect(await missingAfterRestart(server.acknowledged)).toEqual([]);
  });

  it("of PostgreSQL alone is mended by the owner, on the same address, without loss", async () => {
    const server = child("owner");
    const { url } = await server.ready();
    server.tell("insert");
    await server.untilAcknowledged(500);
    const pid = await postmasterPid(dataDir);
    process.kill(pid, "SIGKILL");
    while (!server.logs.some((line) => line.includes("PostgreSQL is back"))) await sleep(10);
    const acknowledged = [...server.acknowledged];
    const stored = await idsIn(url);
    expect(acknowledged.filter((id) => !stored.has(id))).toEqual([]);
    expect(await postmasterPid(dataDir)).not.toBe(pid);
    await server.stop();
  });

  it("that leaves an orphan does not hinder the next start", async () => {
    const orphan = await leaveOrphan();
    const next = child("owner");
    const { url } = await next.ready();
    expect(processMark(orphan.pid)).toBeUndefined();
    expect(await query(url, (sql) => sql`select hundredths from kept`)).toEqual([{ hundredths: 940 }]);
    await next.stop();
  });

  it("in the midst of the creation leaves nothing that hinders the next start", async () => {
    const folder = join(project.folder, "interrupted");
    const interrupted = child("owner", folder);
    while (!interrupted.logs.some((line) => line.startsWith("creating"))) await sleep(5);
    await sleep(150);
    await interrupted.kill();
    const next = child("owner", folder);
    expect(await next.ready()).toMatchObject({ owned: true });
    await next.stop();
  });
});

/** A PostgreSQL nobody owns, as a killed node leaves it where it cannot be tied to its parent. */
async function leaveOrphan(): Promise<{ pid: number }> {
  const server = child("owner");
  const { url } = await server.ready();
  await query(url, (sql) => sql`create table kept as select 940 as hundredths`);
  const command = await readFile(`/proc/${await postmasterPid(dataDir)}/cmdline`, "utf8");
  await server.stop();
  const asRoot = ["unshare", "--user", "--map-user=65534", "--map-group=65534", "--"];
  const [file = "", ...args] = [
    ...(process.getuid?.() === 0 ? asRoot : []),
    ...command.split("\0").slice(0, -1),
  ];
  const orphan = spawn(file, args, { detached: true, stdio: "ignore" });
  orphan.unref();
  while ((await statusOf()) !== "ready") await sleep(10);
  return { pid: await postmasterPid(dataDir) };
}

async function statusOf(): Promise<string | undefined> {
  const text = await readFile(join(dataDir, "cluster/pgdata/postmaster.pid"), "utf8").catch(() => "");
  return text.split("\n")[7]?.trim();
}

describe("two starts at once", () => {
  it("of servers on an empty folder: one owns it, the other gets a clear sentence", async () => {
    const folder = join(project.folder, "empty");
    const both = [child("owner", folder), child("owner", folder)];
    const outcomes = await Promise.all(both.map((one) => one.outcome));
    const refused = outcomes.flatMap((outcome) => ("refused" in outcome ? [outcome.refused] : []));
    expect(refused).toEqual([
      { code: "alreadyOwned", message: expect.stringMatching(/already runs here \(process \d+\)/) },
    ]);
    const winner = both[outcomes.findIndex((outcome) => "ready" in outcome)]!;
    expect(await query((await winner.ready()).url, (sql) => sql`select 1 as one`)).toEqual([{ one: 1 }]);
    await winner.stop();
  });

  it("of scripts: one starts it, the other adopts it and may finish its work", async () => {
    const both = [child("script"), child("script")];
    const ready = await Promise.all(both.map((one) => one.ready()));
    expect(ready.map(({ owned }) => owned).sort()).toEqual([false, true]);
    expect(ready[0]?.url).toBe(ready[1]?.url);
    const starter = both[ready.findIndex(({ owned }) => owned)]!;
    const adopter = both[ready.findIndex(({ owned }) => !owned)]!;
    const pid = await postmasterPid(dataDir);
    starter.tell("stop");
    adopter.tell("insert");
    await adopter.untilAcknowledged(50);
    await adopter.stop();
    await starter.exited;
    await untilGone(pid);
  });

  it("of a script and then a server: the server carries on when the script has ended", async () => {
    const script = child("script");
    await script.ready();
    const server = child("owner");
    const { url } = await server.ready();
    await script.kill();
    while (!server.logs.some((line) => line.includes("PostgreSQL is back"))) await sleep(10);
    expect(await query(url, (sql) => sql`select 1 as one`)).toEqual([{ one: 1 }]);
    await server.stop();
  });

  it("passes a lock by whose holder was killed", async () => {
    await mkdir(join(dataDir, "lock"));
    await writeFile(join(dataDir, "lock/holder"), "1\nanother-boot:1");
    const server = child("owner");
    expect(await server.ready()).toMatchObject({ owned: true });
    await server.stop();
  });
});
