import type { ContestScope } from "#app/domain/access/contest.ts";
import type { Tx } from "#db/client.ts";
import { type ContestFacts, readContest } from "#db/queries/contest-facts.ts";
import { lockPerformances, lockWholeContest } from "#db/queries/results.ts";

export type LockedContest = { facts: ContestFacts; scope: ContestScope };

const scopeOf = (facts: ContestFacts): ContestScope => ({
  contestId: facts.contest.id,
  unitPath: facts.unitPath,
});

/** The contest with every performance and its own row locked: what is signed or published cannot change meanwhile. */
export async function lockAndRead(tx: Tx, contestId: string): Promise<LockedContest | null> {
  if ((await lockWholeContest(tx, contestId)) === null) return null;
  const facts = await readContest(tx, contestId);
  return facts === null ? null : { facts, scope: scopeOf(facts) };
}

/** The contest with some of its performances locked. */
export async function lockSomeAndRead(
  tx: Tx,
  { contestId, performanceIds }: { contestId: string; performanceIds: readonly string[] },
): Promise<LockedContest | null> {
  await lockPerformances(tx, performanceIds);
  const facts = await readContest(tx, contestId);
  return facts === null ? null : { facts, scope: scopeOf(facts) };
}
