import { OnPlan } from "#app/contracts/rotation.ts";
import type { PlanFrame } from "#app/contracts/rotation-views.ts";
import { isOwn } from "#app/domain/access/daily.ts";
import { mayHoldRotation, mayReadRotation } from "#app/domain/access/rotation.ts";
import { periodOn } from "#app/domain/rotation/rotation-settings.ts";
import { dayOf } from "#app/text/time.ts";
import { defineView } from "#server/views/define-view.ts";
import { loadPlanForView, readsPlan } from "./load-plan.ts";

/** Title, state and how far a plan is, around every page of it; no names. */
export const planFrame = defineView({
  name: "rotation.plan-frame",
  input: OnPlan,
  load: loadPlanForView,
  allow: readsPlan,
  project(facts, { viewer, now }): PlanFrame {
    const { plan, unitName, published } = facts;
    const today = dayOf(now);
    const { firstMonth, monthsPerPeriod, periods, members, posts } = plan.settings;
    return {
      ...{ id: plan.id, title: plan.title, status: plan.status, unitId: plan.unitId, unitName },
      ...{ firstMonth, monthsPerPeriod, periods, members: members.length, posts: posts.length, today },
      published:
        published === null
          ? null
          : {
              id: published.id,
              number: published.number,
              period: periodOn(published.settings, today),
            },
      ended: plan.endedOn === null ? null : { on: plan.endedOn, reason: plan.endReason ?? "" },
      may: {
        hold: mayHoldRotation(viewer, facts),
        oversee: mayReadRotation(viewer, { ...facts, memberIds: [] }),
      },
      rotates: facts.memberIds.some((cadreId) => isOwn(viewer, cadreId)),
    };
  },
});
