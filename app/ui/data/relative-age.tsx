import { useNow } from "./use-now.ts";

export type RelativeAgeProps = {
  /** Instant in ms of the server's clock. */
  at: number;
  initialNow: number;
  offset?: number | undefined;
  /** "12 秒前", in the language of the page; whole seconds, never negative. */
  format: (seconds: number) => string;
};

/** How old something is; counts on by itself. The exact time is in the tooltip's machine-readable attribute. */
export function RelativeAge({ at, initialNow, offset, format }: RelativeAgeProps) {
  const now = useNow({ initial: initialNow, everyMs: 1000, offset });
  const seconds = Math.max(0, Math.floor((now - at) / 1000));
  return (
    <time dateTime={new Date(at).toISOString()} className="yz-figures">
      {format(seconds)}
    </time>
  );
}
