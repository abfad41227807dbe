import { SaveGame } from "#app/contracts/buzzer.ts";
import { mayPrepareBuzzer } from "#app/domain/access/buzzer.ts";
import { type BuzzerSettings, refuseSettings } from "#app/domain/buzzer/buzzer-settings.ts";
import type { Criterion } from "#app/domain/scoring/rule-set.ts";
import * as Decimal from "#app/domain/shared/decimal.ts";
import { type Refusal, refused } from "#app/domain/shared/refusal.ts";
import { lastSeq, saveGame as saveRow } from "#db/queries/buzzer.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { gameChanged } from "./game-facts.ts";
import { loadPrepared, madeGame } from "./prepared-game.ts";

/**
 * The rule of a buzzer final. Refuses `buzzer.settings-fixed` (a question was asked under it), `buzzer.window-too-short` and
 * `buzzer.off-step` (points the contest's rules cannot hold).
 */
export const saveGame = defineCommand({
  name: "buzzer.save-game",
  input: SaveGame,
  async load({ tx, input }) {
    const facts = await loadPrepared(tx, input);
    if (facts === null) return null;
    return { ...facts, played: facts.game === null ? 0 : await lastSeq(tx, facts.game.id) };
  },
  allow: ({ actor, facts }) => mayPrepareBuzzer(actor, facts.scope),
  run({ input: { settings }, facts }) {
    if (facts.played > 0) return refused("buzzer.settings-fixed");
    const no = refuseSettings(settings) ?? offStep(settings, facts.item.criteria[0]);
    if (no !== null) return no;
    return done(
      {},
      {
        write: async (tx) => saveRow(tx, { gameId: await madeGame(tx, { facts, settings }), settings }),
        audit: { contestId: facts.scope.contestId, details: { item: facts.item.key, settings } },
        events: gameChanged(facts, "buzzer-saved"),
      },
    );
  },
});

const POINTS = ["base", "right", "wrong", "pass", "timeOut", "foul"] as const;

function offStep(
  settings: BuzzerSettings,
  criterion: Criterion | undefined,
): { ok: false; refusal: Refusal } | null {
  const step = criterion?.step ?? 1;
  const odd = POINTS.map((key) => settings[key]).find((points) => points % step !== 0);
  return odd === undefined
    ? null
    : refused("buzzer.off-step", { points: Decimal.points(odd), step: Decimal.points(step) });
}
