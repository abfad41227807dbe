import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "#app/domain/access/actor.ts";
import { appraisal, appraisalSubject } from "#db/schema/appraisal.ts";
import { cadre } from "#db/schema/people.ts";
import { approveLargerShare } from "#server/commands/appraisal/approve-larger-share.ts";
import { decideGradeObjection } from "#server/commands/appraisal/decide-grade-objection.ts";
import { fileGradeObjection } from "#server/commands/appraisal/file-grade-objection.ts";
import { finishAppraisal } from "#server/commands/appraisal/finish-appraisal.ts";
import { gradeSubjects } from "#server/commands/appraisal/grade-subjects.ts";
import { markRead } from "#server/commands/appraisal/mark-read.ts";
import { tellSubjects } from "#server/commands/appraisal/tell-subjects.ts";
import { accountFor, type MadeAppraisal, makeAppraisal, manages } from "#tests/support/appraisal-builders.ts";
import {
  execute,
  expectInvalid,
  expectKind,
  expectOk,
  expectRefused,
  freshRuntime,
  publicActor,
  TEST_START,
  type TestRuntime,
} from "#tests/support/commands.ts";
import { lastAudit } from "#tests/support/records.ts";

let runtime: TestRuntime;
beforeAll(async () => {
  runtime = await freshRuntime();
});
afterAll(() => runtime.close());
beforeEach(() => runtime.clock.set(TEST_START));

/** Rating is over; the totals are the ones given. */
async function makeClosed(totals: readonly number[], period = "2026"): Promise<MadeAppraisal> {
  const made = await makeAppraisal(runtime, { people: totals.length, period });
  const { db } = runtime.database;
  await db.update(appraisal).set({ status: "closed" }).where(eq(appraisal.id, made.id));
  for (const [index, total] of totals.entries())
    await db
      .update(appraisalSubject)
      .set({ total, components: [{ source: "records", weight: 10_000, points: total }] })
      .where(
        and(eq(appraisalSubject.appraisalId, made.id), eq(appraisalSubject.cadreId, made.people[index]!.id)),
      );
  return made;
}
type Given = { grade: string; reason?: string };
const grade = (made: MadeAppraisal, given: readonly (Given | null)[], actor: Actor = made.manager) =>
  execute(runtime, {
    command: gradeSubjects,
    actor,
    input: {
      appraisalId: made.id,
      grades: given.flatMap((each, index) =>
        each === null ? [] : [{ cadreId: made.people[index]!.id, reason: null, ...each }],
      ),
    },
  });
const on = (made: MadeAppraisal) => ({ appraisalId: made.id });
const tell = (made: MadeAppraisal, actor: Actor = made.manager) =>
  execute(runtime, { command: tellSubjects, actor, input: on(made) });
const approve = (made: MadeAppraisal, actor: Actor) =>
  execute(runtime, {
    command: approveLargerShare,
    actor,
    input: { ...on(made), document: "翠组〔2026〕8号", reason: "防汛任务重" },
  });
const finish = (made: MadeAppraisal) =>
  execute(runtime, { command: finishAppraisal, actor: made.manager, input: on(made) });
const gradesOf = async (made: MadeAppraisal) => {
  const rows = await runtime.database.db
    .select()
    .from(appraisalSubject)
    .where(eq(appraisalSubject.appraisalId, made.id));
  return made.people.map(({ id }) => rows.find(({ cadreId }) => cadreId === id)!.grade);
};

const FIVE = [9_500, 9_200, 8_000, 8_000, 8_000];
const AS_PROPOSED: Given[] = [
  { grade: "excellent" },
  { grade: "competent" },
  { grade: "competent" },
  { grade: "competent" },
  { grade: "competent" },
];
async function makeTold(totals = FIVE): Promise<MadeAppraisal> {
  const made = await makeClosed(totals);
  expectOk(await grade(made, AS_PROPOSED.slice(0, totals.length)));
  expectOk(await tell(made));
  return made;
}

describe("grading does", () => {
  it("make the appraisal graded when everybody has a grade, and may be done anew", async () => {
    const made = await makeClosed(FIVE);
    expect(expectOk(await grade(made, [{ grade: "excellent" }]))).toEqual({ graded: 1, status: "closed" });
    expectRefused(await tell(made), "appraisal.not-graded");
    expect(expectOk(await grade(made, AS_PROPOSED))).toEqual({ graded: 5, status: "graded" });
    expectOk(await grade(made, [null, { grade: "basicallyCompetent", reason: "多次迟到" }]));
    expect((await gradesOf(made))[1]).toBe("basicallyCompetent");
  });

  it("record whom, not what", async () => {
    const made = await makeClosed(FIVE);
    await grade(made, [{ grade: "excellent" }]);
    expect((await lastAudit(runtime, null))!.details).toEqual({
      appraisalId: made.id,
      cadreIds: [made.people[0]!.id],
      status: "closed",
    });
  });
});

