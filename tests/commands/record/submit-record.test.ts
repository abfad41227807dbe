import { eq } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SentRecord } from "#app/contracts/record.ts";
import { ledgerEntry, recordPhoto, workRecord } from "#db/schema/daily.ts";
import { audit } from "#db/schema/record.ts";
import { submitRecord } from "#server/commands/record/submit-record.ts";
import {
  type AccountActor,
  execute,
  expectInvalid,
  expectKind,
  expectOk,
  expectRefused,
  freshRuntime,
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
import { enter, makePhoto, opinion, visit } from "#tests/support/record-entry-builders.ts";

let runtime: TestRuntime;
let organisation: Organisation;
let worker: AccountActor;
let colleague: AccountActor;
let manager: AccountActor;
let above: AccountActor;
let beside: AccountActor;
let cadre: MadeCadre;

beforeAll(async () => {
  runtime = await freshRuntime();
  organisation = await makeOrganisation(runtime);
  const [east, west] = organisation.communities;
  cadre = await makeCadre(runtime, { unit: east });
  worker = await makeAccount(runtime, { cadre, grants: [{ role: "cadre", unit: east }] });
  colleague = await makeAccount(runtime, { cadre: await makeCadre(runtime, { unit: east }) });
  manager = await makeAccount(runtime, { grants: [{ role: "communityManager", unit: east }] });
  beside = await makeAccount(runtime, { grants: [{ role: "communityManager", unit: west }] });
  above = await makeAccount(runtime, {
    grants: [{ role: "subdistrictManager", unit: organisation.subdistricts[0] }],
  });
});
afterAll(() => runtime.close());

const submit = (actor: Parameters<typeof execute>[1]["actor"], record: SentRecord, requestId?: string) =>
  execute(runtime, {
    command: submitRecord,
    actor,
    input: record,
    ...(requestId === undefined ? {} : { requestId }),
  });
const rowOf = async (id: string) =>
  (await runtime.database.db.select().from(workRecord).where(eq(workRecord.id, id)))[0];
const ledgerOf = async (id: string) =>
  (await runtime.database.db.select().from(ledgerEntry).where(eq(ledgerEntry.opinionId, id)))[0];

describe("entering work", () => {
  it("does: the record waits for somebody else, in the unit of the person", async () => {
    const record = visit({ writtenMs: runtime.now().getTime() - 60_000 });
    expect(expectOk(await submit(worker, record))).toEqual({ recordId: record.id, status: "submitted" });
    expect(await rowOf(record.id)).toMatchObject({
      cadreId: cadre.id,
      unitId: cadre.unit.id,
      status: "submitted",
      details: { entry: "home", households: 1 },
      enteredBy: worker.accountId,
      enteredAt: runtime.now(),
      writtenAt: new Date(runtime.now().getTime() - 60_000),
    });
  });

  it("does: a device whose clock runs ahead wrote nothing after it arrived", async () => {
    const record = visit({ writtenMs: runtime.now().getTime() + 3_600_000 });
    await enter(runtime, worker, record);
    expect((await rowOf(record.id))?.writtenAt).toEqual(runtime.now());
  });

  it("does: photos hang on the record in their order", async () => {
    const photoIds = [await makePhoto(runtime, worker), await makePhoto(runtime, worker)];
    const record = visit({ photoIds });
    await enter(runtime, worker, record);
    const photos = await runtime.database.db
      .select()
      .from(recordPhoto)
      .where(eq(recordPhoto.recordId, record.id));
    expect(photos.sort((a, b) => a.position - b.position).map(({ fileId }) => fileId)).toEqual(photoIds);
  });

  it("does: an opinion opens its line of the ledger, with the resident's phone encrypted", async () => {
    const record = opinion({ urgency: "urgent" });
    await enter(runtime, worker, record);
    const entry = await ledgerOf(record.id);
    expect(entry).toMatchObject({
      status: "registered",
      urgency: "urgent",
      residentName: "王某",
      residentPhoneMasked: "138****1234",
    });
    expect(runtime.personalData.open(entry!.residentPhoneCipher!)).toBe("13800001234");
    expect(Buffer.from(entry!.residentPhoneCipher!).includes("13800001234")).toBe(false);
  });

  it("does: sent again under another request it is the same record, once", async () => {
    const record = visit();
    await enter(runtime, worker, record);
    const requestId = uuidv7();
    for (const id of [requestId, requestId, uuidv7()]) {
      expect(expectOk(await submit(worker, record, id))).toEqual({
        recordId: record.id,
        status: "submitted",
      });
    }
    const rows = await runtime.database.db.select().from(workRecord).where(eq(workRecord.id, record.id));
    expect(rows).toHaveLength(1);
  });

  it("does: sent twice at once it is one record", async () => {
    const record = opinion();
    const answers = await Promise.all(Array.from({ length: 6 }, () => submit(worker, record)));
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect(await ledgerOf(record.id)).toBeDefined();
  });

  it("does: whoever manages enters praise for one of theirs", async () => {
    const record = visit({ kind: "praise", details: { source: "3 栋居民" }, cadreId: cadre.id });
    expectOk(await submit(manager, record));
    expect(await rowOf(record.id)).toMatchObject({ cadreId: cadre.id, enteredBy: manager.accountId });
  });

  it("records who, where and which kind, and nothing of what was written", async () => {
    const record = opinion();
    await enter(runtime, worker, record);
    const rows = await runtime.database.db.select().from(audit).where(eq(audit.command, "record.submit"));
    const row = rows.find(({ details }) => JSON.stringify(details).includes(record.id));
    expect(row?.details).toEqual({
      recordId: record.id,
      cadreId: cadre.id,
      unitId: cadre.unit.id,
      kind: "opinion",
      photos: 0,
    });
    expect(JSON.stringify(rows)).not.toMatch(/13800001234|王某|楼道灯/);
  });
});

describe("entering work refuses", () => {
  it("what its kind wants and does not have, at the field", async () => {
    expect(expectInvalid(await submit(worker, visit({ details: {}, happenedOn: "2026-05-17" })))).toEqual({
      happenedOn: "record.day-in-future",
      "details.entry": "record.entry-missing",
    });
  });

  it("text that turns the direction of writing", async () => {
    expect(expectInvalid(await submit(worker, visit({ content: "好\u202e的" })))).toEqual({
      content: "field.invalid",
    });
  });

  it("a deed: the ledger makes it", async () => {
    expectRefused(await submit(worker, visit({ kind: "deed", details: {} })), "record.deed-from-ledger");
  });

  it.each(["worker", "manager", "system"] as const)("a result of a rotation by hand: %s", async (who) => {
    const actor = { worker, manager, system: systemActor }[who];
    const record = visit({ kind: "rotation", details: {}, cadreId: cadre.id });
    expect(expectInvalid(await submit(actor, record))).toEqual({ kind: "record.by-system" });
    expect(await rowOf(record.id)).toBeUndefined();
  });

  it.each(["praise", "complaint"] as const)("a %s of oneself", async (kind) => {
    const record = visit({ kind, details: { source: "居民" } });
    expect(expectInvalid(await submit(worker, record))).toEqual({ kind: "record.manager-only" });
  });

  it("a unit beside one's own", async () => {
    const unitId = organisation.communities[1].id;
    expectRefused(await submit(worker, visit({ unitId })), "record.unit-unknown");
    expectOk(await submit(worker, visit({ unitId: organisation.subdistricts[0].id })));
  });

  it("an id that is another record's", async () => {
    const record = visit();
    await enter(runtime, worker, record);
    expectRefused(await submit(colleague, visit({ id: record.id })), "record.id-taken");
    expectRefused(await submit(worker, visit({ id: record.id, content: "另一件事" })), "record.id-taken");
  });

  it("photos that are missing, somebody else's, used or named twice", async () => {
    const [mine, theirs] = [await makePhoto(runtime, worker), await makePhoto(runtime, colleague)];
    expectRefused(await submit(worker, visit({ photoIds: [uuidv7()] })), "record.photo-missing");
    expectRefused(await submit(worker, visit({ photoIds: [theirs] })), "record.photo-missing");
    expectRefused(await submit(worker, visit({ photoIds: [mine, mine] })), "record.photo-taken");
    await enter(runtime, worker, visit({ photoIds: [mine] }));
    expectRefused(await submit(worker, visit({ photoIds: [mine] })), "record.photo-taken");
  });

  it("an account that is nobody's and names nobody", async () => {
    expectRefused(await submit(manager, visit()), "record.no-person");
  });
});

describe("who may enter for a person", () => {
  it.each<[string, () => AccountActor | typeof systemActor, boolean]>([
    ["the person", () => worker, true],
    ["the managing level", () => manager, true],
    ["the system", () => systemActor as AccountActor, true],
    ["a colleague", () => colleague, false],
    ["the level above, where a level below manages", () => above, false],
    ["the level beside", () => beside, false],
  ])("%s", async (_who, actor, may) => {
    const answer = await submit(actor(), visit({ cadreId: cadre.id }));
    if (may) expectOk(answer);
    else expectKind(answer, "forbidden");
  });
});
