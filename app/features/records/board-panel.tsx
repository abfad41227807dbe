import { useState } from "react";
import type { RecordsFrameView } from "#app/contracts/record-desk-views.ts";
import { recordsText } from "#app/text/records.ts";
import { useText } from "#app/text/use-text.ts";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { CopyText } from "#app/ui/data/copy-text.tsx";
import { QrCode } from "#app/ui/data/qr-code.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { SidePanel } from "#app/ui/layout/side-panel.tsx";
import styles from "./records.module.css";

type Props = {
  communities: RecordsFrameView["communities"];
  origin: string;
  opened: boolean;
  onClose: () => void;
};

/** The way to a community's public board, to be printed and posted. */
export function BoardPanel({ communities, origin, opened, onClose }: Props) {
  const t = useText(recordsText);
  const [chosen, setChosen] = useState(communities.length === 1 ? (communities[0]?.id ?? "") : "");
  const community = communities.find(({ id }) => id === chosen);
  const path = `/board/${chosen}`;
  return (
    <SidePanel opened={opened} onClose={onClose} title={t("board.title")} closeLabel={t("close")}>
      <div className={styles.stack}>
        <p className={styles.soft}>{t("board.hint")}</p>
        <SelectField
          name="community"
          label={t("board.community")}
          choices={communities.map(({ id, name }) => ({ value: id, label: name }))}
          value={chosen}
          onChange={setChosen}
          emptyLabel={t("board.choose")}
        />
        {community !== undefined && (
          <>
            <QrCode text={`${origin}${path}`} label={t("board.qr", { name: community.name })} size={240} />
            <CopyText
              text={`${origin}${path}`}
              labels={{ copy: t("board.copy"), copied: t("board.copied") }}
            />
            <LinkButton to={path} target="_blank" rel="noreferrer">
              {t("board.open")}
            </LinkButton>
          </>
        )}
      </div>
    </SidePanel>
  );
}
