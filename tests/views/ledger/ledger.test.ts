import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ledgerWorkbook } from "#app/features/ledger/ledger-workbook.ts";
import { workRecord } from "#db/schema/daily.ts";
import { ledgerEntryView } from "#server/views/ledger/ledger-entry.ts";
import { ledgerList, ledgerRows } from "#server/views/ledger/ledger-list.ts";
import {
  type AccountActor,
  expectKind,
  expectOk,
  freshRuntime,
  read,
  type TestRuntime,
} from "#tests/support/commands.ts";
import { type LedgerSetting, makeLedgerSetting, makeOpinion } from "#tests/support/ledger-builders.ts";

let runtime: TestRuntime;
let set: LedgerSetting;
const ids: Record<string, string> = {};

beforeAll(async () => {
  runtime = await freshRuntime();
  set = await makeLedgerSetting(runtime);
  ids.closed = await makeOpinion(runtime, set, { until: "closed", change: { happenedOn: "2026-04-30" } });
  ids.done = await makeOpinion(runtime, set, { until: "done" });
  ids.overdue = await makeOpinion(runtime, set, { until: "assigned", change: { urgency: "urgent" } });
  runtime.clock.advance(50 * 3_600_000);
  ids.open = await makeOpinion(runtime, set, { until: "assigned" });
  ids.registered = await makeOpinion(runtime, set);
  const withdrawn = await makeOpinion(runtime, set);
  await runtime.database.db
    .update(workRecord)
    .set({ status: "withdrawn" })
    .where(eq(workRecord.id, withdrawn));
});
afterAll(() => runtime.close());

const list = (input: object = {}, actor: AccountActor = set.secretary) =>
  read(runtime, { view: ledgerList, actor, input });
const names = (rows: readonly { id: string }[]) =>
  rows.map(({ id }) => Object.entries(ids).find(([, known]) => known === id)?.[0] ?? "other");
const entry = (opinionId: string, actor: AccountActor = set.secretary) =>
  read(runtime, { view: ledgerEntryView, actor, input: { opinionId } });

describe("the ledger", () => {
  it("shows what comes next first, and not what was withdrawn", async () => {
    const { rows, total } = expectOk(await list());
    expect(names(rows)).toEqual(["registered", "overdue", "open", "done", "closed"]);
    expect(total).toBe(5);
  });

  it("counts all of its filter but the progress", async () => {
    const { counts } = expectOk(await list({ state: "overdue" }));
    expect(counts).toEqual({
      ...{ registered: 5, waiting: 1, open: 2, overdue: 1, done: 1, closed: 1 },
      ...{ satisfaction: 10_000, reached: 1 },
    });
  });

  it.each([
    [{ state: "registered" }, ["registered"]],
    [{ state: "open" }, ["overdue", "open"]],
    [{ state: "overdue" }, ["overdue"]],
    [{ state: "done" }, ["done"]],
    [{ state: "closed" }, ["closed"]],
    [{ urgency: "urgent" }, ["overdue"]],
    [{ month: "2026-04" }, ["closed"]],
    [{ month: "nonsense", state: "nonsense" }, ["registered", "overdue", "open", "done", "closed"]],
  ])("filtered by %j holds %j", async (filter, expected) => {
    const { rows, total } = expectOk(await list(filter));
    expect(names(rows)).toEqual(expected);
    expect(total).toBe(expected.length);
  });

  it("is filtered by unit, and a unit one does not read is as good as none", async () => {
    const [own, beside] = set.organisation.communities;
    expect(expectOk(await list({ unit: own.id }, set.district)).total).toBe(5);
    expect(expectOk(await list({ unit: beside.id }, set.district)).total).toBe(0);
    expect(expectOk(await list({ unit: own.id }, set.neighbour)).total).toBe(0);
  });

  it("says how long a deed is overdue", async () => {
    const { rows } = expectOk(await list({ state: "overdue" }));
    expect(rows[0]!.lateness).toEqual({ kind: "overdue", ms: 26 * 3_600_000 });
  });

  it("offers people to register for to the managing level alone", async () => {
    expect(expectOk(await list()).people.map(({ name }) => name)).toEqual(["周登记", "吴办事"].sort());
    expect(expectOk(await list({}, set.district)).people).toEqual([]);
  });

  it("of somebody who manages nothing is what the person registered or is to do", async () => {
    expectKind(await list({}, set.doerAccount), "missing");
    const own = expectOk(await list({ own: true }, set.doerAccount));
    expect(names(own.rows)).toEqual(["overdue", "open", "done", "closed"]);
    expect(expectOk(await list({ own: true }, set.secretary)).rows).toEqual([]);
  });
});

