import { OnContest } from "#app/contracts/contest.ts";
import { refuseEdit } from "#app/domain/contest/life.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { findPlaces } from "#db/queries/contest-units.ts";
import { listContestants } from "#db/queries/contestants.ts";
import { findDraw } from "#db/queries/draws.ts";
import { listPanels, listSeats } from "#db/queries/panels.ts";
import { listRecusals } from "#db/queries/recusals.ts";
import { findRules } from "#db/queries/rule-sets.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { drawRound, planOf, saveDrawnRound } from "./draw-round.ts";
import { allowSetUp, loadSetUp, setUpChanged } from "./set-up.ts";

/**
 * Draws numbers and the running order of the first round from the committed seed, which is public from then on.
 * Recusals are settled before; every item has a panel.
 */
export const runDraw = defineCommand({
  name: "contest.run-draw",
  input: OnContest,
  async load({ tx, input }) {
    const { contestId } = input;
    const found = await loadSetUp({ tx, input });
    const rules = found && (await findRules(tx, { contestId, version: found.contest.ruleVersion }));
    if (found === null || rules === null) return null;
    const contestants = (await listContestants(tx, contestId)).filter(
      ({ status }) => status === "registered",
    );
    const places = await findPlaces(
      tx,
      contestants.flatMap(({ unitId }) => (unitId === null ? [] : [unitId])),
    );
    const panels = await listPanels(tx, contestId);
    const seats = await listSeats(tx, contestId);
    const recusals = await listRecusals(tx, contestId);
    return {
      ...found,
      round: rules.body.rounds[0],
      contestants,
      places,
      panels,
      seats,
      recusals,
      draw: await findDraw(tx, contestId),
    };
  },
  allow: allowSetUp,
  run({ input, facts, now }) {
    const { draw, contestants } = facts;
    const no = refuseEdit({ status: facts.contest.status, edit: "firstDraw" });
    if (no !== null) return no;
    if (draw === null) return refused("draw.not-committed");
    if (draw.drawnAt !== null) return refused("draw.already-drawn");
    if (facts.round === undefined || facts.round.items.length === 0) return refused("draw.no-items");
    if (contestants.length === 0) return refused("draw.no-contestants");
    const seated = new Set(facts.seats.map(({ id }) => id));
    const competing = new Set(contestants.map(({ id }) => id));
    const open = facts.recusals.filter(
      (row) => row.status === "proposed" && seated.has(row.seatId) && competing.has(row.contestantId),
    );
    if (open.length > 0) return refused("draw.recusals-open", { count: open.length });
    const round = planOf({ ...facts, round: facts.round, numbers: true });
    const bare = facts.round.items.filter((_, index) => round.items[index]?.panelIds.length === 0);
    if (bare.length > 0) return refused("draw.items-without-panel", { items: bare.map(({ name }) => name) });
    const drawn = drawRound({ seed: draw.seed, round });
    const { contestId } = input;
    return done(
      {
        contestants: contestants.length,
        performances: drawn.performances.length,
        neighbours: drawn.pairs.length,
      },
      {
        write: (tx) => saveDrawnRound(tx, { contestId, round, before: [], drawn, at: now }),
        ...setUpChanged({
          contestId,
          type: "order-drawn",
          details: {
            commitment: draw.commitment,
            seed: draw.seed,
            numbers: drawn.numbers,
            roundKey: round.roundKey,
          },
        }),
      },
    );
  },
});
