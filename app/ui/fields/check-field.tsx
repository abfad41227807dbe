import { Checkbox, Switch } from "@mantine/core";
import { type FieldProps, fieldAttributes } from "./field-props.ts";

export type CheckFieldProps = FieldProps & {
  defaultChecked?: boolean | undefined;
  checked?: boolean | undefined;
  onChange?: ((checked: boolean) => void) | undefined;
  /** Sent when checked; the form library reads "on" as true. */
  value?: string;
  /** A switch says "on from now"; a box says "yes, when I save". */
  look?: "box" | "switch";
};

export function CheckField(props: CheckFieldProps) {
  const { onChange, look = "box", value = "on" } = props;
  const shared = {
    ...fieldAttributes(props),
    ...(props.checked === undefined ? { defaultChecked: props.defaultChecked } : { checked: props.checked }),
    value,
    onChange: (event: { currentTarget: { checked: boolean } }) => onChange?.(event.currentTarget.checked),
  };
  return look === "switch" ? <Switch {...shared} withThumbIndicator={false} /> : <Checkbox {...shared} />;
}
