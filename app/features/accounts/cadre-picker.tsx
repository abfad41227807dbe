import { useFetcher } from "@remix-run/react";
import { accountsText } from "#app/text/accounts.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { RadioField } from "#app/ui/fields/radio-field.tsx";
import { TextField } from "#app/ui/fields/text-field.tsx";
import type { loader } from "./account-list.route.tsx";
import styles from "./accounts.module.css";

/** Finds cadres without an account by name and lets one be chosen. */
export function CadrePicker({
  cadreId,
  onPick,
  error,
}: {
  cadreId: string;
  onPick: (cadreId: string) => void;
  error: string | undefined;
}) {
  const t = useText(accountsText);
  const finder = useFetcher<typeof loader>();
  const found = finder.data?.candidates ?? null;
  return (
    <div className={styles.stack}>
      <form
        className={styles.find}
        onSubmit={(event) => {
          event.preventDefault();
          const name = String(new FormData(event.currentTarget).get("find") ?? "").trim();
          if (name === "") return;
          onPick("");
          finder.load(`/accounts?${new URLSearchParams({ find: name })}`);
        }}
      >
        <TextField name="find" label={t("form.find")} maxLength={40} autoFocus />
        <ActionButton type="submit" busy={finder.state !== "idle"}>
          {t("form.findButton")}
        </ActionButton>
      </form>
      <div role="status">
        {found !== null &&
          (found.length === 0 ? t("form.nobody") : t("form.found", { number: found.length }))}
      </div>
      {found !== null && found.length > 0 && (
        <RadioField
          name="cadreId"
          label={t("form.pick")}
          value={cadreId}
          onChange={onPick}
          error={error}
          choices={found.map(({ id, name, unitName }) => ({ value: id, label: `${name}（${unitName}）` }))}
        />
      )}
      {error !== undefined && (found === null || found.length === 0) && <p role="alert">{error}</p>}
    </div>
  );
}
