import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SOCKET_PATH } from "#app/realtime/connection.ts";
import { ADDRESSES, type Address, dataPath, filledIn } from "#tests/support/built-routes.ts";
import type { AddressValues } from "#tests/support/district-with-secrets.ts";
import { expectNonces, expectPromisedHeaders, nonceOf } from "#tests/support/promised-headers.ts";
import {
  type Answered,
  PUBLIC_URL,
  type ServedDistrict,
  serveDistrict,
} from "#tests/support/served-district.ts";

let served: ServedDistrict;
beforeAll(async () => {
  served = await serveDistrict();
});
afterAll(() => served?.close());

const READ = ADDRESSES.filter(({ reads }) => reads);

/** The key in the link is the right to look, or names what is looked at; these open with it. */
const KEYS: Record<string, string> = {
  "/live/:publicCode/slips/:contestantId": "?key=:slipKey",
  "/screen/:panelId": "?key=:screenKey",
  "/mentors/match": "?unitId=:unitId",
};

function pathOf({ pattern }: Address, values: AddressValues): string {
  return filledIn(`${pattern}${KEYS[pattern] ?? ""}`, values);
}

/** The devices of head judge and timekeeper have pages of their own. */
function ownSeat({ pattern }: Address): AddressValues {
  const { judge, headJudge, timekeeper } = served.seats;
  if (pattern === "/seats/:seatId/head") return { seatId: headJudge };
  return { seatId: pattern === "/seats/:seatId/clock" ? timekeeper : judge };
}

/** As somebody who may do everything. */
const signedIn = (path: string): Promise<Answered> =>
  served.ask(path, { headers: { cookie: served.cookie } });

/** Pages of papers and buzzer finals stand in contests that have one. */
function ownContest({ pattern }: Address): AddressValues {
  if (pattern.startsWith("/contests/:contestId/paper") || pattern === "/pass/:contestantId")
    return served.paper;
  if (pattern.startsWith("/contests/:contestId/buzzer") || pattern === "/play/:contestantId")
    return served.buzzer;
  // Everybody enters work on a page of their own.
  if (pattern === "/daily/:accountId") return { accountId: served.accountId };
  return {};
}

const everybodysPath = (address: Address) =>
  pathOf(address, { ...served.published, ...ownSeat(address), ...ownContest(address) });

const expectKeptByNoCache = ({ headers }: Answered) =>
  expect(headers["cache-control"] ?? "").toContain("no-store");

function expectNoSecrets(path: string, { text }: Answered): void {
  const told = served.secrets.filter((secret) => text.includes(secret));
  expect({ path, told }).toEqual({ path, told: [] });
  // Whole identity numbers and phones of anybody.
  expect(text).not.toMatch(/(?<!\d)\d{17}[\dX](?!\d)|(?<!\d)1[3-9]\d{9}(?!\d)/);
}

/** Pages that everybody may open: what they show is decided by the state of the contest. */
const OPEN = [
  "/sign-in",
  "/pair",
  "/pass",
  "/board/:unitId",
  "/rate/:token",
  "/notice/:noticeCode",
  "/feeds/:feedCode",
  "/screen/:panelId",
  "/live/:publicCode",
  "/live/:publicCode/results",
  "/live/:publicCode/draw",
  "/live/:publicCode/slips/:contestantId",
];
/** The same for everybody: browsers may hold it and ask whether it still stands. */
const KEPT = "/live/:publicCode/results";

/** What is answered to somebody who may do everything, where it is not a page or a file. */
const NO_PAGE: Record<string, number> = {
  "/?index": 302,
  "/language": 302,
  "/scheme": 302,
  "/sign-in": 302,
  "/sign-out": 302,
  // Nobody here sits a paper, or has one that is published.
  "/my/contests/:contestId/paper": 404,
  "/contests/:contestId/paper/pictures/:pictureId": 404,
  "/sit/:sittingId": 404,
  "/sit/:sittingId/pictures/:pictureId": 404,
  "/daily": 302,
  // Which list people are sought for is not said; rules are tried only before they are announced.
  "/selection/:roundId/people": 422,
  "/selection/:roundId/trial": 404,
  "/records/photos": 405,
  "/api/records": 405,
  "/api/sit": 405,
  "/api/answers": 405,
  "/api/ops": 405,
  "/api/contests": 405,
  "/api/invitations": 405,
};

describe("an address asked by somebody who may do everything", () => {
  it.each(READ)("is answered with the promised headers, and kept by no cache: $pattern", async (address) => {
    const answer = await signedIn(everybodysPath(address));
    expect(answer.status).toBe(NO_PAGE[address.pattern] ?? 200);
    expectPromisedHeaders(answer);
    if (address.page && answer.status === 200) expectNonces(answer);
    if (answer.status === 200 && address.pattern !== KEPT) expectKeptByNoCache(answer);
    if (!address.page) return;
    const data = await signedIn(dataPath(everybodysPath(address)));
    expect(data.headers["content-type"]).toContain("text/x-script");
    expectPromisedHeaders(data);
    expectKeptByNoCache(data);
  });

  it("has a new nonce each time", async () => {
    const once = async () => nonceOf(await served.ask("/sign-in"));
    expect(await once()).not.toBe(await once());
  });
});

