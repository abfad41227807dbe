import type { ContestantStatus } from "#app/domain/contest/states.ts";
import { contestWords } from "#app/text/contest-words.ts";
import { contestWorkbookText } from "#app/text/contest-workbook.ts";
import type { Language } from "#app/text/define-text.ts";
import { translator } from "#app/text/translate.ts";

type Row = {
  number: number | null;
  name: string;
  unitName: string;
  subdistrictName: string | null;
  status: ContestantStatus;
  reason: string | null;
};
type Round = {
  name: string;
  items: readonly {
    name: string;
    panels: readonly {
      name: string;
      order: readonly { position: number; number: number | null; name: string; unitName: string }[];
    }[];
  }[];
};

const WIDE = 24;
const NARROW = 10;

/** Two sheets: who competes, and in which order. The columns 姓名 and 单位 are those the import reads. */
export function contestantsWorkbook(input: {
  rows: readonly Row[];
  rounds: readonly Round[];
  language: Language;
}) {
  const t = translator<(typeof contestWorkbookText)["zh-CN"]>(contestWorkbookText, input.language);
  const words = translator<(typeof contestWords)["zh-CN"]>(contestWords, input.language);
  const text = (header: string, width: number) => ({ header, width, kind: "text" as const });
  const figure = (header: string) => ({ header, width: NARROW, kind: "number" as const });
  return {
    fileName: `${t("file")}.xlsx`,
    sheets: [
      {
        name: t("contestants"),
        columns: [
          figure(t("number")),
          text(t("name"), NARROW),
          text(t("unit"), WIDE),
          text(t("subdistrict"), WIDE),
          text(t("status"), NARROW),
          text(t("reason"), WIDE),
        ],
        rows: input.rows.map((row) => [
          row.number,
          row.name,
          row.unitName,
          row.subdistrictName,
          words(`contestantStatus.${row.status}`),
          row.reason,
        ]),
      },
      {
        name: t("order"),
        columns: [
          text(t("round"), NARROW),
          text(t("item"), WIDE),
          text(t("panel"), WIDE),
          figure(t("position")),
          figure(t("number")),
          text(t("name"), NARROW),
          text(t("unit"), WIDE),
        ],
        rows: input.rounds.flatMap((round) =>
          round.items.flatMap((item) =>
            item.panels.flatMap((panel) =>
              panel.order.map((each) => [
                round.name,
                item.name,
                panel.name,
                each.position,
                each.number,
                each.name,
                each.unitName,
              ]),
            ),
          ),
        ),
      },
    ],
  };
}
