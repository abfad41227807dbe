import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pageTitle } from "#app/text/page-title.ts";
import { selectionRoundsText } from "#app/text/selection-rounds.ts";
import { requireAccount } from "#server/auth/request-actor.ts";
import { createRound } from "#server/commands/selection/create-round.ts";
import { answer, readView, requestIdOf } from "#server/http/act.ts";
import { languageOf } from "#server/http/language.ts";
import { getRuntime } from "#server/runtime.ts";
import { newRound } from "#server/views/selection/new-round.ts";
import { newRoundInput } from "./new-round-form.ts";
import { NewRoundPage } from "./new-round-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pageTitle ?? "" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  return {
    pageTitle: pageTitle({
      text: selectionRoundsText,
      language: languageOf(request),
      say: (t) => t("new.title"),
    }),
    ...(await readView(newRound, { request, actor, input: {} })),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireAccount(request);
  const form = await request.formData();
  const context = { runtime: getRuntime(), actor, requestId: requestIdOf(form) };
  const made = await createRound.execute(context, newRoundInput(form));
  return made.ok ? redirect(`/selection/${made.value.roundId}/rules`) : answer(made);
}

export default function NewRoundRoute() {
  const given = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return (
    <NewRoundPage {...given} refusal={answered === undefined || answered.ok ? null : answered.refusal} />
  );
}
