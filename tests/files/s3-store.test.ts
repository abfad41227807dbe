import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { s3Store } from "#server/files/s3-store.ts";
import { type S3Server, startS3Server } from "./s3-server.ts";

const secret = "a secret of forty characters, or so ☂";
let server: S3Server;
beforeAll(async () => {
  server = await startS3Server({ secret });
});
afterAll(() => server.close());

const store = (change: { secretAccessKey?: string; endpoint?: string } = {}) =>
  s3Store({
    endpoint: server.endpoint,
    bucket: "yanzhen",
    region: "cn-south-1",
    accessKeyId: "KEY",
    secretAccessKey: secret,
    ...change,
  });
const bytes = new Uint8Array(300_000).map((_, index) => (index * 7) % 256);
const hash = createHash("sha256").update(bytes).digest("hex");
const file = { hash, bytes, contentType: "image/jpeg" };

it("a file is written and read with signatures that the store recomputes", async () => {
  await store().put(file);
  const address = `/yanzhen/${hash.slice(0, 2)}/${hash.slice(2, 4)}/${hash}`;
  expect([...server.objects.keys()]).toEqual([address]);
  expect(server.objects.get(address)?.contentType).toBe("image/jpeg");
  expect(Buffer.from((await store().get(hash)) ?? [])).toEqual(Buffer.from(bytes));
});

it("what is not there is null", async () => {
  expect(await store().get("0".repeat(64))).toBeNull();
});

it("another secret is refused by the store, and the fault is thrown", async () => {
  const stranger = store({ secretAccessKey: "another" });
  await expect(stranger.put(file)).rejects.toThrow("answered 403 to PUT");
  await expect(stranger.get(hash)).rejects.toThrow("answered 403 to GET");
});

it("bytes that are not those of the hash are not taken", async () => {
  await expect(store().put({ ...file, hash: "1".repeat(64) })).rejects.toThrow("answered 403 to PUT");
});

it("a store that is busy for a moment is asked again", async () => {
  server.failWith.push(503, 500);
  expect(await store().get(hash)).toHaveLength(bytes.length);
});

it("an endpoint may end with a slash", async () => {
  expect(await store({ endpoint: `${server.endpoint}/` }).get(hash)).toHaveLength(bytes.length);
});
