import type { BankQuestion } from "#app/domain/quiz/question.ts";
import { point, questionsOf } from "./question-parts.ts";
import { civilCode, elderlyRights, marriageRegistration, residentsCommitteeLaw } from "./regulations.ts";

const { truth, fill, short, caseStudy } = questionsOf("civilAffairs");

export const civilAffairsOpen: readonly BankQuestion[] = [
  truth({
    stem: "婚姻登记机关办理婚姻登记，可以按标准收取工本费。",
    answer: false,
    explanation:
      "现行《婚姻登记条例》规定，婚姻登记机关办理婚姻登记不得收取费用；违反规定收取的应当退还当事人。",
    source: marriageRegistration("第六条"),
    difficulty: 1,
    knowledgePoint: "婚姻登记",
  }),
  truth({
    stem: "双方均为内地居民，可以到户籍所在地以外的婚姻登记机关申请结婚登记。",
    answer: true,
    explanation:
      "现行条例只要求男女双方亲自到婚姻登记机关共同申请，不再要求到一方常住户口所在地办理，即婚姻登记“全国通办”。",
    source: marriageRegistration("第七条"),
    difficulty: 2,
    knowledgePoint: "婚姻登记",
  }),
  truth({
    stem: "为支持辖区小微企业，居民委员会可以为其贷款提供担保。",
    answer: false,
    explanation:
      "居民委员会具有基层群众性自治组织法人资格，可以从事为履行职能所需要的民事活动，但是不得提供担保。",
    source: residentsCommitteeLaw("第十二条"),
    difficulty: 3,
    knowledgePoint: "居民自治",
  }),
  truth({
    stem: "老年人再婚以后，子女的赡养义务不因此消除。",
    answer: true,
    explanation: "子女不得干涉老年人离婚、再婚及婚后的生活，赡养人的赡养义务不因老年人的婚姻关系变化而消除。",
    source: elderlyRights("第二十一条"),
    difficulty: 1,
    knowledgePoint: "老年人权益保障",
  }),
  truth({
    stem: "子女书面声明放弃继承权的，可以不再承担对父母的赡养义务。",
    answer: false,
    explanation:
      "赡养人不得以放弃继承权或者其他理由，拒绝履行赡养义务。继承是权利，赡养是法定义务，不能互相抵销。",
    source: elderlyRights("第十九条"),
    difficulty: 1,
    knowledgePoint: "老年人权益保障",
  }),
  truth({
    stem: "居民委员会主任可以由社区党组织负责人通过法定程序担任。",
    answer: true,
    explanation: "法律支持“一肩挑”和交叉任职，但必须经过法定的选举程序，不能由上级直接任命为居民委员会主任。",
    source: residentsCommitteeLaw("第八条"),
    difficulty: 1,
    knowledgePoint: "居民自治",
  }),
  truth({
    stem: "居民代表应当占居民代表会议组成人员的五分之四以上。",
    answer: true,
    explanation:
      "居民代表会议由居民委员会成员和居民代表组成，居民代表占五分之四以上，以保证会议真正代表居民。",
    source: residentsCommitteeLaw("第二十八条"),
    difficulty: 3,
    knowledgePoint: "居民会议和居民代表会议",
  }),
  truth({
    stem: "居民委员会选举中，候选人可以接受外出选民的书面委托代为投票。",
    answer: false,
    explanation:
      "外出选民可以书面委托本社区其他选民代为投票，每一选民接受的委托不得超过三人，但候选人不得接受委托投票。",
    source: residentsCommitteeLaw("第十九条"),
    difficulty: 2,
    knowledgePoint: "居民委员会选举",
  }),
  fill({
    stem: "每年农历____为老年节。",
    blanks: [["九月初九", "9月初9", "九月九日", "9月9日", "九月九", "九月初九日"]],
    explanation: "老年人权益保障法规定每年农历九月初九（重阳节）为老年节。",
    source: elderlyRights("第十二条"),
    difficulty: 1,
    knowledgePoint: "老年人权益保障",
  }),
  fill({
    stem: "居务公开栏公布事项的期限不得少于____日。",
    blanks: [["15", "十五"]],
    explanation:
      "居民委员会应当设立居务公开栏，也可以采用现代信息技术公开，公布的期限不得少于十五日，并保证事项真实、接受居民查询。",
    source: residentsCommitteeLaw("第三十四条"),
    difficulty: 2,
    knowledgePoint: "居务公开",
  }),
  fill({
    stem: "居民委员会是居民自我管理、自我服务、自我教育、自我____的基层群众性自治组织。",
    blanks: [["监督"]],
    explanation:
      "修订后的居民委员会组织法把“三个自我”完善为自我管理、自我服务、自我教育、自我监督，与民主监督和居务监督委员会制度相呼应。",
    source: residentsCommitteeLaw("第二条"),
    difficulty: 1,
    knowledgePoint: "居民自治",
  }),
  short({
    stem: "社区拟利用空地改建居民活动点，居民意见分歧较大。请说明居民委员会应当怎样组织居民协商并推动落实。",
    reference:
      "一是坚持社区党组织领导，需由居民会议或者居民代表会议决定的重要事项，先经社区党组织研究讨论。二是确定议题，组织居民及其他利益相关方参加，听取不同意见。三是采取议事会、听证会、恳谈会等多种形式，根据需要邀请政府有关部门、街道、驻社区单位、专业人员、人大代表和政协委员等参加。四是形成协商结果，协商确定的事项及时组织实施或者监督落实；需要提交居民会议或者居民代表会议的，召集会议讨论决定。五是及时公布协商事项及其落实情况，接受居民和居务监督委员会监督。",
    expected: [
      point(2, "社区党组织领导，重要事项先经党组织研究讨论"),
      point(2, "居民及其他利益相关方参加，充分听取不同意见"),
      point(2, "议事会、听证会、恳谈会等形式，邀请相关部门和专业人员"),
      point(2, "结果及时实施或者监督落实，需要的提交居民会议、居民代表会议决定"),
      point(2, "公布协商和落实情况，接受监督"),
    ],
    explanation:
      "协商不等于表决：协商重在把各方请到一起商量出办法；法定应由会议决定的事项，还要走居民会议或者居民代表会议的程序。",
    source: residentsCommitteeLaw("第三十条、第三十二条、第三十四条"),
    difficulty: 3,
    knowledgePoint: "民主协商",
  }),
  short({
    stem: "一名9岁男孩的父母因突发事件同时住院，家中没有其他亲人照料。社区得知后应当怎样做？",
    reference:
      "一是立即上门查看，确认孩子的安全、身体和生活状况，安抚情绪，听取孩子的意见。二是由住所地居委会或者民政部门安排必要的临时生活照料措施，落实照料人。三是及时向民政、公安、教育等部门报告，符合条件的由民政部门依法临时监护。四是联系其父母和亲属，协助落实委托照护或者亲属照料，被委托人应当具有照护能力。五是持续探访，协助申请救助、与学校衔接，保护其隐私和个人信息。",
    expected: [
      point(2, "立即上门查看、安抚，听取孩子意见"),
      point(3, "居委会或者民政部门安排必要的临时生活照料措施"),
      point(2, "向民政等部门报告，符合条件的由民政部门临时监护"),
      point(2, "联系父母、亲属，协助落实有照护能力的人委托照护"),
      point(1, "持续探访、协助救助、保护隐私"),
    ],
    explanation:
      "监护人因突发事件暂时无法履行职责、被监护人无人照料的，居委会或者民政部门“应当”安排临时生活照料，这是义务，不能推给学校或者邻居。",
    source: civilCode("第三十四条"),
    difficulty: 3,
    knowledgePoint: "未成年人保护",
  }),
  caseStudy({
    stem: "海棠社区采取每户派代表的方式选举居民委员会，全社区登记参加选举的户代表共1200名，选举日有650名户代表投票，应选委员5名。居民选举委员会成员老李的儿子被提名为候选人，老李仍主持了投票。候选人甲接受了4名外出选民的委托代为投票。计票结果，甲得票300张。",
    parts: [
      {
        stem: "这次选举的投票人数是否符合选举有效的要求？甲能否当选？为什么？",
        reference:
          "投票人数符合要求：每户派代表选举方式须有户代表的过半数参加投票，650超过600。甲不能当选：候选人须获得参加投票的人员过半数的选票，即多于325票，300票未过半数。",
        expected: [
          point(2, "户代表过半数参加投票，650名超过600，符合要求"),
          point(3, "当选须获得参加投票人员过半数，至少326票，甲300票不能当选"),
        ],
      },
      {
        stem: "指出选举组织过程中的两处违法做法，并说明正确做法。",
        reference:
          "一是居民选举委员会成员的近亲属被提名为候选人的，该成员应当退出居民选举委员会，由他人按照原推选结果依次递补或者另行推选，老李不应继续主持。二是候选人不得接受委托投票，而且每一选民接受的委托不得超过三人，甲接受4人委托违法；居民选举委员会还应当公布委托人和受托人的名单。",
        expected: [
          point(3, "近亲属被提名为候选人，老李应当退出居民选举委员会，依次递补或者另行推选"),
          point(3, "候选人不得接受委托投票，每人接受委托不得超过三人，名单应当公布"),
        ],
      },
      {
        stem: "如果当选人数不足应选名额，应当怎样另行选举？",
        reference:
          "不足的名额另行选举。第一次投票未当选的人员得票多的为候选人，候选人以得票多的当选，但是所得票数不得少于已投选票总数的三分之一。",
        expected: [
          point(2, "不足的名额另行选举，以第一次未当选人员得票多的为候选人"),
          point(2, "得票多的当选，且不得少于已投选票总数的三分之一"),
        ],
      },
    ],
    explanation:
      "三个数不要混：参加投票过半数（选举有效）、参加投票人员的过半数（首次当选）、已投选票总数的三分之一（另行选举的最低得票）。",
    source: residentsCommitteeLaw("第十五条、第十九条"),
    difficulty: 5,
    knowledgePoint: "居民委员会选举",
  }),
];
