import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "#app/domain/access/actor.ts";
import { commandRequest } from "#db/schema/record.ts";
import {
  selectionAttendance,
  selectionCandidate,
  selectionMeeting,
  selectionObjection,
  selectionRecusal,
  selectionRound,
} from "#db/schema/selection.ts";
import { confirmRound } from "#server/commands/notice/confirm-round.ts";
import { declineSeat } from "#server/commands/notice/decline-seat.ts";
import { objectPublicly, objectPubliclyCommand } from "#server/commands/notice/object-publicly.ts";
import { offerSeat } from "#server/commands/notice/offer-seat.ts";
import { registerObjection } from "#server/commands/notice/register-objection.ts";
import { settleObjection } from "#server/commands/notice/settle-objection.ts";
import {
  execute,
  expectInvalid,
  expectKind,
  expectOk,
  expectRefused,
  freshRuntime,
  publicActor,
  TEST_START,
  type TestRuntime,
} from "#tests/support/commands.ts";
import { type MadeNoticeRound, makeNotice, makeNoticeRound } from "#tests/support/notice-builders.ts";
import { makeAccount } from "#tests/support/organisation-builders.ts";
import { lastAudit } from "#tests/support/records.ts";
import { listFor } from "#tests/support/selection-builders.ts";

const STATEMENT = "公示信息与实际情况不符，请核实任职经历。";
let runtime: TestRuntime;
beforeAll(async () => {
  runtime = await freshRuntime();
});
beforeEach(() => runtime.clock.set(TEST_START));
afterAll(() => runtime.close());

type Noticed = MadeNoticeRound & { noticeId: string };
async function makeRunning(given: Parameters<typeof makeNoticeRound>[1] = {}): Promise<Noticed> {
  const made = await makeNoticeRound(runtime, { status: "notice", ...given });
  const noticeId = await makeNotice(runtime, made, { opensOn: "2026-05-15", closesOn: "2026-05-22" });
  return { ...made, noticeId };
}
const register = (made: Noticed, more: object = {}, actor: Actor = made.holder) =>
  execute(runtime, {
    ...{ command: registerObjection, actor },
    input: { noticeId: made.noticeId, candidateId: made.standing[0]!.id, statement: STATEMENT, ...more },
  });
let addresses = 0;
const object = (made: Noticed, more: object = {}, address?: string) => {
  addresses += 1;
  return objectPublicly(
    { runtime, address: address ?? `10.9.0.${addresses}`, requestId: randomUUID() },
    { publicCode: made.round.publicCode, candidateId: made.standing[0]!.id, statement: STATEMENT, ...more },
  );
};
const settle = (made: Noticed, objectionId: string, more: object = {}, actor: Actor = made.holder) =>
  execute(runtime, {
    ...{ command: settleObjection, actor },
    input: {
      ...{ objectionId, decision: "upheld", investigation: "调阅档案，走访社区" },
      ...{ answer: "经核实，任职年限不足，不列入储备人选。", ...more },
    },
  });
const offer = (made: Noticed, at: number, actor: Actor = made.holder) =>
  execute(runtime, { command: offerSeat, actor, input: { candidateId: made.standing[at]!.id } });
const decline = (made: Noticed, at: number, actor: Actor = made.holder) =>
  execute(runtime, {
    ...{ command: declineSeat, actor },
    input: { candidateId: made.standing[at]!.id, reason: "本人书面放弃" },
  });
const objectionsOf = (made: Noticed) =>
  runtime.database.db.select().from(selectionObjection).where(eq(selectionObjection.noticeId, made.noticeId));
const candidateOf = async (made: Noticed, at: number) => {
  const rows = await runtime.database.db
    .select()
    .from(selectionCandidate)
    .where(eq(selectionCandidate.id, made.standing[at]!.id));
  return rows[0]!;
};

describe("an objection does", () => {
  it("come from a letter, with who entered it", async () => {
    const made = await makeRunning();
    const { objectionId } = expectOk(await register(made, { contact: "来信人 王先生" }));
    expect(await objectionsOf(made)).toMatchObject([
      {
        id: objectionId,
        statement: STATEMENT,
        contact: "来信人 王先生",
        registeredBy: made.holder.accountId,
      },
    ]);
  });

  it("arrive after the last day by post, until the notice is closed", async () => {
    const made = await makeRunning();
    runtime.clock.set("2026-05-24T02:00:00Z");
    expectOk(await register(made));
    expectRefused(await object(made), "notice.not-running");
  });

  it("come from the public page without a name, whatever session there is", async () => {
    const made = await makeRunning();
    expectOk(await object(made, { contact: "" }));
    expect(await objectionsOf(made)).toMatchObject([{ contact: null, registeredBy: null, decision: null }]);
  });

  it("leave in log and request no word of what was said", async () => {
    const made = await makeRunning();
    expectOk(await object(made, { contact: "13800001234" }));
    const row = await lastAudit(runtime, null);
    expect(row).toMatchObject({ actor: "public", command: "notice.object-publicly" });
    expect(JSON.stringify(row!.details)).not.toMatch(/13800001234|核实/);
    const kept = await runtime.database.db
      .select()
      .from(commandRequest)
      .where(eq(commandRequest.command, objectPubliclyCommand.name));
    expect(new Set(kept.map(({ payloadHash }) => Buffer.from(payloadHash).toString("hex"))).size).toBe(1);
  });
});

