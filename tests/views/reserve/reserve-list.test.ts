import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reserveWorkbook } from "#app/features/reserve/reserve-workbook.ts";
import { findOwnReserve } from "#db/queries/reserve.ts";
import { reserveCandidate } from "#db/schema/selection.ts";
import { reserveList } from "#server/views/reserve/reserve-list.ts";
import {
  type AccountActor,
  expectKind,
  expectOk,
  freshRuntime,
  publicActor,
  read,
  type TestRuntime,
} from "#tests/support/commands.ts";
import { type MadeNoticeRound, makeNoticeRound } from "#tests/support/notice-builders.ts";
import { makeAccount, type Unit } from "#tests/support/organisation-builders.ts";

let runtime: TestRuntime;
let made: MadeNoticeRound;
let actors: Readonly<Record<string, AccountActor>>;

/** The first two of subdistrict 1 (kept by subdistrict and community), the third of subdistrict 2, the fourth has left. */
beforeAll(async () => {
  runtime = await freshRuntime();
  made = await makeNoticeRound(runtime, { status: "inReserve" });
  const { district, subdistricts, communities } = made.organisation;
  const entries = [
    { post: "secretary", pool: "leadingPost", level: "subdistrict", unitId: subdistricts[0].id },
    { post: "communityWorker", pool: "worker", level: "community", unitId: communities[1].id },
    { post: "deputyDirector", pool: "leadingPost", level: "subdistrict", unitId: subdistricts[1].id },
    { post: "secretary", pool: "leadingPost", level: "subdistrict", unitId: subdistricts[1].id },
  ] as const;
  for (const [index, entry] of entries.entries()) {
    const { id: candidateId, cadre } = made.standing[index]!;
    const left = index === 3 ? { leftOn: "2026-05-15", leftWhy: "health" as const, leftReason: "因病" } : {};
    await runtime.database.db
      .insert(reserveCandidate)
      .values({ id: randomUUID(), cadreId: cadre.id, candidateId, fromOn: "2026-05-13", ...entry, ...left });
  }
  const manages = (role: "districtOrganiser" | "subdistrictManager" | "communityManager", unit: Unit) =>
    makeAccount(runtime, { grants: [{ role, unit }] });
  actors = {
    district: await manages("districtOrganiser", district),
    first: await manages("subdistrictManager", subdistricts[0]),
    second: await manages("subdistrictManager", subdistricts[1]),
    community: await manages("communityManager", communities[1]),
    person: await makeAccount(runtime, { grants: [{ role: "cadre", unit: communities[0] }] }),
  };
});
afterAll(() => runtime.close());

const look = async (who: string, input: object = {}) =>
  expectOk(await read(runtime, { view: reserveList, actor: actors[who]!, input }));
const names = async (who: string, input: object = {}) =>
  (await look(who, input)).rows.map(({ name }) => name).sort();

describe("the reserve", () => {
  it.each([
    ["district", ["入选1号", "入选2号", "入选3号"], []],
    ["first", ["入选1号", "入选2号"], ["入选1号"]],
    ["second", ["入选3号"], ["入选3号"]],
    ["community", ["入选2号"], ["入选2号"]],
  ])("is read by %s, who ends the entries of that level", async (who, read, leaves) => {
    expect(await names(who)).toEqual(read);
    const { rows } = await look(who);
    expect(rows.filter(({ mayLeave }) => mayLeave).map(({ name }) => name)).toEqual(leaves);
  });

  it("is closed to who manages nobody", async () => {
    for (const actor of [actors.person!, publicActor])
      expectKind(await read(runtime, { view: reserveList, actor, input: {} }), "missing");
  });

  it.each([
    ["both pools: workers", { pool: "worker" }, ["入选2号"]],
    ["both levels: communities", { level: "community" }, ["入选2号"]],
    ["a post", { post: "deputyDirector" }, ["入选3号"]],
    ["a name", { search: "1号" }, ["入选1号"]],
    ["who has left", { state: "left" }, ["入选4号"]],
    [
      "what is no choice filters nothing",
      { pool: "x", state: "y", unitId: "z" },
      ["入选1号", "入选2号", "入选3号"],
    ],
  ])("is filtered by %s", async (_, filter, expected) => {
    expect(await names("district", filter)).toEqual(expected);
  });

  it("is filtered by subdistrict", async () => {
    expect(await names("district", { unitId: made.organisation.subdistricts[1].id })).toEqual(["入选3号"]);
  });

  it("is counted by post and subdistrict, without who has left", async () => {
    const { totals, total } = await look("district", { state: "all" });
    expect(total).toBe(4);
    expect(totals.people).toBe(3);
    expect(totals.posts).toContainEqual({ post: "secretary", people: 1 });
    expect(totals.subdistricts).toEqual([
      { name: "合江门街道", people: 2 },
      { name: "大观楼街道", people: 1 },
    ]);
  });

  it("goes into a workbook as it is shown, a deputy director waiting for the election", async () => {
    const { sheets } = reserveWorkbook(await look("district", { state: "all" }), "zh-CN");
    const status = new Map(sheets[0]!.rows.map((row) => [row[0], row[9]]));
    expect(Object.fromEntries(status)).toEqual({
      ...{ 入选1号: "在库", 入选2号: "在库", 入选3号: "待依法选举", 入选4号: "已出库" },
    });
    for (const row of sheets[0]!.rows) expect(row).toHaveLength(sheets[0]!.columns.length);
  });

  it("tells a person their own entries", async () => {
    const own = await findOwnReserve(runtime.database.db, made.standing[1]!.cadre.id);
    expect(own).toMatchObject([
      {
        keeperName: "西街社区",
        roundId: made.round.id,
        reserve: { pool: "worker", post: "communityWorker" },
      },
    ]);
  });
});
