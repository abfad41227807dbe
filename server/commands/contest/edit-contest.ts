import { EditContest } from "#app/contracts/contest.ts";
import { refuseEdit } from "#app/domain/contest/life.ts";
import { saveContest } from "#db/queries/contests.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { allowSetUp, loadSetUp, setUpChanged } from "./set-up.ts";

/** Title, venue and day; until the results are signed. */
export const editContest = defineCommand({
  name: "contest.edit",
  input: EditContest,
  load: loadSetUp,
  allow: allowSetUp,
  run({ input, facts }) {
    const no = refuseEdit({ status: facts.contest.status, edit: "details" });
    if (no !== null) return no;
    const { title, venue, heldOn } = facts.contest;
    return done(null, {
      write: (tx) => saveContest(tx, input),
      ...setUpChanged({
        contestId: input.contestId,
        type: "contest-edited",
        details: {
          before: { title, venue, heldOn },
          after: { title: input.title, venue: input.venue, heldOn: input.heldOn },
        },
      }),
    });
  },
});
