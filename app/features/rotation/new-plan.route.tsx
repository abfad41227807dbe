import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pageTitle } from "#app/text/page-title.ts";
import { rotationPlansText } from "#app/text/rotation-plans.ts";
import { requireAccount } from "#server/auth/request-actor.ts";
import { createPlan } from "#server/commands/rotation/create-plan.ts";
import { answer, readView, requestIdOf } from "#server/http/act.ts";
import { languageOf } from "#server/http/language.ts";
import { getRuntime } from "#server/runtime.ts";
import { newPlan } from "#server/views/rotation/new-plan.ts";
import { newPlanInput } from "./new-plan-form.ts";
import { NewPlanPage } from "./new-plan-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pageTitle ?? "" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const language = languageOf(request);
  return {
    pageTitle: pageTitle({ text: rotationPlansText, language, say: (t) => t("new.title") }),
    ...(await readView(newPlan, { request, actor, input: {} })),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireAccount(request);
  const form = await request.formData();
  const context = { runtime: getRuntime(), actor, requestId: requestIdOf(form) };
  const made = await createPlan.execute(context, newPlanInput(form));
  return made.ok ? redirect(`/rotation/${made.value.planId}/settings`) : answer(made);
}

export default function NewPlanRoute() {
  const { units, today } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const refusal = answered === undefined || answered.ok ? null : answered.refusal;
  return <NewPlanPage units={units} today={today} refusal={refusal} />;
}
