import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#app/domain/access/actor.ts";
import type { Result } from "#app/domain/shared/refusal.ts";
import { selectionCandidate, selectionMove, selectionRound } from "#db/schema/selection.ts";
import { closeDeliberation } from "#server/commands/deliberation/close-deliberation.ts";
import { decideList } from "#server/commands/deliberation/decide-list.ts";
import { reopenDeliberation } from "#server/commands/deliberation/reopen-deliberation.ts";
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
  REPORT,
} from "#tests/support/deliberation-builders.ts";
import { lastAudit } from "#tests/support/records.ts";

let runtime: TestRuntime;
beforeAll(async () => {
  runtime = await freshRuntime();
});
afterAll(() => runtime.close());

const close = (made: MadeDeliberation, actor: Actor = made.keeper) =>
  execute(runtime, { command: closeDeliberation, actor, input: { roundId: made.round.id } });
const reopen = (made: MadeDeliberation, actor: Actor = made.keeper, reason = "会后收到纪委新的书面意见") =>
  execute(runtime, { command: reopenDeliberation, actor, input: { roundId: made.round.id, reason } });
const decide = (made: MadeDeliberation, actor: Actor = made.keeper, document = "翠委组〔2026〕21号") =>
  execute(runtime, { command: decideList, actor, input: { roundId: made.round.id, document } });

/** Written straight into the database: `seconded` false waits. */
async function writeMove(
  made: MadeDeliberation & MadeMeeting,
  given: { at: number; direction: "in" | "out"; seconded?: boolean },
) {
  await runtime.database.db.insert(selectionMove).values({
    ...{ meetingId: made.meetingId, candidateId: made.candidates[given.at]!, direction: given.direction },
    ...{ id: crypto.randomUUID(), reason: "群众基础更好，更熟悉老旧小区", at: new Date() },
    proposedBy: made.attendanceIds[0]!,
    secondedBy: given.seconded === false ? null : made.attendanceIds[1]!,
  });
}
const met = async (given: Parameters<typeof makeDeliberation>[1] = {}) => {
  const made = await makeDeliberation(runtime, given);
  return { ...made, ...(await makeMeeting(runtime, made)) };
};
const roundOf = async (made: MadeDeliberation) => {
  const [row] = await runtime.database.db
    .select()
    .from(selectionRound)
    .where(eq(selectionRound.id, made.round.id));
  return row!;
};
const selectedOf = async (made: MadeDeliberation) => {
  const rows = await runtime.database.db
    .select()
    .from(selectionCandidate)
    .where(eq(selectionCandidate.roundId, made.round.id));
  return made.candidates.map((id) => rows.find((row) => row.id === id)!.selected);
};

describe("closing the deliberation", () => {
  it("needs one meeting and no move", async () => {
    const made = await met();
    expectOk(await close(made));
    expect((await roundOf(made)).status).toBe("deliberated");
    expect((await lastAudit(runtime, null))!.details).toEqual({
      ...{ roundId: made.round.id, meetings: 1, moves: 0 },
    });
    expectRefused(await close(made), "deliberation.closed");
  });

  it("is refused without a meeting", async () => {
    expectRefused(await close(await makeDeliberation(runtime)), "deliberation.no-meeting");
  });

  it.each([
    ["without a report", null],
    ["without the draws", { ...REPORT, lists: REPORT.lists.map((list) => ({ ...list, firmness: null })) }],
  ])("is refused %s", async (_, report) => {
    expectRefused(await close(await met({ report })), "deliberation.no-firmness");
  });

  it("is refused while a move waits", async () => {
    const made = await met();
    await writeMove(made, { at: 1, direction: "out", seconded: false });
    expectRefused(await close(made), "deliberation.moves-waiting");
  });

  it("is refused while a floor is open", async () => {
    const made = await met({ list: { floors: [{ kind: "eachSubdistrict", atLeast: 1 }] } });
    await writeMove(made, { at: 1, direction: "out" });
    expectRefused(await close(made), "deliberation.floor-unit");
  });

  it.each([
    ["before the ranking", "eligible", "deliberation.not-yet-ranked"],
    ["when decided", "decided", "deliberation.closed"],
  ] as const)("is refused %s", async (_, status, rule) => {
    expectRefused(await close(await makeDeliberation(runtime, { status })), rule);
  });
});

