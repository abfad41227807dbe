/** Only figures make a number: an empty field is none, not 0. */
const figure = (text: string): number => (/^\d{1,4}$/.test(text) ? Number(text) : Number.NaN);

/** The form of a new plan as the input of its command; what is wrong with it is said by the command's schema. */
export function newPlanInput(form: FormData) {
  const text = (name: string): string => String(form.get(name) ?? "").trim();
  return {
    ...{ unitId: text("unitId"), title: text("title"), firstMonth: text("firstMonth") },
    ...{ monthsPerPeriod: figure(text("monthsPerPeriod")), periods: figure(text("periods")) },
  };
}
