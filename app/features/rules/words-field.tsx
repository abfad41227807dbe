import { problemText } from "#app/text/problem-sentence.ts";
import { useLanguage } from "#app/text/use-text.ts";
import { TextField } from "#app/ui/fields/text-field.tsx";
import { useRules } from "./rules-context.ts";
import type { TextCellProps } from "./text-cell.tsx";

/** Words of the rules with their label. */
export function WordsField({ path, label, value, onValue, placeholder }: TextCellProps) {
  const { readOnly, problems } = useRules();
  const language = useLanguage();
  const problem = problems.find((each) => each.path === path);
  return (
    <TextField
      name={path}
      label={label}
      value={value}
      onChange={onValue}
      placeholder={placeholder}
      readOnly={readOnly}
      maxLength={200}
      error={problem && problemText(problem, language)}
    />
  );
}