describe("grading refuses", () => {
  it.each([
    ["a grade that is not proposed without a reason", [{ grade: "competent" }], "appraisal.reason-needed"],
    [
      "a second excellent of five",
      [{ grade: "excellent" }, { grade: "excellent", reason: "也很好" }],
      "appraisal.quota-exceeded",
    ],
  ] as const)("%s", async (_, given, rule) => {
    expectRefused(await grade(await makeClosed(FIVE), given), rule);
  });

  it("oneself", async () => {
    const made = await makeClosed(FIVE);
    const own = { ...made.manager, cadreId: made.people[0]!.id };
    expectRefused(await grade(made, [{ grade: "excellent" }], own), "appraisal.own-grade");
    expectOk(await grade(made, [null, { grade: "competent" }], own));
  });

  it("an appraisal that is still rated, and one that was told", async () => {
    const open = await makeAppraisal(runtime, { people: 2 });
    expectRefused(await grade(open, [{ grade: "competent" }]), "appraisal.not-closed");
    expectRefused(await grade(await makeTold(), [{ grade: "competent" }]), "appraisal.told-already");
  });
});

describe("a larger share", () => {
  const eight = [9_900, 9_800, 8_000, 8_000, 8_000, 8_000, 8_000, 8_000];
  const two: Given[] = [{ grade: "excellent" }, { grade: "excellent", reason: "防汛突出" }];

  it("lets 25 % be excellent once it is approved", async () => {
    const made = await makeClosed(eight);
    expectRefused(await grade(made, two), "appraisal.quota-needs-approval");
    expectOk(await approve(made, made.district));
    expectOk(await grade(made, [{ grade: "excellent" }, { grade: "excellent" }]));
    expectRefused(await approve(made, made.above), "appraisal.approved-already");
  });

  it("is not approved by somebody who grades, nor used by who approved it", async () => {
    const made = await makeClosed(eight);
    const [unit] = made.organisation.communities;
    const grader = await manages(runtime, unit, "communityManager");
    const both: Actor = { ...grader, grants: [...grader.grants, ...made.above.grants] };
    await grade(made, [null, null, { grade: "competent" }], both);
    expectRefused(await approve(made, both), "appraisal.grader-approves");
    const fresh = await makeClosed(eight);
    const approver: Actor = { ...made.manager, grants: [...fresh.manager.grants, ...fresh.above.grants] };
    expectOk(await approve(fresh, approver));
    expectRefused(await grade(fresh, two, approver), "appraisal.approver-grades");
  });

  it.each([
    ["the level above", "above", "ok"],
    ["the district", "district", "ok"],
    ["the managing level", "manager", "forbidden"],
    ["the public", "public", "missing"],
  ] as const)("may be approved by: %s", async (_, who, outcome) => {
    const made = await makeClosed(eight);
    const result = await approve(made, { ...made, public: publicActor }[who]);
    if (outcome === "ok") expectOk(result);
    else expectKind(result, outcome);
  });
});

describe("telling", () => {
  it("starts the term of objections, counted in working days", async () => {
    const made = await makeClosed(FIVE);
    await grade(made, AS_PROPOSED);
    // Saturday; five working days later is the Friday.
    expect(expectOk(await tell(made))).toEqual({ objectionsUntil: "2026-05-22" });
  });

  it("refuses a year whose working days are not loaded", async () => {
    const made = await makeClosed(FIVE);
    await grade(made, AS_PROPOSED);
    runtime.clock.set("2031-05-16T02:00:00.000Z");
    expect(expectRefused(await tell(made), "calendar.year-not-loaded")).toEqual({ year: "2031" });
  });

  it("is confirmed by the person, once", async () => {
    const made = await makeTold();
    const person = await accountFor(runtime, made.people[0]!);
    const read = () => execute(runtime, { command: markRead, actor: person, input: on(made) });
    const at = async () => {
      const where = and(
        eq(appraisalSubject.appraisalId, made.id),
        eq(appraisalSubject.cadreId, made.people[0]!.id),
      );
      const [row] = await runtime.database.db.select().from(appraisalSubject).where(where);
      return row!.readAt?.toISOString();
    };
    expectOk(await read());
    runtime.clock.advance(60_000);
    expectOk(await read());
    expect(await at()).toBe(TEST_START);
    expectKind(
      await execute(runtime, { command: markRead, actor: made.manager, input: on(made) }),
      "missing",
    );
    const early = await makeClosed(FIVE);
    const other = await accountFor(runtime, early.people[0]!);
    expectKind(await execute(runtime, { command: markRead, actor: other, input: on(early) }), "missing");
  });
});

const object = async (made: MadeAppraisal, index = 1) => {
  const actor = await accountFor(runtime, made.people[index]!);
  return execute(runtime, {
    command: fileGradeObjection,
    actor,
    input: { ...on(made), statement: "二月的三件实事没有计入" },
  });
};
const decide = (
  made: MadeAppraisal,
  given: { objectionId: string; actor: Actor; decision?: string; newGrade?: string | null },
) =>
  execute(runtime, {
    command: decideGradeObjection,
    actor: given.actor,
    input: {
      ...on(made),
      objectionId: given.objectionId,
      decision: given.decision ?? "dismissed",
      answer: "已核对记录",
      newGrade: given.newGrade ?? null,
    },
  });

