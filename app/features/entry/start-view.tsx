import {
  IconAlertTriangle,
  IconBeach,
  IconBook,
  IconFlag,
  IconHomeCheck,
  IconMessageReport,
  IconMoodSad,
  IconShieldCheck,
  IconThumbUp,
  IconUsersGroup,
} from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { EntryDesk } from "#app/contracts/record-views.ts";
import { isManagerKind, LEDGER_KIND } from "#app/domain/daily/record-problems.ts";
import { ENTERED_KINDS, type EnteredKind, type RecordKind } from "#app/domain/daily/work-record.ts";
import { dailyWords } from "#app/text/daily-words.ts";
import { entryText } from "#app/text/entry.ts";
import { useText } from "#app/text/use-text.ts";
import { Notice } from "#app/ui/feedback/notice.tsx";
import styles from "./entry.module.css";
import { Select } from "./fields.tsx";
import type { Kept } from "./outbox/kept.ts";

type OfferedKind = Exclude<EnteredKind, typeof LEDGER_KIND>;
const ICONS: Readonly<Record<OfferedKind, ReactNode>> = {
  visit: <IconHomeCheck />,
  opinion: <IconMessageReport />,
  activity: <IconUsersGroup />,
  partyTask: <IconFlag />,
  duty: <IconShieldCheck />,
  urgentTask: <IconAlertTriangle />,
  training: <IconBook />,
  praise: <IconThumbUp />,
  complaint: <IconMoodSad />,
  leave: <IconBeach />,
};
const isOffered = (kind: EnteredKind): kind is OfferedKind => kind !== LEDGER_KIND;

type StartProps = {
  desk: EntryDesk;
  kept: Kept;
  cadreId: string;
  ready: boolean;
  onPerson: (cadreId: string) => void;
  onKind: (kind: RecordKind) => void;
};

/** Whom it is for, and what it is: one tap each. */
export function StartView({ desk, kept, cadreId, ready, onPerson, onKind }: StartProps) {
  const t = useText(entryText);
  const words = useText(dailyWords);
  if (desk.own === null && desk.people.length === 0) return <Notice tone="attention">{t("nobody")}</Notice>;
  const oneself = cadreId === desk.own?.cadreId;
  const kinds = ENTERED_KINDS.filter(isOffered).filter((kind) => !oneself || !isManagerKind(kind));
  return (
    <section aria-labelledby="choose-heading" className={styles.start}>
      {desk.people.length > 0 && (
        <Select
          label={t("for")}
          value={cadreId}
          onChange={onPerson}
          choices={[
            ...(desk.own === null
              ? []
              : [{ value: desk.own.cadreId, label: t("forOneself", { name: desk.own.name }) }]),
            ...desk.people.map((person) => ({
              value: person.cadreId,
              label: `${person.name} · ${person.unitName}`,
            })),
          ]}
        />
      )}
      <h1 id="choose-heading">{t("choose")}</h1>
      {desk.own !== null && oneself && (
        <p className={styles.quiet}>{t("who", { name: desk.own.name, unit: desk.own.unitName })}</p>
      )}
      <ul className={styles.kinds}>
        {kinds.map((kind) => (
          <li key={kind}>
            <button type="button" disabled={!ready} onClick={() => onKind(kind)}>
              <span aria-hidden="true">{ICONS[kind]}</span>
              <span>
                {words(`kind.${kind}`)}
                {kept.drafts[kind] !== undefined && <small>{t("draft")}</small>}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <p className={styles.quiet}>{ready ? t("chooseHint") : t("opening")}</p>
      <p className={styles.quiet}>{t("deedHint")}</p>
    </section>
  );
}
