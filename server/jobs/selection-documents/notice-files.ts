import type { SelectionDocuments } from "#app/contracts/selection-documents-views.ts";
import type { Language } from "#app/text/define-text.ts";
import type { PdfDocument } from "../pdf/pdf-task.ts";
import type { OutSheet } from "../workbook/write-workbook.ts";
import { above } from "./margins.ts";
import { noticeColumns, noticedPeople, noticeText } from "./notice-text.ts";
import { documentWords } from "./person-words.ts";

/** The public notice as a paper to be put up. */
export function noticePdf(view: SelectionDocuments, language: Language): PdfDocument {
  const words = documentWords(language);
  const { title, paragraphs, list, signed, day } = noticeText(view, words);
  const columns = noticeColumns(words);
  return {
    pageSize: "A4",
    pageMargins: [56, 56, 56, 48],
    info: { title },
    footerText: words.t("file.page", { page: "{{page}}", pages: "{{pages}}" }),
    content: [
      { text: title, fontSize: 18, bold: true, alignment: "center", margin: [0, 0, 0, 16] },
      ...paragraphs.map((text) => ({
        ...{ text, fontSize: 12, lineHeight: 1.4, margin: above(6) },
        ...(language === "zh-CN" ? { leadingIndent: 24 } : {}),
      })),
      {
        stack: [
          { text: signed, alignment: "right" },
          { text: day, alignment: "right" },
        ],
        fontSize: 12,
        margin: [0, 12, 0, 20],
      },
      { text: list, fontSize: 12, bold: true, margin: [0, 0, 0, 6] },
      {
        fontSize: 10,
        table: {
          headerRows: 1,
          dontBreakRows: true,
          widths: columns.map(({ paper }) => paper),
          body: [
            columns.map(({ header }) => ({ text: header, bold: true, fillColor: "#f2efe9" })),
            ...noticedPeople(view).map((person, index) =>
              columns.map(({ value }) => String(value(person, index))),
            ),
          ],
        },
      },
    ],
  };
}

/** The names and the text as a workbook, to be worked into the unit's own form. */
export function noticeSheets(view: SelectionDocuments, language: Language): OutSheet[] {
  const words = documentWords(language);
  const { title, paragraphs, signed, day } = noticeText(view, words);
  const columns = noticeColumns(words);
  return [
    {
      name: words.t("file.noticeSheet"),
      columns: columns.map(({ header, width }, index) => ({
        ...{ header, width, kind: index === 0 ? "number" : "text" },
      })),
      rows: noticedPeople(view).map((person, index) => columns.map(({ value }) => value(person, index))),
    },
    {
      name: words.t("file.noticeTextSheet"),
      columns: [{ header: title, width: 110, kind: "text" }],
      rows: [...paragraphs, signed, day].map((text) => [text]),
    },
  ];
}
