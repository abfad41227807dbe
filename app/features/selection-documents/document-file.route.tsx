import type { LoaderFunctionArgs } from "@remix-run/node";
import { uuidv7 } from "uuidv7";
import type { SelectionDocuments } from "#app/contracts/selection-documents-views.ts";
import type { Language } from "#app/text/define-text.ts";
import { requireAccount } from "#server/auth/request-actor.ts";
import { recordDocument } from "#server/commands/selection-evidence/record-document.ts";
import { readView, valueOrThrow } from "#server/http/act.ts";
import { download, FILE_TYPES } from "#server/http/download.ts";
import { languageOf } from "#server/http/language.ts";
import { pdfInWorker } from "#server/jobs/pdf/in-worker.ts";
import { formsPdf } from "#server/jobs/selection-documents/form-pdf.ts";
import { formSheets } from "#server/jobs/selection-documents/form-sheets.ts";
import { noticePdf, noticeSheets } from "#server/jobs/selection-documents/notice-files.ts";
import { documentWords } from "#server/jobs/selection-documents/person-words.ts";
import { rosterPdf } from "#server/jobs/selection-documents/roster-pdf.ts";
import { rosterSheets } from "#server/jobs/selection-documents/roster-sheets.ts";
import { writeInWorker } from "#server/jobs/workbook/in-worker.ts";
import { getRuntime } from "#server/runtime.ts";
import { selectionDocuments } from "#server/views/selection-evidence/documents.ts";

type Asked = { document: "roster" | "notice" | "forms"; format: "xlsx" | "pdf" };

/** Roster, notice and approval forms of the decided list: the last part of the address says which, `?candidate=` whose form. */
export async function loader({ request, params: { roundId } }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const { pathname, searchParams } = new URL(request.url);
  const asked = askedBy(pathname);
  const view = await readView(selectionDocuments, { request, actor, input: { roundId } });
  const people = peopleIn(view, asked, searchParams.get("candidate"));
  if (!view.decided || people.length === 0) throw new Response(null, { status: 404 });
  const one = { ...view, people };
  const language = languageOf(request);
  const bytes = await made({ view: one, asked, language });
  const recorded = await recordDocument.execute(
    { runtime: getRuntime(), actor, requestId: uuidv7() },
    { roundId, ...asked, people: people.length },
  );
  valueOrThrow(recorded, request);
  const title = documentWords(language).t(`${asked.document}.title`);
  return download(bytes, { name: `${view.title} ${title}.${asked.format}`, type: FILE_TYPES[asked.format] });
}

function askedBy(pathname: string): Asked {
  const [, document, format] = /\/(roster|notice|forms)\.(xlsx|pdf)$/.exec(pathname) ?? [];
  if (document !== "roster" && document !== "notice" && document !== "forms")
    throw new Response(null, { status: 404 });
  return { document, format: format === "pdf" ? "pdf" : "xlsx" };
}

const peopleIn = ({ people }: SelectionDocuments, { document }: Asked, candidateId: string | null) =>
  document === "forms" && candidateId !== null
    ? people.filter((person) => person.candidateId === candidateId)
    : people;

type Making = { view: SelectionDocuments; asked: Asked; language: Language };

async function made({ view, asked: { document, format }, language }: Making): Promise<Uint8Array> {
  const making = {
    roster: { pdf: rosterPdf, xlsx: rosterSheets },
    notice: { pdf: noticePdf, xlsx: noticeSheets },
    forms: { pdf: formsPdf, xlsx: formSheets },
  }[document];
  if (format === "xlsx") return new Uint8Array(await writeInWorker(making.xlsx(view, language)));
  const pdf = await pdfInWorker(making.pdf(view, language));
  if (pdf === null) throw new Response(null, { status: 503 });
  return pdf.bytes;
}
