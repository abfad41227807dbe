import { describe, expect, it } from "vitest";
import { readVoteTable } from "#app/domain/selection/vote-table.ts";

const PEOPLE = [
  { id: "1", name: "王芳", unitName: "东街社区" },
  { id: "2", name: "李强", unitName: "东街社区" },
  { id: "3", name: "李强", unitName: "西街社区" },
];
const read = (text: string) => readVoteTable({ text, people: PEOPLE });
const counts = (excellent: number, competent: number, basicallyCompetent: number, incompetent: number) => ({
  ...{ excellent, competent, basicallyCompetent, incompetent },
});

describe("a pasted table of votes", () => {
  it.each([
    ["with tabs", "王芳\t8\t2\t0\t0", "1"],
    ["with spaces", "王芳 8 2 0 0", "1"],
    ["with full-width digits and commas", "王芳，８，２，０，０", "1"],
    ["with the sum behind", "王芳\t8\t2\t0\t0\t10", "1"],
    ["with a space inside the name", "王 芳\t8\t2\t0\t0", "1"],
    ["with the community of one of two", "李强\t西街社区\t8\t2\t0\t0", "3"],
  ])("is read %s", (_, text, id) => {
    expect(read(text)).toEqual({ votes: new Map([[id, counts(8, 2, 0, 0)]]), problems: [] });
  });

  it.each([
    ["a name nobody has", "赵六 8 2 0 0", "unknown"],
    ["a name several have", "李强 8 2 0 0", "several"],
    ["three numbers", "王芳 8 2 0", "numbers"],
    ["a sum that is none", "王芳 8 2 0 0 11", "numbers"],
    ["a number that is none", "王芳 8 2 x 0", "numbers"],
  ])("tells %s by its line", (_, text, kind) => {
    const { votes, problems } = read(`姓名\t优秀\t称职\t基本称职\t不称职\n\n${text}`);
    expect(votes.size).toBe(0);
    expect(problems).toEqual([{ line: 3, kind, name: text.split(" ")[0] }]);
  });
});
