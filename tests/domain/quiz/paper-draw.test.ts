import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as PaperDraw from "#app/domain/quiz/paper-draw.ts";
import type { BlueprintSection } from "#app/domain/quiz/paper-settings.ts";
import { POST_AREAS } from "#app/domain/quiz/question.ts";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const keyOf = (seed: string) => (questionId: string) => sha256(PaperDraw.keyText({ seed, questionId }));

const candidates = (count: number, given: Partial<PaperDraw.Candidate> = {}): PaperDraw.Candidate[] =>
  Array.from({ length: count }, (_, index) => ({
    questionId: `${given.area ?? "any"}-${given.kind ?? "s"}-${index}`,
    version: 1,
    kind: "singleChoice",
    area: POST_AREAS[index % POST_AREAS.length]!,
    difficulty: (index % 5) + 1,
    ...given,
  }));
const section = (given: Partial<BlueprintSection> = {}): BlueprintSection => ({
  key: "single",
  criterionKey: "c",
  title: "单选题",
  kind: "singleChoice",
  count: 10,
  points: 2_00,
  areas: [],
  difficulties: [],
  ...given,
});
const idsOf = (drawn: readonly PaperDraw.Drawn[]) => drawn.map(({ questionId }) => questionId);

describe("PaperDraw", () => {
  it("takes the candidates with the smallest keys of one area", () => {
    const pool = candidates(30, { area: "mediation" });
    const { drawn } = PaperDraw.of({
      sections: [section({ count: 5 })],
      candidates: pool,
      keyOf: keyOf("s"),
    });
    const smallest = pool
      .map(({ questionId }) => questionId)
      .sort((a, b) => (keyOf("s")(a) < keyOf("s")(b) ? -1 : 1))
      .slice(0, 5);
    expect(idsOf(drawn)).toEqual(smallest);
  });

  it("spreads over the areas evenly, and goes on where an area runs dry", () => {
    const pool = [
      ...candidates(20, { area: "mediation" }),
      ...candidates(20, { area: "civilAffairs" }),
      ...candidates(1, { area: "gridSafety" }),
    ];
    const { drawn } = PaperDraw.of({
      sections: [section({ count: 9 })],
      candidates: pool,
      keyOf: keyOf("s"),
    });
    const areaOf = new Map(pool.map(({ questionId, area }) => [questionId, area]));
    const counts = (area: string) => idsOf(drawn).filter((id) => areaOf.get(id) === area).length;
    expect([counts("mediation"), counts("civilAffairs"), counts("gridSafety")]).toEqual([4, 4, 1]);
  });

  it("lets the narrow section draw first and answers in the order of the blueprint", () => {
    const pool = candidates(3, { area: "mediation" });
    const wide = section({ key: "wide", count: 2 });
    const narrow = section({ key: "narrow", count: 1, areas: ["mediation"], difficulties: [3] });
    const { drawn, short } = PaperDraw.of({ sections: [wide, narrow], candidates: pool, keyOf: keyOf("s") });
    expect(short).toEqual([]);
    expect(drawn.map(({ sectionKey }) => sectionKey)).toEqual(["wide", "wide", "narrow"]);
    expect(drawn[2]!.questionId).toBe("mediation-s-2");
  });

  it("says which section falls short when two want the same questions", () => {
    const sections = [section({ key: "a", count: 3 }), section({ key: "b", count: 3 })];
    const { short } = PaperDraw.of({ sections, candidates: candidates(4), keyOf: keyOf("s") });
    expect(short).toEqual([{ sectionKey: "b", wanted: 3, available: 1 }]);
  });

  it("is the same for one seed whatever the order of the bank, without repeating a question", () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.integer({ min: 0, max: 60 }),
        fc.infiniteStream(fc.nat()),
        (seed, n, random) => {
          const pool = candidates(n);
          const shuffled = pool
            .map((row) => ({ row, at: random.next().value as number }))
            .sort((a, b) => a.at - b.at)
            .map(({ row }) => row);
          const sections = [section({ count: 12 }), section({ key: "second", count: 8 })];
          const first = PaperDraw.of({ sections, candidates: pool, keyOf: keyOf(seed) });
          expect(PaperDraw.of({ sections, candidates: shuffled, keyOf: keyOf(seed) })).toEqual(first);
          expect(new Set(idsOf(first.drawn)).size).toBe(first.drawn.length);
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each([
    ["no clause", null, true],
    ["no dates", { inForceSince: null, inForceUntil: null }, true],
    ["in force since the day", { inForceSince: "2026-05-16", inForceUntil: null }, true],
    ["in force from the day after", { inForceSince: "2026-05-17", inForceUntil: null }, false],
    ["in force until the day", { inForceSince: null, inForceUntil: "2026-05-16" }, true],
    ["repealed the day before", { inForceSince: null, inForceUntil: "2026-05-15" }, false],
  ] as const)("knows a source with %s", (_, dates, expected) => {
    const source = dates === null ? null : { regulation: "民法典", article: "第一条", ...dates };
    expect(PaperDraw.inForce(source, "2026-05-16")).toBe(expected);
  });

  it("swaps for the next by key, of the same area first, and comes round", () => {
    const pool = candidates(4, { area: "mediation" });
    const order = pool
      .map(({ questionId }) => questionId)
      .sort((a, b) => (keyOf("s")(a) < keyOf("s")(b) ? -1 : 1));
    const swap = (questionId: string) =>
      PaperDraw.next({
        section: section(),
        candidates: [...pool, ...candidates(3, { area: "civilAffairs" })],
        keyOf: keyOf("s"),
        replaced: { questionId, area: "mediation" },
        onPaper: new Set([questionId]),
      })?.questionId;
    expect(swap(order[0]!)).toBe(order[1]);
    expect(swap(order[3]!)).toBe(order[0]);
  });

  it("has nobody to swap for when every fitting question is on the paper", () => {
    const pool = candidates(2);
    const onPaper = new Set(pool.map(({ questionId }) => questionId));
    const replaced = { questionId: pool[0]!.questionId, area: pool[0]!.area };
    expect(
      PaperDraw.next({ section: section(), candidates: pool, keyOf: keyOf("s"), replaced, onPaper }),
    ).toBeNull();
  });
});
