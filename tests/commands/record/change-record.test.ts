import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RecordStatus } from "#app/domain/daily/work-record.ts";
import { ledgerEntry, recordPhoto, workRecord } from "#db/schema/daily.ts";
import { audit } from "#db/schema/record.ts";
import { reviseRecord } from "#server/commands/record/revise-record.ts";
import { withdrawRecord } from "#server/commands/record/withdraw-record.ts";
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
  type MadeCadre,
  makeAccount,
  makeCadre,
  makeOrganisation,
} from "#tests/support/organisation-builders.ts";
import { enter, makePhoto, opinion, visit } from "#tests/support/record-entry-builders.ts";

let runtime: TestRuntime;
let cadre: MadeCadre;
let worker: AccountActor;
let colleague: AccountActor;
let manager: AccountActor;
let above: AccountActor;

beforeAll(async () => {
  runtime = await freshRuntime();
  const { communities, subdistricts } = await makeOrganisation(runtime);
  const unit = communities[0];
  cadre = await makeCadre(runtime, { unit });
  worker = await makeAccount(runtime, { cadre });
  colleague = await makeAccount(runtime, { cadre: await makeCadre(runtime, { unit }) });
  manager = await makeAccount(runtime, { grants: [{ role: "communityManager", unit }] });
  above = await makeAccount(runtime, { grants: [{ role: "subdistrictManager", unit: subdistricts[0] }] });
});
afterAll(() => runtime.close());

const db = () => runtime.database.db;
const rowOf = async (id: string) => (await db().select().from(workRecord).where(eq(workRecord.id, id)))[0];
const set = (id: string, change: Partial<typeof workRecord.$inferInsert>) =>
  db().update(workRecord).set(change).where(eq(workRecord.id, id));
const ledgerOf = async (id: string) =>
  (await db().select().from(ledgerEntry).where(eq(ledgerEntry.opinionId, id)))[0];

/** As the form of one's own records sends it. */
function wording(change: object = {}, from: object = visit()) {
  const { id: _, kind: __, photoIds: ___, ...rest } = { id: "", kind: "", photoIds: [], ...from };
  return { ...rest, ...change };
}
const revise = (actor: AccountActor, recordId: string, change: object = {}, from?: object) =>
  execute(runtime, {
    command: reviseRecord,
    actor,
    input: { recordId, revision: 1, ...wording(change, from) },
  });
const withdraw = (actor: AccountActor, recordId: string, revision = 1) =>
  execute(runtime, { command: withdrawRecord, actor, input: { recordId, revision } });

describe("rewording a record", () => {
  it("does: what came back waits for somebody else again, without the old reason", async () => {
    const id = await enter(runtime, worker, visit());
    await set(id, {
      status: "returned",
      reason: "写明楼栋",
      settledBy: manager.accountId,
      settledAt: runtime.now(),
    });
    expect(expectOk(await revise(worker, id, { building: "5 栋" }))).toEqual({ recordId: id, revision: 2 });
    expect(await rowOf(id)).toMatchObject({
      building: "5 栋",
      status: "submitted",
      revision: 2,
      reason: null,
      settledBy: null,
    });
  });

  it("does: photos stay unless others are named", async () => {
    const [first, second] = [await makePhoto(runtime, worker), await makePhoto(runtime, worker)];
    const id = await enter(runtime, worker, visit({ photoIds: [first] }));
    expectOk(await revise(worker, id, { content: "换个写法" }));
    const photos = async () =>
      (await db().select().from(recordPhoto).where(eq(recordPhoto.recordId, id))).map(({ fileId }) => fileId);
    expect(await photos()).toEqual([first]);
    expectOk(await revise(worker, id, { photoIds: [second], revision: 2 }));
    expect(await photos()).toEqual([second]);
  });

  it("does: the resident of an opinion stays unless told anew; urgency may change until it is assigned", async () => {
    const id = await enter(runtime, worker, opinion());
    const quiet = { urgency: "urgent", residentName: null, residentPhone: null };
    expectOk(await revise(worker, id, quiet, opinion()));
    expect(await ledgerOf(id)).toMatchObject({
      urgency: "urgent",
      residentName: "王某",
      residentPhoneMasked: "138****1234",
    });
    await db().update(ledgerEntry).set({ status: "assigned" }).where(eq(ledgerEntry.opinionId, id));
    const slower = { urgency: "ordinary", revision: 2 };
    expectRefused(await revise(worker, id, slower, opinion()), "record.opinion-under-way");
  });

  it("does: a record that came back after months keeps its day", async () => {
    const id = await enter(runtime, worker, visit());
    await set(id, { happenedOn: "2025-12-01", status: "returned" });
    expectOk(await revise(worker, id, { happenedOn: "2025-12-01" }));
  });

  it("records the names of the fields that changed, not their text", async () => {
    const id = await enter(runtime, worker, visit());
    expectOk(await revise(worker, id, { content: "秘密的新写法", building: "9 栋" }));
    const rows = await db().select().from(audit).where(eq(audit.command, "record.revise"));
    expect(rows.map(({ details }) => details)).toContainEqual({
      recordId: id,
      cadreId: cadre.id,
      kind: "visit",
      fields: ["building", "content"],
      version: 2,
    });
    expect(JSON.stringify(rows)).not.toContain("秘密");
  });

  it("refuses the result of a rotation, as taking it back does: nobody changes it by hand", async () => {
    const id = await enter(runtime, worker, visit());
    await set(id, { kind: "rotation", status: "verified", enteredBy: null, details: { passed: false } });
    expectRefused(await revise(worker, id), "record.by-system");
    expectRefused(await withdraw(worker, id), "record.by-system");
    for (const actor of [manager, above]) {
      expectKind(await revise(actor, id), "forbidden");
      expectKind(await withdraw(actor, id), "forbidden");
    }
    expect(await rowOf(id)).toMatchObject({ status: "verified", details: { passed: false } });
  });

  it("refuses a deed: its result is reported anew in the ledger", async () => {
    const deed = await enter(runtime, worker, visit());
    await set(deed, { kind: "deed", status: "returned" });
    expectRefused(await revise(worker, deed), "record.deed-reworded");
  });

  it("refuses what its kind wants, at the field", async () => {
    const id = await enter(runtime, worker, visit());
    expect(expectInvalid(await revise(worker, id, { compound: "" }))).toEqual({
      compound: "record.compound-missing",
    });
  });
});

