import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireAccount } from "#server/auth/request-actor.ts";
import { readView } from "#server/http/act.ts";
import { download, FILE_TYPES } from "#server/http/download.ts";
import { languageOf } from "#server/http/language.ts";
import { writeInWorker } from "#server/jobs/workbook/in-worker.ts";
import { versionFile } from "#server/views/rotation-version/version-file.ts";
import { versionWorkbook } from "./version-workbook.ts";

/** A version with all its slots, what it changes, whom it leaves short, and the list it stands in. */
export async function loader({ request, params: { planId, versionId } }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const file = await readView(versionFile, { request, actor, input: { planId, versionId } });
  const { name, sheets } = versionWorkbook(file, languageOf(request));
  return download(new Uint8Array(await writeInWorker(sheets)), { name, type: FILE_TYPES.xlsx });
}