describe("reopening", () => {
  it("goes back to the meeting, with the reason on record", async () => {
    const made = await makeDeliberation(runtime, { status: "deliberated" });
    expectOk(await reopen(made));
    expect((await roundOf(made)).status).toBe("ranked");
    expect((await lastAudit(runtime, null))!.details).toEqual({
      ...{ roundId: made.round.id, reason: "会后收到纪委新的书面意见" },
    });
  });

  it.each([
    ["what is open", "ranked", "deliberation.not-closed"],
    ["what is decided", "decided", "deliberation.decided-already"],
    ["what is in notice", "notice", "deliberation.decided-already"],
  ] as const)("is refused for %s", async (_, status, rule) => {
    expectRefused(await reopen(await makeDeliberation(runtime, { status })), rule);
  });

  it("wants a reason", async () => {
    const made = await makeDeliberation(runtime, { status: "deliberated" });
    expect(expectInvalid(await reopen(made, made.keeper, "改一下"))).toEqual({
      reason: "deliberation.reason-short",
    });
  });
});

describe("deciding", () => {
  it("selects the advised list with the moves, by a document", async () => {
    const made = await met();
    await writeMove(made, { at: 1, direction: "out" });
    await writeMove(made, { at: 2, direction: "in" });
    expectOk(await close(made));
    expect(expectOk(await decide(made))).toEqual({ selected: 2 });
    expect(await selectedOf(made)).toEqual([true, false, true, false]);
    expect(await roundOf(made)).toMatchObject({ status: "decided", decisionDocument: "翠委组〔2026〕21号" });
    expect((await roundOf(made)).decidedAt?.getTime()).toBe(runtime.now().getTime());
    expect((await lastAudit(runtime, null))!.details).toEqual({ roundId: made.round.id, selected: 2 });
    expectRefused(await decide(made), "deliberation.decided-already");
  });

  it("leaves out who has withdrawn since", async () => {
    const made = await met();
    expectOk(await close(made));
    await runtime.database.db
      .update(selectionCandidate)
      .set({ withdrawnAt: new Date() })
      .where(eq(selectionCandidate.id, made.candidates[0]!));
    expect(expectOk(await decide(made))).toEqual({ selected: 1 });
    expect(await selectedOf(made)).toEqual([null, true, false, false]);
  });

  it("is refused before the close, and without a document", async () => {
    const made = await met();
    expectRefused(await decide(made), "deliberation.not-closed");
    expect(expectInvalid(await decide(made, made.keeper, " "))).toEqual({ document: "field.required" });
  });
});

describe("close, reopening and decision are for", () => {
  type Step = (made: MadeDeliberation, actor: Actor) => Promise<Result<unknown>>;
  const steps: Record<"close" | "reopen" | "decide", Step> = { close, reopen, decide };
  it.each(
    (["close", "reopen", "decide"] as const).flatMap((step) => [
      [step, "the organiser", (made: MadeDeliberation): Actor => made.keeper, "ok"] as const,
      [
        step,
        "not who manages a part",
        (made: MadeDeliberation): Actor => made.managers[0],
        "forbidden",
      ] as const,
      [
        step,
        "not who stands on a list",
        (made: MadeDeliberation): Actor => ({ ...made.keeper, cadreId: made.people[0]!.id }),
        "forbidden",
      ] as const,
      [step, "not the public", (): Actor => publicActor, "missing"] as const,
    ]),
  )("%s: %s", async (step, _, who, outcome) => {
    const made = await met();
    if (step !== "close") expectOk(await close(made));
    const result = await steps[step](made, who(made));
    if (outcome === "ok") expectOk(result);
    else expectKind(result, outcome);
  });
});
