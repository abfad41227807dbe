import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { mentorshipText } from "#app/text/mentorship.ts";
import { pageTitle } from "#app/text/page-title.ts";
import { requireAccount } from "#server/auth/request-actor.ts";
import { changeAgreement } from "#server/commands/mentorship/change-agreement.ts";
import { completeMentorship } from "#server/commands/mentorship/complete-mentorship.ts";
import { declineMentorship } from "#server/commands/mentorship/decline-mentorship.ts";
import { endMentorship } from "#server/commands/mentorship/end-mentorship.ts";
import { rateMentorship } from "#server/commands/mentorship/rate-mentorship.ts";
import { signMentorship } from "#server/commands/mentorship/sign-mentorship.ts";
import { writeMentorLog } from "#server/commands/mentorship/write-mentor-log.ts";
import { readView } from "#server/http/act.ts";
import { actByIntent } from "#server/http/act-by-intent.ts";
import { languageOf } from "#server/http/language.ts";
import { mentorshipPage } from "#server/views/mentorship/mentorship.ts";
import { MentorshipPage } from "./mentorship-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export async function loader({ request, params: { mentorshipId } }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const view = await readView(mentorshipPage, { request, actor, input: { mentorshipId } });
  const { menteeName: mentee, mentorName: mentor } = view;
  return {
    view,
    title: pageTitle({
      text: mentorshipText,
      language: languageOf(request),
      say: (t) => t("page.title", { mentee, mentor }),
    }),
  };
}

export async function action({ request, params: { mentorshipId } }: ActionFunctionArgs) {
  const actor = await requireAccount(request);
  const intents = {
    ...{ agreement: changeAgreement, sign: signMentorship, decline: declineMentorship },
    ...{ log: writeMentorLog, rate: rateMentorship },
    ...{ complete: completeMentorship, end: endMentorship },
  };
  return actByIntent({ request, actor, address: { mentorshipId }, intents });
}

export default function MentorshipRoute() {
  const { view } = useLoaderData<typeof loader>();
  return <MentorshipPage view={view} />;
}
