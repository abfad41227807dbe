import { useCallback, useMemo, useState } from "react";
import type { BlueprintView } from "#app/contracts/paper-views.ts";
import type { Preset } from "#app/domain/quiz/blueprint-presets.ts";
import * as BlueprintProblems from "#app/domain/quiz/blueprint-problems.ts";
import { points } from "#app/text/problem-sentence.ts";
import {
  availableIn,
  type Draft,
  draftOf,
  freshKey,
  type SectionDraft,
  settingsOf,
} from "./blueprint-draft.ts";
import { type PaperWords, usePaperWords } from "./paper-words.ts";

/** The blueprint in work on this page, with what is wrong with it as it stands. */
export function useBlueprint(view: BlueprintView) {
  const [draft, setDraft] = useState<Draft>(() => draftOf(view.settings));
  const words = usePaperWords();
  const { settings, wrong } = useMemo(() => settingsOf(draft), [draft]);
  const available = useMemo(
    () => new Map(settings.sections.map((section) => [section.key, availableIn(view.pool, section)])),
    [settings, view.pool],
  );
  const problems = useMemo(
    () => BlueprintProblems.of({ settings, criteria: view.criteria, available }),
    [settings, view.criteria, available],
  );
  const change = useCallback((part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part })), []);
  const changeSections = useCallback(
    (next: (sections: SectionDraft[]) => SectionDraft[]) =>
      setDraft((now) => ({ ...now, sections: next(now.sections) })),
    [],
  );
  return {
    draft,
    settings,
    wrong,
    available,
    problems,
    change,
    changeSection: (key: string, part: Partial<SectionDraft>) =>
      changeSections((all) =>
        all.map((section) => (section.key === key ? { ...section, ...part } : section)),
      ),
    removeSection: (key: string) => changeSections((all) => all.filter((section) => section.key !== key)),
    moveSection: (index: number, by: -1 | 1) => changeSections((all) => moved(all, index, by)),
    addSection: () => changeSections((all) => [...all, newSection({ all, view, words })]),
    takePreset: (preset: Preset) => setDraft((now) => withPreset({ now, preset, view, words })),
  };
}
export type BlueprintEditor = ReturnType<typeof useBlueprint>;

function moved(all: readonly SectionDraft[], index: number, by: -1 | 1): SectionDraft[] {
  const next = [...all];
  const [section] = next.splice(index, 1);
  if (section !== undefined) next.splice(index + by, 0, section);
  return next;
}

const newSection = (given: {
  all: readonly SectionDraft[];
  view: BlueprintView;
  words: PaperWords;
}): SectionDraft => ({
  key: freshKey(given.all),
  criterionKey:
    (given.view.criteria.find(({ key }) => key === "singleChoice") ?? given.view.criteria[0])?.key ?? "",
  title: given.words.kind("singleChoice"),
  kind: "singleChoice",
  count: "10",
  points: "2",
  areas: [],
  difficulties: [],
});

/** The criterion named after the kind; else one for each section where there are as many, else all for the first. */
const withPreset = (given: { now: Draft; preset: Preset; view: BlueprintView; words: PaperWords }): Draft => {
  const { now, preset, view, words } = given;
  const oneEach = view.criteria.length === preset.sections.length;
  return {
    ...now,
    minutes: String(preset.minutes),
    sections: preset.sections.map((section, index) => ({
      ...section,
      criterionKey:
        (view.criteria.find(({ key }) => key === section.kind) ?? view.criteria[oneEach ? index : 0])?.key ??
        "",
      title: words.kind(section.kind),
      count: String(section.count),
      points: points(section.points),
      areas: [],
      difficulties: [...section.difficulties],
    })),
  };
};
