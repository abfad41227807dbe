import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ContestDocument } from "#app/contracts/interchange.ts";
import { contestInput } from "#app/contracts/interchange-contest.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import * as ContestStandings from "#app/domain/ranking/contest-standings.ts";
import * as Decimal from "#app/domain/shared/decimal.ts";
import * as Rational from "#app/domain/shared/rational.ts";
import { commentModeration, sheet } from "#db/schema/scoring.ts";
import { mySlipView } from "#server/views/results/my-slip.ts";
import { organiserSlipView } from "#server/views/results/organiser-slip.ts";
import { publicResultsView } from "#server/views/results/public-results.ts";
import { slipCheckView } from "#server/views/results/slip-check.ts";
import { quartilesOf } from "#server/views/results/slip-criteria.ts";
import {
  type AccountActor,
  expectKind,
  expectOk,
  freshRuntime,
  publicActor,
  read,
  type TestRuntime,
} from "#tests/support/commands.ts";
import type { MadeContest } from "#tests/support/contest-builders.ts";
import { contestantAccount, makePublished, makeReviewed, signBoth } from "#tests/support/results-builders.ts";
import { criterionOf, itemOf, ruleSetOf } from "#tests/support/rule-set-builders.ts";

let runtime: TestRuntime;
let made: MadeContest;
let own: AccountActor;
let other: AccountActor;

const LEVELS = [
  { from: 0, title: "基本达到", text: "内容完整" },
  { from: 45_00, title: "优秀", text: "有数据、有对比、有措施" },
];

beforeAll(async () => {
  runtime = await freshRuntime();
  made = await makePublished(runtime, {
    contestants: 6,
    judges: 5,
    ruleSet: ruleSetOf({
      items: [
        itemOf({
          key: "speech",
          criteria: [criterionOf({ key: "content", levels: LEVELS }), criterionOf({ key: "delivery" })],
        }),
      ],
    }),
    markOf: ({ contestant, judge, criterion }) =>
      criterion.maximum - 50 * (contestant * 2 + ((judge * (criterion.key === "content" ? 3 : 1)) % 4)),
  });
  own = await contestantAccount(runtime, made, 2);
  other = await contestantAccount(runtime, made, 3);
});
afterAll(() => runtime.close());

const mine = (actor: Actor, contestId = made.id) =>
  read(runtime, { view: mySlipView, actor, input: { contestId } });
const ofOrganiser = (actor: Actor, index: number) =>
  read(runtime, {
    view: organiserSlipView,
    actor,
    input: { contestId: made.id, contestantId: made.contestants[index]!.id },
  });

describe("a contestant's slip", () => {
  it("shows each step from marks to place, and every step follows from the one before", async () => {
    const { slip } = expectOk(await mine(own));
    const item = slip.rounds[0]!.items[0]!;
    const trace = item.arithmetic!;
    const kept = trace.panel.judges.filter(({ dropped }) => dropped === null);
    expect(trace.panel.judges).toHaveLength(5);
    expect(kept).toHaveLength(3);
    const mean = Rational.mean(kept.map(({ rounded }) => Decimal.ofExact(rounded)));
    expect(Decimal.exact(mean)).toBe(trace.panel.combined);
    expect(item.seats).toMatchObject({ [made.judges[0]!.id]: "J1" });
    expect(slip.outcome).toMatchObject({ kind: "placed", place: 3, ranked: 6, shared: 1 });
    expect(slip.contestTrace?.value).toBe(slip.outcome.kind === "placed" ? slip.outcome.exact : "");
  });

  it("compares each criterion with the middle of all, in the same numbers as the table", async () => {
    const { slip } = expectOk(await mine(own));
    const [content] = slip.rounds[0]!.items[0]!.criteria;
    expect(content).toMatchObject({ key: "content", maximum: 50, all: { n: 6 } });
    const { lower, median, upper, texts } = content!.all!;
    expect(texts.map(Number)).toEqual([lower, median, upper].map((value) => Number(value.toFixed(2))));
    expect(lower <= median && median <= upper).toBe(true);
  });

  it("names the criterion to practise with its level and the next one", async () => {
    const { slip, weakest } = expectOk(await mine(own));
    expect(weakest?.itemKey).toBe("speech");
    const content = slip.rounds[0]!.items[0]!.criteria.find(({ key }) => key === "content")!;
    expect(content.level?.title).toBe(content.own >= 45 ? "优秀" : "基本达到");
  });

  it("leads to no written paper where none was sat", async () => {
    expect(expectOk(await mine(own)).paper).toBe(false);
  });

  it("gives a third of the field, not a percentile, below twenty contestants", async () => {
    const { slip } = expectOk(await mine(own));
    expect(slip.outcome).toMatchObject({ standing: { kind: "band", band: "middle" } });
  });

  it("holds only comments that were let through, in the moderator's words", async () => {
    const { db } = runtime.database;
    const performance = made.performances.find(
      ({ contestantId }) => contestantId === made.contestants[2]!.id,
    )!;
    const [first, second] = await db.select().from(sheet).where(eq(sheet.performanceId, performance.id));
    await db
      .update(sheet)
      .set({ comments: { general: "原话甲", content: "原话乙" } })
      .where(eq(sheet.id, first!.id));
    await db
      .update(sheet)
      .set({ comments: { general: "原话丙" } })
      .where(eq(sheet.id, second!.id));
    const say = (
      sheetId: string,
      criterionKey: string,
      original: string,
      status: "approved" | "hidden",
      text: string,
    ) =>
      db.insert(commentModeration).values({
        id: crypto.randomUUID(),
        sheetId,
        criterionKey,
        original,
        status,
        text,
        accountId: made.organiser.accountId,
      });
    await say(first!.id, "general", "原话甲", "approved", "整理后的话");
    await say(first!.id, "content", "原话乙", "hidden", "原话乙");
    const view = expectOk(await mine(own));
    expect(view.comments.map(({ text }) => text)).toEqual(["整理后的话"]);
    expect(JSON.stringify(view)).not.toMatch(/原话/);
    expect(JSON.stringify(expectOk(await mine(other)))).not.toContain("整理后的话");
  });
});

