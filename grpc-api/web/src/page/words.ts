import type { Failure } from "../api/failure.js";
import { ResourceType } from "#gen/common_pb.js";
import { FacetField } from "#gen/search_pb.js";

/** Everything the page says, in one language. */
export interface Words {
  /** BCP 47. */
  readonly language: string;
  readonly title: string;
  readonly skip: string;
  readonly service: string;
  readonly checking: string;
  readonly serving: string;
  readonly notServing: string;
  readonly version: string;
  readonly tenant: string;
  readonly concepts: string;
  readonly resources: string;
  readonly items: string;
  readonly learners: string;
  readonly credential: string;
  readonly credentialHelp: string;
  readonly noCredential: string;
  readonly use: string;
  readonly forget: string;
  readonly search: string;
  readonly searchLabel: string;
  readonly searchExample: string;
  readonly submit: string;
  readonly results: string;
  readonly filters: string;
  readonly clear: string;
  readonly loading: string;
  readonly empty: string;
  readonly more: string;
  readonly about: string;
  readonly reason: string;
  readonly open: string;
  readonly retry: string;
  readonly found: (shown: number, total: string) => string;
  readonly atLeast: (total: string) => string;
  readonly hitsOf: (label: string, count: string) => string;
  readonly filterBy: (name: string) => string;
  readonly minutes: (minutes: number) => string;
  readonly grades: (grades: readonly number[]) => string;
  readonly failures: Readonly<Record<Exclude<Failure["kind"], "canceled">, string>>;
  readonly types: Readonly<Partial<Record<ResourceType, string>>>;
  readonly facets: Readonly<Partial<Record<FacetField, string>>>;
  readonly subjects: Readonly<Record<string, string>>;
}

const CHINESE_GRADES = [
  ..."一二三四五六七八九".split("").map((digit) => `${digit}年级`),
  "高一",
  "高二",
  "高三",
];

const CHINESE: Words = {
  language: "zh-CN",
  title: "学伴",
  skip: "跳到搜索",
  service: "服务状态",
  checking: "正在查询…",
  serving: "运行正常",
  notServing: "连不上服务",
  version: "版本",
  tenant: "机构",
  concepts: "知识点",
  resources: "资源",
  items: "题目",
  learners: "学习者",
  credential: "凭证",
  credentialHelp: "启动服务时会打印凭证。只保存在这个标签页里，关闭即清除。",
  noCredential: "请先在上面填写凭证，再搜索。",
  use: "使用",
  forget: "清除",
  search: "搜索",
  searchLabel: "搜索资源和题目",
  searchExample: "例如：勾股定理怎么证明",
  submit: "搜索",
  results: "结果",
  filters: "筛选",
  clear: "清除筛选",
  loading: "正在搜索…",
  empty: "没有找到。换个说法，或去掉一些筛选条件再试。",
  more: "更多结果",
  about: "相关知识点",
  reason: "推荐理由：",
  open: "打开",
  retry: "重试",
  found: (shown, total) => `找到 ${total} 条，已显示 ${shown} 条`,
  atLeast: (total) => `至少 ${total}`,
  hitsOf: (label, count) => `${label}，${count} 条`,
  filterBy: (name) => `只看知识点“${name}”`,
  minutes: (minutes) => `${minutes} 分钟`,
  grades: (grades) => grades.map((grade) => CHINESE_GRADES[grade - 1] ?? `${grade} 年级`).join("、"),
  failures: {
    offline: "网络不通，或服务没有启动。恢复后请重试。",
    credential: "凭证无效或权限不足。请检查上面的凭证，或向管理员要一个新的。",
    busy: "服务正忙，请稍后重试。",
    slow: "等得太久了，请重试。",
    refused: "服务拒绝了这个请求。",
  },
  types: {
    [ResourceType.ITEM]: "题目",
    [ResourceType.LESSON]: "微课讲义",
    [ResourceType.VIDEO]: "视频",
    [ResourceType.ANIMATION]: "动画",
    [ResourceType.AUDIO]: "音频",
    [ResourceType.SLIDES]: "课件",
    [ResourceType.LESSON_PLAN]: "教案",
    [ResourceType.EXERCISE_SET]: "习题集",
    [ResourceType.TEST_PAPER]: "试卷",
    [ResourceType.READING]: "阅读材料",
    [ResourceType.EXPERIMENT]: "实验",
    [ResourceType.OTHER]: "其他",
  },
  facets: {
    [FacetField.TYPE]: "类型",
    [FacetField.SUBJECT]: "学科",
    [FacetField.GRADE]: "年级",
    [FacetField.CONCEPT]: "知识点",
  },
  subjects: {
    mathematics: "数学",
    chinese: "语文",
    english: "英语",
    physics: "物理",
    chemistry: "化学",
    biology: "生物",
    geography: "地理",
    history: "历史",
    politics: "道德与法治",
    science: "科学",
  },
};

