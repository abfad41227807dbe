import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const folder = new URL("../golden/interchange/", import.meta.url);

/** Names of the example files, without their extension. */
export const EXAMPLES = readdirSync(fileURLToPath(folder))
  .filter((name) => name.endsWith(".json") && !name.endsWith(".expected.json"))
  .map((name) => name.replace(/\.json$/, ""));

export const pathOf = (name: string): string => fileURLToPath(new URL(`${name}.json`, folder));
export const example = (name: string) => JSON.parse(readFileSync(pathOf(name), "utf8"));
export const expectedOf = (name: string) => JSON.parse(readFileSync(pathOf(`${name}.expected`), "utf8"));
