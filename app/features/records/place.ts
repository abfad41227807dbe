/** Compound and building as one place; null where neither was told. */
export const placeOf = ({
  compound,
  building,
}: {
  compound: string | null;
  building: string | null;
}): string | null => [compound, building].filter(Boolean).join(" ") || null;
