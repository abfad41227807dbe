import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { handoverText } from "#app/text/handover.ts";
import { pageTitle } from "#app/text/page-title.ts";
import { requireAccount } from "#server/auth/request-actor.ts";
import { changeHandover } from "#server/commands/handover/change-handover.ts";
import { closeHandover } from "#server/commands/handover/close-handover.ts";
import { signHandover } from "#server/commands/handover/sign-handover.ts";
import { readView } from "#server/http/act.ts";
import { actByIntent } from "#server/http/act-by-intent.ts";
import { languageOf } from "#server/http/language.ts";
import { handoverForm } from "#server/views/handover/handover-form.ts";
import { HandoverPage } from "./handover-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

/** In the plan's frame: for the head and for who holds the plan. */
export async function loader({ request, params: { handoverId } }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  return {
    view: await readView(handoverForm, { request, actor, input: { handoverId } }),
    title: pageTitle({ text: handoverText, language: languageOf(request), say: (t) => t("title") }),
  };
}

export async function action({ request, params: { handoverId } }: ActionFunctionArgs) {
  const actor = await requireAccount(request);
  const intents = { change: changeHandover, sign: signHandover, close: closeHandover };
  return actByIntent({ request, actor, address: { handoverId }, intents });
}

export default function HandoverRoute() {
  const { view } = useLoaderData<typeof loader>();
  return <HandoverPage key={view.id} view={view} back={`/rotation/${view.planId}/handovers`} />;
}
