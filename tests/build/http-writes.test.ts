import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ADDRESSES, dataPath, filledIn } from "#tests/support/built-routes.ts";
import { FORM, JSON_TYPE, MEANINGLESS, takesJson, UNREADABLE } from "#tests/support/odd-bodies.ts";
import { PASSWORD } from "#tests/support/results-builders.ts";
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

const WRITTEN = ADDRESSES.filter(({ writes }) => writes);
const pathOf = ({ pattern }: { pattern: string }) => filledIn(pattern, served.published);

/** Everything a write could leave behind, counted. What the server reminds of by itself is no write. */
async function written(): Promise<object> {
  const [row] = await served.runtime.database.sql`
    select (select count(*) from audit) as audit,
           (select count(*) from command_request where command not like '%.remind') as requests,
           (select count(*) from outbox) as events, (select count(*) from score_op) as operations,
           (select count(*) from session where revoked_at is null) as sessions,
           (select count(*) from pairing) as invitations, (select count(*) from throttle) as tries,
           (select count(*) from contest) as contests, (select count(*) from org_unit) as units`;
  return { ...row };
}

/** A form that is carried out when a page of ours sends it. */
const newUnit = (name: string): string => {
  const payload = JSON.stringify({ parentId: served.unitId, kind: "subdistrict", name });
  return new URLSearchParams({ intent: "create", payload }).toString();
};

describe("a write from another site", () => {
  const elsewhere: Record<string, Record<string, string>> = {
    "another origin": { origin: "https://evil.example" },
    "an origin that looks like ours": { origin: `${PUBLIC_URL}.evil.example` },
    "ours without TLS": { origin: PUBLIC_URL.replace("https:", "http:") },
    "ours on another port": { origin: `${PUBLIC_URL}:8443` },
    "no origin of its own": { origin: "null" },
    "no origin at all": { "sec-fetch-site": "cross-site" },
    "another origin that names our host": {
      origin: "https://evil.example",
      "x-forwarded-host": "evil.example",
    },
  };

  it.each(ADDRESSES)("is refused at every address, and nothing is written: $pattern", async (address) => {
    const before = await written();
    for (const [from, headers] of Object.entries(elsewhere)) {
      const path = pathOf(address);
      for (const each of from === "another origin" ? [path, dataPath(path)] : [path]) {
        const answer = await served.ask(each, {
          method: "POST",
          headers: {
            ...headers,
            cookie: served.cookie,
            "content-type": FORM,
            "sec-fetch-site": "cross-site",
          },
          body: newUnit("外来社区"),
        });
        expect({ from, each, status: answer.status }).toEqual({ from, each, status: 403 });
        expect(answer.text).toContain("请求来自其他网站");
        expect(answer.headers).not.toHaveProperty("set-cookie");
      }
    }
    expect(await written()).toEqual(before);
  });

  it("would be carried out if it came from a page of ours", async () => {
    const before = await written();
    const answer = await served.write("/organisation", {
      headers: { "content-type": FORM },
      body: newUnit("本站街道"),
    });
    expect(answer.status).toBe(200);
    expect(await written()).not.toEqual(before);
  });

  it.each(["PUT", "PATCH", "DELETE"])("is refused as %s, too", async (method) => {
    const answer = await served.ask("/organisation", { method, headers: { cookie: served.cookie } });
    expect(answer.status).toBe(403);
  });
});

const MEGABYTE = 1024 * 1024;
/** More than any form of a page, and more than any file. */
const TOO_LARGE = { form: 3 * MEGABYTE, file: 10 * MEGABYTE };

/** Pages that take files; they say themselves that one is too large, or leave it to the limit of all. */
const FILES_AT: Record<string, number> = {
  "/people/import": 422,
  "/bank/import": 422,
  "/records/import": 422,
  "/contests/import": 409,
  "/contests/:contestId/contestants": 413,
  "/records/photos": 413,
  "/api/contests": 413,
};

