import { JUDGES } from "#db/seed/district-words.ts";
import { seeded } from "#db/seed/random.ts";
import { createContest } from "#server/commands/contest/create-contest.ts";
import { type Builder, builderOn } from "./builder.ts";
import { finishDrill } from "./finish-drill.ts";
import { type Accounts, signedIn } from "./load-accounts.ts";
import { allPostContestants, loadFinishedAllPost, loadOpenPaper } from "./load-all-post.ts";
import { loadLastYearsDrill } from "./load-last-years-drill.ts";
import { drillContestants, type LoadedCadre, type LoadedOrganisation } from "./load-organisation.ts";
import { runDrill } from "./run-drill.ts";
import { type Judge, setUpContest } from "./set-up-contest.ts";

const DAY_MS = 86_400_000;
/** Two days of the first round, one of the final, and the result published while appeals are still possible. */
const DAYS_AGO = 4;
const LAST_YEAR_DAYS_AGO = 240;
const READY_CONTESTANTS = 12;
/** Paper, two days later the judged part, the final on the day after it. */
const ALL_POST_DAYS_AGO = 5;
const ALL_POST_SEED = 20_260_620;

const shanghaiDay = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Shanghai" });

/** Whoever signs in as a cadre of the demonstration, and some full-time workers. */
const openPaperSitters = (organisation: LoadedOrganisation): LoadedCadre[] => [
  ...drillContestants(organisation).slice(0, 3),
  ...allPostContestants(organisation).slice(0, 12),
];

/** A drill and an all-post contest that are over and published, the drill of the year before, a paper open now, a drill ready to be started, one in draft. */
export async function loadContests(
  builder: Builder,
  given: { organisation: LoadedOrganisation; accounts: Accounts; allPost: boolean },
): Promise<void> {
  const today = builder.clock.now();
  const day = (offset: number): Date => new Date(today.getTime() + offset * DAY_MS);
  // Two contests know nothing of each other: while one waits for the database the other goes on, each with a clock of its own.
  const [drillId] = await Promise.all([
    loadFinishedDrill(builder, {
      ...given,
      setUpAt: day(-DAYS_AGO - 8),
      startsAt: morningOf(day(-DAYS_AGO)),
    }),
    given.allPost &&
      loadFinishedAllPost(builderOn(builder.runtime, seeded(ALL_POST_SEED)), {
        ...given,
        judges: judges(1, 7),
        startsAt: morningOf(day(-ALL_POST_DAYS_AGO)),
      }),
  ]);
  if (given.allPost)
    await loadOpenPaper(builder, {
      district: given.organisation.district,
      accounts: given.accounts,
      opensAt: today,
      sitters: openPaperSitters(given.organisation),
    });
  if (given.allPost)
    await loadLastYearsDrill(builder, {
      ...given,
      contestId: drillId,
      heldAt: morningOf(day(-LAST_YEAR_DAYS_AGO)),
    });
  builder.clock.set(today);
  await loadReadyContest(builder, { ...given, heldOn: today });
  await loadDraft(builder, { ...given, heldOn: day(20) });
}

type Given = { organisation: LoadedOrganisation; accounts: Accounts };

async function loadFinishedDrill(
  builder: Builder,
  given: Given & { setUpAt: Date; startsAt: Date },
): Promise<string> {
  const { organisation, accounts, startsAt } = given;
  builder.clock.set(given.setUpAt);
  const [subdistrict] = organisation.subdistricts;
  if (subdistrict === undefined) throw new Error("a district without subdistricts");
  // From one of the subdistricts: recused from everybody who works there.
  const insider: Judge = { name: "万里红", unit: subdistrict.name, unitId: subdistrict.id };
  const contest = await setUpContest(builder, {
    unitId: organisation.district.id,
    title: `${yearOf(startsAt)}年社区书记大练兵`,
    venue: "区委党校报告厅",
    heldOn: shanghaiDay.format(startsAt),
    start: { from: "template", template: "bigDrillTwoRounds" },
    panels: [
      { name: "初赛评委组", itemKeys: ["report"], judges: [...judges(1, 6), insider] },
      { name: "决赛评委组", itemKeys: ["speech", "ppt"], judges: judges(8, 7) },
    ],
    contestants: drillContestants(organisation),
    accounts,
  });
  const endsAt = await runDrill(builder, { contest, accounts, startsAt });
  await finishDrill(builder, { contestId: contest.contestId, accounts, endsAt });
  return contest.contestId;
}

async function loadReadyContest(builder: Builder, given: Given & { heldOn: Date }): Promise<void> {
  const { organisation, accounts } = given;
  const contestants = builder.random.shuffled(drillContestants(organisation)).slice(0, READY_CONTESTANTS);
  await setUpContest(builder, {
    unitId: organisation.district.id,
    title: `${yearOf(given.heldOn)}年社区书记大练兵（示范展演）`,
    venue: "区融媒体中心演播厅",
    heldOn: shanghaiDay.format(given.heldOn),
    start: { from: "template", template: "bigDrill" },
    panels: [
      { name: "第一评委组", itemKeys: ["speech"], judges: judges(1, 7) },
      { name: "第二评委组", itemKeys: ["report", "ppt"], judges: judges(8, 5) },
    ],
    contestants,
    accounts,
  });
}

async function loadDraft(
  builder: Builder,
  { organisation, accounts, heldOn }: Given & { heldOn: Date },
): Promise<void> {
  const [subdistrict] = organisation.subdistricts;
  if (subdistrict === undefined) throw new Error("a district without subdistricts");
  await builder.run(createContest, await signedIn(builder, accounts.manager), {
    unitId: subdistrict.id,
    title: `${subdistrict.name}“我来讲社区”演讲赛`,
    venue: null,
    heldOn: shanghaiDay.format(heldOn),
    rehearsal: false,
    start: { from: "template", template: "speech" },
  });
}

const yearOf = (day: Date): string => shanghaiDay.format(day).slice(0, 4);

const judges = (from: number, count: number): Judge[] =>
  JUDGES.slice(from, from + count).map((judge) => ({ ...judge }));

/** Half past eight in the district, which keeps one time all year. */
const morningOf = (day: Date): Date => new Date(`${shanghaiDay.format(day)}T08:30:00+08:00`);
