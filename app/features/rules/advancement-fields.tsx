import { type Advancement, CUT_TIES, type Round } from "#app/domain/scoring/rule-set.ts";
import { rulesText } from "#app/text/rules.ts";
import { useText } from "#app/text/use-text.ts";
import { ChoiceField } from "./choice-field.tsx";
import { EntryField } from "./entry-field.tsx";
import { roundPath } from "./rule-lists.ts";
import { useRules } from "./rules-context.ts";

const KINDS = ["all", "first", "percent", "perSubdistrict", "above"] as const;

/** What a kind begins with. */
const BEGINNINGS: Readonly<Record<(typeof KINDS)[number], Advancement>> = {
  all: { kind: "all" },
  first: { kind: "first", count: 10, tie: "allAdvance" },
  percent: { kind: "percent", percent: 50, tie: "allAdvance" },
  perSubdistrict: { kind: "perSubdistrict", count: 2, tie: "allAdvance" },
  above: { kind: "above", score: 80_00 },
};

/** Who goes on to the next round, and what a tie at the cut means. */
export function AdvancementFields({ round, index }: { round: Round; index: number }) {
  const t = useText(rulesText);
  const { edit } = useRules();
  const path = `${roundPath(index)}.advancement`;
  const { advancement } = round;
  const change = (next: Advancement) => edit({ kind: "round", round: index, change: { advancement: next } });
  return (
    <>
      <ChoiceField
        path={`${path}.kind`}
        label={t("advance.label")}
        choices={KINDS}
        value={advancement.kind}
        wordOf={(kind) => t(`advance.kinds.${kind}`)}
        onValue={(kind) => change(BEGINNINGS[kind])}
      />
      {(advancement.kind === "first" || advancement.kind === "perSubdistrict") && (
        <EntryField
          path={`${path}.count`}
          label={t(`advance.count.${advancement.kind}`)}
          kind="whole"
          unit={t("unit.people")}
          value={advancement.count}
          onValue={(count) => change({ ...advancement, count })}
        />
      )}
      {advancement.kind === "percent" && (
        <EntryField
          path={`${path}.percent`}
          label={t("advance.percent")}
          kind="whole"
          unit="%"
          value={advancement.percent}
          onValue={(percent) => change({ ...advancement, percent })}
        />
      )}
      {advancement.kind === "above" && (
        <EntryField
          path={`${path}.score`}
          label={t("advance.score")}
          kind="points"
          unit={t("unit.points")}
          value={advancement.score}
          onValue={(score) => change({ ...advancement, score })}
        />
      )}
      {"tie" in advancement && (
        <ChoiceField
          path={`${path}.tie`}
          label={t("advance.tie")}
          choices={CUT_TIES}
          value={advancement.tie}
          wordOf={(tie) => t(`advance.ties.${tie}`)}
          onValue={(tie) => change({ ...advancement, tie })}
        />
      )}
    </>
  );
}
