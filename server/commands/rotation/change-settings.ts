import type { z } from "zod";
import { ChangeSettings } from "#app/contracts/rotation.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import { isOwn } from "#app/domain/access/daily.ts";
import { mayHoldRotation } from "#app/domain/access/rotation.ts";
import type { RotationSettings } from "#app/domain/rotation/rotation-settings.ts";
import { settingsProblems } from "#app/domain/rotation/settings-problems.ts";
import { withScope } from "#app/domain/rotation/settings-scope.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import type { Tx } from "#db/client.ts";
import { updatePlan } from "#db/queries/rotation-setup.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { loadScope } from "./load-scope.ts";
import { loadLockedPlan, recorded, refuseEnded } from "./plan-facts.ts";

type Input = z.output<typeof ChangeSettings>;

async function load(context: { tx: Tx; input: Input; actor: Actor }) {
  const found = await loadLockedPlan(context);
  if (found === null) return null;
  const at = { unitPath: found.unitPath, exceptId: found.plan.id };
  return { ...found, scope: await loadScope(context.tx, at) };
}

const asSettings = ({ members, ...sent }: Input["settings"]): RotationSettings => ({
  ...sent,
  members: members.map((member) => ({ ...member, communityIds: [], mentorId: null })),
});

const monthsOf = ({ firstMonth, monthsPerPeriod, periods }: RotationSettings): string =>
  [firstMonth, monthsPerPeriod, periods].join(" ");

/** Settings being written are saved when nothing in them is wrong; versions keep those they were made from. */
export const changeSettings = defineCommand({
  name: "rotation.change-settings",
  input: ChangeSettings,
  load,
  allow: ({ actor, facts }) => mayHoldRotation(actor, facts),
  run({ input, facts, actor }) {
    const { plan, scope } = facts;
    const ended = refuseEnded(plan.status);
    if (ended !== null) return ended;
    if (plan.revision !== input.revision)
      return { ok: false, refusal: { kind: "conflict", expected: input.revision, actual: plan.revision } };
    const settings = withScope(asSettings(input.settings), scope);
    if (plan.status !== "prepared" && monthsOf(settings) !== monthsOf(plan.settings))
      return refused("rotation.months-fixed");
    if (settings.members.some(({ personId }) => isOwn(actor, personId)))
      return refused("rotation.own-matter");
    const wrong = settingsProblems(settings, scope).filter(({ warning }) => !warning);
    if (wrong.length > 0)
      return {
        ok: false,
        refusal: {
          kind: "invalid",
          fields: Object.fromEntries(wrong.map(({ path, rule }) => [`settings.${path}`, rule])),
        },
      };
    const revision = plan.revision + 1;
    return done(
      { revision },
      {
        write: (tx) => updatePlan(tx, { planId: plan.id, settings, revision }),
        ...recorded({
          ...{ planId: plan.id, revision },
          ...{ members: settings.members.length, posts: settings.posts.length },
        }),
      },
    );
  },
});
