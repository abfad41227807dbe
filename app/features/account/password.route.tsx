import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { uuidv7 } from "uuidv7";
import { accountText } from "#app/text/account.ts";
import { pageTitle } from "#app/text/page-title.ts";
import { accountCookieName, setCookie } from "#server/auth/cookies.ts";
import { requireSignedIn } from "#server/auth/request-actor.ts";
import { changePassword } from "#server/commands/account/change-password.ts";
import { SESSION_HOURS } from "#server/commands/account/start-session.ts";
import { statusOf } from "#server/http/act.ts";
import { languageOf } from "#server/http/language.ts";
import { getRuntime } from "#server/runtime.ts";
import { PasswordPage } from "./password-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? "" }];

/** Everybody who is signed in, for themselves; also before the forced change. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { userName, mustChangePassword } = await requireSignedIn(request);
  return {
    title: pageTitle({ text: accountText, language: languageOf(request), say: (t) => t("password.title") }),
    userName,
    due: mustChangePassword,
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const { actor } = await requireSignedIn(request);
  const runtime = getRuntime();
  const form = await request.formData();
  const answer = await changePassword.execute(
    { runtime, actor, requestId: uuidv7() },
    {
      current: form.get("current"),
      next: form.get("next"),
      repeat: form.get("repeat"),
      userAgent: request.headers.get("user-agent")?.slice(0, 400) ?? null,
    },
  );
  if (!answer.ok) return data({ refusal: answer.refusal }, { status: statusOf(answer.refusal) });
  const cookie = setCookie(runtime, {
    name: accountCookieName(runtime),
    value: answer.value.token,
    maxAgeSeconds: SESSION_HOURS * 3600,
  });
  return data({ refusal: null }, { headers: { "Set-Cookie": cookie } });
}

export default function PasswordRoute() {
  const { userName, due } = useLoaderData<typeof loader>();
  return <PasswordPage userName={userName} due={due} outcome={useActionData<typeof action>() ?? null} />;
}
