import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pageTitle } from "#app/text/page-title.ts";
import { slipText } from "#app/text/slip.ts";
import { requireAccount } from "#server/auth/request-actor.ts";
import { fileAppeal } from "#server/commands/results/file-appeal.ts";
import { act, readView, requestIdOf } from "#server/http/act.ts";
import { languageOf } from "#server/http/language.ts";
import { getRuntime } from "#server/runtime.ts";
import { mySlipView } from "#server/views/results/my-slip.ts";
import { MySlipPage } from "./my-slip-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? "" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const view = await readView(mySlipView, { request, actor, input: { contestId: params.contestId } });
  const language = languageOf(request);
  return {
    title: pageTitle({ text: slipText, language, say: (t) => `${t("title")} · ${view.contest.title}` }),
    origin: getRuntime().origins[0] ?? new URL(request.url).origin,
    view,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireAccount(request);
  const form = await request.formData();
  const input = { contestId: params.contestId, ground: form.get("ground"), text: form.get("text") };
  return act(fileAppeal, { actor, input, requestId: requestIdOf(form) });
}

export default function MySlipRoute() {
  const { view, origin } = useLoaderData<typeof loader>();
  return <MySlipPage view={view} origin={origin} />;
}
