import { spawnSync } from "node:child_process";
import { bundleWorkers } from "../workbook/bundle-workers.ts";

/** `npm run build`: the Remix app, then the worker threads as files of their own. */
const built = spawnSync(process.execPath, ["node_modules/@remix-run/dev/dist/cli.js", "vite:build"], {
  stdio: "inherit",
  env: { ...process.env, NODE_ENV: "production" },
});
if (built.status !== 0) process.exit(built.status ?? 1);
await bundleWorkers({ root: process.cwd(), outdir: "build/workers" });
