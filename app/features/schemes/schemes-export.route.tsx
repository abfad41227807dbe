import type { LoaderFunctionArgs } from "@remix-run/node";
import { schemesText } from "#app/text/schemes.ts";
import { translator } from "#app/text/translate.ts";
import { requireAccount } from "#server/auth/request-actor.ts";
import { readView } from "#server/http/act.ts";
import { languageOf } from "#server/http/language.ts";
import { writeInWorker } from "#server/jobs/workbook/in-worker.ts";
import { schemes } from "#server/views/scheme/schemes.ts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The list of schemes as a workbook, filtered as the page. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const input = Object.fromEntries(new URL(request.url).searchParams);
  const { rows } = await readView(schemes, { request, actor, input });
  const t = translator<(typeof schemesText)["zh-CN"]>(schemesText, languageOf(request));
  const text = (header: string, width: number) => ({ header, width, kind: "text" as const });
  const columns = [
    text(t("name"), 32),
    text(t("unit"), 20),
    text(t("statusLabel"), 10),
    text(t("xlsx.from"), 12),
    text(t("xlsx.to"), 12),
    { header: t("kinds"), width: 12, kind: "number" as const },
    text(t("hash"), 68),
  ];
  const bytes = await writeInWorker([
    {
      name: t("caption"),
      columns,
      rows: rows.map((row) => [
        ...[row.name, row.unitName, t(`status.${row.status}`), row.fromMonth, row.toMonth],
        ...[row.kinds, row.hash],
      ]),
    },
  ]);
  return new Response(new Blob([new Uint8Array(bytes)]), {
    headers: {
      "Content-Type": XLSX,
      "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(t("xlsx.file"))}.xlsx`,
      "Cache-Control": "no-store",
    },
  });
}
