import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findContest } from "#db/queries/contests.ts";
import { findRules } from "#db/queries/rule-sets.ts";
import { returnToOpen } from "#server/commands/contest/return-to-open.ts";
import { reviseRules } from "#server/commands/contest/revise-rules.ts";
import { saveRules } from "#server/commands/contest/save-rules.ts";
import { revisionPreview } from "#server/views/contest/revision-preview.ts";
import {
  execute,
  expectInvalid,
  expectOk,
  expectRefused,
  freshRuntime,
  read,
  type TestRuntime,
} from "#tests/support/commands.ts";
import { type MadeContest, makeContest } from "#tests/support/contest-builders.ts";
import { setUpContest } from "#tests/support/contest-set-up.ts";
import { makeOrganisation, type Organisation } from "#tests/support/organisation-builders.ts";
import { lastAudit, lastEvent } from "#tests/support/records.ts";
import { criterionOf, itemOf, ruleSetOf, scoringOf } from "#tests/support/rule-set-builders.ts";

let runtime: TestRuntime;
let organisation: Organisation;
beforeAll(async () => {
  runtime = await freshRuntime();
  organisation = await makeOrganisation(runtime);
});
afterAll(() => runtime.close());

const two = ruleSetOf({ items: [itemOf({ key: "speech" }), itemOf({ key: "report" })] });

describe("contest.save-rules", () => {
  const save = (made: MadeContest, input: object) =>
    execute(runtime, { command: saveRules, actor: made.organiser, input: { contestId: made.id, ...input } });

  test("overwrites the rules of a draft and says what is not complete yet", async () => {
    const made = await makeContest(runtime, { status: "draft", organisation });
    const unfinished = ruleSetOf({ items: [itemOf({ key: "speech", criteria: [] })] });
    const saved = expectOk(await save(made, { ruleSet: unfinished }));
    expect(saved).toMatchObject({ version: 1, problems: [{ rule: "rules.nothing-there" }] });
    expect((await findRules(runtime.database.db, { contestId: made.id, version: 1 }))?.body).toEqual(
      unfinished,
    );
    expect(await lastEvent(runtime, made.id)).toMatchObject({ type: "rules-saved" });
    expect(await lastAudit(runtime, made.id)).toMatchObject({ details: { version: 1, problems: 1 } });
  });

  test("refuses what somebody else has changed meanwhile", async () => {
    const made = await makeContest(runtime, { status: "draft", organisation });
    const first = expectOk(await save(made, { ruleSet: two }));
    expectOk(await save(made, { ruleSet: ruleSetOf(), expected: first.hash }));
    expectRefused(
      await save(made, { ruleSet: two, expected: first.hash }),
      "contest.rules-changed-meanwhile",
    );
  });

  test("names the path of what is not in the right form", async () => {
    const made = await makeContest(runtime, { status: "draft", organisation });
    const broken = ruleSetOf({
      items: [itemOf({ key: "speech", criteria: [criterionOf({ key: "content", maximum: 0.5 })] })],
    });
    const fields = expectInvalid(await save(made, { ruleSet: broken }));
    expect(Object.keys(fields)).toEqual(["ruleSet.rounds.0.items.0.criteria.0.maximum"]);
  });

  test.each(["ready", "live", "review", "signed", "published"] as const)(
    "refuses when the contest is %s",
    async (status) => {
      const made = await makeContest(runtime, { status, organisation });
      expectRefused(await save(made, { ruleSet: two }), "contest.rules-fixed");
    },
  );

  test("keeps the items once the order is drawn", async () => {
    const { contestId, organiser } = await setUpContest(runtime, { until: "drawn", organisation });
    const input = { contestId, ruleSet: two };
    expectRefused(
      await execute(runtime, { command: saveRules, actor: organiser, input }),
      "contest.items-drawn",
    );
    const gentler = ruleSetOf({ appealDays: 7 });
    expectOk(
      await execute(runtime, {
        command: saveRules,
        actor: organiser,
        input: { contestId, ruleSet: gentler },
      }),
    );
  });

  test("follows a locked version with a new one", async () => {
    const { contestId, run } = await setUpContest(runtime, { until: "ready", organisation });
    await run(returnToOpen, { contestId });
    const saved = await run(saveRules, { contestId, ruleSet: ruleSetOf({ appealDays: 9 }) });
    expect(saved.version).toBe(2);
    expect((await findContest(runtime.database.db, contestId))?.contest.ruleVersion).toBe(2);
    expect((await findRules(runtime.database.db, { contestId, version: 1 }))?.body.appealDays).toBe(3);
  });
});

