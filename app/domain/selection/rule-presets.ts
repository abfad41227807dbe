import { monthOf, shiftMonth } from "../daily/month.ts";
import type { ReserveKind } from "../people/enumerations.ts";
import type { Criterion, Gate, PostList, SelectionRules } from "./selection-rules.ts";

/**
 * Rules to begin with. What they follow: no selection by votes or by points alone and a public notice of five working days
 * at least (党政领导干部选拔任用工作条例, 2019); joint review of community leaders by departments of the county (县级联审);
 * reserves of community posts from community workers and grid workers (关于加强社区工作者队伍建设的意见, 2024). The
 * weights, anchors, ages and numbers of seats are our own proposal and are there to be changed. PURE.
 */
export const RULE_PRESETS = ["leadingPosts", "workersFromGrid"] as const;
export type RulePreset = (typeof RULE_PRESETS)[number];

type Given = {
  /** Today, YYYY-MM-DD. */
  today: string;
  /** Finished contests that count. */
  contestIds: readonly string[];
  /** Of whose people is selected. */
  unitKind: "district" | "subdistrict";
};

export function presetRules({ preset, ...given }: Given & { preset: RulePreset }): SelectionRules {
  return preset === "leadingPosts" ? leadingPosts(given) : workersFromGrid(given);
}

const list = (post: ReserveKind, more: Partial<PostList>): PostList => ({
  ...{ post, total: 1, perSubdistrict: null, perCommunity: null, unitCaps: [], floors: [] },
  ...more,
});

const JOINT_REVIEW = ["公安分局", "人民法院", "人民检察院", "民政局"];
const DISCIPLINE = "纪委监委";

function leadingPosts(given: Given): SelectionRules {
  const seats: Partial<PostList> =
    given.unitKind === "district"
      ? { total: 40, perSubdistrict: 8, perCommunity: 1 }
      : { total: 4, perCommunity: 1 };
  return {
    ...common(given),
    pool: "leadingPost",
    lists: [list("secretary", seats), list("deputySecretary", seats), list("deputyDirector", seats)],
    gates: [
      { key: "party", posts: ["secretary", "deputySecretary"], kind: "partyMember" },
      { key: "age", posts: null, kind: "age", atLeast: null, atMost: 45 },
      { key: "education", posts: null, kind: "education", atLeast: "college" },
      { key: "tenure", posts: null, kind: "tenure", atLeastMonths: 24 },
      ...everywhere({ years: 2 }),
    ],
  };
}

function workersFromGrid(given: Given): SelectionRules {
  return {
    ...common(given),
    pool: "worker",
    lists: [list("communityWorker", { total: 4, perCommunity: 1 })],
    gates: [
      { key: "post", posts: null, kind: "heldPost", oneOf: ["gridWorker"] },
      { key: "age", posts: null, kind: "age", atLeast: 18, atMost: 45 },
      { key: "education", posts: null, kind: "education", atLeast: "vocational" },
      { key: "tenure", posts: null, kind: "tenure", atLeastMonths: 12 },
      ...everywhere({ years: 1 }),
    ],
  };
}

const everywhere = ({ years }: { years: number }): Gate[] => [
  { key: "inPost", posts: null, kind: "inPost" },
  { key: "appraisal", posts: null, kind: "appraisal", atLeast: "competent", years },
  { key: "discipline", posts: null, kind: "noDiscipline", department: DISCIPLINE },
  { key: "review", posts: null, kind: "jointReview", departments: [...JOINT_REVIEW] },
];

function common(given: Given): Omit<SelectionRules, "pool" | "lists" | "gates"> {
  return {
    format: "yanzhen.selection-rules",
    version: 1,
    level: "subdistrict",
    selfNomination: true,
    asOf: given.today,
    criteria: criteria(given),
    tieKeys: [
      { kind: "criterion", key: "contest" },
      { kind: "criterion", key: "daily" },
      { kind: "tenure" },
      { kind: "younger" },
    ],
    firmness: { draws: 10_000, region: { kind: "within", margin: 1_000 } },
    noticeWorkingDays: 5,
  };
}

const line = (low: number, high: number): Criterion["anchors"] => [
  { points: low, value: 0 },
  { points: high, value: 10_000 },
];

function criteria({ today, contestIds }: Given): Criterion[] {
  const lastMonth = shiftMonth(monthOf(today), -1);
  return [
    {
      ...{ key: "contest", name: "竞赛成绩", weight: 4_000, standardError: 150 },
      source: { kind: "contest", contestIds: [...contestIds], several: "best", shrink: true },
      anchors: line(6_000, 9_500),
      missing: { treat: "default", points: 7_000 },
    },
    {
      ...{ key: "daily", name: "日常表现", weight: 3_000, standardError: 150 },
      source: { kind: "daily", fromMonth: shiftMonth(lastMonth, -11), toMonth: lastMonth },
      anchors: line(6_000, 10_000),
      missing: { treat: "default", points: 7_000 },
    },
    {
      ...{ key: "appraisal", name: "年度考核", weight: 1_500, standardError: 200 },
      source: {
        kind: "appraisal",
        years: 2,
        points: { excellent: 10_000, competent: 8_000, basicallyCompetent: 6_000, incompetent: 0 },
      },
      anchors: line(6_000, 10_000),
      missing: { treat: "default", points: 7_000 },
    },
    {
      ...{ key: "votes", name: "民主测评", weight: 1_500, standardError: 200 },
      source: {
        kind: "democratic",
        points: { excellent: 10_000, competent: 8_000, basicallyCompetent: 6_000, incompetent: 0 },
      },
      anchors: line(6_000, 10_000),
      missing: { treat: "out" },
    },
  ];
}

/** An earlier round's rules for a new one: days and months move to now, what names units of another unit stays behind. */
export function copiedRules(given: {
  rules: SelectionRules;
  today: string;
  sameUnit: boolean;
}): SelectionRules {
  const { rules, today, sameUnit } = given;
  const lastMonth = shiftMonth(monthOf(today), -1);
  return {
    ...rules,
    asOf: today,
    lists: rules.lists.map((each) =>
      sameUnit ? each : { ...each, unitCaps: [], floors: each.floors.filter(({ kind }) => kind !== "unit") },
    ),
    criteria: rules.criteria.map((criterion) => {
      const { source } = criterion;
      if (source.kind !== "daily") return criterion;
      const months = monthsBetween(source.fromMonth, source.toMonth);
      return {
        ...criterion,
        source: { kind: "daily", fromMonth: shiftMonth(lastMonth, 1 - months), toMonth: lastMonth },
      };
    }),
  };
}

/** Both ends included. */
function monthsBetween(from: string, to: string): number {
  const count = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
  return Math.max(1, count(to) - count(from) + 1);
}
