import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "#app/domain/access/actor.ts";
import { saveGrade } from "#server/commands/paper/save-grade.ts";
import type { View } from "#server/views/define-view.ts";
import { analysis } from "#server/views/paper/analysis.ts";
import { blueprint } from "#server/views/paper/blueprint.ts";
import { grading } from "#server/views/paper/grading.ts";
import { paperHead } from "#server/views/paper/paper-head.ts";
import { paperOverview } from "#server/views/paper/paper-overview.ts";
import { printedKey, printedPaper } from "#server/views/paper/paper-print.ts";
import { paperQuestions } from "#server/views/paper/paper-questions.ts";
import { voidPreview } from "#server/views/paper/void-preview.ts";
import {
  execute,
  expectOk,
  freshRuntime,
  publicActor,
  read,
  type TestRuntime,
} from "#tests/support/commands.ts";
import { makeAccount } from "#tests/support/organisation-builders.ts";
import { closePaper, type MadePaper, makePaper, questionsOf, sit } from "#tests/support/paper-builders.ts";

let runtime: TestRuntime;
let made: MadePaper;
let actors: Record<string, Actor>;
let paperQuestionId = "";

const VIEWS: Record<string, { view: View<unknown>; input?: () => object }> = {
  head: { view: paperHead },
  overview: { view: paperOverview },
  blueprint: { view: blueprint },
  questions: { view: paperQuestions },
  grading: { view: grading, input: () => ({ again: null }) },
  analysis: { view: analysis },
  void: { view: voidPreview, input: () => ({ paperQuestionId, mode: "fullMarks" }) },
  printedPaper: { view: printedPaper },
  printedKey: { view: printedKey },
};

beforeAll(async () => {
  runtime = await freshRuntime();
  made = await makePaper(runtime);
  runtime.clock.advance(120_000);
  await sit(runtime, made, { person: 0, text: "甲的答案" });
  await sit(runtime, made, { person: 1, right: false, text: "乙的答案", submitted: false });
  paperQuestionId = (await questionsOf(runtime, made))[0]!.id;
  const { district } = made.organisation;
  actors = {
    organiser: made.organiser,
    competes: { ...made.organiser, cadreId: made.people[0]!.id },
    grader: made.graders[0]!,
    ...made.officers,
    auditor: await makeAccount(runtime, { grants: [{ role: "auditor", unit: district }] }),
    administrator: await makeAccount(runtime, { grants: [{ role: "systemAdministrator", unit: district }] }),
    contestant: {
      kind: "contestant",
      contestId: made.id,
      contestantId: made.contestantIds[0]!,
      cadreId: made.people[0]!.id,
      name: "选手",
    },
    public: publicActor,
  };
});
afterAll(() => runtime.close());

const readAs = (actor: Actor, name: string) => {
  const { view, input } = VIEWS[name]!;
  return read(runtime, { view, actor, input: { ...made.on, ...input?.() } });
};
const readers = async (name: string): Promise<string[]> => {
  const allowed: string[] = [];
  for (const [who, actor] of Object.entries(actors)) if ((await readAs(actor, name)).ok) allowed.push(who);
  return allowed;
};

const WATCH = ["organiser", "grader", "host", "headJudge", "tabulator", "supervisor", "auditor"];
const AFTER = ["organiser", "tabulator", "supervisor", "auditor"];
/** What gives an answer away: explanation, reference, expected points. */
const SECRETS = ["见条文", "先听双方，再查现场，依据条例调解", "要点1"];

