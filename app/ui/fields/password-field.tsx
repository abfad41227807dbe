import { PasswordInput } from "@mantine/core";
import { type FieldProps, fieldAttributes } from "./field-props.ts";

export type PasswordFieldProps = FieldProps & {
  /** Tells the password manager which of the two it is. */
  autoComplete: "current-password" | "new-password";
  /** Name of the button that shows the password. */
  revealLabel: string;
};

/** Pasting is allowed and nothing is cut off: password managers need both. */
export function PasswordField(props: PasswordFieldProps) {
  return (
    <PasswordInput
      {...fieldAttributes(props)}
      autoComplete={props.autoComplete}
      visibilityToggleButtonProps={{ "aria-label": props.revealLabel, tabIndex: 0 }}
    />
  );
}
