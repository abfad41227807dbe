import type { LoaderFunctionArgs } from "@remix-run/node";
import { appraisalText } from "#app/text/appraisal.ts";
import { translator } from "#app/text/translate.ts";
import { requireAccount } from "#server/auth/request-actor.ts";
import { readView } from "#server/http/act.ts";
import { download, FILE_TYPES } from "#server/http/download.ts";
import { languageOf } from "#server/http/language.ts";
import { writeInWorker } from "#server/jobs/workbook/in-worker.ts";
import { appraisalList } from "#server/views/appraisal/appraisal-list.ts";
import { listFilter } from "./list-filter.ts";

/** The list as it is filtered. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const { rows } = await readView(appraisalList, { request, actor, input: listFilter(request) });
  const t = translator<(typeof appraisalText)["zh-CN"]>(appraisalText, languageOf(request));
  const text = (header: string, width: number) => ({ header, width, kind: "text" as const });
  const bytes = await writeInWorker([
    {
      name: t("file.list"),
      columns: [
        text(t("list.name"), 32),
        text(t("list.state"), 12),
        text(t("list.period"), 12),
        text(t("list.unit"), 24),
        { header: t("list.people"), width: 8, kind: "number" as const },
        text(t("create.opensOn"), 14),
        text(t("create.closesOn"), 14),
      ],
      rows: rows.map((row) => [
        row.title,
        t(`status.${row.status}`),
        row.period,
        row.unitName,
        row.people,
        row.opensOn,
        row.closesOn,
      ]),
    },
  ]);
  return download(new Uint8Array(bytes), { name: `${t("file.list")}.xlsx`, type: FILE_TYPES.xlsx });
}
