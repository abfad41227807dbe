import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as AnswerCheck from "#app/domain/quiz/answer-check.ts";
import { isNewer, newest } from "#app/domain/quiz/answer-order.ts";
import * as SittingAbsences from "#app/domain/quiz/sitting-absences.ts";
import { SIX_QUESTIONS } from "#tests/support/sitting-builders.ts";

const questions = SIX_QUESTIONS.map((question, index) => ({
  id: `q${index + 1}`,
  position: index + 1,
  sectionKey: "s",
  points: 1_00,
  question,
}));
const places = new Map(AnswerCheck.placesOf(questions).map((place) => [place.key, place]));
const check = (key: string, sent: AnswerCheck.SentAnswer | null) => AnswerCheck.check(places.get(key)!, sent);

describe("the places of a paper", () => {
  it("are its plain questions and the parts of its cases", () => {
    expect([...places.keys()]).toEqual(["q1", "q2", "q3", "q4", "q5", "q6.1", "q6.2"]);
  });

  it("know nothing of what is right", () => {
    expect(JSON.stringify([...places.values()])).not.toMatch(/秘密|answer|explanation|reference/);
  });
});

describe("an answer of the right form", () => {
  it.each([
    {
      why: "keeps the options in the order of the bank, each once",
      key: "q2",
      sent: { kind: "choice", keys: ["C", "A", "C"] },
      kept: { kind: "choice", keys: ["A", "C"] },
    },
    { why: "without an option is none", key: "q1", sent: { kind: "choice", keys: [] }, kept: null },
    { why: "with empty blanks is none", key: "q4", sent: { kind: "blanks", texts: ["", ""] }, kept: null },
    { why: "of white space is none", key: "q5", sent: { kind: "text", text: " \n　" }, kept: null },
    {
      why: "keeps its text as it was written",
      key: "q6.2",
      sent: { kind: "text", text: " 一、\n二、" },
      kept: { kind: "text", text: " 一、\n二、" },
    },
    { why: "taken back is none", key: "q3", sent: null, kept: null },
  ] as const)("$why", ({ key, sent, kept }) => {
    expect(check(key, sent)).toEqual({ ok: true, value: kept });
  });

  it("counts a rare character once, up to ten thousand", () => {
    expect(check("q5", { kind: "text", text: "𠮷".repeat(10_000) })).toMatchObject({ ok: true });
    expect(check("q5", { kind: "text", text: "𠮷".repeat(10_001) })).toMatchObject({
      ok: false,
      refusal: { rule: "answer.too-long", facts: { length: 10_001, most: 10_000 } },
    });
  });
});

describe("of several answers", () => {
  const op = fc.record({ givenMs: fc.integer({ min: 0, max: 5 }), opId: fc.uuid(), value: fc.integer() });

  it("one and the same stands, in whatever order and however often they come", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(op, { minLength: 1, selector: ({ opId }) => opId }),
        fc.infiniteStream(fc.nat()),
        (ops, picks) => {
          const inOrder = newest(ops, () => "q")[0];
          const mixed = [...ops, ...ops].sort(() => ((picks.next().value ?? 0) % 2 === 0 ? 1 : -1));
          let standing = mixed[0]!;
          for (const next of mixed) if (isNewer(next, standing)) standing = next;
          expect(standing).toEqual(inOrder);
          expect(ops.every((each) => !isNewer(each, standing))).toBe(true);
        },
      ),
    );
  });
});

describe("absences", () => {
  const at = (kind: string, atMs: number) => ({ kind, atMs });
  it.each([
    {
      why: "nobody left",
      events: [at("opened", 0)],
      found: { times: 0, totalMs: 0, longestMs: 0, away: false },
    },
    {
      why: "left twice",
      events: [at("left", 10), at("returned", 15), at("left", 20), at("returned", 40)],
      found: { times: 2, totalMs: 25, longestMs: 20, away: false },
    },
    {
      why: "out of order is in order",
      events: [at("returned", 15), at("left", 10)],
      found: { times: 1, totalMs: 5, longestMs: 5, away: false },
    },
    {
      why: "still away",
      events: [at("left", 90)],
      found: { times: 1, totalMs: 10, longestMs: 10, away: true },
    },
    {
      why: "handed in while away",
      events: [at("left", 10), at("submitted", 30)],
      found: { times: 1, totalMs: 20, longestMs: 20, away: false },
    },
    {
      why: "told twice",
      events: [at("left", 10), at("left", 12), at("returned", 20)],
      found: { times: 1, totalMs: 10, longestMs: 10, away: false },
    },
  ])("$why", ({ events, found }) => {
    expect(SittingAbsences.of(events, 100)).toEqual(found);
  });
});
