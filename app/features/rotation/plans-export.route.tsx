import type { LoaderFunctionArgs } from "@remix-run/node";
import { rotationPlansText } from "#app/text/rotation-plans.ts";
import { rotationWords } from "#app/text/rotation-words.ts";
import { translator } from "#app/text/translate.ts";
import { requireAccount } from "#server/auth/request-actor.ts";
import { readView } from "#server/http/act.ts";
import { download, FILE_TYPES } from "#server/http/download.ts";
import { languageOf } from "#server/http/language.ts";
import { writeInWorker } from "#server/jobs/workbook/in-worker.ts";
import { planList } from "#server/views/rotation/plan-list.ts";
import { planFilter } from "./plan-filter.ts";

/** The list as it is filtered. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const { rows } = await readView(planList, { request, actor, input: planFilter(request) });
  const language = languageOf(request);
  const t = translator<(typeof rotationPlansText)["zh-CN"]>(rotationPlansText, language);
  const words = translator<(typeof rotationWords)["zh-CN"]>(rotationWords, language);
  const text = (header: string, width: number) => ({ header, width, kind: "text" as const });
  const figure = (header: string) => ({ header, width: 12, kind: "number" as const });
  const bytes = await writeInWorker([
    {
      name: t("list.file"),
      columns: [
        text(t("list.name"), 32),
        text(t("list.state"), 12),
        text(t("list.unit"), 24),
        text(t("list.months"), 24),
        ...[t("list.members"), t("list.posts"), t("list.currentPeriod"), t("list.periods")].map(figure),
        ...[t("list.led"), t("list.toLead")].map(figure),
      ],
      rows: rows.map((row) => [
        ...[row.title, words(`plan.${row.status}`), row.unitName, t("span", { from: row.from, to: row.to })],
        ...[row.members, row.posts, row.period, row.periods, row.led, row.toLead],
      ]),
    },
  ]);
  return download(new Uint8Array(bytes), { name: `${t("list.file")}.xlsx`, type: FILE_TYPES.xlsx });
}