describe("an objection refuses", () => {
  it.each([
    ["to be registered before the notice opens", { now: "2026-05-14T02:00:00Z" }, "notice.not-yet-open"],
    ["somebody who is not on the notice", { at: 2 }, "notice.not-on-notice"],
    ["a round that is confirmed", { status: "confirmed" }, "notice.confirmed-already"],
  ] as const)("%s", async (_, given, rule) => {
    const made = await makeRunning();
    if ("now" in given) runtime.clock.set(given.now);
    if ("status" in given)
      await runtime.database.db
        .update(selectionRound)
        .set({ status: given.status })
        .where(eq(selectionRound.id, made.round.id));
    const candidateId = made.standing["at" in given ? given.at : 0]!.id;
    expectRefused(await register(made, { candidateId }), rule);
    expectRefused(await object(made, { candidateId }), "at" in given ? rule : "notice.not-running");
    expect(await objectionsOf(made)).toEqual([]);
  });

  it("to be registered once the notice is closed", async () => {
    const made = await makeNoticeRound(runtime, { status: "notice" });
    const noticeId = await makeNotice(runtime, made, {
      opensOn: "2026-05-04",
      closesOn: "2026-05-12",
      closed: true,
    });
    expectRefused(await register({ ...made, noticeId }), "notice.objections-over");
  });

  it("too few words, and nobody chosen, at the field", async () => {
    const made = await makeRunning();
    expect(expectInvalid(await object(made, { statement: "不行", candidateId: "" }))).toEqual({
      ...{ statement: "notice.statement-short", candidateId: "notice.person-missing" },
    });
  });

  it("an address that floods, and tells after how long it may try again", async () => {
    const made = await makeRunning();
    for (let sent = 0; sent < 6; sent += 1) expectOk(await object(made, {}, "10.8.8.8"));
    expect(expectRefused(await object(made, {}, "10.8.8.8"), "notice.too-many")).toEqual({ minutes: 60 });
  });

  it("an address nobody gave out", async () => {
    const made = await makeRunning();
    expectKind(await object(made, { publicCode: "nothing" }), "missing");
  });
});

describe("settling an objection does", () => {
  it("take the person out with the answer as reason where it is upheld", async () => {
    const made = await makeRunning();
    const { objectionId } = expectOk(await register(made));
    expect(expectOk(await settle(made, objectionId))).toEqual({ removed: true });
    expect(await candidateOf(made, 0)).toMatchObject({
      ...{ selected: false, replacement: "removed" },
      replacementReason: "经核实，任职年限不足，不列入储备人选。",
    });
    expect(await objectionsOf(made)).toMatchObject([
      { decision: "upheld", decidedBy: made.holder.accountId },
    ]);
    expect(await lastAudit(runtime, null)).toMatchObject({
      ...{ command: "notice.settle-objection" },
      details: { objectionId, decision: "upheld" },
    });
  });

  it("leave the person on the list where it is dismissed", async () => {
    const made = await makeRunning();
    const { objectionId } = expectOk(await register(made));
    expect(expectOk(await settle(made, objectionId, { decision: "dismissed" }))).toEqual({ removed: false });
    expect(await candidateOf(made, 0)).toMatchObject({ selected: true, replacement: null });
  });
});

describe("settling an objection refuses", () => {
  it("a second answer", async () => {
    const made = await makeRunning();
    const { objectionId } = expectOk(await register(made));
    expectOk(await settle(made, objectionId));
    expectRefused(await settle(made, objectionId, { decision: "dismissed" }), "notice.settled-already");
  });

  it("who nominated the person", async () => {
    const made = await makeRunning();
    await runtime.database.db
      .update(selectionCandidate)
      .set({ nominatedBy: made.holder.accountId })
      .where(eq(selectionCandidate.id, made.standing[0]!.id));
    const { objectionId } = expectOk(await register(made));
    expectRefused(await settle(made, objectionId), "notice.settler-concerned");
    expectOk(await settle(made, objectionId, {}, made.other));
  });

  it("who stepped aside for the person in the meeting", async () => {
    const made = await makeRunning();
    const [meetingId, attendanceId] = [randomUUID(), randomUUID()];
    const { db } = runtime.database;
    const meeting = {
      id: meetingId,
      roundId: made.round.id,
      heldOn: "2026-05-10",
      venue: "区委",
      minutes: "略",
    };
    await db.insert(selectionMeeting).values({ ...meeting, at: runtime.now() });
    const { accountId } = made.holder;
    await db
      .insert(selectionAttendance)
      .values({ id: attendanceId, meetingId, accountId, name: "甲", office: "委员" });
    const candidateId = made.standing[0]!.id;
    await db.insert(selectionRecusal).values({ id: randomUUID(), attendanceId, candidateId, reason: "亲属" });
    const { objectionId } = expectOk(await register(made));
    expectRefused(await settle(made, objectionId), "notice.settler-concerned");
  });

  it("an answer without an investigation, at its field", async () => {
    const made = await makeRunning();
    const { objectionId } = expectOk(await register(made));
    const result = await settle(made, objectionId, { investigation: "", answer: "" });
    expect(expectInvalid(result)).toEqual({ investigation: "field.required", answer: "field.required" });
  });
});

