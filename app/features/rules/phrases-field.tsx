import { useState } from "react";
import { rulesText } from "#app/text/rules.ts";
import { useText } from "#app/text/use-text.ts";
import { TextAreaField } from "#app/ui/fields/text-area-field.tsx";
import { phrasesOf } from "./phrases.ts";
import { useRules } from "./rules-context.ts";

/** Quick phrases, one in a line. What is typed stays as it is; the document gets the phrases in it. */
export function PhrasesField(props: { phrases: readonly string[]; onValue: (phrases: string[]) => void }) {
  const t = useText(rulesText);
  const { readOnly } = useRules();
  const [text, setText] = useState(props.phrases.join("\n"));
  return (
    <TextAreaField
      name="phrases"
      label={t("panel.phrasesLabel")}
      description={t("panel.phrasesText")}
      rows={6}
      disabled={readOnly}
      value={text}
      onChange={(next) => {
        setText(next);
        props.onValue(phrasesOf(next));
      }}
    />
  );
}
