import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import compression from "compression";
import express, { type Express } from "express";
import type { Logger } from "pino";
import { withReadBodies } from "./action-bodies.ts";
import { answerFaults, refuseOddHosts } from "./faults.ts";
import { giveNonce, type OriginRule, refuseForeignWrites, securityHeaders } from "./security.ts";

export type HttpOptions = {
  build: ServerBuild | (() => Promise<ServerBuild>);
  development: boolean;
  https: boolean;
  trustProxy: number;
  originRule: OriginRule;
  /** Vite's middleware in development. */
  assets?: express.RequestHandler | undefined;
  /** Keeps public result pages; none in development. */
  pageCache?: express.RequestHandler | undefined;
  log: Logger;
  health: () => Promise<{ ok: boolean; database: boolean }>;
};

/** The HTTP side of the process: headers, origin check, static files, health, then Remix. */
export function createHttpApp(options: HttpOptions): Express {
  const { build } = options;
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", options.trustProxy);
  if (options.pageCache !== undefined) app.use(options.pageCache);
  app.use(giveNonce);
  app.use(securityHeaders(options));
  app.use(refuseForeignWrites(options.originRule));
  app.get("/health", async (_request, response) => {
    const health = await options.health();
    response
      .status(health.ok ? 200 : 503)
      .set("Cache-Control", "no-store")
      .json(health);
  });
  app.use(refuseOddHosts);
  app.use(compression());
  if (options.assets !== undefined) app.use(options.assets);
  else app.use("/assets", express.static("build/client/assets", { immutable: true, maxAge: "1y" }));
  app.use(express.static(options.development ? "public" : "build/client", { maxAge: "1h" }));
  app.all(
    "*",
    createRequestHandler({
      build: typeof build === "function" ? async () => withReadBodies(await build()) : withReadBodies(build),
      mode: options.development ? "development" : "production",
      getLoadContext: (request, response) => ({
        nonce: String(response.locals.nonce),
        address: request.ip ?? "",
      }),
    }),
  );
  app.use(answerFaults(options.log));
  return app;
}
