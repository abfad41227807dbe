import { NativeSelect, Select } from "@mantine/core";
import { type FieldProps, fieldAttributes } from "./field-props.ts";

export type Choice = { value: string; label: string; disabled?: boolean };

export type SelectFieldProps = FieldProps & {
  choices: readonly Choice[];
  defaultValue?: string | undefined;
  value?: string | undefined;
  onChange?: ((value: string) => void) | undefined;
  /** The empty choice ("请选择", "全部"); without it one of the choices is always taken. */
  emptyLabel?: string | undefined;
  /** Long lists: a box one types into, with the sentence for "nothing found" and the name of the button that empties it. */
  search?: { nothingFound: string; clear: string } | undefined;
};

export function SelectField(props: SelectFieldProps) {
  return props.search === undefined ? <ShortSelect {...props} /> : <SearchSelect {...props} />;
}

function ShortSelect(props: SelectFieldProps) {
  const { onChange, emptyLabel } = props;
  const empty = emptyLabel === undefined ? [] : [{ value: "", label: emptyLabel }];
  return (
    <NativeSelect
      {...fieldAttributes(props)}
      {...(props.value === undefined ? { defaultValue: props.defaultValue } : { value: props.value })}
      onChange={(event) => onChange?.(event.currentTarget.value)}
      data={[...empty, ...props.choices]}
    />
  );
}

function SearchSelect(props: SelectFieldProps) {
  const { onChange, search, emptyLabel } = props;
  return (
    <Select
      {...fieldAttributes(props)}
      {...(props.value === undefined
        ? { defaultValue: props.defaultValue ?? null }
        : { value: props.value === "" ? null : props.value })}
      onChange={(value) => onChange?.(value ?? "")}
      data={[...props.choices]}
      placeholder={emptyLabel}
      nothingFoundMessage={search?.nothingFound}
      searchable
      clearable={emptyLabel !== undefined}
      clearButtonProps={{ "aria-label": search?.clear }}
      comboboxProps={{ withinPortal: true }}
      maxDropdownHeight={320}
    />
  );
}
