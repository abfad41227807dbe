import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#app/domain/access/actor.ts";
import { kinPair } from "#db/schema/growth.ts";
import { endPair } from "#server/commands/kin/end-pair.ts";
import { registerPair } from "#server/commands/kin/register-pair.ts";
import {
  type AccountActor,
  execute,
  expectInvalid,
  expectKind,
  expectOk,
  expectRefused,
  freshRuntime,
  type TestRuntime,
} from "#tests/support/commands.ts";
import {
  makeAccount,
  makeCadre,
  makeOrganisation,
  makeOrganiser,
} from "#tests/support/organisation-builders.ts";
import { lastAudit } from "#tests/support/records.ts";

let runtime: TestRuntime;
let org: Awaited<ReturnType<typeof makeOrganisation>>;
let holder: AccountActor;
beforeAll(async () => {
  runtime = await freshRuntime();
  org = await makeOrganisation(runtime);
  holder = await makeOrganiser(runtime, org.subdistricts[0]);
});
afterAll(() => runtime.close());

const person = (at: number) => makeCadre(runtime, { unit: org.communities[at]! });
const register = (one: string, other: string, more: object = {}, actor: Actor = holder) =>
  execute(runtime, {
    ...{ command: registerPair, actor },
    input: { cadreId: one, otherId: other, relation: "spouse", ...more },
  });
const end = (pairId: string, actor: Actor = holder) =>
  execute(runtime, { command: endPair, actor, input: { pairId } });
const pairOf = async (pairId: string) =>
  (await runtime.database.db.select().from(kinPair).where(eq(kinPair.id, pairId)))[0]!;

describe("registering kin", () => {
  it("puts the lower id first, whoever is named first, and records no name", async () => {
    const [one, other] = [await person(0), await person(1)];
    const [low, high] = [one.id, other.id].sort();
    const { pairId } = expectOk(await register(high!, low!));
    expect(await pairOf(pairId)).toMatchObject({ cadreId: low, otherId: high, relation: "spouse" });
    expect(await lastAudit(runtime, null)).toMatchObject({
      command: "kin.register-pair",
      details: { pairId },
    });
  });

  it("refuses a pair that is known, in either order, until it has ended", async () => {
    const [one, other] = [await person(0), await person(1)];
    const { pairId } = expectOk(await register(one.id, other.id));
    expectRefused(await register(other.id, one.id), "kin.known-already");
    expectOk(await end(pairId));
    expectOk(await register(other.id, one.id));
  });

  it("refuses somebody with themselves", async () => {
    const one = await person(0);
    expectRefused(await register(one.id, one.id), "kin.same-person");
  });

  it("wants two people and how they are related", async () => {
    expect(expectInvalid(await register("", "", { relation: "" }))).toEqual({
      cadreId: "kin.person-missing",
      otherId: "kin.person-missing",
      relation: "kin.relation-missing",
    });
  });

  it("is for who manages both", async () => {
    const [one, other, far] = [await person(0), await person(1), await person(2)];
    const grants = [{ role: "communityManager" as const, unit: org.communities[0]! }];
    expectKind(await register(one.id, other.id, {}, await makeAccount(runtime, { grants })), "forbidden");
    expectKind(await register(one.id, far.id), "forbidden");
    expectOk(await register(one.id, far.id, {}, await makeOrganiser(runtime, org.district)));
  });
});

describe("taking a pair out", () => {
  it("keeps it with the time, and refuses a second time", async () => {
    const { pairId } = expectOk(await register((await person(0)).id, (await person(1)).id));
    expectOk(await end(pairId));
    expect((await pairOf(pairId)).endedAt).toEqual(runtime.now());
    expectRefused(await end(pairId), "kin.ended-already");
  });

  it("is not for one of the two", async () => {
    const one = await person(0);
    const { pairId } = expectOk(await register(one.id, (await person(1)).id));
    const grants = [{ role: "subdistrictManager" as const, unit: org.subdistricts[0] }];
    expectKind(await end(pairId, await makeAccount(runtime, { grants, cadre: one })), "forbidden");
  });
});
