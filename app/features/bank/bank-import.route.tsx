import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireAccount } from "#server/auth/request-actor.ts";
import { applyQuestionImport } from "#server/commands/bank/apply-question-import.ts";
import { checkQuestionImport } from "#server/commands/bank/check-question-import.ts";
import { discardQuestionImport } from "#server/commands/bank/discard-question-import.ts";
import { readView } from "#server/http/act.ts";
import { actByIntent } from "#server/http/act-by-intent.ts";
import { questionImportView } from "#server/views/bank/question-import.ts";
import { ImportPage } from "./import-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.fileName ?? "" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const query = Object.fromEntries(new URL(request.url).searchParams);
  return readView(questionImportView, { request, actor, input: { ...query, importId: params.bankImportId } });
}

const INTENTS = { check: checkQuestionImport, apply: applyQuestionImport, discard: discardQuestionImport };

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireAccount(request);
  return actByIntent({ request, actor, address: { importId: params.bankImportId }, intents: INTENTS });
}

export default function BankImportRoute() {
  return <ImportPage view={useLoaderData<typeof loader>()} />;
}