const ENGLISH: Words = {
  language: "en",
  title: "Xueban",
  skip: "Skip to search",
  service: "Service",
  checking: "Checking…",
  serving: "Serving",
  notServing: "The service cannot be reached",
  version: "Version",
  tenant: "Tenant",
  concepts: "Concepts",
  resources: "Resources",
  items: "Items",
  learners: "Learners",
  credential: "Credential",
  credentialHelp: "The service prints one when it starts. It stays in this tab and ends with it.",
  noCredential: "Give the credential above first, then search.",
  use: "Use",
  forget: "Forget",
  search: "Search",
  searchLabel: "Search resources and items",
  searchExample: "For example: how to prove the Pythagorean theorem",
  submit: "Search",
  results: "Results",
  filters: "Filters",
  clear: "Clear filters",
  loading: "Searching…",
  empty: "Nothing found. Say it in other words, or take a filter away.",
  more: "More results",
  about: "Concepts in your search",
  reason: "Why: ",
  open: "Open",
  retry: "Try again",
  found: (shown, total) => `${total} found, ${shown} shown`,
  atLeast: (total) => `at least ${total}`,
  hitsOf: (label, count) => `${label}, ${count} results`,
  filterBy: (name) => `Only the concept “${name}”`,
  minutes: (minutes) => `${minutes} min`,
  grades: (grades) => `Grade ${grades.join(", ")}`,
  failures: {
    offline: "There is no network, or the service is not running. Try again when it is back.",
    credential: "The credential is unknown or too narrow. Check it above, or ask the operator for a new one.",
    busy: "The service is busy. Try again in a moment.",
    slow: "That took too long. Try again.",
    refused: "The service refused this request.",
  },
  types: {
    [ResourceType.ITEM]: "Item",
    [ResourceType.LESSON]: "Lesson",
    [ResourceType.VIDEO]: "Video",
    [ResourceType.ANIMATION]: "Animation",
    [ResourceType.AUDIO]: "Audio",
    [ResourceType.SLIDES]: "Slides",
    [ResourceType.LESSON_PLAN]: "Lesson plan",
    [ResourceType.EXERCISE_SET]: "Exercise set",
    [ResourceType.TEST_PAPER]: "Test paper",
    [ResourceType.READING]: "Reading",
    [ResourceType.EXPERIMENT]: "Experiment",
    [ResourceType.OTHER]: "Other",
  },
  facets: {
    [FacetField.TYPE]: "Type",
    [FacetField.SUBJECT]: "Subject",
    [FacetField.GRADE]: "Grade",
    [FacetField.CONCEPT]: "Concept",
  },
  subjects: {
    mathematics: "Mathematics",
    chinese: "Chinese",
    english: "English",
    physics: "Physics",
    chemistry: "Chemistry",
    biology: "Biology",
    geography: "Geography",
    history: "History",
    politics: "Politics",
    science: "Science",
  },
};

/** Returns the words of the first language that we speak; Chinese if we speak none. */
export function wordsFor(languages: readonly string[]): Words {
  for (const language of languages) {
    const primary = language.toLowerCase().split("-")[0];
    if (primary === "zh") {
      return CHINESE;
    }
    if (primary === "en") {
      return ENGLISH;
    }
  }
  return CHINESE;
}
