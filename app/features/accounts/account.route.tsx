import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { accountsText } from "#app/text/accounts.ts";
import { pageTitle } from "#app/text/page-title.ts";
import { requireAccount } from "#server/auth/request-actor.ts";
import { disableAccount } from "#server/commands/account/disable-account.ts";
import { enableAccount } from "#server/commands/account/enable-account.ts";
import { grantRole } from "#server/commands/account/grant-role.ts";
import { resetPassword } from "#server/commands/account/reset-password.ts";
import { revokeRole } from "#server/commands/account/revoke-role.ts";
import { unlockAccount } from "#server/commands/account/unlock-account.ts";
import { endSessions } from "#server/commands/accounts/end-sessions.ts";
import { showingPassword } from "#server/commands/accounts/showing-password.ts";
import { readView } from "#server/http/act.ts";
import { actByIntent } from "#server/http/act-by-intent.ts";
import { languageOf } from "#server/http/language.ts";
import { accountDetail } from "#server/views/accounts/account.ts";
import { AccountPage } from "./account-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const account = await readView(accountDetail, {
    request,
    actor,
    input: { accountId: params.accountId },
  });
  return {
    title: pageTitle({
      text: accountsText,
      language: languageOf(request),
      say: (t) => `${account.displayName} · ${t("title")}`,
    }),
    account,
  };
}

const intents = {
  grant: grantRole,
  revoke: revokeRole,
  disable: disableAccount,
  enable: enableAccount,
  unlock: unlockAccount,
  endSessions,
  reset: showingPassword(resetPassword),
};

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireAccount(request);
  return actByIntent({ request, actor, address: { accountId: params.accountId }, intents });
}

export default function AccountRoute() {
  const { account } = useLoaderData<typeof loader>();
  return <AccountPage account={account} key={account.id} />;
}
