import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { account, appointment, cadre } from "#db/schema/people.ts";
import { commandRequest } from "#db/schema/record.ts";
import { addAppointment } from "#server/commands/people/add-appointment.ts";
import { endAppointment } from "#server/commands/people/end-appointment.ts";
import { revealPersonalData } from "#server/commands/people/reveal-personal-data.ts";
import { saveCadre } from "#server/commands/people/save-cadre.ts";
import { inventedIdentityNumber, inventedPhone } from "#tests/fixtures/roster/people.ts";
import { makeSigner, trySignIn } from "#tests/support/account-builders.ts";
import {
  type AccountActor,
  execute,
  expectInvalid,
  expectKind,
  expectOk,
  expectRefused,
  freshRuntime,
  type publicActor,
  systemActor,
  type TestRuntime,
} from "#tests/support/commands.ts";
import { makeAccount, makeOrganisation, type Organisation } from "#tests/support/organisation-builders.ts";
import { cadreForm } from "#tests/support/people-builders.ts";
import { lastAudit } from "#tests/support/records.ts";

let runtime: TestRuntime;
let organisation: Organisation;
/** Of the whole district, of the first subdistrict, of its first community, of the other subdistrict. */
let district: AccountActor;
let subdistrict: AccountActor;
let community: AccountActor;
let beside: AccountActor;
let made = 0;

beforeAll(async () => {
  runtime = await freshRuntime();
  organisation = await makeOrganisation(runtime);
  const { subdistricts, communities } = organisation;
  district = await makeAccount(runtime, {
    grants: [{ role: "districtOrganiser", unit: organisation.district }],
  });
  subdistrict = await makeAccount(runtime, {
    grants: [{ role: "subdistrictManager", unit: subdistricts[0] }],
  });
  community = await makeAccount(runtime, { grants: [{ role: "communityManager", unit: communities[0] }] });
  beside = await makeAccount(runtime, { grants: [{ role: "subdistrictManager", unit: subdistricts[1] }] });
});
afterAll(() => runtime.close());

const save = (input: object, actor: AccountActor | typeof systemActor | typeof publicActor = systemActor) =>
  execute(runtime, { command: saveCadre, actor, input });
/** A record of `communities[1]`, which the subdistrict manages, or of another unit. */
async function saved(given: { fields?: object; at?: 0 | 1 | 2 } = {}): Promise<string> {
  made += 1;
  const form = cadreForm({ unit: organisation.communities[given.at ?? 1], index: made, ...given });
  return expectOk(await save(form)).cadreId;
}
const rowOf = async (id: string) =>
  (await runtime.database.db.select().from(cadre).where(eq(cadre.id, id)))[0]!;
const postsOf = (id: string) =>
  runtime.database.db
    .select()
    .from(appointment)
    .where(eq(appointment.cadreId, id))
    .orderBy(appointment.fromOn);
const changed = async (
  id: string,
  change: { fields?: object; unitId?: string; phone?: string; revision?: number },
) => {
  const form = cadreForm({ unit: organisation.communities[1], fields: change.fields ?? {} });
  return { ...form, identityNumber: "", phone: "", cadreId: id, revision: 1, ...change, fields: form.fields };
};

