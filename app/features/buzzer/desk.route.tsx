import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { buzzerText } from "#app/text/buzzer.ts";
import { pageTitle } from "#app/text/page-title.ts";
import { requireAccount } from "#server/auth/request-actor.ts";
import { readView, valueOrThrow } from "#server/http/act.ts";
import { languageOf } from "#server/http/language.ts";
import { getRuntime } from "#server/runtime.ts";
import { buzzerGames } from "#server/views/buzzer/games.ts";
import { readLive } from "#server/views/live/read-live.ts";
import { BuzzerDesk } from "./desk.tsx";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? "" }];

/** Before a game is prepared there is nothing to host: the set-up says what is missing. */
export async function loader({ request, params: { contestId = "" } }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const runtime = getRuntime();
  const { games, may } = await readView(buzzerGames, { request, actor, input: { contestId } });
  const asked = new URL(request.url).searchParams.get("item");
  const game = games.find(({ itemKey }) => itemKey === asked) ?? games[0];
  if (game === undefined) throw redirect(`/contests/${contestId}/buzzer`);
  const initial = valueOrThrow(
    await readLive({ runtime, actor }, { view: "buzzer", id: game.gameId }),
    request,
  );
  const title = pageTitle({
    text: buzzerText,
    language: languageOf(request),
    say: (t) => t("pageTitle", { page: t("desk.title"), contest: initial.view.contest.title }),
  });
  return { title, initial, may, at: runtime.now().getTime() };
}

/** The live connection keeps the page. */
export const shouldRevalidate = () => false;

export default function BuzzerDeskRoute() {
  const { initial, may, at } = useLoaderData<typeof loader>();
  return <BuzzerDesk initial={initial} may={may} at={at} />;
}
