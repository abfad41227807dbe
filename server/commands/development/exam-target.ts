import type { z } from "zod";
import type { ApplyForExam } from "#app/contracts/development.ts";
import {
  EDUCATIONS,
  type Education,
  SOCIAL_WORK_CERTIFICATES,
  type SocialWorkCertificate,
} from "#app/domain/people/enumerations.ts";
import type { CadreRow } from "#db/queries/people.ts";
import { cadreFieldsOf } from "#server/commands/people/cadre-fields.ts";

/** What an exam leads to: an education or a certificate. */
export type ExamTarget = { education: Education | null; certificate: SocialWorkCertificate | null };

/** Null: the field that `kind` asks for is not filled in. */
export function targetOf(input: z.output<typeof ApplyForExam>): ExamTarget | null {
  const { kind, education, certificate } = input;
  if (kind === "degree") return education === undefined ? null : { education, certificate: null };
  return certificate === undefined ? null : { education: null, certificate };
}

const ranked = <V extends string>(values: readonly V[], value: V | null): number =>
  value === null ? -1 : values.indexOf(value);

/** The person does not have it yet, and has nothing higher. */
export function isHigher({ target, cadre }: { target: ExamTarget; cadre: CadreRow }): boolean {
  const { fullTimeEducation, partTimeEducation, socialWorkCertificate } = cadreFieldsOf(cadre);
  if (target.education !== null) {
    const known = Math.max(ranked(EDUCATIONS, fullTimeEducation), ranked(EDUCATIONS, partTimeEducation));
    return ranked(EDUCATIONS, target.education) > known;
  }
  const held = ranked(SOCIAL_WORK_CERTIFICATES, socialWorkCertificate);
  return ranked(SOCIAL_WORK_CERTIFICATES, target.certificate) > held;
}
