/** While one waits for the database others go on. */
const AT_ONCE = 6;

/** Does the work for each, several at a time, begun in their order. @throws the first error. */
export async function inTurns<T>(
  values: readonly T[],
  work: (value: T, index: number) => Promise<unknown>,
): Promise<void> {
  const queue = values.entries();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const [index, value] of queue) await work(value, index);
    }),
  );
}