describe("saving a record", () => {
  it("keeps identity number and phone sealed, findable and masked, and nowhere else", async () => {
    const number = inventedIdentityNumber({ birth: "19820607", sequence: 311 });
    const id = expectOk(
      await save({
        ...cadreForm({ unit: organisation.communities[1] }),
        identityNumber: number,
        phone: "13912345678",
      }),
    ).cadreId;
    const row = await rowOf(id);
    expect(row).toMatchObject({
      identityMasked: `511502********${number.slice(-4)}`,
      phoneMasked: "139****5678",
    });
    expect(runtime.personalData.open(row.identityCipher!)).toBe(number);
    const kept = JSON.stringify([
      await runtime.database.db.select().from(commandRequest),
      await lastAudit(runtime, null),
    ]);
    expect(kept).not.toMatch(/13912345678|19820607/);
  });

  it("starts the history of posts, and a change of post ends one and starts the next", async () => {
    const id = await saved({ fields: { partyPost: "deputySecretary", postSince: "2020-03" } });
    expect(await postsOf(id)).toMatchObject([{ post: "deputySecretary", fromOn: "2020-03-01", toOn: null }]);
    expectOk(
      await save(
        await changed(id, {
          fields: { partyPost: "secretary", postSince: "2024-05-06", documentNumber: "翠组〔2024〕5号" },
        }),
      ),
    );
    expect(await postsOf(id)).toMatchObject([
      { post: "deputySecretary", fromOn: "2020-03-01", toOn: "2024-05-06" },
      { post: "secretary", fromOn: "2024-05-06", toOn: null, documentNumber: "翠组〔2024〕5号" },
    ]);
  });

  it("does not move anybody to another community: that is a transfer", async () => {
    const id = await saved();
    const elsewhere = await save(await changed(id, { unitId: organisation.communities[0].id }));
    expectRefused(elsewhere, "people.move-is-transfer");
    expect(await rowOf(id)).toMatchObject({ unitId: organisation.communities[1].id });
  });

  it("corrected in its date only corrects the appointment that stands", async () => {
    const id = await saved();
    expectOk(await save(await changed(id, { fields: { postSince: "2021-06-15" } })));
    expect(await postsOf(id)).toMatchObject([{ fromOn: "2021-06-15", toOn: null }]);
  });

  it("names the changed fields in the audit log and none of their values", async () => {
    const id = await saved();
    expectOk(await save(await changed(id, { fields: { lineOfWork: "民政低保" } })));
    const row = await lastAudit(runtime, null);
    expect(row).toMatchObject({
      command: "people.save-cadre",
      details: { cadreId: id, fields: expect.arrayContaining(["lineOfWork"]) },
    });
    expect(JSON.stringify(row)).not.toContain("民政低保");
  });

  it("takes the phone by which the cadre's account signs in along", async () => {
    const id = await saved();
    await makeSigner(runtime, { userName: "follows", unit: organisation.communities[1], cadreId: id });
    expectOk(await save(await changed(id, { phone: "13800007777" })));
    expectOk(await trySignIn(runtime, { login: "13800007777" }));
    expect(await runtime.database.db.select().from(account).where(eq(account.cadreId, id))).toHaveLength(1);
  });
});

describe("saving a record refuses", () => {
  const number = inventedIdentityNumber({ birth: "19900501", sequence: 555 });
  it.each([
    [
      "an identity number with a digit too few",
      { identityNumber: number.slice(1) },
      { identityNumber: "people.identity-length" },
    ],
    [
      "a wrong check character",
      { identityNumber: number.slice(0, 17) + (number.endsWith("1") ? "2" : "1") },
      { identityNumber: "people.identity-checksum" },
    ],
    [
      "an impossible day of birth",
      { identityNumber: `511502${"19901399"}1234` },
      { identityNumber: "people.identity-birth" },
    ],
    ["a phone that is none", { phone: "1380000" }, { phone: "people.phone-invalid" }],
    ["a new record without a phone", { phone: "" }, { phone: "field.required" }],
    [
      "a sex that is not that of the identity number",
      { fields: { sex: "female" } },
      { "fields.sex": "people.sex-differs" },
    ],
    ["a month that is none", { fields: { birthMonth: "1990-13" } }, { "fields.birthMonth": "field.month" }],
    ["a date that is none", { fields: { postSince: "2021-02-30" } }, { "fields.postSince": "field.date" }],
    ["no name", { fields: { name: undefined } }, { "fields.name": "field.required" }],
  ])("%s", async (_, given, fields) => {
    const { fields: own, ...rest } = { fields: {}, ...given };
    const form = cadreForm({ unit: organisation.communities[1], index: 300, fields: own });
    expect(expectInvalid(await save({ ...form, ...rest }))).toEqual(fields);
  });

  it("an identity number that is registered for somebody else", async () => {
    const id = await saved();
    const form = cadreForm({ unit: organisation.communities[0], index: made });
    expect(expectInvalid(await save({ ...form, phone: inventedPhone(900) }))).toEqual({
      identityNumber: "people.identity-taken",
    });
    expect(await rowOf(id)).toMatchObject({ revision: 1 });
  });

  it("a form filled in from an older state of the record", async () => {
    const id = await saved();
    expectOk(await save(await changed(id, { fields: { lineOfWork: "综治" } })));
    const late = await save(await changed(id, { fields: { lineOfWork: "物业" } }));
    expect(late).toMatchObject({ ok: false, refusal: { kind: "conflict", expected: 1, actual: 2 } });
  });
});

