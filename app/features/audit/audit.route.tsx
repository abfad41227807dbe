import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AuditFilter } from "#app/contracts/audit.ts";
import { auditText } from "#app/text/audit.ts";
import { pageTitle } from "#app/text/page-title.ts";
import { requireAccount } from "#server/auth/request-actor.ts";
import { answer, readView } from "#server/http/act.ts";
import { languageOf } from "#server/http/language.ts";
import { getRuntime } from "#server/runtime.ts";
import { auditCheck } from "#server/views/audit/audit-check.ts";
import { auditLog } from "#server/views/audit/audit-log.ts";
import { AuditPage } from "./audit-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const filter = AuditFilter.parse(Object.fromEntries(new URL(request.url).searchParams));
  return {
    title: pageTitle({ text: auditText, language: languageOf(request), say: (t) => t("title") }),
    filter,
    log: await readView(auditLog, { request, actor, input: filter }),
  };
}

/** Recomputes the chains. Nothing is written: it is a post because it is work, not because it changes anything. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireAccount(request);
  return answer(await auditCheck.read({ runtime: getRuntime(), actor }, {}));
}

export default function AuditRoute() {
  const { filter, log } = useLoaderData<typeof loader>();
  return <AuditPage filter={filter} log={log} />;
}
