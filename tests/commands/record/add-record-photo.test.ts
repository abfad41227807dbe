import { createHash, randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { EntryReply } from "#app/contracts/record-views.ts";
import { storedFile } from "#db/schema/daily.ts";
import { audit } from "#db/schema/record.ts";
import { addRecordPhoto } from "#server/commands/record/add-record-photo.ts";
import { takeRecordOp, takeRecordPhoto } from "#server/commands/record/take-record-op.ts";
import { readRecordPhoto, recordPhoto } from "#server/views/record/record-photo.ts";
import {
  type AccountActor,
  accountActor,
  execute,
  expectInvalid,
  expectKind,
  expectOk,
  expectRefused,
  freshRuntime,
  publicActor,
  read,
  type TestRuntime,
} from "#tests/support/commands.ts";
import {
  type MadeCadre,
  makeAccount,
  makeCadre,
  makeOrganisation,
} from "#tests/support/organisation-builders.ts";
import { enter, makePhoto, photoWithPlace, visit } from "#tests/support/record-entry-builders.ts";

let runtime: TestRuntime;
let cadre: MadeCadre;
let worker: AccountActor;
let colleague: AccountActor;
let readers: Record<"manager" | "above" | "beside", AccountActor>;
let bytes: Uint8Array;

beforeAll(async () => {
  runtime = await freshRuntime();
  const { communities, subdistricts } = await makeOrganisation(runtime);
  cadre = await makeCadre(runtime, { unit: communities[0] });
  worker = await makeAccount(runtime, { cadre });
  colleague = await makeAccount(runtime, { cadre: await makeCadre(runtime, { unit: communities[0] }) });
  readers = {
    manager: await makeAccount(runtime, { grants: [{ role: "communityManager", unit: communities[0] }] }),
    above: await makeAccount(runtime, { grants: [{ role: "subdistrictManager", unit: subdistricts[0] }] }),
    beside: await makeAccount(runtime, { grants: [{ role: "communityManager", unit: communities[1] }] }),
  };
  bytes = await photoWithPlace({ width: 120, height: 80 });
});
afterAll(() => runtime.close());

const add = (actor: Parameters<typeof execute>[1]["actor"], input: object) =>
  execute(runtime, { command: addRecordPhoto, actor, input });
const fileOf = async (id: string) =>
  (await runtime.database.db.select().from(storedFile).where(eq(storedFile.id, id)))[0];

describe("a photo for a record", () => {
  it("does: lies in the store under the hash of its new bytes, without place and camera", async () => {
    const photoId = uuidv7();
    expect(expectOk(await add(worker, { photoId, bytes }))).toEqual({ photoId });
    const row = await fileOf(photoId);
    expect(row).toMatchObject({
      contentType: "image/jpeg",
      width: 120,
      height: 80,
      accountId: worker.accountId,
    });
    const stored = await runtime.files.get(Buffer.from(row!.hash).toString("hex"));
    expect(createHash("sha256").update(stored!).digest("hex")).toBe(Buffer.from(row!.hash).toString("hex"));
    expect(Buffer.from(stored!).includes("SECRET CAMERA")).toBe(false);
  });

  it("does: sent again it is the same photo, whoever sends it must be the same", async () => {
    const photoId = await makePhoto(runtime, worker);
    expectOk(await add(worker, { photoId, bytes }));
    expectRefused(await add(colleague, { photoId, bytes }), "record.id-taken");
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => add(worker, { photoId: uuidv7(), bytes })),
    );
    expect(answers.every(({ ok }) => ok)).toBe(true);
  });

  it("records its hash and size", async () => {
    const photoId = await makePhoto(runtime, worker);
    const rows = await runtime.database.db.select().from(audit).where(eq(audit.command, "record.add-photo"));
    const details = rows.map((row) => row.details).find((each) => JSON.stringify(each).includes(photoId));
    expect(Object.keys(details ?? {}).sort()).toEqual(["hash", "photoId", "size"]);
  });

  it("refuses what is no photo, and an id that no device makes", async () => {
    expectRefused(
      await add(worker, { photoId: uuidv7(), bytes: Buffer.from("GIF89a") }),
      "record.photo-kind",
    );
    expect(expectInvalid(await add(worker, { photoId: randomUUID(), bytes }))).toEqual({
      photoId: "field.invalid",
    });
  });

  it("refuses a heap of photos that belong to nothing, for a day", async () => {
    const hoarder = await makeAccount(runtime, { cadre: await makeCadre(runtime, { unit: cadre.unit }) });
    const row = { hash: Buffer.alloc(32), contentType: "image/jpeg", size: 1, width: 1, height: 1 };
    const rows = Array.from({ length: 120 }, () => ({
      ...row,
      id: uuidv7(),
      accountId: hoarder.accountId,
      createdAt: runtime.now(),
    }));
    await runtime.database.db.insert(storedFile).values(rows);
    expectRefused(await add(hoarder, { photoId: uuidv7(), bytes }), "record.photos-unused");
    runtime.clock.advance(90_000_000);
    expectOk(await add(hoarder, { photoId: uuidv7(), bytes }));
    runtime.clock.advance(-90_000_000);
  });

  it("may come from people of the roster and those who manage them, from nobody else", async () => {
    expectOk(await add(readers.manager, { photoId: uuidv7(), bytes }));
    expectKind(await add(accountActor({ grants: [] }), { photoId: uuidv7(), bytes }), "forbidden");
    expectKind(await add(publicActor, { photoId: uuidv7(), bytes }), "forbidden");
  });
});

