import type { RotationPost } from "#app/domain/rotation/rotation-problem.ts";
import { dailyWords } from "#app/text/daily-words.ts";
import { rotationSettingsText } from "#app/text/rotation-settings.ts";
import { useText } from "#app/text/use-text.ts";
import { CheckField } from "#app/ui/fields/check-field.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import styles from "./settings.module.css";
import { useSettings } from "./settings-context.ts";

/** The four posts of a community: who holds them while no reserve does, and which are hard. */
export function PostRows({ communityId }: { communityId: string }) {
  const t = useText(rotationSettingsText);
  const areas = useText(dailyWords);
  const { settings, change, given, nameOf } = useSettings();
  const memberIds = new Set(settings.members.map(({ personId }) => personId));
  const people = given.scope.cadres.filter(
    (cadre) => cadre.communityId === communityId && !memberIds.has(cadre.personId),
  );
  const put = (post: RotationPost, next: Partial<RotationPost>) =>
    change({
      ...settings,
      posts: settings.posts.map((each) => (each === post ? { ...each, ...next } : each)),
    });
  /** Whoever stands there stays readable, even where no longer to be chosen. */
  const choices = (chosen: string) => [
    ...people.map(({ personId, name }) => ({ value: personId, label: name })),
    ...(chosen === "" || people.some(({ personId }) => personId === chosen)
      ? []
      : [{ value: chosen, label: nameOf(chosen) }]),
  ];
  return settings.posts
    .filter((post) => post.communityId === communityId)
    .map((post) => (
      <div key={post.area} className={styles.post}>
        <strong>{areas(`area.${post.area}`)}</strong>
        <Holder post={post} holds="incumbentA" choices={choices(post.incumbentA)} onChange={put} />
        <Holder post={post} holds="incumbentB" choices={choices(post.incumbentB)} onChange={put} />
        <CheckField
          name={`posts.${communityId}.${post.area}.hard`}
          label={t("posts.hard")}
          checked={post.hard}
          onChange={(hard) => put(post, { hard })}
        />
      </div>
    ));
}

function Holder(props: {
  post: RotationPost;
  holds: "incumbentA" | "incumbentB";
  choices: { value: string; label: string }[];
  onChange: (post: RotationPost, next: Partial<RotationPost>) => void;
}) {
  const t = useText(rotationSettingsText);
  const { errorAt } = useSettings();
  const { post, holds } = props;
  const path = `posts.${post.communityId}.${post.area}.${holds}`;
  return (
    <div data-path={path}>
      <SelectField
        name={path}
        label={t(holds === "incumbentA" ? "posts.a" : "posts.b")}
        required
        emptyLabel={t("choose")}
        value={post[holds]}
        choices={props.choices}
        search={{ nothingFound: t("nothingFound"), clear: t("clear") }}
        onChange={(personId) => props.onChange(post, { [holds]: personId })}
        error={errorAt(path)}
      />
    </div>
  );
}
