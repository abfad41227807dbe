import { readdirSync } from "node:fs";
import { uuidv7 } from "uuidv7";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { OpAnswer } from "#app/contracts/live.ts";
import type { ScoreOp } from "#app/contracts/score-op.ts";
import { LiveClient } from "#server/jobs/replay/live-client.ts";
import type { Filled } from "#server/jobs/replay/seat.ts";
import { openShow, type Show, type ShowOptions } from "#tests/support/fault-lab.ts";
import { prove } from "#tests/support/fault-proof.ts";
import { signIn, until, watch } from "#tests/support/live-server.ts";
import { openTwoServers, type TwoServers } from "#tests/support/two-servers.ts";

let lab: TwoServers;
const closing: (() => void)[] = [];

beforeAll(async () => {
  lab = await openTwoServers();
}, 180_000);
afterEach(({ task }) => {
  if (task.result?.state === "fail") console.log(lab.server.log().slice(-6_000));
  for (const close of closing.splice(0)) close();
});
afterAll(() => lab?.close());

const later = <T>(thing: T, close: () => void): T => {
  closing.push(close);
  return thing;
};

/** A contest whose tablets and pages are all at the first process. */
async function openAtFirst(options: ShowOptions): Promise<Show> {
  const show = await openShow(lab, options);
  return later(show, show.close);
}

/** Desk, spectators and screens of the same contest, at the second process. */
async function pagesAtSecond(show: Show): Promise<Show> {
  const { contestId, cast, pages } = show;
  const page = (cookie: string) => {
    const client = new LiveClient({ url: lab.second.url, cookie });
    return later(client, () => client.close());
  };
  const desk = page(cast.organiser.cookie);
  const spectator = page("");
  const screens = pages.screens.map(({ panelId }) => ({ panelId, client: page(cast.organiser.cookie) }));
  await desk.watch({ view: "desk", id: contestId });
  await spectator.watch({ view: "public", id: contestId });
  for (const { panelId, client } of screens) await client.watch({ view: "screen", id: panelId });
  return { ...show, cast: { ...cast, desk }, pages: { spectator, screens } };
}

/** A watcher at the second process that takes patches only in one chain of versions. */
async function strictWatcher(show: Show, view: "desk" | "public") {
  const cookie = view === "desk" ? { cookie: show.cast.organiser.cookie } : {};
  const watcher = await watch(lab.second, cookie);
  await watcher.subscribe({ view, id: show.contestId });
  return later(watcher, watcher.close);
}

const sheetsOf = ({ script }: Show): (Filled & { seatId: string })[] =>
  script.flatMap(({ scenes }) => scenes.flatMap(({ sheets }) => sheets));

const submission = ({ seatId, performanceId, marks, comments }: Filled & { seatId: string }): ScoreOp => ({
  opId: uuidv7(),
  seatId,
  performanceId,
  seq: 1,
  kind: "submit",
  marks,
  comments,
  form: 1,
});

const seatOf = ({ seats }: Show, seatId: string) => seats.find((seat) => seat.seatId === seatId)!;

