import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { commandRequest } from "#db/schema/record.ts";
import { calendarFeed } from "#db/schema/rotation-use.ts";
import { giveUpFeed } from "#server/commands/feed/give-up-feed.ts";
import { feedHash, makeFeed, makeFeedCommand } from "#server/commands/feed/make-feed.ts";
import { calendarFile } from "#server/jobs/feed/calendar-file.ts";
import { calendarFeedView } from "#server/views/feed/calendar-feed.ts";
import { IN_AUGUST, type MadeRotation, makeRotation, register } from "#tests/support/absence-builders.ts";
import {
  type AccountActor,
  execute,
  expectKind,
  expectOk,
  expectRefused,
  freshRuntime,
  publicActor,
  read,
  type TestRuntime,
} from "#tests/support/commands.ts";
import { type MadeCadre, makeAccount } from "#tests/support/organisation-builders.ts";
import { lastAudit } from "#tests/support/records.ts";

let runtime: TestRuntime;
let made: MadeRotation;
let a: MadeCadre;
let b: MadeCadre;
let actor: AccountActor;
beforeAll(async () => {
  runtime = await freshRuntime({ start: IN_AUGUST });
});
beforeEach(async () => {
  made = await makeRotation(runtime);
  ({ a, b } = made.holders("partyBuilding"));
  actor = await made.own(a);
});
afterAll(() => runtime.close());

const make = async () => expectOk(await makeFeed({ runtime, actor, requestId: crypto.randomUUID() })).code;
const open = (feedCode: string) =>
  read(runtime, { view: calendarFeedView, actor: publicActor, input: { feedCode } });
const giveUp = () => execute(runtime, { command: giveUpFeed, actor, input: {} });
const fileOf = async (code: string) =>
  calendarFile(expectOk(await open(code)), { language: "zh-CN", now: runtime.now() }).replace(/\r\n /g, "");

describe("the address of a calendar", () => {
  it("is 32 random bytes, of which only the hash is kept anywhere", async () => {
    const code = await make();
    expect(Buffer.from(code, "base64url").length).toBe(32);
    const [row] = await runtime.database.db.select().from(calendarFeed).where(eq(calendarFeed.cadreId, a.id));
    expect(row).toMatchObject({ codeHash: feedHash(code), revokedAt: null });
    const requests = await runtime.database.db.select().from(commandRequest);
    expect(JSON.stringify([requests, await lastAudit(runtime, null)])).not.toContain(code);
    expect(await lastAudit(runtime, null)).toMatchObject({
      command: "feed.make",
      details: { cadreId: a.id },
    });
  });

  it("ends when another is made, and when it is given up", async () => {
    const [first, second] = [await make(), await make()];
    expectKind(await open(first), "missing");
    expectOk(await open(second));
    expectOk(await giveUp());
    expectKind(await open(second), "missing");
    expectRefused(await giveUp(), "feed.none-current");
  });

  it("that nobody was given names nothing", async () => {
    expectKind(await open("x".repeat(43)), "missing");
  });

  it("is made by an account of the roster and by nobody else", async () => {
    const without = await makeAccount(runtime, {});
    const made = await makeFeed({ runtime, actor: without, requestId: crypto.randomUUID() });
    expectRefused(made, "feed.no-person");
    const input = { codeHash: "0".repeat(64) };
    expectKind(await execute(runtime, { command: makeFeedCommand, actor: publicActor, input }), "missing");
    expectKind(await execute(runtime, { command: giveUpFeed, actor: publicActor, input: {} }), "missing");
  });
});

describe("the calendar", () => {
  it("holds posts with their partners, absences and where one stands in, as whole days", async () => {
    expectOk(await register(runtime, { actor, cadre: a, reason: "陪护住院" }));
    const file = await fileOf(await make());
    expect(file).toMatch(/^BEGIN:VCALENDAR\r?\nVERSION:2.0/);
    expect(file).toContain("SUMMARY:东街社区 基层党建（A角）");
    expect(file).toContain(`B角：${b.name}`);
    expect(file).toMatch(/SUMMARY:不在岗（请假）/);
    expect(file).toContain("DTSTART;VALUE=DATE:20260810");
    expect(file).toContain("DTEND;VALUE=DATE:20260813");
    expect(file).not.toContain("陪护");
    actor = await made.own(b);
    expect(await fileOf(await make())).toContain(`SUMMARY:代${a.name}：东街社区 基层党建`);
  });

  it("names every event the same the next time", async () => {
    const code = await make();
    const ids = async () => (await fileOf(code)).match(/UID:.*/g);
    expect(await ids()).toEqual(await ids());
    expect((await ids())?.length).toBe(new Set(await ids()).size);
  });

  it("shows nobody else's names but those of partners", async () => {
    const file = await fileOf(await make());
    const partners = made.plan.slots.flatMap((slot) =>
      slot.a === a.id ? [slot.b] : slot.b === a.id ? [slot.a] : [],
    );
    const others = [...made.members, ...made.incumbents].filter(
      ({ id }) => id !== a.id && !partners.includes(id),
    );
    expect(others.filter(({ name }) => file.includes(name))).toEqual([]);
  });
});
