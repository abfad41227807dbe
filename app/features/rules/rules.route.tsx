import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pageTitle } from "#app/text/page-title.ts";
import { rulesText } from "#app/text/rules.ts";
import { requireAccount } from "#server/auth/request-actor.ts";
import { reviseRules } from "#server/commands/contest/revise-rules.ts";
import { saveRules } from "#server/commands/contest/save-rules.ts";
import type { Command } from "#server/commands/define-command.ts";
import { act, answer, readView, requestIdOf } from "#server/http/act.ts";
import { languageOf } from "#server/http/language.ts";
import { getRuntime } from "#server/runtime.ts";
import { revisionPreview } from "#server/views/contest/revision-preview.ts";
import { rules } from "#server/views/contest/rules.ts";
import { jsonObjectOf } from "./json-object.ts";
import { RulesPage } from "./rules-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  return {
    title: pageTitle({ text: rulesText, language: languageOf(request), say: (t) => t("title") }),
    rules: await readView(rules, { request, actor, input: { contestId: params.contestId } }),
  };
}

const COMMANDS = new Map<string, Command<unknown, unknown>>([
  ["save", saveRules],
  ["revise", reviseRules],
]);

/** `payload` is the input as JSON without the contest; "preview" asks what a revision would do. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireAccount(request);
  const form = await request.formData();
  const input = { ...jsonObjectOf(form.get("payload")), contestId: params.contestId };
  const intent = String(form.get("intent"));
  if (intent === "preview") {
    return answer(await revisionPreview.read({ runtime: getRuntime(), actor }, input));
  }
  const command = COMMANDS.get(intent);
  if (command === undefined) throw new Response(null, { status: 400 });
  return act(command, { actor, input, requestId: requestIdOf(form) });
}

export default function RulesRoute() {
  const { rules: loaded } = useLoaderData<typeof loader>();
  return <RulesPage {...loaded} />;
}
