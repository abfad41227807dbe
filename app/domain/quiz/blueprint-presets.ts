import type { PaperSettings } from "./paper-settings.ts";

/**
 * Blueprints to begin with. PURE. `putuo` is the published outline of the written test for community workers of
 * Shanghai's Putuo district (tests/golden/exam-blueprints.json): 120 minutes, 20 single choice of 2 points, 10 true or
 * false of 2, one case of 15 and one essay of 25. As printed the parts make 100 points. `allPost` fits the criteria of the
 * all-post contest's template.
 */
type PresetSection = Pick<
  PaperSettings["sections"][number],
  "key" | "kind" | "count" | "points" | "difficulties"
>;
export type Preset = { key: PresetKey; minutes: number; sections: readonly PresetSection[] };

export const PRESET_KEYS = ["allPost", "putuo", "quick"] as const;
export type PresetKey = (typeof PRESET_KEYS)[number];

const section = (key: string, kind: PresetSection["kind"], count: number, points: number): PresetSection => ({
  key,
  kind,
  count,
  points,
  difficulties: [],
});

export const PRESETS: readonly Preset[] = [
  {
    key: "allPost",
    minutes: 90,
    sections: [
      section("single", "singleChoice", 20, 2_00),
      section("multiple", "multipleChoice", 10, 2_00),
      section("truth", "trueFalse", 10, 1_00),
      section("short", "shortAnswer", 1, 10_00),
      section("case", "case", 1, 20_00),
    ],
  },
  {
    key: "putuo",
    minutes: 120,
    sections: [
      section("single", "singleChoice", 20, 2_00),
      section("truth", "trueFalse", 10, 2_00),
      section("case", "case", 1, 15_00),
      section("essay", "shortAnswer", 1, 25_00),
    ],
  },
  {
    key: "quick",
    minutes: 45,
    sections: [
      section("single", "singleChoice", 40, 1_50),
      section("multiple", "multipleChoice", 10, 2_00),
      section("truth", "trueFalse", 20, 1_00),
    ],
  },
];
