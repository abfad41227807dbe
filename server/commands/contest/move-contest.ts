import { OnContest } from "#app/contracts/contest.ts";
import { type Arrow, step } from "#app/domain/contest/life.ts";
import type { Refusal } from "#app/domain/shared/refusal.ts";
import type { Tx } from "#db/client.ts";
import { type ContestRow, type ScopedContest, saveContestStatus } from "#db/queries/contests.ts";
import { type Command, defineCommand, done } from "#server/commands/define-command.ts";
import { allowSetUp, loadSetUp, setUpChanged } from "./set-up.ts";

type Refused = { ok: false; refusal: Refusal };

type Move<F> = {
  name: string;
  arrow: Arrow;
  /** Event, in the past tense. */
  event: string;
  /** Further facts the arrow depends on. */
  load?: (tx: Tx, found: ScopedContest) => Promise<F>;
  /** The arrow's own precondition; null: it holds. */
  refuse?: (facts: F & ScopedContest) => Refused | null;
  /** What is written besides the state. */
  write?: (tx: Tx, given: { contest: ContestRow; now: Date }) => Promise<unknown>;
};

/** One arrow of the contest's life as a command: the state as the table says, then the arrow's own precondition. */
export const moveContest = <F extends object = object>(move: Move<F>): Command<unknown, null> =>
  defineCommand({
    name: move.name,
    input: OnContest,
    async load({ tx, input }) {
      const found = await loadSetUp({ tx, input });
      if (found === null) return null;
      const further = move.load === undefined ? null : await move.load(tx, found);
      return { found, further };
    },
    allow: ({ actor, facts }) => allowSetUp({ actor, facts: facts.found }),
    run({ input, facts: { found, further }, now }) {
      const next = step({ status: found.contest.status, arrow: move.arrow });
      if (!next.ok) return next;
      const no = further === null ? null : (move.refuse?.({ ...further, ...found }) ?? null);
      if (no !== null) return no;
      const { contestId } = input;
      return done(null, {
        async write(tx) {
          await move.write?.(tx, { contest: found.contest, now });
          await saveContestStatus(tx, { contestId, status: next.value });
        },
        ...setUpChanged({
          contestId,
          type: move.event,
          details: { from: found.contest.status, to: next.value },
        }),
      });
    },
  });
