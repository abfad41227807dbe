import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireAccount } from "#server/auth/request-actor.ts";
import { readView } from "#server/http/act.ts";
import { download, FILE_TYPES } from "#server/http/download.ts";
import { languageOf } from "#server/http/language.ts";
import { exportRecords } from "#server/views/record/export-records.ts";

/** What the list shows under the same filters, all pages of it. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const { page: _, ...input } = Object.fromEntries(new URL(request.url).searchParams);
  const view = exportRecords(languageOf(request));
  const { bytes, fileName } = await readView(view, { request, actor, input });
  return download(bytes, { name: fileName, type: FILE_TYPES.xlsx });
}
