import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#app/domain/access/actor.ts";
import { cellText } from "#app/domain/people/roster-sheet.ts";
import { exportRoster } from "#server/commands/people/export-roster.ts";
import { uploadRoster } from "#server/commands/people/upload-roster.ts";
import { parseInWorker } from "#server/jobs/workbook/in-worker.ts";
import {
  type AccountActor,
  execute,
  expectInvalid,
  expectKind,
  expectOk,
  expectRefused,
  freshRuntime,
  type TestRuntime,
} from "#tests/support/commands.ts";
import { makeAccount } from "#tests/support/organisation-builders.ts";
import {
  allCadres,
  bringIn,
  check,
  makeRosterTree,
  type RosterTree,
} from "#tests/support/people-builders.ts";
import { lastAudit } from "#tests/support/records.ts";

let runtime: TestRuntime;
let tree: RosterTree;
let organiser: AccountActor;
let west: AccountActor;

beforeAll(async () => {
  runtime = await freshRuntime();
  tree = await makeRosterTree(runtime);
  organiser = await makeAccount(runtime, { grants: [{ role: "districtOrganiser", unit: tree.district }] });
  west = await makeAccount(runtime, { grants: [{ role: "subdistrictManager", unit: tree.west }] });
  await bringIn(runtime, { actor: organiser, fileName: "messy-two-row-header.xlsx", withoutRejected: true });
});
afterAll(() => runtime.close());

const exported = (actor: Actor, input: object = {}) =>
  execute(runtime, { command: exportRoster, actor, input });
/** The cells of the exported sheet as text. */
async function cellsOf(bytes: Uint8Array): Promise<string[][]> {
  const { sheets } = expectOk(await parseInWorker({ bytes, fileName: "roster.xlsx" }));
  return sheets[0]!.rows.map((row) => row.map(cellText));
}

describe("the export", () => {
  it("comes back in as it is: every row unchanged, masked numbers and all", async () => {
    const { bytes } = expectOk(await exported(organiser));
    const { importId } = expectOk(
      await execute(runtime, {
        command: uploadRoster,
        actor: organiser,
        input: { fileName: "back.xlsx", bytes },
      }),
    );
    const { counts } = expectOk(await check(runtime, { actor: organiser, importId }));
    expect(counts).toEqual({ new: 0, changed: 0, unchanged: (await allCadres(runtime)).length, rejected: 0 });
  });

  it("masks identity numbers and phones for everybody", async () => {
    for (const actor of [organiser, west]) {
      const text = JSON.stringify(await cellsOf(expectOk(await exported(actor)).bytes));
      expect(text).toMatch(/139\*{4}1001/);
      expect(text).not.toMatch(/1390000|\d{17}/);
    }
  });

  it("in full needs a reason, is recorded, and unmasks only whom the actor manages", async () => {
    expectRefused(await exported(west, { full: true, reason: "看" }), "people.reason-needed");
    const mine = JSON.stringify(
      await cellsOf(expectOk(await exported(west, { full: true, reason: "年度人事核对" })).bytes),
    );
    expect(mine).toContain("13900001001");
    expect(await lastAudit(runtime, null)).toMatchObject({
      command: "people.export-in-full",
      actor: `account:${west.accountId}`,
      details: { reason: "年度人事核对" },
    });
    const above = JSON.stringify(
      await cellsOf(expectOk(await exported(organiser, { full: true, reason: "年度人事核对" })).bytes),
    );
    expect(above).not.toContain("13900001001");
  });

  it("is not for accounts without a roster", async () => {
    const auditor = await makeAccount(runtime, { grants: [{ role: "auditor", unit: tree.district }] });
    expectKind(await exported(auditor), "forbidden");
    expect(Object.keys(expectInvalid(await exported(organiser, { full: "perhaps" })))).toEqual(["full"]);
  });
});
