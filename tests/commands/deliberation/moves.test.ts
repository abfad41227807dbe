import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#app/domain/access/actor.ts";
import { selectionMove } from "#db/schema/selection.ts";
import { addRecusal } from "#server/commands/deliberation/add-recusal.ts";
import { proposeMove } from "#server/commands/deliberation/propose-move.ts";
import { secondMove } from "#server/commands/deliberation/second-move.ts";
import { takeBackMove } from "#server/commands/deliberation/take-back-move.ts";
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
  type MadeDeliberation,
  type MadeMeeting,
  makeDeliberation,
  makeMeeting,
} from "#tests/support/deliberation-builders.ts";
import { lastAudit } from "#tests/support/records.ts";

let runtime: TestRuntime;
beforeAll(async () => {
  runtime = await freshRuntime();
});
afterAll(() => runtime.close());

type Sitting = MadeDeliberation & MadeMeeting;
async function makeSitting(given: Parameters<typeof makeDeliberation>[1] = {}): Promise<Sitting> {
  const made = await makeDeliberation(runtime, given);
  // 0, 1, 2 have no account; 3 and 4 are the managers.
  return { ...made, ...(await makeMeeting(runtime, made, { accounts: made.managers })) };
}
const REASON = "近期有群众反映，需要继续考察";
type Given = { at: number; direction?: "in" | "out"; by?: number; actor?: Actor; reason?: string };
const propose = (made: Sitting, { at, direction = "out", by = 0, actor, reason = REASON }: Given) =>
  execute(runtime, {
    command: proposeMove,
    actor: actor ?? made.keeper,
    input: {
      ...{ roundId: made.round.id, meetingId: made.meetingId, candidateId: made.candidates[at]! },
      ...{ direction, reason, proposedBy: made.attendanceIds[by]! },
    },
  });
const second = (made: Sitting, given: { moveId: string; by?: number; actor?: Actor }) =>
  execute(runtime, {
    command: secondMove,
    actor: given.actor ?? made.keeper,
    input: {
      roundId: made.round.id,
      moveId: given.moveId,
      secondedBy: made.attendanceIds[given.by ?? 1]!,
    },
  });
const takeBack = (made: Sitting, given: { moveId: string; actor?: Actor }) =>
  execute(runtime, {
    command: takeBackMove,
    actor: given.actor ?? made.keeper,
    input: { roundId: made.round.id, moveId: given.moveId, reason: "情况已核实，反映不属实" },
  });
const recuse = (made: Sitting, { at, who }: { at: number; who: number }) =>
  execute(runtime, {
    command: addRecusal,
    actor: made.keeper,
    input: {
      ...{ roundId: made.round.id, attendanceId: made.attendanceIds[who]! },
      ...{ candidateId: made.candidates[at]!, reason: "亲属" },
    },
  });
const moved = async (made: Sitting, given: Given): Promise<string> => {
  const { moveId } = expectOk(await propose(made, given));
  expectOk(await second(made, { moveId }));
  return moveId;
};
const rowOf = async (moveId: string) => {
  const [row] = await runtime.database.db.select().from(selectionMove).where(eq(selectionMove.id, moveId));
  return row!;
};

describe("a move", () => {
  it("waits for a second person, then is in force", async () => {
    const made = await makeSitting();
    const { moveId } = expectOk(await propose(made, { at: 1 }));
    expect(await rowOf(moveId)).toMatchObject({
      ...{ direction: "out", reason: REASON, proposedBy: made.attendanceIds[0], secondedBy: null },
    });
    expectOk(await second(made, { moveId }));
    expect((await rowOf(moveId)).secondedBy).toBe(made.attendanceIds[1]);
  });

  it("is recorded with who entered each half", async () => {
    const made = await makeSitting();
    const { moveId } = expectOk(await propose(made, { at: 1 }));
    const proposed = (await lastAudit(runtime, null))!;
    expect(proposed.actor).toBe(`account:${made.keeper.accountId}`);
    expect(proposed.details).toMatchObject({ moveId, proposedBy: made.attendanceIds[0], direction: "out" });
    expect(JSON.stringify(proposed.details)).not.toContain(REASON);
    expectOk(await second(made, { moveId, by: 3, actor: made.managers[0] }));
    const seconded = (await lastAudit(runtime, null))!;
    expect(seconded.actor).toBe(`account:${made.managers[0].accountId}`);
    expect(seconded.details).toMatchObject({ moveId, secondedBy: made.attendanceIds[3] });
  });

  it("changes places with another: one out, one in, one after the other", async () => {
    const made = await makeSitting();
    expectRefused(await propose(made, { at: 2, direction: "in" }), "deliberation.list-full");
    const out = expectOk(await propose(made, { at: 1 }));
    const into = expectOk(await propose(made, { at: 2, direction: "in" }));
    expectRefused(await second(made, into), "deliberation.list-full");
    expectOk(await second(made, out));
    expectOk(await second(made, into));
  });
});

