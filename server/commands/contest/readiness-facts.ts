import * as Readiness from "#app/domain/contest/readiness.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import type { Tx } from "#db/client.ts";
import { type ContestFacts, readContest } from "#db/queries/contest-facts.ts";
import { listOffices } from "#db/queries/contest-offices.ts";
import { findDraw } from "#db/queries/draws.ts";

/** What can be seen of a contest's readiness in the database. */
export const readinessInput = (given: {
  facts: ContestFacts;
  offices: readonly string[];
  drawn: boolean;
}): Readiness.ReadinessInput => ({
  ruleSet: given.facts.ruleSet,
  panels: given.facts.panels,
  seats: given.facts.seats,
  contestants: given.facts.contestants,
  recusals: given.facts.recusals,
  performances: [...given.facts.performances.values()],
  // The running order of an imported contest was drawn elsewhere.
  drawn: given.drawn || given.facts.performances.size > 0,
  offices: given.offices,
  unprintableNames: null,
  backupAgeHours: null,
});

export async function loadReadiness(tx: Tx, contestId: string): Promise<{ checks: Readiness.Check[] }> {
  const facts = await readContest(tx, contestId);
  if (facts === null) throw new Error("a locked contest is gone");
  const offices = (await listOffices(tx, contestId)).map(({ role }) => role);
  const drawn = (await findDraw(tx, contestId))?.drawnAt != null;
  return { checks: Readiness.of(readinessInput({ facts, offices, drawn })) };
}

/** Refuses with everything that stands in the way at once. */
export const refuseUnready = ({ checks }: { checks: readonly Readiness.Check[] }) => {
  const open = Readiness.standsInTheWay(checks);
  if (open.length === 0) return null;
  return refused("contest.not-ready", { count: open.length, checks: open.map(({ key }) => key) });
};
