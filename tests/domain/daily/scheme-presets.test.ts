import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Component, SchemeBody } from "#app/domain/daily/scheme.ts";
import { PRESETS } from "#app/domain/daily/scheme-presets.ts";
import type { RecordKind } from "#app/domain/daily/work-record.ts";

type Published = {
  components?: Record<string, number>;
  rules?: Record<string, number>;
  grades?: Record<string, number> | string[];
  优秀上限?: number;
  经审核同意最高?: number;
};
const golden = new URL("../../golden/appraisal_presets.json", import.meta.url);
const [jiaxing, baotou, civil, grid] = (
  JSON.parse(readFileSync(golden, "utf8")) as { presets: [Published, Published, Published, Published] }
).presets;

const weight = (components: readonly Component[], source: Component["source"]): number =>
  (components.find((each) => each.source === source)?.weight ?? 0) / 10_000;
const capped = (scheme: SchemeBody, kinds: readonly RecordKind[]): number =>
  kinds.reduce((sum, kind) => sum + (scheme.kinds[kind]?.monthlyCap ?? 0), 0) / 100;

describe("presets carry their published sources", () => {
  test("Jiaxing 2014: weights, raters, forms", () => {
    const { year, raters, forms } = PRESETS.jiaxing2014;
    expect(jiaxing.components).toEqual({
      街道综合考评: weight(year, "subdistrict"),
      社区工作者互评: weight(year, "peers"),
      基层群众测评: weight(year, "residents"),
    });
    expect(raters.residents).toBe(jiaxing.rules?.群众测评人数至少);
    expect(raters.ordinaryResidents / 10_000).toBe(jiaxing.rules?.普通居民代表比例至少);
    expect(forms.subdistrict?.map(({ label, maximum }) => label + maximum)).toEqual([
      "德6",
      "能6",
      "勤6",
      "政6",
      "廉6",
    ]);
    expect(forms.peers?.map(({ maximum }) => maximum)).toEqual(Array(10).fill(1));
  });

  test("Baotou 2013: weights of a quarter, share of the best grade", () => {
    const { quarter, grades } = PRESETS.baotou2013;
    expect(baotou.components).toEqual({
      月度考核平均: weight(quarter, "records"),
      测评: weight(quarter, "peers"),
      街道考评组: weight(quarter, "subdistrict"),
    });
    expect(baotou.grades).toMatchObject({ 优: grades.excellentShare / 10_000 });
  });

  test("civil servants: shares of excellent", () => {
    const { grades } = PRESETS.civilServant;
    expect([grades.excellentShare, grades.approvedShare]).toEqual([
      (civil.优秀上限 ?? 0) * 10_000,
      (civil.经审核同意最高 ?? 0) * 10_000,
    ]);
  });

  test("grid workers: points of a month by part", () => {
    const scheme = PRESETS.gridWorker;
    expect(grid.components).toEqual({
      基础工作: capped(scheme, ["visit", "duty", "training"]),
      事件处置: capped(scheme, ["opinion", "deed"]),
    });
    const others = capped(scheme, ["activity", "partyTask", "urgentTask"]);
    expect(scheme.monthMaximum / 100).toBe(40 + 30 + others);
  });
});
