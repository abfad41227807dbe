import type { Content } from "pdfmake/interfaces.js";
import type { PdfDocument } from "../pdf/pdf-task.ts";

/** A growth file in words, as the feature says it. */
export type GrowthDocument = {
  title: string;
  lead: readonly string[];
  footerText: string;
  /** Rows: what, state, found, wanted. */
  readiness: { title: string; next: string; rows: string[][] } | null;
  sections: readonly {
    title: string;
    blocks: readonly {
      title: string | null;
      lines: readonly { day: string | null; head: string; texts: readonly string[] }[];
    }[];
  }[];
  /** Said of a section that holds nothing. */
  none: string;
};

/** Laid out on A4. */
export function growthPdf(said: GrowthDocument): { name: string; document: PdfDocument } {
  return {
    name: `${said.title}.pdf`,
    document: {
      pageSize: "A4",
      pageMargins: [48, 48, 48, 48],
      info: { title: said.title },
      footerText: said.footerText,
      content: [
        { text: said.title, fontSize: 16, bold: true, alignment: "center" },
        ...said.lead.map((text): Content => ({ text, alignment: "center", margin: [0, 2, 0, 2] })),
        ...readiness(said),
        ...said.sections.flatMap((section) => sectionContent(section, said.none)),
      ],
    },
  };
}

const head = (text: string): Content => ({ text, fontSize: 12, bold: true, margin: [0, 12, 0, 4] });

function readiness({ readiness: known }: GrowthDocument): Content[] {
  if (known === null) return [];
  const table = { widths: [96, 44, "*", "*"], body: known.rows };
  return [head(known.title), known.next, { margin: [0, 4, 0, 0], table }];
}

type Section = GrowthDocument["sections"][number];

function sectionContent({ title, blocks }: Section, none: string): Content[] {
  if (blocks.length === 0) return [head(title), none];
  return [
    head(title),
    ...blocks.flatMap((block): Content[] => [
      ...(block.title === null
        ? []
        : [{ text: block.title, bold: true, margin: [0, 4, 0, 2] as [number, number, number, number] }]),
      ...block.lines.map(lineContent),
    ]),
  ];
}

function lineContent({ day, head: what, texts }: Section["blocks"][number]["lines"][number]): Content {
  const [only] = texts;
  // A fact of one word stands beside its name.
  if (day === null && texts.length === 1) return { text: `${what}　${only ?? ""}`, margin: [8, 1, 0, 2] };
  const first = [day, what].filter((each) => each !== null).join("  ");
  return { margin: [8, 1, 0, 2], stack: [first, ...texts] };
}