describe("an objection to a grade", () => {
  it("is filed by the person, once, while the term runs", async () => {
    const made = await makeTold();
    expectOk(await object(made));
    expectRefused(await object(made), "appraisal.objected-already");
    runtime.clock.set("2026-05-23T02:00:00.000Z");
    expectRefused(await object(made, 2), "appraisal.objections-over");
    runtime.clock.set(TEST_START);
    expectRefused(await object(await makeClosed(FIVE)), "appraisal.not-told");
  });

  it("is nobody else's", async () => {
    const made = await makeTold();
    const input = { ...on(made), statement: "不服" };
    expectKind(
      await execute(runtime, { command: fileGradeObjection, actor: made.manager, input }),
      "missing",
    );
  });

  it("gives another grade when it is upheld", async () => {
    const made = await makeTold(
      [8_000, 8_000, 8_000, 8_000, 8_000].map((total, index) => (index === 0 ? 9_500 : total)),
    );
    const { objectionId } = expectOk(await object(made, 2));
    const upheld = { objectionId, actor: made.above, decision: "upheld" };
    expect(expectInvalid(await decide(made, upheld))).toEqual({ newGrade: "field.required" });
    expectRefused(await decide(made, { ...upheld, newGrade: "excellent" }), "appraisal.quota-exceeded");
    expectOk(await decide(made, { ...upheld, newGrade: "basicallyCompetent" }));
    expect((await gradesOf(made))[2]).toBe("basicallyCompetent");
    expectRefused(
      await decide(made, upheld && { ...upheld, newGrade: "competent" }),
      "appraisal.objection-decided",
    );
  });

  it("is decided by nobody who graded, even where somebody else graded last", async () => {
    const made = await makeClosed(FIVE);
    const second = await manages(runtime, made.organisation.communities[0], "communityManager");
    await grade(made, [{ grade: "excellent" }, ...AS_PROPOSED.slice(1, 4)]);
    await grade(made, [null, null, null, null, { grade: "competent" }], second);
    await tell(made);
    const { objectionId } = expectOk(await object(made));
    for (const actor of [made.manager, second])
      expectRefused(await decide(made, { objectionId, actor }), "appraisal.grader-decides");
    expectOk(await decide(made, { objectionId, actor: made.above }));
  });

  it.each([
    ["the level above", "above", "ok"],
    ["the district", "district", "ok"],
    ["the person", "person", "missing"],
    ["the person, who manages above", "own", "forbidden"],
    ["a manager beside", "beside", "missing"],
    ["the public", "public", "missing"],
  ] as const)("may be decided by: %s", async (_, who, outcome) => {
    const made = await makeTold();
    const { objectionId } = expectOk(await object(made));
    const actors = {
      ...made,
      person: await accountFor(runtime, made.people[1]!),
      own: { ...made.above, cadreId: made.people[1]!.id },
      beside: await manages(runtime, made.organisation.subdistricts[1], "subdistrictManager"),
      public: publicActor,
    };
    const result = await decide(made, { objectionId, actor: actors[who] });
    if (outcome === "ok") expectOk(result);
    else expectKind(result, outcome);
  });
});

describe("finishing", () => {
  const over = "2026-05-25T02:00:00.000Z";

  it("writes a year's grades into the records of the people", async () => {
    const made = await makeTold();
    const { db } = runtime.database;
    await db.update(cadre).set({ appraisals: "2024称职;2025优秀" }).where(eq(cadre.id, made.people[0]!.id));
    runtime.clock.set(over);
    expect(expectOk(await finish(made))).toEqual({ written: 5 });
    const [first] = await db.select().from(cadre).where(eq(cadre.id, made.people[0]!.id));
    const [second] = await db.select().from(cadre).where(eq(cadre.id, made.people[1]!.id));
    expect(first!.appraisals).toBe("2024称职;2025优秀;2026优秀");
    expect(second!.appraisals).toBe("2026称职");
    expectRefused(await finish(made), "appraisal.final-already");
  });

  it("writes nothing for a quarter", async () => {
    const made = await makeClosed([8_000, 8_000], "2026-Q1");
    await grade(made, [{ grade: "competent" }, { grade: "competent" }]);
    await tell(made);
    runtime.clock.set(over);
    expect(expectOk(await finish(made))).toEqual({ written: 0 });
  });

  it("refuses while objections run or are undecided", async () => {
    const made = await makeTold();
    const { objectionId } = expectOk(await object(made));
    expectRefused(await finish(made), "appraisal.objections-undecided");
    expectOk(await decide(made, { objectionId, actor: made.above }));
    expectRefused(await finish(made), "appraisal.objections-running");
    runtime.clock.set(over);
    expectOk(await finish(made));
  });
});
