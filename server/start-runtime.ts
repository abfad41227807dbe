import { randomBytes } from "node:crypto";
import type { Server } from "node:http";
import { sql } from "drizzle-orm";
import type { Logger } from "pino";
import { openDatabase } from "#db/client.ts";
import { migrateDatabase } from "#db/migrate.ts";
import { deleteSessionsEndedBefore } from "#db/queries/sessions.ts";
import { personalDataBox } from "./auth/personal-data.ts";
import type { FileStore } from "./files/file-store.ts";
import type { OriginRule } from "./http/security.ts";
import { startReminders } from "./jobs/reminders/start-reminders.ts";
import type { Webhook } from "./jobs/webhook/deliver-next.ts";
import { startWebhook } from "./jobs/webhook/start-webhook.ts";
import { attachRealtime, type Realtime } from "./realtime/attach.ts";
import { type Runtime, setRuntime } from "./runtime.ts";
import { pageVersionOf } from "./views/results/page-version.ts";

export type RuntimeOptions = {
  databaseUrl: string;
  personalDataKey: string;
  files: FileStore;
  origins: readonly string[];
  secureCookies: boolean;
  demonstration: boolean;
  /** Where what people are told is sent too; nowhere unless given. */
  webhook?: Webhook | null;
  /** Tells people what is due; a process that serves does, no other. */
  reminders?: boolean;
  log: Logger;
};

export type StartedRuntime = {
  runtime: Runtime;
  attachRealtime: (httpServer: Server, originRule: OriginRule) => Realtime;
  health: () => Promise<{ ok: boolean; database: boolean }>;
  /** What the public result page of a code is made of, for the cache in front of it. */
  pageVersionOf: (publicCode: string) => Promise<{ key: string } | null>;
  stop: () => Promise<void>;
};

/** Migrates, opens the pool, and puts the runtime where commands and views find it. */
export async function startRuntime(options: RuntimeOptions): Promise<StartedRuntime> {
  await migrateDatabase(options.databaseUrl);
  const database = openDatabase({ url: options.databaseUrl });
  const runtime: Runtime = {
    database,
    now: () => new Date(),
    random: (count) => randomBytes(count),
    personalData: personalDataBox(options.personalDataKey),
    files: options.files,
    wake: () => {},
    disconnect: () => {},
    log: options.log,
    origins: options.origins,
    secureCookies: options.secureCookies,
    demonstration: options.demonstration,
  };
  setRuntime(runtime);
  await deleteOldSessions(runtime);
  const webhook = options.webhook ? startWebhook(runtime, { webhook: options.webhook }) : null;
  const reminders = options.reminders === true ? startReminders(runtime) : null;
  return {
    runtime,
    attachRealtime: (httpServer, originRule) => attachRealtime({ runtime, httpServer, originRule }),
    async health() {
      const answered = await database.db.execute(sql`select 1`).then(
        () => true,
        () => false,
      );
      return { ok: answered, database: answered };
    },
    pageVersionOf: (publicCode) => pageVersionOf(runtime, publicCode),
    async stop() {
      await Promise.all([webhook?.stop(), reminders?.stop()]);
      await database.close();
    },
  };
}

const SESSIONS_KEPT_MS = 30 * 24 * 3_600_000;

/** Sessions are looked at after a complaint, not for ever. That they stay once more is no reason not to start. */
async function deleteOldSessions({ database, now, log }: Runtime): Promise<void> {
  const before = new Date(now().getTime() - SESSIONS_KEPT_MS);
  await deleteSessionsEndedBefore(database.db, before).catch((error: unknown) => {
    log.warn(error, "old sessions were not deleted");
  });
}
