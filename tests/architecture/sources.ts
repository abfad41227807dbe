import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

export type Source = { path: string; text: string; lines: number };

/** TypeScript sources under the folders, paths from the root with forward slashes. */
export function sources(...folders: string[]): Source[] {
  return folders
    .flatMap((folder) => walk(folder))
    .map((path) => {
      const text = readFileSync(path, "utf8");
      return { path: relative(".", path).replaceAll("\\", "/"), text, lines: text.split("\n").length - 1 };
    });
}

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === "migrations" ? [] : walk(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

export type Import = { specifier: string; typeOnly: boolean };

/** What a source imports: static, re-exported and dynamic with a literal. */
export function importsOf(source: Source): Import[] {
  const found: Import[] = [];
  const statement = /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^;'"]*?\sfrom\s+)?["']([^"']+)["']/g;
  for (const match of source.text.matchAll(statement))
    found.push({ specifier: match[2] ?? "", typeOnly: match[1] !== undefined });
  for (const match of source.text.matchAll(/import\(\s*["']([^"']+)["']\s*\)/g))
    found.push({ specifier: match[1] ?? "", typeOnly: false });
  return found;
}

/** The path from the root of a specifier, or the package's name. */
export function resolved(source: Source, specifier: string): string {
  if (specifier.startsWith("#")) return specifier.slice(1);
  if (!specifier.startsWith(".")) return specifier;
  return join(source.path, "..", specifier).replaceAll("\\", "/");
}
