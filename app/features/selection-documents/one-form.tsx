import { IconDownload } from "@tabler/icons-react";
import { useState } from "react";
import type { DocumentsShown } from "#app/contracts/selection-documents-views.ts";
import { selectionDocumentsText } from "#app/text/selection-documents.ts";
import { useText } from "#app/text/use-text.ts";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import styles from "./documents.module.css";

/** The form of one person. */
export function OneForm({ roundId, people }: { roundId: string; people: DocumentsShown["people"] }) {
  const t = useText(selectionDocumentsText);
  const [candidateId, choose] = useState("");
  return (
    <div className={styles.one}>
      <SelectField
        name="candidate"
        label={t("forms.one")}
        emptyLabel={t("forms.choose")}
        search={{ nothingFound: t("forms.nothingFound"), clear: t("forms.clear") }}
        value={candidateId}
        onChange={choose}
        choices={people.map(({ id, name, unit }) => ({ value: id, label: `${name} · ${unit}` }))}
      />
      {candidateId !== "" && (
        <LinkButton
          to={`/selection/${roundId}/forms.pdf?candidate=${candidateId}`}
          reloadDocument
          icon={<IconDownload size={18} />}
        >
          {t("format.pdf")}
        </LinkButton>
      )}
    </div>
  );
}
