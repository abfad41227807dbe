import type { WorkArea } from "#app/domain/daily/work-record.ts";
import { dailyWords } from "#app/text/daily-words.ts";
import { useText } from "#app/text/use-text.ts";
import styles from "./my-rotation.module.css";

/** A post is an area of work in a community. */
export function PostName({ post }: { post: { community: string; area: WorkArea } }) {
  const daily = useText(dailyWords);
  return (
    <span className={styles.post}>
      {post.community} · {daily(`area.${post.area}`)}
    </span>
  );
}
