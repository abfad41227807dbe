import type { TodayCommunity, TodayPost } from "#app/contracts/absence-views.ts";
import { dailyWords } from "#app/text/daily-words.ts";
import { rotationTodayText } from "#app/text/rotation-today.ts";
import { useText } from "#app/text/use-text.ts";
import { StatusTag } from "#app/ui/feedback/status-tag.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import styles from "./absence.module.css";

const TONES = { a: "neutral", b: "active", head: "active", named: "active", nobody: "bad" } as const;

/** The four posts of a community and who acts at each. */
export function TodayCard({ community }: { community: TodayCommunity }) {
  const t = useText(rotationTodayText);
  return (
    <Card title={community.name} level={3}>
      <ul className={styles.list} aria-label={t("tableOf", { community: community.name })}>
        {community.posts.map((post) => (
          <Post key={post.area} post={post} />
        ))}
      </ul>
    </Card>
  );
}

function Post({ post }: { post: TodayPost }) {
  const t = useText(rotationTodayText);
  const daily = useText(dailyWords);
  const { acting, a, b } = post;
  const name =
    acting.name ?? (acting.by === "head" ? t("headName") : acting.by === "nobody" ? t("nobody") : "");
  return (
    <li className={styles.item} data-by={acting.by}>
      <div className={styles.line}>
        <span>{daily(`area.${post.area}`)}</span>
        <span className={styles.row}>
          <span className={styles.name}>{name}</span>
          <StatusTag tone={TONES[acting.by]}>{t(`by.${acting.by}`)}</StatusTag>
        </span>
      </div>
      <p className={styles.small}>
        <Holder label={t("a")} holder={a} /> · <Holder label={t("b")} holder={b} />
      </p>
      {post.ownAccount && <p className={styles.small}>{t("ownAccount")}</p>}
    </li>
  );
}

function Holder({ label, holder }: { label: string; holder: TodayPost["a"] }) {
  const t = useText(rotationTodayText);
  const away = holder.awayUntil === null ? "" : `（${t("awayUntil", { day: holder.awayUntil })}）`;
  return (
    <span>
      {label} {holder.name}
      {away}
    </span>
  );
}
