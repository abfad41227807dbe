import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pageTitle } from "#app/text/page-title.ts";
import { recordsText } from "#app/text/records.ts";
import { requireAccount } from "#server/auth/request-actor.ts";
import { recordCallBack } from "#server/commands/record/record-call-back.ts";
import { readView } from "#server/http/act.ts";
import { actByIntent } from "#server/http/act-by-intent.ts";
import { languageOf } from "#server/http/language.ts";
import { callBacks } from "#server/views/record/call-backs.ts";
import { CallBacksPage } from "./call-backs-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? "" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const input = Object.fromEntries(new URL(request.url).searchParams);
  const view = await readView(callBacks, { request, actor, input });
  const language = languageOf(request);
  return { view, title: pageTitle({ text: recordsText, language, say: (t) => t("callBack.caption") }) };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireAccount(request);
  return actByIntent({ request, actor, address: {}, intents: { record: recordCallBack } });
}

export default function CallBacksRoute() {
  return <CallBacksPage view={useLoaderData<typeof loader>().view} />;
}
