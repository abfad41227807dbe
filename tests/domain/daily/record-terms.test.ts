import { describe, expect, it } from "vitest";
import { isDrawn, type SchemeTerms, termsFor } from "#app/domain/daily/call-back-sample.ts";
import { isShownOnBoard, publicText } from "#app/domain/daily/public-board.ts";
import { RECORD_KINDS } from "#app/domain/daily/work-record.ts";

const terms = (
  unitPath: string,
  callBackShare: number,
  fromMonth: string | null,
  toMonth: string | null = null,
) => ({
  ...{ unitPath, callBackShare, fromMonth, toMonth },
  objectionWorkingDays: 5,
  status: "inForce" as const,
});
const SCHEMES: SchemeTerms[] = [
  terms("d/", 100, "2026-01"),
  terms("d/s/", 200, "2026-03", "2026-04"),
  terms("d/s/", 300, "2026-05"),
  terms("d/t/", 400, null),
];

describe("the terms that hold for a person in a month", () => {
  it.each([
    ["the nearest unit's", "d/s/c/", "2026-05", 300],
    ["the one of that month", "d/s/c/", "2026-04", 200],
    ["the unit above's where the nearer has none yet", "d/s/c/", "2026-02", 100],
    ["not one without a month", "d/t/c/", "2026-05", 100],
    ["the default where no scheme holds", "d/s/c/", "2025-12", 500],
    ["the default elsewhere", "x/", "2026-05", 500],
  ])("are %s", (_, path, month, share) => {
    expect(termsFor(SCHEMES, { path, month }).callBackShare).toBe(share);
  });
});

describe("the draw for call-backs", () => {
  it.each([
    ["never with a share of nothing", 0, [0, 0, 0, 0], false],
    ["always with the whole", 10_000, [255, 255, 255, 255], true],
    ["at a half for the lower half", 5_000, [127, 255, 255, 255], true],
    ["at a half not for the upper", 5_000, [128, 0, 0, 0], false],
  ])("%s", (_, share, bytes, drawn) => {
    expect(isDrawn({ share, bytes: Uint8Array.from(bytes) })).toBe(drawn);
  });
});

describe("the public board", () => {
  it("shows all kinds but leave, complaint and the assessment of a rotation", () => {
    expect(RECORD_KINDS.filter((kind) => !isShownOnBoard(kind))).toEqual(["complaint", "leave", "rotation"]);
  });

  it.each([
    ["a mobile phone", "联系13812345678回访", "联系＊＊＊回访"],
    ["one with gaps", "联系138 1234 5678回访", "联系＊＊＊回访"],
    ["one in full width", "联系１３８１２３４５６７８回访", "联系＊＊＊回访"],
    ["a telephone", "电话0831-8221234。", "电话＊＊＊。"],
    ["an identity number", "身份证51150219900501123X。", "身份证＊＊＊。"],
    [
      "no day, house or count",
      "2026-05-01 10:30 走访3栋2单元，共20户",
      "2026-05-01 10:30 走访3栋2单元，共20户",
    ],
  ])("hides %s", (_, written, shown) => {
    expect(publicText(written)).toBe(shown);
  });
});
