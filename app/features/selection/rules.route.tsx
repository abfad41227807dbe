import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireAccount } from "#server/auth/request-actor.ts";
import { announceRules } from "#server/commands/selection/announce-rules.ts";
import { changeRules } from "#server/commands/selection/change-rules.ts";
import { readView } from "#server/http/act.ts";
import { actByIntent } from "#server/http/act-by-intent.ts";
import { roundRules } from "#server/views/selection/round-rules.ts";
import { roundMeta } from "./round-meta.ts";
import { RulesInWords } from "./rules-in-words.tsx";
import { RulesEditor } from "./rules-page.tsx";

export const meta = roundMeta("rules");

export async function loader({ request, params: { roundId } }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  return { given: await readView(roundRules, { request, actor, input: { roundId } }) };
}

export async function action({ request, params: { roundId } }: ActionFunctionArgs) {
  const actor = await requireAccount(request);
  const intents = { save: changeRules, announce: announceRules };
  return actByIntent({ request, actor, address: { roundId }, intents });
}

/** A saved or newly read version begins anew. */
export default function RulesRoute() {
  const { given } = useLoaderData<typeof loader>();
  return given.may.edit ? (
    <RulesEditor key={`${given.id} ${given.rulesVersion}`} given={given} />
  ) : (
    <RulesInWords given={given} curves />
  );
}
