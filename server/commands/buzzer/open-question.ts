import { OnGame } from "#app/contracts/buzzer.ts";
import * as Moves from "#app/domain/buzzer/buzzer-moves.ts";
import type { Runtime } from "#server/runtime.ts";
import { hostMove, only } from "./host-move.ts";

/** The buttons light a little later, at a moment nobody can foresee and every phone hears of in time. */
const SOONEST_MS = 1_500;
const SPREAD_MS = 1_500;

/** Opens the question for presses: first, again after a wrong answer, or again because the order was too close. */
export const openQuestion = hostMove({
  name: "buzzer.open-question",
  input: OnGame,
  told: "buzzer-opened",
  rule: ({ facts, now, runtime }) =>
    only(Moves.open(facts.state, facts.rule, now.getTime() + SOONEST_MS + spread(runtime))),
  details: (_, { state }) => ({ position: state.position }),
});

const spread = (runtime: Runtime): number => {
  const [high = 0, low = 0] = runtime.random(2);
  return Math.round(((high * 256 + low) / 65_536) * SPREAD_MS);
};
