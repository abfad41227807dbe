import type { Content, TableCell } from "pdfmake/interfaces.js";
import type { DocumentPerson, SelectionDocuments } from "#app/contracts/selection-documents-views.ts";
import type { Language } from "#app/text/define-text.ts";
import type { PdfDocument } from "../pdf/pdf-task.ts";
import { around, below } from "./margins.ts";
import { type DocumentWords, documentWords } from "./person-words.ts";

const CENTRE = { alignment: "center" as const, margin: around({ x: 0, y: 5 }) };

/** Approval forms (任免审批表), a page a person: the usual table, opinions left blank for stamp and signature. */
export function formsPdf(view: SelectionDocuments, language: Language): PdfDocument {
  const words = documentWords(language);
  const title = words.t("file.formTitle");
  return {
    pageSize: "A4",
    pageMargins: [42, 44, 42, 40],
    info: { title: `${view.title} ${title}` },
    footerText: `${view.title}  ${words.t("file.page", { page: "{{page}}", pages: "{{pages}}" })}`,
    content: view.people.map((person, index) => page({ person, view, words, first: index === 0 })),
  };
}

function page(of: {
  person: DocumentPerson;
  view: SelectionDocuments;
  words: DocumentWords;
  first: boolean;
}): Content {
  const { person, view, words, first } = of;
  const { t } = words;
  return {
    ...(first ? {} : { pageBreak: "before" as const }),
    stack: [
      { text: t("file.formTitle"), fontSize: 18, bold: true, alignment: "center", margin: [0, 0, 0, 10] },
      {
        fontSize: 10,
        table: {
          widths: [58, 62, 60, 62, 60, "*", 72],
          body: [...personRows(person, words), ...postRows(person, words), ...opinionRows(words)],
        },
      },
      {
        columns: [
          { text: t("file.filledBy") },
          { text: t("file.madeOn", { day: view.today }), alignment: "right" },
        ],
        margin: [0, 8, 0, 0],
      },
    ],
  };
}

const label = <M extends object>(text: string, more?: M) => ({ text, ...CENTRE, ...more });
const value = <M extends object>(text: string | null, more?: M) => ({
  text: text ?? "",
  ...CENTRE,
  ...more,
});
/** Cells a wide one covers. */
const covered = (count: number): TableCell[] => Array.from({ length: count }, () => "");

function personRows(person: DocumentPerson, words: DocumentWords): TableCell[][] {
  const { t } = words;
  const { fields } = person;
  const birth = t("file.birthValue", { month: fields.birthMonth, age: person.age });
  const school = (name: string | null) => value(name, { colSpan: 3 });
  return [
    [
      ...[label(t("file.name")), value(fields.name), label(t("file.sex")), value(words.sex(person))],
      ...[label(t("file.birth")), value(birth), { ...label(t("file.photo")), rowSpan: 4, margin: below(52) }],
    ],
    [
      ...[label(t("file.ethnicity")), value(fields.ethnicity), label(t("file.nativePlace"))],
      ...[
        value(fields.nativePlace),
        label(t("file.politicalStatus")),
        value(words.politicalStatus(person)),
        "",
      ],
    ],
    [
      ...[label(t("file.partyJoined")), value(fields.partyJoinedOn), label(t("file.workStarted"))],
      ...[
        value(fields.workStartedOn),
        label(t("file.communityWork")),
        value(fields.communityWorkStartedOn),
        "",
      ],
    ],
    [
      ...[
        label(t("file.certificate"), { colSpan: 2 }),
        "",
        value(words.certificate(person), { colSpan: 2 }),
        "",
      ],
      ...[label(t("file.tenure")), value(words.tenure(person)), ""],
    ],
    [
      { ...label(t("file.degree")), rowSpan: 2, margin: below(16) },
      ...[
        label(t("file.fullTime")),
        value(words.education(fields.fullTimeEducation)),
        label(t("file.school")),
      ],
      ...[school(fields.fullTimeSchool), ...covered(2)],
    ],
    [
      ...[
        "",
        label(t("file.partTime")),
        value(words.education(fields.partTimeEducation)),
        label(t("file.school")),
      ],
      ...[school(fields.partTimeSchool), ...covered(2)],
    ],
  ];
}

function postRows(person: DocumentPerson, words: DocumentWords): TableCell[][] {
  const { t } = words;
  const { fields } = person;
  const wide = (name: string, text: string, height = 0): TableCell[] => [
    label(name, { colSpan: 2, margin: around({ x: 0, y: 5 + height }) }),
    "",
    { text, colSpan: 5, margin: around({ x: 2, y: 5 + height }) },
    ...covered(4),
  ];
  return [
    wide(t("file.currentPost"), `${words.unit(person)}　${words.currentPost(person)}`),
    wide(t("file.proposedPost"), words.reserve(person)),
    wide(t("file.removedPost"), t("file.none")),
    wide(t("file.appraisals"), (fields.appraisals ?? "").replaceAll(";", "　")),
    wide(t("file.awards"), fields.awards ?? t("file.none")),
    wide(t("file.reason"), person.basis, 12),
  ];
}

/** Room to write, then stamp and day. */
function opinionRows({ t }: DocumentWords): TableCell[][] {
  const room = (colSpan: number): TableCell => ({
    colSpan,
    stack: [
      { text: " ", margin: [0, 52, 0, 0] },
      { text: t("file.stamp"), alignment: "right", margin: [0, 0, 24, 2] },
      { text: t("file.date"), alignment: "right", margin: [0, 0, 12, 2] },
    ],
  });
  const name = (text: string): TableCell => ({ text, alignment: "center", margin: [0, 40, 0, 0] });
  return [
    [name(t("file.unitOpinion")), room(6), ...covered(5)],
    [name(t("file.approval")), room(3), ...covered(2), name(t("file.decidedOpinion")), room(2), ""],
  ];
}
