import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { type ShouldRevalidateFunction, useLoaderData } from "@remix-run/react";
import { requireAccount } from "#server/auth/request-actor.ts";
import { copyScheme } from "#server/commands/scheme/copy-scheme.ts";
import { discardScheme } from "#server/commands/scheme/discard-scheme.ts";
import { endScheme } from "#server/commands/scheme/end-scheme.ts";
import { putSchemeInForce } from "#server/commands/scheme/put-scheme-in-force.ts";
import { recallScheme } from "#server/commands/scheme/recall-scheme.ts";
import { saveScheme } from "#server/commands/scheme/save-scheme.ts";
import { readView } from "#server/http/act.ts";
import { actByIntent } from "#server/http/act-by-intent.ts";
import { schemeView } from "#server/views/scheme/scheme.ts";
import { SchemePage } from "./scheme-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.name ?? "" }];

export async function loader({ request, params: { schemeId } }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  return readView(schemeView, { request, actor, input: { schemeId } });
}

const INTENTS = {
  save: saveScheme,
  copy: copyScheme,
  discard: discardScheme,
  "put-in-force": putSchemeInForce,
  end: endScheme,
  recall: recallScheme,
};

export async function action({ request, params: { schemeId } }: ActionFunctionArgs) {
  const actor = await requireAccount(request);
  return actByIntent({ request, actor, address: { schemeId }, intents: INTENTS });
}

/** A discarded draft is not asked for again: the page leaves for the list. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ formData, defaultShouldRevalidate }) =>
  formData?.get("intent") === "discard" ? false : defaultShouldRevalidate;

/** A saved or newly read revision begins anew. */
export default function SchemeRoute() {
  const scheme = useLoaderData<typeof loader>();
  return <SchemePage key={`${scheme.id} ${scheme.revision} ${scheme.status}`} scheme={scheme} />;
}
