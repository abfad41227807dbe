/** Full years on a day, as far as a birth month tells. */
export function ageOn({ birthMonth, day }: { birthMonth: string; day: string }): number {
  const years = Number(day.slice(0, 4)) - Number(birthMonth.slice(0, 4));
  return day.slice(5, 7) < birthMonth.slice(5, 7) ? years - 1 : years;
}
