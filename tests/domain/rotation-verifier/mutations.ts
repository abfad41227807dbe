import type { HardRule, Slot } from "#app/domain/rotation/rotation-problem.ts";
import { type Plan, sameSlot, withProblem, withSlot } from "./valid-plans.ts";

/** A valid plan made wrong in one place; null: this plan has no such place. */
export type Mutation = {
  name: string;
  rule: HardRule;
  mutate(plan: Plan, pick: <T>(list: readonly T[]) => T | undefined): { plan: Plan; slot: Slot } | null;
};

const isMember = ({ problem }: Plan, id: string) => problem.members.some(({ personId }) => personId === id);
const open = ({ problem, slots }: Plan) => slots.filter(({ period }) => period >= problem.from);
const led = (plan: Plan) => open(plan).filter(({ a }) => isMember(plan, a));
const beforeOf = ({ slots }: Plan, slot: Slot) =>
  slots.find((each) => sameSlot(each, { ...slot, period: slot.period - 1 }));
/** Slots at which the post has changed hands. */
const taken = (plan: Plan) =>
  open(plan).filter((slot) => {
    const before = beforeOf(plan, slot);
    return before !== undefined && before.a !== slot.a;
  });

const change = (
  name: string,
  rule: HardRule,
  where: (plan: Plan) => Slot[],
  how: (slot: Slot, plan: Plan) => Partial<Slot> | null,
): Mutation => ({
  ...{ name, rule },
  mutate(plan, pick) {
    const slot = pick(where(plan));
    const change = slot && how(slot, plan);
    return slot && change ? { slot, plan: withSlot(plan, slot, change) } : null;
  },
});

export const MUTATIONS: readonly Mutation[] = [
  change("A is B", "different", open, ({ a }) => ({ b: a })),
  change("A is dropped", "covered", open, () => ({ a: "" })),
  change("B is dropped", "covered", open, () => ({ b: "" })),
  {
    ...{ name: "a slot is dropped", rule: "covered" },
    mutate(plan, pick) {
      const slot = pick(open(plan));
      return slot
        ? { slot, plan: { ...plan, slots: plan.slots.filter((each) => !sameSlot(each, slot)) } }
        : null;
    },
  },
  {
    ...{ name: "a slot stands twice", rule: "covered" },
    mutate(plan, pick) {
      const slot = pick(open(plan));
      return slot ? { slot, plan: { ...plan, slots: [...plan.slots, { ...slot }] } } : null;
    },
  },
  change("a post is no post of the plan", "covered", open, () => ({ communityId: "elsewhere" })),
  {
    ...{ name: "A leads a second post in the same period", rule: "once" },
    mutate(plan, pick) {
      const first = pick(led(plan));
      const others = open(plan).filter((slot) => slot.period === first?.period && slot.a !== first.a);
      const slot = pick(others);
      return first && slot ? { slot, plan: withSlot(plan, slot, { a: first.a }) } : null;
    },
  },
  {
    ...{ name: "B stands in at a second post in the same period", rule: "once" },
    mutate(plan, pick) {
      const first = pick(open(plan).filter(({ b }) => isMember(plan, b)));
      const slot = pick(open(plan).filter((each) => each.period === first?.period && each.b !== first.b));
      return first && slot ? { slot, plan: withSlot(plan, slot, { b: first.b }) } : null;
    },
  },
  change("somebody from nowhere leads", "scope", open, () => ({ a: "nobody" })),
  change("an incumbent leads at another's post", "scope", open, (slot, { problem }) => {
    const other = problem.posts.find((post) => post.area !== slot.area);
    return other ? { a: other.incumbentA } : null;
  }),
  {
    ...{ name: "the own community is taken away", rule: "scope" },
    mutate(plan, pick) {
      const slot = pick(led(plan));
      const members = plan.problem.members.map((member) =>
        member.personId === slot?.a ? { ...member, communityIds: [] } : member,
      );
      return slot ? { slot, plan: withProblem(plan, { members }) } : null;
    },
  },
  ...(["a", "b"] as const).map(
    (role): Mutation => ({
      ...{ name: `${role.toUpperCase()} is on leave`, rule: "present" },
      mutate(plan, pick) {
        const slot = pick(open(plan));
        const away = slot ? [...plan.problem.away, { personId: slot[role], period: slot.period }] : [];
        return slot ? { slot, plan: withProblem(plan, { away }) } : null;
      },
    }),
  ),
  {
    ...{ name: "a frozen period sees a handover", rule: "frozen" },
    mutate(plan, pick) {
      const slot = pick(taken(plan));
      const frozen = slot ? [...plan.problem.frozen, slot.period] : [];
      return slot ? { slot, plan: withProblem(plan, { frozen }) } : null;
    },
  },
  {
    ...{ name: "the past is changed", rule: "past" },
    mutate(plan, pick) {
      const slot = pick(plan.slots.filter(({ period }) => period < plan.problem.from));
      return slot ? { slot, plan: withSlot(plan, slot, { a: slot.b, b: slot.a }) } : null;
    },
  },
  {
    ...{ name: "the past is lost", rule: "past" },
    mutate(plan, pick) {
      const slot = pick(plan.slots.filter(({ period }) => period < plan.problem.from));
      return slot
        ? { slot, plan: { ...plan, slots: plan.slots.filter((each) => !sameSlot(each, slot)) } }
        : null;
    },
  },
  {
    ...{ name: "kin stand at one post", rule: "recusal" },
    mutate(plan, pick) {
      const slot = pick(open(plan));
      const apart = slot ? [{ personId: slot.b, otherId: slot.a }] : [];
      return slot ? { slot, plan: withProblem(plan, { apart }) } : null;
    },
  },
  {
    ...{ name: "close kin works in the community", rule: "recusal" },
    mutate(plan, pick) {
      const slot = pick(open(plan));
      const barred = slot ? [{ personId: slot.b, communityId: slot.communityId }] : [];
      return slot ? { slot, plan: withProblem(plan, { barred }) } : null;
    },
  },
  {
    ...{ name: "the mentor is away", rule: "mentor" },
    mutate(plan, pick) {
      const slot = pick(led(plan));
      if (!slot) return null;
      const members = plan.problem.members.map((member) =>
        member.personId === slot.a ? { ...member, mentorId: "mentor" } : member,
      );
      const away = [...plan.problem.away, { personId: "mentor", period: slot.period }];
      return { slot, plan: withProblem(plan, { members, away }) };
    },
  },
  {
    ...{ name: "the mentor is B of the post", rule: "mentor" },
    mutate(plan, pick) {
      const slot = pick(led(plan));
      const members = plan.problem.members.map((member) =>
        member.personId === slot?.a ? { ...member, mentorId: slot.b } : member,
      );
      return slot ? { slot, plan: withProblem(plan, { members }) } : null;
    },
  },
  change("somebody stays on", "stint", taken, (slot, plan) => {
    const before = beforeOf(plan, slot);
    const counts = !plan.problem.frozen.includes(slot.period);
    return before && counts && isMember(plan, before.a) ? { a: before.a } : null;
  }),
  change("A has not been B", "continuity", open, (slot, plan) => {
    const post = plan.problem.posts.find(
      ({ communityId, area }) => communityId === slot.communityId && area === slot.area,
    );
    const before = beforeOf(plan, slot);
    return post && before && before.a !== post.incumbentB && before.b !== post.incumbentB
      ? { a: post.incumbentB }
      : null;
  }),
];
