import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

/** A small store that speaks enough of S3 and computes AWS Signature Version 4 by itself, from its published rules. */
export type S3Server = {
  endpoint: string;
  objects: Map<string, { bytes: Buffer; contentType: string }>;
  /** Answers the next requests with these statuses, before anything else is looked at. */
  failWith: number[];
  close(): Promise<void>;
};

const sha256 = (data: Buffer | string): string => createHash("sha256").update(data).digest("hex");
const hmac = (key: Buffer | string, data: string): Buffer => createHmac("sha256", key).update(data).digest();

const header = (request: IncomingMessage, name: string): string => String(request.headers[name] ?? "");

/** Whether the Authorization header is what these keys make of the request. */
function isSigned(request: IncomingMessage, { body, secret }: { body: Buffer; secret: string }): boolean {
  const given =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/.exec(
      header(request, "authorization"),
    );
  if (given === null) return false;
  const [, , day = "", region = "", signed = "", signature = ""] = given;
  const names = signed.split(";");
  if (!["host", "x-amz-content-sha256", "x-amz-date"].every((name) => names.includes(name))) return false;
  const contentHash = header(request, "x-amz-content-sha256");
  if (contentHash !== "UNSIGNED-PAYLOAD" && contentHash !== sha256(body)) return false;
  const url = new URL(request.url ?? "/", "http://store");
  const canonical = [
    request.method,
    url.pathname,
    [...url.searchParams]
      .sort()
      .map(([key, value]) => `${key}=${value}`)
      .join("&"),
    ...names.map((name) => `${name}:${header(request, name).trim()}`),
    "",
    signed,
    contentHash,
  ].join("\n");
  const scope = `${day}/${region}/s3/aws4_request`;
  const toSign = ["AWS4-HMAC-SHA256", header(request, "x-amz-date"), scope, sha256(canonical)].join("\n");
  const key = [region, "s3", "aws4_request"].reduce(hmac, hmac(`AWS4${secret}`, day));
  const expected = hmac(key, toSign);
  return timingSafeEqual(expected, Buffer.from(signature, "hex"));
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}

export async function startS3Server({ secret }: { secret: string }): Promise<S3Server> {
  const objects: S3Server["objects"] = new Map();
  const failWith: number[] = [];
  const server = createServer(async (request, response) => {
    const body = await bodyOf(request);
    const failure = failWith.shift();
    const path = request.url ?? "";
    const found = objects.get(path);
    if (failure !== undefined) response.writeHead(failure).end();
    else if (!isSigned(request, { body, secret })) response.writeHead(403).end("SignatureDoesNotMatch");
    else if (request.method === "PUT") {
      objects.set(path, { bytes: body, contentType: header(request, "content-type") });
      response.writeHead(200).end();
    } else if (found === undefined) response.writeHead(404).end("NoSuchKey");
    else response.writeHead(200, { "Content-Type": found.contentType }).end(found.bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    objects,
    failWith,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
