import type { Content, TableCell } from "pdfmake/interfaces.js";
import type { GrowthFileView } from "#app/contracts/growth-views.ts";
import type { Language } from "#app/text/define-text.ts";
import { readinessWords } from "#app/text/growth-readiness-words.ts";
import { type FileSection, sectionWords } from "#app/text/growth-section-words.ts";
import { growthSections } from "#app/text/growth-sections.ts";
import type { PdfDocument } from "../pdf/pdf-task.ts";

/** A growth file on A4: readiness first, then every section, also those that hold nothing yet. */
export function growthPdf(view: GrowthFileView, language: Language): { name: string; document: PdfDocument } {
  const { t, people, selection } = sectionWords(language);
  const { entry } = view;
  const title = `${view.name} ${t("file.print")}`;
  const subtitle = t("file.subtitle", {
    ...{ post: people(`reserveKind.${entry.post}`), level: selection(`level.${entry.level}`) },
    ...{ keeper: entry.keeperName, from: entry.fromOn },
  });
  return {
    name: `${title}.pdf`,
    document: {
      pageSize: "A4",
      pageMargins: [48, 48, 48, 48],
      info: { title },
      footerText: `${title}  ${t("file.page", { page: "{{page}}", pages: "{{pages}}" })}`,
      content: [
        { text: title, fontSize: 16, bold: true, alignment: "center" },
        { text: subtitle, alignment: "center", margin: [0, 2, 0, 2] },
        { text: t("file.madeOn", { day: view.today }), alignment: "center", margin: [0, 0, 0, 8] },
        ...closed(view, language),
        ...readiness(view, language),
        ...growthSections(view, language).flatMap((section) => sectionContent(section, t("file.none"))),
      ],
    },
  };
}

const head = (text: string): Content => ({ text, fontSize: 12, bold: true, margin: [0, 12, 0, 4] });

function closed({ entry }: GrowthFileView, language: Language): Content[] {
  const { t, selection } = sectionWords(language);
  if (entry.leftOn === null || entry.leftWhy === null) return [];
  const why = selection(`left.${entry.leftWhy}`);
  return [t("file.closed", { day: entry.leftOn, why, reason: entry.leftReason ?? "" })];
}

function readiness({ readiness: known }: GrowthFileView, language: Language): Content[] {
  if (known === null) return [];
  const words = readinessWords(language);
  const next = known.lines.find(({ fact }) => fact.kind === known.next);
  return [
    head(`${words.t("card")} · ${words.t("count", { met: known.met, required: known.required })}`),
    `${words.t("nextLabel")}：${next === undefined ? words.t("next.nothing") : words.next(next)}`,
    {
      margin: [0, 4, 0, 0],
      table: {
        widths: [96, 44, "*", "*"],
        body: known.lines.map((line): TableCell[] => [
          words.title(line.fact.kind),
          words.t(`state.${line.state}`),
          words.found(line),
          words.wanted(line),
        ]),
      },
    },
  ];
}

function sectionContent({ title, blocks }: FileSection, none: string): Content[] {
  if (blocks.length === 0) return [head(title), none];
  return [
    head(title),
    ...blocks.flatMap((block): Content[] => [
      ...(block.title === null
        ? []
        : [{ text: block.title, bold: true, margin: [0, 4, 0, 2] as [number, number, number, number] }]),
      ...block.lines.map(
        ({ day, head: what, texts }): Content => ({
          margin: [8, 1, 0, 2],
          stack: [[day, what].filter((each) => each !== null).join("  "), ...texts],
        }),
      ),
    ]),
  ];
}
