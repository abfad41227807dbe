import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findContest } from "#db/queries/contests.ts";
import { session } from "#db/schema/access.ts";
import { clockStamp, contest } from "#db/schema/contest.ts";
import { outbox } from "#db/schema/record.ts";
import { scoreOp, sheet } from "#db/schema/scoring.ts";
import { hashToken } from "#server/auth/cookies.ts";
import { issueScreenLink } from "#server/commands/contest/issue-screen-link.ts";
import { wipeRehearsal } from "#server/commands/contest/wipe-rehearsal.ts";
import { withdrawContestant } from "#server/commands/contest/withdraw-contestant.ts";
import { execute, expectOk, expectRefused, freshRuntime, type TestRuntime } from "#tests/support/commands.ts";
import { type MadeContest, makeContest } from "#tests/support/contest-builders.ts";
import { makeOrganisation, type Organisation } from "#tests/support/organisation-builders.ts";
import { eventsOf, lastAudit } from "#tests/support/records.ts";

let runtime: TestRuntime;
let organisation: Organisation;
beforeAll(async () => {
  runtime = await freshRuntime();
  organisation = await makeOrganisation(runtime);
});
afterAll(() => runtime.close());

const wipe = (made: MadeContest) =>
  execute(runtime, { command: wipeRehearsal, actor: made.organiser, input: { contestId: made.id } });

/** A rehearsal with everything a contest can hold: sheets, operations, stamps, a paired device, events. */
async function fullRehearsal(): Promise<MadeContest> {
  const made = await makeContest(runtime, { status: "review", rehearsal: true, organisation });
  const { db } = runtime.database;
  const performanceId = made.performances[0]!.id;
  const seatId = made.judges[0]!.id;
  await db.insert(scoreOp).values({
    opId: randomUUID(),
    performanceId,
    seatId,
    seq: 1,
    kind: "submit",
    marks: {},
    comments: {},
    applied: "yes",
    receipt: "TEST",
    by: "seat",
    at: runtime.now(),
  });
  await db
    .insert(clockStamp)
    .values({ id: randomUUID(), performanceId, kind: "start", at: runtime.now(), readingMs: 0, by: "seat" });
  await db
    .insert(session)
    .values({ idHash: new Uint8Array(32).fill(9), seatId, expiresAt: new Date("2030-01-01") });
  await db.update(contest).set({ status: "live" }).where(eq(contest.id, made.id));
  const input = { contestId: made.id, contestantId: made.contestants[0]!.id, reason: "彩排" };
  expectOk(await execute(runtime, { command: withdrawContestant, actor: made.organiser, input }));
  return made;
}

describe("contest.wipe-rehearsal", () => {
  test("deletes the contest with everything in it, ends its devices, and keeps the log", async () => {
    const made = await fullRehearsal();
    const before = await lastAudit(runtime, made.id);
    expectOk(await wipe(made));
    const { db } = runtime.database;
    expect(await findContest(db, made.id)).toBeNull();
    expect(await db.select().from(outbox).where(eq(outbox.contestId, made.id))).toEqual([]);
    expect(await db.select().from(sheet)).toEqual([]);
    expect(await db.select().from(scoreOp)).toEqual([]);
    expect(await db.select().from(session)).toEqual([]);
    expect(runtime.disconnected).toContain("09".repeat(32));
    expect(await lastAudit(runtime, made.id)).toEqual(before);
    expect(await lastAudit(runtime, null)).toMatchObject({
      command: "contest.wipe-rehearsal",
      details: { contestId: made.id },
    });
  });

  test("leaves every other contest alone", async () => {
    const other = await makeContest(runtime, { status: "review", organisation });
    const sheets = async () => (await runtime.database.db.select().from(sheet)).length;
    const before = await sheets();
    expectOk(await wipe(await fullRehearsal()));
    expect(await sheets()).toBe(before);
    expect(await findContest(runtime.database.db, other.id)).not.toBeNull();
  });

  test("refuses a real contest, and a rehearsal that was signed", async () => {
    const real = await makeContest(runtime, { status: "live", organisation });
    expectRefused(await wipe(real), "contest.not-a-rehearsal");
    const signed = await makeContest(runtime, { status: "signed", rehearsal: true, organisation });
    await runtime.database.db
      .update(contest)
      .set({ signedAt: runtime.now() })
      .where(eq(contest.id, signed.id));
    expectRefused(await wipe(signed), "contest.rehearsal-signed");
  });
});

describe("contest.issue-screen-link", () => {
  const issue = (made: MadeContest, token = `${made.id}-key`) =>
    execute(runtime, {
      command: issueScreenLink,
      actor: made.organiser,
      input: { contestId: made.id, token },
    });

  test("keeps the hash of the key, tells the rooms, and leaves the key nowhere", async () => {
    const made = await makeContest(runtime, { status: "live", organisation });
    const token = "k".repeat(43);
    expectOk(await issue(made, token));
    const stored = (await findContest(runtime.database.db, made.id))?.contest.screenTokenHash;
    expect(Buffer.from(stored ?? [])).toEqual(Buffer.from(hashToken(token)));
    expect(await eventsOf(runtime, made.id)).toMatchObject([{ type: "screen-link-issued" }]);
    expect(JSON.stringify(await lastAudit(runtime, made.id))).not.toContain(token);
    const rows = await runtime.database.sql`select answer::text as answer from command_request`;
    expect(rows.some(({ answer }) => String(answer).includes(token))).toBe(false);
  });

  test("says whether it replaced one, and refuses after the signing", async () => {
    const made = await makeContest(runtime, { status: "live", organisation });
    expectOk(await issue(made));
    expectOk(await issue(made));
    expect(await lastAudit(runtime, made.id)).toMatchObject({ details: { renewed: true } });
    expectRefused(
      await issue(await makeContest(runtime, { status: "published", organisation })),
      "contest.panels-fixed",
    );
  });
});
