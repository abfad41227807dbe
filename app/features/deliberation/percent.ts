/** Ten-thousandths as a share with one decimal: 6250 → "62.5%". */
export const percent = (share: number | null): string =>
  share === null ? "—" : `${(share / 100).toFixed(1)}%`;
