import { useDeferredValue, useMemo, useState } from "react";
import type { RoundRules, RoundTrial } from "#app/contracts/selection-views.ts";
import type { PostList } from "#app/domain/selection/selection-rules.ts";
import { trialPeople } from "#app/domain/selection/trial.ts";
import { movedWeights } from "#app/domain/selection/weight-shares.ts";
import { type WhatIf, whatIf } from "#app/domain/selection/what-if.ts";
import { peopleWords } from "#app/text/people-words.ts";
import { selectionRulesText } from "#app/text/selection-rules.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import styles from "./rules.module.css";
import { useRules } from "./rules-context.ts";
import { TrialMoves } from "./trial-moves.tsx";

const HUNDREDTHS = 100;
/** Sliders go in whole per cents. */
const STEP = 100;

/** Sliders above, who enters and who leaves below; computed here, in the browser, while a slider moves. */
export function TrialTable({ given, trial }: { given: RoundRules; trial: RoundTrial }) {
  const t = useText(selectionRulesText);
  const { rules } = given;
  const saved = useMemo(() => rules.criteria.map(({ weight }) => weight), [rules]);
  const [weights, setWeights] = useState(saved);
  const [lists, setLists] = useState(rules.lists);
  const people = useMemo(() => trialPeople({ people: trial.people, rules }), [trial, rules]);
  const before = useMemo(
    () => whatIf({ people, weights: saved, lists: rules.lists, before: [] }),
    [people, saved, rules],
  );
  const shown = useDeferredValue(useMemo(() => ({ weights, lists }), [weights, lists]));
  const after: WhatIf = useMemo(
    () => whatIf({ people, ...shown, before: before.lists.flatMap(({ selected }) => selected) }),
    [people, shown, before],
  );
  const hasFloors = rules.lists.some(({ floors }) => floors.length > 0);
  return (
    <>
      <p className={styles.soft}>
        {t("trial.counted", { considered: trial.considered, people: trial.people.length })}{" "}
        {trial.sameVotes && t("trial.sameVotes")} {hasFloors && t("trial.floors")}
      </p>
      <WeightSliders given={given} weights={weights} set={setWeights} />
      <SeatSliders lists={lists} set={setLists} />
      <TakeOver
        given={given}
        weights={weights}
        lists={lists}
        reset={() => {
          setWeights(saved);
          setLists(rules.lists);
        }}
      />
      <TrialMoves given={given} trial={trial} before={before} after={after} />
    </>
  );
}

function WeightSliders(props: {
  given: RoundRules;
  weights: readonly number[];
  set: (weights: number[]) => void;
}) {
  const { given, weights, set } = props;
  const t = useText(selectionRulesText);
  return (
    <fieldset className={styles.plain}>
      <legend>{t("trial.weights")}</legend>
      {given.rules.criteria.map(({ key, name }, at) => (
        <label className={styles.slider} key={key}>
          <span>{name}</span>
          <input
            type="range"
            min={0}
            max={10_000}
            step={STEP}
            value={weights[at] ?? 0}
            aria-label={t("trial.weightOf", { name })}
            aria-valuetext={t("trial.percent", { n: (weights[at] ?? 0) / HUNDREDTHS })}
            onChange={(event) => set(movedWeights({ weights, at, to: Number(event.currentTarget.value) }))}
          />
          <output>{t("trial.percent", { n: (weights[at] ?? 0) / HUNDREDTHS })}</output>
        </label>
      ))}
    </fieldset>
  );
}

function SeatSliders({ lists, set }: { lists: PostList[]; set: (lists: PostList[]) => void }) {
  const t = useText(selectionRulesText);
  const people = useText(peopleWords);
  const fields = ["total", "perSubdistrict", "perCommunity"] as const;
  const change = (post: string, field: (typeof fields)[number], value: number) =>
    set(lists.map((list) => (list.post === post ? { ...list, [field]: value } : list)));
  return (
    <fieldset className={styles.plain}>
      <legend>{t("trial.seats")}</legend>
      {lists.flatMap((list) =>
        fields.flatMap((field) => {
          const value = list[field];
          if (value === null) return [];
          const label = `${people(`reserveKind.${list.post}`)} · ${t(`lists.${field}`)}`;
          return (
            <label className={styles.slider} key={`${list.post} ${field}`}>
              <span>{label}</span>
              <input
                type="range"
                min={1}
                max={Math.max(20, field === "total" ? value * 2 : list.total)}
                value={value}
                aria-label={label}
                onChange={(event) => change(list.post, field, Number(event.currentTarget.value))}
              />
              <output>{value}</output>
            </label>
          );
        }),
      )}
    </fieldset>
  );
}

function TakeOver(props: {
  given: RoundRules;
  weights: readonly number[];
  lists: readonly PostList[];
  reset: () => void;
}) {
  const { weights, lists, reset } = props;
  const t = useText(selectionRulesText);
  const { rules, change } = useRules();
  const { criteria } = props.given.rules;
  const take = () =>
    change({
      ...rules,
      criteria: rules.criteria.map((criterion) => {
        const at = criteria.findIndex(({ key }) => key === criterion.key);
        return { ...criterion, weight: weights[at] ?? criterion.weight };
      }),
      lists: rules.lists.map((list) => {
        const tried = lists.find(({ post }) => post === list.post);
        if (tried === undefined) return list;
        const { total, perSubdistrict, perCommunity } = tried;
        return { ...list, total, perSubdistrict, perCommunity };
      }),
    });
  return (
    <div className={styles.row}>
      <ActionButton onClick={take}>{t("trial.take")}</ActionButton>
      <ActionButton tone="quiet" onClick={reset}>
        {t("trial.reset")}
      </ActionButton>
      <span className={styles.soft}>{t("trial.takeNote")}</span>
    </div>
  );
}
