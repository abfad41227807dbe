import type { LoaderFunctionArgs } from "@remix-run/node";
import { recordImportText } from "#app/text/record-import.ts";
import { translator } from "#app/text/translate.ts";
import { requireAccount } from "#server/auth/request-actor.ts";
import { download, FILE_TYPES } from "#server/http/download.ts";
import { languageOf } from "#server/http/language.ts";
import { templateSheet } from "#server/jobs/records/record-sheets.ts";
import { writeInWorker } from "#server/jobs/workbook/in-worker.ts";

/** The columns import reads, with an example; for everybody signed in, it holds nobody's data. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireAccount(request);
  const t = translator<(typeof recordImportText)["zh-CN"]>(recordImportText, languageOf(request));
  const sheet = templateSheet(t("templateSheet"));
  return download(await writeInWorker([sheet]), { name: `${sheet.name}.xlsx`, type: FILE_TYPES.xlsx });
}
