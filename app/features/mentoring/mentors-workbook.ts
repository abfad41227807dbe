import type { MentorsView } from "#app/contracts/mentorship-views.ts";
import type { Language } from "#app/text/define-text.ts";
import { mentorshipText } from "#app/text/mentorship.ts";
import { rotationWords } from "#app/text/rotation-words.ts";
import { translator } from "#app/text/translate.ts";

/** Reserves with their mentors on one sheet, mentors with their places on the other. */
export function mentorsWorkbook(view: MentorsView, language: Language) {
  const t = translator<(typeof mentorshipText)["zh-CN"]>(mentorshipText, language);
  const words = translator<(typeof rotationWords)["zh-CN"]>(rotationWords, language);
  const text = (header: string, width: number) => ({ header, width, kind: "text" as const });
  const number = (header: string) => ({ header, width: 10, kind: "number" as const });
  return {
    name: `${t("file")}.xlsx`,
    sheets: [
      {
        name: t("reserves"),
        columns: [
          ...[text(t("column.name"), 12), text(t("column.unit"), 24), text(t("column.keeper"), 24)],
          ...[text(t("column.mentor"), 12), text(t("column.status"), 12), text(t("column.span"), 26)],
          number(t("column.due")),
        ],
        rows: view.rows.map(({ name, unitName, keeperName, mentorship }) => [
          ...[name, unitName, keeperName, mentorship?.mentorName ?? t("none")],
          mentorship === null ? t("state.without") : words(`mentorship.${mentorship.status}`),
          mentorship === null ? "" : t("page.span", { from: mentorship.fromOn, to: mentorship.toOn }),
          mentorship?.due ?? 0,
        ]),
      },
      {
        name: t("mentors"),
        columns: [
          ...[text(t("column.name"), 12), text(t("column.unit"), 24), text(t("column.title"), 18)],
          ...[text(t("column.scope"), 20), number(t("column.places")), text(t("column.mentees"), 30)],
          text(t("column.strengths"), 40),
        ],
        rows: view.mentors.map((mentor) => [
          ...[mentor.name, mentor.unitName, mentor.title, mentor.scopeName, mentor.capacity],
          mentor.mentees.map(({ name }) => name).join(" "),
          mentor.strengths.map(({ criterion, value }) => `${criterion} ${value}`).join(" "),
        ]),
      },
    ],
  };
}
