import type { WorkArea } from "#app/domain/daily/work-record.ts";

/** Invented work of a community's year. Data. */
export const COMPOUNDS = [
  "锦绣花园",
  "滨江苑",
  "翠竹小区",
  "金沙名都",
  "阳光家园",
  "临港雅居",
  "莲花苑",
  "职工一村",
  "丽景湾",
  "盛世华庭",
  "江北新居",
  "粮油宿舍",
] as const;

export type Told = { text: string; area: WorkArea };

export const VISITS: readonly Told[] = [
  { text: "走访独居老人，检查燃气软管和烟感报警器，更换老化软管一根。", area: "communityManagement" },
  { text: "入户宣传养老保险资格认证，帮两位老人用手机完成认证。", area: "communityManagement" },
  { text: "走访困难家庭，核对低保动态信息，登记就业意愿。", area: "communityManagement" },
  { text: "敲门排查楼道杂物和飞线充电，当场劝离电动车三辆。", area: "compoundGovernance" },
  { text: "走访流动党员家庭，转告组织生活安排，收集意见两条。", area: "partyBuilding" },
  { text: "看望退休老党员，送学习资料，听对小区治理的建议。", area: "partyBuilding" },
  { text: "陪同物业巡查电梯和消防设施，记录问题四处并约定整改日期。", area: "propertyRegulation" },
  { text: "入户听取业主对物业公共收益公示的意见。", area: "propertyRegulation" },
  { text: "走访新入住租户，登记居住信息，发放平安联系卡。", area: "communityManagement" },
  { text: "入户回访加装电梯意愿，解释分摊办法。", area: "compoundGovernance" },
];

export const ACTIVITIES: readonly Told[] = [
  { text: "“邻里一家亲”重阳敬老活动：义诊、理发、集体生日。", area: "communityManagement" },
  { text: "党员“亮身份、认岗位”志愿服务日，清扫背街小巷。", area: "partyBuilding" },
  { text: "小区议事坝坝会：商议停车位划线和收费办法。", area: "compoundGovernance" },
  { text: "物业服务开放日：公示公共收益，业主现场提问。", area: "propertyRegulation" },
  { text: "消防疏散演练和电动车安全讲座。", area: "compoundGovernance" },
  { text: "四点半课堂：大学生志愿者辅导作业。", area: "communityManagement" },
  { text: "反诈宣传进楼栋，现场安装国家反诈中心应用。", area: "communityManagement" },
  { text: "“书记有约”开放日，听取居民意见。", area: "partyBuilding" },
];

export const OTHER_WORK: Readonly<Record<"duty" | "partyTask" | "urgentTask" | "training", readonly Told[]>> =
  {
    duty: [
      { text: "汛期夜间值守，巡查地下车库和低洼路段。", area: "communityManagement" },
      { text: "节假日应急值班，处置停电报修一起。", area: "communityManagement" },
    ],
    partyTask: [
      { text: "筹备支部主题党日，整理学习记录。", area: "partyBuilding" },
      { text: "上门为行动不便的党员送学。", area: "partyBuilding" },
    ],
    urgentTask: [
      { text: "暴雨内涝转移群众，连夜清理排水口。", area: "communityManagement" },
      { text: "老旧小区管道爆裂抢修，组织送水。", area: "compoundGovernance" },
    ],
    training: [
      { text: "参加区委党校社区治理专题班。", area: "partyBuilding" },
      { text: "参加社会工作者职业水平考前培训。", area: "communityManagement" },
    ],
  };

/** What a resident asked for, and what was done about it. */
export const OPINIONS: readonly (Told & { done: string })[] = [
  {
    text: "楼道照明坏了一个月，老人晚上下楼看不见。",
    done: "更换声控灯六盏，约定物业每周巡查。",
    area: "propertyRegulation",
  },
  {
    text: "小区门口占道停车，消防车进不来。",
    done: "划出消防通道并加装隔离桩，交警支持劝离。",
    area: "compoundGovernance",
  },
  {
    text: "垃圾分类亭离单元门太近，夏天味道大。",
    done: "投放点移至围墙外，增加清运一次。",
    area: "compoundGovernance",
  },
  {
    text: "希望增加老年食堂的送餐时段。",
    done: "与运营方商定增加晚餐送餐，先覆盖独居老人。",
    area: "communityManagement",
  },
  {
    text: "顶楼漏水，维修资金不知道怎么申请。",
    done: "帮助业主组织表决，完成维修资金申请并施工。",
    area: "propertyRegulation",
  },
  {
    text: "健身器材松动，孩子玩耍不安全。",
    done: "联系文体部门更换器材两件并加固。",
    area: "communityManagement",
  },
  {
    text: "电动车充电桩不够，天天排队。",
    done: "新增充电桩二十个，公示收费标准。",
    area: "compoundGovernance",
  },
  { text: "流动党员找不到组织参加活动。", done: "编入楼栋党小组，建立线上报到群。", area: "partyBuilding" },
  {
    text: "下水道返臭，反映多次没有结果。",
    done: "疏通化粪池，更换破损管段十二米。",
    area: "propertyRegulation",
  },
  {
    text: "夜间广场舞声音太大，影响学生学习。",
    done: "召集议事会约定时段和音量，张贴公约。",
    area: "compoundGovernance",
  },
];

export const TOURS = [
  { topic: "党建引领小区治理", place: "成都市武侯区" },
  { topic: "社区“微网实格”运行", place: "成都市成华区" },
  { topic: "城市社区物业联动", place: "重庆市渝中区" },
  { topic: "老旧小区改造与自治", place: "浙江省杭州市拱墅区" },
  { topic: "社区工作者队伍建设", place: "江苏省南京市" },
  { topic: "社区养老服务综合体", place: "四川省泸州市" },
] as const;

export const SECONDMENT_HOSTS = [
  { host: "区委社会工作部", post: "基层治理科" },
  { host: "区信访局", post: "接访岗" },
  { host: "区住房城乡建设和城市管理局", post: "物业管理科" },
  { host: "区民政局", post: "基层政权股" },
  { host: "区综合行政执法局", post: "街面秩序岗" },
] as const;

export const STUDY_SCHOOLS = [
  "四川开放大学",
  "西华师范大学（成人高等教育）",
  "宜宾学院（继续教育）",
] as const;
