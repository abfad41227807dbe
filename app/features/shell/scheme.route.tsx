import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { sitePath } from "#app/domain/access/site-path.ts";
import { COLOR_SCHEMES } from "#app/ui/document.ts";
import { setCookie } from "#server/auth/cookies.ts";
import { SCHEME_COOKIE } from "#server/http/language.ts";
import { getRuntime } from "#server/runtime.ts";

const YEAR_SECONDS = 31_536_000;

/** Open to everybody: light or dark is the reader's own affair. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const asked = form.get("scheme");
  const back = sitePath(String(form.get("back") ?? "")) ?? "/";
  const scheme = COLOR_SCHEMES.find((known) => known === asked);
  if (scheme === undefined) return redirect(back);
  const cookie = setCookie(getRuntime(), { name: SCHEME_COOKIE, value: scheme, maxAgeSeconds: YEAR_SECONDS });
  return redirect(back, { headers: { "Set-Cookie": cookie } });
}

export const loader = () => redirect("/");
