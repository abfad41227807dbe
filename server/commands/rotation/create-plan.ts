import { uuidv7 } from "uuidv7";
import type { z } from "zod";
import { CreatePlan } from "#app/contracts/rotation.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import { isOwn } from "#app/domain/access/daily.ts";
import { mayReadPeople } from "#app/domain/access/people.ts";
import { mayCreatePlan } from "#app/domain/access/rotation.ts";
import { proposedSettings } from "#app/domain/rotation/settings-proposal.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import type { Tx } from "#db/client.ts";
import { findUnitById } from "#db/queries/org.ts";
import { savePlan } from "#db/queries/rotation-setup.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { loadScope } from "./load-scope.ts";
import { accountOf, recorded } from "./plan-facts.ts";

async function load({ tx, input, actor }: { tx: Tx; input: z.output<typeof CreatePlan>; actor: Actor }) {
  const unit = await findUnitById(tx, input.unitId);
  if (unit === null || !mayReadPeople(actor, unit.path)) return null;
  return { unit, scope: await loadScope(tx, { unitPath: unit.path, exceptId: null }) };
}

/** A plan of a subdistrict or of one community, its people and posts proposed from the reserve and the roster. */
export const createPlan = defineCommand({
  name: "rotation.create-plan",
  input: CreatePlan,
  load,
  allow: ({ actor, facts }) => mayCreatePlan(actor, { unitPath: facts.unit.path }),
  run({ input, facts, actor, now }) {
    const { unit, scope } = facts;
    const { unitId, title, ...months } = input;
    if (unit.kind !== "subdistrict" && unit.kind !== "community") return refused("rotation.unit-kind");
    if (scope.reserves.length === 0) return refused("rotation.no-reserve", { unit: unit.name });
    const settings = proposedSettings({ scope, months });
    if (settings.members.some(({ personId }) => isOwn(actor, personId)))
      return refused("rotation.own-matter");
    const planId = uuidv7();
    const row = { id: planId, unitId, title, status: "prepared" as const, settings };
    const counts = { members: settings.members.length, posts: settings.posts.length };
    return done(
      { planId, ...counts },
      {
        write: (tx) => savePlan(tx, { ...row, createdBy: accountOf(actor), createdAt: now }),
        ...recorded({ planId, unitId, ...counts }),
      },
    );
  },
});