describe("a proposal is refused", () => {
  it.each([
    ["before the ranking", "eligible", "deliberation.not-yet-ranked"],
    ["after the close", "deliberated", "deliberation.closed"],
  ] as const)("%s", async (_, status, rule) => {
    const made = await makeDeliberation(runtime, { status });
    const nobody = { meetingId: made.round.id, attendanceIds: [made.round.id] };
    expectRefused(await propose({ ...made, ...nobody }, { at: 1 }), rule);
  });

  it.each([
    ["in, for who is advised", { at: 0, direction: "in" }, "deliberation.on-list"],
    ["out, for who is not", { at: 3 }, "deliberation.not-on-list"],
  ] as const)("%s", async (_, given, rule) => {
    expectRefused(await propose(await makeSitting(), given), rule);
  });

  it("with a reason of fewer than ten characters", async () => {
    expect(expectInvalid(await propose(await makeSitting(), { at: 1, reason: "不合适" }))).toEqual({
      reason: "deliberation.reason-short",
    });
  });

  it("by somebody recused, or from another sitting", async () => {
    const made = await makeSitting();
    expectOk(await recuse(made, { at: 1, who: 0 }));
    expectRefused(await propose(made, { at: 1 }), "deliberation.recused");
    const later = await makeMeeting(runtime, made);
    const mixed = { ...made, attendanceIds: later.attendanceIds };
    expectRefused(await propose(mixed, { at: 0 }), "deliberation.not-present");
  });

  it("while another of the person waits or is in force", async () => {
    const made = await makeSitting();
    const { moveId } = expectOk(await propose(made, { at: 1 }));
    expectRefused(await propose(made, { at: 1, by: 2 }), "deliberation.move-waiting");
    expectOk(await second(made, { moveId }));
    expectRefused(await propose(made, { at: 1, direction: "in" }), "deliberation.move-in-force");
  });

  it("in, where the subdistrict has as many as were announced", async () => {
    const made = await makeSitting({ list: { total: 3, perSubdistrict: 1 } });
    const facts = expectRefused(
      await propose(made, { at: 2, direction: "in" }),
      "deliberation.subdistrict-full",
    );
    expect(facts).toEqual({ unit: made.organisation.subdistricts[0].name, n: 1 });
  });
});

describe("seconding is refused", () => {
  it("by the same person, somebody recused, and for a move that is not there", async () => {
    const made = await makeSitting();
    const { moveId } = expectOk(await propose(made, { at: 1 }));
    expectRefused(await second(made, { moveId, by: 0 }), "deliberation.same-person");
    expectOk(await recuse(made, { at: 1, who: 2 }));
    expectRefused(await second(made, { moveId, by: 2 }), "deliberation.recused");
    expectRefused(await second(made, { moveId: made.round.id }), "deliberation.no-such-move");
  });

  it("where a floor would be left open", async () => {
    const made = await makeSitting({ list: { floors: [{ kind: "eachSubdistrict", atLeast: 1 }] } });
    const { moveId } = expectOk(await propose(made, { at: 1 }));
    expect(expectRefused(await second(made, { moveId }), "deliberation.floor-unit")).toEqual({
      ...{ unit: made.organisation.subdistricts[1].name, n: 1 },
    });
    expectOk(await propose(made, { at: 3, direction: "in" }));
    expectOk(await second(made, { moveId }));
  });
});

