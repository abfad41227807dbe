import { findTemplate } from "#app/domain/contest/templates/contest-templates.ts";
import type { RuleSet } from "#app/domain/scoring/rule-set.ts";
import { listAskable } from "#db/queries/question-draws.ts";
import { incidents, policyAnswers } from "#db/seed/question-bank/judged.ts";
import { giveOffice } from "#server/commands/contest/give-office.ts";
import { startContest } from "#server/commands/contest/start-contest.ts";
import { recordPaper } from "#server/commands/paper/record-paper.ts";
import { revealQuestions } from "#server/commands/question/reveal-questions.ts";
import { sealQuestions } from "#server/commands/question/seal-questions.ts";
import { revealItem } from "#server/commands/results/reveal-item.ts";
import { paperOverview } from "#server/views/paper/paper-overview.ts";
import type { Builder } from "./builder.ts";
import { finishContest } from "./finish-drill.ts";
import { type Accounts, signedIn } from "./load-accounts.ts";
import { loadBank } from "./load-bank.ts";
import type { LoadedCadre, LoadedOrganisation, LoadedUnit } from "./load-organisation.ts";
import { makePaper, PAPER_ITEM, usualParts } from "./make-paper.ts";
import { prepareBuzzer, runBuzzer } from "./run-buzzer.ts";
import { drawRound, type Hall, openHall, runRound } from "./run-drill.ts";
import { type Judge, type SetUpContest, setUpContest } from "./set-up-contest.ts";
import { gradePaper, sitPaper } from "./sit-paper.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const CONTESTANTS = 150;
const PAPER_MINUTES = 90;
/** Who comes before the judges. */
const SKILLED = 12;
/** The longest a paper may last; when it is over, the next start of the demonstration opens another one. */
const OPEN_MINUTES = 8 * 60;

const shanghaiDay = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Shanghai" });

/** One short answer and no case: a hundred and fifty papers are graded twice while somebody waits for the demonstration. */
const FINISHED_PARTS = [
  { key: "single", kind: "singleChoice", count: 20, points: 2_00, difficulties: [] },
  { key: "multiple", kind: "multipleChoice", count: 10, points: 2_00, difficulties: [] },
  { key: "truth", kind: "trueFalse", count: 20, points: 1_00, difficulties: [] },
  { key: "short", kind: "shortAnswer", count: 1, points: 20_00, difficulties: [] },
] as const satisfies Parameters<typeof makePaper>[1]["parts"];

/** The template's rules with a paper of these parts. */
function finishedRules(): RuleSet {
  const template = findTemplate("allPost");
  if (template === null) throw new Error("no template of the all-post contest");
  const pointsOf = new Map(FINISHED_PARTS.map(({ kind, count, points }) => [String(kind), count * points]));
  return {
    ...template.ruleSet,
    rounds: template.ruleSet.rounds.map((round) => ({
      ...round,
      advancement:
        round.key === "written" ? { kind: "first", count: SKILLED, tie: "allAdvance" } : round.advancement,
      items: round.items.map((item) =>
        item.kind !== "writtenPaper"
          ? item
          : {
              ...item,
              criteria: item.criteria.flatMap((criterion) => {
                const maximum = pointsOf.get(criterion.key);
                return maximum === undefined ? [] : [{ ...criterion, maximum, weight: maximum }];
              }),
            },
      ),
    })),
  };
}

type Given = {
  organisation: LoadedOrganisation;
  accounts: Accounts;
  judges: readonly Judge[];
  /** Morning of the written paper. */
  startsAt: Date;
};

/** Full-time workers: those whom the all-post contest is for. */
export const allPostContestants = ({ cadres }: LoadedOrganisation): LoadedCadre[] =>
  cadres.filter(({ post }) => post === "communityWorker").slice(0, CONTESTANTS);

/** A finished all-post contest: paper, incidents and policy answers, buzzer final, published. */
export async function loadFinishedAllPost(builder: Builder, given: Given): Promise<void> {
  const { organisation, accounts, startsAt } = given;
  const unitId = organisation.district.id;
  builder.clock.set(new Date(startsAt.getTime() - 10 * DAY_MS));
  await loadBank(builder, { unitId, accounts });
  const contest = await setUpAllPost(builder, given);
  const { contestId } = contest;
  await prepareBuzzer(builder, { contestId, unitId, accounts });
  const hall = await openHall(builder, { contestId, accounts, startsAt });
  await runPaper(builder, { ...given, contestId, hall });
  const morning = startsAt.getTime() + 2 * DAY_MS;
  builder.clock.set(new Date(morning));
  const skills = await drawRound(builder, { hall, roundKey: "skills" });
  await runRound(builder, { hall: skills, roundKey: "skills", morning });
  for (const itemKey of ["incident", "policyAnswer"])
    await builder.run(revealQuestions, hall.organiser, { contestId, itemKey });
  builder.clock.set(new Date(morning + DAY_MS));
  await drawRound(builder, { hall, roundKey: "final" });
  await runBuzzer(builder, { contestId, unitId, accounts });
  await builder.run(revealItem, hall.organiser, { contestId, itemKey: "buzzer" });
  await finishContest(builder, { contestId, accounts, endsAt: builder.clock.now() });
}

