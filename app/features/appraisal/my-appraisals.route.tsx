import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { appraisalOwnText } from "#app/text/appraisal-own.ts";
import { pageTitle } from "#app/text/page-title.ts";
import { requireAccount } from "#server/auth/request-actor.ts";
import { readView } from "#server/http/act.ts";
import { languageOf } from "#server/http/language.ts";
import { myAppraisals } from "#server/views/appraisal/my-appraisals.ts";
import { MyAppraisalsPage } from "./my-appraisals-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pageTitle ?? "" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  return {
    pageTitle: pageTitle({
      text: appraisalOwnText,
      language: languageOf(request),
      say: (t) => t("list.title"),
    }),
    ...(await readView(myAppraisals, { request, actor, input: {} })),
  };
}

export default function MyAppraisalsRoute() {
  const { running, told } = useLoaderData<typeof loader>();
  return <MyAppraisalsPage running={running} told={told} />;
}
