import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CONTEST_TEMPLATES } from "#app/domain/contest/templates/contest-templates.ts";
import * as RuleSetProblems from "#app/domain/scoring/rule-set-problems.ts";
import { indexAfter, type ListAt, listPath, rearranged } from "#app/features/rules/rule-lists.ts";
import { begin, type Edit, isDirty, type RulesDraft, reduce } from "#app/features/rules/rules-draft.ts";
import { criterionOf, itemOf, ruleSetOf } from "#tests/support/rule-set-builders.ts";

const ruleSet = ruleSetOf({ items: [itemOf({ key: "speech" }), itemOf({ key: "report" })] });
const start = (): RulesDraft => begin({ ruleSet, hash: "a" });
const edited = (...edits: Edit[]): RulesDraft => edits.reduce(reduce, start());
const speech = { round: 0, item: 0 };

describe("the draft of the rules", () => {
  const EDITS: { why: string; edit: Edit; seen: (draft: RulesDraft) => unknown; is: unknown }[] = [
    {
      why: "the contest",
      edit: { kind: "contest", change: { appealDays: 5 } },
      seen: ({ ruleSet }) => ruleSet.appealDays,
      is: 5,
    },
    {
      why: "a round",
      edit: { kind: "round", round: 0, change: { name: "初赛" } },
      seen: ({ ruleSet }) => ruleSet.rounds[0]?.name,
      is: "初赛",
    },
    {
      why: "one item and no other",
      edit: { kind: "item", at: { round: 0, item: 1 }, change: { weight: 7_000 } },
      seen: ({ ruleSet }) => ruleSet.rounds[0]?.items.map(({ weight }) => weight),
      is: [5_000, 7_000],
    },
    {
      why: "the scoring of an item",
      edit: { kind: "scoring", at: speech, change: { combineJudges: "median" } },
      seen: ({ ruleSet }) => ruleSet.rounds[0]?.items.map(({ scoring }) => scoring.combineJudges),
      is: ["median", "trimmedMean"],
    },
    {
      why: "the clock of an item",
      edit: { kind: "timing", at: speech, change: { limitMs: 300_000 } },
      seen: ({ ruleSet }) => ruleSet.rounds[0]?.items[0]?.timing?.limitMs,
      is: 300_000,
    },
    {
      why: "a criterion",
      edit: { kind: "criterion", at: { ...speech, criterion: 1 }, change: { maximum: 30_00 } },
      seen: ({ ruleSet }) => ruleSet.rounds[0]?.items[0]?.criteria.map(({ maximum }) => maximum),
      is: [50_00, 30_00],
    },
  ];

  it.each(EDITS)("changes $why", ({ edit, seen, is }) => {
    const draft = edited(edit);
    expect(seen(draft)).toEqual(is);
    expect(isDirty(draft)).toBe(true);
    expect(draft.saved).toBe(ruleSet);
  });

  it("leaves an item without a clock without one", () => {
    const draft = edited(
      { kind: "item", at: speech, change: { timing: null } },
      { kind: "timing", at: speech, change: { limitMs: 1 } },
    );
    expect(draft.ruleSet.rounds[0]?.items[0]?.timing).toBeNull();
  });

  it("gives every new round, item and criterion a key of its own", () => {
    const item = itemOf({ key: "speech" });
    const draft = edited(
      { kind: "addRound", name: "复赛" },
      { kind: "addRound", name: "决赛" },
      { kind: "addItem", round: 1, item },
      { kind: "addItem", round: 2, item },
      { kind: "addCriterion", at: speech },
      { kind: "addCriterion", at: speech },
    );
    const problems = RuleSetProblems.of({ ruleSet: draft.ruleSet, panelSizes: {} });
    expect(problems.filter(({ rule }) => rule === "rules.duplicate-key")).toEqual([]);
    expect(draft.ruleSet.rounds.map(({ items }) => items.map(({ key }) => key))).toEqual([
      ["speech", "report"],
      ["speech-2"],
      ["speech-3"],
    ]);
  });

  it("gives the first item of a round the whole weight, and a further one none", () => {
    const draft = edited(
      { kind: "addRound", name: "复赛" },
      { kind: "addItem", round: 1, item: itemOf({ key: "ppt" }) },
      { kind: "addItem", round: 1, item: itemOf({ key: "ppt" }) },
    );
    expect(draft.ruleSet.rounds[1]?.items.map(({ weight }) => weight)).toEqual([10_000, 0]);
  });
});

