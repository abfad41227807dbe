import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";

type Chunk = { file: string; imports?: string[]; isEntry?: boolean; src?: string };

const manifest: Record<string, Chunk> = JSON.parse(readFileSync("build/.vite/client-manifest.json", "utf8"));

/** The chunk of a source and everything it imports statically. */
function closure(keys: string[], seen = new Set<string>()): Set<string> {
  for (const key of keys) {
    if (seen.has(key)) continue;
    seen.add(key);
    closure(manifest[key]?.imports ?? [], seen);
  }
  return seen;
}

const keyOf = (source: string) =>
  Object.keys(manifest).find((key) => key.startsWith(source)) ?? `no chunk of ${source}`;

const gzipped = (source: string): number => {
  const keys = closure(["app/entry.client.tsx", "app/root.tsx", source].map(keyOf));
  const files = new Set([...keys].map((key) => manifest[key]?.file ?? `no file of ${key}`));
  return [...files].reduce((sum, file) => sum + gzipSync(readFileSync(`build/client/${file}`)).length, 0);
};

const KB = 1_000;

describe("the judge's page", () => {
  it("asks for at most 130 kB of gzipped JavaScript", () => {
    expect(gzipped("app/features/judge/seat.route.tsx") / KB).toBeLessThanOrEqual(130);
  });

  it("is not the only one: spectators' page and big screen stay within the same budget", () => {
    expect(gzipped("app/features/stage/spectator.route.tsx") / KB).toBeLessThanOrEqual(130);
    expect(gzipped("app/features/stage/screen.route.tsx") / KB).toBeLessThanOrEqual(130);
  });
});
