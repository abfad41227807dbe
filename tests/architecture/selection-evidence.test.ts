import { describe, expect, it } from "vitest";
import { importsOf, resolved, sources } from "./sources.ts";

const all = new Map(sources("app", "db", "server").map((source) => [source.path, source]));

/** Everything a file reaches, types too; packages by their names. */
function reachedFrom(start: string): Set<string> {
  const reached = new Set<string>();
  const waiting = [start];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (reached.has(path)) continue;
    reached.add(path);
    const source = all.get(path);
    if (source !== undefined)
      waiting.push(...importsOf(source).map((each) => resolved(source, each.specifier)));
  }
  return reached;
}

describe("the recomputation of a selection", () => {
  const reached = [...reachedFrom("server/jobs/selection-verify/main.ts")];

  it("reaches its own files, the form of exports and the catalogue's plumbing, and nothing the server computes with", () => {
    const own =
      /^(server\/jobs\/selection-verify\/|app\/contracts\/selection-export(-rules)?\.ts$|app\/text\/(define-text|sentence)\.ts$)/;
    const foreign = reached.filter((path) => !own.test(path) && path !== "zod" && !path.startsWith("node:"));
    expect(foreign).toEqual([]);
  });

  it("is whole: the walk has come to its rules", () => {
    expect(reached).toEqual(
      expect.arrayContaining(["server/jobs/selection-verify/check-intervals.ts", "zod", "node:crypto"]),
    );
  });
});

describe("the observation of fairness", () => {
  const watching = (path: string) =>
    /(selection-rates|binomial-interval|features\/fairness|contracts\/fairness-views|selection-evidence\/fairness)/.test(
      path,
    );

  it("is no input of anything that scores, orders, selects or decides", () => {
    const users = [...all.values()].filter(
      (source) =>
        !watching(source.path) &&
        importsOf(source).some((each) => watching(resolved(source, each.specifier))),
    );
    expect(users.map(({ path }) => path)).toEqual([]);
  });
});
