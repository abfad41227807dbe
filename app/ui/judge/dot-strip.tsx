import styles from "./dot-strip.module.css";

export type DotStripProps = {
  /** The judge's own earlier values, hundredths, oldest first. */
  earlier: readonly { key: string; label: string; value: number }[];
  current: number | null;
  minimum: number;
  maximum: number;
  /** "本人此前 12 次评分" */
  caption: string;
  ends: { minimum: string; maximum: string };
};

/** Where the present value lies among one's own. The same is a list for those who do not see it. */
export function DotStrip({ earlier, current, minimum, maximum, caption, ends }: DotStripProps) {
  const place = (value: number) => `${((value - minimum) / Math.max(1, maximum - minimum)) * 100}%`;
  return (
    <figure className={styles.root}>
      <figcaption className={styles.caption}>{caption}</figcaption>
      <svg className={styles.strip} width="100%" height="32" aria-hidden="true" focusable="false">
        <line x1="0%" x2="100%" y1="20" y2="20" className={styles.axis} />
        {earlier.map((dot) => (
          <circle key={dot.key} cx={place(dot.value)} cy="20" r="5" className={styles.dot} />
        ))}
        {current !== null && (
          <svg x={place(current)} y="0" overflow="visible" aria-hidden="true" focusable="false">
            <path d="M-7 0H7L0 12z" className={styles.current} />
            <line x1="0" x2="0" y1="10" y2="30" className={styles.currentLine} />
          </svg>
        )}
      </svg>
      <span className={styles.ends} aria-hidden="true">
        <span>{ends.minimum}</span>
        <span>{ends.maximum}</span>
      </span>
      <ul className="yz-hidden">
        {earlier.map((dot) => (
          <li key={dot.key}>{dot.label}</li>
        ))}
      </ul>
    </figure>
  );
}
