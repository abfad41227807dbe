import type { Content, TableCell } from "pdfmake/interfaces.js";
import * as Decimal from "#app/domain/shared/decimal.ts";
import type { Language } from "#app/text/define-text.ts";
import { protocolText } from "#app/text/protocol.ts";
import { translator } from "#app/text/translate.ts";
import type { BlankSheet, BlankSheets } from "#server/views/results/blank-sheets.ts";
import type { PdfDocument } from "../pdf/pdf-task.ts";

type T = ReturnType<typeof translator<(typeof protocolText)["zh-CN"]>>;

/** One table a judge and item: a line a contestant, a box a criterion. */
export function blankSheetsPdf({ contest, sheets }: BlankSheets, language: Language): PdfDocument {
  const t: T = translator(protocolText, language);
  return {
    pageSize: "A4",
    pageOrientation: "landscape",
    pageMargins: [32, 32, 32, 40],
    info: { title: `${contest.title} ${t("blank.title")}` },
    footerText: t("page", { page: "{{page}}", pages: "{{pages}}" }),
    content:
      sheets.length === 0
        ? [{ text: t("statuses.open") }]
        : sheets.map((sheet, index) => page({ title: contest.title, sheet, first: index === 0, t })),
  };
}

function page({
  title,
  sheet,
  first,
  t,
}: {
  title: string;
  sheet: BlankSheet;
  first: boolean;
  t: T;
}): Content {
  const { item } = sheet;
  const head = (text: string): TableCell => ({ text, bold: true, fillColor: "#f2efe9" });
  const box = (recused: boolean): TableCell => ({
    text: recused ? "／" : " ",
    alignment: "center",
    margin: [0, 5, 0, 5],
  });
  return {
    ...(first ? {} : { pageBreak: "before" as const }),
    stack: [
      { text: `${title} · ${t("blank.title")}`, fontSize: 14, bold: true },
      {
        text: `${sheet.panelName} · ${t("blank.judge")} ${sheet.judge} · ${sheet.roundName} · ${item.name}`,
        margin: [0, 2, 0, 2],
      },
      { text: t("blank.note"), color: "#5b5b5b", margin: [0, 0, 0, 6] },
      {
        table: {
          headerRows: 1,
          widths: [32, 80, ...item.criteria.map(() => "*" as const), 56],
          body: [
            [
              head(t("number")),
              head(t("name")),
              ...item.criteria.map((criterion) => head(criterionHead(criterion, t))),
              head(t("blank.total")),
            ],
            ...sheet.rows.map((row): TableCell[] => [
              { text: String(row.number ?? ""), alignment: "right", margin: [0, 5, 0, 5] },
              { text: row.name, margin: [0, 5, 0, 5] },
              ...item.criteria.map(() => box(row.recused)),
              box(row.recused),
            ]),
          ],
        },
      },
      { text: `${t("blank.sign")}：______________________`, alignment: "right", margin: [0, 12, 0, 0] },
    ],
  };
}

const criterionHead = (criterion: BlankSheet["item"]["criteria"][number], t: T): string =>
  `${criterion.name}\n${t("blank.range", {
    minimum: Decimal.points(criterion.minimum),
    maximum: Decimal.points(criterion.maximum),
    step: Decimal.points(criterion.step),
  })}`;
