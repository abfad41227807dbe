/** One goose seen from above, flying up, in a box of 32 × 24. */
const GOOSE =
  "M16 0C17 4 17.4 7 17.6 9C22 11 27 14 32 20C26 17.5 21 16.5 18 16.5C17.6 19 17 21.5 16 24C15 21.5 14.4 19 14 16.5C11 16.5 6 17.5 0 20C5 14 10 11 14.4 9C14.6 7 15 4 16 0Z";

/** Three geese in formation: the first in vermilion, the others in the colour of the text. Stands beside the name. */
export function GooseMark({ size }: { size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 64 64" focusable="false" aria-hidden="true">
      <path d={GOOSE} transform="translate(15 3) scale(1.06)" fill="var(--yz-vermilion)" />
      <path d={GOOSE} transform="translate(0 33) scale(0.94)" fill="currentColor" />
      <path d={GOOSE} transform="translate(34 33) scale(0.94)" fill="currentColor" />
    </svg>
  );
}
