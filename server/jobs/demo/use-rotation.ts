import type { Actor } from "#app/domain/access/actor.ts";
import { dayOf } from "#app/text/time.ts";
import { listFilesWithin } from "#db/queries/growth-files.ts";
import { registerAbsence } from "#server/commands/absence/register-absence.ts";
import { recordTraining } from "#server/commands/duty/record-training.ts";
import { writeEntry } from "#server/commands/duty/write-entry.ts";
import { addEntry } from "#server/commands/growth/add-entry.ts";
import { beginTrial } from "#server/commands/trial/begin-trial.ts";
import { decideTrial } from "#server/commands/trial/decide-trial.ts";
import { planTrial } from "#server/commands/trial/plan-trial.ts";
import { reportTrial } from "#server/commands/trial/report-trial.ts";
import type { Builder } from "./builder.ts";
import { dayAt, dayBefore } from "./day-at.ts";
import type { LoadedUnit } from "./load-organisation.ts";
import type { AsPerson } from "./people-accounts.ts";
import type { Rotation } from "./rotate.ts";

const TRIALS = 4;
const TRIAL_BEGAN_DAYS_AGO = 100;
const TRIAL_ENDED_DAYS_AGO = 10;
const ILL_DAYS = 3;
const LOGGED_DAYS = [0, 2, 5] as const;

const DUTIES = [
  "上午到3栋查看电梯停运，联系物业维保，下午恢复运行，已回访住户。",
  "组织网格员和物业碰头，定下楼道堆物清理顺序，张贴通知。",
  "接到居民反映夜间噪声，约谈商户，承诺22点后停业，明晚复查。",
] as const;

type Given = {
  subdistrict: LoadedUnit;
  organiser: Actor;
  asPerson: AsPerson;
  today: Date;
  rotation: Rotation;
};

/** What a subdistrict's days are made of: duty log, training of B, somebody ill today, trial posts, an award. */
export async function useRotation(builder: Builder, given: Given): Promise<void> {
  const { organiser, asPerson, today, rotation } = given;
  const { planId, current, settings, slots } = rotation;
  const members = new Set(settings.members.map(({ personId }) => personId));
  const leading = slots.filter(({ period, aId }) => period === current && members.has(aId));
  for (const [at, { communityId, area, aId }] of leading.slice(0, 6).entries()) {
    const daysAgo = LOGGED_DAYS[at % LOGGED_DAYS.length] ?? 0;
    builder.clock.set(dayAt({ today, daysAgo }));
    await builder.run(writeEntry, await asPerson(aId), {
      ...{ planId, communityId, area, onDay: dayOf(builder.clock.now()) },
      ...{ joint: at % 3 === 2, content: DUTIES[at % DUTIES.length] },
    });
  }
  builder.clock.set(today);
  const next = slots.filter(({ period, bId }) => period === current && members.has(bId));
  for (const { communityId, area, bId } of next.slice(0, 10))
    await builder.run(recordTraining, organiser, {
      ...{ planId, communityId, area, cadreId: bId, onDay: dayBefore({ today, daysAgo: 1 }) },
      ...{ way: "practice", content: "随A角走访两天，熟悉未办结事项和联系人。" },
    });
  const ill = leading.at(1);
  if (ill !== undefined)
    await builder.run(registerAbsence, organiser, {
      ...{ cadreId: ill.aId, kind: "illness", reason: "发热就医，医嘱休息" },
      ...{ fromOn: dayOf(today), toOn: dayBefore({ today, daysAgo: -ILL_DAYS }) },
    });
  await tryPosts(builder, given);
}

/** Some of them on a trial post: the first ones have passed. */
async function tryPosts(builder: Builder, { subdistrict, organiser, asPerson, today }: Given): Promise<void> {
  const files = await listFilesWithin(builder.runtime.database.db, [subdistrict.path]);
  for (const [at, { reserve, personUnitId }] of files.slice(0, TRIALS).entries()) {
    builder.clock.set(dayAt({ today, daysAgo: TRIAL_BEGAN_DAYS_AGO }));
    const { trialId } = await builder.run(planTrial, organiser, {
      ...{ reserveId: reserve.id, communityId: personUnitId, post: reserve.post },
      fromOn: dayOf(builder.clock.now()),
      toOn: dayBefore({ today, daysAgo: TRIAL_ENDED_DAYS_AGO - at * 20 }),
      goals: "熟悉岗位职责，独立处理一起物业纠纷，主持一次两委碰头会。",
    });
    await builder.run(beginTrial, organiser, { trialId });
    if (at > 0) continue;
    builder.clock.set(dayAt({ today, daysAgo: TRIAL_ENDED_DAYS_AGO - 2 }));
    await builder.run(reportTrial, await asPerson(reserve.cadreId), {
      trialId,
      report: "三个月里主持两委碰头会五次，调处停车纠纷一起，走访二百一十户。",
    });
    await builder.run(decideTrial, organiser, {
      ...{ trialId, outcome: "passed", points: 8_650 },
      opinion: "能独立开展工作，群众评价好，同意试岗合格。",
    });
    await builder.run(addEntry, organiser, {
      ...{ reserveId: reserve.id, kind: "award", onDay: dayBefore({ today, daysAgo: 30 }) },
      ...{ text: "区级“最美社区工作者”", document: "翠组〔2026〕33号" },
    });
  }
  builder.clock.set(today);
}
