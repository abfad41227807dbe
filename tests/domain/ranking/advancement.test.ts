import { describe, expect, it } from "vitest";
import * as Advancement from "#app/domain/ranking/advancement.ts";
import * as Clinch from "#app/domain/ranking/clinch.ts";
import * as Ranking from "#app/domain/ranking/ranking.ts";
import type { Advancement as Rule } from "#app/domain/scoring/rule-set.ts";
import * as Rational from "#app/domain/shared/rational.ts";
import published from "#tests/golden/ranking_ties.json" with { type: "json" };

/** Ids are letters in the order of the scores; a second number in a row is the tie key. */
const ranked = (
  scores: (number | [number, number])[],
  subdistricts: string[] = [],
): Advancement.RankedRow[] => {
  const entries = scores.map((row, index) => {
    const [score, key] = typeof row === "number" ? [row, 0] : row;
    return { id: String.fromCharCode(97 + index), stage: 0, score: Rational.ofUnits(score, 1), key };
  });
  const { rows } = Ranking.of({
    entries,
    chain: [{ key: "key", valuesOf: (tied) => tied.map(({ key }) => Rational.ofUnits(key, 1)) }],
    end: "sharedPlace",
  });
  return rows.map(({ entry, place, score }) => ({
    id: entry.id,
    place,
    score,
    subdistrict: subdistricts[entry.id.charCodeAt(0) - 97] ?? null,
  }));
};
const first = (count: number, tie: "allAdvance" | "noneAdvance" | "tieBreak"): Rule => ({
  kind: "first",
  count,
  tie,
});
const goOn = (rows: Advancement.RankedRow[], rule: Rule, entered = rows.length) =>
  Advancement.of({ rows, rule, entered }).advancing.join("");

describe("the published advancement rules", () => {
  const [percentDown, tieIn75, top3, oneSpot, dnf, clinched] = published.advancement_rules_to_test;

  it(percentDown ?? "", () => {
    expect(goOn(ranked([9, 8, 7, 6, 5]), { kind: "percent", percent: 75, tie: "noneAdvance" })).toBe("abc");
  });

  it(tieIn75 ?? "", () => {
    expect(goOn(ranked([9, 8, 7, 7]), { kind: "percent", percent: 75, tie: "noneAdvance" })).toBe("ab");
  });

  it(top3 ?? "", () => {
    expect(goOn(ranked([9, 8, 7, 7, 6]), first(3, "allAdvance"))).toBe("abcd");
  });

  it(oneSpot ?? "", () => {
    expect(goOn(ranked([9, 8, 8]), first(2, "noneAdvance"))).toBe("a");
  });

  it(dnf ?? "", () => {
    // Whoever is not scored is no ranked row; he only counts among those entered.
    expect(goOn(ranked([90, 60]), { kind: "above", score: 6000 }, 3)).toBe("ab");
    expect(goOn(ranked([90, 60]), { kind: "percent", percent: 100, tie: "tieBreak" }, 3)).toBe("ab");
  });

  it(clinched ?? "", () => {
    const contenders: Clinch.Contender[] = [
      ...ranked([90, 80, 70]).map((row) => ({ ...row, kind: "scored" as const })),
      { id: "open", subdistrict: null, kind: "open", best: Rational.ofUnits(85, 1) },
    ];
    const answer = Clinch.of({ contenders, entered: 4, rule: first(2, "tieBreak") });
    expect(answer).toEqual([
      { id: "a", advancing: "in", bestPlace: 1, worstPlace: 1 },
      { id: "b", advancing: "questionable", bestPlace: 2, worstPlace: 3 },
      { id: "c", advancing: "out", bestPlace: 3, worstPlace: 4 },
      { id: "open", advancing: "questionable", bestPlace: 2, worstPlace: null },
    ]);
  });
});

