import type { GrowthFileView } from "#app/contracts/growth-views.ts";
import type { Language } from "#app/text/define-text.ts";
import { readinessWords } from "#app/text/growth-readiness-words.ts";
import { growthSections } from "./file-sections.ts";
import { sectionWords } from "./section-words.ts";

/** What a growth file says on paper: readiness first, then every section, also those that hold nothing yet. */
export function fileDocument(view: GrowthFileView, language: Language) {
  const { t, people, selection } = sectionWords(language);
  const words = readinessWords(language);
  const { entry, readiness } = view;
  const title = `${view.name} ${t("file.print")}`;
  const next = readiness?.lines.find(({ fact }) => fact.kind === readiness.next);
  const subtitle = t("file.subtitle", {
    ...{ post: people(`reserveKind.${entry.post}`), level: selection(`level.${entry.level}`) },
    ...{ keeper: entry.keeperName, from: entry.fromOn },
  });
  const left =
    entry.leftOn === null || entry.leftWhy === null
      ? []
      : [
          t("file.closed", {
            ...{ day: entry.leftOn, why: selection(`left.${entry.leftWhy}`) },
            reason: entry.leftReason ?? "",
          }),
        ];
  return {
    title,
    lead: [subtitle, t("file.madeOn", { day: view.today }), ...left],
    footerText: `${title}  ${t("file.page", { page: "{{page}}", pages: "{{pages}}" })}`,
    readiness:
      readiness === null
        ? null
        : {
            title: `${words.t("card")} · ${words.t("count", { met: readiness.met, required: readiness.required })}`,
            next: `${words.t("nextLabel")}：${next === undefined ? words.t("next.nothing") : words.next(next)}`,
            rows: readiness.lines.map((line) => [
              ...[words.title(line.fact.kind), words.t(`state.${line.state}`)],
              ...[words.found(line), words.wanted(line)],
            ]),
          },
    sections: growthSections(view, language),
    none: t("file.none"),
  };
}
