import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Worker, type WorkerOptions } from "node:worker_threads";

/**
 * Starts the worker thread `<name>.worker.ts` that lies beside the asking module (`from` is its import.meta.url).
 * In production that module is inside a bundle; the worker is then `build/workers/<name>.worker.js`, which the build
 * made (bundle-workers.ts), in the nearest folder above. In development and tests it is bundled in memory at first use:
 * loaders of TypeScript do not reach into worker threads on every Node we support.
 */
type Wanted = { name: string; from: string };

const bundles = new Map<string, Promise<string>>();

async function bundleOnce(source: string): Promise<string> {
  const known = bundles.get(source);
  if (known !== undefined) return known;
  const { bundleInMemory } = await import("./bundle-workers.ts");
  const made = bundleInMemory(source);
  bundles.set(source, made);
  return made;
}

export function findBuilt({ name, from }: Wanted): URL {
  for (let folder = dirname(fileURLToPath(from)); ; folder = dirname(folder)) {
    const built = [join(folder, "workers"), join(folder, "build", "workers")]
      .map((place) => join(place, `${name}.worker.js`))
      .find((path) => existsSync(path));
    if (built !== undefined) return pathToFileURL(built);
    if (folder === dirname(folder)) throw new Error(`the worker ${name} is not built; run the build`);
  }
}

export async function startWorker({
  name,
  from,
  options,
}: Wanted & { options: WorkerOptions }): Promise<Worker> {
  const source = join(dirname(fileURLToPath(from)), `${name}.worker.ts`);
  return from.endsWith(".ts") && existsSync(source)
    ? new Worker(await bundleOnce(source), { ...options, eval: true })
    : new Worker(findBuilt({ name, from }), options);
}
