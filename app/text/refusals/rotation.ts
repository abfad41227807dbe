import { defineText } from "#app/text/define-text.ts";

/** Rotation plans and their settings, and the register of close kin. */
export const rotationRefusals = defineText({
  namespace: "refusals-rotation",
  "zh-CN": {
    rotation: {
      "unit-missing": "请选择由哪个街道或社区制定。",
      "unit-kind": "轮值方案只能由街道或社区制定。请选择一个街道或社区。",
      "no-reserve": "{{unit}}还没有储备人选，没有人可以轮值。请先在“储备选拔”里完成选拔并入库。",
      "own-matter": "您本人会在这个方案里轮值，按回避规定不能由您制定。请由同级另一位管理员或上级办理。",
      "ended-already": "这个方案已经结束，不能再改动。需要时请新建方案。",
      "months-fixed": "方案已经发布，起始月、每期月数和期数不能再改。需要延长时，请在结束后新建方案。",
      "end-in-future": "结束日期不能晚于今天（{{day}}）。请在当天办理。",
      "end-before-begin": "结束日期不能早于方案建立的日期（{{day}}）。",
      month: "请填写月份，写法如 2027-01。",
      "months-per-period": "每期为 1 至 3 个月。",
      periods: "期数为 2 至 36。",
      stint: "最长连任期数为 1 至 36。",
      "no-posts": "还没有岗位。请至少纳入一个社区。",
      "community-unknown": "这个社区不在方案的岗位里。请去掉它，或先把它纳入岗位。",
      "posts-incomplete": "这个社区的四个领域须各有一个岗位。请去掉后重新纳入。",
      "incumbent-missing": "请选择一位干部。",
      "incumbent-is-member": "此人参加轮值，不能又是原岗人员。请换一位，或把此人移出轮值。",
      "incumbent-outside": "此人不是这个社区的在职干部。请换一位。",
      "incumbents-same": "A角和B角不能是同一个人。请换一位B角。",
      "incumbent-many":
        "原岗人员较少，一人最多兼任 {{n}} 个岗位的A角；没有储备人选牵头时由其兼顾。可以增加原岗人员。",
      "no-members": "还没有轮值人员。请从储备人选里加入。",
      "member-unknown": "此人已不在本单位的储备库里（出库或调离）。请移出轮值。",
      "member-twice": "此人加入了两次。请移出一次。",
      "member-elsewhere": "此人在相同月份已参加另一个轮值方案，不能同时轮值两处。请移出其中一处。",
      "member-nowhere": "此人按分级管理只能在本社区任职，而本社区没有纳入岗位。请纳入该社区，或移出此人。",
      "member-barred-everywhere":
        "此人在所有可任职的社区都要回避，没有地方可以轮值。请核对回避，或移出此人。",
      "areas-missing": "请至少选择一个要牵头的领域。",
      "wish-area": "意愿里的领域不在此人要牵头的领域里。请改选。",
      "wish-community": "此人不能到这个社区任职。请改选社区，或选“不限”。",
      "wish-twice": "同一期或同一领域只能有一个意愿。请去掉一个。",
      "period-outside": "这一期不在方案的起止时间里。请改选。",
      "person-not-in-plan": "此人不在这个方案里（已移出轮值，也不是原岗人员）。请去掉这一条。",
      "reason-missing": "请写明原因。",
      "blocked-twice": "此人的这一期已经登记过。请去掉一条。",
      "barred-no-member": "此人没有参加轮值，不需要登记回避。请去掉这一条。",
      "barred-twice": "此人对这个社区的回避已经登记过。请去掉一条。",
      "frozen-twice": "这一期已经登记过。请去掉一条。",
      "short-areas":
        "每人要牵头 {{areas}} 个领域、先当B角后当A角，至少需要 {{needed}} 期；现在是 {{periods}} 期，有人会轮不完。",
      "short-people":
        "{{people}} 人轮 {{communities}} 个社区的同一领域、先当B角后当A角，至少需要 {{needed}} 期；现在是 {{periods}} 期，有人会轮不完。",
      "short-community":
        "{{community}}有 {{people}} 人只能在本社区轮值、先当B角后当A角，至少需要 {{needed}} 期；现在是 {{periods}} 期，有人会轮不完。",
    },
    kin: {
      "person-missing": "请选择两个人。可输入姓名查找。",
      "relation-missing": "请选择是什么关系。",
      "same-person": "两个人须不同。请重新选择。",
      "known-already": "这两个人的亲属关系已经登记过。",
      "ended-already": "这条登记已经撤销。请刷新页面。",
    },
  },
  en: {
    rotation: {
      "unit-missing": "Choose the subdistrict or community that makes the plan.",
      "unit-kind": "A rotation plan belongs to a subdistrict or a community. Choose one.",
      "no-reserve":
        "{{unit}} has nobody in the reserve, so nobody can rotate. Finish a reserve selection first.",
      "own-matter":
        "You would rotate by this plan yourself, so somebody else has to make it: another manager or the level above.",
      "ended-already": "This plan has ended and no longer changes. Make a new one if needed.",
      "months-fixed":
        "The plan is published, so its first month, months per period and periods no longer change. End it and make a new plan to go on.",
      "end-in-future": "The last day cannot lie after today ({{day}}). End the plan on that day.",
      "end-before-begin": "The last day cannot lie before the plan was made ({{day}}).",
      month: "Give a month, written like 2027-01.",
      "months-per-period": "A period is 1 to 3 months.",
      periods: "A plan has 2 to 36 periods.",
      stint: "The longest stint is 1 to 36 periods.",
      "no-posts": "There are no posts yet. Take in at least one community.",
      "community-unknown":
        "This community has no posts in the plan. Remove it here, or take the community in first.",
      "posts-incomplete":
        "A community has one post for each of the four areas. Remove it and take it in again.",
      "incumbent-missing": "Choose somebody.",
      "incumbent-is-member":
        "This person rotates and cannot be an incumbent as well. Choose somebody else, or take the person out of the rotation.",
      "incumbent-outside": "This person is not in service in this community. Choose somebody else.",
      "incumbents-same": "A and B cannot be the same person. Choose another B.",
      "incumbent-many":
        "With few incumbents, one of them leads up to {{n}} posts whenever no reserve does. More incumbents would help.",
      "no-members": "Nobody rotates yet. Add people from the reserve.",
      "member-unknown":
        "This person is no longer in the reserve of this unit. Take the person out of the rotation.",
      "member-twice": "This person was added twice. Remove one.",
      "member-elsewhere":
        "This person rotates by another plan in the same months. Take the person out of one of them.",
      "member-nowhere":
        "This person may serve in the own community only, and that has no posts here. Take the community in, or the person out.",
      "member-barred-everywhere":
        "This person is barred from every community where they may serve. Check the recusals, or take the person out.",
      "areas-missing": "Choose at least one area to lead.",
      "wish-area": "The wish is for an area this person does not lead. Choose another.",
      "wish-community": "This person may not serve in that community. Choose another, or “anywhere”.",
      "wish-twice": "One wish for a period and for an area. Remove one.",
      "period-outside": "This period lies outside the plan. Choose another.",
      "person-not-in-plan": "This person is not in the plan any more. Remove this line.",
      "reason-missing": "Give the reason.",
      "blocked-twice": "This period of this person is there already. Remove one.",
      "barred-no-member": "This person does not rotate, so no recusal is needed. Remove this line.",
      "barred-twice": "This recusal is there already. Remove one.",
      "frozen-twice": "This period is there already. Remove one.",
      "short-areas":
        "Each person leads {{areas}} areas and is B before being A: that takes {{needed}} periods at least. With {{periods}}, somebody will not finish.",
      "short-people":
        "{{people}} people share the posts of an area in {{communities}} communities and are B before A: that takes {{needed}} periods at least. With {{periods}}, somebody will not finish.",
      "short-community":
        "In {{community}}, {{people}} people may serve only there and are B before A: that takes {{needed}} periods at least. With {{periods}}, somebody will not finish.",
    },
    kin: {
      "person-missing": "Choose two people; type a name to find them.",
      "relation-missing": "Choose how they are related.",
      "same-person": "These are the same person. Choose two.",
      "known-already": "These two are registered already.",
      "ended-already": "This entry was taken out already. Reload the page.",
    },
  },
});
