import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { notificationText } from "#app/text/notifications.ts";
import { pageTitle } from "#app/text/page-title.ts";
import { requireAccount } from "#server/auth/request-actor.ts";
import { readAllNotifications } from "#server/commands/notification/read-all-notifications.ts";
import { readNotification } from "#server/commands/notification/read-notification.ts";
import { readView } from "#server/http/act.ts";
import { actByIntent } from "#server/http/act-by-intent.ts";
import { languageOf } from "#server/http/language.ts";
import { notifications } from "#server/views/notification/notifications.ts";
import { NotificationsPage } from "./notifications-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const asked = new URL(request.url).searchParams;
  const input = {
    state: asked.get("state") ?? "all",
    kind: asked.get("kind") || null,
    page: asked.get("page") ?? 1,
  };
  return {
    view: await readView(notifications, { request, actor, input }),
    title: pageTitle({ text: notificationText, language: languageOf(request), say: (t) => t("title") }),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireAccount(request);
  const intents = { read: readNotification, readAll: readAllNotifications };
  return actByIntent({ request, actor, address: {}, intents });
}

export default function NotificationsRoute() {
  const { view } = useLoaderData<typeof loader>();
  return <NotificationsPage view={view} />;
}
