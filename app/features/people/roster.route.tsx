import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pageTitle } from "#app/text/page-title.ts";
import { peopleText } from "#app/text/people.ts";
import { requireAccount } from "#server/auth/request-actor.ts";
import { saveCadre } from "#server/commands/people/save-cadre.ts";
import { answer, readView, requestIdOf } from "#server/http/act.ts";
import { languageOf } from "#server/http/language.ts";
import { getRuntime } from "#server/runtime.ts";
import { roster } from "#server/views/people/roster.ts";
import { whoHeld } from "#server/views/people/who-held.ts";
import { nestedForm } from "./nested-form.ts";
import { RosterPage } from "./roster-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? "" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const query = new URL(request.url).searchParams;
  const view = await readView(roster, { request, actor, input: Object.fromEntries(query) });
  const asked = { unitId: query.get("whoUnit"), post: query.get("whoPost"), day: query.get("whoDay") };
  const who = asked.day === null ? null : await whoHeld.read({ runtime: getRuntime(), actor }, asked);
  const title = pageTitle({ text: peopleText, language: languageOf(request), say: (t) => t("list.title") });
  return { title, view, who };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireAccount(request);
  const form = await request.formData();
  const context = { runtime: getRuntime(), actor, requestId: requestIdOf(form) };
  const saved = await saveCadre.execute(context, nestedForm(form));
  if (!saved.ok) return answer(saved);
  throw redirect(`/people/${saved.value.cadreId}`);
}

export default function RosterRoute() {
  const { view, who } = useLoaderData<typeof loader>();
  return <RosterPage view={view} who={who} />;
}
