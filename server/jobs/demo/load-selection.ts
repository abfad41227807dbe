import type { ReserveKind } from "#app/domain/people/enumerations.ts";
import { presetRules, type RulePreset } from "#app/domain/selection/rule-presets.ts";
import type { Floor, PostList, SelectionRules } from "#app/domain/selection/selection-rules.ts";
import { dayOf } from "#app/text/time.ts";
import { listContests } from "#db/queries/contests.ts";
import { seeded } from "#db/seed/random.ts";
import { type Builder, builderOn } from "./builder.ts";
import { dayAt } from "./day-at.ts";
import { concludeRound, type Nominee, type RoundPlan, rankedRound } from "./hold-round.ts";
import { type Accounts, signedIn } from "./load-accounts.ts";
import type { LoadedCadre, LoadedOrganisation } from "./load-organisation.ts";

const SEED = 20_260_301;

/** The published numbers: 120 reserves for three posts, 4 community workers out of the grids. */
const SEATS = { secretary: 30, deputySecretary: 40, deputyDirector: 50 } as const;
const CAPS = {
  secretary: { perSubdistrict: 5, perCommunity: 1 },
  deputySecretary: { perSubdistrict: 7, perCommunity: 2 },
  deputyDirector: { perSubdistrict: 8, perCommunity: 2 },
} as const;
const WORKERS = 4;
/** Begun so many days ago: the leaders' round, the workers' round, and the one that waits for its meeting. */
const LEADERS_DAYS_AGO = 190;
const GRID_DAYS_AGO = 60;
const OPEN_DAYS_AGO = 3;
/** Everything up to the list within these days. */
const OPEN_STEPS = { nominated: 1, reviewed: 2, ranked: 3 } as const;

const FLOOR_DRAWS = 2_000;

type Given = { organisation: LoadedOrganisation; accounts: Accounts; today: Date };

/** A leaders' round that is over: 120 people are in the reserve for three posts. */
export async function loadLeadersRound(parent: Builder, given: Given): Promise<void> {
  const { builder, base } = await begun(parent, { ...given, seed: SEED });
  const rules = await rulesFor(builder, {
    ...{ today: given.today, daysAgo: LEADERS_DAYS_AGO, preset: "leadingPosts", lists: threePosts },
  });
  await wholeRound(builder, {
    ...base,
    ...{ title: "2026 年度社区“三岗”储备人选选拔", announcedDaysAgo: LEADERS_DAYS_AGO, rules },
    ...{ nominees: leadersOf(given.organisation.cadres), moved: true },
  });
}

/** A workers' round that is over, and a leaders' round whose meeting is still to come. */
export async function loadLaterRounds(parent: Builder, given: Given): Promise<void> {
  const { organisation, today } = given;
  const { builder, base } = await begun(parent, { ...given, seed: SEED + 1 });
  const gridRules = await rulesFor(builder, {
    ...{ today, daysAgo: GRID_DAYS_AGO, preset: "workersFromGrid", lists: gridWorkers },
  });
  await wholeRound(builder, {
    ...base,
    ...{ title: "从全科网格员中选拔专职工作者储备人选", announcedDaysAgo: GRID_DAYS_AGO, rules: gridRules },
    ...{ nominees: nominated(organisation.cadres, "gridWorker", "communityWorker"), moved: false },
  });
  const taken = new Set(leadersOf(organisation.cadres).map(({ cadreId }) => cadreId));
  const free = organisation.cadres.filter(({ id }) => !taken.has(id));
  const rules = await rulesFor(builder, {
    ...{ today, daysAgo: OPEN_DAYS_AGO, preset: "leadingPosts", lists: supplement },
  });
  await rankedRound(builder, {
    ...base,
    ...{ title: "社区副主任储备人选补充选拔", announcedDaysAgo: OPEN_DAYS_AGO, rules },
    ...{ nominees: nominated(free, "communityWorker", "deputyDirector"), steps: OPEN_STEPS },
  });
}

