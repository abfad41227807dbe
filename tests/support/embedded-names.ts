import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

// Apart from postgres-template.ts, because the global set-up runs outside of a worker, where "vitest" cannot be imported.

export const templatePrefix = "yanzhen_template_";
export const testDatabasePrefix = "yanzhen_test_";

/** Changes with every migration file, and with the program that applies them. */
export async function templateName(): Promise<string> {
  const hash = createHash("sha256");
  const db = fileURLToPath(new URL("../../db/", import.meta.url));
  const migrations = await readdir(join(db, "migrations"), { recursive: true, withFileTypes: true }).catch(
    () => [],
  );
  const files = migrations
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  for (const file of [...files.sort(), join(db, "migrate.ts")]) {
    hash
      .update(`${file.slice(db.length)}\0`)
      .update(await readFile(file))
      .update("\0");
  }
  return `${templatePrefix}${hash.digest("hex").slice(0, 16)}`;
}
