import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pageTitle } from "#app/text/page-title.ts";
import { passText } from "#app/text/pass.ts";
import { requireAccount } from "#server/auth/request-actor.ts";
import { issuePasses } from "#server/commands/pass/issue-passes.ts";
import { answer, readView } from "#server/http/act.ts";
import { languageOf } from "#server/http/language.ts";
import { getRuntime } from "#server/runtime.ts";
import { passesView } from "#server/views/pass/passes.ts";
import { PassesPage } from "./passes-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.pageTitle ?? "" }];

export async function loader({ request, params: { contestId = "" } }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const view = await readView(passesView, { request, actor, input: { contestId } });
  return {
    ...view,
    pageTitle: pageTitle({
      text: passText,
      language: languageOf(request),
      say: (t) => `${t("page.title")} · ${view.title}`,
    }),
    address: getRuntime().origins[0] ?? new URL(request.url).origin,
  };
}

/** The codes are in this answer and nowhere else. */
export async function action({ request, params: { contestId = "" } }: ActionFunctionArgs) {
  const actor = await requireAccount(request);
  const form = await request.formData();
  const contestantIds = form.getAll("contestantId").map(String);
  return answer(await issuePasses({ runtime: getRuntime(), actor }, { contestId, contestantIds }));
}

export default function PassesRoute() {
  const { passes, may, address } = useLoaderData<typeof loader>();
  return <PassesPage passes={passes} may={may} address={address} />;
}
