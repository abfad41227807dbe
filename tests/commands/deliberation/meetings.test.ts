import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#app/domain/access/actor.ts";
import { selectionAttendance, selectionMeeting, selectionRecusal } from "#db/schema/selection.ts";
import { addRecusal } from "#server/commands/deliberation/add-recusal.ts";
import { proposeMove } from "#server/commands/deliberation/propose-move.ts";
import { recordMeeting } from "#server/commands/deliberation/record-meeting.ts";
import {
  execute,
  expectInvalid,
  expectKind,
  expectOk,
  expectRefused,
  freshRuntime,
  publicActor,
  systemActor,
  type TestRuntime,
} from "#tests/support/commands.ts";
import {
  type MadeDeliberation,
  makeDeliberation,
  makeMeeting,
  meetingInput,
} from "#tests/support/deliberation-builders.ts";
import { makeAccount } from "#tests/support/organisation-builders.ts";
import { lastAudit } from "#tests/support/records.ts";

let runtime: TestRuntime;
beforeAll(async () => {
  runtime = await freshRuntime();
});
afterAll(() => runtime.close());

const record = (made: MadeDeliberation, more: object = {}, actor: Actor = made.keeper) =>
  execute(runtime, { command: recordMeeting, actor, input: meetingInput(made, { ...more }) });
const recuse = (
  made: MadeDeliberation,
  given: { attendanceId: string; candidateId?: string; actor?: Actor },
) =>
  execute(runtime, {
    command: addRecusal,
    actor: given.actor ?? made.keeper,
    input: {
      roundId: made.round.id,
      attendanceId: given.attendanceId,
      candidateId: given.candidateId ?? made.candidates[1]!,
      reason: "与候选人系亲属",
    },
  });

describe("recording a meeting does", () => {
  it("keep day, place, minutes, who was there and who takes no part", async () => {
    const made = await makeDeliberation(runtime);
    const { meetingId, attendanceIds } = await makeMeeting(runtime, made, {
      accounts: [made.managers[0]],
      recusals: [{ present: 1, candidateId: made.candidates[2]!, reason: "曾是其直接领导" }],
    });
    const { db } = runtime.database;
    const [meeting] = await db.select().from(selectionMeeting).where(eq(selectionMeeting.id, meetingId));
    expect(meeting).toMatchObject({ heldOn: "2026-05-16", recordedBy: made.keeper.accountId });
    const present = await db
      .select()
      .from(selectionAttendance)
      .where(eq(selectionAttendance.meetingId, meetingId));
    expect(present.map(({ name, accountId }) => ({ name, accountId }))).toEqual([
      { name: "李红", accountId: null },
      { name: "王强", accountId: null },
      { name: "赵敏", accountId: null },
      // The account's own name, whatever was typed.
      { name: made.managers[0].name, accountId: made.managers[0].accountId },
    ]);
    const [recusal] = await db
      .select()
      .from(selectionRecusal)
      .where(eq(selectionRecusal.attendanceId, attendanceIds[1]!));
    expect(recusal).toMatchObject({ candidateId: made.candidates[2], reason: "曾是其直接领导" });
  });

  it("record counts, not names", async () => {
    const made = await makeDeliberation(runtime);
    const { meetingId } = await makeMeeting(runtime, made);
    expect((await lastAudit(runtime, null))!).toMatchObject({
      command: "deliberation.record-meeting",
      details: { roundId: made.round.id, meetingId, present: 3, recusals: 0 },
    });
  });
});

