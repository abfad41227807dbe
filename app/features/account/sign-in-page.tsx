import { Form, Link, useNavigation } from "@remix-run/react";
import { useState } from "react";
import { accountText } from "#app/text/account.ts";
import { frameText } from "#app/text/frame.ts";
import { shellText } from "#app/text/shell.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { PlainFrame } from "#app/ui/frames/plain-frame.tsx";
import { type DemonstrationAccount, DemonstrationAccounts } from "./demonstration-accounts.tsx";
import styles from "./sign-in-page.module.css";

export type SignInPageProps = {
  next: string | null;
  demonstration: DemonstrationAccount[];
  refusal: string | null;
};

/** Stands without the component library and works without scripts: it is the door. */
export function SignInPage({ next, demonstration, refusal }: SignInPageProps) {
  const t = useText(accountText);
  const frame = useText(frameText);
  const shell = useText(shellText);
  const busy = useNavigation().state !== "idle";
  const [login, setLogin] = useState("");
  const [password, setPassword] = useState("");
  const fill = (account: DemonstrationAccount) => {
    setLogin(account.userName);
    setPassword(account.password);
  };
  return (
    <PlainFrame
      brand={{ name: frame("product"), unit: shell("tagline"), home: "/sign-in" }}
      skipLabel={frame("skip")}
      width="narrow"
      toolsSlot={<LanguageSwitch next={next} />}
    >
      <h1 className={styles.title}>{t("signIn.title")}</h1>
      <p className={styles.lead}>{t("signIn.lead")}</p>
      {refusal !== null && (
        <Notice tone="error" live>
          <span id="sign-in-refusal">{refusal}</span>
        </Notice>
      )}
      {refusal === null && next !== null && <Notice tone="info">{t("signIn.goOn")}</Notice>}
      <Form
        method="post"
        className={styles.form}
        aria-describedby={refusal === null ? undefined : "sign-in-refusal"}
      >
        <input type="hidden" name="next" value={next ?? ""} />
        <label className={styles.field}>
          <span>{t("signIn.login")}</span>
          <input
            name="login"
            value={login}
            onChange={(event) => setLogin(event.currentTarget.value)}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            required
            maxLength={64}
          />
        </label>
        <Password value={password} onChange={setPassword} />
        <ActionButton type="submit" tone="primary" size="large" wide busy={busy} busyLabel={t("signIn.busy")}>
          {t("signIn.submit")}
        </ActionButton>
      </Form>
      {demonstration.length > 0 && <DemonstrationAccounts accounts={demonstration} onPick={fill} />}
      <p className={styles.note}>{t("signIn.forgotten")}</p>
      <p className={styles.note}>
        {t("signIn.judges")} <Link to="/pair">{t("signIn.pair")}</Link>
      </p>
    </PlainFrame>
  );
}

function Password({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const t = useText(accountText);
  const [shown, setShown] = useState(false);
  return (
    <div className={styles.field}>
      <label htmlFor="sign-in-password">{t("signIn.password")}</label>
      <span className={styles.password}>
        <input
          id="sign-in-password"
          name="password"
          type={shown ? "text" : "password"}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
          autoComplete="current-password"
          required
          maxLength={400}
        />
        <ActionButton size="small" tone="quiet" aria-pressed={shown} onClick={() => setShown(!shown)}>
          {shown ? t("signIn.hide") : t("signIn.show")}
        </ActionButton>
      </span>
    </div>
  );
}

function LanguageSwitch({ next }: { next: string | null }) {
  const shell = useText(shellText);
  const other = useLanguage() === "zh-CN" ? "en" : "zh-CN";
  return (
    <Form method="post" action="/language" reloadDocument>
      <input type="hidden" name="language" value={other} />
      <input
        type="hidden"
        name="back"
        value={next === null ? "/sign-in" : `/sign-in?next=${encodeURIComponent(next)}`}
      />
      <ActionButton type="submit" size="small" tone="quiet" aria-label={shell("languageLabel")} lang={other}>
        {shell("language")}
      </ActionButton>
    </Form>
  );
}
