import { build } from "esbuild";

/** Every `*.worker.ts` → one self-contained file, for production where there is no TypeScript. Run by the build. */
export async function bundleWorkers({ root, outdir }: { root: string; outdir: string }): Promise<void> {
  await build({
    absWorkingDir: root,
    entryPoints: ["server/jobs/*/*.worker.ts"],
    entryNames: "[name]",
    outdir,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    // Packages in CommonJS inside an ES module still ask for `require`.
    banner: {
      js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
    },
    logLevel: "warning",
  });
}