async function begun(parent: Builder, { organisation, accounts, today, seed }: Given & { seed: number }) {
  const builder = builderOn(parent.runtime, seeded(seed));
  const organiser = await signedIn(builder, accounts.organiser);
  return { builder, base: { unitId: organisation.district.id, organiser, today } };
}

async function wholeRound(builder: Builder, plan: RoundPlan & { moved: boolean }): Promise<void> {
  const roundId = await rankedRound(builder, plan);
  await concludeRound(builder, { ...plan, roundId });
}

const list = (post: ReserveKind, more: Partial<PostList>): PostList => ({
  ...{ post, total: 0, perSubdistrict: null, perCommunity: null, unitCaps: [], floors: [] },
  ...more,
});
const POSTS = ["secretary", "deputySecretary", "deputyDirector"] as const;
const threePosts = POSTS.map((post) => list(post, { total: SEATS[post], ...CAPS[post] }));
const gridWorkers = [list("communityWorker", { total: WORKERS, perSubdistrict: 1, perCommunity: 1 })];
/** Its floors cost something, and the page says what. */
const FLOORS: Floor[] = [
  { kind: "eachSubdistrict", atLeast: 1 },
  { kind: "youngerThan", age: 30, atLeast: 3 },
];
const supplement = [
  list("deputyDirector", { total: 16, perSubdistrict: 3, perCommunity: 1, floors: FLOORS }),
];

/** The preset as of the day, with contests that were over by then. */
async function rulesFor(
  builder: Builder,
  given: { today: Date; daysAgo: number; preset: RulePreset; lists: PostList[] },
): Promise<SelectionRules> {
  const { preset, lists } = given;
  const day = dayOf(dayAt(given).getTime());
  const contests = await listContests(builder.runtime.database.db, "all");
  const contestIds = contests
    .filter(({ contest: { status, heldOn } }) => status === "published" && (heldOn ?? day) < day)
    .map(({ contest: { id } }) => id);
  const rules = presetRules({ preset, today: day, unitKind: "district", contestIds });
  const posts = lists.map(({ post }) => post);
  const gates = rules.gates.filter((gate) => gate.posts?.some((post) => posts.includes(post)) ?? true);
  // Each draw of a list with floors is a programme of its own: fewer of them, so that the demonstration loads soon.
  const floors = lists.some((each) => each.floors.length > 0);
  const firmness = floors ? { ...rules.firmness, draws: FLOOR_DRAWS } : rules.firmness;
  return { ...rules, lists, gates, firmness };
}

/** Deputy secretaries for secretary, Party members below for deputy secretary, other workers for deputy director. */
function leadersOf(cadres: readonly LoadedCadre[]): Nominee[] {
  const members = cadres.filter(({ fields }) => fields.politicalStatus === "partyMember");
  const workers = members.filter(({ post }) => post === "communityWorker").slice(0, 45);
  const others = cadres.filter((each) => each.post === "communityWorker" && !members.includes(each));
  return [
    ...nominated(cadres, "deputySecretary", "secretary"),
    ...nominated(members, "deputyDirector", "deputySecretary"),
    ...nominated(workers, "communityWorker", "deputySecretary"),
    ...nominated(
      others.filter((_, at) => at % 10 < 7),
      "communityWorker",
      "deputyDirector",
    ),
  ];
}

const BASES = [
  "群众基础好，三进走访扎实，能独立处理小区矛盾。",
  "连续两年参加区级竞赛，汇报条理清楚，熟悉政策。",
  "牵头完成老旧小区改造意见征集，居民满意度高。",
  "长期负责网格与物业对接，急难险重任务冲在前面。",
] as const;

const nominated = (cadres: readonly LoadedCadre[], from: LoadedCadre["post"], post: ReserveKind): Nominee[] =>
  cadres
    .filter((each) => each.post === from)
    .map(({ id }, at) => ({ cadreId: id, post, basis: BASES[at % BASES.length] ?? BASES[0] }));
