import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { growthText } from "#app/text/growth.ts";
import { pageTitle } from "#app/text/page-title.ts";
import { requireAccount } from "#server/auth/request-actor.ts";
import { objectToFile } from "#server/commands/growth/object.ts";
import { writeReview } from "#server/commands/growth/write-review.ts";
import { reportTrial } from "#server/commands/trial/report-trial.ts";
import { readView } from "#server/http/act.ts";
import { actByIntent } from "#server/http/act-by-intent.ts";
import { languageOf } from "#server/http/language.ts";
import { getRuntime } from "#server/runtime.ts";
import { myGrowth } from "#server/views/growth/my-growth.ts";
import { MyGrowthPage } from "./my-growth-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  return {
    view: await readView(myGrowth, { request, actor, input: {} }),
    title: pageTitle({ text: growthText, language: languageOf(request), say: (t) => t("mine.title") }),
  };
}

/** The own file needs no address: it is the one in force. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireAccount(request);
  const form = await request.clone().formData();
  if (form.get("intent") === "report")
    return actByIntent({ request, actor, address: {}, intents: { report: reportTrial } });
  const own = await myGrowth.read({ runtime: getRuntime(), actor }, {});
  const reserveId = own.ok ? own.value.file?.reserveId : undefined;
  const intents = { review: writeReview, object: objectToFile };
  return actByIntent({ request, actor, address: { reserveId }, intents });
}

export default function MyGrowthRoute() {
  const { view } = useLoaderData<typeof loader>();
  return <MyGrowthPage view={view} />;
}
