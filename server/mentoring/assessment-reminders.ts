import { uuidv7 } from "uuidv7";
import type { Manager } from "#app/domain/access/daily.ts";
import { headsOf } from "#app/domain/rotation/community-heads.ts";
import type { DbOrTx } from "#db/client.ts";
import type { NewNotification } from "#db/queries/notifications.ts";
import { listManagers } from "#db/queries/org.ts";
import { findPublished, listPlansWithin } from "#db/queries/rotation-plans.ts";
import { loadPlanStints, type PlacedStint } from "./plan-stints.ts";

/** Whom to ask on a day for which assessment: stints of plans in force whose last days have come. */
export async function assessmentReminders(
  db: DbOrTx,
  { today, now }: { today: string; now: Date },
): Promise<NewNotification[]> {
  const plans = (await listPlansWithin(db, [""])).filter(({ plan }) => plan.status === "published");
  const managers = await listManagers(db);
  const notices: NewNotification[] = [];
  for (const { plan } of plans) {
    const version = await findPublished(db, plan.id);
    if (version === null) continue;
    const { id: versionId, settings } = version;
    const stints = await loadPlanStints(db, { planId: plan.id, versionId, settings });
    const due = stints.filter(({ stint }) => stint.dueFromOn <= today);
    notices.push(...due.flatMap((placed) => askedFor(placed, { managers, now })));
  }
  return notices;
}

/** Two people judge a stint: whoever is the mentor is not asked as the head. */
function askedFor(
  { planId, stint, name, communityName, communityPath, mentor, written }: PlacedStint,
  { managers, now }: { managers: readonly Manager[]; now: Date },
): NewNotification[] {
  const { cadreId, communityId, area, period } = stint;
  const common = {
    ...{ kind: "assessmentDue" as const, at: now, params: { name, area, community: communityName } },
    topic: `stint:${planId}:${communityId}:${area}:${period}`,
  };
  const isWritten = (rater: "head" | "mentor") =>
    written.some(({ assessment }) => assessment.rater === rater);
  const concerned = mentor === null ? [cadreId] : [cadreId, mentor.cadreId];
  const heads = isWritten("head") ? [] : headsOf({ managers, communityPath, concerned });
  return [
    ...heads.map((head) => ({
      ...{ ...common, id: uuidv7(), path: `/rotation/${planId}` },
      ...(head.cadreId === null ? { accountId: head.accountId } : { cadreId: head.cadreId }),
    })),
    ...(mentor === null || isWritten("mentor")
      ? []
      : [{ ...common, id: uuidv7(), path: "/my/growth", cadreId: mentor.cadreId }]),
  ];
}
