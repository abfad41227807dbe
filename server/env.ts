import { z } from "zod";
import { WEBHOOK_KINDS } from "./jobs/webhook/message.ts";

/**
 * The only reader of process.env.
 * demo: the demonstration in production mode on the embedded database with secrets kept in the data folder.
 */
const Variables = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
  YANZHEN_MODE: z.enum(["serve", "demo"]).default("serve"),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  HOST: z.string().default("127.0.0.1"),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  /** Where the embedded database, generated secrets and uploaded photos lie. */
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
  /** local: photos lie under DATA_DIR; s3: in an S3-compatible store, which then needs the variables below. */
  FILE_STORE: z.enum(["local", "s3"]).default("local"),
  S3_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  S3_BUCKET: z.string().optional(),
  S3_REGION: z.string().default("us-east-1"),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  /** Group robot of the unit's messenger: what people are told goes there too. Unset: nothing is sent. */
  WEBHOOK_URL: z.url({ protocol: /^https?$/ }).optional(),
  WEBHOOK_KIND: z.enum(WEBHOOK_KINDS).default("plain"),
});

const NEEDED_BY_S3 = ["S3_ENDPOINT", "S3_BUCKET", "S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY"] as const;

const Environment = Variables.superRefine((env, context) => {
  if (env.NODE_ENV === "production" && env.WEBHOOK_URL?.startsWith("https:") === false)
    context.addIssue({
      code: "custom",
      path: ["WEBHOOK_URL"],
      message: "in production it begins with https:",
    });
  if (env.FILE_STORE !== "s3") return;
  for (const name of NEEDED_BY_S3) {
    if (env[name] !== undefined) continue;
    context.addIssue({ code: "custom", path: [name], message: "FILE_STORE=s3 needs it; it is not set" });
  }
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