describe("two processes on one database", () => {
  it("have brought it from nothing to the newest form, each migration once", async () => {
    const applied = await lab.runtime.database.sql`select hash from drizzle.__drizzle_migrations`;
    const files = readdirSync("db/migrations").filter((name) => name.endsWith(".sql"));
    expect(applied).toHaveLength(files.length);
    expect(new Set(applied.map(({ hash }) => hash)).size).toBe(files.length);
    expect(lab.server.unexpectedEnds()).toEqual([]);
  });

  it("show at the one what was judged at the other, with no version left out", async () => {
    const show = await openAtFirst({ judges: 6, contestants: 4 });
    const elsewhere = await pagesAtSecond(show);
    const watchers = [await strictWatcher(show, "desk"), await strictWatcher(show, "public")];
    await show.run({ speed: 40 });
    await prove(lab, show);
    await prove(lab, elsewhere);
    for (const { gaps, frames } of watchers) {
      expect(gaps).toEqual([]);
      expect(frames.length).toBeGreaterThan(10);
    }
    const versions = await lab.runtime.database.sql<{ version: string }[]>`
      select version from outbox where contest_id = ${show.contestId} order by version`;
    expect(versions.map(({ version }) => Number(version))).toEqual(versions.map((_, at) => at + 1));
  });

  it("tell each other at once, not when they next look", async () => {
    const show = await openAtFirst({ judges: 5, contestants: 2 });
    const { cast } = await pagesAtSecond(show);
    const sheets = sheetsOf(show).slice(0, 10);
    expect(sheets).toHaveLength(10);
    const begun = performance.now();
    for (const sheet of sheets) {
      await untilAnswered(() => seatOf(show, sheet.seatId).client.op(submission(sheet)));
      const shown = () =>
        cast.desk.view({ view: "desk", id: show.contestId }).performances[sheet.performanceId]?.sheets;
      await until("the desk shows the sheet", () => shown()?.[sheet.seatId]?.status === "received");
    }
    // Each is sent when the one before was seen: a process that looks once a second needs nine seconds.
    expect(performance.now() - begun).toBeLessThan(5_000);
  });

  it("take an operation once that comes to both at the same time", async () => {
    const show = await openAtFirst({ judges: 6, contestants: 4 });
    const twins = new Map<string, LiveClient>();
    for (const { seatId } of show.seats) {
      const cookie = await signIn(lab.runtime, { seatId });
      const twin = new LiveClient({ url: lab.second.url, cookie });
      await twin.watch({ view: "seat", id: seatId });
      twins.set(
        seatId,
        later(twin, () => twin.close()),
      );
    }
    const ops = sheetsOf(show).map(submission);
    const answers = await Promise.all(
      ops.map((op) =>
        Promise.all([
          untilAnswered(() => seatOf(show, op.seatId).client.op(op)),
          untilAnswered(() => twins.get(op.seatId)!.op(op)),
        ]),
      ),
    );
    expect(answers.filter(([, answer]) => !answer.ok)).toEqual([]);
    for (const [one, other] of answers) expect(one).toEqual(other);
    const { sql } = lab.runtime.database;
    const [counted] = await sql`
      select (select count(*)::int from score_op o join performance p on p.id = o.performance_id
               where p.contest_id = ${show.contestId}) as operations,
             (select count(*)::int from audit where chain = ${`contest:${show.contestId}`}
               and command = 'score.submit-op') as audited,
             (select count(*)::int from outbox where contest_id = ${show.contestId}
               and type = 'sheet-submitted') as told`;
    expect(counted).toEqual({ operations: ops.length, audited: ops.length, told: ops.length });
  });

  it("end a tablet's connection at the one when its seat is taken away at the other", async () => {
    const show = await openAtFirst({ judges: 3, contestants: 1 });
    const seatId = show.seats[0]!.seatId;
    const closed: unknown[] = [];
    show.seats[0]!.client.socket.once("closed", (message) => closed.push(message));
    const answer = await fetch(`${lab.second.url}/contests/${show.contestId}/devices`, {
      method: "POST",
      headers: { origin: lab.second.url, cookie: show.cast.organiser.cookie },
      body: new URLSearchParams({ intent: "revoke", seatId }),
    });
    expect(answer.status).toBe(200);
    await until("the tablet is told", () => closed.length > 0);
    expect(closed).toEqual([{ reason: "revoked" }]);
  });

  it("lose nothing when one is killed while judges write: their tablets go on at the other", async () => {
    const show = await openAtFirst({ judges: 12, contestants: 6 });
    const taken = () => show.seats.flatMap(({ acknowledged }) => acknowledged).length;
    const strike = async () => {
      await until("half of the sheets are in", () => taken() > sheetsOf(show).length / 2, 30_000);
      lab.leadTo(lab.second);
      lab.first.kill("SIGKILL");
      return taken();
    };
    const [takenBefore] = await Promise.all([strike(), show.run({ speed: 40 })]);
    await prove(lab, show);
    expect(lab.first.hasEnded()).toBe(true);
    expect(taken()).toBeGreaterThan(takenBefore);
  });
});

async function untilAnswered(send: () => Promise<OpAnswer | null>): Promise<OpAnswer> {
  let answer: OpAnswer | null = null;
  const isFinal = async () => {
    answer = await send();
    return answer !== null && (answer.ok || !answer.again);
  };
  await until("the operation is answered for good", isFinal, 20_000);
  return answer!;
}
