import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exam } from "#db/schema/development.ts";
import { cadre, cadreVersion } from "#db/schema/people.ts";
import type { Command } from "#server/commands/define-command.ts";
import { applyForExam } from "#server/commands/development/apply-for-exam.ts";
import { approveExam } from "#server/commands/development/approve-exam.ts";
import { paySubsidy } from "#server/commands/development/pay-subsidy.ts";
import { recordExamResult } from "#server/commands/development/record-exam-result.ts";
import { refuseExam } from "#server/commands/development/refuse-exam.ts";
import { withdrawExam } from "#server/commands/development/withdraw-exam.ts";
import { expectInvalid, expectKind, expectOk, expectRefused } from "#tests/support/commands.ts";
import { type Managed, makeExam, makeManaged } from "#tests/support/development-builders.ts";
import { makeAccount, makeCadre } from "#tests/support/organisation-builders.ts";
import { lastAudit } from "#tests/support/records.ts";

let managed: Managed;
beforeAll(async () => {
  managed = await makeManaged();
});
afterAll(() => managed.runtime.close());

const db = () => managed.runtime.database.db;
const somebody = async () =>
  (await makeCadre(managed.runtime, { unit: managed.organisation.communities[0] })).id;
const examOf = async (examId: string) => (await db().select().from(exam).where(eq(exam.id, examId)))[0];
const recordOf = async (cadreId: string) => (await db().select().from(cadre).where(eq(cadre.id, cadreId)))[0];

describe("an exam", () => {
  it("goes from applied to paid, and the certificate gets into the record from its day on", async () => {
    const cadreId = await somebody();
    const examId = await makeExam(managed, { cadreId, to: "passed" });
    expect(await recordOf(cadreId)).toMatchObject({
      socialWorkCertificate: "assistant",
      socialWorkCertificateNumber: "2026-SC-0001",
      revision: 2,
    });
    expectOk(await managed.run(paySubsidy, { examId, amount: 50_000, on: "2026-04-10" }));
    expect(await examOf(examId)).toMatchObject({
      status: "paid",
      ...{ appliedOn: "2026-01-10", approvedOn: "2026-02-10", passedOn: "2026-03-10", paidOn: "2026-04-10" },
      subsidy: 50_000,
    });
    const versions = await db().select().from(cadreVersion).where(eq(cadreVersion.cadreId, cadreId));
    expect(versions.at(-1)).toMatchObject({ fromOn: "2026-03-10", socialWorkCertificate: "assistant" });
  });

  it("for a degree changes the part-time education, with its school", async () => {
    const cadreId = await somebody();
    const fields = { kind: "degree", education: "master", school: "四川大学 社会工作" };
    await makeExam(managed, { cadreId, to: "passed", fields });
    expect(await recordOf(cadreId)).toMatchObject({
      fullTimeEducation: "bachelor",
      partTimeEducation: "master",
      partTimeSchool: "四川大学 社会工作",
    });
  });

  it("passed leaves a record alone that says more by then", async () => {
    const cadreId = await somebody();
    const examId = await makeExam(managed, { cadreId, to: "approved" });
    await db().update(cadre).set({ socialWorkCertificate: "senior" }).where(eq(cadre.id, cadreId));
    const result = { examId, outcome: "passed", certificateNumber: "X1" };
    expect(expectOk(await managed.run(recordExamResult, result))).toMatchObject({ recordChanged: false });
    expect(await recordOf(cadreId)).toMatchObject({ socialWorkCertificate: "senior" });
  });

  it("failed may be tried again", async () => {
    const cadreId = await somebody();
    const examId = await makeExam(managed, { cadreId, to: "approved" });
    expectOk(await managed.run(recordExamResult, { examId, outcome: "failed" }));
    expect(await examOf(examId)).toMatchObject({ status: "failed", endedOn: "2026-05-16" });
    await makeExam(managed, { cadreId });
  });

  it.each<[string, Command<unknown, unknown>, object, string]>([
    ["refused with a reason", refuseExam, { reason: "本年名额已满" }, "refused"],
    ["withdrawn", withdrawExam, {}, "withdrawn"],
  ])("may be %s", async (_, command, input, status) => {
    const examId = await makeExam(managed, { cadreId: await somebody() });
    expectOk(await managed.run(command, { examId, ...input }));
    expect(await examOf(examId)).toMatchObject({ status, endedOn: "2026-05-16" });
  });

  it.each<[string, object, string]>([
    ["the same exam is under way", { certificate: "assistant" }, "development.exam-open"],
    ["the person has as much", { kind: "degree", education: "bachelor" }, "development.exam-not-higher"],
    ["the day has not come", { certificate: "senior", on: "2026-05-17" }, "development.day-in-future"],
  ])("is not applied for when %s", async (_, fields, rule) => {
    const cadreId = await somebody();
    await makeExam(managed, { cadreId });
    const asked = { cadreId, kind: "certificate", ...fields };
    expectRefused(await managed.run(applyForExam, asked), rule);
  });

  it.each<[string, object, string]>([
    ["a certificate exam its level", { kind: "certificate" }, "certificate"],
    ["a degree exam its degree", { kind: "degree" }, "education"],
  ])("wants of %s", async (_, fields, field) => {
    const wrong = await managed.run(applyForExam, { cadreId: await somebody(), ...fields });
    expect(expectInvalid(wrong)).toEqual({ [field]: "field.required" });
  });

  it("wants the number of a certificate", async () => {
    const examId = await makeExam(managed, { cadreId: await somebody(), to: "approved" });
    const wrong = await managed.run(recordExamResult, { examId, outcome: "passed" });
    expect(expectInvalid(wrong)).toEqual({ certificateNumber: "field.required" });
  });

  it.each<[string, "applied" | "approved" | "passed", Command<unknown, unknown>, object, string]>([
    ["a result without an approval", "applied", recordExamResult, { outcome: "failed" }, "exam-status"],
    ["money before the result", "approved", paySubsidy, { amount: 1 }, "exam-status"],
    ["an approval twice", "approved", approveExam, {}, "exam-status"],
    ["a step back in time", "approved", withdrawExam, { on: "2026-02-09" }, "step-before-last"],
    ["a step in the future", "applied", approveExam, { on: "2026-05-17" }, "day-in-future"],
  ])("is refused: %s", async (_, to, command, input, rule) => {
    const examId = await makeExam(managed, { cadreId: await somebody(), to });
    expectRefused(await managed.run(command, { examId, ...input }), `development.${rule}`);
  });

  it("is paid for once", async () => {
    const examId = await makeExam(managed, { cadreId: await somebody(), to: "passed" });
    expectOk(await managed.run(paySubsidy, { examId, amount: 100 }));
    expectRefused(await managed.run(paySubsidy, { examId, amount: 100 }), "development.already-paid");
  });

  it.each([0, -1, 1.5, 10_000_000_001])("is not paid with %d fen", async (amount) => {
    const examId = await makeExam(managed, { cadreId: await somebody(), to: "passed" });
    expect(Object.keys(expectInvalid(await managed.run(paySubsidy, { examId, amount })))).toEqual(["amount"]);
  });

  it("leaves a line in the log", async () => {
    const examId = await makeExam(managed, { cadreId: await somebody(), to: "passed" });
    expect(await lastAudit(managed.runtime, null)).toMatchObject({
      command: "development.record-exam-result",
      details: { examId, status: "passed", fields: ["socialWorkCertificate", "socialWorkCertificateNumber"] },
    });
  });
});

