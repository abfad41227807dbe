import { Form, useLocation } from "@remix-run/react";
import { IconKey, IconLanguage, IconLogout, IconMoon, IconSun, IconUserCircle } from "@tabler/icons-react";
import { shellText } from "#app/text/shell.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { ActionMenu } from "#app/ui/actions/action-menu.tsx";
import { IconButton } from "#app/ui/actions/icon-button.tsx";
import { type ColorScheme, otherScheme } from "#app/ui/document.ts";
import styles from "./frame-tools.module.css";

/** Language, light or dark, and the account; each is a form, so that they work before scripts do. */
export function FrameTools({ name, scheme }: { name: string; scheme: ColorScheme }) {
  const t = useText(shellText);
  const other = useLanguage() === "zh-CN" ? "en" : "zh-CN";
  const { pathname, search } = useLocation();
  const back = <input type="hidden" name="back" value={`${pathname}${search}`} />;
  return (
    <>
      <Form method="post" action="/language" preventScrollReset>
        {back}
        <input type="hidden" name="language" value={other} />
        <IconButton type="submit" label={t("languageLabel")} icon={<IconLanguage />} />
      </Form>
      <Form method="post" action="/scheme" preventScrollReset>
        {back}
        <input type="hidden" name="scheme" value={otherScheme(scheme)} />
        <IconButton
          type="submit"
          label={t("scheme.switch")}
          icon={scheme === "light" ? <IconMoon /> : <IconSun />}
        />
      </Form>
      <Form method="post" action="/sign-out" id="sign-out" />
      <ActionMenu
        label={<span className={styles.name}>{name}</span>}
        tone="quiet"
        icon={<IconUserCircle />}
        actions={[
          { key: "password", label: t("menu.password"), icon: <IconKey size={18} />, to: "/password" },
          { key: "sign-out", label: t("signOut"), icon: <IconLogout size={18} />, formId: "sign-out" },
        ]}
      />
    </>
  );
}
