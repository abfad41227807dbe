import type { ContestKind } from "#app/domain/contest/states.ts";
import type { RuleSet } from "#app/domain/scoring/rule-set.ts";
import { listRecusals } from "#db/queries/recusals.ts";
import { addContestants } from "#server/commands/contest/add-contestants.ts";
import { commitDraw } from "#server/commands/contest/commit-draw.ts";
import { createContest } from "#server/commands/contest/create-contest.ts";
import { giveOffice } from "#server/commands/contest/give-office.ts";
import { makeReady } from "#server/commands/contest/make-ready.ts";
import { openContest } from "#server/commands/contest/open-contest.ts";
import { proposeRecusals } from "#server/commands/contest/propose-recusals.ts";
import { runDraw } from "#server/commands/contest/run-draw.ts";
import { savePanel } from "#server/commands/contest/save-panel.ts";
import { saveSeat } from "#server/commands/contest/save-seat.ts";
import { settleRecusals } from "#server/commands/contest/settle-recusals.ts";
import type { Builder } from "./builder.ts";
import { type Accounts, signedIn } from "./load-accounts.ts";
import type { LoadedCadre } from "./load-organisation.ts";

export type Judge = { name: string; unit: string; unitId?: string };
export type DemoPanel = { name: string; itemKeys: string[]; judges: readonly Judge[] };
export type SetUpContest = {
  contestId: string;
  publicCode: string;
  /** Panels with the seats of their judges, in order. */
  panels: { panelId: string; itemKeys: string[]; seatIds: string[] }[];
};

/** A contest from a template or with rules of its own, set up as its organiser would, up to the draw and `ready`. */
export async function setUpContest(
  builder: Builder,
  given: {
    unitId: string;
    title: string;
    venue: string;
    heldOn: string;
    start: { from: "template"; template: string } | { from: "rules"; kind: ContestKind; ruleSet: RuleSet };
    panels: readonly DemoPanel[];
    contestants: readonly Pick<LoadedCadre, "id">[];
    accounts: Accounts;
  },
): Promise<SetUpContest> {
  const organiser = await signedIn(builder, given.accounts.organiser);
  const run: typeof builder.run = (command, actor, input) => builder.run(command, actor, input);
  const { unitId, title, venue, heldOn, start } = given;
  const made = await run(createContest, organiser, {
    unitId,
    title,
    venue,
    heldOn,
    rehearsal: false,
    start,
  });
  const { contestId } = made;
  await run(openContest, organiser, { contestId });
  const panels: SetUpContest["panels"] = [];
  for (const panel of given.panels) panels.push(await seatPanel(builder, { contestId, panel, organiser }));
  await giveOffices(builder, { contestId, accounts: given.accounts });
  const cadreIds = given.contestants.map(({ id }) => id);
  await run(addContestants, organiser, { contestId, cadreIds });
  await settleEveryRecusal(builder, { contestId, organiser });
  await run(commitDraw, organiser, { contestId });
  await run(runDraw, organiser, { contestId });
  await run(makeReady, organiser, { contestId });
  return { ...made, panels };
}

const OFFICES = ["headJudge", "tabulator", "supervisor", "host", "timekeeper"] as const;
const OFFICER_OF = {
  headJudge: "headjudge",
  tabulator: "tabulator",
  supervisor: "supervisor",
  host: "host",
  timekeeper: "timekeeper",
} as const;

export async function giveOffices(
  builder: Builder,
  { contestId, accounts }: { contestId: string; accounts: Accounts },
): Promise<void> {
  const organiser = await signedIn(builder, accounts.organiser);
  for (const office of OFFICES) {
    await builder.run(giveOffice, organiser, { contestId, office, accountId: accounts[OFFICER_OF[office]] });
  }
}

type Organiser = Awaited<ReturnType<typeof signedIn>>;

async function seatPanel(
  builder: Builder,
  { contestId, panel, organiser }: { contestId: string; panel: DemoPanel; organiser: Organiser },
) {
  const { name, itemKeys } = panel;
  const { panelId } = await builder.run(savePanel, organiser, { contestId, panelId: null, name, itemKeys });
  const seat = async (role: string, scoring: string, holder: Judge): Promise<string> => {
    const { seatId } = await builder.run(saveSeat, organiser, {
      contestId,
      panelId,
      seatId: null,
      number: null,
      role,
      scoring,
      holder: { kind: "outsider", name: holder.name, unitName: holder.unit, unitId: holder.unitId ?? null },
    });
    return seatId;
  };
  const seatIds: string[] = [];
  for (const judge of panel.judges) seatIds.push(await seat("judge", "counts", judge));
  await seat("headJudge", "none", { name: "何川", unit: "区委组织部" });
  await seat("timekeeper", "none", { name: `${name}计时员`, unit: "区委党校" });
  return { panelId, itemKeys, seatIds };
}

/** What the rules propose is confirmed: the demonstration shows a panel with a recused judge. */
async function settleEveryRecusal(
  builder: Builder,
  { contestId, organiser }: { contestId: string; organiser: Organiser },
): Promise<void> {
  await builder.run(proposeRecusals, organiser, { contestId, sameSuperior: true });
  const proposed = await listRecusals(builder.runtime.database.db, contestId);
  const recusalIds = proposed.filter(({ status }) => status === "proposed").map(({ id }) => id);
  if (recusalIds.length === 0) return;
  await builder.run(settleRecusals, organiser, { contestId, recusalIds, verdict: "confirmed", note: null });
}
