/** The form of a new appraisal as the input of its command; what is wrong with it is said by the command's schema. */
export function newAppraisalInput(form: FormData) {
  const text = (name: string): string => String(form.get(name) ?? "").trim();
  return {
    unitId: text("unitId"),
    schemeId: text("schemeId"),
    title: text("title"),
    period: text("period").toUpperCase(),
    opensOn: text("opensOn"),
    closesOn: text("closesOn"),
    posts: form.getAll("posts").map(String),
  };
}
