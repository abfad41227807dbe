import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { myRotationText } from "#app/text/my-rotation.ts";
import { pageTitle } from "#app/text/page-title.ts";
import { requireAccount } from "#server/auth/request-actor.ts";
import { cancelAbsence } from "#server/commands/absence/cancel-absence.ts";
import { recordReturn } from "#server/commands/absence/record-return.ts";
import { registerAbsence } from "#server/commands/absence/register-absence.ts";
import { giveUpFeed } from "#server/commands/feed/give-up-feed.ts";
import { makeFeed } from "#server/commands/feed/make-feed.ts";
import { answer, readView, requestIdOf } from "#server/http/act.ts";
import { actByIntent } from "#server/http/act-by-intent.ts";
import { languageOf } from "#server/http/language.ts";
import { getRuntime } from "#server/runtime.ts";
import { myRotation } from "#server/views/absence/my-rotation.ts";
import { MyRotationPage } from "./my-rotation-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  return {
    view: await readView(myRotation, { request, actor, input: {} }),
    title: pageTitle({ text: myRotationText, language: languageOf(request), say: (t) => t("title") }),
    name: actor.kind === "account" ? actor.name : "",
    origin: getRuntime().origins[0] ?? new URL(request.url).origin,
  };
}

/** The code of a calendar is made here and shown once; everything else goes by its intent. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireAccount(request);
  const form = await request.clone().formData();
  if (form.get("intent") === "makeFeed")
    return answer(await makeFeed({ runtime: getRuntime(), actor, requestId: requestIdOf(form) }));
  const intents = {
    ...{ register: registerAbsence, cancel: cancelAbsence, return: recordReturn },
    giveUpFeed,
  };
  return actByIntent({ request, actor, address: {}, intents });
}

export default function MyRotationRoute() {
  return <MyRotationPage {...useLoaderData<typeof loader>()} />;
}
