import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { submitOp } from "#server/commands/score/submit-op.ts";
import { readLive } from "#server/views/live/read-live.ts";
import { freshRuntime, publicActor, type TestRuntime } from "#tests/support/commands.ts";
import { deviceOf, type MadeContest, makeContest } from "#tests/support/contest-builders.ts";
import { type LiveServer, signIn, startLiveServer, until, watch } from "#tests/support/live-server.ts";

let runtime: TestRuntime;
let server: LiveServer;
let made: MadeContest;

/** Marks nobody else's page may show: unlike any other number in the contest. */
const SECRET_MARK = 1_350;

beforeAll(async () => {
  runtime = await freshRuntime();
  server = await startLiveServer(runtime);
  made = await makeContest(runtime, { judges: 5, contestants: 4 });
});
afterAll(async () => {
  await server.close();
  await runtime.close();
});

const performanceAt = (index: number) => made.performances[index]!;

async function submit(judge: number, performanceId: string, options: { mark?: number; seq?: number } = {}) {
  const seat = made.judges[judge]!;
  const { itemKey } = made.performances.find((each) => each.id === performanceId)!;
  const item = made.ruleSet.rounds.flatMap((round) => round.items).find((each) => each.key === itemKey)!;
  const marks = Object.fromEntries(
    item.criteria.map((criterion) => [
      criterion.key,
      Math.min(criterion.maximum, options.mark ?? criterion.maximum - criterion.step),
    ]),
  );
  const envelope = {
    opId: uuidv7(),
    seatId: seat.id,
    performanceId,
    seq: options.seq ?? 1,
    kind: "submit",
    marks,
    comments: {},
    form: 1,
  };
  return submitOp({ runtime, actor: deviceOf(made, seat) }, envelope);
}

const performancesOf = (view: unknown) => (view as { performances: Record<string, unknown> }).performances;

