import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireAccount } from "#server/auth/request-actor.ts";
import { readView } from "#server/http/act.ts";
import { download, FILE_TYPES } from "#server/http/download.ts";
import { languageOf } from "#server/http/language.ts";
import { writeInWorker } from "#server/jobs/workbook/in-worker.ts";
import { allowances } from "#server/views/development/allowances.ts";
import { exams } from "#server/views/development/exams.ts";
import { secondments } from "#server/views/development/secondments.ts";
import { studyTours } from "#server/views/development/study-tours.ts";
import { allowancesSheet, examsSheet, secondmentsSheet, toursSheet } from "./development-workbook.ts";

/** What a list shows, all pages of it; `list` says which. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const { list, ...filter } = Object.fromEntries(new URL(request.url).searchParams);
  const asked = { request, actor, input: { ...filter, page: 1, all: true } };
  const language = languageOf(request);
  const sheetOf = async () => {
    switch (list) {
      case "secondments":
        return secondmentsSheet(await readView(secondments, asked), language);
      case "exams":
        return examsSheet(await readView(exams, asked), language);
      case "allowances":
        return allowancesSheet(await readView(allowances, asked), language);
      default:
        return toursSheet(await readView(studyTours, asked), language);
    }
  };
  const sheet = await sheetOf();
  const bytes = await writeInWorker([sheet]);
  return download(bytes, { name: `${sheet.name}.xlsx`, type: FILE_TYPES.xlsx });
}
