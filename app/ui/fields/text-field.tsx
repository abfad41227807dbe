import { TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import { type FieldProps, fieldAttributes } from "./field-props.ts";

export type TextFieldProps = FieldProps & {
  defaultValue?: string | undefined;
  value?: string | undefined;
  onChange?: ((value: string) => void) | undefined;
  type?: "text" | "search" | "tel" | "email" | "url";
  inputMode?: "text" | "numeric" | "decimal" | "tel" | "search";
  autoComplete?: string | undefined;
  autoFocus?: boolean;
  maxLength?: number | undefined;
  placeholder?: string | undefined;
  readOnly?: boolean;
  icon?: ReactNode;
};

export function TextField(props: TextFieldProps) {
  const { onChange } = props;
  return (
    <TextInput
      {...fieldAttributes(props)}
      {...(props.value === undefined ? { defaultValue: props.defaultValue } : { value: props.value })}
      {...(onChange && { onChange: (event) => onChange(event.currentTarget.value) })}
      type={props.type ?? "text"}
      inputMode={props.inputMode}
      autoComplete={props.autoComplete ?? "off"}
      data-autofocus={props.autoFocus || undefined}
      maxLength={props.maxLength}
      placeholder={props.placeholder}
      readOnly={props.readOnly}
      leftSection={props.icon}
    />
  );
}
