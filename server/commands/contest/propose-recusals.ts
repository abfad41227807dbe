import { uuidv7 } from "uuidv7";
import { ProposeRecusals } from "#app/contracts/contest.ts";
import { refuseEdit } from "#app/domain/contest/life.ts";
import * as RecusalProposals from "#app/domain/contest/recusal-proposals.ts";
import { findPlaces } from "#db/queries/contest-units.ts";
import { listContestants } from "#db/queries/contestants.ts";
import { listSeats } from "#db/queries/panels.ts";
import { insertRecusals, listRecusals } from "#db/queries/recusals.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { allowSetUp, loadSetUp, setUpChanged } from "./set-up.ts";

/** Looks through judges and contestants for whom the rules keep apart; what was proposed before is left as it was decided. */
export const proposeRecusals = defineCommand({
  name: "contest.propose-recusals",
  input: ProposeRecusals,
  async load({ tx, input }) {
    const found = await loadSetUp({ tx, input });
    if (found === null) return null;
    const seats = (await listSeats(tx, input.contestId)).filter(({ scoring }) => scoring !== "none");
    const contestants = (await listContestants(tx, input.contestId)).filter(
      ({ status }) => status === "registered",
    );
    const unitIds = [
      ...seats.map(({ holderUnitId }) => holderUnitId),
      ...contestants.map(({ unitId }) => unitId),
    ];
    const places = await findPlaces(
      tx,
      unitIds.filter((id) => id !== null),
    );
    return { ...found, seats, contestants, places, known: await listRecusals(tx, input.contestId) };
  },
  allow: allowSetUp,
  run({ input, facts }) {
    const no = refuseEdit({ status: facts.contest.status, edit: "panels" });
    if (no !== null) return no;
    const placed = (row: { id: string; cadreId: string | null }, unitId: string | null) => ({
      id: row.id,
      cadreId: row.cadreId,
      ...((unitId === null ? undefined : facts.places.get(unitId)) ?? {
        communityId: null,
        subdistrictId: null,
      }),
    });
    const proposals = RecusalProposals.of({
      seats: facts.seats.map((row) => placed(row, row.holderUnitId)),
      contestants: facts.contestants.map((row) => placed(row, row.unitId)),
      known: facts.known,
      sameSuperior: input.sameSuperior,
    });
    const { contestId } = input;
    return done(
      { proposed: proposals.length },
      {
        write: (tx) =>
          insertRecusals(
            tx,
            proposals.map((row) => ({ ...row, id: uuidv7(), contestId, note: null })),
          ),
        ...setUpChanged({
          contestId,
          type: "recusals-proposed",
          details: { proposed: proposals.length, sameSuperior: input.sameSuperior },
        }),
      },
    );
  },
});
