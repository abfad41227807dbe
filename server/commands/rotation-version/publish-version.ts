import { uuidv7 } from "uuidv7";
import { OnVersion } from "#app/contracts/rotation-version.ts";
import { peopleTold, slotsOfIncumbents } from "#app/domain/rotation/people-told.ts";
import type { Slot } from "#app/domain/rotation/rotation-problem.ts";
import { monthOf } from "#app/domain/rotation/rotation-settings.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { dayOf } from "#app/text/time.ts";
import { tell } from "#db/queries/notifications.ts";
import { lockPlan } from "#db/queries/rotation-plans.ts";
import { updatePlanStatus, updateVersion } from "#db/queries/rotation-versions.ts";
import { renewStandIns } from "#server/commands/absence/renew-stand-ins.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { refuseBroken } from "./version-breaches.ts";
import {
  accountOf,
  currentPeriod,
  holds,
  type PlanFacts,
  placeFacts,
  readVersion,
  recorded,
  refuseLeft,
  refuseUnlessOpen,
  sameSettings,
} from "./version-facts.ts";

/** A draft comes into force; the version before is superseded, and everybody is told whose posts change from now on. */
export const publishVersion = defineCommand({
  name: "rotation-version.publish",
  input: OnVersion,
  async load({ tx, input, actor }) {
    const facts = await placeFacts(tx, { found: await lockPlan(tx, input.planId), actor });
    const read = facts === null ? null : await readVersion(tx, input);
    if (facts === null || read === null) return null;
    const { version, slots } = read;
    const broken = version.status === "draft" ? await refuseBroken(tx, { ...version, slots }) : null;
    const left = version.status === "draft" ? await refuseLeft(tx, version.settings) : null;
    return { ...facts, version, slots, broken, left };
  },
  allow: holds,
  run({ input: { planId, versionId }, facts, actor, now }) {
    const { version, slots, inForce, plan } = facts;
    const closed = refuseUnlessOpen(facts);
    if (closed !== null) return closed;
    if (version.status !== "draft") return refused("rotation-version.not-draft");
    if (!sameSettings(version.settings, plan.settings)) return refused("rotation-version.settings-since");
    const current = currentPeriod(version.settings, dayOf(now));
    if (!keepsBegun({ inForce, slots, current })) return refused("rotation-version.begun-since");
    const no = facts.left ?? facts.broken;
    if (no !== null) return no;
    const before = inForce?.slots ?? slotsOfIncumbents(version.settings.posts, version.settings.periods);
    const told = peopleTold({ before, after: slots, current });
    const params = { plan: plan.title, number: version.number, month: monthOf(version.settings, 0) };
    const news = { kind: "planPublished" as const, params, path: "/my/rotation", at: now };
    return done(
      { told: told.length },
      {
        async write(tx) {
          if (inForce !== null)
            await updateVersion(tx, { versionId: inForce.version.id, status: "superseded" });
          await updateVersion(tx, {
            ...{ versionId, status: "published" },
            ...{ publishedBy: accountOf(actor), publishedAt: now },
          });
          if (plan.status !== "published") await updatePlanStatus(tx, { planId, status: "published" });
          // Whoever is away now or soon may have another B from now on.
          await renewStandIns(tx, { planId, by: accountOf(actor), now });
          const topic = `rotation-version:${versionId}`;
          await tell(
            tx,
            told.map((cadreId) => ({ id: uuidv7(), cadreId, topic, ...news })),
          );
        },
        ...recorded({ planId, versionId, number: version.number, told: told.length }),
      },
    );
  },
});

/** Periods before the one that runs stand as they are in force. */
function keepsBegun(given: {
  inForce: PlanFacts["inForce"];
  slots: readonly Slot[];
  current: number;
}): boolean {
  if (given.inForce === null) return true;
  const were = new Set(given.inForce.slots.map(lineOf));
  return given.slots.every((slot) => slot.period >= given.current || were.has(lineOf(slot)));
}

const lineOf = ({ communityId, area, period, a, b }: Slot) => `${communityId} ${area} ${period} ${a} ${b}`;
