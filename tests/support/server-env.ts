/** The environment of a real server process in production mode, without what the test run itself was given. */
export function serverEnvironment(given: Record<string, string>): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name, value]) => value !== undefined && /^(PATH|HOME|LANG|TMPDIR|LD_LIBRARY_PATH)$/.test(name),
  );
  return {
    ...Object.fromEntries(kept.map(([name, value]) => [name, value ?? ""])),
    NODE_ENV: "production",
    ...given,
  };
}