/** The first is taken out; who comes next is to be offered the seat. */
async function makeVacant(given: Parameters<typeof makeNoticeRound>[1] = {}): Promise<Noticed> {
  const made = await makeRunning(given);
  const { objectionId } = expectOk(await register(made));
  expectOk(await settle(made, objectionId));
  return made;
}

describe("offering a seat", () => {
  it("goes to the next of the list, who then waits for a notice", async () => {
    const made = await makeVacant();
    expectOk(await offer(made, 2));
    expect(await candidateOf(made, 2)).toMatchObject({ selected: true, replacement: "offered" });
    expectRefused(await offer(made, 3), "notice.no-vacancy");
    runtime.clock.set("2026-05-25T02:00:00Z");
    const input = { roundId: made.round.id, document: "翠委发〔2026〕18号" };
    expectRefused(
      await execute(runtime, { command: confirmRound, actor: made.holder, input }),
      "notice.not-noticed",
    );
  });

  it("passes over whose community is full", async () => {
    const lists = [listFor("secretary", { total: 2, perCommunity: 1 })];
    const made = await makeVacant({ rules: { lists }, units: [0, 1, 1, 3] });
    expectRefused(await offer(made, 2), "notice.not-next");
    expectOk(await offer(made, 3));
  });

  it("goes on to the next where it is declined, with the reason kept", async () => {
    const made = await makeVacant();
    expectOk(await offer(made, 2));
    expectOk(await decline(made, 2));
    expect(await candidateOf(made, 2)).toMatchObject({
      ...{ selected: false, replacement: "declined", replacementReason: "本人书面放弃" },
    });
    expectRefused(await offer(made, 2), "notice.not-next");
    expectOk(await offer(made, 3));
  });

  it("is refused where nothing became free", async () => {
    const made = await makeRunning();
    expectRefused(await offer(made, 2), "notice.no-vacancy");
  });

  it("is refused out of order", async () => {
    const made = await makeVacant();
    expectRefused(await offer(made, 3), "notice.not-next");
    expectRefused(await offer(made, 0), "notice.not-next");
  });

  it("cannot be declined by somebody who holds no seat", async () => {
    const made = await makeRunning();
    expectRefused(await decline(made, 3), "notice.holds-no-seat");
  });

  it.each(["decided", "confirmed"] as const)(
    "belongs to the time of the notice, not to %s",
    async (status) => {
      const made = await makeRunning();
      await runtime.database.db
        .update(selectionRound)
        .set({ status })
        .where(eq(selectionRound.id, made.round.id));
      const rule = status === "decided" ? "notice.not-opened" : "notice.confirmed-already";
      expectRefused(await offer(made, 2), rule);
      expectRefused(await decline(made, 0), rule);
    },
  );

  it("is recorded without names", async () => {
    const made = await makeVacant();
    expectOk(await offer(made, 2));
    const candidateId = made.standing[2]!.id;
    expect((await lastAudit(runtime, null))!.details).toEqual({
      ...{ roundId: made.round.id, candidateId, post: "secretary" },
    });
    expectOk(await decline(made, 2));
    expect((await lastAudit(runtime, null))!.details).toEqual({ roundId: made.round.id, candidateId });
  });
});

describe("who may deal with objections and seats", () => {
  it.each([
    ["an organiser who stands on the list", "standing", "forbidden"],
    ["a subdistrict's manager, who reads", "subdistrict", "forbidden"],
    ["the public", "public", "missing"],
  ] as const)("not %s", async (_, who, kind) => {
    const made = await makeVacant();
    const { objectionId } = expectOk(await register(made, { candidateId: made.standing[1]!.id }));
    const { district, subdistricts } = made.organisation;
    const actors = {
      standing: await makeAccount(runtime, {
        ...{
          cadre: made.standing[3]!.cadre,
          grants: [{ role: "districtOrganiser" as const, unit: district }],
        },
      }),
      subdistrict: await makeAccount(runtime, {
        grants: [{ role: "subdistrictManager", unit: subdistricts[0] }],
      }),
      public: publicActor,
    };
    const actor = actors[who];
    expectKind(await register(made, {}, actor), kind);
    expectKind(await settle(made, objectionId, {}, actor), kind);
    expectKind(await offer(made, 2, actor), kind);
    expectKind(await decline(made, 1, actor), kind);
  });
});
