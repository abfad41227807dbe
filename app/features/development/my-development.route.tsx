import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { developmentText } from "#app/text/development.ts";
import { pageTitle } from "#app/text/page-title.ts";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { requireAccount } from "#server/auth/request-actor.ts";
import { applyForExam } from "#server/commands/development/apply-for-exam.ts";
import { withdrawExam } from "#server/commands/development/withdraw-exam.ts";
import { readView } from "#server/http/act.ts";
import { actByIntent } from "#server/http/act-by-intent.ts";
import { languageOf } from "#server/http/language.ts";
import { myDevelopment } from "#server/views/development/mine.ts";
import { PersonCards } from "./person-cards.tsx";
import { useDevelopmentText } from "./use-development.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? "" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const person = await readView(myDevelopment, { request, actor, input: {} });
  const title = pageTitle({
    text: developmentText,
    language: languageOf(request),
    say: (t) => t("mine.title"),
  });
  return { title, person };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireAccount(request);
  const intents = { "apply-for-exam": applyForExam, "withdraw-exam": withdrawExam };
  return actByIntent({ request, actor, address: { cadreId: actor.cadreId }, intents });
}

export default function MyDevelopmentRoute() {
  const t = useDevelopmentText();
  const { person } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={t("mine.title")} subtitle={t("mine.lead")} />
      <PersonCards person={person} />
    </>
  );
}
