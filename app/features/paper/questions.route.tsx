import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireAccount } from "#server/auth/request-actor.ts";
import { drawPaper } from "#server/commands/paper/draw-paper.ts";
import { swapQuestion } from "#server/commands/paper/swap-question.ts";
import { readView } from "#server/http/act.ts";
import { actByIntent } from "#server/http/act-by-intent.ts";
import { paperQuestions } from "#server/views/paper/paper-questions.ts";
import { addressOf } from "./paper-address.ts";
import { paperMeta } from "./paper-meta.ts";
import { QuestionsPage } from "./questions-page.tsx";

export const meta = paperMeta("questions");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  return readView(paperQuestions, { request, actor, input: addressOf(request, params.contestId) });
}

const INTENTS = { draw: drawPaper, swap: swapQuestion };

export async function action({ request, params: { contestId } }: ActionFunctionArgs) {
  const actor = await requireAccount(request);
  return actByIntent({ request, actor, address: { contestId }, intents: INTENTS });
}

export default function PaperQuestionsRoute() {
  return <QuestionsPage view={useLoaderData<typeof loader>()} />;
}