const CHANGES = [
  ["rewording", revise],
  ["withdrawing", withdraw],
] as const;

describe.each(CHANGES)("%s", (_what, change) => {
  it.each<[RecordStatus, string]>([
    ["verified", "record.already-verified"],
    ["struck", "record.already-struck"],
    ["withdrawn", "record.already-withdrawn"],
  ])("is refused when the record is %s", async (status, rule) => {
    const id = await enter(runtime, worker, visit());
    await set(id, { status });
    expectRefused(await change(worker, id), rule);
  });

  it("is refused when somebody was faster", async () => {
    const id = await enter(runtime, worker, visit());
    await set(id, { revision: 2 });
    expectKind(await change(worker, id), "conflict");
  });

  it.each<[string, () => AccountActor, "done" | "forbidden" | "missing"]>([
    ["the person", () => worker, "done"],
    ["a colleague, who does not even read it", () => colleague, "missing"],
    ["the managing level, which did not enter it", () => manager, "forbidden"],
    ["the level above", () => above, "forbidden"],
  ])("may: %s", async (_who, actor, expected) => {
    const id = await enter(runtime, worker, visit());
    const answer = await change(actor(), id);
    if (expected === "done") expectOk(answer);
    else expectKind(answer, expected);
  });

  it("of a complaint is for whoever entered it, not for the person it is about", async () => {
    const complaint = visit({ kind: "complaint", cadreId: cadre.id, details: { source: "居民来电" } });
    const id = await enter(runtime, manager, complaint);
    const by = (actor: AccountActor) =>
      change === withdraw ? withdraw(actor, id) : revise(actor, id, { details: { source: "另一位居民" } });
    expectKind(await by(worker), "forbidden");
    expectOk(await by(manager));
  });
});

describe("withdrawing a record", () => {
  it("does: it stays and counts nowhere", async () => {
    const id = await enter(runtime, worker, visit());
    expectOk(await withdraw(worker, id));
    expect(await rowOf(id)).toMatchObject({ status: "withdrawn", settledBy: worker.accountId });
  });

  it("does: an opinion nobody works on leaves nothing of its resident", async () => {
    const id = await enter(runtime, worker, opinion());
    expectOk(await withdraw(worker, id));
    expect(await ledgerOf(id)).toBeUndefined();
  });

  it("refuses an opinion somebody works on, and a deed", async () => {
    const id = await enter(runtime, worker, opinion());
    await db().update(ledgerEntry).set({ status: "assigned" }).where(eq(ledgerEntry.opinionId, id));
    expectRefused(await withdraw(worker, id), "record.opinion-under-way");
    const deed = await enter(runtime, worker, visit());
    await set(deed, { kind: "deed" });
    expectRefused(await withdraw(worker, deed), "record.deed-stays");
  });

  it("records what was withdrawn", async () => {
    const id = await enter(runtime, worker, visit());
    expectOk(await withdraw(worker, id));
    const rows = await db().select().from(audit).where(eq(audit.command, "record.withdraw"));
    expect(rows.map(({ details }) => details)).toContainEqual({
      recordId: id,
      cadreId: cadre.id,
      kind: "visit",
    });
  });
});
