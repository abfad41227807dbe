import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireAccount } from "#server/auth/request-actor.ts";
import { applyRecordImport } from "#server/commands/record-import/apply-record-import.ts";
import { checkRecordImport } from "#server/commands/record-import/check-record-import.ts";
import { discardRecordImport } from "#server/commands/record-import/discard-record-import.ts";
import { readView } from "#server/http/act.ts";
import { actByIntent } from "#server/http/act-by-intent.ts";
import { recordImportView } from "#server/views/record-import/record-import.ts";
import { ImportPage } from "./import-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.fileName ?? "" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const query = Object.fromEntries(new URL(request.url).searchParams);
  return readView(recordImportView, { request, actor, input: { ...query, importId: params.recordImportId } });
}

const INTENTS = { check: checkRecordImport, apply: applyRecordImport, discard: discardRecordImport };

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireAccount(request);
  return actByIntent({ request, actor, address: { importId: params.recordImportId }, intents: INTENTS });
}

export default function RecordImportRoute() {
  return <ImportPage view={useLoaderData<typeof loader>()} />;
}
