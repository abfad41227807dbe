import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RecordsView } from "#app/contracts/record-desk-views.ts";
import { readWorkbook } from "#server/jobs/workbook/read-workbook.ts";
import { exportRecords } from "#server/views/record/export-records.ts";
import { records } from "#server/views/record/records.ts";
import { recordsFrame } from "#server/views/record/records-frame.ts";
import {
  type AccountActor,
  expectKind,
  expectOk,
  freshRuntime,
  publicActor,
  read,
  type TestRuntime,
} from "#tests/support/commands.ts";
import { makeCadre } from "#tests/support/organisation-builders.ts";
import {
  makeCallBack,
  makeObjection,
  makeRecord,
  makeRecordDistrict,
  makeTerms,
  makeVerified,
  type RecordDistrict,
} from "#tests/support/record-builders.ts";

let runtime: TestRuntime;
let made: RecordDistrict;
beforeAll(async () => {
  runtime = await freshRuntime();
  made = await makeRecordDistrict(runtime);
  await makeTerms(runtime, { unit: made.organisation.district, callBackShare: 0 });
  const elsewhere = await makeCadre(runtime, { unit: made.organisation.communities[2], name: "王邻街" });
  await makeRecord(runtime, { cadre: made.worker, values: { happenedOn: "2026-05-12" } });
  await makeRecord(runtime, { cadre: made.worker });
  await makeRecord(runtime, { cadre: made.worker, values: { content: "走访独居老人，查看燃气、用电安全" } });
  await makeRecord(runtime, {
    cadre: made.secretary,
    values: { kind: "activity", content: "x".repeat(300) },
  });
  await makeRecord(runtime, { cadre: elsewhere });
  const verified = await makeVerified(runtime, made, {
    happenedOn: "2026-05-10",
    content: '=HYPERLINK("http://x")',
  });
  await makeCallBack(runtime, { recordId: verified });
  await makeObjection(runtime, { recordId: verified });
});
afterAll(() => runtime.close());

const list = async (actor: AccountActor, input: object = {}): Promise<RecordsView> =>
  expectOk(await read(runtime, { view: records, actor, input }));

describe("the list of records", () => {
  it("shows what waits to be verified, the oldest first, with likely duplicates", async () => {
    const { rows, total } = await list(made.by.community);
    expect(total).toBe(4);
    expect(rows.map(({ happenedOn }) => happenedOn)[0]).toBe("2026-05-12");
    expect(rows.filter(({ duplicate }) => duplicate === "samePerson")).toHaveLength(2);
    expect(rows.every(({ obstacle }) => obstacle === null)).toBe(true);
    expect(rows.find(({ kind }) => kind === "activity")?.content).toHaveLength(81);
  });

  it.each<[string, keyof RecordDistrict["by"], object, number]>([
    ["of everything", "community", { status: "all" }, 5],
    ["of what is verified", "community", { status: "verified" }, 1],
    ["of a kind", "community", { kind: "activity" }, 1],
    ["of a person", "community", { person: "吴" }, 1],
    ["from a day", "community", { from: "2026-05-13" }, 3],
    ["to a day", "community", { to: "2026-05-13" }, 1],
    ["of the whole district", "district", {}, 5],
    ["of the subdistrict", "above", {}, 4],
    ["of the neighbours, none of ours", "beside", {}, 1],
    [
      "whatever nonsense is asked",
      "community",
      { status: "x", unit: "x", kind: "x", from: "x", page: "x" },
      4,
    ],
  ])("%s", async (_, role, input, total) => {
    expect((await list(made.by[role], input)).total).toBe(total);
  });

  it("keeps to a unit's subtree, and to one's own area where a foreign unit is asked for", async () => {
    const { subdistricts } = made.organisation;
    expect((await list(made.by.district, { unit: subdistricts[1].id })).total).toBe(1);
    expect((await list(made.by.above, { unit: subdistricts[1].id })).total).toBe(4);
  });

  it("says why this reader may not verify", async () => {
    const { rows } = await list(made.by.secretary);
    for (const { personName, obstacle } of rows)
      expect(obstacle).toBe(personName === made.secretary.name ? "own" : null);
    const above = await list(made.by.above);
    expect(new Set(above.rows.map(({ obstacle }) => obstacle))).toEqual(new Set(["anotherLevel"]));
  });

  it.each(["person", "colleague", "administrator", "auditor"] as const)("is not for %s", async (role) => {
    const actor = made.by[role];
    expectKind(await read(runtime, { view: records, actor, input: {} }), "missing");
    expectKind(await read(runtime, { view: recordsFrame, actor, input: {} }), "missing");
    expectKind(await read(runtime, { view: exportRecords("en"), actor, input: {} }), "missing");
    expectKind(await read(runtime, { view: records, actor: publicActor, input: {} }), "missing");
  });
});

describe("the tabs", () => {
  it("count what waits in the reader's area, and name its communities", async () => {
    const view = expectOk(await read(runtime, { view: recordsFrame, actor: made.by.above, input: {} }));
    expect(view.waiting).toEqual({ submitted: 4, callBacks: 1, objections: 1 });
    expect(view.communities.map(({ name }) => name)).toEqual(["东街社区", "西街社区"]);
    const beside = expectOk(await read(runtime, { view: recordsFrame, actor: made.by.beside, input: {} }));
    expect(beside.waiting).toEqual({ submitted: 1, callBacks: 0, objections: 0 });
  });
});

describe("the export", () => {
  it("holds all that the list shows, texts as texts", async () => {
    const view = exportRecords("zh-CN");
    const input = { status: "verified" };
    const file = expectOk(await read(runtime, { view, actor: made.by.community, input }));
    expect(file.fileName).toBe("工作记录-2026-05-16.xlsx");
    const book = expectOk(readWorkbook(file));
    const rows = JSON.stringify(book);
    expect(rows).toContain("周小敏");
    expect(rows).toContain("=HYPERLINK");
    expect(rows).not.toContain("吴书记");
  });

  it("says of a result of a rotation that the system wrote and verified it", async () => {
    const values = {
      ...{ kind: "rotation" as const, status: "verified" as const, content: "A角轮值，合格。" },
      ...{ details: { passed: true }, enteredBy: null, verifiedBy: null, verifiedAt: runtime.now() },
    };
    await makeRecord(runtime, { cadre: made.worker, values });
    const input = { status: "verified", kind: "rotation" };
    const view = exportRecords("zh-CN");
    const book = expectOk(
      readWorkbook(expectOk(await read(runtime, { view, actor: made.by.community, input }))),
    );
    expect(JSON.stringify(book)).toMatch(/轮值考核.*A角轮值，合格。.*系统/);
    expect((await list(made.by.community, input)).rows).toMatchObject([{ kind: "rotation" }]);
  });
});
