import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { THEME_COLORS } from "#app/ui/document.ts";

const css = readFileSync(new URL("../../app/ui/tokens.css", import.meta.url), "utf8");

const tokensOf = (scheme: "light" | "dark"): ReadonlyMap<string, string> => {
  const block = css.slice(css.indexOf(`[data-mantine-color-scheme="${scheme}"]`));
  const body = block.slice(0, block.indexOf("}"));
  return new Map(
    [...body.matchAll(/--yz-([\w-]+): (#[0-9a-f]{6});/g)].map((match) => [match[1]!, match[2]!]),
  );
};

/** Relative luminance and contrast after WCAG 2.2. */
const luminance = (hex: string): number => {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
};
const contrast = (one: string, other: string): number => {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
};

const GROUNDS = ["paper", "surface", "sunken"];
const PAIRS: { why: string; figure: string; grounds: string[]; least: number }[] = [
  { why: "figures and text are read at 7:1", figure: "ink", grounds: GROUNDS, least: 7 },
  { why: "second text is read at 7:1", figure: "ink-2", grounds: GROUNDS.slice(0, 2), least: 7 },
  { why: "second text stands on sunken ground", figure: "ink-2", grounds: ["sunken"], least: 4.5 },
  { why: "the accent is read as text", figure: "vermilion", grounds: GROUNDS, least: 4.5 },
  { why: "words stand on the accent", figure: "on-vermilion", grounds: ["vermilion"], least: 4.5 },
  {
    why: "the strong accent stands on its wash",
    figure: "vermilion-strong",
    grounds: ["vermilion-wash"],
    least: 4.5,
  },
  { why: "received is read", figure: "teal", grounds: [...GROUNDS, "teal-wash"], least: 4.5 },
  { why: "attention is read", figure: "amber", grounds: [...GROUNDS, "amber-wash"], least: 4.5 },
  { why: "refused is read", figure: "carmine", grounds: [...GROUNDS, "carmine-wash"], least: 4.5 },
  {
    why: "ink stands on every wash",
    figure: "ink",
    grounds: ["vermilion-wash", "teal-wash", "amber-wash", "carmine-wash"],
    least: 7,
  },
  { why: "borders of controls are seen", figure: "line-strong", grounds: GROUNDS.slice(0, 2), least: 3 },
  { why: "the focus is seen", figure: "focus-ring", grounds: [...GROUNDS, "vermilion-wash"], least: 3 },
];

describe.each(["light", "dark"] as const)("the %s scheme", (scheme) => {
  const tokens = tokensOf(scheme);

  it.each(PAIRS)("$why ($figure, $least:1)", ({ figure, grounds, least }) => {
    for (const ground of grounds) {
      expect(
        contrast(tokens.get(figure)!, tokens.get(ground)!),
        `${figure} on ${ground}`,
      ).toBeGreaterThanOrEqual(least);
    }
  });

  it("gives the browser's frame the colour of the paper", () => {
    expect(THEME_COLORS[scheme]).toBe(tokens.get("paper"));
  });
});

it("both schemes define the same colours", () => {
  expect([...tokensOf("light").keys()].sort()).toEqual([...tokensOf("dark").keys()].sort());
});
