import type { GrowthFileView } from "#app/contracts/growth-views.ts";
import {
  GROWTH_SECTIONS,
  type GrowthEntryKind,
  type GrowthSection,
} from "#app/domain/growth/growth-entry.ts";
import { DEMOCRATIC_ANSWERS } from "#app/domain/selection/selection-rules.ts";
import * as Decimal from "#app/domain/shared/decimal.ts";
import type { Language } from "#app/text/define-text.ts";
import { dateTime } from "#app/text/time.ts";
import { backgroundSections } from "./background-sections.ts";
import {
  type FileBlock,
  type FileLine,
  type FileSection,
  type SectionWords,
  sectionWords,
} from "./section-words.ts";
import { workSections } from "./work-sections.ts";

/** A growth file in words, section by section, for the page and for the document alike. */
export function growthSections(view: GrowthFileView, language: Language): FileSection[] {
  const words = sectionWords(language);
  const blocks: Record<GrowthSection, FileBlock[]> = {
    ...backgroundSections(view, words),
    ...workSections(view, words),
    performance: performance(view, words),
    appraisals: appraisals(view, words),
    democratic: democratic(view, words),
    awards: [...writtenAwards(view, words), ...entries({ view, words, kinds: ["award", "sanction"] })],
    reviews: entries({ view, words, kinds: ["review"] }),
    opinions: entries({ view, words, kinds: ["opinion", "appraisalNote", "ready"] }),
    exit: entries({ view, words, kinds: ["exit"] }),
  };
  return GROWTH_SECTIONS.map((section) => ({
    section,
    title: words.rotation(`section.${section}`),
    blocks: blocks[section].filter(({ lines }) => lines.length > 0),
  }));
}

const block = (lines: FileLine[], title: string | null = null): FileBlock => ({ title, lines });

function performance({ performance: { mean, months } }: GrowthFileView, { t }: SectionWords): FileBlock[] {
  const head =
    mean === null
      ? []
      : [{ key: "mean", day: null, head: t("parts.mean", { points: Decimal.points(mean) }), texts: [] }];
  const values = months.map(({ month, points }) => `${month} ${Decimal.points(points)}`);
  const rest =
    values.length === 0
      ? []
      : [{ key: "months", day: null, head: t("parts.curve"), texts: [values.join("　")] }];
  return [block([...head, ...rest])];
}

function appraisals(
  { appraisals: { told, written } }: GrowthFileView,
  { t, daily }: SectionWords,
): FileBlock[] {
  return [
    block([
      ...told.map(({ id, title, period, grade, total }) => ({
        ...{ key: id, day: null, head: t("parts.told", { period, title }) },
        texts: [
          [
            ...(grade === null ? [] : [daily(`grade.${grade}`)]),
            ...(total === null ? [] : [t("parts.total", { points: Decimal.points(total) })]),
          ].join(" · "),
        ],
      })),
      ...written.map(({ year, grade }) => ({
        ...{ key: `roster-${year}`, day: null, head: t("parts.rosterGrade", { year }) },
        texts: [daily(`grade.${grade}`)],
      })),
    ]),
  ];
}

function democratic({ democratic: known }: GrowthFileView, { t, selection }: SectionWords): FileBlock[] {
  if (known === null) return [];
  const votes = DEMOCRATIC_ANSWERS.map((answer) =>
    t("parts.votes", { answer: selection(`answer.${answer}`), n: known.votes[answer] }),
  );
  const from = t("parts.votesFrom", { round: known.roundTitle });
  return [block([{ key: "votes", day: null, head: votes.join(" · "), texts: [from] }])];
}

const writtenAwards = ({ writtenAwards: text }: GrowthFileView, { t }: SectionWords): FileBlock[] =>
  text === null ? [] : [block([{ key: "roster", day: null, head: t("file.written", { text }), texts: [] }])];

function entries(given: {
  view: GrowthFileView;
  words: SectionWords;
  kinds: readonly GrowthEntryKind[];
}): FileBlock[] {
  const { t, rotation } = given.words;
  return [
    block(
      given.view.entries
        .filter(({ kind }) => given.kinds.includes(kind))
        .map((entry) => ({
          key: entry.id,
          day: entry.onDay,
          head: [
            rotation(`entry.${entry.kind}`),
            ...(entry.correctsId === null ? [] : [t("file.correction")]),
            ...(entry.corrected ? [t("file.corrected")] : []),
          ].join(" · "),
          texts: [
            entry.text,
            ...(entry.document === null ? [] : [t("file.document", { document: entry.document })]),
            ...(entry.kind === "appraisalNote" ? [t("file.note")] : []),
            t("file.by", { name: entry.byName ?? t("file.system"), at: dateTime(entry.at) }),
          ],
        })),
    ),
  ];
}
