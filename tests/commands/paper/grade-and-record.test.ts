import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listGrades } from "#db/queries/grades.ts";
import { listMeasuredMarks } from "#db/queries/measured-marks.ts";
import { findPaper } from "#db/queries/papers.ts";
import type { Command } from "#server/commands/define-command.ts";
import { recordPaper } from "#server/commands/paper/record-paper.ts";
import { saveGrade } from "#server/commands/paper/save-grade.ts";
import { voidQuestion } from "#server/commands/paper/void-question.ts";
import { paperOverview } from "#server/views/paper/paper-overview.ts";
import { voidPreview } from "#server/views/paper/void-preview.ts";
import {
  type AccountActor,
  execute,
  expectInvalid,
  expectKind,
  expectOk,
  expectRefused,
  freshRuntime,
  read,
  type TestRuntime,
} from "#tests/support/commands.ts";
import { closePaper, type MadePaper, makePaper, questionsOf, sit } from "#tests/support/paper-builders.ts";
import { eventsOf, lastAudit, lastEvent } from "#tests/support/records.ts";

let runtime: TestRuntime;
beforeAll(async () => {
  runtime = await freshRuntime();
});
afterAll(() => runtime.close());

const as = <V>(actor: AccountActor, made: MadePaper, command: Command<unknown, V>, input: object = {}) =>
  execute(runtime, { command, actor, input: { ...made.on, ...input } });

/** Two sat, one did not; the paper is over. */
async function over() {
  const made = await makePaper(runtime);
  const sittings = [
    await sit(runtime, made, { person: 0 }),
    await sit(runtime, made, { person: 1, right: false, text: null }),
  ];
  closePaper(runtime);
  const rows = await questionsOf(runtime, made);
  const short = rows.find(({ question }) => question.kind === "shortAnswer")!.id;
  const part = `${rows.find(({ question }) => question.kind === "case")!.id}.2`;
  return { made, sitting: sittings[0]!, empty: sittings[1]!, short, part };
}
type Over = Awaited<ReturnType<typeof over>>;
const grade = (
  at: Over,
  grader: number,
  points: number,
  given: { questionKey?: string; sittingId?: string } = {},
) =>
  as(at.made.graders[grader]!, at.made, saveGrade, {
    sittingId: at.sitting,
    questionKey: at.short,
    points,
    comment: null,
    ...given,
  });
const gradesOf = async (at: Over) => {
  const paper = await findPaper(runtime.database.db, at.made.on);
  return (await listGrades(runtime.database.db, paper!.id)).map(({ slot, points }) => [slot, points]);
};

