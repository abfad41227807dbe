import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useParams } from "@remix-run/react";
import { requireAccount } from "#server/auth/request-actor.ts";
import { reviseRules } from "#server/commands/contest/revise-rules.ts";
import { saveRules } from "#server/commands/contest/save-rules.ts";
import { readView } from "#server/http/act.ts";
import { actByIntent } from "#server/http/act-by-intent.ts";
import { revisionPreview } from "#server/views/contest/revision-preview.ts";
import { rules } from "#server/views/contest/rules.ts";
import { contestMeta } from "./contest-meta.ts";
import { RulesPage } from "./rules-page.tsx";

export const meta = contestMeta("rules");

export async function loader({ request, params: { contestId } }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  return readView(rules, { request, actor, input: { contestId } });
}

const INTENTS = { save: saveRules, revise: reviseRules };

export async function action({ request, params: { contestId } }: ActionFunctionArgs) {
  const actor = await requireAccount(request);
  return actByIntent({
    request,
    actor,
    address: { contestId },
    intents: INTENTS,
    reads: { preview: revisionPreview },
  });
}

export default function RulesRoute() {
  const { contestId = "" } = useParams();
  const data = useLoaderData<typeof loader>();
  // Rules saved by this page or by somebody else are a new beginning for the editor.
  return <RulesPage key={`${data.version}/${data.hash}`} contestId={contestId} {...data} />;
}
