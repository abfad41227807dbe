import type { LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLoaderData } from "@remix-run/react";
import { requireAccount } from "#server/auth/request-actor.ts";
import { readView } from "#server/http/act.ts";
import { getRuntime } from "#server/runtime.ts";
import { recordsFrame } from "#server/views/record/records-frame.ts";
import { RecordsFrame } from "./records-frame.tsx";

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const view = await readView(recordsFrame, { request, actor, input: {} });
  return { view, origin: getRuntime().origins[0] ?? new URL(request.url).origin };
}

export default function RecordsFrameRoute() {
  return (
    <RecordsFrame {...useLoaderData<typeof loader>()}>
      <Outlet />
    </RecordsFrame>
  );
}