describe("a tie at the cut", () => {
  const rows = ranked([9, [8, 1], [8, 2], [8, 1], 7]);
  it.each([
    { tie: "allAdvance", count: 2, advancing: "acbd", undecided: "" },
    { tie: "noneAdvance", count: 2, advancing: "a", undecided: "" },
    { tie: "tieBreak", count: 2, advancing: "ac", undecided: "" },
    { tie: "tieBreak", count: 3, advancing: "ac", undecided: "bd" },
  ] as const)("with $tie and $count places: $advancing go on, $undecided is undecided", (row) => {
    const cut = Advancement.of({ rows, rule: first(row.count, row.tie), entered: 5 });
    expect(cut.advancing.join("")).toBe(row.advancing);
    expect(cut.undecided.join("")).toBe(row.undecided);
    expect(cut.tiedAtCut.join("")).toBe("cbd");
  });

  it("is none when the tied all fit", () => {
    expect(Advancement.of({ rows, rule: first(4, "noneAdvance"), entered: 5 })).toEqual({
      advancing: ["a", "c", "b", "d"],
      undecided: [],
      tiedAtCut: [],
    });
  });
});

describe("a quota", () => {
  it("takes the first of each subdistrict, in the order of the ranking", () => {
    const rows = ranked([9, 8, 7, 6, 5], ["东", "东", "西", "东", "西"]);
    expect(goOn(rows, { kind: "perSubdistrict", count: 1, tie: "tieBreak" })).toBe("ac");
  });

  it.each([
    { rule: first(10, "tieBreak"), advancing: "abc" },
    { rule: { kind: "all" }, advancing: "abc" },
    { rule: { kind: "percent", percent: 10, tie: "allAdvance" }, advancing: "" },
    { rule: { kind: "above", score: 800 }, advancing: "ab" },
  ] satisfies { rule: Rule; advancing: string }[])(
    "$rule.kind lets $advancing go on",
    ({ rule, advancing }) => {
      expect(goOn(ranked([9, 8, 7]), rule)).toBe(advancing);
    },
  );
});

describe("what is clinched is never taken back", () => {
  /** Every way the open results can end, in whole points. */
  const endings = (best: number[]): number[][] =>
    best.reduce<number[][]>(
      (ways, limit) =>
        ways.flatMap((way) => Array.from({ length: limit + 1 }, (_, score) => [...way, score])),
      [[]],
    );
  it.each([
    { scores: [5, 4, 4, 2], best: [5, 3], count: 3, tie: "noneAdvance" },
    { scores: [5, 4, 4, 2], best: [5, 3], count: 3, tie: "allAdvance" },
    { scores: [5, 4, 4, 2], best: [4, 4], count: 2, tie: "allAdvance" },
    { scores: [5, 3, 1], best: [3, 2], count: 2, tie: "tieBreak" },
    { scores: [5, 5, 5], best: [4], count: 2, tie: "tieBreak" },
  ] as const)("with $scores in, $best open, $count places and $tie", ({ scores, best, count, tie }) => {
    const rule = first(count, tie);
    const contenders: Clinch.Contender[] = [
      ...ranked([...scores]).map((row) => ({ ...row, kind: "scored" as const })),
      ...best.map((limit, index) => ({
        id: `o${index}`,
        subdistrict: null,
        kind: "open" as const,
        best: Rational.ofUnits(limit, 1),
      })),
    ];
    const answer = Clinch.of({ contenders, entered: contenders.length, rule });
    for (const ending of endings([...best])) {
      const { advancing, undecided } = Advancement.of({
        rows: ranked([...scores, ...ending]),
        rule,
        entered: contenders.length,
      });
      scores.forEach((_, index) => {
        const id = String.fromCharCode(97 + index);
        const said = answer.find((row) => row.id === id)?.advancing;
        if (said === "in") expect(advancing).toContain(id);
        if (said === "out") expect([...advancing, ...undecided]).not.toContain(id);
      });
    }
    expect(answer.some(({ advancing }) => advancing !== "questionable")).toBe(true);
  });
});
