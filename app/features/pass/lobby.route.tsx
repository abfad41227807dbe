import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pageTitle } from "#app/text/page-title.ts";
import { passText } from "#app/text/pass.ts";
import { contestantActorOf } from "#server/auth/request-actor.ts";
import { readView } from "#server/http/act.ts";
import { languageOf } from "#server/http/language.ts";
import { lobbyView } from "#server/views/pass/lobby.ts";
import { LobbyPage } from "./lobby-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? "" }];

/** A device that was not let in (any more) is sent to the entrance. */
export async function loader({ request, params: { contestantId = "" } }: LoaderFunctionArgs) {
  const actor = await contestantActorOf(request, contestantId);
  if (actor.kind !== "contestant") throw redirect("/pass");
  const lobby = await readView(lobbyView, { request, actor, input: { contestantId } });
  const title = pageTitle({
    text: passText,
    language: languageOf(request),
    say: (t) => t("lobby.title", { name: `${lobby.name} · ${lobby.contestTitle}` }),
  });
  return { title, lobby };
}

export default function LobbyRoute() {
  return <LobbyPage lobby={useLoaderData<typeof loader>().lobby} />;
}
