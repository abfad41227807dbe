import { useMemo } from "react";
import type { RoundRules, RoundTrial } from "#app/contracts/selection-views.ts";
import type { WhatIf } from "#app/domain/selection/what-if.ts";
import { peopleWords } from "#app/text/people-words.ts";
import { selectionRulesText } from "#app/text/selection-rules.ts";
import { useText } from "#app/text/use-text.ts";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { Scroller } from "#app/ui/table/scroller.tsx";
import styles from "./rules.module.css";

type MovesProps = { given: RoundRules; trial: RoundTrial; before: WhatIf; after: WhatIf };

/** Who enters and who leaves each list, and how many of each subdistrict. */
export function TrialMoves({ given, trial, before, after }: MovesProps) {
  const t = useText(selectionRulesText);
  const people = useText(peopleWords);
  const byId = useMemo(() => new Map(trial.people.map((person) => [person.id, person])), [trial]);
  const moved = after.lists.some(({ enters, leaves }) => enters.length + leaves.length > 0);
  const named = (id: string, places: WhatIf["places"]) => {
    const person = byId.get(id);
    return person === undefined
      ? id
      : t("trial.place", { name: person.name, unit: person.unitName, place: places.get(id) ?? 0 });
  };
  return (
    <div className={styles.stack} aria-live="polite">
      {!moved && <Notice tone="info">{t("trial.same")}</Notice>}
      {after.lists
        .filter(({ enters, leaves }) => enters.length + leaves.length > 0)
        .map(({ post, enters, leaves }) => (
          <section key={post} aria-label={people(`reserveKind.${post}`)}>
            <h3>{people(`reserveKind.${post}`)}</h3>
            <div className={styles.moves}>
              <Names
                title={t("trial.enters", { n: enters.length })}
                names={enters.map((id) => named(id, after.places))}
              />
              <Names
                title={t("trial.leaves", { n: leaves.length })}
                names={leaves.map((id) => named(id, before.places))}
              />
            </div>
          </section>
        ))}
      <BySubdistrict given={given} trial={trial} before={before} after={after} />
    </div>
  );
}

function Names({ title, names }: { title: string; names: readonly string[] }) {
  const t = useText(selectionRulesText);
  return (
    <div>
      <h4>{title}</h4>
      {names.length === 0 ? (
        <p className={styles.soft}>{t("trial.nobodyMoves")}</p>
      ) : (
        <ul>
          {names.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

function BySubdistrict({ given, trial, before, after }: MovesProps) {
  const t = useText(selectionRulesText);
  const counts = useMemo(() => {
    const home = new Map(trial.people.map(({ id, subdistrictId }) => [id, subdistrictId ?? ""]));
    return [before, after].map(({ lists }) => {
      const count = new Map<string, number>();
      for (const id of lists.flatMap(({ selected }) => selected)) {
        const unitId = home.get(id) ?? "";
        count.set(unitId, (count.get(unitId) ?? 0) + 1);
      }
      return count;
    });
  }, [trial, before, after]);
  const ids = [...new Set(counts.flatMap((count) => [...count.keys()]))];
  const name = (id: string) => given.units.find((unit) => unit.id === id)?.name ?? t("trial.elsewhere");
  return (
    <Scroller label={t("trial.caption")}>
      <table className={styles.table}>
        <caption>{t("trial.caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("trial.subdistrict")}</th>
            <th scope="col">{t("trial.before")}</th>
            <th scope="col">{t("trial.after")}</th>
          </tr>
        </thead>
        <tbody>
          {ids.map((id) => (
            <tr key={id}>
              <th scope="row">{name(id)}</th>
              <td>{counts[0]?.get(id) ?? 0}</td>
              <td>{counts[1]?.get(id) ?? 0}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}
