import { IssueScreenLink } from "#app/contracts/contest.ts";
import { refuseEdit } from "#app/domain/contest/life.ts";
import { saveContest } from "#db/queries/contests.ts";
import { hashToken } from "#server/auth/cookies.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { allowSetUp, loadSetUp, setUpChanged } from "./set-up.ts";

/** A new key for the big screens; screens opened by the one before must be opened again. Only the hash is kept. */
export const issueScreenLink = defineCommand({
  name: "contest.issue-screen-link",
  input: IssueScreenLink,
  load: loadSetUp,
  allow: allowSetUp,
  run({ input, facts }) {
    const no = refuseEdit({ status: facts.contest.status, edit: "officerSeats" });
    if (no !== null) return no;
    const { contestId } = input;
    const renewed = facts.contest.screenTokenHash !== null;
    return done(null, {
      write: (tx) => saveContest(tx, { contestId, screenTokenHash: hashToken(input.token) }),
      ...setUpChanged({ contestId, type: "screen-link-issued", details: { renewed } }),
    });
  },
});
