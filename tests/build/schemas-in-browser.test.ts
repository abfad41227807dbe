import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

type Chunk = { file: string; imports?: string[]; dynamicImports?: string[]; isEntry?: boolean };

const manifest: Record<string, Chunk> = JSON.parse(readFileSync("build/.vite/client-manifest.json", "utf8"));

/** By the names zod gives its classes: they are texts and outlive the minifier. */
const holdsSchemas = (key: string): boolean =>
  readFileSync(`build/client/${manifest[key]?.file}`, "utf8").includes('"ZodObject"');

/** Whether a chunk or anything it imports holds schemas. */
function brings(key: string, seen = new Set<string>()): boolean {
  if (seen.has(key)) return false;
  seen.add(key);
  return holdsSchemas(key) || (manifest[key]?.imports ?? []).some((next) => brings(next, seen));
}

describe("the library of schemas", () => {
  it("comes to the browser with the page that recomputes a slip, and with no other", () => {
    const routes = Object.keys(manifest).filter((key) => /\.route\.tsx/.test(key));
    expect(routes.length).toBeGreaterThan(50);
    const found = routes.filter((key) => brings(key)).map((key) => key.replace(/\?.*$/, ""));
    expect(found).toEqual(["app/features/results/slip-check.route.tsx"]);
  });
});