/** A sentence in Chinese, or a refusal that programs read. */
const SENTENCE = /[\u4e00-\u9fff]+[^<>"]*。|"refusal":/;
const STACK = /\bat .+:\d+:\d+|node_modules|TypeError|SyntaxError/;

const expectRefusedInWords = ({ text }: Answered) => {
  expect(text).toMatch(SENTENCE);
  expect(text).not.toMatch(STACK);
};

describe("a write whose body", () => {
  it.each(WRITTEN)("cannot be read is refused with a sentence: $pattern", async (address) => {
    for (const [what, { type, body, status }] of Object.entries(UNREADABLE)) {
      const answer = await served.write(pathOf(address), { headers: { "content-type": type }, body });
      const expected = (takesJson(address) ? status.json : status.form) ?? 415;
      expect({ what, status: answer.status }).toEqual({ what, status: expected });
      expectRefusedInWords(answer);
    }
  });

  it.each(WRITTEN)("is too large is refused with a sentence: $pattern", async (address) => {
    const own = FILES_AT[address.pattern];
    const answer = await served.write(pathOf(address), {
      headers: { "content-type": takesJson(address) ? JSON_TYPE : FORM },
      body: "x".repeat(own === undefined ? TOO_LARGE.form : TOO_LARGE.file),
    });
    expect(answer.status).toBe(own ?? 413);
    expectRefusedInWords(answer);
  });

  it.each(["/sign-in", "/people/import", "/contests/import"])(
    "is too large is refused also when nobody tells its length: %s",
    async (path) => {
      const headers = { "content-type": FORM, "transfer-encoding": "chunked" };
      const answer = await served.write(path, { headers, body: "x".repeat(TOO_LARGE.file) });
      expect(answer.status).toBe(413);
      expectRefusedInWords(answer);
    },
  );

  it.each(WRITTEN)("means nothing is no fault: $pattern", async (address) => {
    // Signing out needs no form: whoever does it is out.
    const leaves = address.pattern === "/sign-out";
    const type = takesJson(address) ? JSON_TYPE : FORM;
    for (const [what, body] of Object.entries(takesJson(address) ? MEANINGLESS.json : MEANINGLESS.form)) {
      const headers = { "content-type": type, ...(leaves ? { cookie: "" } : {}) };
      const answer = await served.write(pathOf(address), { headers, body });
      expect({ what, fault: answer.status >= 500 }).toEqual({ what, fault: false });
      expect(answer.text).not.toMatch(STACK);
      if (!leaves) expect(answer.headers.location ?? "").not.toContain("/sign-in");
    }
  });
});

describe("a cookie", () => {
  const EVERYWHERE = ["Path=/", "HttpOnly", "SameSite=Lax", "Secure"];
  const form = { "content-type": FORM };

  /** The cookies an answer sets, by name, with their attributes. */
  const cookiesOf = ({ headers }: Answered) =>
    (headers["set-cookie"] ?? []).map((line) => {
      const [pair = "", ...attributes] = line.split("; ");
      return { name: pair.split("=")[0], value: pair.split("=")[1], attributes };
    });

  it.each([
    ["a session", "__Host-yanzhen-session", () => signIn({})],
    [
      "a language",
      "yanzhen-language",
      () => served.write("/language", { headers: form, body: "language=en" }),
    ],
    ["a scheme", "yanzhen-scheme", () => served.write("/scheme", { headers: form, body: "scheme=dark" })],
    [
      "the end of a session",
      "__Host-yanzhen-session",
      async () => served.write("/sign-out", { headers: { ...form, cookie: sessionOf(await signIn({})) } }),
    ],
    ["a seat", "__Host-yanzhen-seat-", pairSeat],
  ] as const)(
    "of %s goes to this host alone, over TLS, out of reach of scripts",
    async (_, name, setting) => {
      const cookies = cookiesOf(await setting());
      expect(cookies).toHaveLength(1);
      expect(cookies[0]?.name).toMatch(name);
      expect(cookies[0]?.attributes).toEqual(expect.arrayContaining(EVERYWHERE));
      expect(cookies[0]?.attributes.some((each) => each.startsWith("Domain"))).toBe(false);
    },
  );

  it("of a session is another one after signing in again, and the one before is worth nothing", async () => {
    const first = sessionOf(await signIn({}));
    const second = sessionOf(await signIn({ cookie: first }));
    expect(second).not.toBe(first);
    const status = async (cookie: string) => (await served.ask("/password", { headers: { cookie } })).status;
    expect([await status(first), await status(second)]).toEqual([302, 200]);
  });

  const signIn = (headers: Record<string, string>) =>
    served.write("/sign-in", {
      headers: { ...form, cookie: "", ...headers },
      body: new URLSearchParams({ login: served.userName, password: PASSWORD }).toString(),
    });
  const sessionOf = (answer: Answered) => (answer.headers["set-cookie"]?.[0] ?? "").split(";")[0] ?? "";

  async function pairSeat(): Promise<Answered> {
    const { contestId, seatId } = served.hidden;
    await served.runtime.database.sql`update contest set status = 'ready' where id = ${contestId ?? ""}`;
    const invited = await served.write("/api/invitations", {
      headers: { "content-type": JSON_TYPE },
      body: JSON.stringify({ contestId, seatIds: [seatId] }),
    });
    const { token } = JSON.parse(invited.text).value[0];
    const body = new URLSearchParams({ intent: "redeem", token }).toString();
    return served.write("/pair", { headers: form, body });
  }
});
