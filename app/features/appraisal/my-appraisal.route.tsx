import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { appraisalOwnText } from "#app/text/appraisal-own.ts";
import { pageTitle } from "#app/text/page-title.ts";
import { requireAccount } from "#server/auth/request-actor.ts";
import { fileGradeObjection } from "#server/commands/appraisal/file-grade-objection.ts";
import { markRead } from "#server/commands/appraisal/mark-read.ts";
import { saveSignedRating } from "#server/commands/appraisal/save-signed-rating.ts";
import { readView } from "#server/http/act.ts";
import { actByIntent } from "#server/http/act-by-intent.ts";
import { languageOf } from "#server/http/language.ts";
import { myAppraisal } from "#server/views/appraisal/my-appraisal.ts";
import { MyAppraisalPage } from "./my-appraisal-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pageTitle ?? "" }];

export async function loader({ request, params: { appraisalId } }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const view = await readView(myAppraisal, { request, actor, input: { appraisalId } });
  const pageName = pageTitle({
    text: appraisalOwnText,
    language: languageOf(request),
    say: (t) => `${t("list.title")} · ${view.title}`,
  });
  return { pageTitle: pageName, view };
}

const INTENTS = { save: saveSignedRating, read: markRead, object: fileGradeObjection };

export async function action({ request, params: { appraisalId } }: ActionFunctionArgs) {
  const actor = await requireAccount(request);
  return actByIntent({ request, actor, address: { appraisalId }, intents: INTENTS });
}

export default function MyAppraisalRoute() {
  const { view } = useLoaderData<typeof loader>();
  return <MyAppraisalPage view={view} />;
}
