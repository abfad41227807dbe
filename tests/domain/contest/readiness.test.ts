import { describe, expect, test } from "vitest";
import { donePages, nextStep } from "#app/domain/contest/next-step.ts";
import * as Readiness from "#app/domain/contest/readiness.ts";
import { CONTEST_STATUSES } from "#app/domain/contest/states.ts";
import { itemOf, ruleSetOf, scoringOf } from "#tests/support/rule-set-builders.ts";

const judge = (n: number): Readiness.ReadinessSeat => ({
  id: `j${n}`,
  panelId: "p",
  role: "judge",
  scoring: "counts",
  holderName: `评委${n}`,
  cadreId: null,
  paired: true,
});
const head: Readiness.ReadinessSeat = {
  ...judge(0),
  id: "h",
  role: "headJudge",
  scoring: "none",
  holderName: "裁判长",
};
const timekeeper: Readiness.ReadinessSeat = { ...head, id: "t", role: "timekeeper", holderName: "计时员" };

/** Ready in every respect: one panel, three judges, two contestants, drawn. */
const READY: Readiness.ReadinessInput = {
  ruleSet: ruleSetOf({
    items: [itemOf({ key: "speech", name: "演讲", scoring: scoringOf({ minimumPresent: 3 }) })],
  }),
  panels: [{ id: "p", name: "甲组", itemKeys: [] }],
  seats: [head, judge(1), judge(2), judge(3), timekeeper],
  contestants: ["c1", "c2"].map((id) => ({
    id,
    name: `选手${id}`,
    cadreId: id,
    status: "registered" as const,
  })),
  recusals: [],
  performances: ["c1", "c2"].map((contestantId) => ({
    contestantId,
    panelId: "p",
    roundKey: "final",
    itemKey: "speech",
    status: "waiting" as const,
  })),
  drawn: true,
  offices: ["tabulator", "supervisor"],
  unprintableNames: [],
  backupAgeHours: 2,
};

const stateOf = (input: Partial<Readiness.ReadinessInput>) => {
  const checks = Readiness.of({ ...READY, ...input });
  return Object.fromEntries(checks.map(({ key, state }) => [key, state]));
};
const recusal = (seatId: string, contestantId: string, status: "proposed" | "confirmed" | "dismissed") => ({
  seatId,
  contestantId,
  status,
});

