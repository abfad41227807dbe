import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { contestText } from "#app/text/contest.ts";
import { pageTitle } from "#app/text/page-title.ts";
import { requireAccount } from "#server/auth/request-actor.ts";
import { createContest } from "#server/commands/contest/create-contest.ts";
import { answer, readView, requestIdOf } from "#server/http/act.ts";
import { languageOf } from "#server/http/language.ts";
import { getRuntime } from "#server/runtime.ts";
import { newContest } from "#server/views/contest/new-contest.ts";
import { createContestInput } from "./new-contest-form.ts";
import { NewContestPage } from "./new-contest-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const query = new URL(request.url).searchParams;
  const contestId = query.get("copy");
  return {
    title: pageTitle({ text: contestText, language: languageOf(request), say: (t) => t("create.title") }),
    copy: contestId === null ? null : { contestId, rehearsal: query.has("rehearsal") },
    ...(await readView(newContest, { request, actor, input: {} })),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireAccount(request);
  const form = await request.formData();
  const context = { runtime: getRuntime(), actor, requestId: requestIdOf(form) };
  const made = await createContest.execute(context, createContestInput(form));
  if (made.ok) return redirect(`/contests/${made.value.contestId}`);
  return answer(made);
}

export default function NewContestRoute() {
  const { units, contests, copy } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const refusal = answered === undefined || answered.ok ? null : answered.refusal;
  return <NewContestPage units={units} contests={contests} copy={copy} refusal={refusal} />;
}
