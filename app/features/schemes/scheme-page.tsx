import type { SchemeView } from "#app/contracts/scheme-views.ts";
import { schemesText } from "#app/text/schemes.ts";
import { useText } from "#app/text/use-text.ts";
import { TextField } from "#app/ui/fields/text-field.tsx";
import { ExampleCard } from "./example-card.tsx";
import { FormsCard } from "./forms-card.tsx";
import { KindsCard } from "./kinds-card.tsx";
import { LimitsCards } from "./limits-cards.tsx";
import { PartsCards } from "./parts-card.tsx";
import { SaveBar } from "./save-bar.tsx";
import { SchemeContext } from "./scheme-context.ts";
import { SchemeHead } from "./scheme-head.tsx";
import styles from "./schemes.module.css";
import { useSchemeDraft } from "./use-scheme-draft.ts";

/** One scheme: edited as a draft, read once it is or was in force. */
export function SchemePage({ scheme }: { scheme: SchemeView }) {
  const t = useText(schemesText);
  const { draft, editing, problems, dirty, rename } = useSchemeDraft(scheme);
  return (
    <SchemeContext.Provider value={editing}>
      <div className={styles.page}>
        <SchemeHead scheme={scheme} problems={problems.length} dirty={dirty} />
        {scheme.may.edit && (
          <TextField
            name="name"
            label={t("name")}
            required
            maxLength={80}
            value={draft.name}
            onChange={rename}
          />
        )}
        <KindsCard />
        <ExampleCard />
        <PartsCards />
        <FormsCard />
        <LimitsCards />
        {scheme.may.edit && (
          <SaveBar scheme={scheme} draft={draft} problems={problems.length} dirty={dirty} />
        )}
      </div>
    </SchemeContext.Provider>
  );
}
