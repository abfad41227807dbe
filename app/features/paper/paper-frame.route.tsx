import type { LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLoaderData } from "@remix-run/react";
import { requireAccount } from "#server/auth/request-actor.ts";
import { readView } from "#server/http/act.ts";
import { paperHead } from "#server/views/paper/paper-head.ts";
import { addressOf } from "./paper-address.ts";
import { PaperFrame } from "./paper-frame.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  return { head: await readView(paperHead, { request, actor, input: addressOf(request, params.contestId) }) };
}

export default function PaperFrameRoute() {
  const { head } = useLoaderData<typeof loader>();
  return (
    <PaperFrame head={head}>
      <Outlet context={head} />
    </PaperFrame>
  );
}
