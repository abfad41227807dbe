import type { DocumentPerson } from "#app/contracts/selection-documents-views.ts";
import type { DocumentWords } from "./person-words.ts";

export type RosterColumn = {
  header: string;
  /** In characters, for the workbook. */
  width: number;
  /** In points, for the paper; "*" shares what is left. */
  paper: number | "*";
  value: (person: DocumentPerson, index: number) => string | number;
};

/** The columns of the roster, in the words and the order of the district's own rosters where they have them. */
export function rosterColumns(words: DocumentWords): RosterColumn[] {
  const { t } = words;
  const column = (
    header: string,
    [width, paper]: [number, number | "*"],
    value: RosterColumn["value"],
  ): RosterColumn => ({ header, width, paper, value });
  return [
    column(t("file.sequence"), [6, 22], (_, index) => index + 1),
    column(t("file.name"), [10, 44], ({ fields }) => fields.name),
    column(t("file.sex"), [6, 20], words.sex),
    column(t("file.birthMonth"), [11, 44], ({ fields }) => fields.birthMonth),
    column(t("file.age"), [6, 24], ({ age }) => age),
    column(t("file.ethnicity"), [8, 28], ({ fields }) => fields.ethnicity ?? ""),
    column(t("file.politicalStatus"), [12, 44], words.politicalStatus),
    column(t("file.education"), [8, 28], ({ education }) => words.education(education)),
    column(t("file.certificate"), [18, 62], words.certificate),
    column(t("file.subdistrict"), [16, 66], ({ subdistrict }) => subdistrict),
    column(t("file.community"), [16, 66], ({ community }) => community),
    column(t("file.post"), [22, "*"], words.currentPost),
    column(t("file.tenure"), [12, 40], words.tenure),
    column(t("file.place"), [10, 34], ({ place }) => place ?? ""),
    column(t("file.reserve"), [16, 66], words.reserve),
  ];
}
