import { describe, expect, it } from "vitest";
import { importsOf, resolved, type Source, sources } from "./sources.ts";

type Rule = {
  who: string;
  applies: (path: string) => boolean;
  may: (target: string, source: Source) => boolean;
};

const featureOf = (path: string) => /^app\/features\/([^/]+)\//.exec(path)?.[1];
const isRoute = (path: string) => path.endsWith(".route.tsx");
const isPackage = (target: string) => !/^(app|db|server|tests)\//.test(target);
const inside =
  (...folders: string[]) =>
  (target: string) =>
    folders.some((folder) => target.startsWith(folder));
const isNode = (target: string) => target.startsWith("node:");

const REACT = ["react", "react-dom", "@remix-run/react", "@conform-to/react", "@conform-to/zod", "zod"];
const ofPackage = (names: string[], target: string) =>
  names.some((name) => target === name || target.startsWith(`${name}/`));

const RULES: Rule[] = [
  {
    who: "app/domain imports itself only",
    applies: inside("app/domain/"),
    may: (target) => target.startsWith("app/domain/"),
  },
  {
    who: "app/contracts imports domain and zod",
    applies: inside("app/contracts/"),
    may: (target) =>
      target.startsWith("app/domain/") || target.startsWith("app/contracts/") || target === "zod",
  },
  {
    who: "app/ui imports packages and itself, no other part of the app",
    applies: inside("app/ui/"),
    may: (target) => (isPackage(target) && !isNode(target)) || target.startsWith("app/ui/"),
  },
  {
    who: "app/text imports domain types and itself",
    applies: inside("app/text/"),
    may: (target) =>
      inside("app/text/", "app/domain/")(target) ||
      ["react", "i18next", "dayjs"].some((name) => ofPackage([name], target)),
  },
  {
    who: "app/realtime imports contracts, domain, react and the socket client",
    applies: inside("app/realtime/"),
    may: (target) =>
      inside("app/realtime/", "app/contracts/", "app/domain/")(target) ||
      ofPackage(["react", "socket.io-client"], target),
  },
  {
    who: "app/outbox imports contracts, domain, realtime and react",
    applies: inside("app/outbox/"),
    may: (target) =>
      inside("app/outbox/", "app/contracts/", "app/domain/", "app/realtime/")(target) ||
      ofPackage(["react"], target),
  },
  {
    who: "app/acts imports ui, text, domain, react and remix",
    applies: inside("app/acts/"),
    may: (target) =>
      inside("app/acts/", "app/ui/", "app/text/", "app/domain/")(target) ||
      ofPackage([...REACT, "uuidv7"], target),
  },
  {
    who: "a feature's components import ui, text, contracts, domain, realtime and their own feature",
    applies: (path) => featureOf(path) !== undefined && !isRoute(path),
    may: (target, source) =>
      inside(
        "app/ui/",
        "app/text/",
        "app/contracts/",
        "app/domain/",
        "app/realtime/",
        "app/outbox/",
        "app/acts/",
      )(target) ||
      featureOf(target) === featureOf(source.path) ||
      ofPackage([...REACT, "idb", "uuidv7", "@tabler/icons-react", "@mantine", "socket.io-client"], target),
  },
  {
    who: "a route may besides import commands, views, auth, jobs and http of the server, never db",
    applies: (path) => featureOf(path) !== undefined && isRoute(path),
    may: (target, source) =>
      inside(
        "app/ui/",
        "app/text/",
        "app/contracts/",
        "app/domain/",
        "app/realtime/",
        "app/outbox/",
        "app/acts/",
      )(target) ||
      featureOf(target) === featureOf(source.path) ||
      inside("server/commands/", "server/views/", "server/auth/", "server/http/", "server/jobs/")(target) ||
      target === "server/runtime.ts" ||
      ofPackage([...REACT, "@remix-run/node", "uuidv7"], target),
  },
  {
    who: "db/schema imports drizzle and domain",
    applies: inside("db/schema/"),
    may: (target) => inside("db/schema/", "app/domain/")(target) || ofPackage(["drizzle-orm"], target),
  },
  {
    who: "db/queries imports the schema, the client, drizzle and domain types",
    applies: inside("db/queries/"),
    may: (target) =>
      inside("db/schema/", "db/queries/", "app/domain/")(target) ||
      target === "db/client.ts" ||
      target === "node:util" ||
      ofPackage(["drizzle-orm"], target),
  },
  {
    who: "commands and views know no transport",
    applies: inside("server/commands/", "server/views/"),
    may: (target) =>
      !ofPackage(["express", "socket.io", "@remix-run"], target) &&
      !inside("app/features/", "app/ui/", "server/http/", "server/realtime/")(target),
  },
  {
    who: "the process shell reaches the app only through the build",
    applies: (path) => path === "server/index.ts" || path === "server/serve.ts",
    may: (target) =>
      !inside("server/commands/", "server/views/", "server/realtime/", "app/", "db/queries/")(target),
  },
];

const all = sources("app", "db", "server");

describe("who may import whom", () => {
  it.each(RULES)("$who", ({ applies, may }) => {
    const wrong = all
      .filter((source) => applies(source.path))
      .flatMap((source) =>
        importsOf(source)
          .filter((each) => !(each.typeOnly && source.path === "server/serve.ts"))
          .filter((each) => !/\.(css|svg)$/.test(each.specifier))
          .map((each) => resolved(source, each.specifier))
          .filter((target) => !may(target, source))
          .map((target) => `${source.path} → ${target}`),
      );
    expect(wrong).toEqual([]);
  });

  it("gives every rule something to hold", () => {
    const idle = RULES.filter(({ applies }) => !all.some((source) => applies(source.path)));
    expect(idle.map(({ who }) => who)).toEqual([]);
  });

  it("never reads process.env outside server/env.ts and the build jobs", () => {
    const readers = all.filter((source) => source.text.includes("process.env")).map((source) => source.path);
    const allowed = /^(server\/env\.ts|server\/jobs\/|db\/embedded)/;
    expect(readers.filter((path) => !allowed.test(path))).toEqual([]);
  });

  it("keeps raw SQL text out of queries, commands and views", () => {
    const raw = [...sources("db/queries", "server")].filter((source) =>
      /sql\.raw|\.unsafe\(/.test(source.text),
    );
    expect(raw.map((source) => source.path)).toEqual([]);
  });
});
