import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { fairnessText } from "#app/text/fairness.ts";
import { pageTitle } from "#app/text/page-title.ts";
import { requireAccount } from "#server/auth/request-actor.ts";
import { readView } from "#server/http/act.ts";
import { languageOf } from "#server/http/language.ts";
import { fairness } from "#server/views/selection-evidence/fairness.ts";
import { FairnessPage } from "./fairness-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export async function loader({ request, params: { roundId = "" } }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const language = languageOf(request);
  return {
    title: pageTitle({ text: fairnessText, language, say: (t) => t("title") }),
    roundId,
    view: await readView(fairness, { request, actor, input: { roundId } }),
  };
}

export default function FairnessRoute() {
  const { roundId, view } = useLoaderData<typeof loader>();
  return <FairnessPage roundId={roundId} view={view} />;
}
