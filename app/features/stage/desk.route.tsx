import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { type ShouldRevalidateFunction, useLoaderData } from "@remix-run/react";
import { pageTitle } from "#app/text/page-title.ts";
import { deskText } from "#app/text/stage-desk.ts";
import { useText } from "#app/text/use-text.ts";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { requireAccount } from "#server/auth/request-actor.ts";
import { readView, valueOrThrow } from "#server/http/act.ts";
import { languageOf } from "#server/http/language.ts";
import { getRuntime } from "#server/runtime.ts";
import { readLive } from "#server/views/live/read-live.ts";
import { stageRules } from "#server/views/stage/stage-rules.ts";
import { Desk } from "./desk.tsx";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? "" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const runtime = getRuntime();
  const contestId = params.contestId ?? "";
  const context = { runtime, actor };
  const { may } = await readView(stageRules, { request, actor, input: { contestId } });
  const initial = valueOrThrow(await readLive(context, { view: "desk", id: contestId }), request);
  const { panels } = initial.view.contest;
  const asked = new URL(request.url).searchParams.get("panel");
  const panelId = panels.find(({ id }) => id === asked)?.id ?? panels[0]?.id ?? null;
  const screen =
    panelId === null ? null : valueOrThrow(await readLive(context, { view: "screen", id: panelId }), request);
  return {
    title: pageTitle({
      text: deskText,
      language: languageOf(request),
      say: (t) => `${t("title")} · ${initial.view.contest.title}`,
    }),
    contestId,
    panelId,
    initial,
    screen,
    may,
    at: runtime.now().getTime(),
  };
}

/** The live connection keeps the page; only another panel is another page. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ currentUrl, nextUrl }) =>
  currentUrl.href !== nextUrl.href;

export default function DeskRoute() {
  const { contestId, panelId, initial, screen, may, at } = useLoaderData<typeof loader>();
  const t = useText(deskText);
  if (panelId === null || screen === null) {
    return <EmptyState title={t("order.empty")}>{t("order.emptyText")}</EmptyState>;
  }
  return (
    <Desk
      key={panelId}
      contestId={contestId}
      panelId={panelId}
      initial={initial}
      initialScreen={screen}
      mayRun={may.run}
      mayHead={may.head}
      at={at}
    />
  );
}
