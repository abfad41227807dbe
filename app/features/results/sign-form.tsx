import { Form, useActionData, useNavigation } from "@remix-run/react";
import { useState } from "react";
import { uuidv7 } from "uuidv7";
import { useFieldErrors } from "#app/acts/refusal-notice.tsx";
import type { SigningRole } from "#app/domain/access/results.ts";
import type { Refusal } from "#app/domain/shared/refusal.ts";
import { sentenceOf } from "#app/text/refusal-sentence.ts";
import { resultsText } from "#app/text/results.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { FormErrors } from "#app/ui/fields/form-errors.tsx";
import { PasswordField } from "#app/ui/fields/password-field.tsx";
import { TextAreaField } from "#app/ui/fields/text-area-field.tsx";
import styles from "./results.module.css";

export type SignOutcome = { role: SigningRole; refusal: Refusal | null; complete: boolean };

export type SignFormProps = { role: SigningRole; hash: string; blocked: boolean; needsReason: boolean };

/** Says that the signature stands, also when its form has gone with it. */
export function SignedNotice() {
  const t = useText(resultsText);
  const outcome = useActionData<SignOutcome>();
  if (outcome === undefined || outcome.refusal !== null) return null;
  return (
    <Notice tone="good" live>
      {outcome.complete ? t("signOff.complete") : t("signOff.done")}
    </Notice>
  );
}

/** One signature: the password again, and for a further version its reason. Works without scripts. */
export function SignForm({ role, hash, blocked, needsReason }: SignFormProps) {
  const t = useText(resultsText);
  const language = useLanguage();
  const outcome = useActionData<SignOutcome>();
  const busy = useNavigation().state === "submitting";
  // A refused signature is a new request: the id is kept only until it was carried out.
  const [requestId] = useState(uuidv7);
  const refusal = outcome?.role === role ? outcome.refusal : null;
  const said = useFieldErrors(refusal);
  const fields = ["reason", "password"].flatMap((name) => {
    const message = said(name);
    return message === undefined ? [] : [{ name, message }];
  });
  const general =
    refusal === null || refusal.kind === "invalid"
      ? []
      : [{ name: null, message: sentenceOf(refusal, language) }];
  return (
    <Form method="post" className={styles.form} data-print="hide">
      <FormErrors title={t("signOff.summary")} errors={[...general, ...fields]} />
      <input type="hidden" name="requestId" value={requestId} suppressHydrationWarning />
      <input type="hidden" name="role" value={role} />
      <input type="hidden" name="hash" value={hash} />
      {needsReason && (
        <TextAreaField
          name="reason"
          label={t("signOff.reason")}
          description={t("signOff.reasonHint")}
          error={said("reason")}
          rows={2}
          required
        />
      )}
      <PasswordField
        name="password"
        label={t("signOff.password")}
        description={t("signOff.passwordHint")}
        autoComplete="current-password"
        revealLabel={t("signOff.reveal")}
        error={said("password")}
        required
        disabled={blocked}
      />
      <ActionButton type="submit" tone="primary" size="large" busy={busy} disabled={blocked}>
        {t("signOff.sign", { role: t(`signOff.role.${role}`) })}
      </ActionButton>
    </Form>
  );
}
