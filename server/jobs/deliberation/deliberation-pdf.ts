import type { Content, TableCell } from "pdfmake/interfaces.js";
import type { Language } from "#app/text/define-text.ts";
import { deliberationText } from "#app/text/deliberation.ts";
import { peopleWords } from "#app/text/people-words.ts";
import { selectionWords } from "#app/text/selection-words.ts";
import { dateTime, day } from "#app/text/time.ts";
import { translator } from "#app/text/translate.ts";
import type { DeliberationRead } from "#server/views/deliberation/deliberation.ts";
import type { PdfDocument } from "../pdf/pdf-task.ts";

type T = ReturnType<typeof translator<(typeof deliberationText)["zh-CN"]>>;
type Context = { view: DeliberationRead; language: Language; t: T };

/** The record of a deliberation on A4, to be signed. */
export function deliberationPdf(
  view: DeliberationRead,
  language: Language,
): { name: string; document: PdfDocument } {
  const t: T = translator(deliberationText, language);
  const context = { view, language, t };
  return {
    name: `${view.title} ${t("file.name")}.pdf`,
    document: {
      pageSize: "A4",
      pageMargins: [48, 48, 48, 48],
      info: { title: `${view.title} ${t("file.name")}` },
      footerText: t("file.page", { page: "{{page}}", pages: "{{pages}}" }),
      content: [
        { text: view.title, fontSize: 16, bold: true, alignment: "center" },
        { text: `${view.unitName} · ${t("file.name")}`, alignment: "center", margin: [0, 2, 0, 8] },
        ...meetings(context),
        ...moves(context),
        ...result(context),
        { text: t("file.sign"), margin: [0, 24, 0, 0] },
      ],
    },
  };
}

const head = (text: string): Content => ({ text, fontSize: 12, bold: true, margin: [0, 10, 0, 4] });

function meetings({ view, language, t }: Context): Content[] {
  if (view.meetings.length === 0) return [head(t("file.meetings")), t("file.noMeetings")];
  return view.meetings.flatMap(({ heldOn, venue, present, recusals, minutes }) => [
    head(t("move.meetingOf", { day: day(heldOn, language), venue })),
    {
      text: `${t("meetings.present", { n: present.length })}：${present
        .map(({ name, office }) => t("meetings.person", { name, office }))
        .join("；")}`,
    },
    { text: `${t("meetings.recusals")}：${recusals.length === 0 ? t("meetings.noRecusals") : ""}` },
    ...recusals.map(({ name, candidate, reason }) => ({
      text: t("meetings.recusal", { name, candidate: candidate ?? t("meetings.gone"), reason }),
      margin: [12, 0, 0, 0] as [number, number, number, number],
    })),
    { text: `${t("meetings.minutes")}：` },
    { text: minutes, margin: [12, 0, 0, 0] },
  ]);
}

function moves({ view, language, t }: Context): Content[] {
  const words = translator<(typeof selectionWords)["zh-CN"]>(selectionWords, language);
  if (view.moves.length === 0) return [head(t("file.moves")), t("file.noMoves")];
  const cell = (text: string): TableCell => ({ text, bold: true, fillColor: "#f2efe9" });
  const who = (one: { name: string; office: string } | null) =>
    one === null ? t("moves.nobody") : t("meetings.person", { name: one.name, office: one.office });
  const headers = [t("form.name"), t("file.direction"), t("file.reason")];
  const others = [t("file.proposed"), t("file.seconded"), t("file.state")];
  return [
    head(t("file.moves")),
    {
      table: {
        headerRows: 1,
        widths: [72, 32, "*", 80, 80, 64],
        body: [
          [...headers, ...others].map(cell),
          ...view.moves
            .toReversed()
            .map((move): TableCell[] => [
              `${move.candidate ?? t("moves.withdrawn")}\n${move.unitName}`,
              words(`direction.${move.direction}`),
              move.takenBackAt === null
                ? move.reason
                : `${move.reason}\n${t("moves.takenBackWhy", { time: dateTime(move.takenBackAt), reason: move.takenBackReason ?? "" })}`,
              who(move.proposedBy),
              who(move.secondedBy),
              t(`moves.${move.state}`),
            ]),
        ],
      },
    },
  ];
}

function result({ view, language, t }: Context): Content[] {
  const people = translator<(typeof peopleWords)["zh-CN"]>(peopleWords, language);
  const names = (label: string, list: readonly { name: string; unitName: string }[]) =>
    list.length === 0
      ? []
      : [
          `${label}：${list.map(({ name, unitName }) => t("tally.person", { name, unit: unitName })).join("、")}`,
        ];
  return [
    head(t("file.result")),
    ...view.tallies.flatMap(({ post, total, movedIn, movedOut }) => [
      t("file.resultLine", { post: people(`reserveKind.${post}`), ...total }),
      ...names(t("tally.movedIn"), movedIn),
      ...names(t("tally.movedOut"), movedOut),
    ]),
    ...(view.decisionDocument === null ? [] : [`${t("file.decided")}：${view.decisionDocument}`]),
  ];
}
