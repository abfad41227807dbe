import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { mayOpenDaily } from "#app/domain/access/daily.ts";
import { pageTitle } from "#app/text/page-title.ts";
import { recordsText } from "#app/text/records.ts";
import { requireAccount } from "#server/auth/request-actor.ts";
import { fileRecordObjection } from "#server/commands/record/file-record-objection.ts";
import { returnRecord } from "#server/commands/record/return-record.ts";
import { verifyRecords } from "#server/commands/record/verify-records.ts";
import { readView } from "#server/http/act.ts";
import { actByIntent } from "#server/http/act-by-intent.ts";
import { languageOf } from "#server/http/language.ts";
import { recordPage } from "#server/views/record/record.ts";
import { RecordPage } from "./record-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? "" }];

export async function loader({ request, params: { recordId } }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const view = await readView(recordPage, { request, actor, input: { recordId } });
  const title = pageTitle({ text: recordsText, language: languageOf(request), say: (t) => t("title") });
  return { title, view, listOpen: mayOpenDaily(actor) };
}

const INTENTS = { verify: verifyRecords, return: returnRecord, object: fileRecordObjection };

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireAccount(request);
  return actByIntent({ request, actor, address: {}, intents: INTENTS });
}

export default function RecordRoute() {
  const { view, listOpen } = useLoaderData<typeof loader>();
  return <RecordPage view={view} listOpen={listOpen} />;
}
