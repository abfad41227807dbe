import type { TableCell } from "pdfmake/interfaces.js";
import type { SelectionDocuments } from "#app/contracts/selection-documents-views.ts";
import type { Language } from "#app/text/define-text.ts";
import type { PdfDocument } from "../pdf/pdf-task.ts";
import { below } from "./margins.ts";
import { documentWords } from "./person-words.ts";
import { rosterColumns } from "./roster-columns.ts";

/** The roster of reserves on A4 across, its head on every page and the statistics below. */
export function rosterPdf(view: SelectionDocuments, language: Language): PdfDocument {
  const words = documentWords(language);
  const { t } = words;
  const columns = rosterColumns(words);
  const title = `${view.title} ${t("roster.title")}`;
  const cell = (value: string | number): TableCell => ({
    text: String(value),
    alignment: typeof value === "number" ? "right" : "left",
  });
  return {
    pageSize: "A4",
    pageOrientation: "landscape",
    pageMargins: [28, 32, 28, 40],
    info: { title },
    footerText: t("file.page", { page: "{{page}}", pages: "{{pages}}" }),
    content: [
      { text: title, fontSize: 16, bold: true, alignment: "center", margin: [0, 0, 0, 6] },
      {
        columns: [
          { text: t("file.unit", { unit: view.unitName }) },
          { text: t("file.asOf", { day: view.asOf }), alignment: "center" },
          { text: t("file.madeOn", { day: view.today }), alignment: "right" },
        ],
        margin: [0, 0, 0, 4],
      },
      {
        fontSize: 8,
        table: {
          headerRows: 1,
          dontBreakRows: true,
          widths: columns.map(({ paper }) => paper),
          body: [
            columns.map(({ header }) => ({
              ...{ text: header, bold: true, fillColor: "#f2efe9", alignment: "center" as const },
            })),
            ...view.people.map((person, index) => columns.map(({ value }) => cell(value(person, index)))),
          ],
        },
      },
      { text: words.statistics(view), bold: true, margin: [0, 8, 0, 0] },
      ...(view.decisionDocument === null
        ? []
        : [
            {
              text: t("file.decision", { document: view.decisionDocument }),
              margin: below(4),
            },
          ]),
    ],
  };
}
