import { useSearchParams } from "@remix-run/react";
import { useEffect, useState } from "react";
import { RefusalNotice } from "#app/acts/refusal-notice.tsx";
import { useAct } from "#app/acts/use-act.ts";
import { POST_KINDS, type PostKind } from "#app/domain/people/organisation.ts";
import { contestPeopleText } from "#app/text/contest-people.ts";
import { contestWords } from "#app/text/contest-words.ts";
import { sentenceOfRule } from "#app/text/refusal-sentence.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { notify } from "#app/ui/feedback/notify.tsx";
import { CheckField } from "#app/ui/fields/check-field.tsx";
import { FieldGrid } from "#app/ui/fields/field-grid.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { TextField } from "#app/ui/fields/text-field.tsx";
import { SidePanel } from "#app/ui/layout/side-panel.tsx";
import styles from "./contest.module.css";

export type Person = { cadreId: string; name: string; unitName: string; post: PostKind | null };
type Outcome = { added: number; refused: { cadreId: string; rule: string }[] };
type Refused = { name: string; sentence: string };

/** Finds people of the roster by unit, post and name, and adds those ticked. The filter lives in the address. */
export function AddContestantsPanel(props: {
  opened: boolean;
  onClose: () => void;
  units: readonly { id: string; name: string }[];
  found: readonly Person[] | null;
}) {
  const t = useText(contestPeopleText);
  const words = useText(contestWords);
  const language = useLanguage();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [refused, setRefused] = useState<readonly Refused[]>([]);
  const { found, onClose } = props;
  useEffect(() => setChosen(new Set(found?.map(({ cadreId }) => cadreId))), [found]);
  const act = useAct<Outcome>({
    onDone(outcome) {
      const names = new Map((found ?? []).map((person) => [person.cadreId, person.name]));
      setRefused(
        outcome.refused.map(({ cadreId, rule }) => ({
          name: names.get(cadreId) ?? cadreId,
          sentence: sentenceOfRule(rule, {}, language) ?? rule,
        })),
      );
      notify({
        tone: "good",
        text: t("contestants.added", { n: outcome.added }),
        closeLabel: words("close"),
      });
      if (outcome.refused.length === 0) onClose();
    },
  });
  return (
    <SidePanel
      opened={props.opened}
      onClose={onClose}
      title={t("contestants.addTitle")}
      closeLabel={words("close")}
      wide
      footer={
        <>
          <ActionButton onClick={onClose}>{words("cancel")}</ActionButton>
          <ActionButton
            tone="primary"
            busy={act.busy}
            disabled={chosen.size === 0}
            onClick={() => act.send("add", { cadreIds: [...chosen] })}
          >
            {t("contestants.addSelected", { n: chosen.size })}
          </ActionButton>
        </>
      }
    >
      <div className={styles.stack}>
        <CandidateFilter units={props.units} />
        <RefusalNotice refusal={act.refusal} />
        {refused.length > 0 && (
          <Notice tone="attention" live title={t("contestants.someRefused", { n: refused.length })}>
            {refused.map(({ name, sentence }) => `${name}：${sentence}`).join("；")}
          </Notice>
        )}
        {found !== null && <CandidateList found={found} chosen={chosen} onChange={setChosen} />}
      </div>
    </SidePanel>
  );
}

function CandidateFilter({ units }: { units: readonly { id: string; name: string }[] }) {
  const t = useText(contestPeopleText);
  const words = useText(contestWords);
  const [query, setQuery] = useSearchParams();
  return (
    <form
      aria-label={t("contestants.find")}
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        const next = new URLSearchParams({ find: "1" });
        for (const name of ["unit", "name"]) {
          const value = String(form.get(name) ?? "").trim();
          if (value !== "") next.set(name, value);
        }
        for (const post of form.getAll("post")) next.append("post", String(post));
        setQuery(next, { preventScrollReset: true });
      }}
    >
      <FieldGrid>
        <SelectField
          name="unit"
          label={t("contestants.filterUnit")}
          emptyLabel={t("contestants.wholeUnit")}
          defaultValue={query.get("unit") ?? ""}
          search={{ nothingFound: t("panels.notFound"), clear: t("panels.clear") }}
          choices={units.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextField name="name" label={t("contestants.filterName")} defaultValue={query.get("name") ?? ""} />
        <fieldset className={styles.plainSet} data-span="all">
          <legend>{t("contestants.filterPosts")}</legend>
          <div className={styles.row}>
            {POST_KINDS.map((post) => (
              <CheckField
                key={post}
                name="post"
                value={post}
                label={words(`post.${post}`)}
                defaultChecked={query.getAll("post").includes(post)}
              />
            ))}
          </div>
        </fieldset>
        <ActionButton type="submit">{t("contestants.find")}</ActionButton>
      </FieldGrid>
    </form>
  );
}

function CandidateList(props: {
  found: readonly Person[];
  chosen: ReadonlySet<string>;
  onChange: (chosen: ReadonlySet<string>) => void;
}) {
  const t = useText(contestPeopleText);
  const words = useText(contestWords);
  const { found, chosen, onChange } = props;
  if (found.length === 0) return <p className={styles.soft}>{t("contestants.foundNone")}</p>;
  const toggle = (id: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    onChange(next);
  };
  return (
    <div>
      <div className={styles.between}>
        <CheckField
          name="all"
          label={`${t("contestants.selectAll")} · ${t("contestants.found", { n: found.length })}`}
          checked={chosen.size === found.length}
          onChange={(on) => onChange(new Set(on ? found.map(({ cadreId }) => cadreId) : []))}
        />
        <span className={styles.soft}>{t("contestants.selected", { n: chosen.size })}</span>
      </div>
      <ul className={styles.list}>
        {found.map((person) => (
          <li key={person.cadreId}>
            <CheckField
              name={person.cadreId}
              label={`${person.name} · ${person.unitName}${person.post === null ? "" : ` · ${words(`post.${person.post}`)}`}`}
              checked={chosen.has(person.cadreId)}
              onChange={(on) => toggle(person.cadreId, on)}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