describe("an entry that is no value", () => {
  const path = "rounds[0].items[0].criteria[1].maximum";
  const typed: Edit = { kind: "typed", path, unread: "四十" };

  it("is held, makes the draft unsaved, and leaves the document alone", () => {
    const draft = edited(typed);
    expect(draft.unread).toEqual({ [path]: "四十" });
    expect(draft.ruleSet).toBe(ruleSet);
    expect(isDirty(draft)).toBe(true);
  });

  it("is gone once the field holds a value", () => {
    expect(edited(typed, { kind: "typed", path, unread: null }).unread).toEqual({});
  });

  const of: ListAt = { list: "criteria", ...speech };
  it.each([
    {
      why: "moves with its row",
      change: { from: 1, to: 0 },
      left: ["rounds[0].items[0].criteria[0].maximum"],
    },
    { why: "goes with its row", change: { from: 1, to: null }, left: [] },
    {
      why: "moves up when a row above goes",
      change: { from: 0, to: null },
      left: ["rounds[0].items[0].criteria[0].maximum"],
    },
  ])("$why", ({ change, left }) => {
    expect(Object.keys(edited(typed, { kind: "rearrange", of, change }).unread)).toEqual(left);
  });

  it("stays where it is when another list is rearranged", () => {
    const other: ListAt = { list: "overtime", ...speech };
    expect(edited(typed, { kind: "rearrange", of: other, change: { from: 0, to: null } }).unread).toEqual({
      [path]: "四十",
    });
  });

  it("moves with the item it stands in", () => {
    const draft = edited(typed, {
      kind: "rearrange",
      of: { list: "items", round: 0 },
      change: { from: 0, to: 1 },
    });
    expect(Object.keys(draft.unread)).toEqual(["rounds[0].items[1].criteria[1].maximum"]);
  });
});

describe("rearranging", () => {
  const LISTS: { at: ListAt; path: string }[] = [
    { at: { list: "rounds" }, path: "rounds" },
    { at: { list: "tieChain" }, path: "tieChain" },
    { at: { list: "items", round: 0 }, path: "rounds[0].items" },
    { at: { list: "criteria", ...speech }, path: "rounds[0].items[0].criteria" },
    { at: { list: "trim", ...speech }, path: "rounds[0].items[0].scoring.trim" },
    { at: { list: "overtime", ...speech }, path: "rounds[0].items[0].timing.overtime" },
    { at: { list: "undertime", ...speech }, path: "rounds[0].items[0].timing.undertime" },
    { at: { list: "levels", ...speech, criterion: 0 }, path: "rounds[0].items[0].criteria[0].levels" },
  ];
  const full = CONTEST_TEMPLATES[0]!.ruleSet;
  const lengthAt = (value: unknown, path: string): number => {
    const list = path
      .split(/[.[\]]+/)
      .reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], value);
    return (list as unknown[]).length;
  };

  it.each(LISTS)("takes a row out of $path and of nothing else", ({ at, path }) => {
    const draft = reduce(begin({ ruleSet: full, hash: "" }), {
      kind: "rearrange",
      of: at,
      change: { from: 0, to: null },
    });
    expect(listPath(at)).toBe(path);
    expect(lengthAt(draft.ruleSet, path)).toBe(lengthAt(full, path) - 1);
    const others = LISTS.filter((other) => !other.path.startsWith(path) && !path.startsWith(other.path));
    for (const other of others) expect(lengthAt(draft.ruleSet, other.path)).toBe(lengthAt(full, other.path));
  });

  it("and its account of where each row went agree", () => {
    const rows = fc.array(fc.integer(), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(rows, fc.nat(), fc.option(fc.nat()), (list, a, b) => {
        const change = { from: a % list.length, to: b === null ? null : b % list.length };
        const result = rearranged(list, change);
        list.forEach((row, index) => {
          const at = indexAfter(index, change);
          if (at === null) expect(index).toBe(change.from);
          else expect(result[at]).toBe(row);
        });
      }),
    );
  });
});

describe("saving", () => {
  it("what was sent makes the draft clean, what was typed meanwhile does not", () => {
    const sent = edited({ kind: "contest", change: { appealDays: 7 } });
    const saved: Edit = { kind: "saved", ruleSet: sent.ruleSet, hash: "b" };
    expect(isDirty(reduce(sent, saved))).toBe(false);
    const further = reduce(sent, { kind: "contest", change: { appealDays: 8 } });
    const kept = reduce(further, saved);
    expect(kept).toMatchObject({ hash: "b", ruleSet: { appealDays: 8 } });
    expect(isDirty(kept)).toBe(true);
  });

  it("a change taken back by hand leaves nothing to save", () => {
    const draft = edited(
      { kind: "contest", change: { appealDays: 7 } },
      { kind: "contest", change: { appealDays: ruleSet.appealDays } },
    );
    expect(isDirty(draft)).toBe(false);
  });

  it("undoing all goes back to what the server has, entries included", () => {
    const draft = edited(
      { kind: "contest", change: { appealDays: 7 } },
      { kind: "typed", path: "appealDays", unread: "x" },
      { kind: "undoAll" },
    );
    expect(draft).toEqual(start());
  });

  it("loading takes the server's rules and drops the draft", () => {
    const other = ruleSetOf({ items: [itemOf({ key: "speech", criteria: [criterionOf({ key: "only" })] })] });
    const draft = edited(
      { kind: "contest", change: { appealDays: 7 } },
      { kind: "load", ruleSet: other, hash: "c" },
    );
    expect(draft).toEqual(begin({ ruleSet: other, hash: "c" }));
  });
});
