import styles from "./skeleton.module.css";

export type SkeletonProps = {
  /** "正在载入"; read aloud. */
  label: string;
  lines?: number;
  /** Height of a line in px. */
  height?: number;
};

/** In place of what is loading; seen only after 300 ms, so that quick answers do not flicker. It does not move. */
export function Skeleton({ label, lines = 3, height = 20 }: SkeletonProps) {
  return (
    <div className={styles.root} role="status">
      <span className="yz-hidden">{label}</span>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are alike and never change places
        <span key={line} className={styles.line} style={{ height }} />
      ))}
    </div>
  );
}
