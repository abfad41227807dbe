const pad = (part: number): string => String(part).padStart(2, "0");

/**
 * What a running clock shows. Time left is rounded up (the last second reads 0:01 until it is over), overtime is
 * rounded down and carries a plus: a contestant is never shown a second that has not passed.
 */
export const clockText = (remainingMs: number): string => {
  const over = remainingMs < 0;
  const seconds = over ? Math.floor(-remainingMs / 1000) : Math.ceil(remainingMs / 1000);
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  const text =
    hours > 0 ? `${hours}:${pad(minutes % 60)}:${pad(seconds % 60)}` : `${minutes}:${pad(seconds % 60)}`;
  return over ? `+${text}` : text;
};
