export const REPETITIONS = 3;

/** Floor and ours take turns, so that what the machine does besides falls on both. One run of each warms up and is not counted. */
export async function takingTurns<R>(runs: {
  floor: (repetition: number) => Promise<R>;
  ours: (repetition: number) => Promise<R>;
}): Promise<{ floor: R[]; ours: R[] }> {
  const counted: { floor: R[]; ours: R[] } = { floor: [], ours: [] };
  for (let repetition = 0; repetition <= REPETITIONS; repetition += 1) {
    const floor = await runs.floor(repetition);
    const ours = await runs.ours(repetition);
    if (repetition === 0) continue;
    counted.floor.push(floor);
    counted.ours.push(ours);
  }
  return counted;
}