describe("recording a meeting refuses", () => {
  const typed = (...names: string[]) => ({ present: names.map((name) => ({ name, office: "组织部" })) });
  it.each([
    ["a day to come", { heldOn: "2026-05-17" }, "deliberation.future-day"],
    ["a day before the ranking", { heldOn: "2026-05-15" }, "deliberation.before-ranking"],
    ["two people", typed("李红", "王强"), "deliberation.too-few"],
    ["the same person twice", typed("李红", "王强", "李红"), "deliberation.present-twice"],
  ] as const)("%s", async (_, more, rule) => {
    expectRefused(await record(await makeDeliberation(runtime), more), rule);
  });

  it.each([
    ["before the ranking", "eligible", "deliberation.not-yet-ranked"],
    ["after the close", "deliberated", "deliberation.closed"],
    ["after the decision", "decided", "deliberation.closed"],
  ] as const)("%s", async (_, status, rule) => {
    expectRefused(await record(await makeDeliberation(runtime, { status })), rule);
  });

  it("a candidate, by name and by account", async () => {
    const made = await makeDeliberation(runtime);
    const [person] = made.people;
    expectRefused(await record(made, typed("李红", "王强", person!.name)), "deliberation.candidate-present");
    const grants = [{ role: "communityManager" as const, unit: person!.unit }];
    const account = await makeAccount(runtime, { grants, cadre: person!, name: "社区账号" });
    expectRefused(await record(made, { accounts: [account] }), "deliberation.candidate-present");
  });

  it("an account that manages nobody of the unit, and the typed name of one that does", async () => {
    const made = await makeDeliberation(runtime);
    const stranger = await makeAccount(runtime, {});
    expectRefused(await record(made, { accounts: [stranger] }), "deliberation.unknown-account");
    const name = made.managers[1].name;
    expectRefused(await record(made, typed("李红", "王强", name)), "deliberation.has-account");
  });

  it("a recusal for somebody of another round, twice, or of nobody", async () => {
    const [made, other] = [await makeDeliberation(runtime), await makeDeliberation(runtime)];
    const recusal = (present: number, candidateId = made.candidates[0]!) => ({
      ...{ present, candidateId, reason: "亲属" },
    });
    const foreign = { recusals: [recusal(0, other.candidates[0]!)] };
    expectRefused(await record(made, foreign), "deliberation.not-ranked");
    expect(expectInvalid(await record(made, { recusals: [recusal(0), recusal(0)] }))).toEqual({
      recusals: "deliberation.recused-twice",
    });
    expect(expectInvalid(await record(made, { recusals: [recusal(9)] }))).toEqual({
      recusals: "field.invalid",
    });
  });
});

describe("a meeting may be recorded by", () => {
  it.each([
    ["the district's organiser", (made: MadeDeliberation): Actor => made.keeper, "ok"],
    ["the system", (): Actor => systemActor, "ok"],
    ["nobody who manages a part", (made: MadeDeliberation): Actor => made.managers[0], "forbidden"],
    ["not the public", (): Actor => publicActor, "missing"],
    [
      "not an organiser who stands on a list",
      (made: MadeDeliberation): Actor => ({ ...made.keeper, cadreId: made.people[3]!.id }),
      "forbidden",
    ],
  ] as const)("%s", async (_, who, outcome) => {
    const made = await makeDeliberation(runtime);
    const result = await record(made, {}, who(made));
    if (outcome === "ok") expectOk(result);
    else expectKind(result, outcome);
  });
});

describe("a recusal", () => {
  it("is added later, and recorded without its reason", async () => {
    const made = await makeDeliberation(runtime);
    const { attendanceIds } = await makeMeeting(runtime, made);
    expectOk(await recuse(made, { attendanceId: attendanceIds[0]! }));
    expect((await lastAudit(runtime, null))!.details).toEqual({
      ...{ roundId: made.round.id, attendanceId: attendanceIds[0], candidateId: made.candidates[1] },
    });
    expectRefused(await recuse(made, { attendanceId: attendanceIds[0]! }), "deliberation.recused-already");
  });

  it("is refused for somebody not present, for a foreign candidate, and once the deliberation is closed", async () => {
    const [made, other] = [await makeDeliberation(runtime), await makeDeliberation(runtime)];
    const [own, foreign] = [await makeMeeting(runtime, made), await makeMeeting(runtime, other)];
    const [here, there] = [own.attendanceIds[0]!, foreign.attendanceIds[0]!];
    expectRefused(await recuse(made, { attendanceId: there }), "deliberation.not-present");
    const candidateId = other.candidates[0]!;
    expectRefused(await recuse(made, { attendanceId: here, candidateId }), "deliberation.not-ranked");
    const closed = await makeDeliberation(runtime, { status: "deliberated" });
    expectRefused(await recuse(closed, { attendanceId: here }), "deliberation.closed");
  });

  it("is refused once the person has proposed a move of the candidate", async () => {
    const made = await makeDeliberation(runtime);
    const { meetingId, attendanceIds } = await makeMeeting(runtime, made);
    const [candidateId, proposedBy] = [made.candidates[1]!, attendanceIds[0]!];
    const reason = "近期有群众反映，需要继续考察";
    const input = { roundId: made.round.id, meetingId, candidateId, proposedBy, direction: "out", reason };
    expectOk(await execute(runtime, { command: proposeMove, actor: made.keeper, input }));
    expectRefused(await recuse(made, { attendanceId: proposedBy }), "deliberation.took-part");
  });

  it("may be stated by the person present, not by another", async () => {
    const made = await makeDeliberation(runtime);
    const { attendanceIds } = await makeMeeting(runtime, made, { accounts: made.managers });
    const [, , , first, second] = attendanceIds;
    expectKind(await recuse(made, { attendanceId: second!, actor: made.managers[0] }), "forbidden");
    expectOk(await recuse(made, { attendanceId: first!, actor: made.managers[0] }));
  });
});
