import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/**
 * Where the code of a worker thread is. In development and tests: `<name>.worker.ts` beside the module that asks
 * (`from` is its import.meta.url), run through tsx. In production the asking module is inside a bundle, so the worker
 * is the bundle `build/workers/<name>.worker.js`, found in the nearest folder above that has it.
 */
export function workerUrl({ name, from }: { name: string; from: string }): URL {
  const here = dirname(fileURLToPath(from));
  const source = join(here, `${name}.worker.ts`);
  if (from.endsWith(".ts") && existsSync(source)) return pathToFileURL(source);
  for (let folder = here; ; folder = dirname(folder)) {
    const bundled = [join(folder, "workers"), join(folder, "build", "workers")]
      .map((place) => join(place, `${name}.worker.js`))
      .find((path) => existsSync(path));
    if (bundled !== undefined) return pathToFileURL(bundled);
    if (folder === dirname(folder)) throw new Error(`no bundle of the worker ${name}; run the build`);
  }
}

/** What node must be told to run the file at this address. */
export const workerArguments = (url: URL): string[] =>
  url.pathname.endsWith(".ts") ? ["--import", "tsx"] : [];
