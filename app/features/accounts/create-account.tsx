import { accountsText } from "#app/text/accounts.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { FieldGrid } from "#app/ui/fields/field-grid.tsx";
import { FormErrors } from "#app/ui/fields/form-errors.tsx";
import { RadioField } from "#app/ui/fields/radio-field.tsx";
import { TextField } from "#app/ui/fields/text-field.tsx";
import { SidePanel } from "#app/ui/layout/side-panel.tsx";
import type { UnitChoice } from "./account-shapes.ts";
import styles from "./accounts.module.css";
import { CadrePicker } from "./cadre-picker.tsx";
import { useCreateErrors } from "./create-errors.ts";
import { IssuedPassword } from "./issued-password.tsx";
import { RoleFields } from "./role-fields.tsx";
import { type CreateAccountState, useCreateAccount } from "./use-create-account.ts";

type Props = { onClose: () => void; units: readonly UnitChoice[] };

/** The drawer in which an account is made; at the end it shows the initial password once. */
export function CreateAccount({ opened, ...props }: Props & { opened: boolean }) {
  const t = useText(accountsText);
  return (
    <SidePanel opened={opened} onClose={props.onClose} title={t("create")} closeLabel={t("close")}>
      {opened && <Creating {...props} />}
    </SidePanel>
  );
}

function Creating({ units, onClose }: Props) {
  const t = useText(accountsText);
  const state = useCreateAccount(units);
  const { kind, asked, act } = state;
  if (act.value !== null) {
    const { accountId, password } = act.value;
    return (
      <IssuedPassword
        title={t("issued.created")}
        name={asked.name}
        userName={asked.userName}
        password={password}
        {...(accountId === null ? {} : { accountPath: `/accounts/${accountId}` })}
        onClose={onClose}
      />
    );
  }
  return (
    <div className={styles.stack}>
      <RadioField
        name="kind"
        label={t("form.kind")}
        value={kind}
        onChange={(value) => state.setKind(value === "outsider" ? "outsider" : "cadre")}
        choices={[
          { value: "cadre", label: t("form.cadre") },
          { value: "outsider", label: t("form.outsider") },
        ]}
      />
      {kind === "cadre" && (
        <CadrePicker
          cadreId={state.cadreId}
          onPick={state.setCadreId}
          error={state.missing === "cadre" ? t("form.pickFirst") : undefined}
        />
      )}
      <AccountForm state={state} units={units} onClose={onClose} />
    </div>
  );
}

function AccountForm({ state, units, onClose }: Props & { state: CreateAccountState }) {
  const t = useText(accountsText);
  const errors = useCreateErrors(state.act.refusal);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        state.submit(new FormData(event.currentTarget));
      }}
    >
      <FormErrors title={t("form.summary")} errors={errors.all} />
      <FieldGrid columns={1}>
        {state.kind === "outsider" && <OutsiderFields errorOf={errors.of} />}
        <TextField
          name="userName"
          label={t("userName")}
          description={t("form.userNameHint")}
          maxLength={32}
          required
          error={errors.of("userName")}
        />
        <RoleFields
          state={state.roles}
          units={units}
          emptyLabel={t("form.later")}
          scopeError={state.missing === "scope" ? t("form.scopeFirst") : errors.of("unitId")}
        />
        <div className={styles.buttons}>
          <ActionButton type="submit" tone="primary" busy={state.act.busy}>
            {t("form.submit")}
          </ActionButton>
          <ActionButton onClick={onClose}>{t("cancel")}</ActionButton>
        </div>
      </FieldGrid>
    </form>
  );
}

function OutsiderFields({ errorOf }: { errorOf: (name: string) => string | undefined }) {
  const t = useText(accountsText);
  return (
    <>
      <TextField
        name="displayName"
        label={t("displayName")}
        maxLength={40}
        required
        error={errorOf("displayName")}
      />
      <TextField
        name="phone"
        label={t("form.phone")}
        type="tel"
        inputMode="tel"
        maxLength={20}
        error={errorOf("phone")}
      />
    </>
  );
}
