import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "#app/domain/access/actor.ts";
import { contestant } from "#db/schema/contest.ts";
import { sitting, sittingEvent } from "#db/schema/paper.ts";
import { answerDeskOf } from "#server/commands/sitting/answer-desk.ts";
import { closeOverdue, sweepOverdue } from "#server/commands/sitting/close-overdue.ts";
import { closeSittings } from "#server/commands/sitting/close-sittings.ts";
import { giveTimeBack } from "#server/commands/sitting/give-time-back.ts";
import { openSittings } from "#server/commands/sitting/open-sittings.ts";
import { sit } from "#server/commands/sitting/sit.ts";
import { takeSittingOp } from "#server/commands/sitting/take-op.ts";
import { takePlace } from "#server/commands/sitting/take-place.ts";
import {
  execute,
  expectKind,
  expectOk,
  expectRefused,
  freshRuntime,
  publicActor,
  systemActor,
  type TestRuntime,
} from "#tests/support/commands.ts";
import { lastAudit } from "#tests/support/records.ts";
import { answerOp, type MadePaper, makePaper } from "#tests/support/sitting-builders.ts";

let runtime: TestRuntime;
let made: MadePaper;

beforeAll(async () => {
  runtime = await freshRuntime();
});
afterAll(() => runtime.close());
beforeEach(async () => {
  made = await makePaper(runtime);
});

const HOUR = 3_600_000;
const ids = () => made.sittings.map(({ id }) => id);
const rowOf = async (sittingId: string) =>
  (await runtime.database.db.select().from(sitting).where(eq(sitting.id, sittingId)))[0]!;
const eventsOf = (sittingId: string) =>
  runtime.database.db.select().from(sittingEvent).where(eq(sittingEvent.sittingId, sittingId));
/** The first contestant has come and has the paper. */
async function begin(index = 0) {
  const { id, actor } = made.sittings[index]!;
  await sit({ runtime, actor }, { sittingId: id, deviceKey: "device-one", take: true });
  // Starts are written with the next batch.
  await answerDeskOf(runtime).take(answerOp({ sittingId: id, questionKey: made.keys[0]!, claimedMs: 0 }));
}
const give = (more: object = {}, actor: Actor = made.contest.organiser) =>
  execute(runtime, {
    command: giveTimeBack,
    actor,
    input: { contestId: made.contest.id, sittingIds: ids(), minutes: 5, reason: "考场断电", ...more },
  });
const close = (more: object = {}, actor: Actor = made.contest.organiser) =>
  execute(runtime, {
    command: closeSittings,
    actor,
    input: { contestId: made.contest.id, sittingIds: ids(), reason: "突发疾病", ...more },
  });

describe("time given back", () => {
  it("moves the end of those it is given to, and is recorded with its reason", async () => {
    const [first, second] = ids();
    expect(expectOk(await give({ sittingIds: [first] }))).toEqual({ given: 1, skipped: 0 });
    expect(await rowOf(first!)).toMatchObject({ extraMs: 300_000 });
    expect(await rowOf(second!)).toMatchObject({ extraMs: 0 });
    expect(await eventsOf(first!)).toMatchObject([
      { kind: "timeGivenBack", details: { minutes: 5, reason: "考场断电" } },
    ]);
    expect(await lastAudit(runtime, made.contest.id)).toMatchObject({
      command: "sitting.give-time-back",
      details: { minutes: 5, reason: "考场断电" },
    });
  });

  it("opens again what the clock had closed, and lets answers in again", async () => {
    await begin();
    runtime.clock.advance(HOUR + 121_000);
    await sweepOverdue(runtime);
    const [first] = ids();
    expect(await rowOf(first!)).toMatchObject({ submittedBy: "time" });
    expectOk(await give({ minutes: 10 }));
    expect(await rowOf(first!)).toMatchObject({ submittedAt: null, submittedBy: null });
    const op = answerOp({
      sittingId: first!,
      questionKey: made.keys[0]!,
      claimedMs: runtime.now().getTime(),
    });
    expect(await takeSittingOp({ runtime, actor: made.sittings[0]!.actor }, op)).toMatchObject({ ok: true });
  });

  it("passes over whoever has handed in, and is refused when that is everybody", async () => {
    const [first, second] = ids();
    await runtime.database.db
      .update(sitting)
      .set({ submittedAt: runtime.now(), submittedBy: "contestant" })
      .where(eq(sitting.id, first!));
    expect(expectOk(await give({ sittingIds: [first, second] }))).toEqual({ given: 1, skipped: 1 });
    expectRefused(await give({ sittingIds: [first] }), "sitting.all-handed-in");
  });

  it("is refused once the results are recorded", async () => {
    made = await makePaper(runtime, { status: "recorded" });
    expectRefused(await give(), "sitting.recorded");
  });

  it.each([
    ["no reason", { reason: " " }],
    ["no minutes", { minutes: 0 }],
    ["a whole day", { minutes: 1_440 }],
    ["nobody", { sittingIds: [] }],
  ])("with %s is not in the right form", async (_, more) => {
    expectKind(await give(more), "invalid");
  });

  it("to a sitting of another contest is missing", async () => {
    const other = await makePaper(runtime);
    expectKind(await give({ sittingIds: [other.sittings[0]!.id] }), "missing");
    expectKind(await give({ sittingIds: [randomUUID()] }), "missing");
  });

  it("is in the organiser's and the host's hands only", async () => {
    const { host, headJudge, supervisor } = made.contest.officers;
    expectOk(await give({}, host));
    for (const actor of [headJudge, supervisor, made.sittings[0]!.actor, publicActor]) {
      expectKind(await give({}, actor), "forbidden");
    }
  });
});

