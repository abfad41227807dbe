import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#app/domain/access/actor.ts";
import { recordCallBack } from "#server/commands/record/record-call-back.ts";
import {
  execute,
  expectInvalid,
  expectKind,
  expectOk,
  expectRefused,
  freshRuntime,
  publicActor,
  type TestRuntime,
} from "#tests/support/commands.ts";
import {
  callBacksOf,
  makeCallBack,
  makeRecordDistrict,
  makeTerms,
  makeVerified,
  type RecordDistrict,
  recordOf,
} from "#tests/support/record-builders.ts";
import { lastAudit } from "#tests/support/records.ts";

let runtime: TestRuntime;
let made: RecordDistrict;
beforeAll(async () => {
  runtime = await freshRuntime();
  made = await makeRecordDistrict(runtime);
  await makeTerms(runtime, { unit: made.organisation.district, callBackShare: 0 });
});
afterAll(() => runtime.close());

const tell = (callBackId: string, given: { actor?: Actor; outcome?: string; note?: string } = {}) => {
  const { actor = made.by.secretary, outcome = "satisfied", note = "" } = given;
  return execute(runtime, { command: recordCallBack, actor, input: { callBackId, outcome, note } });
};
async function drawn(values: object = {}) {
  const recordId = await makeVerified(runtime, made, values);
  return { recordId, callBackId: await makeCallBack(runtime, { recordId }) };
}

describe("what a resident says of a record drawn by lot", () => {
  it("is kept with who asked and when, and recorded without what was said", async () => {
    const { recordId, callBackId } = await drawn();
    expect(expectOk(await tell(callBackId, { note: "来过，态度很好" }))).toEqual({ struck: false });
    expect(await callBacksOf(runtime, recordId)).toMatchObject([
      { outcome: "satisfied", note: "来过，态度很好", calledBy: made.by.secretary.accountId },
    ]);
    expect((await recordOf(runtime, recordId)).status).toBe("verified");
    expect((await lastAudit(runtime, null))?.details).toEqual({ callBackId, recordId, outcome: "satisfied" });
  });

  it("strikes the record where it did not happen, with the reason", async () => {
    const { recordId, callBackId } = await drawn();
    expect(expectOk(await tell(callBackId, { outcome: "untrue", note: "住户说当天没有人来" }))).toEqual({
      struck: true,
    });
    expect(await recordOf(runtime, recordId)).toMatchObject({
      status: "struck",
      reason: "住户说当天没有人来",
      verifiedBy: made.by.community.accountId,
      settledBy: made.by.secretary.accountId,
    });
  });

  it("may be asked again where nobody was reached, and is then final", async () => {
    const { callBackId } = await drawn();
    expectOk(await tell(callBackId, { outcome: "notReached" }));
    expectOk(await tell(callBackId, { outcome: "notSatisfied", note: "来晚了" }));
    expectRefused(await tell(callBackId), "call-back.done");
  });

  it("needs words where the record is untrue", async () => {
    const { callBackId } = await drawn();
    expect(expectInvalid(await tell(callBackId, { outcome: "untrue" }))).toEqual({ note: "field.say-why" });
  });

  it("asks nothing once the record was struck", async () => {
    const { recordId, callBackId } = await drawn();
    const second = await makeCallBack(runtime, { recordId });
    expectOk(await tell(callBackId, { outcome: "untrue", note: "没有这回事" }));
    expectRefused(await tell(second), "call-back.not-counted");
  });

  it("leaves the call-back that closes a deed to the ledger", async () => {
    const recordId = await makeVerified(runtime, made);
    const callBackId = await makeCallBack(runtime, { recordId, purpose: "deed" });
    expectRefused(await tell(callBackId), "call-back.by-ledger");
  });
});

/** What is said to each who asks about a record of the worker that the clerk verified; null: they may. */
const ROLES: Record<keyof RecordDistrict["by"], string | null> = {
  person: "call-back.own",
  community: "call-back.verified-by-you",
  secretary: null,
  above: null,
  district: null,
  beside: "forbidden",
  colleague: "forbidden",
  administrator: "forbidden",
  auditor: "forbidden",
};

describe("who may ask", () => {
  it.each(Object.entries(ROLES))("%s", async (role, rule) => {
    const { callBackId } = await drawn();
    const answer = await tell(callBackId, { actor: made.by[role as keyof RecordDistrict["by"]] });
    if (rule === null) expectOk(answer);
    else if (rule === "forbidden") expectKind(answer, "forbidden");
    else expectRefused(answer, rule);
  });

  it("is not who entered the record, and not the public", async () => {
    const { callBackId } = await drawn({ enteredBy: made.by.above.accountId });
    expectRefused(await tell(callBackId, { actor: made.by.above }), "call-back.entered-by-you");
    expectKind(await tell(callBackId, { actor: publicActor }), "forbidden");
  });

  it("is not the manager of the unit it happened at, where the person belongs to another", async () => {
    const { callBackId } = await drawn({ unitId: made.organisation.communities[2].id });
    expectRefused(await tell(callBackId, { actor: made.by.beside }), "call-back.another-area");
  });
});
