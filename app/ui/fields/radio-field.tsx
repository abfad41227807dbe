import { Group, Radio } from "@mantine/core";
import { type FieldProps, fieldAttributes } from "./field-props.ts";
import type { Choice } from "./select-field.tsx";

export type RadioFieldProps = FieldProps & {
  choices: readonly (Choice & { description?: string })[];
  defaultValue?: string | undefined;
  value?: string | undefined;
  onChange?: ((value: string) => void) | undefined;
};

/** Two to five choices that are worth seeing at once. */
export function RadioField(props: RadioFieldProps) {
  const { onChange } = props;
  const { disabled, ...attributes } = fieldAttributes(props);
  return (
    <Radio.Group
      {...attributes}
      {...(props.value === undefined ? { defaultValue: props.defaultValue ?? null } : { value: props.value })}
      onChange={(value) => onChange?.(value)}
    >
      <Group gap="lg" mt={4}>
        {props.choices.map((choice) => (
          <Radio
            key={choice.value}
            value={choice.value}
            label={choice.label}
            description={choice.description}
            disabled={disabled || (choice.disabled ?? false)}
          />
        ))}
      </Group>
    </Radio.Group>
  );
}
