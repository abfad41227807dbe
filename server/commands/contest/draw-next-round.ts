import { DrawNextRound } from "#app/contracts/contest.ts";
import { DrawnRounds } from "#app/contracts/draw.ts";
import { refuseEdit } from "#app/domain/contest/life.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { readContest } from "#db/queries/contest-facts.ts";
import { findPlaces } from "#db/queries/contest-units.ts";
import { findDraw, lockPerformanceStates } from "#db/queries/draws.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { standingsOf } from "#server/views/live/standings.ts";
import { drawRound, planOf, saveDrawnRound } from "./draw-round.ts";
import { allowSetUp, loadSetUp, setUpChanged } from "./set-up.ts";

/** States in which a performance keeps its round from being finished. */
const UNFINISHED = new Set(["waiting", "called", "onStage", "scoring", "technicalFault"]);

/**
 * Once a round is finished, those who advance by its rule enter the next one, in an order drawn from the same seed.
 * A cut that runs through equals is decided before.
 */
export const drawNextRound = defineCommand({
  name: "contest.draw-next-round",
  input: DrawNextRound,
  async load({ tx, input }) {
    const found = await loadSetUp({ tx, input });
    if (found === null) return null;
    await lockPerformanceStates(tx, input.contestId);
    const facts = await readContest(tx, input.contestId);
    const draw = await findDraw(tx, input.contestId);
    if (facts === null || draw === null) return null;
    const unitIds = facts.contestants.flatMap(({ unitId }) => (unitId === null ? [] : [unitId]));
    return { ...found, facts, draw, places: await findPlaces(tx, unitIds) };
  },
  allow: allowSetUp,
  run({ input, facts: { facts, ...found }, now }) {
    const no = refuseEdit({ status: found.contest.status, edit: "laterDraw" });
    if (no !== null) return no;
    const index = facts.ruleSet.rounds.findIndex(({ key }) => key === input.roundKey);
    const [before, next] = [facts.ruleSet.rounds[index - 1], facts.ruleSet.rounds[index]];
    if (before === undefined || next === undefined) return refused("draw.round-unknown");
    const performances = [...facts.performances.values()];
    if (performances.some(({ roundKey }) => roundKey === next.key)) return refused("draw.already-drawn");
    const earlier = performances.filter(({ roundKey }) => roundKey === before.key);
    const unfinished = earlier.filter(({ status }) => UNFINISHED.has(status)).length;
    if (earlier.length === 0 || unfinished > 0) {
      return refused("draw.round-not-finished", { round: before.name, count: unfinished });
    }
    const cut = standingsOf(facts, "locked").rounds[index - 1]?.cut;
    const names = (ids: readonly string[]) =>
      facts.contestants.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
    if (cut === undefined || cut.undecided.length > 0) {
      return refused("draw.cut-undecided", { names: names(cut?.undecided ?? []) });
    }
    const contestants = facts.contestants.filter(
      ({ id, status }) => status === "registered" && cut.advancing.includes(id),
    );
    if (contestants.length === 0) return refused("draw.no-contestants");
    const round = planOf({
      round: next,
      numbers: false,
      contestants,
      places: found.places,
      panels: facts.panels,
    });
    const bare = next.items.filter((_, at) => round.items[at]?.panelIds.length === 0);
    if (bare.length > 0) return refused("draw.items-without-panel", { items: bare.map(({ name }) => name) });
    const drawn = drawRound({ seed: found.draw.seed, round });
    const { contestId } = input;
    const drawnBefore = DrawnRounds.parse(found.draw.entries ?? []);
    return done(
      {
        contestants: contestants.length,
        performances: drawn.performances.length,
        tiedAtCut: names(cut.tiedAtCut),
      },
      {
        write: (tx) => saveDrawnRound(tx, { contestId, round, before: drawnBefore, drawn, at: now }),
        ...setUpChanged({
          contestId,
          type: "order-drawn",
          details: { roundKey: round.roundKey, advancing: cut.advancing, tiedAtCut: cut.tiedAtCut },
        }),
      },
    );
  },
});
