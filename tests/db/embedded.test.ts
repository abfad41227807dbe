import { spawn } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { processMark } from "#db/embedded/processes.ts";
import { startEmbedded } from "#db/embedded.ts";
import { postmasterPid, processesIn, query } from "#tests/support/embedded-project.ts";

let above = "";
let dataDir = "";

beforeAll(async () => {
  above = await mkdtemp(join(tmpdir(), "yanzhen-pg-"));
  dataDir = join(above, "data");
});

afterAll(async () => {
  await rm(above, { recursive: true, force: true });
});

const pidFile = () => join(dataDir, "cluster/pgdata/postmaster.pid");

describe("the embedded PostgreSQL", () => {
  it("keeps data, password and port over a restart, and leaves no process behind", async () => {
    const first = await startEmbedded({ dataDir, owner: true });
    const pid = await postmasterPid(dataDir);
    await query(first.url, (sql) => sql`create table mark as select 875 as hundredths`);
    await first.stop();
    expect(processMark(pid)).toBeUndefined();
    expect(await processesIn(dataDir)).toEqual([]);

    const second = await startEmbedded({ dataDir, owner: true });
    try {
      expect(second.url).toBe(first.url);
      expect(await query(second.url, (sql) => sql`select hundredths from mark`)).toEqual([
        { hundredths: 875 },
      ]);
    } finally {
      await second.stop();
    }
  });

  it("is durable, reachable from this machine alone with a password, and gives the app no superuser", async () => {
    const database = await startEmbedded({ dataDir, owner: true });
    try {
      const settings = await query(
        database.url,
        (sql) => sql`
          select current_setting('fsync') as fsync, current_setting('synchronous_commit') as synchronous_commit,
                 current_setting('full_page_writes') as full_page_writes, current_setting('listen_addresses') as address,
                 current_setting('max_connections') as connections,
                 current_setting('is_superuser') as superuser, datlocale as locale, datlocprovider as provider
          from pg_database where datname = current_database()`,
      );
      expect(settings).toEqual([
        {
          fsync: "on",
          synchronous_commit: "on",
          full_page_writes: "on",
          address: "127.0.0.1",
          connections: "100",
          superuser: "off",
          locale: "C.UTF-8",
          provider: "b",
        },
      ]);
      const [, , , , socketFolder] = (await readFile(pidFile(), "utf8")).split("\n");
      expect(socketFolder).toBe("");
      const password = await stat(join(dataDir, "cluster/password"));
      expect(password.mode & 0o777).toBe(0o600);
      const wrong = new URL(database.url);
      wrong.password = "wrong";
      await expect(query(wrong.href, (sql) => sql`select 1`)).rejects.toMatchObject({ code: "28P01" });
    } finally {
      await database.stop();
    }
  });

  it("stops within five seconds though a client sits in a transaction", async () => {
    const database = await startEmbedded({ dataDir, owner: true });
    const sql = postgres(database.url, { max: 1, onnotice: () => {} });
    await sql`create table held (hundredths int)`;
    const client = await sql.reserve();
    await client`begin`;
    await client`insert into held values (1)`;
    const cutOff = expect(client`select pg_sleep(30)`).rejects.toThrow();
    const before = performance.now();
    await database.stop();
    expect(performance.now() - before).toBeLessThan(5_000);
    await cutOff;
    await sql.end({ timeout: 1 });
  });

  it("refuses a second owner with a sentence, and the first is not disturbed", async () => {
    const first = await startEmbedded({ dataDir, owner: true });
    try {
      const pid = await postmasterPid(dataDir);
      await expect(startEmbedded({ dataDir, owner: true })).rejects.toMatchObject({
        code: "alreadyOwned",
        message: expect.stringMatching(new RegExp(`process ${process.pid}.*DATABASE_URL`)),
      });
      expect(await postmasterPid(dataDir)).toBe(pid);
      expect(await query(first.url, (sql) => sql`select 1 as one`)).toEqual([{ one: 1 }]);
    } finally {
      await first.stop();
    }
  });

  it("is adopted by a script, which leaves it running", async () => {
    const server = await startEmbedded({ dataDir, owner: true });
    try {
      const script = await startEmbedded({ dataDir, owner: false });
      expect(script).toMatchObject({ url: server.url, owned: false });
      await script.stop();
      expect(await query(server.url, (sql) => sql`select 1 as one`)).toEqual([{ one: 1 }]);
    } finally {
      await server.stop();
    }
  });

  it("passes over a postmaster.pid that names somebody else's process, which it leaves alone", async () => {
    const first = await startEmbedded({ dataDir, owner: true });
    const content = await readFile(pidFile(), "utf8");
    await first.stop();
    const stranger = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "ignore" });
    try {
      await writeFile(pidFile(), content.replace(/^\d+/, String(stranger.pid)), { mode: 0o600 });
      const second = await startEmbedded({ dataDir, owner: true });
      expect(await query(second.url, (sql) => sql`select 1 as one`)).toEqual([{ one: 1 }]);
      await second.stop();
      expect(stranger.exitCode).toBeNull();
      expect(processMark(stranger.pid!)).toBeDefined();
    } finally {
      stranger.kill("SIGKILL");
    }
  });

  it("moves to another port when a program sits on its own, and stays there", async () => {
    const first = await startEmbedded({ dataDir, owner: true });
    await first.stop();
    const intruder = createServer();
    await new Promise<void>((resolve) => {
      intruder.listen(Number(new URL(first.url).port), "127.0.0.1", resolve);
    });
    const second = await startEmbedded({ dataDir, owner: true });
    await second.stop();
    await new Promise((resolve) => intruder.close(resolve));
    expect(second.url).not.toBe(first.url);
    const third = await startEmbedded({ dataDir, owner: true });
    await third.stop();
    expect(third.url).toBe(second.url);
  });

  it("shows the last lines of the log, and removes nothing, when the files are damaged", async () => {
    const first = await startEmbedded({ dataDir, owner: true });
    await first.stop();
    const control = join(dataDir, "cluster/pgdata/global/pg_control");
    const intact = await readFile(control);
    await writeFile(control, Buffer.alloc(intact.length));
    await expect(startEmbedded({ dataDir, owner: true })).rejects.toMatchObject({
      code: "broken",
      message: expect.stringMatching(/nothing in the folder was removed[\s\S]*\| .*(FATAL|PANIC)/),
    });
    await writeFile(control, intact);
    const again = await startEmbedded({ dataDir, owner: true });
    await again.stop();
    expect(again.url).toBe(first.url);
  });

  it("says that the folder cannot be used when a file stands in its place", async () => {
    const file = join(above, "file");
    await writeFile(file, "");
    await expect(startEmbedded({ dataDir: file, owner: true })).rejects.toMatchObject({
      code: "broken",
      message: expect.stringContaining("cannot be used"),
    });
  });

  it("begins anew after an interrupted creation, and clears away what that left", async () => {
    const folder = join(above, "interrupted");
    const unfinished = join(folder, "cluster.new-aBcDeF");
    await mkdir(join(unfinished, "pgdata"), { recursive: true });
    await writeFile(join(unfinished, "pgdata/PG_VERSION"), "18\n");
    const database = await startEmbedded({ dataDir: folder, owner: true });
    await database.stop();
    await expect(stat(unfinished)).rejects.toMatchObject({ code: "ENOENT" });
  });
});
