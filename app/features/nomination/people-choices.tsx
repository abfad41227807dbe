import type { ReactNode } from "react";
import type { CandidatesView, NominationChoice } from "#app/contracts/nomination-views.ts";
import { nominationText } from "#app/text/nomination.ts";
import { gateFound, gateWords } from "#app/text/nomination-gate-sentence.ts";
import { selectionWords } from "#app/text/selection-words.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { CheckField } from "#app/ui/fields/check-field.tsx";
import styles from "./nomination.module.css";
import { useChoices } from "./use-choices.ts";

type Chosen = ReadonlySet<string>;
type Props = {
  view: CandidatesView;
  asked: { roundId: string; post: string; unit: string; name: string };
  chosen: Chosen;
  onChange: (chosen: Chosen) => void;
};

const free = ({ standing, own }: NominationChoice): boolean => !standing && !own;

/** People of a unit: those who pass the gates of the roster first, the others with what stands against them. */
export function PeopleChoices({ view, asked, chosen, onChange }: Props) {
  const t = useText(nominationText);
  const choices = useChoices(asked);
  if (choices === null) return <p className={styles.soft}>{t("nominate.loading")}</p>;
  const { people, more } = choices;
  const meets = people.filter(({ failing }) => failing.length === 0);
  const fails = people.filter(({ failing }) => failing.length > 0);
  const all = () => onChange(new Set([...chosen, ...meets.filter(free).map(({ cadreId }) => cadreId)]));
  return (
    <>
      {people.length === 0 && <p className={styles.soft}>{t("nominate.nobody")}</p>}
      {more && <p className={styles.soft}>{t("nominate.more")}</p>}
      {meets.length > 0 && (
        <Group
          title={t("nominate.meets", { n: meets.length })}
          people={meets}
          {...{ view, chosen, onChange }}
        >
          <ActionButton size="small" onClick={all}>
            {t("nominate.all")}
          </ActionButton>
        </Group>
      )}
      {fails.length > 0 && (
        <Group
          title={t("nominate.fails", { n: fails.length })}
          people={fails}
          {...{ view, chosen, onChange }}
        >
          <p className={styles.soft}>{t("nominate.failsNote")}</p>
        </Group>
      )}
    </>
  );
}

type GroupProps = Omit<Props, "asked"> & {
  title: string;
  people: readonly NominationChoice[];
  children: ReactNode;
};

function Group({ title, people, view, chosen, onChange, children }: GroupProps) {
  const tick = (id: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    onChange(next);
  };
  return (
    <fieldset className={styles.picker}>
      <legend>{title}</legend>
      <div>{children}</div>
      <div className={styles.choices}>
        {people.map((person) => (
          <div key={person.cadreId} className={styles.choice}>
            <Person
              person={person}
              view={view}
              checked={chosen.has(person.cadreId)}
              onTick={(on) => tick(person.cadreId, on)}
            />
          </div>
        ))}
      </div>
    </fieldset>
  );
}

type PersonProps = {
  person: NominationChoice;
  view: CandidatesView;
  checked: boolean;
  onTick: (on: boolean) => void;
};

function Person({ person, view, checked, onTick }: PersonProps) {
  const t = useText(nominationText);
  const words = useText(selectionWords);
  const gate = gateWords({ language: useLanguage(), contests: view.contests });
  const against = person.failing.flatMap((outcome) => {
    const rule = view.gates.find(({ key }) => key === outcome.key);
    if (rule === undefined) return [];
    return [`${words(`gate.${outcome.kind}`)}：${gateFound(gate, { gate: rule, outcome })}`];
  });
  const notes = [
    ...(person.standing ? [t("nominate.standing")] : []),
    ...(person.own ? [t("nominate.own")] : []),
    ...against,
    ...(person.elsewhere.length > 0 ? [t("elsewhere", { titles: person.elsewhere.join("、") })] : []),
  ];
  return (
    <CheckField
      name={`person-${person.cadreId}`}
      label={`${person.name} · ${person.unitName}`}
      {...(notes.length === 0 ? {} : { description: notes.join("；") })}
      checked={checked}
      disabled={!free(person)}
      onChange={onTick}
    />
  );
}