describe("closing by hand", () => {
  it("hands in for whoever is sitting, and passes over the others", async () => {
    await begin();
    runtime.clock.advance(60_000);
    expect(expectOk(await close())).toEqual({ closed: 1, skipped: 2 });
    expect(await rowOf(ids()[0]!)).toMatchObject({ submittedAt: runtime.now(), submittedBy: "organiser" });
    expectRefused(await close(), "sitting.none-open");
  });

  it("keeps an answer given before and arriving after it", async () => {
    await begin();
    runtime.clock.advance(60_000);
    const before = runtime.now().getTime() - 10_000;
    expectOk(await close());
    runtime.clock.advance(5_000);
    const op = answerOp({ sittingId: ids()[0]!, questionKey: made.keys[0]!, claimedMs: before });
    const reply = await takeSittingOp({ runtime, actor: made.sittings[0]!.actor }, op);
    expect(reply).toMatchObject({ ok: true, late: true });
  });

  it("is refused before the opening, and to those who do not run the desk", async () => {
    made = await makePaper(runtime, { opensInMs: 60_000 });
    expectRefused(await close(), "sitting.none-open");
    expectKind(await close({}, made.sittings[0]!.actor), "forbidden");
    expectKind(await close({}, made.contest.officers.supervisor), "forbidden");
  });
});

describe("the clock", () => {
  it("hands in for whoever is gone, once, when the grace period is over", async () => {
    await begin();
    const [first, second] = ids();
    runtime.clock.advance(HOUR + 60_000);
    await sweepOverdue(runtime);
    expect(await rowOf(first!)).toMatchObject({ submittedAt: null });
    runtime.clock.advance(61_000);
    await sweepOverdue(runtime);
    await sweepOverdue(runtime);
    const end = new Date(made.opensAt.getTime() + HOUR);
    expect(await rowOf(first!)).toMatchObject({ submittedAt: end, submittedBy: "time" });
    expect((await eventsOf(first!)).filter(({ kind }) => kind === "submitted")).toHaveLength(1);
    expect(await rowOf(second!)).toMatchObject({ submittedAt: null });
  });

  it("waits for whom time was given back", async () => {
    await begin();
    expectOk(await give({ minutes: 30 }));
    runtime.clock.advance(HOUR + 121_000);
    await sweepOverdue(runtime);
    expect(await rowOf(ids()[0]!)).toMatchObject({ submittedAt: null });
  });

  it("is nobody else's", async () => {
    const call = { command: closeOverdue, input: { contestId: made.contest.id, sittingIds: ids() } };
    expectKind(await execute(runtime, { ...call, actor: made.contest.organiser }), "forbidden");
    expectRefused(await execute(runtime, { ...call, actor: systemActor }), "sitting.none-open");
  });
});

describe("places for those who came after the sealing", () => {
  const open = (actor: Actor = made.contest.organiser) =>
    execute(runtime, { command: openSittings, actor, input: { contestId: made.contest.id } });

  it("are one each, however often they are opened", async () => {
    const id = randomUUID();
    const late = { id, contestId: made.contest.id, name: "后来者", unitName: "东街社区" };
    await runtime.database.db.insert(contestant).values(late);
    expectOk(await open());
    expectOk(await open());
    const rows = await runtime.database.db.select().from(sitting).where(eq(sitting.paperId, made.paperId));
    expect(rows).toHaveLength(4);
    expect(rows.filter(({ contestantId }) => contestantId === id)).toHaveLength(1);
  });

  it("need a sealed paper and somebody who runs the desk", async () => {
    expectKind(await open(publicActor), "forbidden");
    made = await makePaper(runtime, { status: "drawn" });
    expectRefused(await open(), "sitting.not-sealed");
  });
});

describe("a device's place", () => {
  const take = (actor: Actor, deviceKey = "device-one") =>
    execute(runtime, { command: takePlace, actor, input: { sittingId: ids()[0], deviceKey } });

  it("is the contestant's own, and each change of device is in the sitting's log", async () => {
    const { actor, id } = made.sittings[0]!;
    for (const device of ["device-one", "device-one", "device-two"]) expectOk(await take(actor, device));
    expect((await eventsOf(id)).map(({ kind }) => kind).sort()).toEqual(["deviceChanged", "opened"]);
    for (const stranger of [made.sittings[1]!.actor, made.contest.organiser, publicActor]) {
      expectKind(await take(stranger), "forbidden");
    }
  });
});
