import { uuidv7 } from "uuidv7";
import { SaveSeat } from "#app/contracts/contest.ts";
import { refuseEdit } from "#app/domain/contest/life.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { listOffices } from "#db/queries/contest-offices.ts";
import { listContestants } from "#db/queries/contestants.ts";
import {
  hasMarked,
  insertSeats,
  listPanels,
  listSeats,
  releaseSeat,
  saveSeat as saveSeatRow,
} from "#db/queries/panels.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { hexOf } from "./rules-hash.ts";
import { findHolder, refuseHolder } from "./seat-holder.ts";
import { allowSetUp, loadSetUp, setUpChanged } from "./set-up.ts";

/**
 * A chair at a panel and who sits on it. Judges are fixed once the contest is ready; head judge and timekeeper may change
 * on the day. Another holder loses the devices paired before and the recusals about the person. Nobody sits in a contest
 * they compete in, nor twice at one panel.
 */
export const saveSeat = defineCommand({
  name: "contest.save-seat",
  input: SaveSeat,
  async load({ tx, input }) {
    const found = await loadSetUp({ tx, input });
    const holder = await findHolder(tx, input.holder);
    if (found === null || holder === null) return null;
    const panels = await listPanels(tx, input.contestId);
    const seats = await listSeats(tx, input.contestId);
    const seat = seats.find(({ id }) => id === input.seatId) ?? null;
    const unknown =
      !panels.some(({ id }) => id === input.panelId) || (input.seatId !== null && seat === null);
    if (unknown) return null;
    const contestants = await listContestants(tx, input.contestId);
    const offices = await listOffices(tx, input.contestId);
    return {
      ...found,
      holder,
      seats,
      seat,
      contestants,
      offices,
      marked: seat !== null && (await hasMarked(tx, seat.id)),
    };
  },
  allow: allowSetUp,
  run({ input, facts, now, runtime }) {
    const { seat, holder } = facts;
    const marks = input.scoring !== "none" || (seat !== null && seat.scoring !== "none");
    const no = refuseEdit({ status: facts.contest.status, edit: marks ? "panels" : "officerSeats" });
    if (no !== null) return no;
    const others = facts.seats.filter(({ id }) => id !== seat?.id);
    const refusal = refuseHolder({ ...facts, seats: others, input });
    if (refusal !== null) return refusal;
    const ranks = others.filter(({ panelId, role }) => panelId === input.panelId && role === input.role);
    const number = input.number ?? seat?.number ?? Math.max(0, ...ranks.map((each) => each.number)) + 1;
    if (ranks.some((each) => each.number === number)) return refused("contest.seat-number-taken", { number });
    const another =
      seat !== null && (seat.cadreId !== holder.cadreId || seat.holderName !== holder.holderName);
    if (facts.marked && (another || seat?.role !== input.role))
      return refused("contest.seat-has-marked", { name: seat?.holderName ?? "" });
    const seatId = seat?.id ?? uuidv7();
    const { contestId, panelId, role, scoring } = input;
    const row = { contestId, panelId, number, role, scoring, ...holder };
    return done(
      { seatId, number },
      {
        async write(tx) {
          if (another) runtime.disconnect((await releaseSeat(tx, { seatId, at: now })).map(hexOf));
          if (seat === null) await insertSeats(tx, [{ id: seatId, ...row }]);
          else await saveSeatRow(tx, { seatId, ...row });
        },
        ...setUpChanged({
          contestId,
          type: "seat-saved",
          details: {
            seatId,
            panelId,
            number,
            role,
            scoring,
            cadreId: holder.cadreId,
            anotherHolder: another,
          },
        }),
      },
    );
  },
});
