import { type FormEvent, type ReactNode, useEffect, useRef } from "react";
import { RefusalNotice, useFieldErrors } from "#app/acts/refusal-notice.tsx";
import { useAct } from "#app/acts/use-act.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { FieldGrid } from "#app/ui/fields/field-grid.tsx";
import { SidePanel } from "#app/ui/layout/side-panel.tsx";
import styles from "./development.module.css";
import { useDevelopmentText } from "./use-development.ts";

/** What a form's named fields hold; what is left empty is not told. */
export type Values = Readonly<Record<string, string>>;

type Props = {
  title: string;
  intent: string;
  onClose: () => void;
  /** The command's input from what was filled in. */
  inputOf: (values: Values) => object;
  submit?: string;
  danger?: boolean;
  wide?: boolean;
  children: (error: (name: string) => string | undefined) => ReactNode;
};

const valuesOf = (form: HTMLFormElement): Values =>
  Object.fromEntries(
    [...new FormData(form)].flatMap(([name, value]) =>
      typeof value === "string" && value.trim() !== "" ? [[name, value.trim()]] : [],
    ),
  );

/** A form of one command in a side panel; it is closed when the command was carried out. */
export function CommandPanel(props: Props) {
  const t = useDevelopmentText();
  const act = useAct({ onDone: props.onClose });
  const error = useFieldErrors(act.refusal);
  const form = useRef<HTMLFormElement>(null);
  const { refusal } = act;
  useEffect(() => {
    if (refusal?.kind === "invalid")
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"], fieldset input')?.focus();
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
      closeLabel={t("form.close")}
      wide={props.wide ?? false}
    >
      <form ref={form} onSubmit={send} noValidate>
        <RefusalNotice refusal={refusal} />
        <FieldGrid columns={1}>{props.children(error)}</FieldGrid>
        <div className={styles.foot}>
          <ActionButton onClick={props.onClose}>{t("form.cancel")}</ActionButton>
          <ActionButton type="submit" tone={props.danger === true ? "danger" : "primary"} busy={act.busy}>
            {props.submit ?? t("form.save")}
          </ActionButton>
        </div>
      </form>
    </SidePanel>
  );
}
