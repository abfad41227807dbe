import { describe, expect, it } from "vitest";
import { importsOf, resolved, sources } from "./sources.ts";

const routes = sources("app/features").filter((source) => source.path.endsWith(".route.tsx"));
const tree = sources("app").find((source) => source.path === "app/routes.ts");

/** Open to everybody on purpose; each says why. */
const OPEN: Record<string, string> = {
  "app/features/shell/language.route.tsx": "sets a cookie of the reader's own",
  "app/features/shell/scheme.route.tsx": "sets a cookie of the reader's own",
  "app/features/account/sign-in.route.tsx": "is the way in",
  "app/features/judge/pair.route.tsx": "is the way in of a tablet, guarded by its token",
  "app/features/pass/enter.route.tsx": "is the way in of a contestant, guarded by the pass",
  "app/features/rating/rating.route.tsx":
    "is an anonymous rater's: guarded by its one-time link, asks nobody who they are",
};

describe("routes", () => {
  it("are all named in app/routes.ts", () => {
    const unnamed = routes.filter((route) => !tree?.text.includes(route.path.replace(/^app\//, "")));
    expect(unnamed.map((route) => route.path)).toEqual([]);
  });

  it("have an access rule: they ask who it is, or read a view that asks", () => {
    const asks =
      /contestantActorOf|requireAccount|requireSignedIn|actorOf|seatActorOf|findSignedIn|findDevices|senderOf/;
    const unguarded = routes.filter(
      (route) =>
        OPEN[route.path] === undefined &&
        /export (const|async function|function) (loader|action)/.test(route.text) &&
        !asks.test(route.text),
    );
    expect(unguarded.map((route) => route.path)).toEqual([]);
  });

  it("never touch the database themselves", () => {
    const touching = routes.filter((route) =>
      importsOf(route).some((each) => resolved(route, each.specifier).startsWith("db/")),
    );
    expect(touching.map((route) => route.path)).toEqual([]);
  });
});
