import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { uuidv7 } from "uuidv7";
import { myRotationText } from "#app/text/my-rotation.ts";
import { pageTitle } from "#app/text/page-title.ts";
import { requireAccount } from "#server/auth/request-actor.ts";
import { cancelAbsence } from "#server/commands/absence/cancel-absence.ts";
import { recordReturn } from "#server/commands/absence/record-return.ts";
import { registerAbsence } from "#server/commands/absence/register-absence.ts";
import { giveUpFeed } from "#server/commands/feed/give-up-feed.ts";
import { makeFeed } from "#server/commands/feed/make-feed.ts";
import { answer, readView } from "#server/http/act.ts";
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
    site: getRuntime().origins[0] ?? new URL(request.url).origin,
    title: pageTitle({ text: myRotationText, language: languageOf(request), say: (t) => t("title") }),
  };
}

/** The code of a calendar's address is in the answer to "make" and nowhere else: asked again, it is another one. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireAccount(request);
  const form = await request.clone().formData();
  if (form.get("intent") === "make")
    return answer(await makeFeed({ runtime: getRuntime(), actor, requestId: uuidv7() }));
  const intents = {
    ...{ register: registerAbsence, cancel: cancelAbsence, return: recordReturn },
    giveUp: giveUpFeed,
  };
  return actByIntent({ request, actor, address: {}, intents });
}

export default function MyRotationRoute() {
  const { view, site } = useLoaderData<typeof loader>();
  return <MyRotationPage view={view} site={site} />;
}
