import type { LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLoaderData } from "@remix-run/react";
import { requireAccount } from "#server/auth/request-actor.ts";
import { readView } from "#server/http/act.ts";
import { recordsFrame } from "#server/views/record/records-frame.ts";
import { RecordsFrame } from "./records-frame.tsx";

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  return readView(recordsFrame, { request, actor, input: {} });
}

export default function RecordsFrameRoute() {
  return (
    <RecordsFrame view={useLoaderData<typeof loader>()}>
      <Outlet />
    </RecordsFrame>
  );
}
