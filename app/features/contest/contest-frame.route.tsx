import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLoaderData } from "@remix-run/react";
import { requireAccount } from "#server/auth/request-actor.ts";
import { endContest } from "#server/commands/contest/end-contest.ts";
import { makeReady } from "#server/commands/contest/make-ready.ts";
import { openContest } from "#server/commands/contest/open-contest.ts";
import { resumeContest } from "#server/commands/contest/resume-contest.ts";
import { returnToDraft } from "#server/commands/contest/return-to-draft.ts";
import { returnToOpen } from "#server/commands/contest/return-to-open.ts";
import { startContest } from "#server/commands/contest/start-contest.ts";
import { readView } from "#server/http/act.ts";
import { actByIntent } from "#server/http/act-by-intent.ts";
import { contestFrame } from "#server/views/contest/frame.ts";
import { ContestFrame } from "./contest-frame.tsx";
import { contestMeta } from "./contest-meta.ts";

export const meta = contestMeta("overview");

export async function loader({ request, params: { contestId } }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  return { frame: await readView(contestFrame, { request, actor, input: { contestId } }) };
}

/** The arrows of the contest's life, reachable from every page of it. */
const ARROWS = {
  open: openContest,
  backToDraft: returnToDraft,
  makeReady,
  backToOpen: returnToOpen,
  start: startContest,
  end: endContest,
  resume: resumeContest,
};

export async function action({ request, params: { contestId } }: ActionFunctionArgs) {
  const actor = await requireAccount(request);
  return actByIntent({ request, actor, address: { contestId }, intents: ARROWS });
}

export default function ContestFrameRoute() {
  const { frame } = useLoaderData<typeof loader>();
  return (
    <ContestFrame frame={frame}>
      <Outlet />
    </ContestFrame>
  );
}
