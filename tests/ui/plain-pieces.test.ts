import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { expect, it } from "vitest";

const UI = resolve(import.meta.dirname, "../../app/ui");
/** What judge, screen and spectator pages are built from: their script budget has no room for the component library. */
const PLAIN = [
  "document.ts",
  "brand",
  "charts",
  "judge",
  "score-pad",
  "stage",
  "data",
  "frames/judge-frame.tsx",
  "frames/stage-frame.tsx",
  "frames/plain-frame.tsx",
  "actions/action-button.tsx",
  "actions/icon-button.tsx",
  "actions/link-button.tsx",
  "feedback/notice.tsx",
  "feedback/status-tag.tsx",
  "feedback/skeleton.tsx",
  "feedback/empty-state.tsx",
  "layout/card.tsx",
  "layout/page-header.tsx",
  "layout/tabs.tsx",
  "layout/steps.tsx",
  "layout/filter-bar.tsx",
];

const filesOf = (entry: string): string[] =>
  /\.tsx?$/.test(entry)
    ? [join(UI, entry)]
    : readdirSync(join(UI, entry))
        .filter((name) => /\.tsx?$/.test(name))
        .map((name) => join(UI, entry, name));

const importsOf = (file: string): string[] =>
  [...readFileSync(file, "utf8").matchAll(/(?:from|import) "([^"]+)"/g)].map((match) => match[1]!);

const packagesReached = (file: string, seen = new Set<string>()): string[] => {
  if (seen.has(file)) return [];
  seen.add(file);
  return importsOf(file).flatMap((name) =>
    name.startsWith(".")
      ? /\.tsx?$/.test(name)
        ? packagesReached(resolve(dirname(file), name), seen)
        : []
      : [name],
  );
};

it.each(PLAIN.flatMap(filesOf).map((file) => [file.slice(UI.length + 1), file] as const))(
  "%s reaches neither the component library nor the table library",
  (_, file) => {
    expect(
      packagesReached(file).filter((name) => /^@(mantine|tanstack|conform-to)|^zod|^dayjs/.test(name)),
    ).toEqual([]);
  },
);

it("no piece writes a style element, which the content policy would refuse", () => {
  const all = readdirSync(UI, { recursive: true, encoding: "utf8" }).filter((name) => /\.tsx$/.test(name));
  expect(all.length).toBeGreaterThan(40);
  expect(
    all.filter((name) => /<style[\s>]|createElement\("style"\)/.test(readFileSync(join(UI, name), "utf8"))),
  ).toEqual([]);
});
