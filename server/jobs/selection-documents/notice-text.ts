import type { DocumentPerson, SelectionDocuments } from "#app/contracts/selection-documents-views.ts";
import type { DocumentWords } from "./person-words.ts";

export type NoticeText = { title: string; paragraphs: string[]; list: string; signed: string; day: string };

/** The public notice in words; what is not known yet is left blank to be filled in. */
export function noticeText(view: SelectionDocuments, { t }: DocumentWords): NoticeText {
  const { notice } = view;
  return {
    title: t("file.noticeTitle", { title: view.title }),
    paragraphs: [
      t("file.noticeBody", { people: view.noticed.length }),
      notice === null
        ? t("file.noticeSpanDraft", { days: view.noticeWorkingDays })
        : t("file.noticeSpan", { from: notice.opensOn, to: notice.closesOn, days: notice.workingDays }),
      t("file.noticeObjection"),
      notice === null ? t("file.noticeContactDraft") : t("file.noticeContact", { contact: notice.contact }),
    ],
    list: t("file.noticeList"),
    signed: t("file.signedBy", { unit: view.unitName }),
    day: notice === null ? t("file.dayDraft") : notice.opensOn,
  };
}

/** Who stands on it: by post, then by unit, so that the paper shows no order of merit. */
export function noticedPeople(view: SelectionDocuments): DocumentPerson[] {
  const noticed = new Set(view.noticed);
  const posts = view.lists.map(({ post }) => post);
  const key = ({ subdistrict, community }: DocumentPerson) => `${subdistrict}\u0000${community}`;
  return view.people
    .filter(({ candidateId }) => noticed.has(candidateId))
    .sort(
      (a, b) =>
        posts.indexOf(a.post) - posts.indexOf(b.post) ||
        key(a).localeCompare(key(b), "zh-CN") ||
        a.fields.name.localeCompare(b.fields.name, "zh-CN"),
    );
}

/** Name, unit, post and basis, and nothing else of anybody. */
export const noticeColumns = (words: DocumentWords) => {
  const { t } = words;
  return [
    {
      header: t("file.sequence"),
      width: 6,
      paper: 28,
      value: (_: DocumentPerson, index: number) => index + 1,
    },
    { header: t("file.name"), width: 10, paper: 52, value: ({ fields }: DocumentPerson) => fields.name },
    { header: t("file.workplace"), width: 30, paper: 116, value: words.unit },
    { header: t("file.post"), width: 24, paper: 80, value: words.currentPost },
    { header: t("file.reserve"), width: 16, paper: 64, value: words.reserve },
    { header: t("file.basis"), width: 40, paper: "*" as const, value: ({ basis }: DocumentPerson) => basis },
  ];
};
