import type { TodayCommunity, TodayPost } from "#app/contracts/absence-views.ts";
import { dailyWords } from "#app/text/daily-words.ts";
import { rotationTodayText } from "#app/text/rotation-today.ts";
import { rotationWords } from "#app/text/rotation-words.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { StatusTag } from "#app/ui/feedback/status-tag.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import styles from "./absence.module.css";
import type { ToCover } from "./cover-dialog.tsx";
import own from "./today.module.css";

const TONES = { a: "neutral", b: "good", head: "good", named: "good", nobody: "bad" } as const;

type CardProps = { community: TodayCommunity; onCover: (post: ToCover) => void };

/** The four posts of a community and who acts at each. */
export function TodayCard({ community, onCover }: CardProps) {
  const t = useText(rotationTodayText);
  return (
    <Card title={community.name} level={3}>
      <ul className={styles.list} aria-label={t("tableOf", { community: community.name })}>
        {community.posts.map((post) => (
          <Post key={post.area} {...{ post, onCover }} community={community.name} />
        ))}
      </ul>
    </Card>
  );
}

function Post(props: { post: TodayPost; community: string; onCover: CardProps["onCover"] }) {
  const { post, community, onCover } = props;
  const t = useText(rotationTodayText);
  const daily = useText(dailyWords);
  const { acting, a, b, coverId } = post;
  const area = daily(`area.${post.area}`);
  const name =
    acting.name ?? (acting.by === "head" ? t("headName") : acting.by === "nobody" ? t("nobody") : "");
  return (
    <li className={styles.item} data-by={acting.by}>
      <div className={styles.line}>
        <span>{area}</span>
        <span className={styles.row}>
          <span className={styles.name}>{name}</span>
          <StatusTag tone={TONES[acting.by]}>{t(`by.${acting.by}`)}</StatusTag>
        </span>
      </div>
      <p className={`${styles.small} ${own.holders}`}>
        <Holder label={t("a")} holder={a} />
        <Holder label={t("b")} holder={b} />
      </p>
      {post.ownAccount && <p className={styles.small}>{t("ownAccount")}</p>}
      {coverId !== null && (
        <div>
          <ActionButton
            size="small"
            aria-label={t("recoverOf", { community, area })}
            onClick={() => onCover({ standInId: coverId, community, area: post.area })}
          >
            {t("recover")}
          </ActionButton>
        </div>
      )}
    </li>
  );
}

/** Why somebody is away is for the heads and the person. */
function Holder({ label, holder }: { label: string; holder: TodayPost["a"] }) {
  const t = useText(rotationTodayText);
  const words = useText(rotationWords);
  const { name, awayUntil: until, kind } = holder;
  const why = kind === null ? null : words(`absence.${kind}`);
  return (
    <span>
      {label}{" "}
      {until === null ? name : why === null ? t("away", { name, until }) : t("awayWhy", { name, why, until })}
    </span>
  );
}