describe("paper.save-grade", () => {
  test("gives each grader the next free place, and a third where two differ by too much", async () => {
    const at = await over();
    expect(expectOk(await grade(at, 0, 8_00))).toEqual({ slot: 1 });
    expect(expectOk(await grade(at, 1, 4_00))).toEqual({ slot: 2 });
    expect(expectOk(await grade(at, 2, 7_50))).toEqual({ slot: 3 });
    expect(await gradesOf(at)).toEqual([
      [1, 8_00],
      [2, 4_00],
      [3, 7_50],
    ]);
  });

  test("lets a grader change the own grade until a third one rests on it", async () => {
    const at = await over();
    expectOk(await grade(at, 0, 8_00));
    expect(expectOk(await grade(at, 0, 7_00))).toEqual({ slot: 1 });
    expectOk(await grade(at, 1, 2_00));
    expectOk(await grade(at, 2, 6_00));
    expectRefused(await grade(at, 0, 3_00), "paper.third-grade-given");
    expectOk(await grade(at, 2, 6_50));
    expect(await gradesOf(at)).toEqual(
      expect.arrayContaining([
        [1, 7_00],
        [2, 2_00],
        [3, 6_50],
      ]),
    );
  });

  test("writes the audit row and wakes no live room", async () => {
    const at = await over();
    const before = (await eventsOf(runtime, at.made.id)).length;
    expectOk(await grade(at, 0, 8_00));
    expect(await lastAudit(runtime, at.made.id)).toMatchObject({
      actor: `account:${at.made.graders[0]!.accountId}`,
      details: { sittingId: at.sitting, questionKey: at.short, slot: 1, grade: 8_00, gradeBefore: null },
    });
    expect(await eventsOf(runtime, at.made.id)).toHaveLength(before);
  });

  test("refuses a grade too many, outside the range, for nothing written, and for a machine's question", async () => {
    const at = await over();
    expectOk(await grade(at, 0, 8_00));
    expectOk(await grade(at, 1, 7_00));
    expectRefused(await grade(at, 2, 7_00), "paper.graded-enough");
    expect(expectRefused(await grade(at, 0, 10_50), "paper.grade-range")).toEqual({ maximum: 10 });
    expectRefused(await grade(at, 0, 25), "paper.grade-range");
    expectRefused(await grade(at, 0, 1_00, { sittingId: at.empty }), "paper.not-gradable");
    const [single] = await questionsOf(runtime, at.made);
    expectRefused(await grade(at, 0, 1_00, { questionKey: single!.id }), "paper.not-gradable");
    expectKind(await grade(at, 0, 1_00, { sittingId: at.made.id }), "missing");
    expect(expectInvalid(await grade(at, 0, 1_00, { questionKey: "x" }))).toHaveProperty("questionKey");
  });

  test("refuses while somebody may still answer", async () => {
    const made = await makePaper(runtime);
    const sitting = await sit(runtime, made, { person: 0 });
    const short = (await questionsOf(runtime, made)).find(
      ({ question }) => question.kind === "shortAnswer",
    )!.id;
    runtime.clock.advance(60_000);
    expectRefused(
      await grade({ made, sitting, empty: sitting, short, part: "" }, 0, 1_00),
      "paper.not-closed",
    );
  });

  test("never lets anybody who competes grade, themselves or others", async () => {
    const at = await over();
    const own = { ...at.made.graders[0]!, cadreId: at.made.people[0]!.id };
    const input = { sittingId: at.sitting, questionKey: at.short, points: 1_00, comment: null };
    expectKind(await as(own, at.made, saveGrade, input), "forbidden");
    const others = { ...own, cadreId: at.made.people[2]!.id };
    expectKind(await as(others, at.made, saveGrade, input), "forbidden");
  });
});

const previewOf = async (at: Over) =>
  expectOk(await read(runtime, { view: paperOverview, actor: at.made.organiser, input: at.made.on })).record!;
const record = async (at: Over, seen?: string) =>
  as(at.made.organiser, at.made, recordPaper, { seen: seen ?? (await previewOf(at)).seen });
const graded = async () => {
  const at = await over();
  for (const questionKey of [at.short, at.part]) {
    expectOk(await grade(at, 0, 5_00, { questionKey }));
    expectOk(await grade(at, 1, 6_00, { questionKey }));
  }
  return at;
};
const marksOf = async (at: Over) => {
  const rows = await listMeasuredMarks(runtime.database.db, at.made.on);
  return new Map(rows.map(({ contestantId, marks }) => [at.made.contestantIds.indexOf(contestantId), marks]));
};

describe("paper.record", () => {
  test("writes everybody's points by criterion; who did not sit is absent", async () => {
    const at = await graded();
    expect((await previewOf(at)).rows.find(({ sat }) => !sat)).toMatchObject({ total: 0, recorded: null });
    expect(expectOk(await record(at))).toEqual({ recorded: 3 });
    const marks = await marksOf(at);
    expect(marks.get(0)).toEqual({
      singleChoice: 40_00,
      multipleChoice: 20_00,
      trueFalse: 10_00,
      shortAnswer: 5_50,
      case: 10_00 + 5_50,
    });
    expect(marks.get(1)).toEqual({
      singleChoice: 0,
      multipleChoice: 0,
      trueFalse: 0,
      shortAnswer: 0,
      case: 0,
    });
    expect(marks.has(2)).toBe(false);
    expect(await lastEvent(runtime, at.made.id)).toMatchObject({
      type: "paper-recorded",
      performanceIds: null,
    });
    expect(await lastAudit(runtime, at.made.id)).toMatchObject({ details: { present: 2, contestants: 3 } });
    expect((await previewOf(at)).changes).toBe(0);
    expectRefused(await grade(at, 0, 9_00), "paper.recorded");
  });

  test("refuses with the number of answers that wait for grades", async () => {
    const at = await over();
    expect(expectRefused(await record(at), "paper.grades-open")).toEqual({ answers: 2 });
  });

  test("refuses while the paper is open, and another outcome than was shown", async () => {
    const made = await makePaper(runtime);
    const early = await as(made.organiser, made, recordPaper, { seen: "0".repeat(64) });
    expectRefused(early, "paper.not-closed");
    expectRefused(await record(await graded(), "0".repeat(64)), "paper.outcome-changed");
  });

  test("refuses what the contest cannot take now", async () => {
    const at = await graded();
    await runtime.database.sql`update contest set status = 'signed' where id = ${at.made.id}`;
    expectRefused(await record(at), "measured.not-open");
  });
});

