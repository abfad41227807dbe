import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { sitePath } from "#app/domain/access/site-path.ts";
import { LANGUAGES } from "#app/text/define-text.ts";
import { setCookie } from "#server/auth/cookies.ts";
import { LANGUAGE_COOKIE } from "#server/http/language.ts";
import { getRuntime } from "#server/runtime.ts";

const YEAR_SECONDS = 31_536_000;

/** Open to everybody: the language is the reader's own affair. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const asked = form.get("language");
  const back = sitePath(String(form.get("back") ?? "")) ?? "/";
  const language = LANGUAGES.find((known) => known === asked);
  if (language === undefined) return redirect(back);
  const cookie = setCookie(getRuntime(), {
    name: LANGUAGE_COOKIE,
    value: language,
    maxAgeSeconds: YEAR_SECONDS,
  });
  return redirect(back, { headers: { "Set-Cookie": cookie } });
}

export const loader = () => redirect("/");
