import { addContestants } from "#server/commands/contest/add-contestants.ts";
import { commitDraw } from "#server/commands/contest/commit-draw.ts";
import { createContest } from "#server/commands/contest/create-contest.ts";
import { makeReady } from "#server/commands/contest/make-ready.ts";
import { openContest } from "#server/commands/contest/open-contest.ts";
import { runDraw } from "#server/commands/contest/run-draw.ts";
import { savePanel } from "#server/commands/contest/save-panel.ts";
import { saveSeat } from "#server/commands/contest/save-seat.ts";
import { startContest } from "#server/commands/contest/start-contest.ts";
import type { Runtime } from "#server/runtime.ts";
import { type AccountActor, execute, expectOk } from "#tests/support/commands.ts";
import { makeOfficers } from "#tests/support/contest-builders.ts";
import {
  type MadeCadre,
  makeCadre,
  makeOrganisation,
  makeOrganiser,
  type Organisation,
} from "#tests/support/organisation-builders.ts";

export type MadeAllPost = {
  id: string;
  publicCode: string;
  organisation: Organisation;
  organiser: AccountActor;
  officers: Awaited<ReturnType<typeof makeOfficers>>;
  people: MadeCadre[];
};

/** An all-post contest from a template, brought to `live` by its own commands; judged items get a panel of three judges. */
export async function makeAllPost(
  runtime: Runtime,
  given: { template?: string; contestants?: number; judged?: readonly string[]; rehearsal?: boolean } = {},
): Promise<MadeAllPost> {
  const organisation = await makeOrganisation(runtime);
  const organiser = await makeOrganiser(runtime, organisation.district);
  const run = async <V>(command: Parameters<typeof execute<V>>[1]["command"], input: object): Promise<V> =>
    expectOk(await execute(runtime, { command, actor: organiser, input }));
  const { contestId, publicCode } = await run(createContest, {
    unitId: organisation.district.id,
    title: "全岗通大比武",
    venue: null,
    heldOn: "2026-06-20",
    rehearsal: given.rehearsal ?? false,
    start: { from: "template", template: given.template ?? "writtenPaper" },
  });
  const officers = await makeOfficers(runtime, contestId);
  await run(openContest, { contestId });
  const itemKeys = given.judged ?? [];
  if (itemKeys.length > 0) {
    const { panelId } = await run(savePanel, { contestId, panelId: null, name: "评委组", itemKeys });
    for (const name of ["甲评委", "乙评委", "丙评委"])
      await run(saveSeat, {
        contestId,
        panelId,
        seatId: null,
        number: null,
        role: "judge",
        scoring: "counts",
        holder: { kind: "outsider", name, unitName: "区委党校", unitId: null },
      });
  }
  const people: MadeCadre[] = [];
  for (let index = 0; index < (given.contestants ?? 3); index += 1) {
    const unit = organisation.communities[index % organisation.communities.length]!;
    people.push(await makeCadre(runtime, { unit, post: "communityWorker" }));
  }
  await run(addContestants, { contestId, cadreIds: people.map(({ id }) => id) });
  await run(commitDraw, { contestId });
  await run(runDraw, { contestId });
  await run(makeReady, { contestId });
  await run(startContest, { contestId });
  return { id: contestId, publicCode, organisation, organiser, officers, people };
}
