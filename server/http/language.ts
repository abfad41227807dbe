import { LANGUAGES, type Language } from "#app/text/define-text.ts";
import { parseCookies } from "#server/auth/cookies.ts";

export const LANGUAGE_COOKIE = "yanzhen-language";
export const SCHEME_COOKIE = "yanzhen-scheme";
export type Scheme = "light" | "dark";

const isLanguage = (value: string | undefined): value is Language =>
  LANGUAGES.some((language) => language === value);

/** The language chosen before, else the browser's, else Chinese. */
export function languageOf(request: Request): Language {
  const chosen = parseCookies(request.headers.get("cookie")).get(LANGUAGE_COOKIE);
  if (isLanguage(chosen)) return chosen;
  const first = (request.headers.get("accept-language") ?? "").split(",")[0]?.trim().toLowerCase() ?? "";
  return first.startsWith("en") ? "en" : "zh-CN";
}

/** Light or dark as chosen before; pages for halls choose dark by themselves. */
export const schemeOf = (request: Request): Scheme =>
  parseCookies(request.headers.get("cookie")).get(SCHEME_COOKIE) === "dark" ? "dark" : "light";