const voiding = async (
  at: Over,
  given: { paperQuestionId: string; mode: "fullMarks" | "noMarks" | null },
) => {
  const preview = expectOk(
    await read(runtime, { view: voidPreview, actor: at.made.organiser, input: { ...at.made.on, ...given } }),
  );
  return { preview, input: { ...given, reason: "题干有歧义", seen: preview.seen } };
};

describe("paper.void-question", () => {
  test("shows who moves before, gives full marks to all who sat, and can be taken back", async () => {
    const at = await over();
    const [single] = await questionsOf(runtime, at.made);
    const { preview, input } = await voiding(at, { paperQuestionId: single!.id, mode: "fullMarks" });
    expect(preview.moves.map(({ before, after }) => [before, after])).toEqual([[0, 10_00]]);
    expect(expectOk(await as(at.made.organiser, at.made, voidQuestion, input))).toEqual({ moved: 1 });
    const [voided] = await questionsOf(runtime, at.made);
    expect(voided).toMatchObject({
      voidMode: "fullMarks",
      voidReason: "题干有歧义",
      voidedAt: runtime.now(),
    });
    expect(await lastAudit(runtime, at.made.id)).toMatchObject({
      details: { position: 1, mode: "fullMarks", moved: [at.made.contestantIds[1]] },
    });
    const back = await voiding(at, { paperQuestionId: single!.id, mode: null });
    expectOk(await as(at.made.organiser, at.made, voidQuestion, back.input));
    expect((await questionsOf(runtime, at.made))[0]).toMatchObject({ voidMode: null, voidReason: null });
  });

  test("is recorded again with only those who moved", async () => {
    const at = await graded();
    expectOk(await record(at));
    const [single] = await questionsOf(runtime, at.made);
    const { input } = await voiding(at, { paperQuestionId: single!.id, mode: "fullMarks" });
    expectOk(await as(at.made.organiser, at.made, voidQuestion, input));
    const preview = await previewOf(at);
    expect([preview.changes, preview.rows.find(({ recorded }) => recorded === 0)?.total]).toEqual([1, 10_00]);
    expectOk(await record(at));
    expect((await marksOf(at)).get(1)).toMatchObject({ singleChoice: 10_00 });
  });

  test("spares the graders a voided short answer", async () => {
    const at = await over();
    for (const key of [at.short, at.part]) {
      const { input } = await voiding(at, { paperQuestionId: key.split(".")[0]!, mode: "noMarks" });
      expectOk(await as(at.made.organiser, at.made, voidQuestion, input));
    }
    expect((await previewOf(at)).openAnswers).toBe(0);
    expectRefused(await grade(at, 0, 1_00), "paper.not-gradable");
  });

  test("refuses before the end, a question of no paper, no change, no reason and an outcome not shown", async () => {
    const made = await makePaper(runtime);
    const [single] = await questionsOf(runtime, made);
    const blind = { paperQuestionId: single!.id, mode: "fullMarks", reason: "错", seen: "0".repeat(64) };
    expectRefused(await as(made.organiser, made, voidQuestion, blind), "paper.not-closed");
    closePaper(runtime);
    expectRefused(
      await as(made.organiser, made, voidQuestion, { ...blind, paperQuestionId: made.id }),
      "paper.question-unknown",
    );
    expectRefused(
      await as(made.organiser, made, voidQuestion, { ...blind, mode: null }),
      "paper.void-no-change",
    );
    expectRefused(await as(made.organiser, made, voidQuestion, blind), "paper.outcome-changed");
    expect(
      expectInvalid(await as(made.organiser, made, voidQuestion, { ...blind, reason: " " })),
    ).toHaveProperty("reason");
  });
});