describe("who reads a slip", () => {
  it("is the contestant alone: no other contestant's id, name or marks are in it", async () => {
    const text = JSON.stringify(expectOk(await mine(own)));
    for (const [index, contestant] of made.contestants.entries()) {
      if (index === 2) continue;
      expect(text).not.toContain(contestant.id);
      expect(text).not.toContain(contestant.name);
    }
  });

  const viewers: { who: string; actor: () => Actor; mine: boolean; any: boolean }[] = [
    { who: "the contestant", actor: () => own, mine: true, any: false },
    { who: "the organiser", actor: () => made.organiser, mine: false, any: true },
    { who: "the head judge", actor: () => made.officers.headJudge, mine: false, any: true },
    { who: "the supervisor", actor: () => made.officers.supervisor, mine: false, any: true },
    { who: "nobody in particular", actor: () => publicActor, mine: false, any: false },
    { who: "the screen", actor: () => ({ kind: "screen", contestId: made.id }), mine: false, any: false },
  ];
  it.each(viewers)("$who: own slip $mine, any slip $any", async ({ actor, mine: readsOwn, any }) => {
    expect((await mine(actor())).ok).toBe(readsOwn);
    expect((await ofOrganiser(actor(), 1)).ok).toBe(any);
  });

  it("is nobody before the publication", async () => {
    const signed = await makeReviewed(runtime);
    await signBoth(runtime, signed);
    expectKind(await mine(await contestantAccount(runtime, signed, 0), signed.id), "missing");
  });
});

describe("the public result", () => {
  const publicOf = (publicCode: string) =>
    read(runtime, { view: publicResultsView, actor: publicActor, input: { publicCode } });

  it("has places, scores and hash, and no marks, ids or judges", async () => {
    const view = expectOk(await publicOf(made.publicCode));
    expect(view.ranking.rows.map(({ place }) => place)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(view).toMatchObject({
      version: 1,
      underReview: false,
      signatures: [{ role: "headJudge" }, { role: "supervisor" }],
    });
    const text = JSON.stringify(view);
    for (const { id } of [...made.contestants, ...made.judges]) expect(text).not.toContain(id);
  });

  it("is not there before the publication, exactly as a code nobody has", async () => {
    const signed = await makeReviewed(runtime);
    await signBoth(runtime, signed);
    expect(await publicOf(signed.publicCode)).toEqual(await publicOf("nobody00"));
  });
});

describe("the check of a slip", () => {
  const check = (contestantId: string, key: string, publicCode = made.publicCode) =>
    read(runtime, { view: slipCheckView, actor: publicActor, input: { publicCode, contestantId, key } });
  const keyOf = async (actor: Actor) =>
    new URL(expectOk(await mine(actor)).checkPath, "http://x").searchParams.get("key")!;

  it("carries what a browser recomputes to the published points and place", async () => {
    const { id } = made.contestants[2]!;
    const view = expectOk(await check(id, await keyOf(own)));
    const { contest } = ContestStandings.of(contestInput(ContestDocument.parse(view.document)));
    const score = contest.rows[0]!.score;
    expect(Decimal.exact(score)).toBe(view.published.exact);
    const ahead = view.scores.filter(
      ({ exact }) => Rational.compare(Decimal.ofExact(exact), score) > 0,
    ).length;
    expect(ahead + 1).toBe(view.published.place);
    expect(JSON.stringify(view.document)).not.toContain(made.contestants[1]!.id);
  });

  it("opens with its own key only", async () => {
    const key = await keyOf(own);
    for (const [id, tried] of [
      [made.contestants[1]!.id, key],
      [made.contestants[2]!.id, ""],
      [made.contestants[2]!.id, await keyOf(other)],
    ] as const) {
      expectKind(await check(id, tried), "missing");
    }
  });
});

describe("quartiles", () => {
  const points = (...values: number[]) => quartilesOf(values.map((value) => Rational.ofUnits(value, 1)));
  it("stand between neighbours as R's type 7 has them", () => {
    expect(points(1, 2, 3, 4, 5)?.texts).toEqual(["2.00", "3.00", "4.00"]);
    expect(points(6, 7, 15, 36, 39, 40, 41, 42, 43, 47, 49)?.texts).toEqual(["25.50", "40.00", "42.50"]);
    expect(points(7, 15, 36, 39, 40, 41)?.texts).toEqual(["20.25", "37.50", "39.75"]);
  });
  it("are not told for fewer than five: they would be single contestants' points", () => {
    expect(points(1, 2, 3, 4)).toBeNull();
  });
});
