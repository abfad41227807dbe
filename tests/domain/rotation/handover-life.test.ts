import { describe, expect, it } from "vitest";
import { WORK_AREAS } from "#app/domain/daily/work-record.ts";
import { checklistFor, englishLine } from "#app/domain/rotation/handover-checklists.ts";
import {
  changedLines,
  dueOnOf,
  handoverState,
  isLate,
  refuseClose,
  refuseSign,
  unsettledLines,
} from "#app/domain/rotation/handover-life.ts";
import { HANDOVER_PARTS, type HandoverLine } from "#app/domain/rotation/rotation-life.ts";

const AT = new Date("2026-07-15T02:00:00Z");
const signatures = (from: boolean, to: boolean, head = false) => ({
  ...{ fromSignedAt: from ? AT : null, toSignedAt: to ? AT : null },
  headSignedAt: head ? AT : null,
});
const line = (more: Partial<HandoverLine> = {}): HandoverLine => ({
  ...{ part: "contacts", key: "c", label: "联系人", done: false, note: "" },
  ...more,
});

describe("the state of a handover is read from its signatures", () => {
  it.each([
    ["nobody signed", signatures(false, false), "open"],
    ["who gives signed", signatures(true, false), "signedByOne"],
    ["who takes signed first", signatures(false, true), "signedByOne"],
    ["both signed", signatures(true, true), "signedByBoth"],
    ["the head closed it", signatures(true, true, true), "closed"],
  ] as const)("%s", (_, given, state) => expect(handoverState(given)).toBe(state));
});

describe("a handover is late", () => {
  it.each([
    ["on its last day it is in time", null, "2026-07-31", false],
    ["the day after it is late", null, "2026-08-01", true],
    ["closed on the last day it stays in time for ever", "2026-07-31", "2026-12-01", false],
    ["closed after the last day it was late", "2026-08-01", "2026-12-01", true],
  ] as const)("%s", (_, closedOn, today, late) =>
    expect(isLate({ dueOn: "2026-07-31", closedOn, today })).toBe(late),
  );
});

describe("a handover is due", () => {
  it.each([
    ["of a rotation on the last day of the period", "rotation", "2026-07-31", "2026-07-31"],
    ["of an absence the day before it, over the turn of a month", "absence", "2026-08-01", "2026-07-31"],
    ["of a return three days after", "return", "2026-07-30", "2026-08-02"],
  ] as const)("%s", (_, kind, onDay, due) => expect(dueOnOf(kind, onDay)).toBe(due));
});

describe("signing", () => {
  const handover = (checklist: HandoverLine[], given = signatures(false, false)) => ({ ...given, checklist });
  it("asks for every line to be done or explained", () => {
    const checklist = [line({ done: true }), line({ note: "没有" }), line({ note: " " }), line()];
    expect(unsettledLines(checklist)).toHaveLength(2);
    expect(refuseSign(handover(checklist), "from")).toMatchObject({
      refusal: { rule: "handover.lines-open", facts: { n: 2, line: "联系人" } },
    });
    expect(refuseSign(handover(checklist.slice(0, 2)), "from")).toBeNull();
  });
  it.each([
    ["twice by the same side", signatures(true, false), "handover.signed-already"],
    ["after it was closed", signatures(true, true, true), "handover.closed-already"],
  ] as const)("is refused %s", (_, given, rule) =>
    expect(refuseSign(handover([], given), "from")).toMatchObject({ refusal: { rule } }),
  );
  it("by one leaves the other free to sign", () =>
    expect(refuseSign(handover([], signatures(true, false)), "to")).toBeNull());
});

describe("closing", () => {
  it.each([
    ["before both signed is refused", signatures(true, false), "handover.not-signed"],
    ["twice is refused", signatures(true, true, true), "handover.closed-already"],
  ] as const)("%s", (_, given, rule) => expect(refuseClose(given)).toMatchObject({ refusal: { rule } }));
  it("after both signed is right", () => expect(refuseClose(signatures(true, true))).toBeNull());
});

describe("a changed checklist", () => {
  const current = [line({ key: "a", label: "甲" }), line({ key: "own-1", label: "自加" })];
  const asked = (key: string | null, label = "?") => ({ ...line({ done: true, note: "已办" }), key, label });
  const change = (keys: (string | null)[]) => changedLines({ current, asked: keys.map((key) => asked(key)) });
  it("keeps the words of the preset, whatever the form sends", () =>
    expect(change(["a", "own-1"])).toMatchObject({
      lines: [
        { key: "a", label: "甲", done: true, note: "已办" },
        { key: "own-1", label: "自加" },
      ],
    }));
  it("lets own lines go, and numbers new ones behind the last", () => {
    expect(change(["a"])).toMatchObject({ lines: [{ key: "a" }] });
    expect(change(["a", "own-1", null])).toMatchObject({
      lines: [{ key: "a" }, { key: "own-1" }, { key: "own-2", label: "?" }],
    });
  });
  it.each([
    ["a line of the preset is missing", ["own-1"]],
    ["a line is not known", ["a", "b"]],
    ["a line comes twice", ["a", "a"]],
  ])("is refused where %s", (_, keys) =>
    expect(change(keys)).toMatchObject({ refusal: { rule: "handover.lines-changed" } }),
  );
});

describe("the checklist of an area", () => {
  it.each(WORK_AREAS)("of %s has three to five lines in every part, in both languages", (area) => {
    const lines = checklistFor(area);
    for (const part of HANDOVER_PARTS) {
      const count = lines.filter((each) => each.part === part).length;
      expect(count).toBeGreaterThanOrEqual(3);
      expect(count).toBeLessThanOrEqual(5);
    }
    expect(lines.filter(({ key }) => englishLine(key) === null)).toEqual([]);
    expect(lines.every(({ done, note }) => !done && note === "")).toBe(true);
  });
  it("names no key twice", () => {
    const keys = WORK_AREAS.flatMap((area) => checklistFor(area).map(({ key }) => key));
    expect(new Set(keys).size).toBe(keys.length);
  });
});
