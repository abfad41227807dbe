import { describe, expect, it } from "vitest";
import { compareValues } from "#app/ui/table/column.ts";

describe("the order of a column", () => {
  it.each([
    { why: "figures by size, not by their digits", values: [10, 9, 100], sorted: [9, 10, 100] },
    { why: "names by pinyin", values: ["周敏", "陈军", "李静"], sorted: ["陈军", "李静", "周敏"] },
    { why: "figures inside words by size", values: ["第10席", "第9席"], sorted: ["第9席", "第10席"] },
  ])("$why", ({ values, sorted }) => {
    expect([...values].sort(compareValues)).toEqual(sorted);
  });
});
