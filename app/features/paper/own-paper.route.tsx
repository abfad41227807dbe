import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ownPaperText } from "#app/text/own-paper.ts";
import { pageTitle } from "#app/text/page-title.ts";
import { requireAccount } from "#server/auth/request-actor.ts";
import { readView } from "#server/http/act.ts";
import { languageOf } from "#server/http/language.ts";
import { ownPaper } from "#server/views/paper/own-paper.ts";
import { OwnPaperPage } from "./own-paper-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? "" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const view = await readView(ownPaper, { request, actor, input: { contestId: params.contestId } });
  const language = languageOf(request);
  return {
    title: pageTitle({ text: ownPaperText, language, say: (t) => `${t("title")} · ${view.contest.title}` }),
    view,
  };
}

export default function OwnPaperRoute() {
  return <OwnPaperPage view={useLoaderData<typeof loader>().view} />;
}
