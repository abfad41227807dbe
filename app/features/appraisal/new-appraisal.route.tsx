import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { appraisalText } from "#app/text/appraisal.ts";
import { pageTitle } from "#app/text/page-title.ts";
import { requireAccount } from "#server/auth/request-actor.ts";
import { createAppraisal } from "#server/commands/appraisal/create-appraisal.ts";
import { answer, readView, requestIdOf } from "#server/http/act.ts";
import { languageOf } from "#server/http/language.ts";
import { getRuntime } from "#server/runtime.ts";
import { newAppraisal } from "#server/views/appraisal/new-appraisal.ts";
import { newAppraisalInput } from "./new-appraisal-form.ts";
import { NewAppraisalPage } from "./new-appraisal-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pageTitle ?? "" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  return {
    pageTitle: pageTitle({
      text: appraisalText,
      language: languageOf(request),
      say: (t) => t("create.title"),
    }),
    ...(await readView(newAppraisal, { request, actor, input: {} })),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireAccount(request);
  const form = await request.formData();
  const context = { runtime: getRuntime(), actor, requestId: requestIdOf(form) };
  const made = await createAppraisal.execute(context, newAppraisalInput(form));
  return made.ok ? redirect(`/appraisals/${made.value.appraisalId}`) : answer(made);
}

export default function NewAppraisalRoute() {
  const { units, today } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const refusal = answered === undefined || answered.ok ? null : answered.refusal;
  return <NewAppraisalPage units={units} today={today} refusal={refusal} />;
}
