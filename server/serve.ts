import type { Server } from "node:http";
import type { ServerBuild } from "@remix-run/node";
import type { Logger } from "pino";
import type { ShellModule } from "#app/entry.server.tsx";
import { startEmbedded } from "#db/embedded.ts";
import type { Env } from "./env.ts";
import { openFileStore } from "./files/open-file-store.ts";
import { createHttpApp } from "./http/app.ts";
import { createPageCache } from "./http/page-cache.ts";
import type { OriginRule } from "./http/security.ts";
import { localPersonalDataKey } from "./secrets.ts";

const BUILD = "../build/server/index.js";
const DRAIN_MS = 8_000;

export type Running = { url: string; databaseUrl: string; stop(): Promise<void> };

/** Starts everything one process serves; stops it on SIGTERM and SIGINT within ten seconds. */
export async function serve(options: { env: Env; log: Logger; httpServer: Server }): Promise<Running> {
  const { env, log, httpServer } = options;
  const development = env.NODE_ENV === "development";
  const embedded =
    env.DATABASE_URL === undefined
      ? await startEmbedded({
          dataDir: `${env.DATA_DIR}/postgres`,
          owner: true,
          log: (line) => log.debug(line),
        })
      : null;
  const databaseUrl = embedded?.url ?? env.DATABASE_URL ?? "";
  const origins = (env.PUBLIC_URL ?? "").split(",").filter((origin) => origin !== "");
  const originRule: OriginRule = { origins, acceptOwnHost: origins.length === 0 };
  const assets = development ? await startVite(httpServer) : undefined;
  const loadBuild = async (): Promise<ServerBuild> =>
    assets === undefined ? import(new URL(BUILD, import.meta.url).href) : assets.load();
  const build = await loadBuild();
  const shell = shellOf(build);
  const started = await shell.startRuntime({
    databaseUrl,
    personalDataKey: env.PERSONAL_DATA_KEY ?? localPersonalDataKey(env.DATA_DIR),
    files: openFileStore(env),
    origins,
    secureCookies: origins.some((origin) => origin.startsWith("https:")),
    demonstration: env.YANZHEN_MODE === "demo",
    webhook: env.WEBHOOK_URL === undefined ? null : { url: env.WEBHOOK_URL, kind: env.WEBHOOK_KIND },
    reminders: true,
    log,
  });
  const app = createHttpApp({
    build: assets === undefined ? build : loadBuild,
    development,
    https: origins.some((origin) => origin.startsWith("https:")),
    trustProxy: env.TRUST_PROXY,
    originRule,
    assets: assets?.middleware,
    log,
    health: started.health,
    pageCache: development ? undefined : createPageCache({ versionOf: started.pageVersionOf }).middleware,
  });
  httpServer.headersTimeout = 15_000;
  httpServer.requestTimeout = 60_000;
  httpServer.on("request", app);
  const realtime = started.attachRealtime(httpServer, originRule);
  const port = await listen(httpServer, { port: env.PORT, host: env.HOST });
  const running: Running = {
    url:
      origins[0] ??
      `http://${env.HOST === "0.0.0.0" || env.HOST === "127.0.0.1" ? "localhost" : env.HOST}:${port}`,
    databaseUrl,
    async stop() {
      await realtime.close();
      httpServer.closeAllConnections();
      httpServer.close();
      await started.stop();
      await assets?.close();
      await embedded?.stop();
    },
  };
  stopOnSignals(running, log);
  log.info({ url: running.url }, "serving");
  return running;
}

/** What the Remix build hands out besides pages: one module graph for commands, views and sockets. */
function shellOf(build: ServerBuild): ShellModule {
  const entry: object = build.entry.module;
  if (!("startRuntime" in entry)) throw new Error("the build has no startRuntime: run npm run build again");
  // The build is made from app/entry.server.tsx, whose exports ShellModule describes.
  return entry as unknown as ShellModule;
}

async function startVite(httpServer: Server) {
  const vite = await (await import("vite")).createServer({
    server: { middlewareMode: true, hmr: { server: httpServer } },
  });
  // An inner server of remix-dev listens for SIGTERM and exits before our own drain.
  process.removeAllListeners("SIGTERM");
  return {
    middleware: vite.middlewares,
    load: async () => (await vite.ssrLoadModule("virtual:remix/server-build")) as ServerBuild,
    close: () => vite.close(),
  };
}

function listen(httpServer: Server, { port, host }: { port: number; host: string }): Promise<number> {
  return new Promise((resolve, reject) => {
    httpServer.once("error", reject);
    httpServer.listen(port, host, () => {
      const address = httpServer.address();
      resolve(typeof address === "object" && address !== null ? address.port : port);
    });
  });
}

function stopOnSignals(running: Running, log: Logger): void {
  let stopping = false;
  const stop = (signal: string) => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, "stopping");
    setTimeout(() => process.exit(1), DRAIN_MS).unref();
    running.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error(error, "could not stop cleanly");
        process.exit(1);
      },
    );
  };
  process.on("SIGTERM", () => stop("SIGTERM"));
  process.on("SIGINT", () => stop("SIGINT"));
}
