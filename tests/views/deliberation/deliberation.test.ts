import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#app/domain/access/actor.ts";
import { selectionCandidate } from "#db/schema/selection.ts";
import { addRecusal } from "#server/commands/deliberation/add-recusal.ts";
import { proposeMove } from "#server/commands/deliberation/propose-move.ts";
import { secondMove } from "#server/commands/deliberation/second-move.ts";
import { deliberation } from "#server/views/deliberation/deliberation.ts";
import {
  execute,
  expectKind,
  expectOk,
  freshRuntime,
  publicActor,
  read,
  type TestRuntime,
} from "#tests/support/commands.ts";
import {
  type MadeDeliberation,
  type MadeMeeting,
  makeDeliberation,
  makeMeeting,
} from "#tests/support/deliberation-builders.ts";

let runtime: TestRuntime;
beforeAll(async () => {
  runtime = await freshRuntime();
});
afterAll(() => runtime.close());

const look = (
  made: MadeDeliberation,
  { actor = made.keeper, ...more }: { actor?: Actor; [key: string]: unknown } = {},
) => read(runtime, { view: deliberation, actor, input: { roundId: made.round.id, ...more } });
async function moves(
  made: MadeDeliberation & MadeMeeting,
  given: { at: number; direction: "in" | "out"; second?: boolean },
) {
  const { id: roundId } = made.round;
  const { moveId } = expectOk(
    await execute(runtime, {
      command: proposeMove,
      actor: made.keeper,
      input: {
        ...{ roundId, meetingId: made.meetingId, candidateId: made.candidates[given.at]! },
        ...{ direction: given.direction, reason: "群众基础更好，更熟悉老旧小区" },
        proposedBy: made.attendanceIds[0]!,
      },
    }),
  );
  if (given.second === false) return;
  const input = { roundId, moveId, secondedBy: made.attendanceIds[1]! };
  expectOk(await execute(runtime, { command: secondMove, actor: made.keeper, input }));
}
const sitting = async (given: Parameters<typeof makeDeliberation>[1] = {}) => {
  const made = await makeDeliberation(runtime, given);
  return { ...made, ...(await makeMeeting(runtime, made, { accounts: [made.managers[0]] })) };
};

