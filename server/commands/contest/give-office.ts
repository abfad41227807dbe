import { uuidv7 } from "uuidv7";
import { ChangeOffice } from "#app/contracts/contest.ts";
import * as Duties from "#app/domain/contest/duties.ts";
import { refuseEdit } from "#app/domain/contest/life.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { findOfficer, insertOffice } from "#db/queries/contest-offices.ts";
import { listContestants } from "#db/queries/contestants.ts";
import { listSeats } from "#db/queries/panels.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { allowSetUp, loadSetUp, setUpChanged } from "./set-up.ts";

/** Host, head judge, tabulator, supervisor or timekeeper of this contest; refused where duties must lie apart. */
export const giveOffice = defineCommand({
  name: "contest.give-office",
  input: ChangeOffice,
  async load({ tx, input }) {
    const found = await loadSetUp({ tx, input });
    const officer = await findOfficer(tx, input.accountId);
    if (found === null || officer === null) return null;
    const contestants = await listContestants(tx, input.contestId);
    const seats = await listSeats(tx, input.contestId);
    return { ...found, officer, contestants, seats };
  },
  allow: allowSetUp,
  run({ input, facts, now }) {
    const { officer } = facts;
    const no = refuseEdit({ status: facts.contest.status, edit: "offices" });
    if (no !== null) return no;
    const { contestId, accountId, office } = input;
    const here = officer.grants.filter((grant) => grant.contestId === contestId).map(({ role }) => role);
    if (here.includes(office)) return refused("contest.office-held", { name: officer.name });
    const isOfficer = (row: { cadreId: string | null }) =>
      officer.cadreId !== null && row.cadreId === officer.cadreId;
    const seated = facts.seats
      .filter((seat) => seat.accountId === accountId || isOfficer(seat))
      .map(({ role }) => role);
    const rule = Duties.refusal({
      office,
      heldHere: [...Duties.contestRoles(here), ...seated],
      heldAnywhere: officer.grants.map(({ role }) => role),
      competes: facts.contestants.some((row) => row.status === "registered" && isOfficer(row)),
    });
    if (rule !== null) return refused(rule, { name: officer.name });
    return done(null, {
      write: (tx) => insertOffice(tx, { id: uuidv7(), accountId, contestId, role: office, at: now }),
      ...setUpChanged({ contestId, type: "office-given", details: { accountId, office } }),
    });
  },
});