describe("as a file", () => {
  it("the ledger has the columns of the paper one and says nothing of the residents", async () => {
    const { rows } = expectOk(await read(runtime, { view: ledgerRows, actor: set.secretary, input: {} }));
    const sheet = ledgerWorkbook({ rows, language: "zh-CN" });
    expect(sheet.columns.map(({ header }) => header)).toEqual([
      ...["序号", "日期", "来源", "内容", "缓急", "责任人", "时限", "办结情况", "回访"],
    ]);
    expect(sheet.rows).toHaveLength(5);
    expect(sheet.rows[4]).toEqual([
      ...[
        5,
        "2026-04-30",
        "东街社区 滨江小区 3栋 周登记",
        "楼道灯坏了一个月，老人夜里上下楼不安全。",
        "一般",
      ],
      ...["吴办事", "2026-05-22 18:00", "已办结；已联系电工更换灯泡三只。", "满意"],
    ]);
    expect(JSON.stringify(sheet)).not.toMatch(/欧阳|138/);
  });
});

describe("one entry", () => {
  it("masks the resident and offers the managing level to see more", async () => {
    const view = expectOk(await entry(ids.registered!));
    expect(view).toMatchObject({
      residentMasked: "欧***",
      phoneMasked: "138****8000",
      may: { reveal: true },
    });
    expect(JSON.stringify(view)).not.toMatch(/欧阳居民|13800138000/);
    expect(expectOk(await entry(ids.registered!, set.district)).may.reveal).toBe(false);
  });

  it("offers people of the community and of the subdistrict's office", async () => {
    const view = expectOk(await entry(ids.registered!));
    expect(new Set(view.candidates.map(({ name }) => name))).toEqual(new Set(["周登记", "吴办事", "郑街办"]));
    expect(expectOk(await entry(ids.registered!, set.district)).candidates).toEqual([]);
  });

  type Who = "secretary" | "subdistrict" | "doerAccount" | "authorAccount";
  it.each<[string, Who, string[]]>([
    ["registered", "secretary", ["assign", "answer"]],
    ["registered", "subdistrict", []],
    ["registered", "authorAccount", []],
    ["open", "secretary", ["report", "assign", "answer"]],
    ["open", "doerAccount", ["report"]],
    ["open", "authorAccount", []],
    ["done", "secretary", ["close"]],
    ["done", "doerAccount", []],
    ["closed", "secretary", []],
  ])("%s: %s may do %j", async (key, who, actions) => {
    expect(expectOk(await entry(ids[key]!, set[who])).actions).toEqual(actions);
  });

  it("tells its course to those it concerns, and is not there for others", async () => {
    const view = expectOk(await entry(ids.closed!, set.doerAccount));
    expect(view).toMatchObject({ own: true, deed: { status: "verified" } });
    expect(view.calls).toMatchObject([{ outcome: "satisfied", by: "社区书记" }]);
    expectKind(await entry(ids.registered!, set.doerAccount), "missing");
    expectKind(await entry(ids.closed!, set.neighbour), "missing");
    expectKind(await entry(randomUUID()), "missing");
  });
});
