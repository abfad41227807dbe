import { describe, expect, it } from "vitest";
import type { HandoverView, ShownLine } from "#app/contracts/handover-views.ts";
import { draftOf, isDirty, linesOf, newLine } from "#app/features/handover/draft.ts";

const line = (key: string, more: Partial<ShownLine> = {}): ShownLine => ({
  ...{ part: "contacts", key, label: key, done: false, note: "", english: null, own: false },
  ...more,
});
const view = { lines: [line("a"), line("own-1", { own: true })], note: null } as unknown as HandoverView;

describe("the draft of a checklist", () => {
  it("is as it is stored until something changes", () => {
    const draft = draftOf(view);
    expect(isDirty(draft, view)).toBe(false);
    expect(isDirty({ ...draft, note: "周一认门" }, view)).toBe(true);
    const [first, second] = draft.lines;
    expect(isDirty({ ...draft, lines: [{ ...first!, done: true }, second!] }, view)).toBe(true);
  });

  it("sends new lines without a key, and leaves out those without words", () => {
    const draft = draftOf(view);
    const written = { ...newLine("documents", "added-1"), label: "钥匙登记本" };
    const lines = [...draft.lines, written, newLine("contacts", "added-2")];
    expect(linesOf({ ...draft, lines }).map(({ key, label }) => [key, label])).toEqual([
      ["a", "a"],
      ["own-1", "own-1"],
      [null, "钥匙登记本"],
    ]);
  });

  it("is not changed by an empty line", () => {
    const draft = draftOf(view);
    expect(isDirty({ ...draft, lines: [...draft.lines, newLine("contacts", "added-1")] }, view)).toBe(false);
  });
});
