import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useState } from "react";
import { bankText } from "#app/text/bank.ts";
import { pageTitle } from "#app/text/page-title.ts";
import { useText } from "#app/text/use-text.ts";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { requireAccount } from "#server/auth/request-actor.ts";
import { saveQuestion } from "#server/commands/bank/save-question.ts";
import { readView } from "#server/http/act.ts";
import { actByIntent } from "#server/http/act-by-intent.ts";
import { languageOf } from "#server/http/language.ts";
import { newQuestionPage } from "#server/views/bank/new-question.ts";
import { emptyDraft } from "./question-draft.ts";
import { QuestionForm } from "./question-form.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const view = await readView(newQuestionPage, { request, actor, input: {} });
  const language = languageOf(request);
  return { ...view, title: pageTitle({ text: bankText, language, say: (t) => t("form.newTitle") }) };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireAccount(request);
  return actByIntent({ request, actor, address: {}, intents: { save: saveQuestion } });
}

export default function NewQuestionRoute() {
  const { writes } = useLoaderData<typeof loader>();
  const t = useText(bankText);
  const [initial] = useState(emptyDraft);
  return (
    <>
      <PageHeader
        title={t("form.newTitle")}
        crumbs={[{ label: t("title"), to: "/bank" }]}
        crumbsLabel={t("title")}
      />
      <QuestionForm initial={initial} units={writes} known={null} />
    </>
  );
}
