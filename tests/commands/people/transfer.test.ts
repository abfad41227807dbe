import { asc, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { appointment, cadre, cadreVersion } from "#db/schema/people.ts";
import { addAppointment } from "#server/commands/people/add-appointment.ts";
import { saveCadre } from "#server/commands/people/save-cadre.ts";
import { transferCadre } from "#server/commands/people/transfer-cadre.ts";
import { expectKind, expectOk, expectRefused } from "#tests/support/commands.ts";
import { type Managed, makeManaged } from "#tests/support/development-builders.ts";
import { makeUnit } from "#tests/support/organisation-builders.ts";
import { cadreForm } from "#tests/support/people-builders.ts";
import { lastAudit } from "#tests/support/records.ts";

let managed: Managed;
let made = 0;
beforeAll(async () => {
  managed = await makeManaged();
});
afterAll(() => managed.runtime.close());

const db = () => managed.runtime.database.db;
const unitAt = (index: 0 | 1 | 2 | 3) => managed.organisation.communities[index];
/** In the roster of the first community since 1 February 2026, its secretary since June 2021. */
async function somebody(): Promise<string> {
  made += 1;
  managed.runtime.clock.set("2026-02-01T02:00:00Z");
  const { cadreId } = expectOk(
    await managed.run(saveCadre, cadreForm({ unit: unitAt(0), index: made, fields: { grid: "第3网格" } })),
  );
  managed.runtime.clock.set("2026-05-16T02:00:00Z");
  return cadreId;
}
const move = (cadreId: string, given: object = {}) => ({
  cadreId,
  unitId: unitAt(2).id,
  onDay: "2026-05-01",
  documentNumber: "翠组干〔2026〕8号",
  ...given,
});
const postsOf = (cadreId: string) =>
  db()
    .select()
    .from(appointment)
    .where(eq(appointment.cadreId, cadreId))
    .orderBy(asc(appointment.fromOn), asc(appointment.post));
const versionsOf = async (cadreId: string) =>
  (
    await db()
      .select()
      .from(cadreVersion)
      .where(eq(cadreVersion.cadreId, cadreId))
      .orderBy(asc(cadreVersion.fromOn))
  ).map(({ unitId, fromOn, toOn }) => ({ unitId, fromOn, toOn }));

describe("a transfer", () => {
  it("moves the person on the day; posts end here and begin there, and the history of units is unbroken", async () => {
    const cadreId = await somebody();
    expectOk(await managed.run(transferCadre, move(cadreId)));
    const [record] = await db().select().from(cadre).where(eq(cadre.id, cadreId));
    expect(record).toMatchObject({
      unitId: unitAt(2).id,
      grid: null,
      ...{ postSince: "2026-05-01", documentNumber: "翠组干〔2026〕8号", partyPost: "secretary" },
    });
    expect(await postsOf(cadreId)).toMatchObject([
      { unitId: unitAt(0).id, post: "secretary", fromOn: "2021-06-01", toOn: "2026-05-01" },
      { unitId: unitAt(2).id, post: "secretary", fromOn: "2026-05-01", toOn: null },
    ]);
    expect(await versionsOf(cadreId)).toEqual([
      { unitId: unitAt(0).id, fromOn: "2026-02-01", toOn: "2026-05-01" },
      { unitId: unitAt(2).id, fromOn: "2026-05-01", toOn: null },
    ]);
  });

  it("entered late is dated before later changes of the record", async () => {
    const cadreId = await somebody();
    const form = cadreForm({ unit: unitAt(0), index: made, fields: { socialWorkCertificate: "assistant" } });
    managed.runtime.clock.set("2026-04-10T02:00:00Z");
    expectOk(await managed.run(saveCadre, { ...form, identityNumber: "", phone: "", cadreId, revision: 1 }));
    managed.runtime.clock.set("2026-05-16T02:00:00Z");
    expectOk(await managed.run(transferCadre, move(cadreId, { onDay: "2026-04-01" })));
    expect(await versionsOf(cadreId)).toEqual([
      { unitId: unitAt(0).id, fromOn: "2026-02-01", toOn: "2026-04-01" },
      { unitId: unitAt(2).id, fromOn: "2026-04-01", toOn: "2026-04-10" },
      { unitId: unitAt(2).id, fromOn: "2026-04-10", toOn: null },
    ]);
  });

  it("leaves posts alone that are held elsewhere, and one that began after the day is the new unit's", async () => {
    const cadreId = await somebody();
    const add = (unitId: string, post: string, fromOn: string) =>
      managed.run(addAppointment, { cadreId, unitId, post, fromOn });
    expectOk(await add(unitAt(1).id, "gridWorker", "2025-01-01"));
    expectOk(await add(unitAt(0).id, "deputyDirector", "2026-05-10"));
    expectOk(await managed.run(transferCadre, move(cadreId)));
    expect(await postsOf(cadreId)).toMatchObject([
      { unitId: unitAt(0).id, post: "secretary", toOn: "2026-05-01" },
      { unitId: unitAt(1).id, post: "gridWorker", toOn: null },
      { unitId: unitAt(2).id, post: "secretary", fromOn: "2026-05-01", toOn: null },
      { unitId: unitAt(2).id, post: "deputyDirector", fromOn: "2026-05-10", toOn: null },
    ]);
  });

  it("and back again: three stays one after the other", async () => {
    const cadreId = await somebody();
    expectOk(await managed.run(transferCadre, move(cadreId)));
    expectOk(await managed.run(transferCadre, move(cadreId, { unitId: unitAt(0).id, onDay: "2026-05-10" })));
    expect((await versionsOf(cadreId)).map(({ unitId }) => unitId)).toEqual([
      unitAt(0).id,
      unitAt(2).id,
      unitAt(0).id,
    ]);
  });

  it("on the day the person came corrects the unit: they never belonged to the other", async () => {
    const cadreId = await somebody();
    expectOk(await managed.run(transferCadre, move(cadreId, { onDay: "2026-02-01" })));
    expect(await versionsOf(cadreId)).toEqual([{ unitId: unitAt(2).id, fromOn: "2026-02-01", toOn: null }]);
  });

  it.each<[string, () => object | Promise<object>, string]>([
    ["to where the person is", () => ({ unitId: unitAt(0).id }), "people.transfer-same-unit"],
    ["on a day that has not come", () => ({ onDay: "2026-05-17" }), "people.transfer-in-future"],
    ["before the person came", () => ({ onDay: "2026-01-31" }), "people.transfer-before-stay"],
    [
      "to a compound",
      async () => ({
        unitId: (await makeUnit(managed.runtime, { kind: "compound", name: "阳光苑", parent: unitAt(1) })).id,
      }),
      "people.unit-kind",
    ],
  ])("is refused %s", async (_, given, rule) => {
    expectRefused(await managed.run(transferCadre, move(await somebody(), await given())), rule);
  });

  type Expected = "moved" | "forbidden" | "missing";
  /** From a community with a manager, to another subdistrict and to the community next door. */
  it.each<[keyof Managed["actors"], far: Expected, near: Expected]>([
    ["community", "moved", "moved"],
    ["subdistrict", "forbidden", "moved"],
    ["district", "moved", "moved"],
    ["otherCommunity", "missing", "missing"],
    ["otherSubdistrict", "missing", "missing"],
    ["own", "missing", "missing"],
    ["auditor", "missing", "missing"],
    ["administrator", "missing", "missing"],
  ])("by %s: far %s, near %s", async (who, far, near) => {
    for (const [index, expected] of [[2, far] as const, [1, near] as const]) {
      const given = move(await somebody(), { unitId: unitAt(index).id });
      const result = await managed.run(transferCadre, given, managed.actors[who]);
      if (expected === "moved") expectOk(result);
      else expectKind(result, expected);
    }
  });

  it("is not for oneself", async () => {
    const itself = move(managed.managerPerson.id);
    expectKind(await managed.run(transferCadre, itself, managed.actors.community), "forbidden");
  });

  it("leaves a line in the log", async () => {
    const cadreId = await somebody();
    expectOk(await managed.run(transferCadre, move(cadreId)));
    expect(await lastAudit(managed.runtime, null)).toMatchObject({
      command: "people.transfer-cadre",
      details: { cadreId, fromUnitId: unitAt(0).id, unitId: unitAt(2).id, onDay: "2026-05-01" },
    });
  });
});
