import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "#app/domain/access/actor.ts";
import { calendarFeed } from "#db/schema/rotation-use.ts";
import { giveUpFeed } from "#server/commands/feed/give-up-feed.ts";
import { feedHash, makeFeed, makeFeedCommand } from "#server/commands/feed/make-feed.ts";
import {
  type AccountActor,
  execute,
  expectInvalid,
  expectKind,
  expectOk,
  expectRefused,
  freshRuntime,
  publicActor,
  systemActor,
  type TestRuntime,
} from "#tests/support/commands.ts";
import {
  type MadeCadre,
  makeAccount,
  makeCadre,
  makeOrganisation,
  type Organisation,
} from "#tests/support/organisation-builders.ts";
import { lastAudit } from "#tests/support/records.ts";

let runtime: TestRuntime;
let organisation: Organisation;
let cadre: MadeCadre;
let actor: AccountActor;
beforeAll(async () => {
  runtime = await freshRuntime();
  organisation = await makeOrganisation(runtime);
});
beforeEach(async () => {
  cadre = await makeCadre(runtime, { unit: organisation.communities[0] });
  actor = await makeAccount(runtime, { cadre });
});
afterAll(() => runtime.close());

const make = (by: Actor = actor, requestId: string = randomUUID()) =>
  makeFeed({ runtime, actor: by, requestId });
const giveUp = (by: Actor = actor) => execute(runtime, { command: giveUpFeed, actor: by, input: {} });
const rows = (cadreId = cadre.id) =>
  runtime.database.db.select().from(calendarFeed).where(eq(calendarFeed.cadreId, cadreId));
const inUse = async () =>
  (await rows()).filter(({ revokedAt }) => revokedAt === null).map(({ codeHash }) => codeHash);

describe("making a calendar's address does", () => {
  it("hand out a code of 256 bits and keep its hash alone", async () => {
    const { code } = expectOk(await make());
    expect(code).toMatch(/^[\w-]{43}$/);
    expect(await inUse()).toEqual([feedHash(code)]);
    expect(JSON.stringify(await rows())).not.toContain(code);
  });

  it("end the address before", async () => {
    expectOk(await make());
    const { code } = expectOk(await make());
    expect(await inUse()).toEqual([feedHash(code)]);
    expect(await rows()).toHaveLength(2);
  });

  it("leave one in use when asked twice at once", async () => {
    const both = await Promise.all([make(), make()]);
    const codes = both.map((result) => feedHash(expectOk(result).code));
    const left = await inUse();
    expect(left).toHaveLength(1);
    expect(codes).toContain(left[0]);
  });

  it("leave the addresses of others as they are", async () => {
    const { code } = expectOk(await make());
    const other = await makeCadre(runtime, { unit: organisation.communities[0] });
    expectOk(await make(await makeAccount(runtime, { cadre: other })));
    expect(await inUse()).toEqual([feedHash(code)]);
  });

  it("record it without the code", async () => {
    const { code } = expectOk(await make());
    const audit = await lastAudit(runtime, null);
    expect(audit).toMatchObject({ command: "feed.make", details: { cadreId: cadre.id } });
    expect(JSON.stringify(audit)).not.toContain(code);
  });
});

describe("making a calendar's address refuses", () => {
  it("an account that is linked to nobody on the roster", async () => {
    expectRefused(await make(await makeAccount(runtime, {})), "feed.no-person");
  });

  it("a request told a second time, whose code nobody would know", async () => {
    const requestId = randomUUID();
    const { code } = expectOk(await make(actor, requestId));
    expectRefused(await make(actor, requestId), "request.reused-id");
    expect(await inUse()).toEqual([feedHash(code)]);
  });

  it("what is no hash", async () => {
    const input = { codeHash: "mine" };
    const result = await execute(runtime, { command: makeFeedCommand, actor, input });
    expect(expectInvalid(result)).toHaveProperty("codeHash");
  });
});

describe("giving an address up does", () => {
  it("end it at once, and record it", async () => {
    expectOk(await make());
    expectOk(await giveUp());
    expect(await inUse()).toEqual([]);
    expect(await lastAudit(runtime, null)).toMatchObject({
      ...{ command: "feed.give-up", details: { cadreId: cadre.id } },
    });
  });
});

describe("giving an address up refuses", () => {
  it("where none is in use", async () => {
    expectRefused(await giveUp(), "feed.none-current");
    expectOk(await make());
    expectOk(await giveUp());
    expectRefused(await giveUp(), "feed.none-current");
  });

  it("an account that is linked to nobody on the roster", async () => {
    expectRefused(await giveUp(await makeAccount(runtime, {})), "feed.none-current");
  });
});

describe("who may make and give up an address: an account, its own", () => {
  it.each([
    ["the public", publicActor],
    ["the system", systemActor],
  ])("not %s", async (_, by) => {
    expectKind(await make(by), "missing");
    expectKind(await giveUp(by), "missing");
  });
});
