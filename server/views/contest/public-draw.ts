import { PublicDraw } from "#app/contracts/contest.ts";
import { DrawnRounds } from "#app/contracts/draw.ts";
import type { ContestStatus } from "#app/domain/contest/states.ts";
import { listContestants } from "#db/queries/contestants.ts";
import { findContestByCode } from "#db/queries/contests.ts";
import { findDraw, listRunningOrder } from "#db/queries/draws.ts";
import { listPanels } from "#db/queries/panels.ts";
import { findRules } from "#db/queries/rule-sets.ts";
import { defineView } from "#server/views/define-view.ts";

/** From the registration on the commitment is public: it must be known before the draw. */
const SHOWN = new Set<ContestStatus>(["open", "ready", "live", "review", "signed", "published", "archived"]);

/** The draw for everybody: before it the commitment, after it all that is needed to draw again and compare. */
export const publicDraw = defineView({
  name: "contest.public-draw",
  input: PublicDraw,
  async load({ db, input }) {
    const found = await findContestByCode(db, input.publicCode);
    const row = found && (await findDraw(db, found.contestId));
    const rules =
      found && (await findRules(db, { contestId: found.contestId, version: found.contest.ruleVersion }));
    if (found === null || row === null || rules === null) return null;
    const [contestants, performances, panels] = await Promise.all([
      listContestants(db, found.contestId),
      listRunningOrder(db, found.contestId),
      listPanels(db, found.contestId),
    ]);
    return { ...found, draw: row, ruleSet: rules.body, contestants, performances, panels };
  },
  allow: ({ facts }) => SHOWN.has(facts.contest.status),
  project(facts) {
    const { contest, draw } = facts;
    const head = {
      title: contest.title,
      rehearsal: contest.rehearsal,
      publicCode: contest.publicCode,
      commitment: draw.commitment,
      committedAt: draw.committedAt.getTime(),
    };
    if (draw.drawnAt === null) return { ...head, drawn: null };
    return {
      ...head,
      drawn: {
        seed: draw.seed,
        at: draw.drawnAt.getTime(),
        rounds: DrawnRounds.parse(draw.entries ?? []),
        people: Object.fromEntries(
          facts.contestants.map(({ id, number, name, unitName }) => [id, { number, name, unitName }]),
        ),
        roundNames: Object.fromEntries(facts.ruleSet.rounds.map(({ key, name }) => [key, name])),
        itemNames: Object.fromEntries(
          facts.ruleSet.rounds.flatMap((round) => round.items.map(({ key, name }) => [key, name])),
        ),
        panelNames: Object.fromEntries(facts.panels.map(({ id, name }) => [id, name])),
        performances: facts.performances.map(({ contestantId, itemKey, panelId, position }) => ({
          contestantId,
          itemKey,
          panelId,
          position,
        })),
      },
    };
  },
});
