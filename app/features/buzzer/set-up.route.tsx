import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useParams } from "@remix-run/react";
import { buzzerText } from "#app/text/buzzer.ts";
import { pageTitle } from "#app/text/page-title.ts";
import { requireAccount } from "#server/auth/request-actor.ts";
import { chooseQuestions } from "#server/commands/buzzer/choose-questions.ts";
import { saveGame } from "#server/commands/buzzer/save-game.ts";
import { readView } from "#server/http/act.ts";
import { actByIntent } from "#server/http/act-by-intent.ts";
import { languageOf } from "#server/http/language.ts";
import { buzzerSetUp } from "#server/views/buzzer/set-up.ts";
import { BuzzerSetUpPage } from "./set-up-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.pageTitle ?? "" }];

export async function loader({ request, params: { contestId } }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const query = new URL(request.url).searchParams;
  const asked = Object.fromEntries([...query].filter(([, value]) => value !== ""));
  const view = await readView(buzzerSetUp, { request, actor, input: { ...asked, contestId } });
  return {
    ...view,
    pageTitle: pageTitle({
      text: buzzerText,
      language: languageOf(request),
      say: (t) => t("pageTitle", { page: t("setUp.title"), contest: view.title }),
    }),
  };
}

const INTENTS = { save: saveGame, choose: chooseQuestions };

export async function action({ request, params: { contestId } }: ActionFunctionArgs) {
  const actor = await requireAccount(request);
  return actByIntent({ request, actor, address: { contestId }, intents: INTENTS });
}

export default function BuzzerSetUpRoute() {
  const { contestId = "" } = useParams();
  return <BuzzerSetUpPage contestId={contestId} view={useLoaderData<typeof loader>()} />;
}
