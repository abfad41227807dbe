import type { z } from "zod";
import { AnnounceRules } from "#app/contracts/selection.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import { mayHoldRound } from "#app/domain/access/selection.ts";
import { rulesProblems } from "#app/domain/selection/rules-problems.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { dayOf } from "#app/text/time.ts";
import type { Tx } from "#db/client.ts";
import { listUnitsWithin } from "#db/queries/org.ts";
import { updateRound } from "#db/queries/selection-rounds.ts";
import { hashOf, hexOf } from "#server/commands/contest/rules-hash.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { loadLockedRound, recorded } from "./round-facts.ts";

const SEED_BYTES = 32;

async function load(context: { tx: Tx; input: z.output<typeof AnnounceRules>; actor: Actor }) {
  const found = await loadLockedRound(context);
  return found === null ? null : { ...found, units: await listUnitsWithin(context.tx, [found.unitPath]) };
}

/** From here on the rules are closed: their hash and a freshly drawn seed stand beside them, and people are nominated. */
export const announceRules = defineCommand({
  name: "selection.announce-rules",
  input: AnnounceRules,
  load,
  allow: ({ actor, facts }) => mayHoldRound(actor, facts),
  run({ input, facts: { round, units }, now, runtime }) {
    if (round.status !== "prepared") return refused("selection.announced-already");
    if (round.rulesVersion !== input.rulesVersion)
      return {
        ok: false,
        refusal: { kind: "conflict", expected: input.rulesVersion, actual: round.rulesVersion },
      };
    const problems = rulesProblems(round.rules, units).length;
    if (problems > 0) return refused("selection.rules-have-problems", { n: problems });
    const { nominationsUntil } = input;
    if (nominationsUntil < dayOf(now))
      return refused("selection.nominations-in-past", { day: nominationsUntil });
    const rulesHash = hexOf(hashOf(round.rules));
    const announced = { rulesHash, seed: hexOf(runtime.random(SEED_BYTES)), announcedAt: now };
    return done(
      { rulesHash },
      {
        write: (tx) =>
          updateRound(tx, { roundId: round.id, status: "announced", nominationsUntil, ...announced }),
        ...recorded({ roundId: round.id, rulesVersion: round.rulesVersion, rulesHash, nominationsUntil }),
      },
    );
  },
});
