import type { FormItem } from "./scheme.ts";

/** Rating forms the presets begin with. Their wording is data of a scheme: each unit writes its own. PURE. */
const items = (prefix: string, maximum: number, labels: readonly string[]): FormItem[] =>
  labels.map((label, index) => ({ key: `${prefix}${index + 1}`, label, maximum }));

/** 德能勤政廉 as the source names them: five items of 6 points. */
export const fiveVirtues: FormItem[] = items("virtue", 6, ["德", "能", "勤", "政", "廉"]);

export const subdistrictForm: FormItem[] = items("work", 20, [
  "政治素质：执行上级决定，遵守纪律",
  "业务能力：开口能讲、提笔能写、问策能对、遇事能办",
  "勤勉尽责：任务按时办结，值守到位",
  "群众工作：熟悉小区、楼栋和住户",
  "廉洁自律：办事公道，不谋私利",
]);

/** Ten items of one point each. */
export const tenPeerItems: FormItem[] = items("peer", 1, [
  "团结协作",
  "主动补位",
  "按时完成分内工作",
  "熟悉政策",
  "信守承诺",
  "待人诚恳",
  "遵守制度",
  "乐于传帮带",
  "如实记录工作",
  "接受批评",
]);

export const peerForm: FormItem[] = items("peer", 20, [
  "团结协作、主动补位",
  "分内工作按时完成",
  "熟悉政策和业务",
  "如实记录、信守承诺",
  "遵守制度、廉洁自律",
]);

export const residentForm: FormItem[] = items("resident", 20, [
  "认识这位社区干部，平时见得到",
  "反映的事有人管、有回音",
  "说得清政策，办得成事",
  "态度和气，办事公道",
  "总体满意",
]);

/** Six items of 10 points: 60, as residents weigh in the source. */
export const sixResidentItems: FormItem[] = items("resident", 10, [
  "服务态度",
  "走访联系",
  "办事效率",
  "解决问题",
  "办事公道",
  "总体满意",
]);
