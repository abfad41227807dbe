import { randomBytes, randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#app/domain/access/actor.ts";
import { session } from "#db/schema/access.ts";
import { endSessions } from "#server/commands/accounts/end-sessions.ts";
import {
  type AccountActor,
  execute,
  expectKind,
  expectOk,
  freshRuntime,
  publicActor,
  type TestRuntime,
} from "#tests/support/commands.ts";
import {
  makeAccount,
  makeOrganisation,
  makeOrganiser,
  type Organisation,
} from "#tests/support/organisation-builders.ts";
import { lastAudit } from "#tests/support/records.ts";

let runtime: TestRuntime;
let organisation: Organisation;
let administrator: AccountActor;

beforeAll(async () => {
  runtime = await freshRuntime();
  organisation = await makeOrganisation(runtime);
  administrator = await makeAccount(runtime, {
    grants: [{ role: "systemAdministrator", unit: organisation.district }],
  });
});
afterAll(() => runtime.close());

const signedIn = async (accountId: string): Promise<string> => {
  const idHash = randomBytes(32);
  const at = { createdAt: runtime.now(), lastSeenAt: runtime.now() };
  const expiresAt = new Date(runtime.now().getTime() + 3_600_000);
  await runtime.database.db.insert(session).values({ idHash, accountId, ...at, expiresAt });
  return idHash.toString("hex");
};
const end = (actor: Actor, accountId: string) =>
  execute(runtime, { command: endSessions, actor, input: { accountId } });

describe("ending the sessions of an account", () => {
  it("ends all of them and their live connections, of nobody else, and records how many", async () => {
    const one = await makeAccount(runtime);
    const other = await makeAccount(runtime);
    const ended = [await signedIn(one.accountId), await signedIn(one.accountId)];
    const left = await signedIn(other.accountId);
    expectOk(await end(administrator, one.accountId));
    const rows = await runtime.database.db.select().from(session);
    const revoked = rows.filter(({ revokedAt }) => revokedAt !== null);
    expect(revoked.map(({ idHash }) => Buffer.from(idHash).toString("hex")).sort()).toEqual(ended.sort());
    expect(runtime.disconnected.toSorted()).toEqual(ended.sort());
    expect(runtime.disconnected).not.toContain(left);
    expect(await lastAudit(runtime, null)).toMatchObject({
      command: "account.end-sessions",
      details: { accountId: one.accountId, endedSessions: 2 },
    });
  });

  it("does nothing a second time", async () => {
    const one = await makeAccount(runtime);
    await signedIn(one.accountId);
    expectOk(await end(administrator, one.accountId));
    expect(expectOk(await end(administrator, one.accountId)).endedSessions).toEqual([]);
  });

  it("is missing for an account that is not there", async () => {
    expectKind(await end(administrator, randomUUID()), "missing");
  });

  const others: { who: string; actor: () => Promise<Actor> }[] = [
    { who: "an organiser", actor: () => makeOrganiser(runtime, organisation.district) },
    {
      who: "an auditor",
      actor: () => makeAccount(runtime, { grants: [{ role: "auditor", unit: organisation.district }] }),
    },
    { who: "an account without a role", actor: () => makeAccount(runtime) },
    { who: "the public", actor: async () => publicActor },
  ];
  it.each(others)("is not for $who", async ({ actor }) => {
    const one = await makeAccount(runtime);
    const hash = await signedIn(one.accountId);
    expectKind(await end(await actor(), one.accountId), "forbidden");
    const [row] = await runtime.database.db
      .select()
      .from(session)
      .where(eq(session.idHash, Buffer.from(hash, "hex")));
    expect(row!.revokedAt).toBeNull();
  });
});
