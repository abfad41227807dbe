import { regulation } from "./question-parts.ts";

/**
 * The regulations the starter bank cites, each by its full name and the day since which the cited wording is in force
 * (its last revision). Whoever learns of a revision changes the day here and reads the questions that cite it again.
 */

// Party rules
export const partyConstitution = regulation("中国共产党章程", "2022-10-22");
export const branchWork = regulation("中国共产党支部工作条例（试行）", "2018-10-28");
export const memberEducation = regulation("中国共产党党员教育管理工作条例", "2019-05-06");
export const memberDevelopment = regulation("中国共产党发展党员工作细则", "2026-05-11");
export const branchElections = regulation("中国共产党基层组织选举工作条例", "2020-07-13");
export const partyDues = regulation("关于中国共产党党费收缴、使用和管理的规定", "2008-04-01");
export const partyDiscipline = regulation("中国共产党纪律处分条例", "2024-01-01");

// Social assistance
export const socialAssistanceLaw = regulation("中华人民共和国社会救助法", "2026-07-01");
export const vagrantsAid = regulation("城市生活无着的流浪乞讨人员救助管理办法", "2003-08-01");
export const charityLaw = regulation("中华人民共和国慈善法", "2024-09-05");
export const legalAidLaw = regulation("中华人民共和国法律援助法", "2022-01-01");

// Civil affairs
export const civilCode = regulation("中华人民共和国民法典", "2021-01-01");
export const residentsCommitteeLaw = regulation("中华人民共和国城市居民委员会组织法", "2026-01-01");
export const marriageRegistration = regulation("婚姻登记条例", "2025-05-10");
export const elderlyRights = regulation("中华人民共和国老年人权益保障法", "2018-12-29");
export const minorsProtection = regulation("中华人民共和国未成年人保护法", "2024-04-26");
export const volunteerService = regulation("志愿服务条例", "2017-12-01");

// Housing and property
export const propertyManagement = regulation("物业管理条例", "2018-03-19");
export const housingRental = regulation("住房租赁条例", "2025-09-15");
export const specialEquipment = regulation("中华人民共和国特种设备安全法", "2014-01-01");
export const ecologyCode = regulation("中华人民共和国生态环境法典", "2026-08-15");

// Mediation
export const peoplesMediation = regulation("中华人民共和国人民调解法", "2011-01-01");
export const petitionWork = regulation("信访工作条例", "2022-05-01");
export const domesticViolence = regulation("中华人民共和国反家庭暴力法", "2016-03-01");
export const labourDisputes = regulation("中华人民共和国劳动争议调解仲裁法", "2008-05-01");
export const publicSecurityPenalties = regulation("中华人民共和国治安管理处罚法", "2026-01-01");

// Grid and safety
export const fireProtection = regulation("中华人民共和国消防法", "2021-04-29");
export const highRiseFireSafety = regulation("高层民用建筑消防安全管理规定", "2021-08-01");
export const emergencyResponse = regulation("中华人民共和国突发事件应对法", "2024-11-01");
export const workSafety = regulation("中华人民共和国安全生产法", "2021-09-01");
export const townGas = regulation("城镇燃气管理条例", "2016-02-06");
export const infectiousDiseases = regulation("中华人民共和国传染病防治法", "2025-09-01");
export const mentalHealth = regulation("中华人民共和国精神卫生法", "2018-04-27");
export const communityCorrection = regulation("中华人民共和国社区矫正法", "2020-07-01");
export const telecomFraud = regulation("中华人民共和国反电信网络诈骗法", "2022-12-01");

// E-government
export const onlineServices = regulation("国务院关于在线政务服务的若干规定", "2019-04-26");
export const governmentInformation = regulation("中华人民共和国政府信息公开条例", "2019-05-15");
export const businessEnvironment = regulation("优化营商环境条例", "2020-01-01");
export const administrativeLicensing = regulation("中华人民共和国行政许可法", "2019-04-23");
export const governmentDataSharing = regulation("政务数据共享条例", "2025-08-01");
export const personalInformation = regulation("中华人民共和国个人信息保护法", "2021-11-01");
export const electronicSignature = regulation("中华人民共和国电子签名法", "2019-04-23");
export const cybersecurity = regulation("中华人民共和国网络安全法", "2026-01-01");
export const identityCards = regulation("中华人民共和国居民身份证法", "2012-01-01");
export const residencePermits = regulation("居住证暂行条例", "2016-01-01");
export const householdRegistration = regulation("中华人民共和国户口登记条例", "1958-01-09");
export const socialInsurance = regulation("中华人民共和国社会保险法", "2018-12-29");
export const barrierFree = regulation("中华人民共和国无障碍环境建设法", "2023-09-01");
