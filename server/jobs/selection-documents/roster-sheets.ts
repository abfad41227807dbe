import type { SelectionDocuments } from "#app/contracts/selection-documents-views.ts";
import type { Language } from "#app/text/define-text.ts";
import type { OutSheet } from "../workbook/write-workbook.ts";
import { documentWords } from "./person-words.ts";
import { rosterColumns } from "./roster-columns.ts";

/** The roster of reserves as a workbook; its statistics line on a sheet of its own, so that the list can be sorted. */
export function rosterSheets(view: SelectionDocuments, language: Language): OutSheet[] {
  const words = documentWords(language);
  const { t } = words;
  const columns = rosterColumns(words);
  const identity = { header: t("file.identity"), width: 22, kind: "text" as const };
  return [
    {
      name: t("roster.title"),
      columns: [
        ...columns.map(({ header, width, value }) => ({ header, width, kind: kindOf(value) })),
        identity,
      ],
      rows: view.people.map((person, index) => [
        ...columns.map(({ value }) => value(person, index)),
        person.identityMasked,
      ]),
    },
    {
      name: t("file.statisticsSheet"),
      columns: [{ header: t("roster.title"), width: 100, kind: "text" }],
      rows: [
        [view.title],
        [t("file.unit", { unit: view.unitName })],
        [t("file.asOf", { day: view.asOf })],
        [words.statistics(view)],
        ...(view.decisionDocument === null
          ? []
          : [[t("file.decision", { document: view.decisionDocument })]]),
        [t("file.madeOn", { day: view.today })],
      ],
    },
  ];

  function kindOf(value: (typeof columns)[number]["value"]): "text" | "number" {
    const [first] = view.people;
    return first !== undefined && typeof value(first, 0) === "number" ? "number" : "text";
  }
}
