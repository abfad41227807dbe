import { OnContest } from "#app/contracts/contest.ts";
import { mayEditSetup, mayReadSetup } from "#app/domain/access/contest-setup.ts";
import { mayEdit } from "#app/domain/contest/life.ts";
import { listContestants } from "#db/queries/contestants.ts";
import { findContest } from "#db/queries/contests.ts";
import { listPanels, listSeats } from "#db/queries/panels.ts";
import { listRecusals } from "#db/queries/recusals.ts";
import { defineView } from "#server/views/define-view.ts";

/** Who must not mark whom: proposed, declared, decided. */
export const recusals = defineView({
  name: "contest.recusals",
  input: OnContest,
  async load({ db, input: { contestId } }) {
    const found = await findContest(db, contestId);
    if (found === null) return null;
    const [rows, seats, panels, contestants] = await Promise.all([
      listRecusals(db, contestId),
      listSeats(db, contestId),
      listPanels(db, contestId),
      listContestants(db, contestId),
    ]);
    return { ...found, rows, seats, panels, contestants };
  },
  allow: ({ actor, facts }) => mayReadSetup(actor, facts),
  project(facts, { viewer }) {
    const seats = new Map(facts.seats.map((seat) => [seat.id, seat]));
    const people = new Map(facts.contestants.map((row) => [row.id, row]));
    const panelNames = new Map(facts.panels.map(({ id, name }) => [id, name]));
    return {
      rows: facts.rows.flatMap((row) => {
        const [seat, person] = [seats.get(row.seatId), people.get(row.contestantId)];
        if (seat === undefined || person === undefined) return [];
        return [
          {
            id: row.id,
            panelName: panelNames.get(seat.panelId) ?? "",
            judgeName: seat.holderName,
            judgeUnitName: seat.holderUnitName,
            contestantName: person.name,
            contestantUnitName: person.unitName,
            ground: row.ground,
            status: row.status,
            note: row.note,
            decidedAt: row.decidedAt?.getTime() ?? null,
          },
        ];
      }),
      judges: facts.seats
        .filter(({ scoring }) => scoring !== "none")
        .map((seat) => ({
          id: seat.id,
          name: seat.holderName,
          panelName: panelNames.get(seat.panelId) ?? "",
        })),
      contestants: facts.contestants
        .filter(({ status }) => status === "registered")
        .map(({ id, name, unitName }) => ({ id, name, unitName })),
      may: { edit: mayEditSetup(viewer, facts) && mayEdit({ status: facts.contest.status, edit: "panels" }) },
    };
  },
});
