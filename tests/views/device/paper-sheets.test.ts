import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { enterPaperSheet } from "#server/commands/score/enter-paper-sheet.ts";
import { paperSheetsView } from "#server/views/device/paper-sheets.ts";
import {
  execute,
  expectKind,
  expectOk,
  freshRuntime,
  read,
  type TestRuntime,
} from "#tests/support/commands.ts";
import { type MadeContest, makeContest } from "#tests/support/contest-builders.ts";
import { makeAccount } from "#tests/support/organisation-builders.ts";
import { FULL, opOf, send } from "#tests/support/score-builders.ts";

let runtime: TestRuntime;
let made: MadeContest;

beforeAll(async () => {
  runtime = await freshRuntime();
});
afterAll(() => runtime.close());
beforeEach(async () => {
  made = await makeContest(runtime, { contestants: 2 });
});

const view = (actor: MadeContest["organiser"] = made.officers.tabulator) =>
  read(runtime, { view: paperSheetsView, actor, input: { contestId: made.id } });
const seatsOf = async (index: number, actor?: MadeContest["organiser"]) =>
  expectOk(await view(actor)).performances.find(({ id }) => id === made.performances[index]?.id)?.seats ?? [];

describe("the sheets that may be entered from paper", () => {
  it("are those of marking judges who have not submitted", async () => {
    const [seat, performance] = [made.judges[0]!, made.performances[0]!];
    await send(runtime, { made, seat, op: opOf({ seat, performance }) });
    expect((await seatsOf(0)).map(({ id }) => id)).toEqual(made.judges.slice(1).map(({ id }) => id));
    expect(await seatsOf(1)).toHaveLength(made.judges.length);
  });

  it("say who has entered them, and never what", async () => {
    const input = { performanceId: made.performances[0]!.id, seatId: made.judges[0]!.id, marks: FULL };
    expectOk(await execute(runtime, { command: enterPaperSheet, actor: made.officers.tabulator, input }));
    expect((await seatsOf(0))[0]).toMatchObject({ entered: "mine" });
    const second = await makeAccount(runtime, { grants: [{ role: "tabulator", contestId: made.id }] });
    const { id } = made.judges[0]!;
    expect((await seatsOf(0, second))[0]).toEqual({ id, number: 1, holderName: "评委1", entered: "other" });
  });

  it.each(["ready", "signed"] as const)("are none while the contest is %s", async (status) => {
    made = await makeContest(runtime, { status });
    expect(expectOk(await view()).performances).toEqual([]);
  });

  it("are nobody's business but the tabulator's and the organiser's", async () => {
    expectOk(await view(made.organiser));
    for (const officer of ["host", "headJudge", "supervisor", "timekeeper"] as const) {
      expectKind(await view(made.officers[officer]), "missing");
    }
  });
});
