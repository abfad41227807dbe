import type { z } from "zod";
import { ChangeRules } from "#app/contracts/selection.ts";
import { type Actor, liesIn } from "#app/domain/access/actor.ts";
import { mayHoldRound } from "#app/domain/access/selection.ts";
import { contestsOfRules, unitsOfRules } from "#app/domain/selection/rules-units.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import type { Tx } from "#db/client.ts";
import { listUnitsById } from "#db/queries/org.ts";
import { listFinishedContests } from "#db/queries/selection-lists.ts";
import { updateRound } from "#db/queries/selection-rounds.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { loadLockedRound, recorded } from "./round-facts.ts";

async function load(context: { tx: Tx; input: z.output<typeof ChangeRules>; actor: Actor }) {
  const found = await loadLockedRound(context);
  if (found === null) return null;
  const { tx, input } = context;
  return {
    ...found,
    units: await listUnitsById(tx, unitsOfRules(input.rules)),
    contests: new Set((await listFinishedContests(tx, found.unitPath)).map(({ id }) => id)),
  };
}

/** Rules being written are saved, finished or not; announced rules are closed. */
export const changeRules = defineCommand({
  name: "selection.change-rules",
  input: ChangeRules,
  load,
  allow: ({ actor, facts }) => mayHoldRound(actor, facts),
  run({ input, facts }) {
    const { round, unitPath, unitName } = facts;
    if (round.status !== "prepared") return refused("selection.rules-closed");
    if (round.rulesVersion !== input.rulesVersion)
      return {
        ok: false,
        refusal: { kind: "conflict", expected: input.rulesVersion, actual: round.rulesVersion },
      };
    const isInside = (unitId: string) => {
      const unit = facts.units.get(unitId);
      return unit !== undefined && liesIn(unit.path, unitPath);
    };
    if (!unitsOfRules(input.rules).every(isInside))
      return refused("selection.unit-outside", { unit: unitName });
    if (!contestsOfRules(input.rules).every((id) => facts.contests.has(id)))
      return refused("selection.contest-unfinished");
    const rulesVersion = round.rulesVersion + 1;
    return done(
      { rulesVersion },
      {
        write: (tx) => updateRound(tx, { roundId: round.id, rules: input.rules, rulesVersion }),
        ...recorded({ roundId: round.id, rulesVersion }),
      },
    );
  },
});
