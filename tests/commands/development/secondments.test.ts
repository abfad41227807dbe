import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { secondment } from "#db/schema/development.ts";
import { endSecondment } from "#server/commands/development/end-secondment.ts";
import { saveSecondment } from "#server/commands/development/save-secondment.ts";
import { expectKind, expectOk, expectRefused } from "#tests/support/commands.ts";
import { type Managed, makeManaged } from "#tests/support/development-builders.ts";
import { makeCadre } from "#tests/support/organisation-builders.ts";
import { lastAudit } from "#tests/support/records.ts";

let managed: Managed;
beforeAll(async () => {
  managed = await makeManaged();
});
afterAll(() => managed.runtime.close());

const form = (given: object = {}) => ({
  cadreId: managed.person.id,
  host: "区民政局",
  post: "综合科副科长（挂职）",
  mentor: "赵导师",
  fromOn: "2026-03-01",
  ...given,
});
const somebody = async () =>
  (await makeCadre(managed.runtime, { unit: managed.organisation.communities[0] })).id;
const rowOf = async (secondmentId: string) =>
  (await managed.runtime.database.db.select().from(secondment).where(eq(secondment.id, secondmentId)))[0];

describe("a secondment", () => {
  it("begins, keeps the unit it began in, and ends with a report", async () => {
    const cadreId = await somebody();
    const { secondmentId } = expectOk(await managed.run(saveSecondment, form({ cadreId })));
    expect(await rowOf(secondmentId)).toMatchObject({
      fromUnitId: managed.organisation.communities[0].id,
      toOn: null,
      report: null,
    });
    const end = { secondmentId, toOn: "2026-05-10", report: "学会了低保审核。" };
    expectOk(await managed.run(endSecondment, end));
    expect(await rowOf(secondmentId)).toMatchObject({ toOn: "2026-05-10", report: end.report, revision: 2 });
    expectRefused(await managed.run(endSecondment, end), "development.secondment-ended");
  });

  it("is entered at once when it lies behind", async () => {
    const over = form({
      cadreId: await somebody(),
      fromOn: "2025-01-01",
      toOn: "2025-06-30",
      report: "已结束",
    });
    const { secondmentId } = expectOk(await managed.run(saveSecondment, over));
    expectOk(await managed.run(saveSecondment, { ...over, secondmentId, revision: 1, post: "科员（挂职）" }));
    expect(await rowOf(secondmentId)).toMatchObject({ post: "科员（挂职）", toOn: "2025-06-30" });
  });

  it.each<[string, object, string]>([
    ["its last day before its first", { toOn: "2026-02-01" }, "development.days-in-order"],
    ["days that overlap another", { toOn: "2026-04-01" }, "development.secondment-overlaps"],
    ["no end while another began later", { fromOn: "2025-01-01" }, "development.secondment-overlaps"],
  ])("is refused with %s", async (_, given, rule) => {
    const cadreId = await somebody();
    expectOk(await managed.run(saveSecondment, form({ cadreId, fromOn: "2026-03-15" })));
    expectRefused(await managed.run(saveSecondment, form({ cadreId, ...given })), rule);
  });

  it.each<[string, string, string]>([
    ["before it began", "2026-02-01", "development.days-in-order"],
    ["in the future", "2026-06-01", "development.day-in-future"],
  ])("does not end %s", async (_, toOn, rule) => {
    const { secondmentId } = expectOk(await managed.run(saveSecondment, form({ cadreId: await somebody() })));
    expectRefused(await managed.run(endSecondment, { secondmentId, toOn }), rule);
  });

  it("is not changed under another person's name", async () => {
    const { secondmentId } = expectOk(await managed.run(saveSecondment, form({ cadreId: await somebody() })));
    expectKind(
      await managed.run(saveSecondment, form({ cadreId: await somebody(), secondmentId })),
      "missing",
    );
  });

  it.each<[keyof Managed["actors"], "saved" | "forbidden" | "missing"]>([
    ["community", "saved"],
    ["subdistrict", "forbidden"],
    ["district", "forbidden"],
    ["otherCommunity", "missing"],
    ["otherSubdistrict", "missing"],
    ["auditor", "missing"],
    ["administrator", "missing"],
  ])("is entered by %s: %s", async (who, expected) => {
    const result = await managed.run(
      saveSecondment,
      form({ cadreId: await somebody() }),
      managed.actors[who],
    );
    if (expected === "saved") expectOk(result);
    else expectKind(result, expected);
  });

  it("is not entered by the person", async () => {
    expectKind(await managed.run(saveSecondment, form(), managed.actors.own), "forbidden");
  });

  it("leaves a line in the log without mentor or report", async () => {
    const cadreId = await somebody();
    expectOk(await managed.run(saveSecondment, form({ cadreId })));
    const row = await lastAudit(managed.runtime, null);
    expect(row).toMatchObject({ command: "development.save-secondment", details: { cadreId } });
    expect(JSON.stringify(row)).not.toContain("赵导师");
  });
});
