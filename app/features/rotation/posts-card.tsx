import { useState } from "react";
import { freeCadres, LEAST_INCUMBENTS, proposedPosts } from "#app/domain/rotation/settings-proposal.ts";
import { communitiesOf } from "#app/domain/rotation/settings-scope.ts";
import { rotationSettingsText } from "#app/text/rotation-settings.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { StatusTag } from "#app/ui/feedback/status-tag.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import { PostRows } from "./post-rows.tsx";
import styles from "./settings.module.css";
import { useSettings } from "./settings-context.ts";

/** The posts that change hands, community by community. */
export function PostsCard() {
  const t = useText(rotationSettingsText);
  const { settings, errorAt } = useSettings();
  const communities = communitiesOf(settings);
  return (
    <Card title={t("posts.title", { n: communities.length, posts: settings.posts.length })}>
      <p className={styles.soft}>{t("posts.intro")}</p>
      <div data-path="posts">
        {errorAt("posts") !== undefined && <span className={styles.error}>{errorAt("posts")}</span>}
        {communities.map((id) => (
          <CommunityPosts key={id} communityId={id} />
        ))}
        <LeftOut />
      </div>
    </Card>
  );
}

/** Opened by hand, or by what is wrong in it; its many fields exist only while it is open. */
function CommunityPosts({ communityId }: { communityId: string }) {
  const t = useText(rotationSettingsText);
  const { settings, change, problems, communityName, errorAt, warningsAt } = useSettings();
  const path = `posts.${communityId}`;
  const wrong = problems.filter((each) => !each.warning && each.path.startsWith(path)).length;
  const [opened, setOpened] = useState(wrong > 0);
  const shown = opened || wrong > 0;
  const hard = settings.posts.filter((post) => post.communityId === communityId && post.hard).length;
  return (
    <details
      className={styles.community}
      data-path={path}
      open={shown}
      onToggle={(event) => setOpened(event.currentTarget.open)}
    >
      <summary>
        {communityName(communityId)}
        {wrong > 0 && <StatusTag tone="bad">{t("posts.problemsIn", { n: wrong })}</StatusTag>}
        {hard > 0 && <StatusTag tone="neutral">{t("posts.hardOf", { n: hard })}</StatusTag>}
      </summary>
      {shown && (
        <>
          {errorAt(path) !== undefined && <span className={styles.error}>{errorAt(path)}</span>}
          {warningsAt(path).map((sentence) => (
            <p key={sentence} className={styles.soft}>
              {sentence}
            </p>
          ))}
          <PostRows communityId={communityId} />
          <ActionButton
            size="small"
            tone="quiet"
            onClick={() =>
              change({
                ...settings,
                posts: settings.posts.filter((post) => post.communityId !== communityId),
                barred: settings.barred.filter((each) => each.communityId !== communityId),
              })
            }
          >
            {t("posts.takeOut")}
          </ActionButton>
        </>
      )}
    </details>
  );
}

/** Communities without posts: taken in again by one press, or why they cannot be. */
function LeftOut() {
  const t = useText(rotationSettingsText);
  const { settings, change, given } = useSettings();
  const taken = communitiesOf(settings);
  const memberIds = new Set(settings.members.map(({ personId }) => personId));
  const out = given.scope.communities
    .filter(({ id }) => !taken.includes(id))
    .map((community) => ({
      ...community,
      people: freeCadres({ scope: given.scope, communityId: community.id, memberIds }),
    }));
  if (out.length === 0) return null;
  const short = out.filter(({ people }) => people.length < LEAST_INCUMBENTS);
  return (
    <div className={styles.after}>
      <Notice tone="attention" title={t("posts.outTitle")}>
        {short.map(({ id, name, people }) => (
          <p key={id}>{t("posts.short", { name, n: people.length })}</p>
        ))}
        {short.length > 0 && <p>{t("posts.shortMend")}</p>}
        <div className={styles.row}>
          {out
            .filter(({ people }) => people.length >= LEAST_INCUMBENTS)
            .map(({ id, name, people }) => (
              <ActionButton
                key={id}
                size="small"
                onClick={() =>
                  change({
                    ...settings,
                    posts: [...settings.posts, ...proposedPosts({ communityId: id, people })],
                  })
                }
              >
                {t("posts.takeIn", { name })}
              </ActionButton>
            ))}
        </div>
      </Notice>
    </div>
  );
}
