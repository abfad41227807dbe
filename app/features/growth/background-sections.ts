import type { GrowthFileView } from "#app/contracts/growth-views.ts";
import { POLITICAL_STATUSES, SEXES } from "#app/domain/people/enumerations.ts";
import type { FileBlock, FileLine, SectionWords } from "./section-words.ts";

type Background = Record<"basics" | "career" | "education" | "contests", FileBlock[]>;

/** Who somebody is, where they were, what they learned, and how they did in contests. */
export const backgroundSections = (view: GrowthFileView, words: SectionWords): Background => ({
  basics: basics(view, words),
  career: career(view, words),
  education: education(view, words),
  contests: contests(view, words),
});

const said = (key: string, head: string, ...texts: (string | null)[]): FileLine => ({
  ...{ key, day: null, head },
  texts: texts.flatMap((text) => (text === null || text === "" ? [] : [text])),
});

function basics({ basics: known, unitName }: GrowthFileView, { people }: SectionWords): FileBlock[] {
  const sex = SEXES.find((one) => one === known.sex);
  const status = POLITICAL_STATUSES.find((one) => one === known.politicalStatus);
  const dated = (["partyJoinedOn", "workStartedOn", "communityWorkStartedOn"] as const).flatMap((field) =>
    known[field] === null ? [] : [said(field, people(`field.${field}`), known[field])],
  );
  return [
    {
      title: null,
      lines: [
        said("unit", people("field.community"), unitName),
        said("sex", people("field.sex"), sex === undefined ? null : people(`sex.${sex}`)),
        said("birthMonth", people("field.birthMonth"), known.birthMonth),
        said("ethnicity", people("field.ethnicity"), known.ethnicity),
        said("nativePlace", people("field.nativePlace"), known.nativePlace),
        said(
          "politicalStatus",
          people("field.politicalStatus"),
          status === undefined ? null : people(`politicalStatus.${status}`),
        ),
        ...dated,
      ].filter(({ texts }) => texts.length > 0),
    },
  ];
}

function career({ career: known }: GrowthFileView, { t, people, span }: SectionWords): FileBlock[] {
  return [
    {
      title: t("parts.appointments"),
      lines: known.appointments.map(({ id, post, unitName, fromOn, toOn, document }) => ({
        ...{ key: id, day: span(fromOn, toOn), head: `${unitName} ${people(`post.${post}`)}` },
        texts: document === null ? [] : [t("file.document", { document })],
      })),
    },
    {
      title: t("parts.stays"),
      lines: known.stays.map(({ unitName, fromOn, toOn }) => ({
        ...{ key: `${unitName}/${fromOn}`, day: span(fromOn, toOn), head: unitName, texts: [] },
      })),
    },
    {
      title: t("parts.secondments"),
      lines: known.secondments.map(({ id, host, post, fromOn, toOn, report }) => ({
        ...{ key: id, day: span(fromOn, toOn), head: `${host} ${post}` },
        texts: report === null ? [] : [report],
      })),
    },
  ];
}

function education({ education: known }: GrowthFileView, words: SectionWords): FileBlock[] {
  const { t, people, span } = words;
  const { partTime } = known;
  return [
    {
      title: null,
      lines: [
        said(
          "full",
          `${t("parts.fullTime")}：${people(`education.${known.fullTime}`)}`,
          known.fullTimeSchool,
        ),
        ...(partTime === null
          ? []
          : [
              said(
                "part",
                `${t("parts.partTime")}：${people(`education.${partTime}`)}`,
                known.partTimeSchool,
              ),
            ]),
        said(
          "certificate",
          people("field.socialWorkCertificate"),
          people(`certificate.${known.certificate}`),
        ),
      ],
    },
    {
      title: t("parts.exams"),
      lines: known.exams
        .filter(({ passedOn }) => passedOn !== null)
        .map(({ id, passedOn, education: degree, certificate, school }) => ({
          ...{ key: id, day: passedOn },
          head:
            degree === null ? people(`certificate.${certificate ?? "none"}`) : people(`education.${degree}`),
          texts: school === null ? [] : [school],
        })),
    },
    {
      title: t("parts.tours"),
      lines: known.tours.map(({ id, topic, place, fromOn, toOn, report }) => ({
        ...{ key: id, day: span(fromOn, toOn), head: `${topic} · ${place}` },
        texts: report === null ? [] : [report],
      })),
    },
    {
      title: t("parts.training"),
      lines: known.training.map(({ id, onDay, content }) => ({
        key: id,
        day: onDay,
        head: content,
        texts: [],
      })),
    },
  ];
}

function contests({ contests: known }: GrowthFileView, { t, listed }: SectionWords): FileBlock[] {
  return known.map((contest) => ({
    title: contest.title,
    lines: [
      {
        ...{ key: contest.contestId, day: contest.heldOn },
        head: [
          t("parts.contest", { place: contest.place, ranked: contest.ranked }),
          ...(contest.score === null ? [] : [t("parts.score", { score: contest.score })]),
        ].join(" · "),
        texts: [
          ...(contest.criteria.length === 0
            ? []
            : [
                listed(
                  contest.criteria.map(
                    ({ name, own, maximum }) => `${name} ${t("parts.criterion", { own, maximum })}`,
                  ),
                ),
              ]),
          ...contest.comments.map(({ label, text }) => t("parts.comment", { label, text })),
        ],
      },
    ],
  }));
}
