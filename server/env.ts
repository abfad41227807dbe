import { z } from "zod";

/**
 * The only reader of process.env.
 * demo: the demonstration in production mode on the embedded database with secrets kept in the data folder.
 */
const Environment = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
  YANZHEN_MODE: z.enum(["serve", "demo"]).default("serve"),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  HOST: z.string().default("127.0.0.1"),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  /** Where the embedded database and generated secrets lie. */
  DATA_DIR: z.string().default(".data"),
  /** 32 bytes as 64 hexadecimal digits: encrypts identity numbers and phones. */
  PERSONAL_DATA_KEY: z
    .string()
    .regex(/^[0-9a-f]{64}$/i)
    .optional(),
  /** Addresses under which the app is reached, comma separated; their origins may write. */
  PUBLIC_URL: z.string().optional(),
  /** Number of proxies in front, for the client's address. */
  TRUST_PROXY: z.coerce.number().int().min(0).max(5).default(0),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
});

export type Env = z.infer<typeof Environment>;

/** @throws Error with one line for each variable that is not of its form. */
export function readEnv(source: NodeJS.ProcessEnv = process.env): Env {
  const filled = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = Environment.safeParse(filled);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`The environment is not usable:\n${lines.join("\n")}`);
}

/** Names of what `npm start` needs and does not have. Production never runs on a default secret. */
export function missingForProduction(env: Env): string[] {
  const missing: string[] = [];
  if (env.DATABASE_URL === undefined) missing.push("DATABASE_URL");
  if (env.PERSONAL_DATA_KEY === undefined) missing.push("PERSONAL_DATA_KEY");
  if (env.PUBLIC_URL === undefined) missing.push("PUBLIC_URL");
  return missing;
}
