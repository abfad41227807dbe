import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "#app/domain/access/actor.ts";
import type { Command } from "#server/commands/define-command.ts";
import { drawPaper } from "#server/commands/paper/draw-paper.ts";
import { recordPaper } from "#server/commands/paper/record-paper.ts";
import { saveBlueprint } from "#server/commands/paper/save-blueprint.ts";
import { saveGrade } from "#server/commands/paper/save-grade.ts";
import { sealPaper } from "#server/commands/paper/seal-paper.ts";
import { swapQuestion } from "#server/commands/paper/swap-question.ts";
import { unsealPaper } from "#server/commands/paper/unseal-paper.ts";
import { voidQuestion } from "#server/commands/paper/void-question.ts";
import { execute, freshRuntime, publicActor, type TestRuntime } from "#tests/support/commands.ts";
import { makeAccount, makeOrganiser } from "#tests/support/organisation-builders.ts";
import {
  closePaper,
  hoursFrom,
  type MadePaper,
  makePaper,
  questionsOf,
  SMALL_PAPER,
  sit,
} from "#tests/support/paper-builders.ts";

let runtime: TestRuntime;
let made: MadePaper;
let actors: Record<string, Actor>;
let inputs: Record<string, object>;
beforeAll(async () => {
  runtime = await freshRuntime();
  made = await makePaper(runtime);
  const sittingId = await sit(runtime, made, { person: 0 });
  closePaper(runtime);
  const rows = await questionsOf(runtime, made);
  const paperQuestionId = rows[0]!.id;
  const questionKey = rows.find(({ question }) => question.kind === "shortAnswer")!.id;
  const seen = "0".repeat(64);
  inputs = {
    blueprint: { settings: SMALL_PAPER },
    draw: {},
    swap: { paperQuestionId },
    seal: hoursFrom(runtime),
    unseal: { reason: "理由" },
    grade: { sittingId, questionKey, points: 1_00, comment: null },
    void: { paperQuestionId, mode: "fullMarks", reason: "理由", seen },
    record: { seen },
  };
  const { district, subdistricts } = made.organisation;
  actors = {
    organiser: made.organiser,
    "organiser of a subdistrict below": await makeOrganiser(runtime, subdistricts[0]),
    "organiser who competes": { ...made.organiser, cadreId: made.people[0]!.id },
    grader: made.graders[0]!,
    ...made.officers,
    auditor: await makeAccount(runtime, { grants: [{ role: "auditor", unit: district }] }),
    "system administrator": await makeAccount(runtime, {
      grants: [{ role: "systemAdministrator", unit: district }],
    }),
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

const COMMANDS: Record<string, Command<unknown, unknown>> = {
  blueprint: saveBlueprint,
  draw: drawPaper,
  swap: swapQuestion,
  seal: sealPaper,
  unseal: unsealPaper,
  grade: saveGrade,
  void: voidQuestion,
  record: recordPaper,
};
const MAY: Record<string, readonly string[]> = { grade: ["grader"] };
const ORGANISERS = ["organiser"];

describe("who may", () => {
  test.each(Object.keys(COMMANDS))("%s: these and nobody else", async (name) => {
    const allowed: string[] = [];
    for (const [who, actor] of Object.entries(actors)) {
      const input = { ...made.on, ...inputs[name] };
      const result = await execute(runtime, { command: COMMANDS[name]!, actor, input });
      if (result.ok || result.refusal.kind !== "forbidden") allowed.push(who);
    }
    expect(allowed).toEqual(MAY[name] ?? ORGANISERS);
  });
});
