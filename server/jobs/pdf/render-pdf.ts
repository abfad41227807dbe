import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as fontkit from "fontkit";
import pdfmake from "pdfmake";
import type { DynamicContent } from "pdfmake/interfaces.js";
import { FONT, type PdfAnswer, type PdfTask } from "./pdf-task.ts";

const REGULAR = join("400Regular", "NotoSansSC_400Regular.ttf");
const BOLD = join("700Bold", "NotoSansSC_700Bold.ttf");

/** Renders in this thread; server/jobs/pdf/in-worker.ts does it off the event loop. No URL and no file is ever read for it. */
export async function renderPdf({ document, fontFolder }: PdfTask): Promise<PdfAnswer> {
  const regular = readFileSync(join(fontFolder, REGULAR));
  pdfmake.virtualfs.writeFileSync("regular.ttf", regular);
  pdfmake.virtualfs.writeFileSync("bold.ttf", readFileSync(join(fontFolder, BOLD)));
  pdfmake.addFonts({
    [FONT]: { normal: "regular.ttf", bold: "bold.ttf", italics: "regular.ttf", bolditalics: "bold.ttf" },
  });
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => false);
  const font = fontkit.create(regular);
  const hasGlyph = (point: number) => !("hasGlyphForCodePoint" in font) || font.hasGlyphForCodePoint(point);
  const { content, missingGlyphs } = withCodes(document.content, hasGlyph);
  const { footerText, ...rest } = document;
  const footer: DynamicContent = (page, pages) => ({
    text: footerText.replace("{{page}}", String(page)).replace("{{pages}}", String(pages)),
    alignment: "center",
    fontSize: 8,
    margin: [0, 8, 0, 0],
  });
  const made = pdfmake.createPdf({
    ...rest,
    content,
    footer,
    defaultStyle: { font: FONT, fontSize: 9, ...rest.defaultStyle },
  });
  return { bytes: await made.getBuffer(), missingGlyphs };
}

/** A character the font lacks would be an empty box: its code stands for it, and it is listed. */
function withCodes<T>(
  content: T,
  hasGlyph: (point: number) => boolean,
): { content: T; missingGlyphs: string[] } {
  const missing = new Set<string>();
  const text = (value: string) =>
    Array.from(value, (character) => {
      const point = character.codePointAt(0) ?? 0;
      if (point < 0x20 || hasGlyph(point)) return character;
      const code = `U+${point.toString(16).toUpperCase().padStart(4, "0")}`;
      missing.add(code);
      return `〔${code}〕`;
    }).join("");
  // A document is plain data; copying it as JSON visits every text in it.
  const copied: T = JSON.parse(JSON.stringify(content), (key, value: unknown) =>
    typeof value === "string" && key !== "font" && key !== "color" && key !== "svg" ? text(value) : value,
  );
  return { content: copied, missingGlyphs: [...missing] };
}
