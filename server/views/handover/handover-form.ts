import { ReadHandover } from "#app/contracts/handover.ts";
import type { HandoverView } from "#app/contracts/handover-views.ts";
import { mayReadHandover } from "#app/domain/access/handover.ts";
import { dayOf } from "#app/text/time.ts";
import { findAbsenceDays, findHandover } from "#db/queries/handovers.ts";
import { defineView } from "#server/views/define-view.ts";
import { loadPlanForView } from "#server/views/rotation/load-plan.ts";
import { handoverDetail } from "./shown-handover.ts";

/** One handover with its checklist and signatures: for the two, the head, and who holds the plan. */
export const handoverForm = defineView({
  name: "handover.form",
  input: ReadHandover,
  async load({ db, input }) {
    const placed = await findHandover(db, input.handoverId);
    const plan =
      placed === null ? null : await loadPlanForView({ db, input: { planId: placed.handover.planId } });
    if (placed === null || plan === null) return null;
    const { absenceId } = placed.handover;
    return { placed, plan, absence: absenceId === null ? null : await findAbsenceDays(db, absenceId) };
  },
  allow: ({ actor, facts: { placed, plan } }) =>
    mayReadHandover(actor, {
      handover: { ...placed.handover, communityPath: placed.communityPath },
      plan,
    }),
  project({ placed, plan, absence }, { viewer, now }): HandoverView {
    return {
      ...handoverDetail(placed, { viewer, today: dayOf(now) }),
      ...{ planTitle: plan.plan.title, unitName: plan.unitName, absence },
    };
  },
});
