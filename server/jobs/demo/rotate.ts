import type { Actor } from "#app/domain/access/actor.ts";
import { AREA_PROFILES } from "#app/domain/growth/area-profile.ts";
import { daysOf, monthOf, periodOn, type RotationSettings } from "#app/domain/rotation/rotation-settings.ts";
import { dayOf } from "#app/text/time.ts";
import { listMentorsOf } from "#db/queries/assessments.ts";
import { listPeriodHandovers } from "#db/queries/handovers.ts";
import { findPublished, listSlots, type SlotRow } from "#db/queries/rotation-plans.ts";
import { writeAssessment } from "#server/commands/assessment/write-assessment.ts";
import { changeHandover } from "#server/commands/handover/change-handover.ts";
import { closeHandover } from "#server/commands/handover/close-handover.ts";
import { openPeriod } from "#server/commands/handover/open-period.ts";
import { signHandover } from "#server/commands/handover/sign-handover.ts";
import { createPlan } from "#server/commands/rotation/create-plan.ts";
import { makeVersion } from "#server/commands/rotation-version/make-version.ts";
import { publishVersion } from "#server/commands/rotation-version/publish-version.ts";
import { type Builder, SYSTEM } from "./builder.ts";
import { dayAt } from "./day-at.ts";
import type { LoadedUnit } from "./load-organisation.ts";
import type { AsPerson } from "./people-accounts.ts";

/** Two months a period: six make the year. */
const MONTHS_PER_PERIOD = 2;
const PERIODS = 6;
const PLANNED_DAYS_AGO = 148;
const DAYS_BEFORE_HANDOVER = 4;
const DAYS_AFTER_PERIOD = 3;
const DAY_MS = 86_400_000;

type Given = { subdistrict: LoadedUnit; organiser: Actor; asPerson: AsPerson; today: Date };
export type Rotation = { planId: string; settings: RotationSettings; slots: SlotRow[]; current: number };

const noonOf = (day: string): Date => new Date(`${day}T12:00:00+08:00`);
const before = (day: string, days: number): Date => new Date(noonOf(day).getTime() - days * DAY_MS);

/** The plan of a subdistrict's reserves, published, with every handover and assessment that fell due since. */
export async function rotate(builder: Builder, given: Given): Promise<Rotation> {
  const { subdistrict, organiser, today } = given;
  const planned = dayAt({ today, daysAgo: PLANNED_DAYS_AGO });
  builder.clock.set(planned);
  const firstMonth = monthAfter(dayOf(planned));
  const { planId } = await builder.run(createPlan, organiser, {
    ...{ unitId: subdistrict.id, title: `${subdistrict.name} AB 岗轮值` },
    ...{ firstMonth, monthsPerPeriod: MONTHS_PER_PERIOD, periods: PERIODS },
  });
  const { versionId } = await builder.run(makeVersion, organiser, {
    planId,
    reason: "储备人选入库后首次排班",
  });
  await builder.run(publishVersion, organiser, { planId, versionId });
  const { db } = builder.runtime.database;
  const version = await findPublished(db, planId);
  if (version === null) throw new Error("a plan that was published is in force");
  const { settings } = version;
  const current = periodOn(settings, dayOf(today)) ?? 0;
  const rotation = { planId, settings, current, slots: await listSlots(db, version.id) };
  for (let period = 1; period <= current; period += 1)
    await handOver(builder, { ...given, rotation, period });
  for (let period = 0; period < current; period += 1) await assess(builder, { ...given, rotation, period });
  builder.clock.set(today);
  return rotation;
}

const monthAfter = (day: string): string =>
  monthOf({ firstMonth: day.slice(0, 7), monthsPerPeriod: 1 } as RotationSettings, 1);

type InPeriod = Given & { rotation: Rotation; period: number };

/** Every post that changes hands: the checklist settled, both sign, the head closes. */
async function handOver(
  builder: Builder,
  { organiser, asPerson, rotation, period }: InPeriod,
): Promise<void> {
  const { planId, settings } = rotation;
  const { toOn } = daysOf(settings, period - 1);
  builder.clock.set(before(toOn, DAYS_BEFORE_HANDOVER));
  await builder.run(openPeriod, organiser, { planId, period });
  for (const handover of await listPeriodHandovers(builder.runtime.database.db, { planId, period })) {
    const { id: handoverId, checklist, fromId, toId } = handover;
    const lines = checklist.map((line) => ({ ...line, done: true }));
    const note = "台账已核对，联系人已当面介绍。";
    const { revision } = await builder.run(changeHandover, SYSTEM, {
      ...{ handoverId, revision: handover.revision, lines, note },
    });
    for (const cadreId of [fromId, toId])
      await builder.run(signHandover, await asPerson(cadreId), { handoverId, revision });
    await builder.run(closeHandover, organiser, { handoverId, revision });
  }
}

const STATEMENTS = [
  "能独立牵头，台账清楚，遇事先到现场；物业类矛盾的政策依据还要再熟一些。",
  "工作思路清楚，组织居民议事有办法；时限管理要更细。",
  "群众反映好，配合B角到位；文字材料还需多练。",
] as const;

/** Of the last stints that are over, each so-manieth still waits for its mentor. */
const WAITS_EACH = 4;

/** Head and mentor assess everybody whose stint ended with the period. */
async function assess(builder: Builder, { organiser, asPerson, rotation, period }: InPeriod): Promise<void> {
  const { planId, settings, slots } = rotation;
  const members = new Set(settings.members.map(({ personId }) => personId));
  const mentors = await listMentorsOf(builder.runtime.database.db, [...members]);
  const leads = (at: number) => slots.filter((slot) => slot.period === at && members.has(slot.aId));
  const goesOn = (slot: SlotRow): boolean =>
    leads(period + 1).some(
      ({ aId, communityId, area }) =>
        aId === slot.aId && communityId === slot.communityId && area === slot.area,
    );
  builder.clock.set(before(daysOf(settings, period).toOn, -DAYS_AFTER_PERIOD));
  for (const [at, slot] of leads(period).entries()) {
    if (goesOn(slot)) continue;
    const mentor = mentors.get(slot.aId);
    const waits = period === rotation.current - 1 && at % WAITS_EACH === 0;
    const asked = { planId, cadreId: slot.aId, communityId: slot.communityId, area: slot.area, period };
    const written = (rater: "head" | "mentor") => ({
      ...{ ...asked, rater, statement: STATEMENTS[at % STATEMENTS.length] },
      points: Object.fromEntries(
        AREA_PROFILES[slot.area].map(({ key, maximum }) => [
          key,
          maximum - builder.random.between(1, Math.ceil(maximum / 4)),
        ]),
      ),
    });
    await builder.run(writeAssessment, organiser, written("head"));
    if (mentor !== undefined && !waits)
      await builder.run(writeAssessment, await asPerson(mentor.cadreId), written("mentor"));
  }
}
