import { type FormEvent, type ReactNode, useEffect, useRef } from "react";
import { contestWords } from "#app/text/contest-words.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { FieldGrid } from "#app/ui/fields/field-grid.tsx";
import { SidePanel } from "#app/ui/layout/side-panel.tsx";
import styles from "./form-panel.module.css";
import { RefusalNotice, useFieldErrors } from "./refusal-notice.tsx";
import { useAct } from "./use-act.ts";

/** What the form's named fields hold, trimmed; empty ones as empty text. */
export type Values = Readonly<Record<string, string>>;

type Props = {
  title: string;
  /** What the person should know before writing. */
  note?: string;
  intent: string;
  onClose: () => void;
  inputOf: (values: Values) => object;
  submit?: string;
  danger?: boolean;
  wide?: boolean;
  children: (error: (name: string) => string | undefined) => ReactNode;
};

const valuesOf = (form: HTMLFormElement): Values =>
  Object.fromEntries(
    [...new FormData(form)].map(([name, value]) => [name, typeof value === "string" ? value.trim() : ""]),
  );

/** A form of one command in a side panel; it closes when the command was carried out. */
export function FormPanel(props: Props) {
  const t = useText(contestWords);
  const act = useAct({ onDone: props.onClose });
  const error = useFieldErrors(act.refusal);
  const form = useRef<HTMLFormElement>(null);
  const { refusal } = act;
  useEffect(() => {
    if (refusal?.kind !== "invalid") return;
    const find = (what: string) => form.current?.querySelector<HTMLElement>(what);
    // A group of choices does not mark its inputs.
    (find('[aria-invalid="true"]') ?? find("fieldset input"))?.focus();
  }, [refusal]);
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    act.send(props.intent, props.inputOf(valuesOf(event.currentTarget)));
  };
  return (
    <SidePanel
      opened
      onClose={props.onClose}
      title={props.title}
      closeLabel={t("close")}
      wide={props.wide ?? false}
    >
      <form ref={form} onSubmit={send} noValidate className={styles.form}>
        {props.note !== undefined && <p className={styles.soft}>{props.note}</p>}
        <RefusalNotice refusal={refusal} />
        <FieldGrid columns={1}>{props.children(error)}</FieldGrid>
        <div className={styles.foot}>
          <ActionButton onClick={props.onClose}>{t("cancel")}</ActionButton>
          <ActionButton type="submit" tone={props.danger === true ? "danger" : "primary"} busy={act.busy}>
            {props.submit ?? t("submit")}
          </ActionButton>
        </div>
      </form>
    </SidePanel>
  );
}
