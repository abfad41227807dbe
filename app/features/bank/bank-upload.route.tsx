import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { bankText } from "#app/text/bank.ts";
import { pageTitle } from "#app/text/page-title.ts";
import { requireAccount } from "#server/auth/request-actor.ts";
import { uploadQuestions } from "#server/commands/bank/upload-questions.ts";
import { readView, requestIdOf, statusOf } from "#server/http/act.ts";
import { languageOf } from "#server/http/language.ts";
import { getRuntime } from "#server/runtime.ts";
import { recentQuestionImports } from "#server/views/bank/recent-question-imports.ts";
import { UploadPage } from "./upload-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? "" }];

/** A form with one file; what is far over the limit is not even read. */
const BODY_LIMIT = 6 * 1024 * 1024;

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const view = await readView(recentQuestionImports, { request, actor, input: {} });
  const language = languageOf(request);
  return { ...view, title: pageTitle({ text: bankText, language, say: (t) => t("import.title") }) };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireAccount(request);
  const length = Number(request.headers.get("content-length") ?? 0);
  if (length > BODY_LIMIT)
    return refuse("workbook.too-large", { megabytes: Math.ceil(length / 1024 / 1024), limitMegabytes: 5 });
  const form = await request.formData();
  const file = form.get("file");
  if (!(file instanceof File) || file.name === "") return refuse("workbook.no-content", {});
  const bytes = new Uint8Array(await file.arrayBuffer());
  const context = { runtime: getRuntime(), actor, requestId: requestIdOf(form) };
  const input = { unitId: form.get("unitId"), fileName: file.name.slice(-200), bytes };
  const kept = await uploadQuestions.execute(context, input);
  if (!kept.ok) return data({ refusal: kept.refusal }, { status: statusOf(kept.refusal) });
  throw redirect(`/bank/import/${kept.value.importId}`);
}

const refuse = (rule: string, facts: Record<string, number>) =>
  data({ refusal: { kind: "refused" as const, rule, facts } }, { status: 422 });

export default function BankUploadRoute() {
  const { writes, recent } = useLoaderData<typeof loader>();
  return (
    <UploadPage writes={writes} recent={recent} refusal={useActionData<typeof action>()?.refusal ?? null} />
  );
}
