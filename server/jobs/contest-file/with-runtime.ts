import { randomBytes } from "node:crypto";
import pino from "pino";
import { openDatabase } from "#db/client.ts";
import { startEmbedded } from "#db/embedded.ts";
import { migrateDatabase } from "#db/migrate.ts";
import { personalDataBox } from "#server/auth/personal-data.ts";
import { readEnv } from "#server/env.ts";
import { openFileStore } from "#server/files/open-file-store.ts";
import type { Runtime } from "#server/runtime.ts";
import { localPersonalDataKey } from "#server/secrets.ts";

/**
 * Runs something on the database the server uses: DATABASE_URL, else the embedded one, which is adopted when a server
 * runs on it. The relay of that server hears of what is done by the database's own notification.
 */
export async function withRuntime<T>(work: (runtime: Runtime) => Promise<T>): Promise<T> {
  const env = readEnv();
  const embedded =
    env.DATABASE_URL === undefined
      ? await startEmbedded({ dataDir: `${env.DATA_DIR}/postgres`, owner: false })
      : null;
  const url = embedded?.url ?? env.DATABASE_URL ?? "";
  await migrateDatabase(url);
  const database = openDatabase({ url, max: 2 });
  try {
    return await work({
      database,
      now: () => new Date(),
      random: (count) => randomBytes(count),
      personalData: personalDataBox(env.PERSONAL_DATA_KEY ?? localPersonalDataKey(env.DATA_DIR)),
      files: openFileStore(env),
      wake: () => {},
      disconnect: () => {},
      log: pino({ level: "silent" }),
      origins: [],
      secureCookies: false,
      demonstration: false,
    });
  } finally {
    await database.close();
    await embedded?.stop();
  }
}
