import { Textarea } from "@mantine/core";
import { type FieldProps, fieldAttributes } from "./field-props.ts";

export type TextAreaFieldProps = FieldProps & {
  defaultValue?: string | undefined;
  value?: string | undefined;
  onChange?: ((value: string) => void) | undefined;
  rows?: number;
  maxLength?: number | undefined;
  placeholder?: string | undefined;
};

export function TextAreaField(props: TextAreaFieldProps) {
  const { onChange } = props;
  return (
    <Textarea
      {...fieldAttributes(props)}
      {...(props.value === undefined ? { defaultValue: props.defaultValue } : { value: props.value })}
      {...(onChange && { onChange: (event) => onChange(event.currentTarget.value) })}
      rows={props.rows ?? 4}
      maxLength={props.maxLength}
      placeholder={props.placeholder}
    />
  );
}