describe("live rooms", () => {
  it("give a spectator the contest without an account, and a stranger neither desk nor seat", async () => {
    const spectator = await watch(server);
    expect(await spectator.subscribe({ view: "public", id: made.id })).toMatchObject({
      ok: true,
      current: false,
    });
    for (const view of ["desk", "head"] as const) {
      expect(await spectator.subscribe({ view, id: made.id })).toMatchObject({ ok: false });
    }
    expect(await spectator.subscribe({ view: "seat", id: made.judges[0]!.id })).toMatchObject({ ok: false });
    expect(await spectator.subscribe({ view: "screen", id: made.panels[0]!.id })).toMatchObject({
      ok: false,
    });
    expect(await spectator.subscribe({ view: "public", id: randomUUID() })).toMatchObject({ ok: false });
    spectator.close();
  });

  it("bring a committed sheet to the desk as a patch that starts where the desk stood", async () => {
    const desk = await watch(server, {
      cookie: await signIn(runtime, { accountId: made.organiser.accountId }),
    });
    await desk.subscribe({ view: "desk", id: made.id });
    const target = performanceAt(0).id;
    expect(await submit(0, target)).toMatchObject({ ok: true });
    const seatId = made.judges[0]!.id;
    await until("the desk shows the sheet", () => {
      const rows = performancesOf(desk.views.get(`desk:${made.id}`)?.view) as Record<
        string,
        { sheets: Record<string, { status: string }> }
      >;
      return rows[target]?.sheets[seatId]?.status === "received";
    });
    expect(desk.gaps).toEqual([]);
    desk.close();
  });

  it("answer somebody who has the newest version with 'current', and one who is behind with the whole view", async () => {
    const first = await watch(server);
    const answer = await first.subscribe({ view: "public", id: made.id });
    if (!answer.ok || answer.current) throw new Error("expected a snapshot");
    const again = await watch(server);
    const held = { epoch: answer.epoch, version: answer.version };
    expect(await again.subscribe({ view: "public", id: made.id }, held)).toMatchObject({
      ok: true,
      current: true,
    });
    expect(
      await again.subscribe({ view: "public", id: made.id }, { epoch: answer.epoch, version: -5 }),
    ).toMatchObject({ current: false });
    expect(
      await again.subscribe(
        { view: "public", id: made.id },
        { epoch: randomUUID(), version: answer.version },
      ),
    ).toMatchObject({ current: false });
    first.close();
    again.close();
  });

  it("never send marks to spectators, nor one judge's marks to another, before the lock", async () => {
    const spectator = await watch(server);
    const judge = await watch(server, { cookie: await signIn(runtime, { seatId: made.judges[1]!.id }) });
    const desk = await watch(server, {
      cookie: await signIn(runtime, { accountId: made.organiser.accountId }),
    });
    await spectator.subscribe({ view: "public", id: made.id });
    await judge.subscribe({ view: "seat", id: made.judges[1]!.id });
    await desk.subscribe({ view: "desk", id: made.id });
    const before = spectator.frames.length;
    expect(await submit(2, performanceAt(1).id, { mark: SECRET_MARK })).toMatchObject({ ok: true });
    await until("the desk heard of it", () =>
      desk.frames.some((frame) => frame.includes(performanceAt(1).id) && frame.includes("patch")),
    );
    const head = await readLive({ runtime, actor: made.officers.headJudge }, { view: "head", id: made.id });
    // The head judge's view has the marks and the total, so what is searched for below is really there to be leaked.
    expect(JSON.stringify(head)).toContain(`:${SECRET_MARK}`);
    expect(JSON.stringify(head)).toContain(`"${((2 * SECRET_MARK) / 100).toFixed(2)}"`);
    await new Promise((resolve) => setTimeout(resolve, 300));
    for (const watcher of [spectator, judge, desk]) {
      for (const frame of watcher.frames.slice(watcher === spectator ? before : 0)) {
        expect(frame).not.toContain(`:${SECRET_MARK}`);
        expect(frame).not.toContain(`"${((2 * SECRET_MARK) / 100).toFixed(2)}"`);
      }
    }
    for (const watcher of [spectator, judge, desk]) watcher.close();
  });

  it("catch up with what was written while every notification was lost", async () => {
    const desk = await watch(server, {
      cookie: await signIn(runtime, { accountId: made.organiser.accountId }),
    });
    await desk.subscribe({ view: "desk", id: made.id });
    const { wake } = runtime;
    runtime.wake = () => {};
    await runtime.database.db.execute(sql`
      with bumped as (update contest set version = version + 1, title = 'said by nobody' where id = ${made.id} returning version)
      insert into outbox (contest_id, version, type) select ${made.id}, version, 'contest-edited' from bumped`);
    await until(
      "the poll finds it",
      () => JSON.stringify([...desk.views.values()]).includes("said by nobody"),
      5_000,
    );
    runtime.wake = wake;
    desk.close();
  });

  it("start everybody again when the database came back as another one", async () => {
    const spectator = await watch(server);
    await spectator.subscribe({ view: "public", id: made.id });
    await runtime.database.db.execute(sql`update epoch set id = gen_random_uuid()`);
    await until("the room says it starts again", () => spectator.gaps.some((message) => message.from === -1));
    spectator.close();
  });

  it("refuse a handshake from another site, and one without an origin", async () => {
    await expect(watch(server, { origin: "https://evil.example" })).rejects.toThrow();
    await expect(watch(server, { origin: "null" })).rejects.toThrow();
    await expect(watch(server, { origin: `${server.url}.evil.example` })).rejects.toThrow();
  });

  it("send nothing more to a session that was revoked", async () => {
    const judge = await watch(server, { cookie: await signIn(runtime, { seatId: made.judges[3]!.id }) });
    await judge.subscribe({ view: "seat", id: made.judges[3]!.id });
    const rows = await runtime.database.sql<{ hash: string }[]>`
      update session set revoked_at = now() where seat_id = ${made.judges[3]!.id} returning encode(id_hash, 'hex') as hash`;
    runtime.disconnect(rows.map((row) => row.hash));
    await until("the socket is ended", () => !judge.socket.connected);
    const again = await watch(server);
    expect(await again.subscribe({ view: "seat", id: made.judges[3]!.id })).toMatchObject({ ok: false });
    again.close();
  });

  it("drop messages that are not of their form and answer nobody's operations", async () => {
    const stranger = await watch(server);
    const answer = await stranger.socket
      .timeout(3_000)
      .emitWithAck("op", { seatId: made.judges[0]!.id, opId: "x" });
    expect(answer).toMatchObject({ ours: "yanzhen", ok: false });
    expect(await stranger.subscribe({ view: "public", id: "../../etc" } as never)).toMatchObject({
      ok: false,
    });
    stranger.close();
  });

  it("show the public view nothing of a draft contest", async () => {
    const draft = await makeContest(runtime, {
      status: "draft",
      judges: 2,
      contestants: 2,
      organisation: made.organisation,
    });
    expect(await readLive({ runtime, actor: publicActor }, { view: "public", id: draft.id })).toMatchObject({
      ok: false,
    });
  });
});
