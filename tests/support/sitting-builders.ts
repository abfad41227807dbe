import { createHash, randomBytes, randomUUID } from "node:crypto";
import { uuidv7 } from "uuidv7";
import type { SittingOp } from "#app/contracts/sitting.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import type { PaperSettings } from "#app/domain/quiz/paper-settings.ts";
import type { Question } from "#app/domain/quiz/question.ts";
import { session } from "#db/schema/access.ts";
import { paper, paperQuestion, sitting } from "#db/schema/paper.ts";
import { question, questionVersion } from "#db/schema/quiz.ts";
import { contestantCookieName } from "#server/auth/cookies.ts";
import type { Runtime } from "#server/runtime.ts";
import { type MadeContest, type MakeContest, makeContest } from "#tests/support/contest-builders.ts";

const common = { picture: null, explanation: "秘密解析" };

/** One of each kind; every text that a sitter must not see before the opening begins with 题, after it with 秘密. */
export const SIX_QUESTIONS: Question[] = [
  {
    ...common,
    kind: "singleChoice",
    stem: "题一：社区居民委员会每届任期几年？",
    options: [
      { key: "A", text: "三年" },
      { key: "B", text: "五年" },
      { key: "C", text: "六年" },
    ],
    answer: ["B"],
  },
  {
    ...common,
    kind: "multipleChoice",
    stem: "题二：下列哪些属于特困人员救助供养内容？",
    options: [
      { key: "A", text: "提供基本生活条件" },
      { key: "B", text: "提供疾病治疗" },
      { key: "C", text: "办理丧葬事宜" },
      { key: "D", text: "代缴物业费" },
    ],
    answer: ["A", "B", "C"],
  },
  { ...common, kind: "trueFalse", stem: "题三：业主大会可以选举业主委员会。", answer: true },
  {
    ...common,
    kind: "fillIn",
    stem: "题四：网格员巡查每日____次，每周____报。",
    blanks: [["秘密一"], ["秘密二"]],
  },
  {
    ...common,
    kind: "shortAnswer",
    stem: "题五：简述邻里纠纷调解的步骤。",
    reference: "秘密参考答案",
    expected: [{ text: "秘密得分点", points: 10_00 }],
  },
  {
    ...common,
    kind: "case",
    stem: "题六：某小区电梯停运，居民聚集。",
    parts: [
      { ...common, kind: "trueFalse", stem: "题六之一：应先安抚居民。", answer: true },
      {
        ...common,
        kind: "shortAnswer",
        stem: "题六之二：写出处置方案。",
        reference: "秘密处置参考",
        expected: [{ text: "秘密要点", points: 15_00 }],
      },
    ],
  },
];

export const PAPER_SETTINGS: PaperSettings = {
  minutes: 60,
  sections: [
    {
      key: "s1",
      criterionKey: "s1",
      title: "客观题",
      kind: "singleChoice",
      count: 4,
      points: 2_00,
      areas: [],
      difficulties: [],
    },
    {
      key: "s2",
      criterionKey: "s2",
      title: "主观题",
      kind: "shortAnswer",
      count: 2,
      points: 20_00,
      areas: [],
      difficulties: [],
    },
  ],
  multipleChoice: "allOrNothing",
  shuffleQuestions: true,
  shuffleOptions: true,
  graceMs: 120_000,
  thirdGraderAbove: 3_00,
};

export type MadePaper = {
  paperId: string;
  contest: MadeContest;
  opensAt: Date;
  /** The paper's questions in the order of SIX_QUESTIONS. */
  keys: string[];
  sittings: { id: string; contestantId: string; actor: ContestantActor }[];
};
type ContestantActor = Extract<Actor, { kind: "contestant" }>;

export type MakePaper = {
  /** Minutes from now to the opening; 0: it opens now. */
  opensInMs?: number;
  settings?: Partial<PaperSettings>;
  status?: "draft" | "drawn" | "sealed" | "recorded";
  contest?: MadeContest;
  questions?: Question[];
} & Pick<MakeContest, "contestants">;

/** A sealed paper with every kind of question, and a sitting for each contestant of its contest. */
export async function makePaper(runtime: Runtime, given: MakePaper = {}): Promise<MadePaper> {
  const contest =
    given.contest ?? (await makeContest(runtime, { contestants: given.contestants ?? 3, judges: 1 }));
  const { db } = runtime.database;
  const opensAt = new Date(runtime.now().getTime() + (given.opensInMs ?? 0));
  const settings = { ...PAPER_SETTINGS, ...given.settings };
  const paperId = randomUUID();
  const status = given.status ?? "sealed";
  await db.insert(paper).values({
    id: paperId,
    contestId: contest.id,
    itemKey: contest.ruleSet.rounds[0]!.items[0]!.key,
    status,
    settings,
    seed: "seed",
    opensAt,
    closesAt: new Date(opensAt.getTime() + settings.minutes * 60_000),
    sealedAt: runtime.now(),
  });
  const keys: string[] = [];
  for (const [index, body] of (given.questions ?? SIX_QUESTIONS).entries()) {
    keys.push(await putOnPaper(runtime, { contest, paperId, index, body }));
  }
  const sittings = contest.contestants.map(({ id, name }) => ({
    id: randomUUID(),
    contestantId: id,
    actor: { kind: "contestant" as const, contestantId: id, contestId: contest.id, cadreId: null, name },
  }));
  await db.insert(sitting).values(sittings.map(({ id, contestantId }) => ({ id, paperId, contestantId })));
  return { paperId, contest, opensAt, keys, sittings };
}

async function putOnPaper(
  runtime: Runtime,
  given: { contest: MadeContest; paperId: string; index: number; body: Question },
): Promise<string> {
  const { db } = runtime.database;
  const [questionId, id] = [randomUUID(), randomUUID()];
  const { body, index, paperId } = given;
  await db.insert(question).values({ id: questionId, unitId: given.contest.organisation.district.id });
  await db.insert(questionVersion).values({
    questionId,
    version: 1,
    status: "reviewed",
    kind: body.kind,
    area: "mediation",
    difficulty: 3,
    body,
    stemIndex: body.stem,
  });
  await db.insert(paperQuestion).values({
    id,
    paperId,
    position: index + 1,
    sectionKey: index < 4 ? "s1" : "s2",
    questionId,
    questionVersion: 1,
    points: index < 4 ? 2_00 : 20_00,
  });
  return id;
}

/** A living session of a contestant's own device, as its cookie. */
export async function letIn(runtime: Runtime, contestantId: string): Promise<string> {
  const id = randomBytes(32).toString("base64url");
  const at = { createdAt: runtime.now(), lastSeenAt: runtime.now() };
  const expiresAt = new Date(runtime.now().getTime() + 86_400_000);
  const idHash = createHash("sha256").update(id).digest();
  await runtime.database.db.insert(session).values({ idHash, contestantId, expiresAt, ...at });
  return `${contestantCookieName(runtime, contestantId)}=${id}`;
}

/** An answer as a device sends it. */
export const answerOp = (given: {
  sittingId: string;
  questionKey: string;
  claimedMs: number;
  value?: Extract<SittingOp, { kind: "answer" }>["value"];
  opId?: string;
  afterMs?: number;
}): Extract<SittingOp, { kind: "answer" }> => ({
  opId: given.opId ?? uuidv7(),
  sittingId: given.sittingId,
  kind: "answer",
  questionKey: given.questionKey,
  value: given.value === undefined ? { kind: "choice", keys: ["B"] } : given.value,
  claimedMs: given.claimedMs,
  afterMs: given.afterMs ?? 0,
  form: 1,
});
