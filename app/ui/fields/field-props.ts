/** What every field takes; fits the metadata of a form library (`name`, `errors`, `required`). */
export type FieldProps = {
  name: string;
  label: string;
  description?: string | undefined;
  error?: string | readonly string[] | undefined;
  required?: boolean | undefined;
  disabled?: boolean | undefined;
  id?: string | undefined;
};

const sentence = (error: FieldProps["error"]): string | undefined => {
  if (error === undefined) return undefined;
  const text = typeof error === "string" ? error : error.join(" ");
  return text === "" ? undefined : text;
};

/** The library's attributes of a field. `data-field` is how the summary of errors finds it. */
export const fieldAttributes = ({ name, label, description, error, required, disabled, id }: FieldProps) => ({
  name,
  label,
  description,
  error: sentence(error),
  required: required ?? false,
  disabled: disabled ?? false,
  "data-field": name,
  ...(id === undefined ? {} : { id }),
});
