import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { myRecordsText } from "#app/text/my-records.ts";
import { pageTitle } from "#app/text/page-title.ts";
import { requireAccount } from "#server/auth/request-actor.ts";
import { reviseRecord } from "#server/commands/record/revise-record.ts";
import { withdrawRecord } from "#server/commands/record/withdraw-record.ts";
import { readView } from "#server/http/act.ts";
import { actByIntent } from "#server/http/act-by-intent.ts";
import { languageOf } from "#server/http/language.ts";
import { myRecords } from "#server/views/record/my-records.ts";
import { MyRecordsPage } from "./my-records-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? "" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const filter = Object.fromEntries(new URL(request.url).searchParams);
  const view = await readView(myRecords, { request, actor, input: filter });
  const title = pageTitle({ text: myRecordsText, language: languageOf(request), say: (t) => t("title") });
  return { title, view };
}

const INTENTS = { revise: reviseRecord, withdraw: withdrawRecord };

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireAccount(request);
  return actByIntent({ request, actor, address: {}, intents: INTENTS });
}

export default function MyRecordsRoute() {
  return <MyRecordsPage view={useLoaderData<typeof loader>().view} />;
}
