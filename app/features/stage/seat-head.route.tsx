import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { type ShouldRevalidateFunction, useLoaderData } from "@remix-run/react";
import { pageTitle } from "#app/text/page-title.ts";
import { deskText } from "#app/text/stage-desk.ts";
import { seatActorOf } from "#server/auth/request-actor.ts";
import { readView, valueOrThrow } from "#server/http/act.ts";
import { languageOf } from "#server/http/language.ts";
import { getRuntime } from "#server/runtime.ts";
import { readLive } from "#server/views/live/read-live.ts";
import { stageRules } from "#server/views/stage/stage-rules.ts";
import { HeadJudge } from "./head-judge.tsx";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? "" }];

/** The head judge's paired tablet: one panel, its own. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const runtime = getRuntime();
  const seatId = params.seatId ?? "";
  const actor = await seatActorOf(request, seatId);
  const seat = valueOrThrow(await readLive({ runtime, actor }, { view: "seat", id: seatId }), request);
  const contestId = seat.view.contest.id;
  const initial = valueOrThrow(await readLive({ runtime, actor }, { view: "head", id: contestId }), request);
  const { items, may } = await readView(stageRules, { request, actor, input: { contestId } });
  return {
    title: pageTitle({ text: deskText, language: languageOf(request), say: (t) => t("headTitle") }),
    contestId,
    panelId: seat.view.seat.panelId,
    seatId,
    initial,
    items,
    may,
  };
}

export const shouldRevalidate: ShouldRevalidateFunction = () => false;

export default function SeatHeadRoute() {
  return <HeadJudge {...useLoaderData<typeof loader>()} choosesPanel={false} />;
}
