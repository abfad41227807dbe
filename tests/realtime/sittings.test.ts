import { randomUUID } from "node:crypto";
import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SitReply } from "#app/contracts/sitting-views.ts";
import { giveTimeBack } from "#server/commands/sitting/give-time-back.ts";
import { takeSittingOp } from "#server/commands/sitting/take-op.ts";
import { sitter } from "#server/views/sitting/sitter.ts";
import { execute, expectOk, freshRuntime, read, type TestRuntime } from "#tests/support/commands.ts";
import {
  type LiveServer,
  signIn,
  startLiveServer,
  until,
  type Watcher,
  watch,
} from "#tests/support/live-server.ts";
import { answerOp, letIn, type MadePaper, makePaper } from "#tests/support/sitting-builders.ts";

let runtime: TestRuntime;
let server: LiveServer;

beforeAll(async () => {
  runtime = await freshRuntime();
  server = await startLiveServer(runtime);
});
afterAll(async () => {
  await server.close();
  await runtime.close();
});

type Sitter = MadePaper["sittings"][number];

async function deviceOf(sitting: Sitter) {
  const watcher = await watch(server, { cookie: await letIn(runtime, sitting.contestantId) });
  const looked: string[] = [];
  watcher.socket.on("sittingChanged", ({ sittingId }) => looked.push(sittingId));
  const deviceKey = randomUUID();
  const say = async <T>(event: "sit" | "sittingOp", message: object): Promise<T> => {
    const reply = await watcher.socket.timeout(5_000).emitWithAck(event, message);
    watcher.frames.push(JSON.stringify(reply));
    return reply as T;
  };
  return {
    watcher,
    looked,
    sit: (take = true) => say<SitReply>("sit", { sittingId: sitting.id, deviceKey, take }),
    op: (message: object) => say<{ ok: boolean }>("sittingOp", message),
  };
}

const HOUR = 3_600_000;
const stems = /题[一二三四五六]/;
const secrets = /秘密|explanation|reference|expected"|"answer":|"blanks":\[/;

