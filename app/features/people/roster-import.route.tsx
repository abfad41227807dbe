import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireAccount } from "#server/auth/request-actor.ts";
import type { Command } from "#server/commands/define-command.ts";
import { applyRosterImport } from "#server/commands/people/apply-roster-import.ts";
import { checkRosterImport } from "#server/commands/people/check-roster-import.ts";
import { discardRosterImport } from "#server/commands/people/discard-roster-import.ts";
import { act, readView, requestIdOf } from "#server/http/act.ts";
import { rosterImportView } from "#server/views/people/roster-import.ts";
import { ImportPage } from "./import-page.tsx";
import { settingsFrom } from "./import-settings.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.fileName ?? "" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const query = Object.fromEntries(new URL(request.url).searchParams);
  return readView(rosterImportView, { request, actor, input: { ...query, importId: params.importId } });
}

const COMMANDS = new Map<string, Command<unknown, unknown>>(
  Object.entries({ check: checkRosterImport, apply: applyRosterImport, discard: discardRosterImport }),
);

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireAccount(request);
  const form = await request.formData();
  const command = COMMANDS.get(String(form.get("intent")));
  if (command === undefined) throw data(null, { status: 400 });
  const input = {
    importId: params.importId,
    settings: settingsFrom(form),
    withoutRejected: form.get("withoutRejected") === "yes",
  };
  return act(command, { actor, input, requestId: requestIdOf(form) });
}

export default function RosterImportRoute() {
  return <ImportPage view={useLoaderData<typeof loader>()} />;
}
