import { asc, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { allowanceRate, ladderStep } from "#db/schema/development.ts";
import { cadre, cadreVersion } from "#db/schema/people.ts";
import { setAllowanceRate } from "#server/commands/development/set-allowance-rate.ts";
import { setLadderStep } from "#server/commands/development/set-ladder-step.ts";
import { expectInvalid, expectKind, expectOk, expectRefused } from "#tests/support/commands.ts";
import { type Managed, makeManaged } from "#tests/support/development-builders.ts";
import { makeCadre } from "#tests/support/organisation-builders.ts";
import { lastAudit } from "#tests/support/records.ts";

let managed: Managed;
beforeAll(async () => {
  managed = await makeManaged();
});
afterAll(() => managed.runtime.close());

const db = () => managed.runtime.database.db;
const somebody = async () =>
  (await makeCadre(managed.runtime, { unit: managed.organisation.communities[0] })).id;
const step = (given: object) => ({ category: "general", grade: 3, fromOn: "2026-01-01", ...given });

describe("a step of the career ladder", () => {
  it("becomes what the record says, and the history keeps the steps before", async () => {
    const cadreId = await somebody();
    expectOk(await managed.run(setLadderStep, step({ cadreId, fromOn: "2023-01-01" })));
    expectOk(
      await managed.run(setLadderStep, step({ cadreId, grade: 4, documentNumber: "翠组〔2026〕1号" })),
    );
    const [record] = await db().select().from(cadre).where(eq(cadre.id, cadreId));
    expect(record).toMatchObject({ postCategory: "general", postGrade: 4 });
    const steps = await db()
      .select()
      .from(ladderStep)
      .where(eq(ladderStep.cadreId, cadreId))
      .orderBy(asc(ladderStep.fromOn));
    expect(steps).toMatchObject([
      { grade: 3, fromOn: "2023-01-01" },
      { grade: 4, fromOn: "2026-01-01", documentNumber: "翠组〔2026〕1号" },
    ]);
    const versions = await db()
      .select()
      .from(cadreVersion)
      .where(eq(cadreVersion.cadreId, cadreId))
      .orderBy(asc(cadreVersion.fromOn));
    expect(versions).toMatchObject([
      { fromOn: "2023-01-01", toOn: "2026-01-01", postGrade: 3 },
      { fromOn: "2026-01-01", toOn: null, postGrade: 4 },
    ]);
  });

  it.each<[string, object, string]>([
    ["below the band of the post", { category: "chief", grade: 6 }, "outside-band"],
    ["above the band of the post", { category: "general", grade: 13 }, "outside-band"],
    ["on a day that has not come", { fromOn: "2026-05-17" }, "day-in-future"],
    ["before the last one", { fromOn: "2025-05-31" }, "step-not-after-last"],
    ["on the day of the last one", { fromOn: "2025-06-01" }, "step-not-after-last"],
    ["back without a reason", { category: "deputy", grade: 4 }, "step-back-without-reason"],
    ["to a lower post without a reason", { grade: 5 }, "step-back-without-reason"],
  ])("is refused %s", async (_, given, rule) => {
    const cadreId = await somebody();
    const last = { cadreId, category: "deputy", grade: 5, fromOn: "2025-06-01" };
    expectOk(await managed.run(setLadderStep, last));
    expectRefused(await managed.run(setLadderStep, step({ cadreId, ...given })), `development.${rule}`);
  });

  it("goes back with a reason", async () => {
    const cadreId = await somebody();
    expectOk(await managed.run(setLadderStep, step({ cadreId, grade: 5, fromOn: "2025-01-01" })));
    expectOk(await managed.run(setLadderStep, step({ cadreId, grade: 4, reason: "考核基本称职" })));
  });

  it("is compared with what the roster says where it is the first", async () => {
    const cadreId = await somebody();
    await db().update(cadre).set({ postCategory: "general", postGrade: 6 }).where(eq(cadre.id, cadreId));
    const lower = await managed.run(setLadderStep, step({ cadreId, grade: 5 }));
    expect(expectRefused(lower, "development.step-back-without-reason")).toEqual({ grade: 6 });
  });

  it.each<[keyof Managed["actors"], "saved" | "forbidden" | "missing"]>([
    ["community", "saved"],
    ["own", "forbidden"],
    ["subdistrict", "forbidden"],
    ["district", "forbidden"],
    ["otherCommunity", "missing"],
    ["otherSubdistrict", "missing"],
    ["auditor", "missing"],
    ["administrator", "missing"],
  ])("is entered by %s: %s", async (who, expected) => {
    await db().delete(ladderStep).where(eq(ladderStep.cadreId, managed.person.id));
    const given = step({ cadreId: managed.person.id });
    const result = await managed.run(setLadderStep, given, managed.actors[who]);
    if (expected === "saved") expectOk(result);
    else expectKind(result, expected);
  });

  it("leaves a line in the log", async () => {
    const cadreId = await somebody();
    expectOk(await managed.run(setLadderStep, step({ cadreId })));
    expect(await lastAudit(managed.runtime, null)).toMatchObject({
      command: "development.set-ladder-step",
      details: { cadreId, category: "general", postGrade: 3, fromOn: "2026-01-01" },
    });
  });
});

describe("an allowance rate", () => {
  const rate = (given: object = {}) => ({
    unitId: managed.organisation.communities[0].id,
    ...{ certificate: "assistant", monthly: 20_000, fromOn: "2026-01-01" },
    ...given,
  });

  it("holds from its day on; the same day again corrects it", async () => {
    const unitId = managed.organisation.communities[3].id;
    for (const monthly of [20_000, 25_000])
      expectOk(await managed.run(setAllowanceRate, rate({ unitId, monthly })));
    expectOk(await managed.run(setAllowanceRate, rate({ unitId, monthly: 30_000, fromOn: "2026-03-01" })));
    const rows = await db()
      .select()
      .from(allowanceRate)
      .where(eq(allowanceRate.unitId, unitId))
      .orderBy(asc(allowanceRate.fromOn));
    expect(rows).toMatchObject([{ monthly: 25_000 }, { monthly: 30_000 }]);
    expect(await lastAudit(managed.runtime, null)).toMatchObject({
      command: "development.set-allowance-rate",
      details: { unitId, monthly: 30_000 },
    });
  });

  it.each<[string, object, string]>([
    ["less than nothing", { monthly: -1 }, "monthly"],
    ["a part of a fen", { monthly: 0.5 }, "monthly"],
    ["no certificate", { certificate: "none" }, "certificate"],
    ["no day", { fromOn: "" }, "fromOn"],
  ])("is refused with %s, at its field", async (_, given, field) => {
    expect(Object.keys(expectInvalid(await managed.run(setAllowanceRate, rate(given))))).toEqual([field]);
  });

  it.each<[keyof Managed["actors"], "saved" | "forbidden" | "missing"]>([
    ["community", "saved"],
    ["subdistrict", "forbidden"],
    ["district", "forbidden"],
    ["otherCommunity", "missing"],
    ["otherSubdistrict", "missing"],
    ["own", "missing"],
    ["auditor", "missing"],
    ["administrator", "missing"],
  ])("of a community with a manager is set by %s: %s", async (who, expected) => {
    const result = await managed.run(setAllowanceRate, rate(), managed.actors[who]);
    if (expected === "saved") expectOk(result);
    else expectKind(result, expected);
  });
});
