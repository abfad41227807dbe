import type { DocumentPerson, SelectionDocuments } from "#app/contracts/selection-documents-views.ts";
import type { Language } from "#app/text/define-text.ts";
import { peopleWords } from "#app/text/people-words.ts";
import { selectionDocumentsText } from "#app/text/selection-documents.ts";
import { translator } from "#app/text/translate.ts";

/** What documents say of a person, in words of the reader's language. */
export function documentWords(language: Language) {
  const t = translator<(typeof selectionDocumentsText)["zh-CN"]>(selectionDocumentsText, language);
  const words = translator<(typeof peopleWords)["zh-CN"]>(peopleWords, language);
  const education = (value: DocumentPerson["education"] | null) =>
    value === null ? "" : words(`education.${value}`);
  return {
    t,
    sex: ({ fields }: DocumentPerson) => words(`sex.${fields.sex}`),
    politicalStatus: ({ fields }: DocumentPerson) => words(`politicalStatus.${fields.politicalStatus}`),
    education,
    certificate: ({ fields }: DocumentPerson) =>
      words(`certificate.${fields.socialWorkCertificate ?? "none"}`),
    reserve: ({ post }: Pick<DocumentPerson, "post">) => words(`post.${post}`),
    unit: ({ subdistrict, community }: DocumentPerson) => `${subdistrict}${community}`,
    /** Party post and committee post, as both are held together. */
    currentPost: ({ fields: { partyPost, committeePost } }: DocumentPerson) => {
      const party = partyPost === null || partyPost === "none" ? [] : [t(`held.party.${partyPost}`)];
      const committee = committeePost === "none" ? [] : [t(`held.committee.${committeePost}`)];
      return [...party, ...committee].join(language === "zh-CN" ? "、" : ", ");
    },
    tenure: ({ tenureYears }: DocumentPerson) =>
      tenureYears === null ? "" : t("file.years", { years: tenureYears }),
    statistics: ({ statistics }: SelectionDocuments) => {
      const { people, women, upTo35, college, bachelor, party, averageAge } = statistics;
      if (averageAge === null) return t("file.nobody");
      return t("file.statistics", {
        ...{ people, women: women.people, womenShare: tenths(women.share) },
        ...{ young: upTo35.people, youngShare: tenths(upTo35.share) },
        ...{ college: college.people, collegeShare: tenths(college.share), bachelor: bachelor.people },
        ...{ party: party.people, partyShare: tenths(party.share), average: tenths(averageAge) },
      });
    },
  };
}
export type DocumentWords = ReturnType<typeof documentWords>;

/** Tenths with one decimal: 567 is 56.7. */
const tenths = (value: number): string => (value / 10).toFixed(1);