describe("under graded management", () => {
  const outcome = (result: { ok: boolean; refusal?: { kind: string } }) =>
    result.ok ? "ok" : result.refusal?.kind;

  it("a record is changed at its managing level, read above it, and not there beside it", async () => {
    const bySubdistrict = await saved({ at: 1 });
    const byCommunity = await saved({ at: 0 });
    const rows: [string, AccountActor, string, string][] = [
      ["the subdistrict, of a community without a manager", subdistrict, bySubdistrict, "ok"],
      ["the district above", district, bySubdistrict, "forbidden"],
      ["the community beside", community, bySubdistrict, "missing"],
      ["the subdistrict beside", beside, bySubdistrict, "missing"],
      ["the community with a manager", community, byCommunity, "ok"],
      ["its subdistrict above", subdistrict, byCommunity, "forbidden"],
    ];
    for (const [why, actor, cadreId, expected] of rows) {
      const input = { cadreId, reason: "核对报名信息" };
      expect([why, outcome(await execute(runtime, { command: revealPersonalData, actor, input }))]).toEqual([
        why,
        expected,
      ]);
      const unit = organisation.communities[cadreId === byCommunity ? 0 : 1];
      const form = { ...(await changed(cadreId, {})), unitId: unit.id, revision: undefined };
      expect([why, outcome(await save(form, actor))]).toEqual([why, expected]);
      const post = { cadreId, unitId: unit.id, post: "gridWorker", fromOn: "2010-01-01", toOn: "2011-01-01" };
      expect([why, outcome(await execute(runtime, { command: addAppointment, actor, input: post }))]).toEqual(
        [why, expected],
      );
    }
  });
});

describe("looking at numbers in full", () => {
  it("needs a reason, is recorded with it, and leaves no number behind", async () => {
    const cadreId = await saved();
    expectKind(
      await execute(runtime, {
        command: revealPersonalData,
        actor: subdistrict,
        input: { cadreId, reason: "看看" },
      }),
      "invalid",
    );
    const call = {
      command: revealPersonalData,
      actor: subdistrict,
      input: { cadreId, reason: "核对报名信息" },
    };
    const { sealedIdentity, sealedPhone } = expectOk(await execute(runtime, call));
    const row = await rowOf(cadreId);
    const open = (sealed: string | null) => runtime.personalData.open(Buffer.from(sealed ?? "", "base64"));
    expect([open(sealedIdentity).slice(-4), open(sealedPhone).slice(-4)]).toEqual([
      row.identityMasked?.slice(-4),
      row.phoneMasked?.slice(-4),
    ]);
    expect(await lastAudit(runtime, null)).toMatchObject({
      command: "people.reveal-personal-data",
      actor: `account:${subdistrict.accountId}`,
      details: { cadreId, reason: "核对报名信息" },
    });
    const kept = JSON.stringify(await runtime.database.db.select().from(commandRequest));
    expect(kept).not.toContain(open(sealedPhone));
  });
});

describe("the history of posts", () => {
  const add = (input: object) => execute(runtime, { command: addAppointment, actor: subdistrict, input });
  const end = (input: object, actor: AccountActor = subdistrict) =>
    execute(runtime, { command: endAppointment, actor, input });

  it.each([
    [
      "that ends before it begins",
      { fromOn: "2020-01-01", toOn: "2019-01-01" },
      "people.appointment-ends-before-start",
    ],
    ["that has not begun", { fromOn: "2031-01-01" }, "people.appointment-in-future"],
    ["that is held already", { fromOn: "2022-01-01", post: "secretary" }, "people.appointment-held"],
  ])("takes no appointment %s", async (_, given, rule) => {
    const cadreId = await saved();
    expectRefused(
      await add({ cadreId, unitId: organisation.communities[1].id, post: "gridWorker", ...given }),
      rule,
    );
  });

  it("ends an appointment once, after it began", async () => {
    const cadreId = await saved();
    const [held] = await postsOf(cadreId);
    expectRefused(
      await end({ appointmentId: held!.id, toOn: "2021-06-01" }),
      "people.appointment-ends-before-start",
    );
    expectKind(await end({ appointmentId: held!.id, toOn: "2025-01-01" }, beside), "missing");
    expectKind(await end({ appointmentId: held!.id, toOn: "2025-01-01" }, district), "forbidden");
    expectOk(await end({ appointmentId: held!.id, toOn: "2025-01-01" }));
    expectRefused(await end({ appointmentId: held!.id, toOn: "2025-02-01" }), "people.appointment-ended");
    expect(await lastAudit(runtime, null)).toMatchObject({
      command: "people.end-appointment",
      details: { cadreId, toOn: "2025-01-01" },
    });
  });
});