type Who = keyof Managed["actors"];
const YES = "yes";
describe("who may", () => {
  /** Of somebody of a community with a manager of its own. */
  const TABLE: [Who, apply: string, withdraw: string, decide: string][] = [
    ["community", YES, YES, YES],
    ["own", YES, YES, "forbidden"],
    ["subdistrict", "forbidden", "forbidden", "forbidden"],
    ["district", "forbidden", "forbidden", "forbidden"],
    ["otherCommunity", "missing", "missing", "missing"],
    ["otherSubdistrict", "missing", "missing", "missing"],
    ["auditor", "missing", "missing", "missing"],
    ["administrator", "missing", "missing", "missing"],
  ];
  const judge = (result: { ok: true } | { ok: false; refusal: { kind: string } }) =>
    result.ok ? YES : result.refusal.kind;

  it.each(TABLE)("%s: apply %s, withdraw %s, decide %s", async (who, apply, withdraw, decide) => {
    const actor = managed.actors[who];
    const cadreId = managed.person.id;
    const clear = () => db().delete(exam).where(eq(exam.cadreId, cadreId));
    await clear();
    const asked = { cadreId, kind: "certificate", certificate: "senior" };
    expect(judge(await managed.run(applyForExam, asked, actor))).toBe(apply);
    await clear();
    const open = async (to: "applied" | "approved" | "passed", certificate: string) =>
      makeExam(managed, { cadreId, to, fields: { certificate } });
    const examId = await open("applied", "senior");
    expect(judge(await managed.run(withdrawExam, { examId }, actor))).toBe(withdraw);
    await clear();
    const decisions: [Command<unknown, unknown>, object, "applied" | "approved" | "passed"][] = [
      [approveExam, {}, "applied"],
      [refuseExam, { reason: "名额已满" }, "applied"],
      [recordExamResult, { outcome: "failed" }, "approved"],
      [paySubsidy, { amount: 100 }, "passed"],
    ];
    for (const [command, input, to] of decisions) {
      await db().update(cadre).set({ socialWorkCertificate: null }).where(eq(cadre.id, cadreId));
      const id = await open(to, "assistant");
      expect(judge(await managed.run(command, { examId: id, ...input }, actor))).toBe(decide);
      await clear();
    }
  });

  it("approve the exam of a community's only manager: the level above, not they themselves", async () => {
    const examId = await makeExam(managed, { cadreId: managed.managerPerson.id });
    expectKind(await managed.run(approveExam, { examId }, managed.actors.community), "forbidden");
    expectKind(await managed.run(approveExam, { examId }, managed.actors.district), "forbidden");
    expectOk(await managed.run(approveExam, { examId }, managed.actors.subdistrict));
  });

  it("approve it where the community has a second manager: the second", async () => {
    const [unit] = managed.organisation.communities;
    const second = await makeAccount(managed.runtime, { grants: [{ role: "communityManager", unit }] });
    const cadreId = managed.managerPerson.id;
    const examId = await makeExam(managed, { cadreId, fields: { certificate: "senior" } });
    expectKind(await managed.run(approveExam, { examId }, managed.actors.subdistrict), "forbidden");
    expectOk(await managed.run(approveExam, { examId }, second));
  });
});
