import type { LoaderFunctionArgs } from "@remix-run/node";
import { peopleWords } from "#app/text/people-words.ts";
import { selectionRoundsText } from "#app/text/selection-rounds.ts";
import { selectionWords } from "#app/text/selection-words.ts";
import { translator } from "#app/text/translate.ts";
import { requireAccount } from "#server/auth/request-actor.ts";
import { readView } from "#server/http/act.ts";
import { download, FILE_TYPES } from "#server/http/download.ts";
import { languageOf } from "#server/http/language.ts";
import { writeInWorker } from "#server/jobs/workbook/in-worker.ts";
import { roundList } from "#server/views/selection/round-list.ts";
import { roundFilter } from "./list-filter.ts";

/** The list as it is filtered. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const { rows } = await readView(roundList, { request, actor, input: roundFilter(request) });
  const language = languageOf(request);
  const t = translator<(typeof selectionRoundsText)["zh-CN"]>(selectionRoundsText, language);
  const words = translator<(typeof selectionWords)["zh-CN"]>(selectionWords, language);
  const people = translator<(typeof peopleWords)["zh-CN"]>(peopleWords, language);
  const text = (header: string, width: number) => ({ header, width, kind: "text" as const });
  const figure = (header: string) => ({ header, width: 10, kind: "number" as const });
  const bytes = await writeInWorker([
    {
      name: t("file"),
      columns: [
        text(t("name"), 32),
        text(t("state"), 12),
        text(t("unit"), 24),
        text(t("pool"), 16),
        text(t("posts"), 40),
        ...[t("nominated"), t("eligible"), t("selected")].map(figure),
      ],
      rows: rows.map((row) => [
        row.title,
        words(`state.${row.status}`),
        row.unitName,
        words(`pool.${row.pool}`),
        row.posts
          .map(({ post, total }) => t("post", { post: people(`reserveKind.${post}`), n: total }))
          .join("、"),
        row.nominated,
        row.eligible,
        row.selected,
      ]),
    },
  ]);
  return download(new Uint8Array(bytes), { name: `${t("file")}.xlsx`, type: FILE_TYPES.xlsx });
}
