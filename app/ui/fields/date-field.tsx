import { DateInput, DateTimePicker } from "@mantine/dates";
import { type FieldProps, fieldAttributes } from "./field-props.ts";

export type DateFieldProps = FieldProps & {
  /** "YYYY-MM-DD", with `time` "YYYY-MM-DD HH:mm:ss"; always Asia/Shanghai, never converted. */
  defaultValue?: string | undefined;
  onChange?: ((value: string) => void) | undefined;
  minimum?: string | undefined;
  maximum?: string | undefined;
  time?: boolean;
  placeholder?: string | undefined;
};

/** Typed as 2026-05-01 or picked; the form carries the same text. */
export function DateField(props: DateFieldProps) {
  const { onChange, time = false } = props;
  const shared = {
    ...fieldAttributes(props),
    defaultValue: props.defaultValue ?? null,
    ...(props.placeholder === undefined ? {} : { placeholder: props.placeholder }),
    ...(props.minimum === undefined ? {} : { minDate: props.minimum }),
    ...(props.maximum === undefined ? {} : { maxDate: props.maximum }),
    onChange: (value: string | null) => onChange?.(value ?? ""),
    clearable: !(props.required ?? false),
  };
  return time ? (
    <DateTimePicker {...shared} valueFormat="YYYY-MM-DD HH:mm" />
  ) : (
    <DateInput {...shared} valueFormat="YYYY-MM-DD" />
  );
}