describe("before the paper has closed", () => {
  test.each([
    ["head", WATCH],
    ["overview", WATCH],
    ["blueprint", ["organiser"]],
    ["questions", ["organiser"]],
    ["printedPaper", ["organiser"]],
    ["printedKey", ["organiser"]],
    ["analysis", ["organiser"]],
    ["grading", ["organiser", "grader"]],
    ["void", []],
  ])("%s is read by these alone", async (name, expected) => {
    expect(await readers(name)).toEqual(expected);
  });

  test("no view but the organiser's gives an answer or a question away", async () => {
    for (const [who, actor] of Object.entries(actors)) {
      for (const name of Object.keys(VIEWS)) {
        const text = JSON.stringify(await readAs(actor, name));
        const told = [...SECRETS, "居民委员会的性质"].filter((secret) => text.includes(secret));
        if (who !== "organiser") expect([who, name, told]).toEqual([who, name, []]);
      }
    }
  });

  test("the printed paper holds no answer, the printed key does", async () => {
    const [paper, key] = [
      await readAs(made.organiser, "printedPaper"),
      await readAs(made.organiser, "printedKey"),
    ];
    for (const secret of SECRETS) expect(JSON.stringify(paper)).not.toContain(secret);
    for (const secret of SECRETS) expect(JSON.stringify(key)).toContain(secret);
  });

  test("a grader meets no answer yet", async () => {
    const view = expectOk(
      await read(runtime, { view: grading, actor: made.graders[0]!, input: { ...made.on, again: null } }),
    );
    expect(view).toMatchObject({ open: false, task: null, progress: [] });
  });

  test("the blueprint counts what the bank has, by kind, area and difficulty", async () => {
    const view = expectOk(await read(runtime, { view: blueprint, actor: made.organiser, input: made.on }));
    const single = view.pool.filter(({ kind }) => kind === "singleChoice");
    expect(single.reduce((sum, { count }) => sum + count, 0)).toBe(8);
    expect(view).toMatchObject({ editable: false, lawDay: "2026-06-20" });
  });
});

describe("after the paper has closed", () => {
  beforeAll(() => closePaper(runtime));

  test.each([
    ["questions", AFTER],
    ["printedPaper", AFTER],
    ["printedKey", AFTER],
    ["analysis", AFTER],
    ["grading", ["organiser", "grader", "tabulator", "supervisor", "auditor"]],
    ["void", ["organiser"]],
    ["blueprint", ["organiser"]],
  ])("%s is read by these alone", async (name, expected) => {
    expect(await readers(name)).toEqual(expected);
  });

  test("a grader meets an answer beside its expected points, without name, number or unit", async () => {
    const view = expectOk(
      await read(runtime, { view: grading, actor: made.graders[0]!, input: { ...made.on, again: null } }),
    );
    expect(view.task).toMatchObject({ points: 10_00, own: null, third: false });
    expect(["甲的答案", "乙的答案"]).toContain(view.task?.text);
    const text = JSON.stringify(view);
    for (const { name, id } of made.people)
      expect([text.includes(name), text.includes(id)]).toEqual([false, false]);
    for (const id of made.contestantIds) expect(text).not.toContain(id);
  });

  test("a grader sees no grade of another, and one's own again", async () => {
    const [first, second] = [made.graders[0]!, made.graders[1]!];
    const input = { ...made.on, again: null };
    const { task } = expectOk(await read(runtime, { view: grading, actor: first, input }));
    const { sittingId, questionKey } = task!;
    const graded = { ...made.on, sittingId, questionKey, points: 7_50, comment: "要点齐全" };
    expectOk(await execute(runtime, { command: saveGrade, actor: first, input: graded }));
    const other = JSON.stringify(expectOk(await read(runtime, { view: grading, actor: second, input })));
    expect(other).not.toContain("要点齐全");
    expect(other).not.toContain("750");
    const again = { ...made.on, again: { sittingId, questionKey } };
    const own = expectOk(await read(runtime, { view: grading, actor: first, input: again }));
    expect(own.task).toMatchObject({ sittingId, own: { points: 7_50, comment: "要点齐全" } });
    expect(own.recent).toMatchObject([{ sittingId, points: 7_50, maximum: 10_00 }]);
  });

  test("the overview shows its organiser alone what would be recorded", async () => {
    const of = async (actor: Actor) =>
      expectOk(await read(runtime, { view: paperOverview, actor, input: made.on }));
    expect((await of(made.organiser)).record?.rows).toHaveLength(3);
    expect((await of(made.officers.supervisor)).record).toBeNull();
    expect((await of(made.graders[0]!)).record).toBeNull();
  });

  test("the analysis counts its people and says too few", async () => {
    const view = expectOk(await read(runtime, { view: analysis, actor: made.organiser, input: made.on }));
    expect(view.analysis).toMatchObject({ n: 2, tooFew: true, alpha: null });
    expect(JSON.stringify(view)).not.toContain(made.people[0]!.name);
  });
});
