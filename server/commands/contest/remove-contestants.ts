import { RemoveContestants } from "#app/contracts/contest.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { deleteContestants } from "#db/queries/contestants.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { loadRegistration, refuseRegistration } from "./registration.ts";
import { allowSetUp, setUpChanged } from "./set-up.ts";

/** Takes out who was registered by mistake, before the draw; who gives up is withdrawn instead. */
export const removeContestants = defineCommand({
  name: "contest.remove-contestants",
  input: RemoveContestants,
  load: loadRegistration,
  allow: allowSetUp,
  run({ input, facts }) {
    const no = refuseRegistration(facts);
    if (no !== null) return no;
    const known = new Set(facts.contestants.map(({ id }) => id));
    if (input.contestantIds.some((id) => !known.has(id))) return refused("contest.contestant-unknown");
    return done(null, {
      write: (tx) => deleteContestants(tx, input.contestantIds),
      ...setUpChanged({
        contestId: input.contestId,
        type: "contestants-removed",
        details: { contestantIds: input.contestantIds },
      }),
    });
  },
});
