import { describe, expect, it } from "vitest";
import { aPerson, type Cells, parsedPeople } from "./roster-builders.ts";

describe("rows that speak of the same person", () => {
  const problemsOf = (...people: Cells[]) =>
    parsedPeople(...people).rows.map(({ problems }) => problems.map(({ code, facts }) => [code, facts.rows]));

  const two = (changes: Cells) =>
    [aPerson(), aPerson({ name: "另一人", birthMonth: "1985-05", ...changes }, 2)] as const;

  it("by identity number are both rejected, each naming the other", () => {
    expect(problemsOf(...two({ identityNumber: aPerson().identityNumber! }))).toEqual([
      [["roster.duplicate-identity", ["3"]]],
      [["roster.duplicate-identity", ["2"]]],
    ]);
  });

  it("by phone are both rejected", () => {
    expect(problemsOf(...two({ phone: aPerson().phone! }))).toEqual([
      [["roster.duplicate-phone", ["3"]]],
      [["roster.duplicate-phone", ["2"]]],
    ]);
  });

  it("by name, birth month and community are both rejected, unless identity numbers tell them apart", () => {
    const namesake = { name: "何十一" };
    expect(problemsOf(...two({ ...namesake, identityNumber: null }))).toEqual([
      [["roster.duplicate-person", ["3"]]],
      [["roster.duplicate-person", ["2"]]],
    ]);
    expect(problemsOf(...two(namesake))).toEqual([[], []]);
  });

  it("and are alike in all are taken once", () => {
    expect(problemsOf(aPerson(), aPerson(), aPerson())).toEqual([
      [],
      [["roster.duplicate-identity", ["2", "4"]]],
      [["roster.duplicate-identity", ["2", "3"]]],
    ]);
  });
});