describe("readiness", () => {
  test("is good in every point when everything is there, except what the browser measures itself", () => {
    expect(Readiness.standsInTheWay(Readiness.of(READY))).toEqual([]);
    const { serverClock, ...others } = stateOf({});
    expect(serverClock).toBe("unknown");
    expect(new Set(Object.values(others))).toEqual(new Set(["good"]));
  });

  test.each<{
    why: string;
    given: Partial<Readiness.ReadinessInput>;
    key: Readiness.CheckKey;
    findings: string[];
  }>([
    {
      why: "nobody competes",
      given: { contestants: [], performances: [] },
      key: "contestants",
      findings: ["0"],
    },
    {
      why: "those who withdrew do not count",
      given: { contestants: READY.contestants.map((row) => ({ ...row, status: "withdrawn" })) },
      key: "contestants",
      findings: ["0"],
    },
    {
      why: "an item has no panel",
      given: { panels: [{ id: "p", name: "甲组", itemKeys: ["report"] }] },
      key: "panels",
      findings: ["演讲"],
    },
    {
      why: "a panel has no counting judge",
      given: { seats: [head, { ...judge(1), scoring: "shadow" }, timekeeper] },
      key: "panelSeats",
      findings: ["甲组"],
    },
    {
      why: "nobody heads the panel",
      given: { seats: READY.seats.filter(({ role }) => role !== "headJudge") },
      key: "headJudge",
      findings: ["甲组"],
    },
    {
      why: "a judge competes",
      given: { seats: [head, { ...judge(1), cadreId: "c1" }, judge(2), judge(3), timekeeper] },
      key: "competingJudges",
      findings: ["评委1"],
    },
    {
      why: "a recusal is open",
      given: { recusals: [recusal("j1", "c2", "proposed")] },
      key: "recusals",
      findings: ["评委1 – 选手c2"],
    },
    {
      why: "recusals leave too few judges",
      given: { recusals: [recusal("j1", "c2", "confirmed")] },
      key: "presentJudges",
      findings: ["选手c2"],
    },
    {
      why: "the order is not drawn",
      given: { drawn: false, performances: [] },
      key: "draw",
      findings: ["0"],
    },
    {
      why: "somebody has no performance",
      given: { performances: READY.performances.slice(0, 1) },
      key: "performances",
      findings: ["选手c2"],
    },
    {
      why: "a performance lies with a panel that does not mark its item",
      given: {
        panels: [
          ...READY.panels.map((panel) => ({ ...panel, itemKeys: ["report"] })),
          { id: "q", name: "乙组", itemKeys: ["speech"] },
        ],
      },
      key: "performances",
      findings: ["选手c1", "选手c2"],
    },
  ])("stands in the way: $why", ({ given, key, findings }) => {
    const found = Readiness.standsInTheWay(Readiness.of({ ...READY, ...given })).find(
      (check) => check.key === key,
    );
    expect(found?.findings).toEqual(findings);
    expect(found?.page).not.toBeNull();
  });

  test("stands in the way: the rules have problems, each with its place", () => {
    const ruleSet = ruleSetOf({
      items: [itemOf({ key: "speech", scoring: scoringOf({ minimumPresent: 9 }) })],
    });
    const [check] = Readiness.standsInTheWay(Readiness.of({ ...READY, ruleSet }));
    expect(check).toMatchObject({
      key: "rules",
      problems: [{ rule: "rules.panel-too-small", path: "rounds[0].items[0].scoring.minimumPresent" }],
    });
  });

  test.each<{ why: string; given: Partial<Readiness.ReadinessInput>; key: Readiness.CheckKey }>([
    {
      why: "no timekeeper",
      given: { seats: READY.seats.filter(({ role }) => role !== "timekeeper") },
      key: "timekeeper",
    },
    { why: "no tabulator", given: { offices: ["supervisor"] }, key: "tabulator" },
    { why: "no supervisor", given: { offices: ["tabulator"] }, key: "supervisor" },
    {
      why: "a tablet is not paired",
      given: { seats: [head, { ...judge(1), paired: false }, judge(2), judge(3), timekeeper] },
      key: "pairing",
    },
    { why: "a name cannot be printed", given: { unprintableNames: ["𪚥某"] }, key: "glyphs" },
    { why: "the backup is old", given: { backupAgeHours: 30 }, key: "backup" },
  ])("warns without standing in the way: $why", ({ given, key }) => {
    expect(stateOf(given)[key]).toBe("attention");
    expect(Readiness.standsInTheWay(Readiness.of({ ...READY, ...given }))).toEqual([]);
  });

  test("takes who signs in as head judge or timekeeper for every panel, and asks no timekeeper where nothing is timed", () => {
    const bare = READY.seats.filter(({ role }) => role === "judge");
    expect(stateOf({ seats: bare, offices: ["headJudge", "timekeeper"] })).toMatchObject({
      headJudge: "good",
      timekeeper: "good",
    });
    expect(
      stateOf({ seats: bare, ruleSet: ruleSetOf({ items: [itemOf({ key: "speech", timing: null })] }) })
        .timekeeper,
    ).toBe("good");
  });

  test("says that it does not know what it cannot see", () => {
    expect(stateOf({ unprintableNames: null, backupAgeHours: null })).toMatchObject({
      glyphs: "unknown",
      backup: "unknown",
    });
  });

  test("settled recusals, and those of people who left, are no open ones", () => {
    const recusals = [
      recusal("j1", "c2", "dismissed"),
      recusal("gone", "c1", "proposed"),
      recusal("j1", "left", "proposed"),
    ];
    expect(stateOf({ recusals }).recusals).toBe("good");
  });
});

describe("the next step", () => {
  const done = (input: Partial<Readiness.ReadinessInput>) => donePages(Readiness.of({ ...READY, ...input }));

  test("is every page once nothing is left", () => {
    expect(done({})).toEqual(["rules", "contestants", "panels", "recusals", "draw", "readiness"]);
    expect(nextStep({ staged: true, status: "open", done: done({}) })).toEqual({
      kind: "arrow",
      arrow: "makeReady",
    });
  });

  test("leads to the first page with something left", () => {
    const before = done({ recusals: [recusal("j1", "c2", "proposed")], drawn: false });
    expect(nextStep({ staged: true, status: "open", done: before })).toEqual({
      kind: "page",
      page: "recusals",
    });
    expect(
      nextStep({
        staged: true,
        status: "open",
        done: done({ contestants: [], performances: [], drawn: false }),
      }),
    ).toEqual({ kind: "page", page: "contestants" });
  });

  test("does not call recusals done before there is anybody to look at", () => {
    expect(done({ contestants: [], performances: [], drawn: false })).not.toContain("recusals");
  });

  test("in draft is the rules, then the registration", () => {
    expect(nextStep({ staged: true, status: "draft", done: [] })).toEqual({ kind: "page", page: "rules" });
    expect(nextStep({ staged: true, status: "draft", done: ["rules"] })).toEqual({
      kind: "arrow",
      arrow: "open",
    });
  });

  test("is the paper where nobody stands before judges", () => {
    expect(nextStep({ status: "live", done: [], staged: false })).toEqual({ kind: "page", page: "paper" });
  });

  test("is one thing in every state, and none in the archive", () => {
    const steps = CONTEST_STATUSES.map((status) => nextStep({ staged: true, status, done: [] }));
    expect(steps.map((step) => step !== null)).toEqual(
      CONTEST_STATUSES.map((status) => status !== "archived"),
    );
  });
});