async function setUpAllPost(builder: Builder, given: Given): Promise<SetUpContest> {
  const { organisation, accounts, startsAt } = given;
  const unitId = organisation.district.id;
  const contest = await setUpContest(builder, {
    unitId,
    title: `${shanghaiDay.format(startsAt).slice(0, 4)}年全岗通大比武`,
    venue: "区委党校",
    heldOn: shanghaiDay.format(startsAt),
    start: { from: "rules", kind: "allPost", ruleSet: finishedRules() },
    panels: [{ name: "技能评委组", itemKeys: ["incident", "policyAnswer"], judges: given.judges }],
    contestants: allPostContestants(organisation),
    accounts,
  });
  const { contestId } = contest;
  const organiser = await signedIn(builder, accounts.organiser);
  await giveGraders(builder, { contestId, accounts });
  await makePaper(builder, {
    contestId,
    accounts,
    opensAt: startsAt,
    minutes: PAPER_MINUTES,
    parts: FINISHED_PARTS,
  });
  const { db } = builder.runtime.database;
  const askable = await listAskable(db, organisation.district.path);
  for (const [itemKey, asked] of [
    ["policyAnswer", policyAnswers],
    ["incident", incidents],
  ] as const) {
    const stems = new Set(asked.map(({ question }) => question.stem));
    await builder.run(sealQuestions, organiser, {
      contestId,
      itemKey,
      questionIds: askable.filter(({ body }) => stems.has(body.stem)).map(({ id }) => id),
      preparationMs: 180_000,
      reuse: "again",
    });
  }
  return contest;
}

async function giveGraders(
  builder: Builder,
  { contestId, accounts }: { contestId: string; accounts: Accounts },
): Promise<void> {
  const organiser = await signedIn(builder, accounts.organiser);
  for (const accountId of [accounts.grader1, accounts.grader2, accounts.grader3])
    await builder.run(giveOffice, organiser, { contestId, office: "grader", accountId });
}

/** Everybody sits but one, two graders go through the short answers, the points enter the contest. */
async function runPaper(builder: Builder, given: Given & { contestId: string; hall: Hall }): Promise<void> {
  const { contestId, hall, accounts, startsAt } = given;
  const at = (ms: number) => builder.clock.set(new Date(startsAt.getTime() + ms));
  const ability = new Map([...hall.ability].filter(([id]) => id !== hall.absentee));
  // Answers carry the times at which they were given; they are taken when the last of them is.
  at(PAPER_MINUTES * MINUTE_MS - 1_000);
  await sitPaper(builder, { contestId, ability, opensAt: startsAt });
  at(PAPER_MINUTES * MINUTE_MS + HOUR_MS);
  await gradePaper(builder, { contestId, graders: [accounts.grader1, accounts.grader2, accounts.grader3] });
  const item = { contestId, itemKey: PAPER_ITEM };
  const overview = await paperOverview.read({ runtime: builder.runtime, actor: hall.organiser }, item);
  if (!overview.ok || overview.value.record === null) throw new Error("the paper cannot be recorded");
  await builder.run(recordPaper, hall.organiser, { ...item, seen: overview.value.record.seen });
  await builder.run(revealItem, hall.organiser, item);
}

/** A paper that is open now: whoever signs in as one of the cadres can sit it at once. */
export async function loadOpenPaper(
  builder: Builder,
  given: {
    district: LoadedUnit;
    accounts: Accounts;
    opensAt: Date;
    sitters: readonly Pick<LoadedCadre, "id">[];
  },
): Promise<void> {
  const { accounts, opensAt } = given;
  builder.clock.set(new Date(opensAt.getTime() - HOUR_MS));
  const { contestId } = await setUpContest(builder, {
    unitId: given.district.id,
    title: `全岗通自测卷（${shanghaiDay.format(opensAt)}）`,
    venue: "线上",
    heldOn: shanghaiDay.format(opensAt),
    start: { from: "template", template: "writtenPaper" },
    panels: [],
    contestants: given.sitters,
    accounts,
  });
  await giveGraders(builder, { contestId, accounts });
  await makePaper(builder, {
    contestId,
    accounts,
    opensAt,
    minutes: OPEN_MINUTES,
    parts: usualParts(),
  });
  const organiser = await signedIn(builder, accounts.organiser);
  builder.clock.set(opensAt);
  await builder.run(startContest, organiser, { contestId });
}
