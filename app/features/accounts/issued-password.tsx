import { accountsText } from "#app/text/accounts.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { CopyText } from "#app/ui/data/copy-text.tsx";
import { KeyValue } from "#app/ui/data/key-value.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import styles from "./accounts.module.css";

export type IssuedPasswordProps = {
  title: string;
  name: string;
  userName: string;
  password: string;
  /** Address of the new account, where the page is another one. */
  accountPath?: string;
  onClose: () => void;
};

/** The one time a password is shown; it cannot be read again afterwards. */
export function IssuedPassword(props: IssuedPasswordProps) {
  const t = useText(accountsText);
  const labels = { copy: t("issued.copy"), copied: t("issued.copied") };
  return (
    <Notice tone="attention" live title={`${props.title} · ${t("issued.once")}`}>
      <p>{t("issued.text", { name: props.name })}</p>
      <KeyValue
        entries={[
          { key: "user", label: t("userName"), value: <CopyText text={props.userName} labels={labels} /> },
          {
            key: "password",
            label: t("issued.password"),
            value: <CopyText text={props.password} labels={labels} />,
          },
        ]}
      />
      <div className={styles.buttons}>
        <ActionButton tone="primary" onClick={props.onClose}>
          {t("issued.close")}
        </ActionButton>
        {props.accountPath !== undefined && (
          <LinkButton to={props.accountPath}>{t("issued.open")}</LinkButton>
        )}
      </div>
    </Notice>
  );
}
