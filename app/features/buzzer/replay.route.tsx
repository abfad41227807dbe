import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { buzzerText } from "#app/text/buzzer.ts";
import { pageTitle } from "#app/text/page-title.ts";
import { requireAccount } from "#server/auth/request-actor.ts";
import { readView } from "#server/http/act.ts";
import { languageOf } from "#server/http/language.ts";
import { buzzerReplay } from "#server/views/buzzer/replay.ts";
import { ReplayPage } from "./replay-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.pageTitle ?? "" }];

export async function loader({ request, params: { contestId } }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const item = new URL(request.url).searchParams.get("item") ?? undefined;
  const view = await readView(buzzerReplay, { request, actor, input: { contestId, item } });
  return {
    ...view,
    pageTitle: pageTitle({
      text: buzzerText,
      language: languageOf(request),
      say: (t) => t("pageTitle", { page: t("replay.title"), contest: view.title }),
    }),
  };
}

export default function ReplayRoute() {
  return <ReplayPage {...useLoaderData<typeof loader>()} />;
}
