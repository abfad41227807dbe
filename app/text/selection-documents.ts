import { defineText } from "./define-text.ts";
import { selectionDocumentsEn } from "./selection-documents-en.ts";
import { selectionDocumentsZh } from "./selection-documents-zh.ts";

/** Page and files of a round's documents: export, roster, public notice, approval forms. */
export const selectionDocumentsText = defineText({
  namespace: "selection-documents",
  "zh-CN": selectionDocumentsZh,
  en: selectionDocumentsEn,
});
