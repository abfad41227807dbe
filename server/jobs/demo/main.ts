import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import pino from "pino";
import { startEmbedded } from "#db/embedded.ts";
import { readEnv } from "#server/env.ts";
import { openFileStore } from "#server/files/open-file-store.ts";
import { localPersonalDataKey } from "#server/secrets.ts";
import { serve } from "#server/serve.ts";
import { freePort } from "./free-port.ts";
import { loadDistrict } from "./load-district.ts";
import { welcome } from "./welcome.ts";

/**
 * `npm run demo`: builds what is not built, starts the embedded database, loads the demonstration district once, and
 * serves it in production mode. Stop with Ctrl-C; the data stays in the data folder.
 */
async function main(): Promise<void> {
  const env = readEnv({
    ...process.env,
    NODE_ENV: "production",
    YANZHEN_MODE: "demo",
    LOG_LEVEL: process.env.LOG_LEVEL ?? "warn",
  });
  if (isStale()) {
    const built = spawnSync(process.execPath, ["--import", "tsx", "server/jobs/build/main.ts"], {
      stdio: ["ignore", "ignore", "inherit"],
    });
    if (built.status !== 0) throw new Error("The build failed; see above.");
  }
  const database =
    env.DATABASE_URL === undefined
      ? await startEmbedded({ dataDir: `${env.DATA_DIR}/postgres`, owner: false })
      : null;
  const loaded = await loadDistrict({
    databaseUrl: database?.url ?? env.DATABASE_URL ?? "",
    personalDataKey: env.PERSONAL_DATA_KEY ?? localPersonalDataKey(env.DATA_DIR),
    files: openFileStore(env),
  });
  await database?.stop();
  const port = await freePort(env.PORT);
  const running = await serve({
    env: { ...env, PORT: port },
    log: pino({ level: env.LOG_LEVEL }),
    httpServer: createServer(),
  });
  process.stdout.write(welcome({ url: running.url, loaded }));
}

/** A source is newer than the build, or there is none. */
function isStale(): boolean {
  const made = "build/server/index.js";
  if (!existsSync(made)) return true;
  const builtAt = statSync(made).mtimeMs;
  return (
    ["app", "server", "db"].some((folder) => newest(folder) > builtAt) ||
    statSync("package.json").mtimeMs > builtAt
  );
}

function newest(folder: string): number {
  return readdirSync(folder, { withFileTypes: true }).reduce((latest, entry) => {
    const path = join(folder, entry.name);
    return Math.max(latest, entry.isDirectory() ? newest(path) : statSync(path).mtimeMs);
  }, 0);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
