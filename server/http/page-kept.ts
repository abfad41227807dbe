import { createHash } from "node:crypto";
import type { IncomingHttpHeaders, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Answer } from "./page-capture.ts";

type Encoding = "br" | "gzip" | "identity";
type Body = { encoding: Encoding; bytes: Buffer; headers: OutgoingHttpHeaders };
/** A rendered page ready to be sent, in every encoding; best first. */
export type KeptPage = {
  status: number;
  etag: string | null;
  bodies: readonly Body[];
  notModified: OutgoingHttpHeaders;
};

const gzipped = promisify(gzip);
const brotlied = promisify(brotliCompress);
const BROTLI_QUALITY = 9;

/** Headers of one connection or one answer, not of the page. */
const OF_ONE_ANSWER = new Set([
  "date",
  "connection",
  "keep-alive",
  "transfer-encoding",
  "content-length",
  "content-encoding",
  "etag",
]);
const VARY = "Accept-Encoding, Accept-Language, Cookie";

/**
 * The page to be kept; null: it is one reader's own (it sets a cookie) or went wrong. A published page may be held by
 * browsers, which ask each time whether it still stands; a page that is not there is held by nobody but us.
 */
export async function keep(answer: Answer): Promise<KeptPage | null> {
  const { status, headers, body } = answer;
  const page = status === 200 || status === 404;
  if (!page || headers["set-cookie"] !== undefined || headers["content-encoding"] !== undefined) return null;
  const found = status === 200;
  const own = Object.fromEntries(
    Object.entries(headers).filter(([name]) => !OF_ONE_ANSWER.has(name.toLowerCase())),
  );
  // Rendered for the first reader; without this a shared cache in front could hand one language to everybody.
  own.vary = VARY;
  own["cache-control"] = found ? "no-cache" : "no-store";
  const etag = found ? `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"` : null;
  if (etag !== null) own.etag = etag;
  const encoded: [Encoding, Buffer][] = [
    ["br", await brotlied(body, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } })],
    ["gzip", await gzipped(body)],
    ["identity", body],
  ];
  return {
    status,
    etag,
    notModified: own,
    bodies: encoded.map(([encoding, bytes]) => ({
      encoding,
      bytes,
      headers: {
        ...own,
        "content-length": bytes.byteLength,
        ...(encoding === "identity" ? {} : { "content-encoding": encoding }),
      },
    })),
  };
}

/** One write, no work. The policy of the rendering goes along with "not modified": its nonce is in the kept body. */
export function send(
  page: KeptPage,
  { headers }: { headers: IncomingHttpHeaders },
  response: ServerResponse,
): void {
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  if (page.etag !== null && (headers["if-none-match"] ?? "").includes(page.etag)) {
    response.writeHead(304, page.notModified).end();
    return;
  }
  const accepted = headers["accept-encoding"];
  const accepts = (encoding: Encoding) =>
    encoding === "identity" || (typeof accepted === "string" && accepted.includes(encoding));
  const body = page.bodies.find(({ encoding }) => accepts(encoding));
  if (body === undefined) throw new Error("a page has an identity body");
  response.writeHead(page.status, body.headers).end(body.bytes);
}