describe("a voice", () => {
  it("of somebody with an account is their own, signed in", async () => {
    const made = await makeSitting();
    expectRefused(await propose(made, { at: 1, by: 3 }), "deliberation.speaks-in-person");
    const { moveId } = expectOk(await propose(made, { at: 1, by: 3, actor: made.managers[0] }));
    expectRefused(await second(made, { moveId, by: 4 }), "deliberation.speaks-in-person");
    expectRefused(
      await second(made, { moveId, by: 4, actor: made.managers[0] }),
      "deliberation.speaks-in-person",
    );
    expectOk(await second(made, { moveId, by: 4, actor: made.managers[1] }));
  });

  it("is one: who is present does not speak for others", async () => {
    const made = await makeSitting();
    expectRefused(await propose(made, { at: 1, by: 0, actor: made.managers[0] }), "deliberation.one-voice");
    const { moveId } = expectOk(await propose(made, { at: 1, by: 3, actor: made.managers[0] }));
    expectRefused(await second(made, { moveId, by: 1, actor: made.managers[0] }), "deliberation.one-voice");
  });

  it("is nobody's who was not there and does not hold the round", async () => {
    const made = await makeDeliberation(runtime);
    const meeting = await makeMeeting(runtime, made);
    const sitting = { ...made, ...meeting };
    expectKind(await propose(sitting, { at: 1, actor: made.managers[0] }), "forbidden");
    expectKind(await propose(sitting, { at: 1, actor: publicActor }), "missing");
    const standing = { ...made.keeper, cadreId: made.people[0]!.id };
    expectKind(await propose(sitting, { at: 1, actor: standing }), "forbidden");
    const { moveId } = expectOk(await propose(sitting, { at: 1 }));
    expectKind(await second(sitting, { moveId, actor: made.managers[0] }), "forbidden");
  });
});

describe("taking back", () => {
  it("keeps the move with day and reason, and lets the person be moved again", async () => {
    const made = await makeSitting();
    const moveId = await moved(made, { at: 1 });
    expectOk(await takeBack(made, { moveId }));
    const row = await rowOf(moveId);
    expect(row.takenBackReason).toBe("情况已核实，反映不属实");
    expect(row.takenBackAt).not.toBeNull();
    expectRefused(await takeBack(made, { moveId }), "deliberation.move-taken-back");
    expectOk(await propose(made, { at: 1 }));
  });

  it("is recorded without the reason", async () => {
    const made = await makeSitting();
    const moveId = await moved(made, { at: 1 });
    expectOk(await takeBack(made, { moveId }));
    expect((await lastAudit(runtime, null))!.details).toEqual({
      ...{ roundId: made.round.id, moveId, candidateId: made.candidates[1], direction: "out" },
    });
  });

  it("is refused while somebody sits in the seat, for nothing, and by somebody recused", async () => {
    const made = await makeSitting();
    const moveId = await moved(made, { at: 1 });
    await moved(made, { at: 2, direction: "in" });
    expectRefused(await takeBack(made, { moveId }), "deliberation.list-full");
    expectRefused(await takeBack(made, { moveId: made.round.id }), "deliberation.no-such-move");
    const other = await makeDeliberation(runtime);
    const meeting = await makeMeeting(runtime, other, { accounts: [other.keeper] });
    const sitting = { ...other, ...meeting };
    expectOk(await recuse(sitting, { at: 1, who: 3 }));
    // The keeper is present here; the system enters what the others say.
    const system: Actor = { kind: "system", name: "test" };
    const proposed = expectOk(await propose(sitting, { at: 1, actor: system }));
    expectRefused(await takeBack(sitting, proposed), "deliberation.recused");
  });

  it("is for who proposed it and who holds the round", async () => {
    const made = await makeSitting();
    const own = expectOk(await propose(made, { at: 1, by: 3, actor: made.managers[0] }));
    expectKind(await takeBack(made, { ...own, actor: made.managers[1] }), "forbidden");
    expectOk(await takeBack(made, { ...own, actor: made.managers[0] }));
  });
});
