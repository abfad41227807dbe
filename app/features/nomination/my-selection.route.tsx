import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { nominationOwnText } from "#app/text/nomination-own.ts";
import { pageTitle } from "#app/text/page-title.ts";
import { requireAccount } from "#server/auth/request-actor.ts";
import { nominateSelf } from "#server/commands/nomination/nominate-self.ts";
import { withdrawCandidate } from "#server/commands/nomination/withdraw-candidate.ts";
import { readView } from "#server/http/act.ts";
import { actByIntent } from "#server/http/act-by-intent.ts";
import { languageOf } from "#server/http/language.ts";
import { mySelection } from "#server/views/nomination/mine.ts";
import { MySelectionPage } from "./my-selection-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const language = languageOf(request);
  return {
    title: pageTitle({ text: nominationOwnText, language, say: (t) => t("title") }),
    view: await readView(mySelection, { request, actor, input: {} }),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireAccount(request);
  const intents = { forward: nominateSelf, withdraw: withdrawCandidate };
  return actByIntent({ request, actor, address: {}, intents });
}

export default function MySelectionRoute() {
  const { view } = useLoaderData<typeof loader>();
  return <MySelectionPage view={view} />;
}
