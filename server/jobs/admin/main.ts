import pino from "pino";
import type { Refusal } from "#app/domain/shared/refusal.ts";
import type { Language } from "#app/text/define-text.ts";
import { REFUSAL_TEXTS } from "#app/text/refusal-sentence.ts";
import { findSentence, refusalSentence } from "#app/text/refusal-text.ts";
import { startEmbedded } from "#db/embedded.ts";
import { type Env, missingForProduction, readEnv } from "#server/env.ts";
import { openFileStore } from "#server/files/open-file-store.ts";
import type { Runtime } from "#server/runtime.ts";
import { localPersonalDataKey } from "#server/secrets.ts";
import { startRuntime } from "#server/start-runtime.ts";
import { verifyAudit } from "#server/views/audit/verify-audit.ts";
import { type Order, readArguments } from "./arguments.ts";
import { createAdministrator } from "./create-administrator.ts";
import { adminText } from "./wording.ts";

type Say = (rule: string, facts?: Record<string, string | number>) => string;
type Outcome = { code: 0 | 1 | 2; lines: string[] };

/** `npm run admin -- <verb> …`: what has to be done before anybody can sign in, or from outside the app. See wording.ts. */
async function main(): Promise<Outcome> {
  const read = readArguments({ argv: process.argv.slice(2), lang: process.env.LANG });
  const { language } = read;
  const say: Say = (rule, facts = {}) => findSentence({ rule, facts, language, texts: [adminText] }) ?? rule;
  if (!read.ok) return { code: 2, lines: [say("wrong-arguments", { problem: read.problem }), say("usage")] };
  const { order } = read;
  if (order.verb === "help") return { code: 0, lines: [say("usage")] };
  const env = readEnv();
  const needed = new Set(["DATABASE_URL", "PERSONAL_DATA_KEY"]);
  const missing =
    env.NODE_ENV === "production" ? missingForProduction(env).filter((name) => needed.has(name)) : [];
  if (missing.length > 0) return { code: 2, lines: [say("missing", { names: missing.join(", ") })] };
  return withRuntime(env, (runtime) => carryOut(runtime, { order, say, language }));
}

async function withRuntime<T>(env: Env, work: (runtime: Runtime) => Promise<T>): Promise<T> {
  const embedded =
    env.DATABASE_URL === undefined
      ? await startEmbedded({ dataDir: `${env.DATA_DIR}/postgres`, owner: false })
      : null;
  const started = await startRuntime({
    databaseUrl: embedded?.url ?? env.DATABASE_URL ?? "",
    personalDataKey: env.PERSONAL_DATA_KEY ?? localPersonalDataKey(env.DATA_DIR),
    files: openFileStore(env),
    origins: [],
    secureCookies: false,
    demonstration: false,
    log: pino({ level: "silent" }),
  });
  try {
    return await work(started.runtime);
  } finally {
    await started.stop();
    await embedded?.stop();
  }
}

async function carryOut(
  runtime: Runtime,
  { order, say, language }: { order: Exclude<Order, { verb: "help" }>; say: Say; language: Language },
): Promise<Outcome> {
  if (order.verb === "verify-audit") return verify(runtime, say);
  const made = await createAdministrator(runtime, order);
  if (!made.ok) return { code: 2, lines: [sentenceOf(made.refusal, language)] };
  const { userName, password, unit } = made.value;
  return {
    code: 0,
    lines: [
      ...(unit.created ? [say("unitCreated", { unit: unit.name })] : []),
      say("created"),
      say("unit", { unit: unit.name }),
      say("userName", { userName }),
      say("password", { password }),
      say("next"),
    ],
  };
}

const sentenceOf = (refusal: Refusal, language: Language): string =>
  refusalSentence({ refusal, language, texts: [adminText, ...REFUSAL_TEXTS] });

async function verify(runtime: Runtime, say: Say): Promise<Outcome> {
  const chains = await verifyAudit(runtime.database.db);
  const stateOf = ({ brokenAt, lostSignedVersions }: (typeof chains)[number]): string | null => {
    if (brokenAt !== null) return say("brokenAt", { row: brokenAt });
    if (lostSignedVersions.length === 0) return null;
    return say("rewritten", { versions: lostSignedVersions.join(", ") });
  };
  const lines = chains.map((checked) => {
    const { chain, rows, head } = checked;
    return say("chain", { chain, rows, head, state: stateOf(checked) ?? say("good") });
  });
  const broken = chains.filter((chain) => stateOf(chain) !== null).length;
  const rows = chains.reduce((sum, chain) => sum + chain.rows, 0);
  const verdict = say(broken === 0 ? "whole" : "broken", { chains: chains.length, broken, rows });
  return { code: broken === 0 ? 0 : 1, lines: [...lines, verdict] };
}

main().then(
  ({ code, lines }) => {
    const stream = code === 2 ? process.stderr : process.stdout;
    stream.write(`${lines.join("\n")}\n`);
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  },
);
