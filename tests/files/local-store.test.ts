import { createHash } from "node:crypto";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { localStore } from "#server/files/local-store.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "files-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const bytes = new TextEncoder().encode("a photo");
const hash = createHash("sha256").update(bytes).digest("hex");

it("a file is found again under its hash, in two levels of folders, and nothing unfinished stays", async () => {
  const store = localStore({ folder });
  await store.put({ hash, bytes, contentType: "image/jpeg" });
  await store.put({ hash, bytes, contentType: "image/jpeg" });
  expect(Buffer.from((await store.get(hash)) ?? [])).toEqual(Buffer.from(bytes));
  const all = await readdir(folder, { recursive: true });
  expect(all.sort()).toEqual([
    hash.slice(0, 2),
    join(hash.slice(0, 2), hash.slice(2, 4)),
    join(hash.slice(0, 2), hash.slice(2, 4), hash),
  ]);
});

it("many at once write the same file", async () => {
  const store = localStore({ folder });
  const other = createHash("sha256").update("many").digest("hex");
  await Promise.all(
    Array.from({ length: 8 }, () => store.put({ hash: other, bytes, contentType: "image/jpeg" })),
  );
  expect(await store.get(other)).toHaveLength(bytes.length);
});

it("what is not there is null, and a name that is no hash is refused", async () => {
  const store = localStore({ folder });
  expect(await store.get("0".repeat(64))).toBeNull();
  await expect(store.get("../../etc/passwd")).rejects.toThrow("SHA-256");
  await expect(store.put({ hash: "x", bytes, contentType: "image/jpeg" })).rejects.toThrow("SHA-256");
});
