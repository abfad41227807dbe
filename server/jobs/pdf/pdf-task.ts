import type { TDocumentDefinitions } from "pdfmake/interfaces.js";

/** A document of plain data (no functions: it crosses to a thread). The footer is a text with {{page}} and {{pages}}. */
export type PdfDocument = Omit<TDocumentDefinitions, "footer" | "header" | "background"> & {
  footerText: string;
};

export type PdfTask = { document: PdfDocument; fontFolder: string };
export type PdfAnswer = { bytes: Uint8Array; missingGlyphs: string[] };

/** Family of the one font: Noto Sans SC (OFL), regular and bold. */
export const FONT = "sc";
