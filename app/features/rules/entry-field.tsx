import { NumberField } from "#app/ui/fields/number-field.tsx";
import { TextField } from "#app/ui/fields/text-field.tsx";
import { useRules } from "./rules-context.ts";
import { type EntryProps, useEntry } from "./use-entry.ts";

export type EntryFieldProps = EntryProps & { unit?: string; description?: string; placeholder?: string };

/** A number of the rules with its label. */
export function EntryField(props: EntryFieldProps) {
  const { readOnly } = useRules();
  const { text, error, type } = useEntry(props);
  const shared = { name: props.path, label: props.label, description: props.description, error };
  if (readOnly) {
    const unit = props.kind === "clock" ? undefined : props.unit;
    const shown = unit === undefined || text === "" ? text : `${text} ${unit}`;
    return <TextField {...shared} value={shown === "" ? "—" : shown} readOnly />;
  }
  return (
    <NumberField
      {...shared}
      value={text}
      onChange={type}
      unit={props.unit}
      placeholder={props.placeholder}
      whole={props.kind === "whole"}
    />
  );
}
