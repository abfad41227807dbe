import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { mentorshipText } from "#app/text/mentorship.ts";
import { pageTitle } from "#app/text/page-title.ts";
import { requireAccount } from "#server/auth/request-actor.ts";
import { writeAssessment } from "#server/commands/assessment/write-assessment.ts";
import { changeAgreement } from "#server/commands/mentorship/change-agreement.ts";
import { declineMentorship } from "#server/commands/mentorship/decline-mentorship.ts";
import { rateMentorship } from "#server/commands/mentorship/rate-mentorship.ts";
import { signMentorship } from "#server/commands/mentorship/sign-mentorship.ts";
import { writeMentorLog } from "#server/commands/mentorship/write-mentor-log.ts";
import { readView } from "#server/http/act.ts";
import { actByIntent } from "#server/http/act-by-intent.ts";
import { languageOf } from "#server/http/language.ts";
import { myMentoring } from "#server/views/mentorship/my-mentoring.ts";
import { MyMentoringPage } from "./my-mentoring-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  return {
    view: await readView(myMentoring, { request, actor, input: {} }),
    title: pageTitle({ text: mentorshipText, language: languageOf(request), say: (t) => t("mine.title") }),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireAccount(request);
  const intents = {
    ...{ agreement: changeAgreement, sign: signMentorship, decline: declineMentorship },
    ...{ log: writeMentorLog, rate: rateMentorship, assess: writeAssessment },
  };
  return actByIntent({ request, actor, address: {}, intents });
}

export default function MyMentoringRoute() {
  const { view } = useLoaderData<typeof loader>();
  return <MyMentoringPage view={view} />;
}
