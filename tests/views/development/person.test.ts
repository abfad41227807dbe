import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cadre } from "#db/schema/people.ts";
import { setAllowanceRate } from "#server/commands/development/set-allowance-rate.ts";
import { setLadderStep } from "#server/commands/development/set-ladder-step.ts";
import { myDevelopment } from "#server/views/development/mine.ts";
import { personDevelopment } from "#server/views/development/person.ts";
import { expectKind, expectOk, read } from "#tests/support/commands.ts";
import { type Managed, makeExam, makeManaged } from "#tests/support/development-builders.ts";

let managed: Managed;
beforeAll(async () => {
  managed = await makeManaged();
});
afterAll(() => managed.runtime.close());

const open = async (who: keyof Managed["actors"] = "community") =>
  expectOk(
    await read(managed.runtime, {
      view: personDevelopment,
      actor: managed.actors[who],
      input: { cadreId: managed.person.id },
    }),
  );
const record = (change: Partial<typeof cadre.$inferInsert>) =>
  managed.runtime.database.db.update(cadre).set(change).where(eq(cadre.id, managed.person.id));

describe("the development of a person", () => {
  it("has no grade to say anything about where none is known", async () => {
    expect((await open()).ladder).toEqual({
      category: null,
      grade: null,
      since: null,
      next: null,
      steps: [],
    });
  });

  it("asks for the day a grade of the roster counts from", async () => {
    await record({ postCategory: "general", postGrade: 3, appraisals: "2023称职;2024优秀;2025称职" });
    expect((await open()).ladder.next).toEqual({
      kind: "not-yet",
      grade: 4,
      reasons: [{ kind: "since-unknown" }],
    });
  });

  it("says from when on the next grade is due, by the roster's appraisals", async () => {
    const step = { cadreId: managed.person.id, category: "general", grade: 3, fromOn: "2023-04-01" };
    expectOk(await managed.run(setLadderStep, step));
    expect((await open()).ladder).toMatchObject({
      since: "2023-04-01",
      next: { kind: "eligible", grade: 4, from: "2026-04-01" },
      steps: [{ grade: 3, fromOn: "2023-04-01" }],
    });
    await record({ inPost: "sickLeave" });
    expect((await open()).ladder.next).toMatchObject({ reasons: [{ kind: "not-in-post" }] });
    await record({ inPost: null });
  });

  it("does not know since when where the roster says something else than the newest step", async () => {
    await record({ postGrade: 5 });
    expect((await open()).ladder).toMatchObject({ grade: 5, since: null });
    await record({ postGrade: 3 });
  });

  it("shows the allowance that follows from the certificate", async () => {
    expect(await open()).toMatchObject({ certificate: "none", allowance: null });
    await makeExam(managed, { cadreId: managed.person.id, to: "passed" });
    expect(await open()).toMatchObject({ certificate: "assistant", allowance: null });
    const unitId = managed.organisation.district.id;
    const rate = { unitId, certificate: "assistant", monthly: 20_000, fromOn: "2026-01-01" };
    expectOk(await managed.run(setAllowanceRate, rate));
    expect(await open()).toMatchObject({ allowance: { monthly: 20_000, unitName: "翠屏区" } });
  });
});

describe("one's own development", () => {
  it("is the same, without the right to decide", async () => {
    const mine = expectOk(
      await read(managed.runtime, { view: myDevelopment, actor: managed.actors.own, input: {} }),
    );
    expect(mine).toMatchObject({ cadreId: managed.person.id, may: { apply: true, decide: false } });
    expect(mine.exams).toHaveLength(1);
  });

  it("is not there for an account without a cadre", async () => {
    const result = await read(managed.runtime, {
      view: myDevelopment,
      actor: managed.actors.district,
      input: {},
    });
    expectKind(result, "missing");
  });
});
