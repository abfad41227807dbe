import { eq, inArray } from "drizzle-orm";
import { dayOf } from "#app/text/time.ts";
import { calendarYear } from "#db/schema/daily.ts";
import { account, cadre } from "#db/schema/people.ts";
import { hashPassword } from "#server/auth/passwords.ts";
import { packageYear } from "#server/calendar/package-years.ts";
import type { Runtime } from "#server/runtime.ts";
import { makeRecords, makeScheme } from "#tests/support/daily-builders.ts";
import { makeAccount, makeCadre, makeUnit } from "#tests/support/organisation-builders.ts";
import { loadGrowth } from "./growth-stage.ts";

export const PASSWORD = "geese in formation 2026";

/** Who signs in: user name → name shown. */
export const PEOPLE = {
  administrator: "系统管理员",
  organiser: "组织部 周敏",
  head: "裁判长 何川",
  tabulator: "记分员 罗静",
  supervisor: "监督员 谢伟",
  host: "主持人 唐悦",
} as const;

/** The all-post contest's own district: its people and questions are not seen from the other one. */
export const ALL_POST = {
  district: "叙州区",
  community: "柏溪社区",
  contestants: ["冯晓岚", "陈志远", "褚雨桐", "卫建国"],
  people: {
    setter: "命题人 韩雪",
    reviewer: "审题人 邓超",
    "grader-one": "阅卷人 沈琳",
    "grader-two": "阅卷人 杨帆",
  },
  /** The account of the first contestant. */
  contestant: "fengxiaolan",
} as const;

/** The district of the year behind the contest day: enough colleagues that nobody's rating stands out. */
export const DAILY = {
  district: "南溪区",
  community: "文化路社区",
  workers: ["陈屿", "白露", "方远", "江帆", "宋词", "许诺", "叶舟"],
  people: { planner: "组织部 秦岚", keeper: "文化路社区管理员" },
  /** The account of the first worker. */
  worker: "chenyu",
} as const;

/** The district of a selection: grid workers of four communities, of whom community workers are chosen. */
export const SELECTION = {
  district: "江安区",
  communities: { 江安街道: ["竹海社区", "橙乡社区"], 夕佳街道: ["桐梓社区", "底蓬社区"] },
  /** In this order from the top of the list: each has worked less than the one before. */
  workers: ["苏晴", "顾遥", "程野", "沈星", "林夏", "周牧"],
  people: { chooser: "组织部 杜衡", seconder: "组织部 舒远", "first-manager": "江安街道组织委员" },
  /** The account of the first one. */
  candidate: "suqing",
} as const;

/** Subdistricts and their communities: the places the roster of the journey names. */
export const COMMUNITIES = {
  合江门街道: ["东街社区", "西街社区"],
  大观楼街道: ["南街社区", "北街社区"],
} as const;

/** Two districts before their first contest: units and a few accounts; cadres only where no roster is imported. */
export async function loadStage(runtime: Runtime): Promise<void> {
  const district = await makeUnit(runtime, { kind: "district", name: "翠屏区" });
  for (const [name, communities] of Object.entries(COMMUNITIES)) {
    const subdistrict = await makeUnit(runtime, { kind: "subdistrict", name, parent: district });
    for (const community of communities)
      await makeUnit(runtime, { kind: "community", name: community, parent: subdistrict });
  }
  const passwordHash = await hashPassword(PASSWORD);
  const saved: SignIn = async (userName, { accountId }) => {
    await runtime.database.db
      .update(account)
      .set({ userName, passwordHash })
      .where(inArray(account.id, [accountId]));
  };
  const roles = { administrator: "systemAdministrator", organiser: "districtOrganiser" } as const;
  for (const [userName, name] of Object.entries(PEOPLE)) {
    const role = userName === "administrator" || userName === "organiser" ? roles[userName] : null;
    const grants = role === null ? [] : [{ role, unit: district }];
    await saved(userName, await makeAccount(runtime, { name, grants }));
  }
  await loadAllPost(runtime, saved);
  await loadDaily(runtime, saved);
  await loadSelection(runtime, saved);
  await loadGrowth(runtime, saved);
}

type SignIn = (userName: string, made: { accountId: string }) => Promise<void>;

