import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Answer } from "#app/domain/quiz/question.ts";
import { answer, sitting, sittingEvent } from "#db/schema/paper.ts";
import { takeSittingOp } from "#server/commands/sitting/take-op.ts";
import { freshRuntime, publicActor, type TestRuntime } from "#tests/support/commands.ts";
import { answerOp, type MadePaper, makePaper } from "#tests/support/sitting-builders.ts";

let runtime: TestRuntime;
let made: MadePaper;

beforeAll(async () => {
  runtime = await freshRuntime();
});
afterAll(() => runtime.close());
beforeEach(async () => {
  made = await makePaper(runtime);
});

const HOUR = 3_600_000;
const nowMs = () => runtime.now().getTime();
const first = () => made.sittings[0]!;
const take = (envelope: unknown, actor = first().actor as Parameters<typeof takeSittingOp>[0]["actor"]) =>
  takeSittingOp({ runtime, actor }, envelope);
const op = (more: Partial<Parameters<typeof answerOp>[0]> = {}) =>
  answerOp({ sittingId: first().id, questionKey: made.keys[0]!, claimedMs: nowMs(), ...more });

const answersOf = (sittingId = first().id) =>
  runtime.database.db.select().from(answer).where(eq(answer.sittingId, sittingId));
const eventsOf = (sittingId = first().id) =>
  runtime.database.db.select().from(sittingEvent).where(eq(sittingEvent.sittingId, sittingId));
const rowOf = async (sittingId = first().id) =>
  (await runtime.database.db.select().from(sitting).where(eq(sitting.id, sittingId)))[0]!;

describe("an answer", () => {
  it("is in the database once it is acknowledged, with the time it was given", async () => {
    runtime.clock.advance(60_000);
    const claimedMs = nowMs() - 5_000;
    expect(await take(op({ claimedMs }))).toMatchObject({ ok: true, givenMs: claimedMs, late: false });
    expect(await answersOf()).toMatchObject([
      { questionKey: made.keys[0], value: { kind: "choice", keys: ["B"] }, givenMs: claimedMs, late: false },
    ]);
  });

  it("of every kind is kept as it was given", async () => {
    const [, multiple, truth, blanks, text, whole] = made.keys;
    const given: [string, Answer][] = [
      [multiple!, { kind: "choice", keys: ["A", "C"] }],
      [truth!, { kind: "truth", value: false }],
      [blanks!, { kind: "blanks", texts: ["两", ""] }],
      [text!, { kind: "text", text: "先听双方陈述。\n再提方案。" }],
      [`${whole}.1`, { kind: "truth", value: true }],
      [`${whole}.2`, { kind: "text", text: "现场处置" }],
    ];
    const replies = await Promise.all(given.map(([questionKey, value]) => take(op({ questionKey, value }))));
    expect(replies.filter(({ ok }) => !ok)).toEqual([]);
    const kept = new Map((await answersOf()).map((row) => [row.questionKey, row.value]));
    expect(given.map(([key]) => kept.get(key))).toEqual(given.map(([, value]) => value));
  });

  it("taken back leaves the question unanswered", async () => {
    await take(op());
    runtime.clock.advance(1_000);
    await take(op({ value: { kind: "choice", keys: [] } }));
    expect(await answersOf()).toMatchObject([{ value: null }]);
  });

  it("sent again with the same id changes nothing, even after the grace period", async () => {
    const sent = op();
    const once = await take(sent);
    expect(await take(sent)).toMatchObject({ ok: true });
    runtime.clock.advance(2 * HOUR);
    expect(await take(sent)).toMatchObject({ ok: true, givenMs: once.ok ? once.givenMs : null, late: false });
    expect(await answersOf()).toHaveLength(1);
    expect(await eventsOf()).toEqual([]);
  });

  it("given earlier but arriving later does not overwrite", async () => {
    runtime.clock.advance(10_000);
    const [early, later] = [
      op({ claimedMs: nowMs() - 9_000 }),
      op({ value: { kind: "choice", keys: ["A"] } }),
    ];
    await take(later);
    await take(early);
    expect(await answersOf()).toMatchObject([{ value: { kind: "choice", keys: ["A"] } }]);
  });

  it("that claims the future counts as given when it arrived", async () => {
    expect(await take(op({ claimedMs: nowMs() + HOUR }))).toMatchObject({ givenMs: nowMs() });
  });

  it("given in time and arrived within the grace period counts and is marked late", async () => {
    runtime.clock.advance(HOUR + 90_000);
    const claimedMs = made.opensAt.getTime() + HOUR - 1_000;
    expect(await take(op({ claimedMs }))).toMatchObject({ ok: true, late: true });
    expect(await answersOf()).toMatchObject([{ late: true, givenMs: claimedMs }]);
  });

  it("of a thousand at once is one row each", async () => {
    const opIds = Array.from({ length: 1_000 }, () => uuidv7());
    const keys = made.keys.slice(0, 1);
    const replies = await Promise.all(
      opIds.map((opId, at) =>
        take(op({ opId, questionKey: keys[at % keys.length]!, claimedMs: nowMs() - (at % 500) })),
      ),
    );
    expect(replies.every(({ ok }) => ok)).toBe(true);
    expect(await answersOf()).toHaveLength(1);
  });

  it("with text the database cannot hold is cleaned, and does not fail its neighbours", async () => {
    const text = made.keys[4]!;
    const odd = op({ questionKey: text, value: { kind: "text", text: "前\u0000中\ud800后" } });
    const replies = await Promise.all([take(odd), take(op())]);
    expect(replies).toMatchObject([{ ok: true }, { ok: true }]);
    const kept = (await answersOf()).find(({ questionKey }) => questionKey === text);
    expect(kept?.value).toEqual({ kind: "text", text: "前中\ufffd后" });
  });
});

