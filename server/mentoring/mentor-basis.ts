import { type Mentee, type Mentor, reasonsOf } from "#app/domain/growth/mentor-match.ts";
import { mentorshipBasis } from "#app/text/mentorship-basis.ts";
import { translator } from "#app/text/translate.ts";

/** Why these two, in the words that stay in the file: as the organisation writes them. */
export function basisOf(
  mentor: Mentor,
  given: { mentee: Mentee; menteeName: string; title: string },
): string {
  const t = translator<(typeof mentorshipBasis)["zh-CN"]>(mentorshipBasis, "zh-CN");
  const { mentee, menteeName, title } = given;
  const strong = reasonsOf(mentor, mentee).map(({ criterion }) => criterion);
  const near = mentor.subdistrictId !== null && mentor.subdistrictId === mentee.subdistrictId;
  const where = t(near ? "near" : "far");
  if (strong.length > 0) return t("strong", { criteria: strong.join("、"), name: menteeName, where });
  return mentee.shares.length === 0 ? t("noMarks", { title, where }) : t("general", { title, where });
}
