import { describe, expect, it } from "vitest";
import { idsIn, shownDetails } from "#server/views/audit/shown-details.ts";

const ID = "0198c1de-0000-7000-8000-000000000001";
const OTHER = "0198c1de-0000-7000-8000-000000000002";
const names = new Map([[ID, "东街社区"]]);
const auditor = (details: object) => shownDetails({ details, ofContest: true, scores: true, names });
const administrator = (details: object, ofContest: boolean) =>
  shownDetails({ details, ofContest, scores: false, names });
const keys = (shown: { details: { key: string }[] }) => shown.details.map(({ key }) => key);

describe("details of an audit row", () => {
  it("name what an id stands for, and tell apart what stands deeper", () => {
    expect(auditor({ unitId: ID, before: { title: "甲" }, after: { title: "乙" } }).details).toEqual([
      { key: "unitId", values: [{ text: ID, name: "东街社区", of: null }] },
      { key: "before.title", values: [{ text: "甲", name: null, of: null }] },
      { key: "after.title", values: [{ text: "乙", name: null, of: null }] },
    ]);
  });

  it("put values kept under ids beside the name of the id", () => {
    expect(auditor({ numbers: { [ID]: 7, [OTHER]: 8 } }).details).toEqual([
      {
        key: "numbers",
        values: [
          { text: "7", name: null, of: "东街社区" },
          { text: "8", name: null, of: OTHER },
        ],
      },
    ]);
    expect(idsIn({ numbers: { [ID]: 7 }, list: [OTHER, "x"] })).toEqual([ID, OTHER]);
  });

  it.each([
    { why: "a mark", details: { marks: { content: 4500 } } },
    { why: "a deduction", details: { points: 200 } },
    { why: "a reading of the clock", details: { readingMs: 361_000 } },
    { why: "a reason, which may speak of a score", details: { reason: "94.5 分有误" } },
    { why: "a mark under an id", details: { totals: { [ID]: 9450 } } },
    { why: "whatever a command adds later", details: { somethingNew: "94.50" } },
  ])("hide $why of a contest from the administrator, and say that something is hidden", ({ details }) => {
    const shown = administrator({ performanceId: OTHER, ...details }, true);
    expect(keys(shown)).toEqual(["performanceId"]);
    expect(shown.hidden).toBe(1);
    expect(auditor({ performanceId: OTHER, ...details }).hidden).toBe(0);
  });

  it("hide from the administrator words somebody typed outside of contests too, and nothing else there", () => {
    const shown = administrator(
      { cadreId: ID, reason: "核对张三的材料", fields: ["name"], role: "mentor" },
      false,
    );
    expect(keys(shown)).toEqual(["cadreId", "fields", "role"]);
    expect(shown.hidden).toBe(1);
  });

  it.each([
    { why: "an identity number", text: "51150219900501101X" },
    { why: "a phone", text: "来电 13812345678" },
  ])("mask $why that should not be there, whoever reads", ({ text }) => {
    const [detail] = auditor({ note: text }).details;
    expect(detail!.values[0]!.text).not.toMatch(/\d{7}/);
    expect(detail!.values[0]!.text).toContain("*");
  });

  it("leave hashes whole: they are compared with paper", () => {
    const hash = `${"0".repeat(60)}12ab`;
    expect(auditor({ hash }).details[0]!.values[0]!.text).toBe(hash);
  });
});
