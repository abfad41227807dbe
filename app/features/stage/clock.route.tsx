import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { type ShouldRevalidateFunction, useLoaderData } from "@remix-run/react";
import { pageTitle } from "#app/text/page-title.ts";
import { stageText } from "#app/text/stage.ts";
import { useText } from "#app/text/use-text.ts";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { requireAccount } from "#server/auth/request-actor.ts";
import { readView, valueOrThrow } from "#server/http/act.ts";
import { languageOf } from "#server/http/language.ts";
import { getRuntime } from "#server/runtime.ts";
import { readLive } from "#server/views/live/read-live.ts";
import { stageRules } from "#server/views/stage/stage-rules.ts";
import { DeskClock } from "./desk-clock.tsx";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? "" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const runtime = getRuntime();
  const contestId = params.contestId ?? "";
  const { items } = await readView(stageRules, { request, actor, input: { contestId } });
  const initial = valueOrThrow(await readLive({ runtime, actor }, { view: "desk", id: contestId }), request);
  const { panels } = initial.view.contest;
  const asked = new URL(request.url).searchParams.get("panel");
  return {
    title: pageTitle({
      text: stageText,
      language: languageOf(request),
      say: (t) => `${t("keeper.title")} · ${initial.view.contest.title}`,
    }),
    contestId,
    panelId: panels.find(({ id }) => id === asked)?.id ?? panels[0]?.id ?? null,
    initial,
    items,
    at: runtime.now().getTime(),
  };
}

export const shouldRevalidate: ShouldRevalidateFunction = ({ currentUrl, nextUrl }) =>
  currentUrl.href !== nextUrl.href;

export default function ClockRoute() {
  const { contestId, panelId, initial, items, at } = useLoaderData<typeof loader>();
  const t = useText(stageText);
  if (panelId === null) return <EmptyState title={t("keeper.nobody")} />;
  return (
    <DeskClock
      key={panelId}
      contestId={contestId}
      panelId={panelId}
      initial={initial}
      items={items}
      at={at}
    />
  );
}
