import type { DocumentPerson, SelectionDocuments } from "#app/contracts/selection-documents-views.ts";
import type { Language } from "#app/text/define-text.ts";
import type { OutColumn, OutSheet } from "../workbook/write-workbook.ts";
import { documentWords } from "./person-words.ts";

/** What the forms hold as a table, a line a person, to be merged into the unit's own form; opinions are columns to fill in. */
export function formSheets(view: SelectionDocuments, language: Language): OutSheet[] {
  const words = documentWords(language);
  const { t } = words;
  const entries: [string, number, (person: DocumentPerson) => string | number | null][] = [
    [t("file.name"), 10, ({ fields }) => fields.name],
    [t("file.sex"), 6, words.sex],
    [t("file.birthMonth"), 11, ({ fields }) => fields.birthMonth],
    [t("file.age"), 6, ({ age }) => age],
    [t("file.ethnicity"), 8, ({ fields }) => fields.ethnicity],
    [t("file.nativePlace"), 12, ({ fields }) => fields.nativePlace],
    [t("file.politicalStatus"), 12, words.politicalStatus],
    [t("file.partyJoined"), 12, ({ fields }) => fields.partyJoinedOn],
    [t("file.workStarted"), 12, ({ fields }) => fields.workStartedOn],
    [t("file.communityWork"), 14, ({ fields }) => fields.communityWorkStartedOn],
    [t("file.fullTime"), 12, ({ fields }) => words.education(fields.fullTimeEducation)],
    [`${t("file.fullTime")} ${t("file.school")}`, 24, ({ fields }) => fields.fullTimeSchool],
    [t("file.partTime"), 12, ({ fields }) => words.education(fields.partTimeEducation)],
    [`${t("file.partTime")} ${t("file.school")}`, 24, ({ fields }) => fields.partTimeSchool],
    [t("file.certificate"), 18, words.certificate],
    [t("file.identity"), 22, ({ identityMasked }) => identityMasked],
    [t("file.currentPost"), 30, (person) => `${words.unit(person)} ${words.currentPost(person)}`],
    [t("file.proposedPost"), 16, words.reserve],
    [t("file.appraisals"), 30, ({ fields }) => fields.appraisals],
    [t("file.awards"), 20, ({ fields }) => fields.awards],
    [t("file.reason"), 40, ({ basis }) => basis],
    [t("file.unitOpinion"), 24, () => null],
    [t("file.approval"), 24, () => null],
    [t("file.decidedOpinion"), 24, () => null],
  ];
  return [
    {
      name: t("forms.title"),
      columns: entries.map(
        ([header, width], index): OutColumn => ({
          ...{ header, width, kind: index === 3 ? "number" : "text" },
        }),
      ),
      rows: view.people.map((person) => entries.map(([, , value]) => value(person))),
    },
  ];
}
