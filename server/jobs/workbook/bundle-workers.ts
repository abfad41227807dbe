import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";

/** Worker threads as single files that need neither a loader nor node_modules. */
const SHARED = { bundle: true, platform: "node", target: "node20", logLevel: "warning" } as const;

/** Every `*.worker.ts` of server/jobs → `<outdir>/*.worker.js`, for production. Run by the build. */
export async function bundleWorkers({ root, outdir }: { root: string; outdir: string }): Promise<void> {
  const jobs = join(root, "server", "jobs");
  const names = await readdir(jobs, { recursive: true });
  const workers = names.filter((name) => name.endsWith(".worker.ts")).map((name) => join(jobs, name));
  await build({
    ...SHARED,
    entryPoints: workers,
    entryNames: "[name]",
    outdir,
    format: "esm",
    // Packages in CommonJS inside an ES module still ask for `require`.
    banner: {
      js: 'import { createRequire as requireOf } from "node:module"; const require = requireOf(import.meta.url);',
    },
  });
}

/** The code of one worker, for a thread that is started from text (which Node runs as CommonJS). */
export async function bundleInMemory(source: string): Promise<string> {
  const { outputFiles } = await build({ ...SHARED, entryPoints: [source], format: "cjs", write: false });
  const [file] = outputFiles;
  if (file === undefined) throw new Error(`nothing came of bundling ${source}`);
  return file.text;
}
