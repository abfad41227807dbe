import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pageTitle } from "#app/text/page-title.ts";
import { questionText } from "#app/text/question.ts";
import { requireAccount } from "#server/auth/request-actor.ts";
import { drawQuestion } from "#server/commands/question/draw-question.ts";
import { revealQuestions } from "#server/commands/question/reveal-questions.ts";
import { sealQuestions } from "#server/commands/question/seal-questions.ts";
import { unsealQuestions } from "#server/commands/question/unseal-questions.ts";
import { readView } from "#server/http/act.ts";
import { actByIntent } from "#server/http/act-by-intent.ts";
import { languageOf } from "#server/http/language.ts";
import { questionsView } from "#server/views/question/questions.ts";
import { QuestionsPage } from "./questions-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.pageTitle ?? "" }];

export async function loader({ request, params: { contestId } }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const view = await readView(questionsView, { request, actor, input: { contestId } });
  const title = pageTitle({
    text: questionText,
    language: languageOf(request),
    say: (t) => `${t("title")} · ${view.title}`,
  });
  return { view, pageTitle: title };
}

const OF_CONTEST = { seal: sealQuestions, unseal: unsealQuestions, reveal: revealQuestions };

export async function action({ request, params: { contestId } }: ActionFunctionArgs) {
  const actor = await requireAccount(request);
  // A drawing names its performance, which knows its contest.
  const drawing = new URL(request.url).searchParams.has("draw");
  return drawing
    ? actByIntent({ request, actor, address: {}, intents: { draw: drawQuestion } })
    : actByIntent({ request, actor, address: { contestId }, intents: OF_CONTEST });
}

export default function QuestionsRoute() {
  return <QuestionsPage {...useLoaderData<typeof loader>().view} />;
}