describe("an address asked by nobody in particular", () => {
  it.each(READ)("is open on purpose or leads to the sign-in page: $pattern", async (address) => {
    const answer = await served.ask(pathOf(address, served.published));
    expectPromisedHeaders(answer);
    if (answer.status === 200) expect(OPEN).toContain(address.pattern);
    else if (answer.status === 302)
      expect(answer.headers.location).toMatch(/^\/(pass|sign-in(\?next=.*)?)?$/);
    else expect([401, 403, 404, 405]).toContain(answer.status);
  });

  it.each(READ)("tells nothing about people or what is not public: $pattern", async (address) => {
    for (const values of [served.published, served.hidden]) {
      const path = pathOf(address, { ...values, slipKey: "guessed", screenKey: "guessed" });
      const data = dataPath(path);
      const and = (query: string) => (query.includes("?") ? "&" : "?");
      // The page, its data, and its own loader alone in the two ways the framework knows.
      const alone = `_routes=${encodeURIComponent(address.id)}`;
      const paths = [path, data, `${data}${and(data)}${alone}`, `${path}${and(path)}_data=${address.id}`];
      for (const each of paths) expectNoSecrets(each, await served.ask(each));
    }
  });

  it("would be told the secrets this looks for if the pages did not ask who it is", async () => {
    const people = [served.published, served.hidden].map(({ cadreId }) => `/people/${cadreId}`);
    const pages = [...people, "/accounts", `/contests/${served.hidden.contestId}/contestants`];
    const texts = await Promise.all(pages.map(async (path) => (await signedIn(path)).text));
    const unseen = served.secrets.filter((secret) => !texts.join().includes(secret));
    // Nobody sees these without saying why.
    expect(unseen).toEqual(served.numbers);
  });
});

/** Paths that lead nowhere, and what they are answered with. */
const NOWHERE: Record<string, number> = {
  "/%": 400,
  "/%E0%A4%A": 400,
  "/%00": 404,
  "/nowhere": 404,
  "/contests/%": 400,
  "/contests/%ff": 400,
  "/contests/not-an-id": 404,
  "/live/%": 400,
  "/live/%ff/results": 400,
  "/live/none/results": 404,
  "/seats/%00": 404,
  "/people/%2e%2e%2f%2e%2e%2fpackage.json": 404,
  "/assets/%": 400,
  "/assets/%00": 404,
  "/assets/nothing.js": 404,
  "/assets/../../../package.json": 404,
  "/assets/..%2f..%2f..%2fpackage.json": 404,
  "/assets/%2e%2e/%2e%2e/%2e%2e/package.json": 404,
  "/assets/..%5c..%5cpackage.json": 404,
  "/..%2f..%2fpackage.json": 404,
  "/../../package.json": 404,
  "/server/index.js": 404,
  "/.env": 404,
  "/.data/personal-data-key": 404,
  "/.git/config": 404,
  "//evil.example/sign-in": 404,
  "/\\evil.example": 404,
  "http://evil.example/nowhere": 404,
  "/__manifest?p=%": 204,
  "/nowhere.data?_routes=root": 404,
  [`/${"a".repeat(4_000)}`]: 404,
};

describe("an address that is none", () => {
  it.each(Object.keys(NOWHERE))(
    "is answered without a fault, and with no file from elsewhere: %s",
    async (path) => {
      const answer = await signedIn(path);
      expect(answer.status).toBe(NOWHERE[path]);
      expect(answer.text).not.toMatch(
        /"name": "yanzhen"|repositoryformatversion|node_modules|\bat .+:\d+:\d+/,
      );
      expectPromisedHeaders(answer);
    },
  );

  it.each(["a b", "[", "evil.example:port"])(
    "is answered without a fault: under the host %j",
    async (host) => {
      const answer = await served.ask("/sign-in", { headers: { host } });
      expect(answer.status).toBe(400);
      expect(answer.text).toContain("网址无法识别");
    },
  );
});

describe("a live connection", () => {
  /** The status of the answer to the handshake, and what a refusal says. */
  const open = (origin: string | undefined): Promise<string> =>
    new Promise((resolve, reject) => {
      const asked = request({
        host: "127.0.0.1",
        port: served.server.port,
        path: `${SOCKET_PATH}/?EIO=4&transport=websocket`,
        headers: {
          host: new URL(PUBLIC_URL).host,
          connection: "Upgrade",
          upgrade: "websocket",
          "sec-websocket-version": "13",
          "sec-websocket-key": Buffer.alloc(16, "key").toString("base64"),
          cookie: served.cookie,
          ...(origin === undefined ? {} : { origin }),
        },
      });
      asked.once("upgrade", (response, socket) => {
        socket.destroy();
        resolve(`${response.statusCode}`);
      });
      asked.once("response", (response) => {
        response.once("data", (text) => resolve(`${response.statusCode} ${text}`));
      });
      asked.once("error", reject);
      asked.end();
    });

  it("opens for a page of ours", async () => {
    expect(await open(PUBLIC_URL)).toBe("101");
  });

  it.each([
    "https://evil.example",
    `${PUBLIC_URL}.evil.example`,
    PUBLIC_URL.replace("https:", "http:"),
    `${PUBLIC_URL}:8443`,
    `${PUBLIC_URL}/`,
    "null",
    "",
    undefined,
  ])("is refused to the origin %s, whatever cookies it brings", async (origin) => {
    expect(await open(origin)).toBe("400 foreign origin");
  });

  it("is refused without WebSocket, where no origin need be told", async () => {
    const answer = await signedIn(`${SOCKET_PATH}/?EIO=4&transport=polling`);
    expect(answer.status).toBe(400);
    expect(answer.text).toContain("Transport unknown");
  });
});
