import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findContest } from "#db/queries/contests.ts";
import { findRules } from "#db/queries/rule-sets.ts";
import { endContest } from "#server/commands/contest/end-contest.ts";
import { makeReady } from "#server/commands/contest/make-ready.ts";
import { moveContest } from "#server/commands/contest/move-contest.ts";
import { openContest } from "#server/commands/contest/open-contest.ts";
import { resumeContest } from "#server/commands/contest/resume-contest.ts";
import { returnToDraft } from "#server/commands/contest/return-to-draft.ts";
import { returnToOpen } from "#server/commands/contest/return-to-open.ts";
import { startContest } from "#server/commands/contest/start-contest.ts";
import {
  execute,
  expectKind,
  expectOk,
  expectRefused,
  freshRuntime,
  publicActor,
  systemActor,
  type TestRuntime,
} from "#tests/support/commands.ts";
import { makeContest } from "#tests/support/contest-builders.ts";
import { setUpContest } from "#tests/support/contest-set-up.ts";
import { makeOrganiser } from "#tests/support/organisation-builders.ts";
import { lastAudit, lastEvent } from "#tests/support/records.ts";

let runtime: TestRuntime;
beforeAll(async () => {
  runtime = await freshRuntime();
});
afterAll(() => runtime.close());

const statusOf = async (contestId: string) =>
  (await findContest(runtime.database.db, contestId))?.contest.status;

const ARROWS = [
  {
    command: openContest,
    from: "draft",
    to: "open",
    event: "contest-opened",
    refusal: "contest.cannot-open",
  },
  {
    command: returnToDraft,
    from: "open",
    to: "draft",
    event: "contest-returned-to-draft",
    refusal: "contest.cannot-go-back-to-draft",
  },
  {
    command: returnToOpen,
    from: "ready",
    to: "open",
    event: "contest-returned-to-open",
    refusal: "contest.cannot-go-back-to-open",
  },
  {
    command: startContest,
    from: "ready",
    to: "live",
    event: "contest-started",
    refusal: "contest.cannot-start",
  },
  { command: endContest, from: "live", to: "review", event: "contest-ended", refusal: "contest.cannot-end" },
  {
    command: resumeContest,
    from: "review",
    to: "live",
    event: "contest-resumed",
    refusal: "contest.cannot-resume",
  },
] as const;

describe.each(ARROWS)("$command.name", ({ command, from, to, event, refusal }) => {
  test(`leads from ${from} to ${to} and records it`, async () => {
    const made = await makeContest(runtime, {
      status: from,
      performanceStatus: from === "live" ? "complete" : "waiting",
    });
    expectOk(await execute(runtime, { command, actor: made.organiser, input: { contestId: made.id } }));
    expect(await statusOf(made.id)).toBe(to);
    expect(await lastEvent(runtime, made.id)).toMatchObject({ type: event, performanceIds: null });
    expect(await lastAudit(runtime, made.id)).toMatchObject({ command: command.name, details: { from, to } });
  });

  test("refuses from a state the arrow does not leave", async () => {
    const made = await makeContest(runtime, { status: "published" });
    expectRefused(
      await execute(runtime, { command, actor: made.organiser, input: { contestId: made.id } }),
      refusal,
    );
    expect(await statusOf(made.id)).toBe("published");
  });

  test("is for the organisers of the contest's unit only", async () => {
    const made = await makeContest(runtime, { status: from, performanceStatus: "complete" });
    const beside = await makeOrganiser(runtime, made.organisation.subdistricts[0]);
    const others = [
      publicActor,
      beside,
      made.officers.host,
      made.officers.headJudge,
      made.officers.tabulator,
    ];
    for (const actor of others) {
      expectKind(await execute(runtime, { command, actor, input: { contestId: made.id } }), "forbidden");
    }
    expectOk(await execute(runtime, { command, actor: systemActor, input: { contestId: made.id } }));
  });
});

describe("contest.make-ready", () => {
  test("locks the rules of a contest that is set up", async () => {
    const { contestId } = await setUpContest(runtime, { until: "ready" });
    expect(await statusOf(contestId)).toBe("ready");
    const rules = await findRules(runtime.database.db, { contestId, version: 1 });
    expect(rules?.lockedAt).toEqual(runtime.now());
  });

  test("refuses with everything that is missing at once", async () => {
    const { contestId, organiser } = await setUpContest(runtime, { until: "open" });
    const facts = expectRefused(
      await execute(runtime, { command: makeReady, actor: organiser, input: { contestId } }),
      "contest.not-ready",
    );
    expect(facts.checks).toEqual(["contestants", "panels", "draw"]);
    expect(await statusOf(contestId)).toBe("open");
  });
});

describe("contest.end", () => {
  test("refuses while a performance is neither complete nor aside, and names who is meant", async () => {
    const made = await makeContest(runtime, { status: "live", contestants: 2, performanceStatus: "scoring" });
    const facts = expectRefused(
      await execute(runtime, { command: endContest, actor: made.organiser, input: { contestId: made.id } }),
      "contest.performances-open",
    );
    expect(facts).toEqual({ count: 2, names: ["1 选手01", "2 选手02"] });
  });

  test("takes absent and disqualified performances as settled", async () => {
    for (const performanceStatus of ["absent", "disqualified", "verified", "revealed"] as const) {
      const made = await makeContest(runtime, { status: "live", performanceStatus });
      expectOk(
        await execute(runtime, { command: endContest, actor: made.organiser, input: { contestId: made.id } }),
      );
    }
  });
});

describe("an arrow as a command", () => {
  const guarded = (holds: boolean) =>
    moveContest({
      name: "test.open",
      arrow: "open",
      event: "contest-opened",
      load: async () => ({ holds }),
      refuse: (facts) =>
        facts.holds
          ? null
          : { ok: false, refusal: { kind: "refused", rule: "contest.not-ready", facts: {} } },
    });

  test("follows its own precondition after the state, and writes nothing where that says no", async () => {
    const made = await makeContest(runtime, { status: "draft" });
    const run = (holds: boolean) =>
      execute(runtime, { command: guarded(holds), actor: made.organiser, input: { contestId: made.id } });
    expectRefused(await run(false), "contest.not-ready");
    expect([await statusOf(made.id), await lastEvent(runtime, made.id)]).toEqual(["draft", null]);
    expectOk(await run(true));
    expectRefused(await run(false), "contest.cannot-open");
  });
});

test("a contest goes from nothing to live by its commands", async () => {
  const { contestId } = await setUpContest(runtime, { until: "live", contestants: 6 });
  expect(await statusOf(contestId)).toBe("live");
});
