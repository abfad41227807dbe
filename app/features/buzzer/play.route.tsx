import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { buzzerHallText } from "#app/text/buzzer-hall.ts";
import { pageTitle } from "#app/text/page-title.ts";
import { contestantActorOf } from "#server/auth/request-actor.ts";
import { valueOrThrow } from "#server/http/act.ts";
import { languageOf } from "#server/http/language.ts";
import { getRuntime } from "#server/runtime.ts";
import { readLive } from "#server/views/live/read-live.ts";
import { PlayPage } from "./play-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? "" }];

/** A device that was not let in (any more) is sent to the entrance. */
export async function loader({ request, params: { contestantId = "" } }: LoaderFunctionArgs) {
  const actor = await contestantActorOf(request, contestantId);
  if (actor.kind !== "contestant") throw redirect("/pass");
  const initial = valueOrThrow(
    await readLive({ runtime: getRuntime(), actor }, { view: "play", id: contestantId }),
    request,
  );
  const title = pageTitle({
    text: buzzerHallText,
    language: languageOf(request),
    say: (t) => `${t("title")} · ${initial.view.contest.title}`,
  });
  return { title, initial };
}

/** The page keeps itself current over the live connection. */
export const shouldRevalidate = () => false;

export default function PlayRoute() {
  return <PlayPage initial={useLoaderData<typeof loader>().initial} />;
}
