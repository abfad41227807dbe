import { describe, expect, it } from "vitest";
import { sources } from "./sources.ts";

const code = sources("app", "db", "server").filter((source) => !/^db\/seed\//.test(source.path));

/** Catalogues and tables of data are as long as what they list. */
const isData = (path: string) =>
  /^app\/(text\/|domain\/contest\/templates|domain\/access\/common-password-words)/.test(path);

const quantile = (values: number[], share: number) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;

describe("sizes", () => {
  it("keeps every source within 300 lines", () => {
    const long = code.filter((source) => source.lines > 300 && !isData(source.path));
    expect(long.map((source) => `${source.path} ${source.lines}`)).toEqual([]);
  });

  it("keeps every route within 120 lines", () => {
    const long = code.filter((source) => source.path.endsWith(".route.tsx") && source.lines > 120);
    expect(long.map((source) => `${source.path} ${source.lines}`)).toEqual([]);
  });

  it("keeps nine files in ten within 220 lines and the median within 90", () => {
    const lines = code.map((source) => source.lines);
    expect(quantile(lines, 0.9)).toBeLessThanOrEqual(220);
    expect(quantile(lines, 0.5)).toBeLessThanOrEqual(90);
  });

  it("names files in kebab case and none of them utils, helpers, common or manager", () => {
    const wrong = code.filter((source) => {
      const name = source.path.split("/").at(-1) ?? "";
      return (
        !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*\.tsx?$/.test(name) ||
        /^(utils?|helpers?|common|manager)\./.test(name)
      );
    });
    expect(wrong.map((source) => source.path)).toEqual([]);
  });
});
