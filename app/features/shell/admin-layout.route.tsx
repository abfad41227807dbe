import type { LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLoaderData } from "@remix-run/react";
import { frameText } from "#app/text/frame.ts";
import { shellText } from "#app/text/shell.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { AdminFrame } from "#app/ui/frames/admin-frame.tsx";
import { UiProvider } from "#app/ui/provider.tsx";
import { requireSignedIn } from "#server/auth/request-actor.ts";
import { readView } from "#server/http/act.ts";
import { schemeOf } from "#server/http/language.ts";
import { frame } from "#server/views/account/frame.ts";
import { FrameBell } from "./frame-bell.tsx";
import { FramePalette } from "./frame-palette.tsx";
import { FrameTools } from "./frame-tools.tsx";
import { menuGroups } from "./menu-groups.tsx";
import { useNonce } from "./nonce.ts";

/** Everybody who is signed in; each page inside asks for its own right. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { actor, mustChangePassword } = await requireSignedIn(request);
  const around = await readView(frame, { request, actor, input: {} });
  return {
    ...around,
    menu: mustChangePassword ? [] : around.menu,
    mustChangePassword,
    scheme: schemeOf(request),
  };
}

export default function AdminLayout() {
  const around = useLoaderData<typeof loader>();
  const frame = useText(frameText);
  const t = useText(shellText);
  const groups = menuGroups({ entries: around.menu, t });
  return (
    <UiProvider
      colorScheme={around.scheme}
      nonce={useNonce()}
      language={useLanguage()}
      calendarLabels={{
        open: t("calendar.open"),
        previousMonth: t("calendar.previous"),
        nextMonth: t("calendar.next"),
      }}
      messagesLabel={t("messages")}
    >
      <AdminFrame
        brand={{ name: frame("product"), unit: around.unitName ?? undefined, home: "/" }}
        menu={groups}
        labels={{
          menu: t("menu.label"),
          openMenu: t("menu.open"),
          closeMenu: t("menu.close"),
          skip: frame("skip"),
        }}
        paletteSlot={<FramePalette groups={groups} contests={around.contests} />}
        bellSlot={around.mustChangePassword ? null : <FrameBell unread={around.unread} />}
        userSlot={<FrameTools name={around.name} scheme={around.scheme} />}
        bannerSlot={
          around.mustChangePassword ? (
            <Notice tone="attention">{t("passwordDue")}</Notice>
          ) : around.demonstration ? (
            <Notice tone="info">
              <strong>{t("rehearsal.title")}</strong> {t("rehearsal.text")}
            </Notice>
          ) : null
        }
      >
        <Outlet />
      </AdminFrame>
    </UiProvider>
  );
}
