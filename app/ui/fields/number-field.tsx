import { TextInput } from "@mantine/core";
import { type FieldProps, fieldAttributes } from "./field-props.ts";
import styles from "./fields.module.css";
import { plainNumberText } from "./number-text.ts";

export type NumberFieldProps = FieldProps & {
  defaultValue?: string | number | undefined;
  value?: string | undefined;
  onChange?: ((value: string) => void) | undefined;
  /** Shown behind the figures: 分, 秒, 人, %. */
  unit?: string | undefined;
  /** Whole numbers get a keyboard without a point. */
  whole?: boolean;
  placeholder?: string | undefined;
};

/** A text input on purpose: the library's number input doubles digits under Chinese input methods. */
export function NumberField(props: NumberFieldProps) {
  const { onChange, unit } = props;
  return (
    <TextInput
      {...fieldAttributes(props)}
      {...(props.value === undefined ? { defaultValue: props.defaultValue } : { value: props.value })}
      {...(onChange && { onChange: (event) => onChange(event.currentTarget.value) })}
      onBlur={(event) => {
        const plain = plainNumberText(event.currentTarget.value);
        if (plain === event.currentTarget.value) return;
        event.currentTarget.value = plain;
        onChange?.(plain);
      }}
      inputMode={props.whole ? "numeric" : "decimal"}
      autoComplete="off"
      placeholder={props.placeholder}
      classNames={{ input: styles.figures ?? "" }}
      rightSection={unit === undefined ? undefined : <span className={styles.unit}>{unit}</span>}
      rightSectionPointerEvents="none"
    />
  );
}