describe("an answer is refused", () => {
  const END = HOUR;
  const cases: { why: string; rule: string; advanceMs?: number; more: () => Parameters<typeof op>[0] }[] = [
    {
      why: "to a question that is not on the paper",
      rule: "answer.unknown-question",
      more: () => ({ questionKey: randomUUID() }),
    },
    {
      why: "to a case instead of its parts",
      rule: "answer.unknown-question",
      more: () => ({ questionKey: made.keys[5]! }),
    },
    {
      why: "of another kind than the question",
      rule: "answer.wrong-kind",
      more: () => ({ value: { kind: "truth", value: true } }),
    },
    {
      why: "with an option the question does not have",
      rule: "answer.unknown-option",
      more: () => ({ value: { kind: "choice", keys: ["H"] } }),
    },
    {
      why: "with two options of a single choice",
      rule: "answer.two-options",
      more: () => ({ value: { kind: "choice", keys: ["A", "B"] } }),
    },
    {
      why: "with another number of blanks",
      rule: "answer.blank-count",
      more: () => ({ questionKey: made.keys[3]!, value: { kind: "blanks", texts: ["一"] } }),
    },
    {
      why: "with a blank that is a novel",
      rule: "answer.blank-too-long",
      more: () => ({ questionKey: made.keys[3]!, value: { kind: "blanks", texts: ["字".repeat(501), ""] } }),
    },
    {
      why: "with more than 10,000 characters",
      rule: "answer.too-long",
      more: () => ({ questionKey: made.keys[4]!, value: { kind: "text", text: "字".repeat(10_001) } }),
    },
    { why: "given after the end", rule: "sitting.over", advanceMs: END + 5_000, more: () => ({}) },
    {
      why: "that arrives after the grace period",
      rule: "sitting.too-late",
      advanceMs: END + 121_000,
      more: () => ({ claimedMs: made.opensAt.getTime() + 1 }),
    },
  ];
  it.each(cases)("$why", async ({ rule, advanceMs = 0, more }) => {
    runtime.clock.advance(advanceMs);
    expect(await take(op(more()))).toMatchObject({
      ok: false,
      again: false,
      refusal: { kind: "refused", rule },
    });
    expect(await answersOf()).toEqual([]);
  });

  it("before the paper opens", async () => {
    made = await makePaper(runtime, { opensInMs: 1_000 });
    expect(await take(op())).toMatchObject({ ok: false, refusal: { rule: "sitting.not-open" } });
  });

  it("while the paper is not sealed", async () => {
    made = await makePaper(runtime, { status: "drawn" });
    expect(await take(op())).toMatchObject({ ok: false, refusal: { rule: "sitting.not-open" } });
  });

  it("after the end, and what was sent is kept in the sitting's log", async () => {
    runtime.clock.advance(END + 5_000);
    const late = op();
    await take(late);
    await take(late);
    expect(await eventsOf()).toMatchObject([
      {
        id: late.opId,
        kind: "lateRefused",
        details: { rule: "sitting.over", value: { kind: "choice", keys: ["B"] } },
      },
    ]);
  });

  it("when it has no form, another form, or is no answer at all", async () => {
    expect(await take({ ...op(), form: 2 })).toMatchObject({ ok: false, refusal: { rule: "sitting.form" } });
    for (const envelope of [null, 7, "x", {}, { ...op(), value: { kind: "choice", keys: "B" } }]) {
      expect(await take(envelope)).toMatchObject({ ours: "yanzhen", ok: false, again: false });
    }
  });
});

