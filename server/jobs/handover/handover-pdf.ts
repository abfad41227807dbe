import type { Content, TableCell } from "pdfmake/interfaces.js";
import type { HandoverView } from "#app/contracts/handover-views.ts";
import { HANDOVER_PARTS } from "#app/domain/rotation/rotation-life.ts";
import { dailyWords } from "#app/text/daily-words.ts";
import type { Language } from "#app/text/define-text.ts";
import { handoverText } from "#app/text/handover.ts";
import { rotationWords } from "#app/text/rotation-words.ts";
import { dateTime } from "#app/text/time.ts";
import { translator } from "#app/text/translate.ts";
import type { PdfDocument } from "../pdf/pdf-task.ts";

/** A handover on A4: checklist, note, and three lines to sign. */
export function handoverPdf(view: HandoverView, language: Language): { name: string; document: PdfDocument } {
  const t = translator<(typeof handoverText)["zh-CN"]>(handoverText, language);
  const words = translator<(typeof rotationWords)["zh-CN"]>(rotationWords, language);
  const areas = translator<(typeof dailyWords)["zh-CN"]>(dailyWords, language);
  const place = t("sheet.place", { community: view.community, area: areas(`area.${view.area}`) });
  const title = `${t("sheet.title")} ${place}`;
  return {
    name: `${title}.pdf`,
    document: {
      ...{ pageSize: "A4", pageMargins: [48, 48, 48, 48], info: { title } },
      footerText: t("sheet.page", { page: "{{page}}", pages: "{{pages}}" }),
      content: [
        { text: t("sheet.title"), fontSize: 16, bold: true, alignment: "center" },
        { text: `${view.unitName} · ${place}`, alignment: "center", margin: [0, 2, 0, 8] },
        { text: `${words(`handover.${view.kind}`)} · ${t("lead", { from: view.from, to: view.to })}` },
        { text: t("dueOn", { day: view.dueOn }), margin: [0, 0, 0, 8] },
        checklist(view, { t, words, language }),
        { text: `${t("note")}：${view.note ?? t("noNote")}`, margin: [0, 8, 0, 8] },
        ...signatures(view, t),
        { text: t("sheet.signs"), margin: [0, 24, 0, 0] },
      ],
    },
  };
}

type Texts = {
  t: ReturnType<typeof translator<(typeof handoverText)["zh-CN"]>>;
  words: ReturnType<typeof translator<(typeof rotationWords)["zh-CN"]>>;
  language: Language;
};

function checklist(view: HandoverView, { t, words, language }: Texts): Content {
  const head = (text: string): TableCell => ({ text, bold: true, fillColor: "#f2efe9" });
  const rows = HANDOVER_PARTS.flatMap((part): TableCell[][] => [
    [{ text: words(`part.${part}`), bold: true, colSpan: 3 }, {}, {}],
    ...view.lines
      .filter((line) => line.part === part)
      .map((line): TableCell[] => [
        language === "en" ? (line.english ?? line.label) : line.label,
        { text: t(line.done ? "sheet.yes" : "sheet.no"), alignment: "center" },
        line.note,
      ]),
  ]);
  const headers = [head(t("sheet.line")), head(t("sheet.done")), head(t("sheet.note"))];
  return { table: { headerRows: 1, widths: ["*", 40, "*"], body: [headers, ...rows] } };
}

const signatures = (view: HandoverView, t: Texts["t"]): Content[] =>
  [
    { label: t("from"), name: view.from, at: view.signed.from },
    { label: t("to"), name: view.to, at: view.signed.to },
    { label: t("head"), name: view.headName ?? "", at: view.signed.head },
  ].flatMap(({ label, name, at }): Content[] =>
    at === null
      ? []
      : [`${t("sheet.electronic")} · ${label}：${t("signedAt", { name, time: dateTime(at) })}`],
  );