describe("a sitting", () => {
  it("gets its questions at the opening and not before, and never what is right", async () => {
    const made = await makePaper(runtime, { opensInMs: 60_000 });
    const [mine] = made.sittings;
    const device = await deviceOf(mine!);
    const page = await read(runtime, { view: sitter, actor: mine!.actor, input: { sittingId: mine!.id } });
    const early = await device.sit();
    expect(early).toMatchObject({
      ok: true,
      paper: null,
      answers: {},
      state: { mine: true, submittedAt: null },
    });
    await device.op(answerOp({ sittingId: mine!.id, questionKey: made.keys[0]!, claimedMs: 0 }));
    const before = [...device.watcher.frames, JSON.stringify(page)];
    expect(before.join()).toContain(made.contest.contestants[0]!.name);
    for (const frame of before) {
      expect(frame).not.toMatch(stems);
      expect(frame).not.toMatch(secrets);
    }

    runtime.clock.advance(60_000);
    const open = await device.sit(false);
    // What is searched for is really there.
    expect(JSON.stringify(open)).toMatch(stems);
    await device.op(
      answerOp({ sittingId: mine!.id, questionKey: made.keys[0]!, claimedMs: runtime.now().getTime() }),
    );
    runtime.clock.advance(2 * HOUR);
    const closed = await device.sit(false);
    expect(closed).toMatchObject({
      ok: true,
      paper: null,
      answers: { [made.keys[0]!]: { value: { kind: "choice", keys: ["B"] } } },
    });
    const late = await read(runtime, { view: sitter, actor: mine!.actor, input: { sittingId: mine!.id } });
    for (const frame of [...device.watcher.frames, JSON.stringify(late)]) expect(frame).not.toMatch(secrets);
    expect(JSON.stringify([closed, late])).not.toMatch(stems);
    device.watcher.close();
  });

  it("tells the earlier device when another one goes on, and brings the new one the answers so far", async () => {
    const made = await makePaper(runtime);
    const [mine] = made.sittings;
    const [first, second] = [await deviceOf(mine!), await deviceOf(mine!)];
    await first.sit();
    const op = answerOp({
      sittingId: mine!.id,
      questionKey: made.keys[0]!,
      claimedMs: runtime.now().getTime(),
    });
    expect(await first.op(op)).toMatchObject({ ok: true });
    expect(await second.sit()).toMatchObject({
      ok: true,
      state: { mine: true },
      answers: { [made.keys[0]!]: { opId: op.opId } },
    });
    await until("the first device is told", () => first.looked.includes(mine!.id));
    expect(await first.sit(false)).toMatchObject({ ok: true, paper: null, state: { mine: false } });
    // What it had not sent still leaves, and the new device hears of it.
    second.looked.length = 0;
    const late = answerOp({
      sittingId: mine!.id,
      questionKey: made.keys[2]!,
      value: { kind: "truth", value: true },
      claimedMs: runtime.now().getTime(),
    });
    expect(await first.op(late)).toMatchObject({ ok: true });
    await until("the second device is told", () => second.looked.includes(mine!.id));
    expect(await second.sit(false)).toMatchObject({ answers: { [made.keys[2]!]: { opId: late.opId } } });
    for (const { watcher } of [first, second]) watcher.close();
  });

  it("hears of time given back, and moves its end", async () => {
    const made = await makePaper(runtime);
    const [mine] = made.sittings;
    const device = await deviceOf(mine!);
    const before = await device.sit();
    const input = { contestId: made.contest.id, sittingIds: [mine!.id], minutes: 7, reason: "断网" };
    expectOk(await execute(runtime, { command: giveTimeBack, actor: made.contest.organiser, input }));
    await until("the device is told", () => device.looked.includes(mine!.id));
    const after = await device.sit(false);
    const endsAt = before.ok ? (before.state.endsAt ?? 0) : 0;
    expect(after).toMatchObject({ state: { endsAt: endsAt + 7 * 60_000, extraMs: 7 * 60_000 } });
    device.watcher.close();
  });

  it("is nobody else's: not another contestant's, not the organiser's, not a stranger's", async () => {
    const made = await makePaper(runtime);
    const [mine, other] = made.sittings;
    const organiser = await watch(server, {
      cookie: await signIn(runtime, { accountId: made.contest.organiser.accountId }),
    });
    const watchers: Watcher[] = [organiser, await watch(server), (await deviceOf(other!)).watcher];
    const op = answerOp({
      sittingId: mine!.id,
      questionKey: made.keys[0]!,
      claimedMs: runtime.now().getTime(),
    });
    for (const { socket } of watchers) {
      const asked = { sittingId: mine!.id, deviceKey: randomUUID(), take: true };
      expect(await socket.timeout(3_000).emitWithAck("sit", asked)).toMatchObject({ ok: false });
      expect(await socket.timeout(3_000).emitWithAck("sittingOp", { ...op, opId: uuidv7() })).toMatchObject({
        ok: false,
      });
    }
    for (const watcher of watchers) watcher.close();
  });

  it("is answered for what has no form at all", async () => {
    const made = await makePaper(runtime);
    const device = await deviceOf(made.sittings[0]!);
    for (const message of [{}, { sittingId: "x" }, { sittingId: made.sittings[0]!.id, deviceKey: 1 }]) {
      expect(await device.op(message)).toMatchObject({ ours: "yanzhen", ok: false });
    }
    expect(
      await device.watcher.socket.timeout(3_000).emitWithAck("sit", { sittingId: "../../etc" }),
    ).toMatchObject({ ok: false });
    device.watcher.close();
  });
});

describe("two hundred people at once", () => {
  it("have every acknowledged answer in the database exactly once", async () => {
    const made = await makePaper(runtime, { contestants: 200 });
    const claimedMs = runtime.now().getTime();
    const ops = made.sittings.flatMap(({ id, actor }) =>
      made.keys
        .slice(0, 1)
        .map((questionKey) => ({ actor, op: answerOp({ sittingId: id, questionKey, claimedMs }) })),
    );
    const replies = await Promise.all(
      [...ops, ...ops].map(({ actor, op }) => takeSittingOp({ runtime, actor }, op)),
    );
    expect(replies.filter(({ ok }) => !ok)).toEqual([]);
    const rows = await runtime.database.sql<{ op_id: string }[]>`
      select a.op_id from answer a join sitting s on s.id = a.sitting_id where s.paper_id = ${made.paperId}`;
    expect(rows.map(({ op_id }) => op_id).sort()).toEqual(ops.map(({ op }) => op.opId).sort());
  });
});
