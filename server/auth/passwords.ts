import { hash, verify } from "@node-rs/argon2";

/** OWASP's minimum for argon2id (the package's default algorithm): 19 MiB, two passes, one lane. */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
/** A login storm must not take the cores from the scoring. */
const AT_ONCE = 4;

let running = 0;
const waiting: (() => void)[] = [];

async function limited<T>(work: () => Promise<T>): Promise<T> {
  // Whoever finishes hands its place to the first who waits.
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next === undefined) running -= 1;
    else next();
  }
}

export const hashPassword = (password: string): Promise<string> => limited(() => hash(password, PARAMETERS));

/** A hash nobody's password has: verifying against it takes the time a real one takes. */
let decoy: Promise<string> | undefined;

/** False for a wrong password; unknown accounts (null) take as long as known ones. */
export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword("no account has this password");
  const against = stored ?? (await decoy);
  const matches = await limited(() => verify(against, password).catch(() => false));
  return stored !== null && matches;
}
