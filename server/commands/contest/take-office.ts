import { ChangeOffice } from "#app/contracts/contest.ts";
import { refuseEdit } from "#app/domain/contest/life.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { deleteOffice, findOfficer } from "#db/queries/contest-offices.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { allowSetUp, loadSetUp, setUpChanged } from "./set-up.ts";

/** Takes an office of this contest back. */
export const takeOffice = defineCommand({
  name: "contest.take-office",
  input: ChangeOffice,
  async load({ tx, input }) {
    const found = await loadSetUp({ tx, input });
    const officer = await findOfficer(tx, input.accountId);
    return found === null || officer === null ? null : { ...found, officer };
  },
  allow: allowSetUp,
  run({ input, facts }) {
    const no = refuseEdit({ status: facts.contest.status, edit: "offices" });
    if (no !== null) return no;
    const { contestId, accountId, office } = input;
    const holds = facts.officer.grants.some(
      (grant) => grant.contestId === contestId && grant.role === office,
    );
    if (!holds) return refused("contest.office-not-held", { name: facts.officer.name });
    return done(null, {
      write: (tx) => deleteOffice(tx, { contestId, accountId, role: office }),
      ...setUpChanged({ contestId, type: "office-taken", details: { accountId, office } }),
    });
  },
});
