import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pageTitle } from "#app/text/page-title.ts";
import { peopleText } from "#app/text/people.ts";
import { requireAccount } from "#server/auth/request-actor.ts";
import { uploadRoster } from "#server/commands/people/upload-roster.ts";
import { readView, requestIdOf, statusOf } from "#server/http/act.ts";
import { languageOf } from "#server/http/language.ts";
import { getRuntime } from "#server/runtime.ts";
import { recentImports } from "#server/views/people/recent-imports.ts";
import { UploadPage } from "./upload-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? "" }];

/** A form with one file; what is far over the limit is not even read. */
const BODY_LIMIT = 6 * 1024 * 1024;

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const recent = await readView(recentImports, { request, actor, input: {} });
  const title = pageTitle({ text: peopleText, language: languageOf(request), say: (t) => t("import.title") });
  return { title, recent };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireAccount(request);
  const length = Number(request.headers.get("content-length") ?? 0);
  if (length > BODY_LIMIT)
    return refuse("workbook.too-large", { megabytes: Math.ceil(length / 1024 / 1024), limitMegabytes: 5 });
  const form = await request.formData();
  const file = form.get("file");
  if (!(file instanceof File) || file.name === "") return refuse("workbook.no-content", {});
  const bytes = new Uint8Array(await file.arrayBuffer());
  const context = { runtime: getRuntime(), actor, requestId: requestIdOf(form) };
  const kept = await uploadRoster.execute(context, { fileName: file.name.slice(-200), bytes });
  if (!kept.ok) return data({ refusal: kept.refusal }, { status: statusOf(kept.refusal) });
  throw redirect(`/people/import/${kept.value.importId}`);
}

const refuse = (rule: string, facts: Record<string, number>) =>
  data({ refusal: { kind: "refused" as const, rule, facts } }, { status: 422 });

export default function RosterUploadRoute() {
  const { recent } = useLoaderData<typeof loader>();
  return <UploadPage recent={recent} refusal={useActionData<typeof action>()?.refusal ?? null} />;
}