describe("the deliberation shows", () => {
  it("the boundary zone first, by rank, with what the meeting needs", async () => {
    const made = await makeDeliberation(runtime);
    const view = expectOk(await look(made));
    expect(view.rows.map(({ id }) => id)).toEqual([made.candidates[1], made.candidates[2]]);
    expect(view.counts).toEqual({ boundary: 2, result: 2, all: 4 });
    const [second, third] = view.rows;
    expect(second).toMatchObject({ place: 2, zone: "deliberate", advised: true, now: true, blocked: null });
    expect(third).toMatchObject({
      ...{ acceptability: 3_700, composite: 8_800, basis: "群众公认，能办实事" },
      blocked: { level: "total", atMost: 2 },
      person: { age: 36, education: "bachelor", tenure: 8, appraisals: [{ year: 2025, grade: "excellent" }] },
    });
    expect(third!.scores.map(({ name, weight }) => ({ name, weight }))).toEqual([
      { name: "日常表现", weight: 5_000 },
      { name: "民主测评", weight: 5_000 },
    ]);
  });

  it("everybody, or those of a name, when asked", async () => {
    const made = await makeDeliberation(runtime);
    expect(expectOk(await look(made, { show: "all" })).rows).toHaveLength(4);
    const named = expectOk(await look(made, { show: "all", name: made.people[3]!.name }));
    expect(named.rows.map(({ id }) => id)).toEqual([made.candidates[3]]);
    expect(expectOk(await look(made, { show: "all", page: 2 })).rows).toEqual([]);
  });

  it("the resulting list with its differences and its counts against the caps", async () => {
    const made = await sitting({ list: { total: 3, perSubdistrict: 2, perCommunity: 2 } });
    await moves(made, { at: 1, direction: "out" });
    await moves(made, { at: 2, direction: "in" });
    await moves(made, { at: 3, direction: "in", second: false });
    const view = expectOk(await look(made, { show: "result" }));
    expect(view.rows.map(({ id, advised, now }) => [id, advised, now])).toEqual([
      [made.candidates[0], true, true],
      [made.candidates[1], true, false],
      [made.candidates[2], false, true],
    ]);
    const [tally] = view.tallies;
    expect(tally).toMatchObject({ total: { advised: 2, now: 2, atMost: 3 } });
    expect(tally!.movedIn.map(({ id }) => id)).toEqual([made.candidates[2]]);
    expect(tally!.movedOut.map(({ id }) => id)).toEqual([made.candidates[1]]);
    const [first, second] = made.organisation.subdistricts;
    expect(tally!.subdistricts).toEqual([
      { unitId: first.id, name: first.name, advised: 1, now: 2, atMost: 2 },
      { unitId: second.id, name: second.name, advised: 1, now: 0, atMost: 2 },
    ]);
    expect(tally!.fullCommunities).toEqual([{ name: made.organisation.communities[0].name, atMost: 2 }]);
    expect(view).toMatchObject({ waiting: 1, blockers: ["waiting"] });
  });

  it("each move with its two people, its reason and what may be done, the newest first", async () => {
    const made = await sitting();
    await moves(made, { at: 1, direction: "out" });
    await moves(made, { at: 2, direction: "in", second: false });
    const [waiting, inForce] = expectOk(await look(made)).moves;
    expect(inForce).toMatchObject({
      ...{ direction: "out", state: "inForce", candidate: made.people[1]!.name, mayTakeBack: true },
      ...{ proposedBy: { name: "李红" }, secondedBy: { name: "王强" }, heldOn: "2026-05-16" },
    });
    expect(waiting).toMatchObject({ state: "waiting", secondedBy: null });
    const own = expectOk(await look(made, { actor: made.managers[0] })).moves;
    expect(own.map(({ mayTakeBack }) => mayTakeBack)).toEqual([false, false]);
  });

  it("whose words the viewer may enter", async () => {
    const made = await sitting();
    const enters = async (actor: Actor) =>
      expectOk(await look(made, { actor })).meetings[0]!.present.map(({ mayEnter }) => mayEnter);
    expect(await enters(made.keeper)).toEqual([true, true, true, false]);
    expect(await enters(made.managers[0])).toEqual([false, false, false, true]);
  });

  it("who is recused for whom", async () => {
    const made = await sitting();
    const recusal = {
      attendanceId: made.attendanceIds[2]!,
      candidateId: made.candidates[1]!,
      reason: "亲属",
    };
    const input = { roundId: made.round.id, ...recusal };
    expectOk(await execute(runtime, { command: addRecusal, actor: made.keeper, input }));
    const [meeting] = expectOk(await look(made)).meetings;
    expect(meeting!.recusals).toMatchObject([
      { name: "赵敏", candidate: made.people[1]!.name, reason: "亲属", attendanceId: made.attendanceIds[2] },
    ]);
  });

  it("what keeps it from being closed", async () => {
    const made = await makeDeliberation(runtime, { report: null });
    expect(expectOk(await look(made))).toMatchObject({
      ...{ blockers: ["noMeeting", "noFirmness"], firmnessKnown: false, floorsOpen: false },
    });
  });

  it("nothing of anybody before the ranking, and who has withdrawn no more", async () => {
    const early = expectOk(await look(await makeDeliberation(runtime, { status: "eligible" })));
    expect(early).toMatchObject({ ranked: false, open: false, rows: [], choices: [], accounts: [] });
    const made = await makeDeliberation(runtime);
    await runtime.database.db
      .update(selectionCandidate)
      .set({ withdrawnAt: new Date() })
      .where(eq(selectionCandidate.id, made.candidates[1]!));
    expect(expectOk(await look(made)).rows.map(({ id }) => id)).toEqual([made.candidates[2]]);
  });

  it("the accounts that can be present to who records", async () => {
    const made = await sitting();
    const names = expectOk(await look(made)).accounts.map(({ accountId }) => accountId);
    expect(names).toEqual(
      expect.arrayContaining([...made.managers, made.keeper].map(({ accountId }) => accountId)),
    );
    expect(expectOk(await look(made, { actor: made.managers[0] })).accounts).toEqual([]);
  });
});

describe("the deliberation is for", () => {
  it.each([
    ["who holds the round", (made: MadeDeliberation): Actor => made.keeper, "ok"],
    ["who was present under an account", (made: MadeDeliberation): Actor => made.managers[0], "ok"],
    ["no other manager", (made: MadeDeliberation): Actor => made.managers[1], "missing"],
    [
      "no holder who stands on a list",
      (made: MadeDeliberation): Actor => ({ ...made.keeper, cadreId: made.people[2]!.id }),
      "missing",
    ],
    [
      "nobody present who stands on a list",
      (made: MadeDeliberation): Actor => ({ ...made.managers[0], cadreId: made.people[2]!.id }),
      "missing",
    ],
    ["not the public", (): Actor => publicActor, "missing"],
  ] as const)("%s", async (_, who, outcome) => {
    const made = await sitting();
    const result = await look(made, { actor: who(made) });
    if (outcome === "ok") expect(expectOk(result).may.hold).toBe(who(made) === made.keeper);
    else expectKind(result, outcome);
  });
});
