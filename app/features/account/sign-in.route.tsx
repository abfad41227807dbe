import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { uuidv7 } from "uuidv7";
import { homeOf } from "#app/domain/access/account.ts";
import { sitePath } from "#app/domain/access/site-path.ts";
import { accountText } from "#app/text/account.ts";
import { pageTitle } from "#app/text/page-title.ts";
import { sentenceOf } from "#app/text/refusal-sentence.ts";
import { accountCookieName, hashToken, parseCookies, setCookie } from "#server/auth/cookies.ts";
import { actorOf } from "#server/auth/request-actor.ts";
import { signIn } from "#server/commands/account/sign-in.ts";
import { SESSION_HOURS } from "#server/commands/account/start-session.ts";
import { statusOf } from "#server/http/act.ts";
import { languageOf } from "#server/http/language.ts";
import { getRuntime } from "#server/runtime.ts";
import { demonstrationAccounts } from "#server/views/account/demonstration-accounts.ts";
import { SignInPage } from "./sign-in-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? "" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await actorOf(request);
  const next = sitePath(new URL(request.url).searchParams.get("next"));
  if (actor.kind === "account") throw redirect(next ?? homeOf(actor));
  const runtime = getRuntime();
  const accounts =
    runtime.demonstration === true ? await demonstrationAccounts.read({ runtime, actor }, {}) : null;
  const title = pageTitle({
    text: accountText,
    language: languageOf(request),
    say: (t) => t("signIn.title"),
  });
  return { title, next, demonstration: accounts?.ok === true ? accounts.value : [] };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const runtime = getRuntime();
  const form = await request.formData();
  const previous = parseCookies(request.headers.get("cookie")).get(accountCookieName(runtime));
  const answer = await signIn.execute(
    { runtime, actor: { kind: "public" }, requestId: uuidv7() },
    {
      login: form.get("login"),
      password: form.get("password"),
      address: context.address,
      userAgent: request.headers.get("user-agent")?.slice(0, 400) ?? null,
      previousHash: previous ? Buffer.from(hashToken(previous)).toString("hex") : null,
    },
  );
  if (!answer.ok) {
    const { refusal } = answer;
    const said =
      refusal.kind === "invalid"
        ? { ...refusal, kind: "refused" as const, rule: "account.wrong-credentials", facts: {} }
        : refusal;
    return data({ sentence: sentenceOf(said, languageOf(request)) }, { status: statusOf(refusal) });
  }
  const next = sitePath(String(form.get("next") ?? ""));
  const cookie = setCookie(runtime, {
    name: accountCookieName(runtime),
    value: answer.value.token,
    maxAgeSeconds: SESSION_HOURS * 3600,
  });
  throw redirect(answer.value.mustChangePassword ? "/password" : (next ?? "/"), {
    headers: { "Set-Cookie": cookie },
  });
}

export default function SignInRoute() {
  const { next, demonstration } = useLoaderData<typeof loader>();
  return (
    <SignInPage
      next={next}
      demonstration={demonstration}
      refusal={useActionData<typeof action>()?.sentence ?? null}
    />
  );
}
