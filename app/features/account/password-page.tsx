import { Form, useNavigation } from "@remix-run/react";
import type { Refusal } from "#app/domain/shared/refusal.ts";
import { accountText } from "#app/text/account.ts";
import { frameText } from "#app/text/frame.ts";
import { sentenceOf, sentenceOfRule } from "#app/text/refusal-sentence.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { FieldGrid } from "#app/ui/fields/field-grid.tsx";
import { FormErrors } from "#app/ui/fields/form-errors.tsx";
import { PasswordField } from "#app/ui/fields/password-field.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import styles from "./password-page.module.css";

export type PasswordPageProps = {
  userName: string;
  due: boolean;
  outcome: { refusal: Refusal | null } | null;
};

const FIELDS = ["current", "next", "repeat"] as const;

export function PasswordPage({ userName, due, outcome }: PasswordPageProps) {
  const t = useText(accountText);
  const shell = useText(frameText);
  const language = useLanguage();
  const busy = useNavigation().state === "submitting";
  const refusal = outcome?.refusal ?? null;
  const fields = refusal?.kind === "invalid" ? refusal.fields : {};
  const said = (name: (typeof FIELDS)[number]) =>
    fields[name] === undefined ? undefined : (sentenceOfRule(fields[name], {}, language) ?? undefined);
  const errors = FIELDS.flatMap((name) => {
    const message = said(name);
    return message === undefined ? [] : [{ name, message }];
  });
  const general =
    refusal !== null && refusal.kind !== "invalid"
      ? [{ name: null, message: sentenceOf(refusal, language) }]
      : [];
  const done = outcome !== null && refusal === null;
  return (
    <>
      <PageHeader
        title={t("password.title")}
        subtitle={due && !done ? t("password.first") : `${t("password.account")} ${userName}`}
      />
      <Card>
        {done ? (
          <Notice
            tone="good"
            live
            action={
              <LinkButton to="/" tone="primary">
                {shell("error.home")}
              </LinkButton>
            }
          >
            {t("password.done")}
          </Notice>
        ) : (
          <Form method="post" className={styles.form}>
            <FormErrors title={t("password.summary")} errors={[...general, ...errors]} />
            <input type="text" name="username" autoComplete="username" value={userName} readOnly hidden />
            <FieldGrid columns={1}>
              <p>{t("password.lead")}</p>
              <PasswordField
                name="current"
                label={t(due ? "password.initial" : "password.current")}
                autoComplete="current-password"
                revealLabel={t("password.reveal")}
                error={said("current")}
                required
              />
              <PasswordField
                name="next"
                label={t("password.next")}
                autoComplete="new-password"
                revealLabel={t("password.reveal")}
                error={said("next")}
                required
              />
              <PasswordField
                name="repeat"
                label={t("password.repeat")}
                autoComplete="new-password"
                revealLabel={t("password.reveal")}
                error={said("repeat")}
                required
              />
              <ActionButton type="submit" tone="primary" busy={busy}>
                {t("password.submit")}
              </ActionButton>
            </FieldGrid>
          </Form>
        )}
      </Card>
    </>
  );
}
