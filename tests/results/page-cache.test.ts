import { randomUUID } from "node:crypto";
import { createServer, get, type IncomingMessage, type OutgoingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import compression from "compression";
import express from "express";
import { afterEach, describe, expect, it } from "vitest";
import { createPageCache } from "#server/http/page-cache.ts";

type Answer = { status: number; headers: IncomingMessage["headers"]; body: Buffer };
type Site = Awaited<ReturnType<typeof start>>;

const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

/** A chain as the app has it: the cache first, then a nonce and its policy, compression, and a slow renderer. */
async function start(given: { status?: () => number; cookie?: boolean; version?: () => string | null } = {}) {
  let now = 1_000_000;
  const seen = { rendered: 0, asked: 0, urls: [] as string[] };
  const cache = createPageCache({
    versionOf: async () => {
      seen.asked += 1;
      const key = given.version === undefined ? "v1" : given.version();
      return key === null ? null : { key };
    },
    now: () => now,
  });
  const app = express();
  app.use(cache.middleware);
  app.use((_request, response, next) => {
    response.locals.nonce = randomUUID();
    response.setHeader("Content-Security-Policy", `script-src 'nonce-${response.locals.nonce}'`);
    next();
  });
  app.use(compression());
  app.all("*", async (request, response) => {
    seen.rendered += 1;
    seen.urls.push(request.url);
    await new Promise((resolve) => setTimeout(resolve, 30));
    if (given.cookie === true) response.setHeader("Set-Cookie", "a=b");
    const english = (request.headers["accept-language"] ?? "").startsWith("en");
    response.status(given.status?.() ?? 200).type("html");
    response.write(`<html><script nonce="${response.locals.nonce}"></script>${english ? "Results" : "成绩"}`);
    response.end(`${"雁".repeat(2_000)}</html>`);
  });
  const server = createServer(app);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const ask = (path = "/live/abcd2345/results", headers: OutgoingHttpHeaders = {}) =>
    new Promise<Answer>((resolve, reject) => {
      get({ port, path, headers, agent: false }, (message) => {
        const parts: Buffer[] = [];
        message.on("data", (part: Buffer) => parts.push(part));
        message.on("end", () =>
          resolve({ status: message.statusCode ?? 0, headers: message.headers, body: Buffer.concat(parts) }),
        );
      }).on("error", reject);
    });
  const later = (ms: number) => {
    now += ms;
  };
  return { ask, seen, cache, port, later };
}

const nonceIn = (text: string) =>
  /nonce-?="?([0-9a-f-]{36})/.exec(text)?.[1] ?? /'nonce-([0-9a-f-]{36})'/.exec(text)?.[1];
const policyOf = (answer: Answer) => nonceIn(String(answer.headers["content-security-policy"]));

describe("the cache of public result pages", () => {
  it("renders a page once and gives the same bytes to everybody", async () => {
    const site = await start();
    const answers = [await site.ask(), await site.ask(), await site.ask()];
    expect(site.seen.rendered).toBe(1);
    expect(new Set(answers.map(({ body }) => body.toString())).size).toBe(1);
    expect(answers[1]!.body.toString()).toContain("成绩");
    expect(answers[1]!.headers["content-type"]).toContain("text/html");
  });

  it("renders once for readers who come at the same moment", async () => {
    const site = await start();
    const answers = await Promise.all(Array.from({ length: 50 }, () => site.ask()));
    expect(site.seen.rendered).toBe(1);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  });

  it("sends the policy whose nonce stands in the page, also with 'not modified'", async () => {
    const site = await start();
    const first = await site.ask();
    const kept = await site.ask();
    const again = await site.ask(undefined, { "If-None-Match": String(first.headers.etag) });
    expect(again.status).toBe(304);
    expect(again.body).toHaveLength(0);
    const inPage = nonceIn(kept.body.toString());
    expect(inPage).toBeDefined();
    expect([policyOf(first), policyOf(kept), policyOf(again)]).toEqual([inPage, inPage, inPage]);
  });

  it("speaks every encoding a browser asks for", async () => {
    const site = await start();
    const plain = (await site.ask()).body.toString();
    const br = await site.ask(undefined, { "Accept-Encoding": "gzip, deflate, br" });
    const gzip = await site.ask(undefined, { "Accept-Encoding": "gzip" });
    expect(br.headers["content-encoding"]).toBe("br");
    expect(brotliDecompressSync(br.body).toString()).toBe(plain);
    expect(gunzipSync(gzip.body).toString()).toBe(plain);
    expect(br.body.length).toBeLessThan(plain.length / 10);
    expect(site.seen.rendered).toBe(1);
  });

  it("keeps languages and schemes apart", async () => {
    const site = await start();
    expect((await site.ask(undefined, { "Accept-Language": "en-GB" })).body.toString()).toContain("Results");
    expect((await site.ask(undefined, { "Accept-Language": "zh-CN" })).body.toString()).toContain("成绩");
    await site.ask(undefined, { "Accept-Language": "zh-CN", Cookie: "yanzhen-scheme=dark" });
    expect(site.seen.rendered).toBe(3);
  });

  it("does not render again for a query, and shows none to the renderer", async () => {
    const site = await start();
    await site.ask("/live/abcd2345/results?x=1");
    await site.ask("/live/abcd2345/results?x=2");
    expect(site.seen.urls).toEqual(["/live/abcd2345/results"]);
  });

  it("asks for the version once a second, and renders again when it has changed", async () => {
    let version = "v1";
    const site = await start({ version: () => version });
    await site.ask();
    await site.ask();
    version = "v2";
    await site.ask();
    expect(site.seen).toMatchObject({ asked: 1, rendered: 1 });
    site.later(1_000);
    await site.ask();
    expect(site.seen).toMatchObject({ asked: 2, rendered: 2 });
    version = "v3";
    site.cache.invalidate("abcd2345");
    await site.ask();
    expect(site.seen).toMatchObject({ asked: 3, rendered: 3 });
  });

  it("keeps 'not there' before the publication without a tag, and forgets it with the publication", async () => {
    let version = "none";
    const site = await start({ version: () => version, status: () => (version === "none" ? 404 : 200) });
    const [first, second] = [await site.ask(), await site.ask()];
    expect([first.status, second.status]).toEqual([404, 404]);
    expect(second.headers.etag).toBeUndefined();
    expect(second.headers["cache-control"]).toBe("no-store");
    expect(site.seen.rendered).toBe(1);
    version = "v1";
    site.cache.invalidate();
    expect((await site.ask()).status).toBe(200);
  });

  const kept: { why: string; given: Parameters<typeof start>[0]; path?: string }[] = [
    { why: "an answer that sets a cookie", given: { cookie: true } },
    { why: "a failure", given: { status: () => 500 } },
    { why: "a code nobody has", given: { version: () => null } },
    { why: "another page", given: {}, path: "/live/abcd2345" },
  ];
  it.each(kept)("does not keep $why, and sends it as it is", async ({ given, path }) => {
    const site = await start(given);
    const first = await site.ask(path);
    await site.ask(path);
    expect(site.seen.rendered).toBe(2);
    expect(first.status).toBe(given?.status?.() ?? 200);
    expect(first.body.toString()).toContain("成绩");
  });

  it("goes on when the first reader leaves before the page is there", async () => {
    const site: Site = await start();
    const leaving = get({ port: site.port, path: "/live/abcd2345/results", agent: false });
    leaving.on("error", () => {});
    await new Promise((resolve) => setTimeout(resolve, 10));
    leaving.destroy();
    expect((await site.ask()).status).toBe(200);
  });
});
