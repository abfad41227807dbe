import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as QuestionSlips from "#app/domain/draw/question-slips.ts";

const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex");
const ids = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 30 });

describe("numbers of sealed questions", () => {
  it("follow the hashes of the seed with each question", () => {
    const questionIds = ["a", "b", "c", "d"];
    const byHand = [...questionIds].sort((x, y) => (hashOf(`seed:${x}`) < hashOf(`seed:${y}`) ? -1 : 1));
    expect(QuestionSlips.numbered({ seed: "seed", questionIds, hashOf })).toEqual(byHand);
  });

  it("do not depend on the order in which the questions were chosen", () => {
    fc.assert(
      fc.property(ids, fc.string(), (questionIds, seed) => {
        const once = QuestionSlips.numbered({ seed, questionIds, hashOf });
        expect(QuestionSlips.numbered({ seed, questionIds: [...questionIds].reverse(), hashOf })).toEqual(
          once,
        );
        expect([...once].sort()).toEqual([...questionIds].sort());
      }),
    );
  });
});

describe("a slip drawn by the seed", () => {
  it("is a free one, and the same whenever it is drawn again", () => {
    const free = fc.uniqueArray(fc.integer({ min: 1, max: 200 }), { minLength: 1 });
    fc.assert(
      fc.property(free, fc.string(), fc.uuid(), (numbers, seed, performanceId) => {
        const number = QuestionSlips.drawn({ seed, performanceId, free: numbers, hashOf });
        expect(numbers).toContain(number);
        const again = { seed, performanceId, free: [...numbers].reverse(), hashOf };
        expect(QuestionSlips.drawn(again)).toBe(number);
      }),
    );
  });

  it("is none where none is free", () => {
    expect(QuestionSlips.drawn({ seed: "s", performanceId: "p", free: [], hashOf })).toBeNull();
  });
});
