import {
  COMMITTEE_POSTS,
  EDUCATIONS,
  EMPLOYMENTS,
  IN_POST_STATES,
  PARTY_POSTS,
  POLITICAL_STATUSES,
  POST_CATEGORIES,
  RESERVE_KINDS,
  SEXES,
  SOCIAL_WORK_CERTIFICATES,
  SOURCE_GROUPS,
} from "#app/domain/people/enumerations.ts";
import type { ColumnKey } from "#app/domain/people/roster-columns.ts";
import { peopleWords } from "#app/text/people-words.ts";
import { useText } from "#app/text/use-text.ts";
import type { Choice } from "#app/ui/fields/select-field.tsx";

type Words = ReturnType<typeof useText<(typeof peopleWords)["zh-CN"]>>;

const choices = <V extends string>(values: readonly V[], say: (value: V) => string): Choice[] =>
  values.map((value) => ({ value, label: say(value) }));

/** The closed sets by the field they fill. */
const setsOf = (t: Words) => ({
  sex: choices(SEXES, (value) => t(`sex.${value}`)),
  politicalStatus: choices(POLITICAL_STATUSES, (value) => t(`politicalStatus.${value}`)),
  fullTimeEducation: choices(EDUCATIONS, (value) => t(`education.${value}`)),
  partTimeEducation: choices(EDUCATIONS, (value) => t(`education.${value}`)),
  socialWorkCertificate: choices(SOCIAL_WORK_CERTIFICATES, (value) => t(`certificate.${value}`)),
  partyPost: choices(PARTY_POSTS, (value) => t(`partyPost.${value}`)),
  committeePost: choices(COMMITTEE_POSTS, (value) => t(`committeePost.${value}`)),
  postCategory: choices(POST_CATEGORIES, (value) => t(`postCategory.${value}`)),
  employment: choices(EMPLOYMENTS, (value) => t(`employment.${value}`)),
  inPost: choices(IN_POST_STATES, (value) => t(`inPost.${value}`)),
  sourceGroup: choices(SOURCE_GROUPS, (value) => t(`sourceGroup.${value}`)),
  reserveKind: choices(RESERVE_KINDS, (value) => t(`reserveKind.${value}`)),
});

export type ChoiceField = keyof ReturnType<typeof setsOf>;

/** Choices of the closed sets, and the words for values as they stand in records and reports. */
export function useFieldWords() {
  const t = useText(peopleWords);
  const sets = setsOf(t);
  const isChoice = (field: string): field is ChoiceField => field in sets;
  const say = ({ field, value }: { field: ColumnKey; value: string | number | null }): string => {
    if (value === null) return "";
    if (!isChoice(field)) return String(value);
    return sets[field].find((choice) => choice.value === value)?.label ?? String(value);
  };
  return { sets, say, label: (field: ColumnKey) => t(`field.${field}`) };
}
