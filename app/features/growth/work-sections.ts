import type { GrowthFileView } from "#app/contracts/growth-views.ts";
import * as Decimal from "#app/domain/shared/decimal.ts";
import { dayOf } from "#app/text/time.ts";
import type { FileBlock, SectionWords } from "./section-words.ts";

type Work = Record<"mentor" | "trialPost" | "rotation" | "urgentTasks", FileBlock[]>;

/** Mentors, trial posts, rotation and urgent tasks. */
export const workSections = (view: GrowthFileView, words: SectionWords): Work => ({
  mentor: mentors(view, words),
  trialPost: trials(view, words),
  rotation: rotation(view, words),
  urgentTasks: urgentTasks(view, words),
});

function mentors({ mentorships }: GrowthFileView, { t, rotation: words, span }: SectionWords): FileBlock[] {
  return mentorships.map((one) => ({
    title: `${t("parts.agreement", { name: one.mentorName, title: one.mentorTitle })} · ${words(`mentorship.${one.status}`)}`,
    lines: [
      {
        ...{ key: one.id, day: span(one.fromOn, one.toOn), head: t("parts.logged", { n: one.log.length }) },
        texts: [
          ...(one.goals === null ? [] : [t("parts.goals", { text: one.goals })]),
          ...(one.completion === null ? [] : [t("parts.completion", { text: one.completion })]),
          ...(one.endReason === null ? [] : [t("parts.endReason", { text: one.endReason })]),
        ],
      },
      ...one.log.map(({ id, onDay, kind, content, byName }) => ({
        ...{ key: id, day: onDay, head: words(`mentorLog.${kind}`) },
        texts: [byName === null ? content : `${content}（${byName}）`],
      })),
    ],
  }));
}

function trials(
  { trials: known }: GrowthFileView,
  { t, people, rotation: words, span }: SectionWords,
): FileBlock[] {
  return [
    {
      title: null,
      lines: known.map((trial) => ({
        ...{ key: trial.id, day: span(trial.fromOn, trial.toOn) },
        head: [
          `${trial.communityName} ${people(`reserveKind.${trial.post}`)}`,
          words(`trial.${trial.status}`),
          ...(trial.points === null ? [] : [t("parts.total", { points: Decimal.points(trial.points) })]),
        ].join(" · "),
        texts: [
          t("parts.goals", { text: trial.goals }),
          ...(trial.report !== null
            ? [t("parts.report", { text: trial.report })]
            : trial.status === "underWay"
              ? [t("parts.noReport")]
              : []),
          ...(trial.opinion === null ? [] : [t("parts.opinion", { text: trial.opinion })]),
          ...(trial.decidedByName === null ? [] : [trial.decidedByName]),
        ],
      })),
    },
  ];
}

function rotation({ rotation: known }: GrowthFileView, words: SectionWords): FileBlock[] {
  const { t, daily, rotation: say, span, listed } = words;
  return [
    {
      title: t("parts.stints"),
      lines: known.stints.map((stint) => ({
        ...{ key: stint.key, day: span(stint.fromOn, stint.toOn) },
        head: [
          `${stint.communityName} ${daily(`area.${stint.area}`)} ${t(`parts.role.${stint.role}`)}`,
          t(`parts.state.${stint.state}`),
        ].join(" · "),
        texts: [t("parts.beside", { names: listed(stint.beside) })],
      })),
    },
    {
      title: t("parts.assessments"),
      lines: known.assessments.map(({ id, area, communityName, rater, total, statement, at }) => ({
        ...{ key: id, day: dayOf(at) },
        head: [
          `${communityName} ${daily(`area.${area}`)}`,
          t(`parts.rater.${rater}`),
          t("parts.total", { points: Decimal.points(total) }),
        ].join(" · "),
        texts: [statement],
      })),
    },
    {
      title: t("parts.handovers"),
      lines: known.handovers.map(({ id, kind, communityName, area, dueOn, gave, otherName, signed }) => ({
        ...{ key: id, day: dueOn },
        head: [
          `${communityName} ${daily(`area.${area}`)}`,
          say(`handover.${kind}`),
          t(gave ? "parts.gave" : "parts.took", { name: otherName }),
          t(signed ? "parts.signed" : "parts.unsigned"),
        ].join(" · "),
        texts: [],
      })),
    },
  ];
}

const urgentTasks = ({ urgentTasks: known }: GrowthFileView, { t }: SectionWords): FileBlock[] => [
  {
    title: null,
    lines: known.map(({ id, onDay, content, leading, unitName }) => ({
      ...{ key: id, day: onDay, head: content },
      texts: [[unitName, ...(leading ? [t("parts.leading")] : [])].join(" · ")],
    })),
  },
];
