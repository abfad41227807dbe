import styles from "./ticks.module.css";

/** Not yet in · in, value hidden · value shown · value shown and dropped by the trim. */
export type TickState = "waiting" | "in" | "value" | "dropped";

export type TicksProps = {
  caption: string;
  seats: readonly { key: string; label: string; state: TickState; text?: string | undefined }[];
  /** Words for those who do not see the signs. */
  labels: { waiting: string; in: string; dropped: string };
};

const spoken = ({ state, text }: TicksProps["seats"][number], labels: TicksProps["labels"]): string => {
  if (state === "waiting") return labels.waiting;
  if (state === "in") return labels.in;
  return state === "dropped" ? `${text ?? ""} ${labels.dropped}` : (text ?? "");
};

/** The marks of a panel as the hall sees them come: a tick for each, then the values, then the dropped ones fade. */
export function Ticks({ caption, seats, labels }: TicksProps) {
  return (
    <ul className={styles.root} aria-label={caption}>
      {seats.map((seat) => (
        <li key={seat.key} className={styles.seat} data-state={seat.state}>
          <span className={styles.label}>{seat.label}</span>
          <span className="yz-hidden">{spoken(seat, labels)}</span>
          <span className={styles.face} aria-hidden="true">
            {seat.state === "waiting" && <span className={styles.waiting}>·</span>}
            {seat.state === "in" && <Tick />}
            {(seat.state === "value" || seat.state === "dropped") && seat.text}
          </span>
        </li>
      ))}
    </ul>
  );
}

const Tick = () => (
  <svg className={styles.tick} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d="M3 13l6 6L21 5" fill="none" stroke="currentColor" strokeWidth="4" strokeLinecap="round" />
  </svg>
);
