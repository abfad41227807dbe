import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listRecusals } from "#db/queries/recusals.ts";
import { declareRecusal } from "#server/commands/contest/declare-recusal.ts";
import { proposeRecusals } from "#server/commands/contest/propose-recusals.ts";
import { saveSeat } from "#server/commands/contest/save-seat.ts";
import { settleRecusals } from "#server/commands/contest/settle-recusals.ts";
import type { Command } from "#server/commands/define-command.ts";
import {
  execute,
  expectInvalid,
  expectOk,
  expectRefused,
  freshRuntime,
  type TestRuntime,
} from "#tests/support/commands.ts";
import { type MadeContest, makeContest } from "#tests/support/contest-builders.ts";
import { seatInput } from "#tests/support/contest-set-up.ts";
import { makeOrganisation, type Organisation } from "#tests/support/organisation-builders.ts";
import { lastAudit, lastEvent } from "#tests/support/records.ts";

let runtime: TestRuntime;
let organisation: Organisation;
beforeAll(async () => {
  runtime = await freshRuntime();
  organisation = await makeOrganisation(runtime);
});
afterAll(() => runtime.close());

const as = <V>(made: MadeContest, command: Command<unknown, V>, input: object) =>
  execute(runtime, { command, actor: made.organiser, input: { contestId: made.id, ...input } });

/** Four contestants, one from each community, and a judge from the first of them. */
async function withJudgeFromEastStreet() {
  const made = await makeContest(runtime, { status: "open", contestants: 4, judges: 1, organisation });
  const seat = seatInput({
    role: "judge",
    scoring: "counts",
    name: "东街评委",
    unitId: organisation.communities[0].id,
  });
  const { seatId } = expectOk(await as(made, saveSeat, { ...seat, panelId: made.panels[0]!.id }));
  return { made, seatId };
}
const rowsOf = async (made: MadeContest) => {
  const names = new Map(made.contestants.map(({ id, name }) => [id, name]));
  return (await listRecusals(runtime.database.db, made.id)).map((row) => [
    names.get(row.contestantId),
    row.ground,
    row.status,
  ]);
};

describe("contest.propose-recusals", () => {
  test("proposes judges and contestants of one community", async () => {
    const { made } = await withJudgeFromEastStreet();
    expect(expectOk(await as(made, proposeRecusals, { sameSuperior: false }))).toEqual({ proposed: 1 });
    expect(await rowsOf(made)).toEqual([["选手01", "sameCommunity", "proposed"]]);
    expect(await lastEvent(runtime, made.id)).toMatchObject({ type: "recusals-proposed" });
  });

  test("proposes those of one subdistrict where the setting asks for it, and nothing twice", async () => {
    const { made } = await withJudgeFromEastStreet();
    expectOk(await as(made, proposeRecusals, { sameSuperior: true }));
    expect(await rowsOf(made)).toEqual([
      ["选手01", "sameCommunity", "proposed"],
      ["选手02", "sameSuperior", "proposed"],
    ]);
    expect(expectOk(await as(made, proposeRecusals, { sameSuperior: true }))).toEqual({ proposed: 0 });
  });

  test("leaves what was decided as it was decided", async () => {
    const { made } = await withJudgeFromEastStreet();
    expectOk(await as(made, proposeRecusals, { sameSuperior: false }));
    const recusalIds = (await listRecusals(runtime.database.db, made.id)).map(({ id }) => id);
    expectOk(await as(made, settleRecusals, { recusalIds, verdict: "dismissed", note: "已调离该社区" }));
    expect(expectOk(await as(made, proposeRecusals, { sameSuperior: false }))).toEqual({ proposed: 0 });
    expect(await rowsOf(made)).toEqual([["选手01", "sameCommunity", "dismissed"]]);
  });
});

describe("contest.settle-recusals", () => {
  test("records who decided, when, and in the log what", async () => {
    const { made } = await withJudgeFromEastStreet();
    expectOk(await as(made, proposeRecusals, { sameSuperior: false }));
    const recusalIds = (await listRecusals(runtime.database.db, made.id)).map(({ id }) => id);
    expectOk(await as(made, settleRecusals, { recusalIds, verdict: "confirmed", note: null }));
    const [row] = await listRecusals(runtime.database.db, made.id);
    expect(row).toMatchObject({
      status: "confirmed",
      decidedBy: made.organiser.accountId,
      decidedAt: runtime.now(),
    });
    expect(await lastAudit(runtime, made.id)).toMatchObject({
      details: { recusalIds, verdict: "confirmed" },
    });
  });

  test("wants a reason for a dismissal, and knows its own recusals only", async () => {
    const { made } = await withJudgeFromEastStreet();
    const unknown = [made.contestants[0]!.id];
    const dismissal = { recusalIds: unknown, verdict: "dismissed", note: " " };
    expect(expectInvalid(await as(made, settleRecusals, dismissal))).toEqual({ note: "field.required" });
    expectRefused(await as(made, settleRecusals, { ...dismissal, note: "无关" }), "contest.recusal-unknown");
  });

  test("refuses once the contest is ready", async () => {
    const made = await makeContest(runtime, { status: "ready", organisation });
    const input = { recusalIds: [made.id], verdict: "confirmed", note: null };
    expectRefused(await as(made, settleRecusals, input), "contest.panels-fixed");
    expectRefused(await as(made, proposeRecusals, { sameSuperior: false }), "contest.panels-fixed");
  });
});

describe("contest.declare-recusal", () => {
  test("waits for a decision like a proposal, and is known once", async () => {
    const { made, seatId } = await withJudgeFromEastStreet();
    const declared = { seatId, contestantId: made.contestants[2]!.id, ground: "kinship", note: "姐弟" };
    expectOk(await as(made, declareRecusal, declared));
    expect(await rowsOf(made)).toEqual([["选手03", "kinship", "proposed"]]);
    expect(JSON.stringify(await lastAudit(runtime, made.id))).not.toContain("姐弟");
    expectRefused(await as(made, declareRecusal, declared), "contest.recusal-known");
    const ready = await makeContest(runtime, { status: "ready", organisation });
    const late = {
      seatId: ready.judges[0]!.id,
      contestantId: ready.contestants[0]!.id,
      ground: "mentor",
      note: null,
    };
    expectRefused(await as(ready, declareRecusal, late), "contest.panels-fixed");
  });
});
