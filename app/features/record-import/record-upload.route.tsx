import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pageTitle } from "#app/text/page-title.ts";
import { recordImportText } from "#app/text/record-import.ts";
import { requireAccount } from "#server/auth/request-actor.ts";
import { uploadRecords } from "#server/commands/record-import/upload-records.ts";
import { readView, requestIdOf, statusOf } from "#server/http/act.ts";
import { languageOf } from "#server/http/language.ts";
import { getRuntime } from "#server/runtime.ts";
import { recentRecordImports } from "#server/views/record-import/recent-record-imports.ts";
import { UploadPage } from "./upload-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? "" }];

/** A form with one file; what is far over the limit is not even read. */
const BODY_LIMIT = 6 * 1024 * 1024;

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const recent = await readView(recentRecordImports, { request, actor, input: {} });
  const title = pageTitle({ text: recordImportText, language: languageOf(request), say: (t) => t("title") });
  return { title, recent };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireAccount(request);
  const length = Number(request.headers.get("content-length") ?? 0);
  if (length > BODY_LIMIT)
    return refuse("workbook.too-large", { megabytes: Math.ceil(length / 1024 / 1024), limitMegabytes: 5 });
  const form = await request.formData();
  const file = form.get("file");
  if (!(file instanceof File) || file.name === "") return refuse("workbook.no-content", {});
  const bytes = new Uint8Array(await file.arrayBuffer());
  const context = { runtime: getRuntime(), actor, requestId: requestIdOf(form) };
  const kept = await uploadRecords.execute(context, { fileName: file.name.slice(-200), bytes });
  if (!kept.ok) return data({ refusal: kept.refusal }, { status: statusOf(kept.refusal) });
  throw redirect(`/records/import/${kept.value.importId}`);
}

const refuse = (rule: string, facts: Record<string, number>) =>
  data({ refusal: { kind: "refused" as const, rule, facts } }, { status: 422 });

export default function RecordUploadRoute() {
  const { recent } = useLoaderData<typeof loader>();
  return <UploadPage recent={recent} refusal={useActionData<typeof action>()?.refusal ?? null} />;
}
