import { OnContest } from "#app/contracts/contest.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { deleteRehearsal } from "#db/queries/rehearsals.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { hexOf } from "./rules-hash.ts";
import { allowSetUp, loadSetUp } from "./set-up.ts";

/** Deletes a rehearsal and everything in it in one step; the log keeps that it was held. */
export const wipeRehearsal = defineCommand({
  name: "contest.wipe-rehearsal",
  input: OnContest,
  load: loadSetUp,
  allow: allowSetUp,
  run({ input, facts, runtime }) {
    const { contest } = facts;
    if (!contest.rehearsal) return refused("contest.not-a-rehearsal", { title: contest.title });
    if (contest.signedAt !== null) return refused("contest.rehearsal-signed", { title: contest.title });
    return done(null, {
      async write(tx) {
        runtime.disconnect((await deleteRehearsal(tx, input.contestId)).map(hexOf));
      },
      // The contest's own outbox is gone with it.
      audit: { contestId: null, details: { contestId: input.contestId, title: contest.title } },
      events: [],
    });
  },
});
