import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const read = (file: string): string => readFileSync(file, "utf8");
const readme = read("README.md");
const all = (pattern: RegExp): string[] => [
  ...new Set([...readme.matchAll(pattern)].map(([, found]) => found ?? "")),
];

describe("README.md", () => {
  const { scripts } = JSON.parse(read("package.json"));

  it.each(all(/npm run ([\w:-]+)/g))("names a script that is there: %s", (name) => {
    expect(Object.keys(scripts)).toContain(name);
  });

  it.each(all(/\]\(([^)#:]+)\)/g))("links to a file that is there: %s", (file) => {
    expect(existsSync(file)).toBe(true);
  });
});
