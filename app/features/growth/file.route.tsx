import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireAccount } from "#server/auth/request-actor.ts";
import { addEntry } from "#server/commands/growth/add-entry.ts";
import { answerObjection } from "#server/commands/growth/answer-objection.ts";
import { declareReady } from "#server/commands/growth/declare-ready.ts";
import { objectToFile } from "#server/commands/growth/object.ts";
import { writeReview } from "#server/commands/growth/write-review.ts";
import { leaveReserve } from "#server/commands/reserve/leave-reserve.ts";
import { beginTrial } from "#server/commands/trial/begin-trial.ts";
import { decideTrial } from "#server/commands/trial/decide-trial.ts";
import { endTrial } from "#server/commands/trial/end-trial.ts";
import { planTrial } from "#server/commands/trial/plan-trial.ts";
import { reportTrial } from "#server/commands/trial/report-trial.ts";
import { readView } from "#server/http/act.ts";
import { actByIntent } from "#server/http/act-by-intent.ts";
import { growthFile } from "#server/views/growth/growth-file.ts";
import { FilePage } from "./file-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.name ?? "" }];

export async function loader({ request, params: { reserveId } }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  return readView(growthFile, { request, actor, input: { reserveId } });
}

/** Commands on the file take its id from the address; the others name the part they concern. */
const ON_FILE = {
  ...{ entry: addEntry, declare: declareReady, plan: planTrial, leave: leaveReserve },
  ...{ review: writeReview, object: objectToFile },
};
const ON_PARTS = {
  ...{ answer: answerObjection, begin: beginTrial, report: reportTrial },
  ...{ decide: decideTrial, end: endTrial },
};

export async function action({ request, params: { reserveId } }: ActionFunctionArgs) {
  const actor = await requireAccount(request);
  const form = await request.clone().formData();
  const onFile = Object.hasOwn(ON_FILE, String(form.get("intent")));
  return onFile
    ? actByIntent({ request, actor, address: { reserveId }, intents: ON_FILE })
    : actByIntent({ request, actor, address: {}, intents: ON_PARTS });
}

export default function GrowthFileRoute() {
  return <FilePage view={useLoaderData<typeof loader>()} />;
}
