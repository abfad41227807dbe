import type { Actor } from "#app/domain/access/actor.ts";
import type { RuleSet } from "#app/domain/scoring/rule-set.ts";
import { addContestants } from "#server/commands/contest/add-contestants.ts";
import { commitDraw } from "#server/commands/contest/commit-draw.ts";
import { createContest } from "#server/commands/contest/create-contest.ts";
import { makeReady } from "#server/commands/contest/make-ready.ts";
import { openContest } from "#server/commands/contest/open-contest.ts";
import { runDraw } from "#server/commands/contest/run-draw.ts";
import { savePanel } from "#server/commands/contest/save-panel.ts";
import { saveSeat } from "#server/commands/contest/save-seat.ts";
import { startContest } from "#server/commands/contest/start-contest.ts";
import type { Command } from "#server/commands/define-command.ts";
import type { Runtime } from "#server/runtime.ts";
import { execute, expectOk } from "#tests/support/commands.ts";
import {
  makeCadre,
  makeOrganisation,
  makeOrganiser,
  type Organisation,
} from "#tests/support/organisation-builders.ts";
import { ruleSetOf } from "#tests/support/rule-set-builders.ts";

export const STEPS = ["created", "open", "seated", "drawn", "ready", "live"] as const;
export type Step = (typeof STEPS)[number];
export type SetUp = {
  contestId: string;
  publicCode: string;
  panelId: string;
  organisation: Organisation;
  organiser: Actor;
  run: <V>(command: Command<unknown, V>, input: object) => Promise<V>;
};

/**
 * A contest brought to a step by the commands themselves, as an organiser would: three judges and a head judge from
 * outside, and a contestant from each of the four communities unless `contestants` says how many.
 */
export async function setUpContest(
  runtime: Runtime,
  given: {
    until: Step;
    contestants?: number;
    ruleSet?: RuleSet;
    organisation?: Organisation;
    rehearsal?: boolean;
  },
): Promise<SetUp> {
  const organisation = given.organisation ?? (await makeOrganisation(runtime));
  const organiser = await makeOrganiser(runtime, organisation.district);
  const run = async <V>(command: Command<unknown, V>, input: object) =>
    expectOk(await execute(runtime, { command, actor: organiser, input }));
  const made = await run(createContest, {
    unitId: organisation.district.id,
    title: "社区书记大练兵",
    venue: null,
    heldOn: "2026-05-16",
    rehearsal: given.rehearsal ?? false,
    start: { from: "rules", ruleSet: given.ruleSet ?? ruleSetOf() },
  });
  const { contestId } = made;
  const setUp: SetUp = { ...made, panelId: "", organisation, organiser, run };
  const reached = (step: Step) => STEPS.indexOf(given.until) >= STEPS.indexOf(step);
  if (reached("open")) await run(openContest, { contestId });
  if (reached("seated"))
    setUp.panelId = await seatEverybody(runtime, { setUp, contestants: given.contestants ?? 4 });
  if (reached("drawn")) {
    await run(commitDraw, { contestId });
    await run(runDraw, { contestId });
  }
  if (reached("ready")) await run(makeReady, { contestId });
  if (reached("live")) await run(startContest, { contestId });
  return setUp;
}

async function seatEverybody(
  runtime: Runtime,
  given: { setUp: SetUp; contestants: number },
): Promise<string> {
  const { contestId, run, organisation } = given.setUp;
  const { panelId } = await run(savePanel, { contestId, panelId: null, name: "第一评委组", itemKeys: [] });
  const seat = (role: string, scoring: string, name: string) =>
    run(saveSeat, { contestId, panelId, ...seatInput({ role, scoring, name }) });
  for (const name of ["赵评委", "钱评委", "孙评委"]) await seat("judge", "counts", name);
  await seat("headJudge", "none", "李裁判长");
  const cadreIds: string[] = [];
  for (let index = 0; index < given.contestants; index += 1) {
    const unit = organisation.communities[index % organisation.communities.length]!;
    cadreIds.push((await makeCadre(runtime, { unit, name: `参赛${index + 1}`, post: "secretary" })).id);
  }
  if (cadreIds.length > 0) await run(addContestants, { contestId, cadreIds });
  return panelId;
}

/** A seat for somebody from outside, with the next free number. */
export const seatInput = (given: { role: string; scoring: string; name: string; unitId?: string }) => ({
  seatId: null,
  number: null,
  role: given.role,
  scoring: given.scoring,
  holder: { kind: "outsider", name: given.name, unitName: "市委党校", unitId: given.unitId ?? null },
});
