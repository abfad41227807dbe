import { expect, it } from "vitest";
import { withYearGrade } from "#app/domain/people/written-appraisals.ts";

it.each([
  ["an empty cell", null, "2026优秀"],
  ["earlier years, in their order", "2027称职;2024优秀", "2024优秀;2026优秀;2027称职"],
  ["the same year, anew", "2025称职;2026称职", "2025称职;2026优秀"],
  ["words that are no such list, which stay", "历年称职", "历年称职;2026优秀"],
])("a year's grade is written beside %s", (_, text, expected) => {
  expect(withYearGrade({ text, given: { year: 2026, grade: "excellent" } })).toBe(expected);
});
