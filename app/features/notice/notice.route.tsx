import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pageTitle } from "#app/text/page-title.ts";
import { selectionRoundText } from "#app/text/selection-round.ts";
import { requireAccount } from "#server/auth/request-actor.ts";
import { closeNotice } from "#server/commands/notice/close-notice.ts";
import { confirmRound } from "#server/commands/notice/confirm-round.ts";
import { declineSeat } from "#server/commands/notice/decline-seat.ts";
import { offerSeat } from "#server/commands/notice/offer-seat.ts";
import { openNotice } from "#server/commands/notice/open-notice.ts";
import { registerObjection } from "#server/commands/notice/register-objection.ts";
import { settleObjection } from "#server/commands/notice/settle-objection.ts";
import { enterReserve } from "#server/commands/reserve/enter-reserve.ts";
import { readView } from "#server/http/act.ts";
import { actByIntent } from "#server/http/act-by-intent.ts";
import { languageOf } from "#server/http/language.ts";
import { getRuntime } from "#server/runtime.ts";
import { roundNotice } from "#server/views/notice/round-notice.ts";
import { NoticePage } from "./notice-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export async function loader({ request, params: { roundId } }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const view = await readView(roundNotice, { request, actor, input: { roundId } });
  const language = languageOf(request);
  const say = (t: (key: "tab.notice") => string) => `${t("tab.notice")} · ${view.title}`;
  return {
    view,
    title: pageTitle({ text: selectionRoundText, language, say }),
    origin: getRuntime().origins[0] ?? new URL(request.url).origin,
  };
}

/** Commands on the round itself take its id from the address; the others name the part they concern. */
const ON_ROUND = { open: openNotice, confirm: confirmRound, enter: enterReserve };
const ON_PARTS = {
  ...{ close: closeNotice, register: registerObjection, settle: settleObjection },
  ...{ offer: offerSeat, decline: declineSeat },
};

export async function action({ request, params: { roundId } }: ActionFunctionArgs) {
  const actor = await requireAccount(request);
  const form = await request.clone().formData();
  const onRound = Object.hasOwn(ON_ROUND, String(form.get("intent")));
  return onRound
    ? actByIntent({ request, actor, address: { roundId }, intents: ON_ROUND })
    : actByIntent({ request, actor, address: {}, intents: ON_PARTS });
}

export default function NoticeRoute() {
  const { view, origin } = useLoaderData<typeof loader>();
  return <NoticePage view={view} origin={origin} />;
}
