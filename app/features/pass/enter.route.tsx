import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirectDocument,
} from "@remix-run/node";
import { pageTitle } from "#app/text/page-title.ts";
import { passText } from "#app/text/pass.ts";
import { contestantCookieName, setCookie } from "#server/auth/cookies.ts";
import { requireAccount } from "#server/auth/request-actor.ts";
import { enterContest } from "#server/commands/pass/enter-contest.ts";
import { PASS_SECONDS } from "#server/commands/pass/let-in.ts";
import { type LetIn, redeemPass } from "#server/commands/pass/redeem-pass.ts";
import { answer } from "#server/http/act.ts";
import { languageOf } from "#server/http/language.ts";
import { getRuntime } from "#server/runtime.ts";
import { EnterPage } from "./enter-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? "" }];

/** Open to everybody: what it leads to is guarded by the pass's code. */
export const loader = ({ request }: LoaderFunctionArgs) => ({
  title: pageTitle({ text: passText, language: languageOf(request), say: (t) => t("enter.title") }),
});

/** The code comes in the body; in the QR code's link it stands in the fragment, which no server sees or logs. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const runtime = getRuntime();
  const userAgent = request.headers.get("user-agent");
  if (form.get("intent") === "account") {
    const actor = await requireAccount(request);
    const contestId = String(form.get("contestId") ?? "");
    const result = await enterContest({ runtime, actor }, { contestId, userAgent });
    return result.ok ? toLobby(result.value) : answer(result);
  }
  const code = String(form.get("code") ?? "").slice(0, 100);
  const result = await redeemPass({ runtime, address: context.address }, { code, userAgent });
  return result.ok ? toLobby(result.value) : answer(result);
}

/** A new document: the live connection opens with the new cookie. */
function toLobby({ contestantId, sessionId }: LetIn): Response {
  const runtime = getRuntime();
  const name = contestantCookieName(runtime, contestantId);
  const cookie = setCookie(runtime, { name, value: sessionId, maxAgeSeconds: PASS_SECONDS });
  return redirectDocument(`/pass/${contestantId}`, { headers: { "Set-Cookie": cookie } });
}

export default function EnterRoute() {
  return <EnterPage />;
}
