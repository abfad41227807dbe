import type { Actor } from "#app/domain/access/actor.ts";
import { mayEditSetup } from "#app/domain/access/contest-setup.ts";
import type { Tx } from "#db/client.ts";
import { lockContest, type ScopedContest } from "#db/queries/contests.ts";
import type { ContestEvent } from "#server/commands/record.ts";

/** What every command of a contest's set-up begins with: the contest, its row locked. */
export const loadSetUp = ({
  tx,
  input,
}: {
  tx: Tx;
  input: { contestId: string };
}): Promise<ScopedContest | null> => lockContest(tx, input.contestId);

export const allowSetUp = ({ actor, facts }: { actor: Actor; facts: ScopedContest }): boolean =>
  mayEditSetup(actor, facts);

/** What a command of the set-up tells the live rooms and the log. */
export const setUpChanged = (input: {
  contestId: string;
  type: string;
  details?: Record<string, unknown>;
}) => {
  const event: ContestEvent = { contestId: input.contestId, type: input.type, performanceIds: null };
  return { audit: { contestId: input.contestId, details: input.details ?? {} }, events: [event] };
};

/** The account that decided something; the system has none. */
export const accountOf = (actor: Actor): string | null => (actor.kind === "account" ? actor.accountId : null);
