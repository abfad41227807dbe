import type { ComponentProps } from "react";
import { FormPanel, type Values } from "#app/acts/form-panel.tsx";
import { useDevelopmentText } from "./use-development.ts";

const filledIn = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ""));

/** A form of one command in a side panel, where what is left empty is not told. */
export function CommandPanel({ inputOf, submit, ...panel }: ComponentProps<typeof FormPanel>) {
  const t = useDevelopmentText();
  return (
    <FormPanel {...panel} inputOf={(values) => inputOf(filledIn(values))} submit={submit ?? t("form.save")} />
  );
}
