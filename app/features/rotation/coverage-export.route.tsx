import type { LoaderFunctionArgs } from "@remix-run/node";
import { WORK_AREAS } from "#app/domain/daily/work-record.ts";
import { dailyWords } from "#app/text/daily-words.ts";
import { rotationCoverageText } from "#app/text/rotation-coverage.ts";
import { translator } from "#app/text/translate.ts";
import { requireAccount } from "#server/auth/request-actor.ts";
import { readView } from "#server/http/act.ts";
import { download, FILE_TYPES } from "#server/http/download.ts";
import { languageOf } from "#server/http/language.ts";
import { writeInWorker } from "#server/jobs/workbook/in-worker.ts";
import { planCoverage } from "#server/views/rotation/plan-coverage.ts";

/** The heat map as it is filtered. */
export async function loader({ request, params: { planId } }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const community = new URL(request.url).searchParams.get("community") ?? "";
  const input = { planId, community: community.slice(0, 40) };
  const coverage = await readView(planCoverage, { request, actor, input });
  const language = languageOf(request);
  const t = translator<(typeof rotationCoverageText)["zh-CN"]>(rotationCoverageText, language);
  const areas = translator<(typeof dailyWords)["zh-CN"]>(dailyWords, language);
  const text = (header: string, width: number) => ({ header, width, kind: "text" as const });
  const bytes = await writeInWorker([
    {
      name: t("file"),
      columns: [
        text(t("person"), 12),
        text(t("community"), 20),
        ...WORK_AREAS.flatMap((each) => {
          const area = areas(`area.${each}`);
          return [text(area, 18), text(t("month", { area }), 14), text(t("where", { area }), 20)];
        }),
        { header: t("led"), width: 10, kind: "number" as const },
      ],
      rows: coverage.people.map((person) => [
        ...[person.name, person.communityName],
        ...person.cells.flatMap((cell) => [t(`state.${cell.state}`), cell.month, cell.communityName]),
        person.led,
      ]),
    },
  ]);
  const name = `${t("file")} ${coverage.title}.xlsx`;
  return download(new Uint8Array(bytes), { name, type: FILE_TYPES.xlsx });
}
