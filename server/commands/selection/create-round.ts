import { uuidv7 } from "uuidv7";
import type { z } from "zod";
import { CreateRound } from "#app/contracts/selection.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import { mayCreateRound, mayReadRound } from "#app/domain/access/selection.ts";
import { copiedRules, presetRules } from "#app/domain/selection/rule-presets.ts";
import type { SelectionRules } from "#app/domain/selection/selection-rules.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { dayOf } from "#app/text/time.ts";
import type { Tx } from "#db/client.ts";
import { findUnitById } from "#db/queries/org.ts";
import { listFinishedContests } from "#db/queries/selection-lists.ts";
import { findRound, saveRound } from "#db/queries/selection-rounds.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import type { Runtime } from "#server/runtime.ts";
import { accountOf, recorded } from "./round-facts.ts";

const CODE_LENGTH = 10;
/** Without letters and figures that are taken for one another. */
const CODE_ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz";

const publicCode = (runtime: Runtime): string =>
  [...runtime.random(CODE_LENGTH)].map((byte) => CODE_ALPHABET[byte % CODE_ALPHABET.length]).join("");

type Input = z.output<typeof CreateRound>;

async function load({ tx, input, actor }: { tx: Tx; input: Input; actor: Actor }) {
  const unit = await findUnitById(tx, input.unitId);
  if (unit === null || !mayReadRound(actor, { unitPath: unit.path, candidateIds: [] })) return null;
  const copied = input.copyOf === null ? null : await findRound(tx, input.copyOf);
  return {
    unit,
    copied: copied !== null && mayReadRound(actor, { ...copied, candidateIds: [] }) ? copied.round : null,
    contests: await listFinishedContests(tx, unit.path),
  };
}
type Facts = NonNullable<Awaited<ReturnType<typeof load>>>;

/** A round of the unit's people, its rules begun from a preset or from an earlier round. */
export const createRound = defineCommand({
  name: "selection.create-round",
  input: CreateRound,
  load,
  allow: ({ actor, facts }) => mayCreateRound(actor, { unitPath: facts.unit.path }),
  run({ input, facts, actor, now, runtime }) {
    const { unit } = facts;
    const { kind } = unit;
    if (kind !== "district" && kind !== "subdistrict")
      return refused("selection.unit-too-small", { unit: unit.name });
    const rules = begun({ input, facts, kind, today: dayOf(now) });
    if (rules === null) return refused("selection.copied-unknown");
    const { unitId, title, preset, copyOf } = input;
    const roundId = uuidv7();
    const row = { id: roundId, unitId, title, status: "prepared" as const, rules };
    const made = { publicCode: publicCode(runtime), createdBy: accountOf(actor), createdAt: now };
    return done(
      { roundId },
      {
        write: (tx) => saveRound(tx, { ...row, ...made }),
        ...recorded({
          roundId,
          unitId,
          ...(preset === null ? {} : { preset }),
          ...(copyOf === null ? {} : { copyOf }),
        }),
      },
    );
  },
});

/** Contests of this and the last year count to begin with; which ones, the organiser decides. */
function begun(given: {
  input: Input;
  facts: Facts;
  kind: "district" | "subdistrict";
  today: string;
}): SelectionRules | null {
  const { input, facts, kind, today } = given;
  if (input.preset === null)
    return facts.copied === null
      ? null
      : copiedRules({ rules: facts.copied.rules, today, sameUnit: facts.copied.unitId === facts.unit.id });
  const since = `${Number(today.slice(0, 4)) - 1}-01-01`;
  const contestIds = facts.contests.filter(({ heldOn }) => (heldOn ?? "") >= since).map(({ id }) => id);
  return presetRules({ preset: input.preset, today, unitKind: kind, contestIds });
}
