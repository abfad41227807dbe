import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { trialList } from "#server/views/growth/trials.ts";
import { expectKind, expectOk, freshRuntime, read, type TestRuntime } from "#tests/support/commands.ts";
import { type MadeFile, makeFile, makeTrial } from "#tests/support/growth-builders.ts";

let runtime: TestRuntime;
let file: MadeFile;
beforeAll(async () => {
  runtime = await freshRuntime({ start: "2026-10-15T02:00:00Z" });
  file = await makeFile(runtime);
  await makeTrial(runtime, file, { report: "主持两委会三次，走访两百户。" });
});
afterAll(() => runtime.close());

const list = (actor: Parameters<typeof read>[1]["actor"], input: object = {}) =>
  read(runtime, { view: trialList, actor, input: { search: "", state: "all", ...input } });

describe("the list of trial posts shows", () => {
  it("the head of the community what is tried there and may be decided, without the way to a file kept above", async () => {
    const view = expectOk(await list(file.head));
    expect(view.rows).toMatchObject([
      { name: file.person.name, opensFile: false, may: { decide: true, end: true, report: false } },
    ]);
  });

  it("the keeper of the file the same with the way to the file", async () => {
    expect(expectOk(await list(file.keeper)).rows).toMatchObject([
      { opensFile: true, may: { decide: true } },
    ]);
  });

  it("only what the filter asks for", async () => {
    const rows = async (input: object) => expectOk(await list(file.keeper, input)).rows.length;
    expect(await rows({ state: "open" })).toBe(1);
    expect(await rows({ state: "toDecide" })).toBe(1);
    expect(await rows({ state: "over" })).toBe(0);
    expect(await rows({ search: file.person.name })).toBe(1);
    expect(await rows({ search: "查无此人" })).toBe(0);
  });

  it("nothing of other subdistricts", async () => {
    expect(expectOk(await list(file.foreign)).rows).toEqual([]);
  });

  it("nothing at all to who heads nobody", async () => {
    expectKind(await list(file.own), "missing");
  });
});