async function loadAllPost(runtime: Runtime, saved: SignIn): Promise<void> {
  const district = await makeUnit(runtime, { kind: "district", name: ALL_POST.district });
  const parent = await makeUnit(runtime, { kind: "subdistrict", name: "柏溪街道", parent: district });
  const unit = await makeUnit(runtime, { kind: "community", name: ALL_POST.community, parent });
  for (const [index, name] of ALL_POST.contestants.entries()) {
    const cadre = await makeCadre(runtime, { unit, name, post: "communityWorker" });
    if (index === 0) await saved(ALL_POST.contestant, await makeAccount(runtime, { cadre }));
  }
  for (const [userName, name] of Object.entries(ALL_POST.people)) {
    const organises = userName === "setter" || userName === "reviewer";
    const grants = organises ? [{ role: "districtOrganiser" as const, unit: district }] : [];
    await saved(userName, await makeAccount(runtime, { name, grants }));
  }
}

/** Terms in working days end after the turn of the year, too: whatever is not announced yet is loaded without holidays. */
async function loadCalendarYears(runtime: Runtime): Promise<void> {
  const thisYear = Number(dayOf(runtime.now()).slice(0, 4));
  for (const year of [thisYear, thisYear + 1]) {
    if (packageYear(year) !== null) continue;
    await runtime.database.db.insert(calendarYear).values({ year, source: "测试" });
  }
}

async function loadDaily(runtime: Runtime, saved: SignIn): Promise<void> {
  await loadCalendarYears(runtime);
  const district = await makeUnit(runtime, { kind: "district", name: DAILY.district });
  const parent = await makeUnit(runtime, { kind: "subdistrict", name: "南溪街道", parent: district });
  const unit = await makeUnit(runtime, { kind: "community", name: DAILY.community, parent });
  for (const [index, name] of DAILY.workers.entries()) {
    const cadre = await makeCadre(runtime, { unit, name, post: "communityWorker" });
    if (index === 0) await saved(DAILY.worker, await makeAccount(runtime, { cadre }));
  }
  const grants = {
    planner: [{ role: "districtOrganiser" as const, unit: district }],
    keeper: [{ role: "communityManager" as const, unit }],
  };
  await saved("planner", await makeAccount(runtime, { name: DAILY.people.planner, grants: grants.planner }));
  await saved("keeper", await makeAccount(runtime, { name: DAILY.people.keeper, grants: grants.keeper }));
}

function monthBefore(day: string): string {
  const at = new Date(`${day.slice(0, 7)}-01T00:00:00Z`);
  at.setUTCMonth(at.getUTCMonth() - 1);
  return at.toISOString().slice(0, 7);
}

/** Verified visits of a worker, by rank from 0. */
const visitsOf = (rank: number): number => 30 - 4 * rank;

async function loadSelection(runtime: Runtime, saved: SignIn): Promise<void> {
  const district = await makeUnit(runtime, { kind: "district", name: SELECTION.district });
  const communities = [];
  const managed = [];
  for (const [name, below] of Object.entries(SELECTION.communities)) {
    const subdistrict = await makeUnit(runtime, { kind: "subdistrict", name, parent: district });
    managed.push(subdistrict);
    for (const community of below)
      communities.push(await makeUnit(runtime, { kind: "community", name: community, parent: subdistrict }));
  }
  const month = monthBefore(dayOf(runtime.now()));
  await makeScheme(runtime, { unit: district, fromMonth: `${month.slice(0, 4)}-01` });
  for (const [rank, name] of SELECTION.workers.entries()) {
    const unit = communities[rank % communities.length];
    if (unit === undefined) throw new Error("a district without communities");
    const worker = await makeCadre(runtime, { unit, name, post: "gridWorker" });
    await runtime.database.db
      .update(cadre)
      .set({
        communityWorkStartedOn: "2018-03",
        committeePost: "gridWorker",
        inPost: "inPost",
        appraisals: "2024称职;2025优秀",
      })
      .where(eq(cadre.id, worker.id));
    await makeRecords(runtime, {
      cadre: worker,
      count: visitsOf(rank),
      more: { happenedOn: `${month}-01`, verifiedAt: runtime.now() },
    });
    if (rank === 0) await saved(SELECTION.candidate, await makeAccount(runtime, { cadre: worker }));
  }
  const organiser = [{ role: "districtOrganiser" as const, unit: district }];
  await saved("chooser", await makeAccount(runtime, { name: SELECTION.people.chooser, grants: organiser }));
  await saved("seconder", await makeAccount(runtime, { name: SELECTION.people.seconder, grants: organiser }));
  const [first] = managed;
  await saved(
    "first-manager",
    await makeAccount(runtime, {
      name: SELECTION.people["first-manager"],
      grants: first === undefined ? [] : [{ role: "subdistrictManager", unit: first }],
    }),
  );
}
