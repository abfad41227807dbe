import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "#app/domain/access/actor.ts";
import { addContestants } from "#server/commands/contest/add-contestants.ts";
import { commitDraw } from "#server/commands/contest/commit-draw.ts";
import { declareRecusal } from "#server/commands/contest/declare-recusal.ts";
import { discardDraw } from "#server/commands/contest/discard-draw.ts";
import { drawNextRound } from "#server/commands/contest/draw-next-round.ts";
import { editContest } from "#server/commands/contest/edit-contest.ts";
import { giveOffice } from "#server/commands/contest/give-office.ts";
import { importContestants } from "#server/commands/contest/import-contestants.ts";
import { issueScreenLink } from "#server/commands/contest/issue-screen-link.ts";
import { makeReady } from "#server/commands/contest/make-ready.ts";
import { proposeRecusals } from "#server/commands/contest/propose-recusals.ts";
import { removeContestants } from "#server/commands/contest/remove-contestants.ts";
import { removePanel } from "#server/commands/contest/remove-panel.ts";
import { removeSeat } from "#server/commands/contest/remove-seat.ts";
import { restoreContestant } from "#server/commands/contest/restore-contestant.ts";
import { reviseRules } from "#server/commands/contest/revise-rules.ts";
import { runDraw } from "#server/commands/contest/run-draw.ts";
import { savePanel } from "#server/commands/contest/save-panel.ts";
import { saveRules } from "#server/commands/contest/save-rules.ts";
import { saveSeat } from "#server/commands/contest/save-seat.ts";
import { settleRecusals } from "#server/commands/contest/settle-recusals.ts";
import { takeOffice } from "#server/commands/contest/take-office.ts";
import { wipeRehearsal } from "#server/commands/contest/wipe-rehearsal.ts";
import { withdrawContestant } from "#server/commands/contest/withdraw-contestant.ts";
import type { Command } from "#server/commands/define-command.ts";
import {
  execute,
  freshRuntime,
  publicActor,
  systemActor,
  type TestRuntime,
} from "#tests/support/commands.ts";
import { deviceOf, type MadeContest, makeContest } from "#tests/support/contest-builders.ts";
import { seatInput } from "#tests/support/contest-set-up.ts";
import { makeAccount } from "#tests/support/organisation-builders.ts";
import { ruleSetOf } from "#tests/support/rule-set-builders.ts";

let runtime: TestRuntime;
let made: MadeContest;
let actors: { who: string; actor: Actor; may: boolean }[];

beforeAll(async () => {
  runtime = await freshRuntime();
  made = await makeContest(runtime, { status: "live" });
  const { organisation, officers } = made;
  const account = async (
    role: "subdistrictManager" | "communityManager" | "cadre" | "auditor" | "systemAdministrator",
  ) =>
    makeAccount(runtime, {
      grants: [
        { role, unit: role === "subdistrictManager" ? organisation.subdistricts[0] : organisation.district },
      ],
    });
  const elsewhere = await makeContest(runtime, { status: "live" });
  actors = [
    { who: "the system", actor: systemActor, may: true },
    { who: "the district's organiser", actor: made.organiser, may: true },
    { who: "an organiser of another district", actor: elsewhere.organiser, may: false },
    { who: "a subdistrict's manager", actor: await account("subdistrictManager"), may: false },
    { who: "a community's manager", actor: await account("communityManager"), may: false },
    { who: "a cadre", actor: await account("cadre"), may: false },
    { who: "an auditor", actor: await account("auditor"), may: false },
    { who: "a system administrator", actor: await account("systemAdministrator"), may: false },
    ...Object.entries(officers).map(([role, actor]) => ({ who: `its ${role}`, actor, may: false })),
    { who: "a judge's tablet", actor: deviceOf(made, made.judges[0]!), may: false },
    { who: "the head judge's tablet", actor: deviceOf(made, made.headSeats[0]!), may: false },
    { who: "its big screen", actor: { kind: "screen", contestId: made.id }, may: false },
    { who: "the public", actor: publicActor, may: false },
  ];
});
afterAll(() => runtime.close());

/** Inputs that reach the access rule; whether the rule of the command then says no does not matter here. */
const COMMANDS = (): { command: Command<unknown, unknown>; input: object }[] => {
  const contestantId = made.contestants[0]!.id;
  const seatId = made.judges[0]!.id;
  const panelId = made.panels[0]!.id;
  const { accountId } = made.officers.host;
  const seen = "0".repeat(64);
  return [
    { command: editContest, input: { title: "大练兵", venue: null, heldOn: null } },
    { command: saveRules, input: { ruleSet: ruleSetOf() } },
    { command: reviseRules, input: { ruleSet: ruleSetOf(), reason: "更正", seen } },
    { command: addContestants, input: { cadreIds: [contestantId] } },
    { command: importContestants, input: { rows: [{ name: "某人", unitName: "某处" }] } },
    { command: removeContestants, input: { contestantIds: [contestantId] } },
    { command: withdrawContestant, input: { contestantId, reason: "更正" } },
    { command: restoreContestant, input: { contestantId } },
    { command: savePanel, input: { panelId: null, name: "丙组", itemKeys: [] } },
    { command: removePanel, input: { panelId } },
    {
      command: saveSeat,
      input: { panelId, ...seatInput({ role: "judge", scoring: "counts", name: "某人" }) },
    },
    { command: removeSeat, input: { seatId } },
    { command: giveOffice, input: { accountId, office: "timekeeper" } },
    { command: takeOffice, input: { accountId, office: "tabulator" } },
    { command: proposeRecusals, input: { sameSuperior: false } },
    { command: settleRecusals, input: { recusalIds: [contestantId], verdict: "confirmed", note: null } },
    { command: declareRecusal, input: { seatId, contestantId, ground: "declared", note: null } },
    { command: commitDraw, input: {} },
    { command: runDraw, input: {} },
    { command: discardDraw, input: { reason: "更正" } },
    { command: drawNextRound, input: { roundKey: "final" } },
    { command: makeReady, input: {} },
    { command: issueScreenLink, input: { token: "k".repeat(43) } },
    { command: wipeRehearsal, input: {} },
  ];
};

describe("who may set a contest up", () => {
  test("only its organisers and the system, whatever the command", async () => {
    const wrong: string[] = [];
    for (const { command, input } of COMMANDS()) {
      for (const { who, actor, may } of actors) {
        const result = await execute(runtime, { command, actor, input: { contestId: made.id, ...input } });
        const forbidden = !result.ok && result.refusal.kind === "forbidden";
        const invalid =
          !result.ok && (result.refusal.kind === "invalid" || result.refusal.kind === "missing");
        if (forbidden === may || invalid) wrong.push(`${command.name}: ${who}: ${JSON.stringify(result)}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});
