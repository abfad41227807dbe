import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pageTitle } from "#app/text/page-title.ts";
import { recordsText } from "#app/text/records.ts";
import { requireAccount } from "#server/auth/request-actor.ts";
import { verifyRecords } from "#server/commands/record/verify-records.ts";
import { readView } from "#server/http/act.ts";
import { actByIntent } from "#server/http/act-by-intent.ts";
import { languageOf } from "#server/http/language.ts";
import { records } from "#server/views/record/records.ts";
import { RecordsPage } from "./records-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? "" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const input = Object.fromEntries(new URL(request.url).searchParams);
  const view = await readView(records, { request, actor, input });
  const title = pageTitle({ text: recordsText, language: languageOf(request), say: (t) => t("title") });
  return { title, view };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireAccount(request);
  return actByIntent({ request, actor, address: {}, intents: { verify: verifyRecords } });
}

export default function RecordsRoute() {
  return <RecordsPage view={useLoaderData<typeof loader>().view} />;
}
