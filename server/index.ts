import { createServer } from "node:http";
import pino from "pino";
import { missingForProduction, readEnv } from "./env.ts";
import { serve } from "./serve.ts";

async function main(): Promise<void> {
  const env = readEnv();
  const missing =
    env.NODE_ENV === "production" && env.YANZHEN_MODE === "serve" ? missingForProduction(env) : [];
  if (missing.length > 0) {
    throw new Error(
      `Yanzhen does not start in production without: ${missing.join(", ")}. See README, "In earnest". ` +
        `生产环境缺少设置：${missing.join("、")}，见 README。`,
    );
  }
  await serve({ env, log: pino({ level: env.LOG_LEVEL }), httpServer: createServer() });
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
