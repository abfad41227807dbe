import { describe, expect, it } from "vitest";
import { importsOf, resolved, sources } from "./sources.ts";

const tests = sources("tests");
const tested = new Set(
  tests.flatMap((test) => importsOf(test).map((each) => resolved(test, each.specifier))),
);

describe("tests mirror the tree", () => {
  it("test every command of an area under tests/commands of the same area", () => {
    const commands = sources("server/commands").filter((source) => source.text.includes("defineCommand({"));
    const untested = commands.filter((command) => {
      const area = command.path.split("/")[2];
      return !tests.some(
        (test) =>
          test.path.startsWith(`tests/commands/${area}`) &&
          importsOf(test).some((each) => resolved(test, each.specifier) === command.path),
      );
    });
    expect(
      untested.filter((command) => command.path.split("/").length > 3).map((command) => command.path),
    ).toEqual([]);
  });

  it("test every view", () => {
    const views = sources("server/views").filter((source) => source.text.includes("defineView({"));
    expect(views.filter((view) => !tested.has(view.path)).map((view) => view.path)).toEqual([]);
  });

  it("have no test file outside the folders of the tree", () => {
    const folders =
      /^tests\/(architecture|bench|build|commands|contracts|db|domain|e2e|faults|features|files|fixtures|golden|jobs|judge|realtime|results|selection|stage|support|ui|views|text)\//;
    const stray = tests.filter(
      (test) => !folders.test(test.path) && !["tests/run-all.ts"].includes(test.path),
    );
    expect(stray.map((test) => test.path)).toEqual([]);
  });
});
