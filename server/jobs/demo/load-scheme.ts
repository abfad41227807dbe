import type { SchemeBody } from "#app/domain/daily/scheme.ts";
import { PRESETS } from "#app/domain/daily/scheme-presets.ts";
import { packageYear } from "#server/calendar/package-years.ts";
import { loadCalendarYear } from "#server/commands/calendar/load-calendar-year.ts";
import { putSchemeInForce } from "#server/commands/scheme/put-scheme-in-force.ts";
import { saveScheme } from "#server/commands/scheme/save-scheme.ts";
import { type Builder, SYSTEM } from "./builder.ts";
import type { LoadedOrganisation } from "./load-organisation.ts";

const DAY_MS = 86_400_000;
/** In force for longer than the year that is shown. */
const DAYS_AGO = 400;

const VISIT = { leadingPoints: null, monthlyCount: null } as const;
/** The district's own: a quarter is mostly work, and hears colleagues, residents and the subdistrict. */
const BODY: SchemeBody = {
  ...PRESETS.district,
  monthBase: 7_800,
  kinds: { ...PRESETS.district.kinds, visit: { ...VISIT, points: 100, monthlyCap: 1_500 } },
  grades: { ...PRESETS.district.grades, excellentFrom: 8_600 },
  callBackShare: 200,
  quarter: [
    { source: "records", weight: 6_000 },
    { source: "peers", weight: 1_500 },
    { source: "subdistrict", weight: 1_000 },
    { source: "residents", weight: 1_500 },
  ],
};

/** The years of the demonstration with holidays fixed by law, where the announced ones are not known yet. */
export async function loadYears(builder: Builder): Promise<void> {
  const thisYear = builder.clock.now().getFullYear();
  for (const year of [thisYear - 1, thisYear, thisYear + 1]) {
    if (packageYear(year) !== null) continue;
    await builder.run(loadCalendarYear, SYSTEM, {
      year,
      source: "演示用：只含《全国年节及纪念日放假办法》固定日期的放假日，调休安排以国务院公告为准",
      holidays: [`${year}-01-01`, `${year}-05-01..${year}-05-02`, `${year}-10-01..${year}-10-03`],
      makeUpDays: [],
    });
  }
}

/** The district's scheme of points, in force. */
export async function loadScheme(
  builder: Builder,
  { organisation, today }: { organisation: LoadedOrganisation; today: Date },
): Promise<{ schemeId: string; body: SchemeBody }> {
  builder.clock.set(new Date(today.getTime() - DAYS_AGO * DAY_MS));
  const { schemeId, revision } = await builder.run(saveScheme, SYSTEM, {
    unitId: organisation.district.id,
    name: "翠屏区社区工作者日常表现积分方案",
    body: BODY,
  });
  const fromMonth = builder.clock.now().toISOString().slice(0, 7);
  await builder.run(putSchemeInForce, SYSTEM, { schemeId, fromMonth, revision });
  return { schemeId, body: BODY };
}
