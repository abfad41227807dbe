import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pageTitle } from "#app/text/page-title.ts";
import { recordsText } from "#app/text/records.ts";
import { requireAccount } from "#server/auth/request-actor.ts";
import { decideRecordObjection } from "#server/commands/record/decide-record-objection.ts";
import { readView } from "#server/http/act.ts";
import { actByIntent } from "#server/http/act-by-intent.ts";
import { languageOf } from "#server/http/language.ts";
import { objections } from "#server/views/record/objections.ts";
import { ObjectionsPage } from "./objections-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? "" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const input = Object.fromEntries(new URL(request.url).searchParams);
  const view = await readView(objections, { request, actor, input });
  const language = languageOf(request);
  return { view, title: pageTitle({ text: recordsText, language, say: (t) => t("objection.caption") }) };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireAccount(request);
  return actByIntent({ request, actor, address: {}, intents: { decide: decideRecordObjection } });
}

export default function ObjectionsRoute() {
  return <ObjectionsPage view={useLoaderData<typeof loader>().view} />;
}
