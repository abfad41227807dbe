import { OnCalendar } from "#app/contracts/rotation-calendar.ts";
import type { RotationCalendarView } from "#app/contracts/rotation-calendar-views.ts";
import { mayHoldRotation, mayReadRotation } from "#app/domain/access/rotation.ts";
import { dayOf } from "#app/text/time.ts";
import type { Db } from "#db/client.ts";
import { listCadreNames, listCommunityNames, listVersionHeads } from "#db/queries/rotation-calendar.ts";
import { findVersion, type VersionRow } from "#db/queries/rotation-plans.ts";
import { readSlots } from "#server/rotation/rotation-facts.ts";
import { defineView } from "#server/views/define-view.ts";
import { loadPlanForView } from "#server/views/rotation/load-plan.ts";
import { peopleOf, shownCalendar } from "./shown-calendar.ts";

async function load(db: Db, { planId, versionId }: { planId: string; versionId: string | null }) {
  const facts = await loadPlanForView({ db, input: { planId } });
  if (facts === null) return null;
  const heads = await listVersionHeads(db, planId);
  const newest = heads.find(({ status }) => status === "draft");
  const shownId = versionId ?? facts.published?.id ?? newest?.id ?? null;
  const version = shownId === null ? null : await findVersion(db, shownId);
  if (versionId !== null && version?.planId !== planId) return null;
  return { ...facts, heads, shown: version === null ? null : await withNames(db, version) };
}

async function withNames(db: Db, version: VersionRow) {
  const slots = await readSlots(db, version.id);
  const ids = peopleOf(version, slots);
  const [names, communities] = await Promise.all([
    listCadreNames(db, ids),
    listCommunityNames(db, [...new Set(version.problem.posts.map(({ communityId }) => communityId))]),
  ]);
  return { version, slots, names, communities };
}
export type ShownVersion = Awaited<ReturnType<typeof withNames>>;

type Facts = NonNullable<Awaited<ReturnType<typeof load>>>;

/** Who rotates by the version counts as a party to it, also while it is a draft. */
const rightOf = (facts: Facts) => ({
  unitPath: facts.unitPath,
  memberIds: [
    ...facts.memberIds,
    ...(facts.shown?.version.settings.members.map(({ personId }) => personId) ?? []),
  ],
});
const isOpen = (status: VersionRow["status"]) => status === "published" || status === "superseded";

/**
 * The calendar of a rotation: who leads and who stands in, at every post, in every period. Who only rotates by the plan sees
 * versions that are or were in force, and nobody's leave.
 */
export const rotationCalendar = defineView({
  name: "rotation-calendar.calendar",
  input: OnCalendar,
  load: ({ db, input }) => load(db, input),
  allow({ actor, facts }) {
    const oversees = mayReadRotation(actor, { unitPath: facts.unitPath, memberIds: [] });
    if (oversees) return true;
    const shown = facts.shown?.version.status;
    return mayReadRotation(actor, facts) && (shown === undefined || isOpen(shown));
  },
  project(facts, { viewer, now }): RotationCalendarView {
    const { plan, heads, shown } = facts;
    const oversee = mayReadRotation(viewer, { unitPath: facts.unitPath, memberIds: [] });
    const holds = mayHoldRotation(viewer, rightOf(facts)) && plan.status !== "ended";
    const status = shown?.version.status;
    return {
      ...{ planId: plan.id, title: plan.title, planStatus: plan.status },
      versions: heads.filter((head) => oversee || isOpen(head.status)),
      calendar: shown === null ? null : shownCalendar({ ...shown, oversee, today: dayOf(now) }),
      may: { edit: holds && status === "draft", copy: holds && status === "published", oversee },
    };
  },
});