/** Contestant 0 has one judge far above the others: trimmed it comes last, untrimmed first. */
const TRIMMED = ruleSetOf({
  items: [itemOf({ key: "speech", scoring: scoringOf({ trim: [{ present: 5, high: 1, low: 1 }] }) })],
});
const UNTRIMMED = ruleSetOf({
  items: [itemOf({ key: "speech", scoring: scoringOf({ combineJudges: "mean" }) })],
});
const marked = () =>
  makeContest(runtime, {
    status: "review",
    judges: 5,
    contestants: 2,
    ruleSet: TRIMMED,
    organisation,
    markOf: ({ contestant, judge }) => (contestant === 0 ? (judge === 1 ? 50_00 : 40_00) : 41_00),
  });

describe("contest.revise-rules", () => {
  const preview = async (made: MadeContest, ruleSet: object) =>
    expectOk(
      await read(runtime, {
        view: revisionPreview,
        actor: made.organiser,
        input: { contestId: made.id, ruleSet },
      }),
    );
  const revise = (made: MadeContest, input: object) =>
    execute(runtime, {
      command: reviseRules,
      actor: made.organiser,
      input: { contestId: made.id, reason: "裁判长会议决定", ...input },
    });

  test("makes a new locked version, computes again, and tells who moves as it was shown", async () => {
    const made = await marked();
    const shown = await preview(made, UNTRIMMED);
    expect(
      shown.moves.map(({ name, placeBefore, placeAfter, scoreBefore, scoreAfter }) => [
        name,
        placeBefore,
        placeAfter,
        scoreBefore,
        scoreAfter,
      ]),
    ).toEqual([
      ["选手01", 2, 1, "80.00", "84.00"],
      ["选手02", 1, 2, "82.00", "82.00"],
    ]);
    const revised = expectOk(await revise(made, { ruleSet: UNTRIMMED, seen: shown.seen }));
    expect(revised.version).toBe(2);
    const row = await findRules(runtime.database.db, { contestId: made.id, version: 2 });
    expect(row).toMatchObject({ body: UNTRIMMED, reason: "裁判长会议决定", lockedAt: runtime.now() });
    expect((await findRules(runtime.database.db, { contestId: made.id, version: 1 }))?.body).toEqual(TRIMMED);
    expect(await lastEvent(runtime, made.id)).toMatchObject({ type: "rules-revised", performanceIds: null });
    expect(await lastAudit(runtime, made.id)).toMatchObject({
      details: { version: 2, moved: expect.arrayContaining([made.contestants[0]!.id]) },
    });
  });

  test("writes nothing on a preview", async () => {
    const made = await marked();
    await preview(made, UNTRIMMED);
    expect((await findContest(runtime.database.db, made.id))?.contest.ruleVersion).toBe(1);
  });

  test("refuses another outcome than the one that was shown", async () => {
    const made = await marked();
    const { seen } = await preview(made, ruleSetOf({ appealDays: 9 }));
    expectRefused(await revise(made, { ruleSet: UNTRIMMED, seen }), "contest.outcome-changed");
  });

  test.each([
    { why: "items stay", ruleSet: two, rule: "contest.items-drawn" },
    {
      why: "rules with problems are not locked",
      ruleSet: ruleSetOf({
        items: [itemOf({ key: "speech", scoring: scoringOf({ trim: [{ present: 5, high: 3, low: 2 }] }) })],
      }),
      rule: "contest.rules-have-problems",
    },
    {
      why: "marks given so far must fit",
      ruleSet: ruleSetOf({
        items: [
          itemOf({
            key: "speech",
            criteria: [criterionOf({ key: "content", maximum: 30_00 }), criterionOf({ key: "delivery" })],
          }),
        ],
      }),
      rule: "contest.marks-do-not-fit",
    },
  ])("refuses: $why", async ({ ruleSet, rule }) => {
    const made = await marked();
    const { seen } = await preview(made, ruleSet);
    expectRefused(await revise(made, { ruleSet, seen }), rule);
  });

  test.each(["draft", "open", "signed", "published"] as const)(
    "refuses when the contest is %s",
    async (status) => {
      const made = await makeContest(runtime, { status, organisation });
      expectRefused(
        await revise(made, { ruleSet: UNTRIMMED, seen: "0".repeat(64) }),
        "contest.revision-not-now",
      );
    },
  );

  test("wants a reason", async () => {
    const made = await marked();
    const fields = expectInvalid(
      await revise(made, { ruleSet: UNTRIMMED, seen: "0".repeat(64), reason: " " }),
    );
    expect(fields).toHaveProperty("reason");
  });
});
