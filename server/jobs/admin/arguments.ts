import { parseArgs } from "node:util";
import type { Language } from "#app/text/define-text.ts";

export type Order =
  | {
      verb: "create-administrator";
      userName: string;
      name: string;
      district: string | null;
      another: boolean;
    }
  | { verb: "verify-audit" }
  | { verb: "help" };

export type Arguments = { language: Language } & (
  | { ok: true; order: Order }
  | { ok: false; problem: string }
);

const OPTIONS = {
  name: { type: "string" },
  district: { type: "string" },
  another: { type: "boolean" },
  lang: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

const languageOf = (name: string | undefined): Language => (/^en/i.test(name ?? "") ? "en" : "zh-CN");

/** Reads what stands behind `npm run admin --`. Without --lang the language of the environment counts, else Chinese. */
export function readArguments({
  argv,
  lang,
}: {
  argv: readonly string[];
  lang: string | undefined;
}): Arguments {
  const parsed = parse(argv);
  if (!parsed.ok) return { ...parsed, language: languageOf(lang) };
  const { values, positionals } = parsed;
  const language = languageOf(values.lang ?? lang);
  const [verb, userName, ...more] = positionals;
  if (values.help === true || verb === undefined) return { ok: true, language, order: { verb: "help" } };
  if (verb === "verify-audit" && userName === undefined) return { ok: true, language, order: { verb } };
  if (verb !== "create-administrator" || userName === undefined || more.length > 0) {
    return { ok: false, language, problem: positionals.join(" ") };
  }
  const { name = userName, district = null, another = false } = values;
  return { ok: true, language, order: { verb, userName, name, district, another } };
}

function parse(argv: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
    return { ok: true as const, values, positionals };
  } catch (error) {
    return { ok: false as const, problem: error instanceof Error ? error.message : String(error) };
  }
}