describe("who sees a photo", () => {
  it.each<[string, () => AccountActor | typeof publicActor, boolean]>([
    ["the person", () => worker, true],
    ["the managing level", () => readers.manager, true],
    ["the level above", () => readers.above, true],
    ["a colleague", () => colleague, false],
    ["the level beside", () => readers.beside, false],
    ["nobody in particular", () => publicActor, false],
  ])("%s", async (_who, actor, may) => {
    const recordId = await enter(runtime, worker, visit({ photoIds: [await makePhoto(runtime, worker)] }));
    const context = { runtime, actor: actor() };
    expect((await readRecordPhoto(context, { recordId, position: 1 })) !== null).toBe(may);
    expect(await readRecordPhoto(context, { recordId, position: 2 })).toBeNull();
    expect(
      (await read(runtime, { view: recordPhoto, actor: actor(), input: { recordId, position: 1 } })).ok,
    ).toBe(may);
  });
});

describe("what a device is answered", () => {
  const op = (record = visit(), change: object = {}) => ({
    opId: uuidv7(),
    accountId: worker.accountId,
    record,
    form: 1,
    ...change,
  });
  const refusalOf = (reply: EntryReply) => (reply.ok ? null : { again: reply.again, ...reply.refusal });

  it("is ours and names the operation", async () => {
    const sent = op();
    const reply = await takeRecordOp({ runtime, actor: worker }, sent);
    expect(reply).toEqual({ ours: "yanzhen", opId: sent.opId, ok: true, at: runtime.now().getTime() });
    expect(await takeRecordOp({ runtime, actor: worker }, sent)).toMatchObject({ ok: true });
  });

  it("is to wait for its own account, and never to be sent as another", async () => {
    expect(refusalOf(await takeRecordOp({ runtime, actor: null }, op()))).toMatchObject({
      again: true,
      rule: "record.sign-in",
    });
    expect(refusalOf(await takeRecordOp({ runtime, actor: colleague }, op()))).toMatchObject({
      again: true,
      rule: "record.other-account",
    });
    const photo = { photoId: uuidv7(), accountId: worker.accountId, bytes, requestId: uuidv7() };
    expect(refusalOf(await takeRecordPhoto({ runtime, actor: colleague }, photo))).toMatchObject({
      rule: "record.other-account",
    });
    expect(refusalOf(await takeRecordPhoto({ runtime, actor: null }, photo))).toMatchObject({
      rule: "record.sign-in",
    });
    expect(await takeRecordPhoto({ runtime, actor: worker }, photo)).toMatchObject({
      ok: true,
      opId: photo.photoId,
    });
  });

  it("is final where a rule says no, with the fields of the record", async () => {
    const reply = await takeRecordOp({ runtime, actor: worker }, op(visit({ compound: "" })));
    expect(refusalOf(reply)).toEqual({
      again: false,
      kind: "invalid",
      fields: { compound: "record.compound-missing" },
    });
    const odd = await takeRecordOp({ runtime, actor: worker }, op(visit({ content: "好\u202e" })));
    expect(refusalOf(odd)).toEqual({ again: false, kind: "invalid", fields: { content: "field.invalid" } });
  });

  it("is to come again where the page is of another form or the house is on fire", async () => {
    expect(refusalOf(await takeRecordOp({ runtime, actor: worker }, op(visit(), { form: 2 })))).toMatchObject(
      {
        again: true,
        rule: "record.form",
      },
    );
    const broken = { ...runtime, database: { ...runtime.database, sql: null as never } };
    expect(refusalOf(await takeRecordOp({ runtime: broken, actor: worker }, op()))).toMatchObject({
      again: true,
      rule: "record.unavailable",
    });
  });

  it.each([null, [], "x", {}, { form: 1 }])("is a refusal for anything else: %j", async (envelope) => {
    expect(await takeRecordOp({ runtime, actor: worker }, envelope)).toMatchObject({
      ours: "yanzhen",
      ok: false,
    });
  });
});
