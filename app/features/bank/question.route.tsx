import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { bankText } from "#app/text/bank.ts";
import { pageTitle } from "#app/text/page-title.ts";
import { requireAccount } from "#server/auth/request-actor.ts";
import { restoreQuestion } from "#server/commands/bank/restore-question.ts";
import { retireQuestion } from "#server/commands/bank/retire-question.ts";
import { reviewQuestion } from "#server/commands/bank/review-question.ts";
import { saveQuestion } from "#server/commands/bank/save-question.ts";
import { submitQuestion } from "#server/commands/bank/submit-question.ts";
import { readView } from "#server/http/act.ts";
import { actByIntent } from "#server/http/act-by-intent.ts";
import { languageOf } from "#server/http/language.ts";
import { question } from "#server/views/bank/question.ts";
import { EditPage } from "./edit-page.tsx";
import { QuestionPage } from "./question-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const view = await readView(question, { request, actor, input: { questionId: params.questionId } });
  const editing = view.may.edit && new URL(request.url).searchParams.has("edit");
  const title = pageTitle({ text: bankText, language: languageOf(request), say: (t) => t("page.title") });
  return { view, editing, title };
}

const INTENTS = {
  save: saveQuestion,
  submit: submitQuestion,
  review: reviewQuestion,
  retire: retireQuestion,
  restore: restoreQuestion,
};

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireAccount(request);
  return actByIntent({ request, actor, address: { questionId: params.questionId }, intents: INTENTS });
}

export default function QuestionRoute() {
  const { view, editing } = useLoaderData<typeof loader>();
  return editing ? <EditPage key={view.seen} view={view} /> : <QuestionPage view={view} />;
}
