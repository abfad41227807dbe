import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pageTitle } from "#app/text/page-title.ts";
import { selectionDocumentsText } from "#app/text/selection-documents.ts";
import { requireAccount } from "#server/auth/request-actor.ts";
import { readView } from "#server/http/act.ts";
import { languageOf } from "#server/http/language.ts";
import { documentsPage } from "#server/views/selection-evidence/documents.ts";
import { DocumentsPage } from "./documents-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export async function loader({ request, params: { roundId } }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const language = languageOf(request);
  return {
    title: pageTitle({ text: selectionDocumentsText, language, say: (t) => t("title") }),
    view: await readView(documentsPage, { request, actor, input: { roundId } }),
  };
}

export default function DocumentsRoute() {
  const { view } = useLoaderData<typeof loader>();
  return <DocumentsPage view={view} />;
}