describe("who may answer", () => {
  it("is the sitting's own contestant", async () => {
    expect(await take(op(), made.sittings[1]!.actor)).toMatchObject({
      ok: false,
      refusal: { rule: "sitting.not-yours" },
    });
    expect(await take(op({ sittingId: randomUUID() }))).toMatchObject({
      ok: false,
      refusal: { rule: "sitting.not-yours" },
    });
  });

  it("is no organiser, no account and nobody without admission, who may try again once let in", async () => {
    for (const actor of [made.contest.organiser, publicActor]) {
      expect(await take(op(), actor)).toMatchObject({
        ok: false,
        again: true,
        refusal: { rule: "sitting.not-let-in" },
      });
    }
    expect(await answersOf()).toEqual([]);
  });
});

describe("handing in", () => {
  const handIn = (more: object = {}) => ({
    opId: uuidv7(),
    sittingId: first().id,
    kind: "handIn",
    by: "contestant",
    claimedMs: nowMs(),
    afterMs: 0,
    form: 1,
    ...more,
  });

  it("closes the sitting at the time it was given, once", async () => {
    runtime.clock.advance(60_000);
    const claimedMs = nowMs() - 1_000;
    expect(await take(handIn({ claimedMs }))).toMatchObject({ ok: true });
    runtime.clock.advance(60_000);
    expect(await take(handIn())).toMatchObject({ ok: true });
    expect(await rowOf()).toMatchObject({ submittedAt: new Date(claimedMs), submittedBy: "contestant" });
    expect((await eventsOf()).filter(({ kind }) => kind === "submitted")).toHaveLength(1);
  });

  it("lets an earlier answer of another device in, and none given later", async () => {
    runtime.clock.advance(60_000);
    await take(handIn());
    runtime.clock.advance(10_000);
    expect(await take(op({ claimedMs: nowMs() - 30_000 }))).toMatchObject({ ok: true, late: true });
    expect(await take(op({ claimedMs: nowMs() }))).toMatchObject({ refusal: { rule: "sitting.handed-in" } });
  });

  it("closes for what stands behind it in the same moment", async () => {
    await take(op());
    runtime.clock.advance(60_000);
    const [closed, refused] = await Promise.all([
      take(handIn({ claimedMs: nowMs() - 1_000 })),
      take(op({ claimedMs: nowMs() })),
    ]);
    expect(closed.ok).toBe(true);
    expect(refused).toMatchObject({ ok: false, refusal: { rule: "sitting.handed-in" } });
  });

  it("by the clock counts at the end, and is not believed before it", async () => {
    expect(await take(handIn({ by: "time" }))).toMatchObject({
      ok: false,
      again: true,
      refusal: { rule: "sitting.not-over" },
    });
    runtime.clock.advance(HOUR + 400);
    expect(await take(handIn({ by: "time" }))).toMatchObject({ ok: true });
    expect(await rowOf()).toMatchObject({
      submittedAt: new Date(made.opensAt.getTime() + HOUR),
      submittedBy: "time",
    });
  });

  it("before the opening is refused", async () => {
    made = await makePaper(runtime, { opensInMs: 60_000 });
    expect(await take(handIn())).toMatchObject({ ok: false, refusal: { rule: "sitting.not-open" } });
  });
});

describe("leaving the page", () => {
  it("is recorded once with its time, and nothing after the end", async () => {
    runtime.clock.advance(60_000);
    const left = {
      opId: uuidv7(),
      sittingId: first().id,
      kind: "left",
      claimedMs: nowMs() - 500,
      afterMs: 0,
      form: 1,
    };
    await take(left);
    await take(left);
    expect(await eventsOf()).toMatchObject([{ kind: "left", at: new Date(nowMs() - 500) }]);
    runtime.clock.advance(2 * HOUR);
    expect(await take({ ...left, opId: uuidv7(), claimedMs: nowMs() })).toMatchObject({ ok: true });
    expect(await eventsOf()).toHaveLength(1);
  });
});
