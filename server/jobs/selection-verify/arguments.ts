import type { Language } from "#app/text/define-text.ts";

export type Arguments =
  | { ok: true; file: string; language: Language }
  | { ok: false; rule: string; facts: Record<string, string>; language: Language };

/**
 * Reads `verify FILE [--lang zh|en]`. Without --lang the language of the environment (LANG) counts, and without that
 * Chinese.
 */
export function readArguments({
  argv,
  lang,
}: {
  argv: readonly string[];
  lang: string | undefined;
}): Arguments {
  const rest = [...argv];
  const fallback: Language = lang?.toLowerCase().startsWith("en") ? "en" : "zh-CN";
  const at = rest.findIndex((word) => word === "--lang" || word.startsWith("--lang="));
  const [option, next] = at < 0 ? [] : rest.splice(at, rest[at] === "--lang" ? 2 : 1);
  const asked = option === undefined ? null : (option.split("=")[1] ?? next ?? "");
  const language =
    asked === null ? fallback : /^zh/i.test(asked) ? "zh-CN" : /^en/i.test(asked) ? "en" : null;
  if (language === null)
    return { ok: false, rule: "command.language", facts: { language: asked ?? "" }, language: fallback };
  const unknown = rest.find((word) => word.startsWith("-"));
  if (unknown !== undefined)
    return { ok: false, rule: "command.unknownOption", facts: { option: unknown }, language };
  const [verb, file, ...more] = rest;
  if (verb !== undefined && verb !== "verify")
    return { ok: false, rule: "command.unknownVerb", facts: { verb }, language };
  if (file === undefined || more.length > 0)
    return { ok: false, rule: "command.oneFile", facts: {}, language };
  return { ok: true, file, language };
}
