import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { bankText } from "#app/text/bank.ts";
import { pageTitle } from "#app/text/page-title.ts";
import { requireAccount } from "#server/auth/request-actor.ts";
import { approveQuestions } from "#server/commands/bank/approve-questions.ts";
import { loadStarterBank } from "#server/commands/bank/load-starter-bank.ts";
import { submitQuestions } from "#server/commands/bank/submit-questions.ts";
import { readView } from "#server/http/act.ts";
import { actByIntent } from "#server/http/act-by-intent.ts";
import { languageOf } from "#server/http/language.ts";
import { questionList } from "#server/views/bank/question-list.ts";
import { BankPage } from "./bank-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const input = Object.fromEntries(new URL(request.url).searchParams);
  const view = await readView(questionList, { request, actor, input });
  return {
    view,
    title: pageTitle({ text: bankText, language: languageOf(request), say: (t) => t("title") }),
  };
}

const INTENTS = { starter: loadStarterBank, submit: submitQuestions, approve: approveQuestions };

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireAccount(request);
  return actByIntent({ request, actor, address: {}, intents: INTENTS });
}

export default function BankRoute() {
  return <BankPage view={useLoaderData<typeof loader>().view} />;
}
