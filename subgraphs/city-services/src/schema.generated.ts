// Generated from the schemas below subgraphs/. Change those, then compose again.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { RegionKey as RegionValue } from './region/region.resolvers.ts';
import type { UnitKey as UnitValue } from './unit/unit.resolvers.ts';
import type { FiguresOf as ServiceFiguresValue } from './region/service-figures.resolvers.ts';
import type { Department as DepartmentValue } from './department/department.store.ts';
import type { QueryService as QueryServiceValue } from './query-service/query-service.store.ts';
import type { Matter as MatterValue, MatterStep as MatterStepValue } from './matter/matter.store.ts';
import type { ServiceTeam as ServiceTeamValue, AssistanceService as AssistanceServiceValue } from './assistance/assistance.store.ts';
import type { StatisticsRow as QueryStatisticsValue } from './query-log/statistics.store.ts';
import type { ServiceLevelRow as ServiceLevelValue } from './query-log/service-levels.store.ts';
import type { LoggedCall as QueryLogEntryValue } from './query-log/log-entries.store.ts';
import type { UnitRegistrationAnswer as UnitRegistrationValue, TaxStandingAnswer as TaxStandingValue, SocialInsuranceAnswer as SocialInsuranceValue, DocumentAnswer as QueryServiceDocumentValue } from './query-service/typed-answers.ts';
import type { ServiceRun as QueryServiceAnswerValue } from './query-service/service-run.ts';
import type { ConnectorHealth as DepartmentConnectorValue } from './connector/connector.ts';
import type { Context } from './context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** 行政区划代码: 12 位; 网格 15 位, 楼宇 18 位 / Division code of 12 digits; 15 for a grid, 18 for a building */
  DivisionCode: { input: string; output: string; }
  /** 统一社会信用代码 (GB 32100) / Unified social credit code */
  CreditCode: { input: string; output: string; }
  /** 日期 (YYYY-MM-DD), 中国标准时间 / Calendar date in Asia/Shanghai */
  Date: { input: string; output: string; }
  /** 时刻 (UTC) / Instant in UTC */
  DateTime: { input: Date; output: Date; }
  /** 任意 JSON 值, 其格式另有 JSON Schema 说明 / Any JSON value; a JSON Schema beside it says which */
  JSON: { input: unknown; output: unknown; }
  _FieldSet: { input: unknown; output: unknown; }
};

/** 分页信息 / Page information */
export type PageInfo = {
  /** 是否有下一页 / Whether a next page exists */
  hasNextPage: Scalars['Boolean']['output'];
  /** 是否有上一页 / Whether a previous page exists */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** 本页首项的游标 / Cursor of the first item of this page */
  startCursor: Maybe<Scalars['String']['output']>;
  /** 本页末项的游标 / Cursor of the last item of this page */
  endCursor: Maybe<Scalars['String']['output']>;
};

/** 红色助力服务团队 / Service team of departments */
export type ServiceTeam = {
  /** 编号 / Opaque id */
  id: Scalars['ID']['output'];
  /** 名称 / Name */
  name: Scalars['String']['output'];
  /** 组团方式 / How it was formed */
  grouping: TeamGrouping;
  /** 服务方向 / What it is for: an industry, an area or a task */
  focus: Scalars['String']['output'];
  /** 服务区域。面向全市的为市 / Region that it serves; the city where it serves all */
  region: Maybe<Region>;
  /** 参加部门。按代码排序 / Departments in it, ordered by code */
  departments: Array<Department>;
  /** 组建日期 / Formed on */
  formedOn: Scalars['Date']['output'];
};

/** 组团方式 / How a service team is formed */
export type TeamGrouping =
  /** 行业化组团 / By industry */
  | 'BY_INDUSTRY'
  /** 区域化组团 / By area */
  | 'BY_AREA'
  /** 融合化组团 / Across industries and areas */
  | 'INTEGRATED';

/** 红色助力服务 / A service of departments to a unit */
export type AssistanceService = {
  /** 编号 / Opaque id */
  id: Scalars['ID']['output'];
  /** 服务团队 / Team that served */
  team: ServiceTeam;
  /** 服务部门。按代码排序 / Departments that served, ordered by code */
  departments: Array<Department>;
  /** 服务对象 / Unit that was served */
  unit: Maybe<Unit>;
  /** 服务地区域 / Region in which it was served */
  region: Maybe<Region>;
  /** 服务日期 / Served on */
  servedOn: Scalars['Date']['output'];
  /** 服务主题 / Topic */
  topic: Scalars['String']['output'];
  /** 服务结果 / Result */
  result: AssistanceResult;
  /** 办理记录。没有为 null / Handling note; null when there is none */
  handlingNote: Maybe<Scalars['String']['output']>;
};

/** 服务结果 / Result of a service */
export type AssistanceResult =
  /** 已解决 / Solved */
  | 'SOLVED'
  /** 已答复指导 / Advised */
  | 'ADVISED'
  /** 持续跟进 / Being followed up */
  | 'FOLLOWING_UP';

/** 服务团队分页 / A page of service teams */
export type ServiceTeamConnection = {
  /** 本页各项 / Edges of this page */
  edges: Array<ServiceTeamEdge>;
  /** 分页信息 / Page information */
  pageInfo: PageInfo;
};

/** 服务团队分页项 / A service team in a page */
export type ServiceTeamEdge = {
  /** 游标 / Cursor */
  cursor: Scalars['String']['output'];
  /** 服务团队 / Service team */
  node: ServiceTeam;
};

/** 红色助力服务分页 / A page of services */
export type AssistanceServiceConnection = {
  /** 本页各项 / Edges of this page */
  edges: Array<AssistanceServiceEdge>;
  /** 分页信息 / Page information */
  pageInfo: PageInfo;
};

/** 红色助力服务分页项 / A service in a page */
export type AssistanceServiceEdge = {
  /** 游标 / Cursor */
  cursor: Scalars['String']['output'];
  /** 红色助力服务 / Service */
  node: AssistanceService;
};

/** 部门 / Department of the city that data and services come from */
export type Department = {
  /** 部门代码。如 WH-GAJ / Code, for example WH-GAJ */
  code: Scalars['ID']['output'];
  /** 部门名称 / Name */
  name: Scalars['String']['output'];
  /** 英文名称 / Name in English */
  nameEn: Scalars['String']['output'];
  /** 部门简称。如 公安 / Short name, as people say it */
  shortName: Scalars['String']['output'];
  /** 旧称。由早到晚, 如 国税; 没有旧称为空 / Former names, oldest first; empty when there are none */
  formerNames: Array<Scalars['String']['output']>;
  /** 职能类别 / Field of administration, the same in every city */
  kind: DepartmentKind;
  /** 查询服务。按代码排序 / Query services, ordered by code */
  queryServices: QueryServiceConnection;
  /** 参加的红色助力服务团队。按编号排序 / Service teams that it is part of, ordered by id */
  serviceTeams: ServiceTeamConnection;
  /** 服务水平。某月各查询服务, 按代码排序 / Service levels of its query services in a month, ordered by code */
  serviceLevels: ServiceLevelConnection;
  /** 部门系统连接状态。不被查询的部门为 null / State of the way to its system; null for departments that are not asked */
  connector: Maybe<DepartmentConnector>;
};


/** 部门 / Department of the city that data and services come from */
export type DepartmentQueryServicesArgs = {
  state: InputMaybe<QueryServiceState>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


/** 部门 / Department of the city that data and services come from */
export type DepartmentServiceTeamsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


/** 部门 / Department of the city that data and services come from */
export type DepartmentServiceLevelsArgs = {
  month: InputMaybe<Scalars['Date']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};

/** 部门系统连接状态 / State of the way to a department's system, as the process that answers sees it */
export type DepartmentConnector = {
  /** 是否已配置地址 / Whether an address is set; without one it is never asked */
  isConfigured: Maybe<Scalars['Boolean']['output']>;
  /** 断路器状态 / State of the breaker */
  breaker: Maybe<BreakerState>;
  /** 正在查询数 / Questions under way */
  inFlight: Maybe<Scalars['Int']['output']>;
  /** 等候查询数 / Questions that wait for their turn */
  waiting: Maybe<Scalars['Int']['output']>;
  /** 最近应答时刻 / When it last answered; null when it never has */
  lastAnswerAt: Maybe<Scalars['DateTime']['output']>;
  /** 最近失败时刻 / When a question last failed; null when none has */
  lastFailureAt: Maybe<Scalars['DateTime']['output']>;
  /** 最近失败原因 / Why a question last failed; null when none has */
  lastFailure: Maybe<DepartmentFailure>;
  /** 已发请求数 / Requests that were sent */
  requests: Maybe<Scalars['Int']['output']>;
  /** 重发请求数 / Requests that were sent again */
  retries: Maybe<Scalars['Int']['output']>;
};

/** 断路器状态 / State of a breaker */
export type BreakerState =
  /** 闭合, 正常 / Closed: asked as usual */
  | 'CLOSED'
  /** 半开, 试探 / Half open: one question probes */
  | 'HALF_OPEN'
  /** 断开, 暂不查询 / Open: not asked */
  | 'OPEN';

/** 职能类别 / Fields of administration */
export type DepartmentKind =
  /** 组织工作 / Party organization work */
  | 'PARTY_ORGANIZATION'
  /** 政法和综合治理 / Political and legal affairs */
  | 'POLITICAL_AND_LEGAL_AFFAIRS'
  /** 民政 / Civil affairs */
  | 'CIVIL_AFFAIRS'
  /** 统计 / Statistics */
  | 'STATISTICS'
  /** 市场监督管理, 旧称工商 / Market regulation, formerly industry and commerce */
  | 'MARKET_REGULATION'
  /** 公安 / Public security */
  | 'PUBLIC_SECURITY'
  /** 人力资源和社会保障 / Human resources and social security */
  | 'HUMAN_RESOURCES_AND_SOCIAL_SECURITY'
  /** 税务, 旧称国税、地税 / Taxation, formerly state and local taxation */
  | 'TAXATION'
  /** 发展改革和社会信用 / Development and reform, lead for social credit */
  | 'DEVELOPMENT_AND_REFORM'
  /** 财政 / Finance */
  | 'FINANCE'
  /** 科学技术 / Science and technology */
  | 'SCIENCE_AND_TECHNOLOGY'
  /** 大数据和数据共享 / Big data, the sharing authority */
  | 'BIG_DATA'
  /** 住房和城乡建设 / Housing and urban-rural development */
  | 'HOUSING_AND_CONSTRUCTION'
  /** 教育 / Education */
  | 'EDUCATION'
  /** 卫生健康 / Health */
  | 'HEALTH'
  /** 文化和旅游 / Culture and tourism */
  | 'CULTURE_AND_TOURISM'
  /** 信访 / Petitions and complaints */
  | 'PETITIONS';

/** 部门分页 / A page of departments */
export type DepartmentConnection = {
  /** 本页各项 / Edges of this page */
  edges: Array<DepartmentEdge>;
  /** 分页信息 / Page information */
  pageInfo: PageInfo;
};

/** 部门分页项 / A department in a page */
export type DepartmentEdge = {
  /** 游标 / Cursor */
  cursor: Scalars['String']['output'];
  /** 部门 / Department */
  node: Department;
};

/** 居民事项 / A residents' matter, from hearing to follow-up */
export type Matter = {
  /** 编号 / Opaque id */
  id: Scalars['ID']['output'];
  /** 事项 / What it is about */
  title: Scalars['String']['output'];
  /** 类别 / Category */
  category: MatterCategory;
  /** 所在社区 / Community */
  region: Maybe<Region>;
  /** 提出的议事平台 / Forum at which it was raised */
  forum: MatterForum;
  /** 议事办法 / Method by which it is deliberated */
  method: DeliberationMethod;
  /** 提出日期 / Raised on */
  raisedOn: Scalars['Date']['output'];
  /** 解决日期。未解决为 null / Resolved on; null while open */
  resolvedOn: Maybe<Scalars['Date']['output']>;
  /** 满意度调查日期。未调查为 null / Day on which residents were asked; null until then */
  evaluatedOn: Maybe<Scalars['Date']['output']>;
  /** 满意度 (%)。回访居民中满意的比例; 未调查为 null / Residents satisfied, in per cent; null until they were asked */
  satisfactionPercent: Maybe<Scalars['Int']['output']>;
  /** 步骤。由先到后 / Steps, first to last */
  steps: Array<MatterStep>;
  /** 联系人。未留为 null / Contact; null when none was left */
  contactName: Maybe<Scalars['String']['output']>;
};

/** 居民事项步骤 / A step of a residents' matter */
export type MatterStep = {
  /** 步骤 / Step */
  kind: MatterStepKind;
  /** 进行日期 / Held on */
  heldOn: Scalars['Date']['output'];
  /** 内容 / What was asked or done */
  content: Scalars['String']['output'];
  /** 答复日期。未答复为 null / Answered on; null until answered */
  answeredOn: Maybe<Scalars['Date']['output']>;
  /** 答复。未答复为 null / Answer; null until answered */
  answer: Maybe<Scalars['String']['output']>;
  /** 办理记录。没有为 null / Handling note; null when there is none */
  handlingNote: Maybe<Scalars['String']['output']>;
};

/** 居民事项类别 / Categories of residents' matters */
export type MatterCategory =
  /** 停车 / Parking */
  | 'PARKING'
  /** 商铺地带卫生 / Cleaning of shop fronts */
  | 'SHOP_FRONT_SANITATION'
  /** 供暖 / Heating */
  | 'HEATING'
  /** 电梯 / Lifts */
  | 'LIFT'
  /** 噪声 / Noise */
  | 'NOISE'
  /** 物业服务 / Property management */
  | 'PROPERTY_MANAGEMENT'
  /** 给排水 / Water and drainage */
  | 'WATER_AND_DRAINAGE'
  /** 照明和路面 / Lighting and paving */
  | 'LIGHTING_AND_PAVING'
  /** 绿化 / Greenery */
  | 'GREENERY'
  /** 治安 / Public order */
  | 'PUBLIC_ORDER'
  /** 养老助老 / Care of the elderly */
  | 'ELDERLY_CARE';

/** 议事平台 / Forums of residents' self-government */
export type MatterForum =
  /** 民情恳谈会 / Heart-to-heart meeting */
  | 'HEART_TO_HEART_MEETING'
  /** 党群议事会 / Council of Party members and residents */
  | 'COUNCIL'
  /** 重大事项听证会 / Hearing on a major matter */
  | 'MAJOR_MATTER_HEARING';

/** 议事办法 / Methods of deliberation */
export type DeliberationMethod =
  /** 三步共商法: 问需、问计、问效 / Three steps: needs, plans, effects */
  | 'THREE_STEPS'
  /** 微治理六步法: 说事、理事、议事、办事、评事、查事 / Six steps of micro-governance */
  | 'SIX_STEPS';

/** 步骤类别 / Steps of the two methods */
export type MatterStepKind =
  /** 问需 / Asking for needs */
  | 'NEEDS'
  /** 问计 / Asking for plans */
  | 'PLANS'
  /** 问效 / Asking for effects */
  | 'EFFECTS'
  /** 开放说事 / Speaking openly */
  | 'OPEN_SPEAKING'
  /** 分类理事 / Sorting */
  | 'SORTING'
  /** 民主议事 / Democratic deliberation */
  | 'DELIBERATION'
  /** 明责办事 / Handling by whoever is responsible */
  | 'HANDLING'
  /** 公开评事 / Public review */
  | 'PUBLIC_REVIEW'
  /** 追踪查事 / Follow-up */
  | 'FOLLOW_UP';

/** 居民事项过滤条件, 各项同时满足 / Filter of residents' matters; all given conditions hold */
export type MatterFilterInput = {
  /** 类别 / Categories */
  categories?: InputMaybe<Array<MatterCategory>>;
  /** 议事平台 / Forums */
  forums?: InputMaybe<Array<MatterForum>>;
  /** 议事办法 / Method */
  method?: InputMaybe<DeliberationMethod>;
  /** 截至日期是否已解决 / Resolved by the day */
  resolved?: InputMaybe<Scalars['Boolean']['input']>;
  /** 截至日期, 只取该日及以前提出的; 缺省为今天 / Raised by this day; default today */
  asOf?: InputMaybe<Scalars['Date']['input']>;
};

/** 居民事项分页 / A page of residents' matters */
export type MatterConnection = {
  /** 本页各项 / Edges of this page */
  edges: Array<MatterEdge>;
  /** 分页信息 / Page information */
  pageInfo: PageInfo;
};

/** 居民事项分页项 / A residents' matter in a page */
export type MatterEdge = {
  /** 游标 / Cursor */
  cursor: Scalars['String']['output'];
  /** 居民事项 / Residents' matter */
  node: Matter;
};

/** 企业登记信息 / What market regulation has registered of a unit */
export type UnitRegistration = {
  /** 登记名称 / Registered name */
  name: Maybe<Scalars['String']['output']>;
  /** 企业类型 / Kind of enterprise */
  type: Maybe<Scalars['String']['output']>;
  /** 成立日期 / Day of establishment */
  establishedOn: Maybe<Scalars['Date']['output']>;
  /** 登记状态 / State of registration */
  state: Maybe<RegistrationState>;
  /** 注销或吊销日期 / Day on which it ended; null while it has not */
  endedOn: Maybe<Scalars['Date']['output']>;
  /** 答复时刻 / When the department answered */
  asOf: Maybe<Scalars['DateTime']['output']>;
  /** 来源部门 / Department that answered */
  sourceDepartment: Maybe<Department>;
};

/** 登记状态 / State of registration */
export type RegistrationState =
  /** 存续 / Active */
  | 'ACTIVE'
  /** 吊销 / Revoked */
  | 'REVOKED'
  /** 注销 / Deregistered */
  | 'DEREGISTERED';

/** 纳税人登记状态 / Standing of a unit as a taxpayer */
export type TaxStanding = {
  /** 纳税人名称 / Name as a taxpayer */
  name: Maybe<Scalars['String']['output']>;
  /** 纳税人状态 / State */
  state: Maybe<TaxpayerState>;
  /** 登记日期 / Day of registration */
  registeredOn: Maybe<Scalars['Date']['output']>;
  /** 答复时刻 / When the department answered */
  asOf: Maybe<Scalars['DateTime']['output']>;
  /** 来源部门 / Department that answered */
  sourceDepartment: Maybe<Department>;
};

/** 纳税人状态 / State of a taxpayer */
export type TaxpayerState =
  /** 正常 / Normal */
  | 'NORMAL'
  /** 非正常 / Abnormal */
  | 'ABNORMAL'
  /** 停业 / Suspended */
  | 'SUSPENDED'
  /** 注销 / Deregistered */
  | 'DEREGISTERED';

/** 单位参保登记 / Social insurance that a unit is registered for */
export type SocialInsurance = {
  /** 参加的险种 / Insurances */
  insurances: Maybe<Array<InsuranceKind>>;
  /** 参保人数 / Persons insured */
  insuredPersons: Maybe<Scalars['Int']['output']>;
  /** 参保起始日期 / Insured since */
  insuredSince: Maybe<Scalars['Date']['output']>;
  /** 答复时刻 / When the department answered */
  asOf: Maybe<Scalars['DateTime']['output']>;
  /** 来源部门 / Department that answered */
  sourceDepartment: Maybe<Department>;
};

/** 社会保险险种 / Kinds of social insurance */
export type InsuranceKind =
  /** 养老 / Pension */
  | 'PENSION'
  /** 失业 / Unemployment */
  | 'UNEMPLOYMENT'
  /** 医疗 / Medical */
  | 'MEDICAL'
  /** 工伤 / Work injury */
  | 'WORK_INJURY'
  /** 生育 / Maternity */
  | 'MATERNITY';

/** 其他查询服务的答复 / Answer of a query service that the graph has no type for */
export type QueryServiceDocument = {
  /** 答复内容, 符合该服务的输出格式 / The answer, as the service's output schema has it */
  document: Maybe<Scalars['JSON']['output']>;
  /** 答复时刻 / When the department answered */
  asOf: Maybe<Scalars['DateTime']['output']>;
  /** 来源部门 / Department that answered */
  sourceDepartment: Maybe<Department>;
};

/** 查询服务的答复内容 / What a query service answers with */
export type QueryServiceContent = UnitRegistration | TaxStanding | SocialInsurance | QueryServiceDocument;

/** 一次查询 / One question to a department and what came of it */
export type QueryServiceAnswer = {
  /** 查询服务 / Query service */
  service: Maybe<QueryService>;
  /** 结果 / Result */
  result: Maybe<QueryResult>;
  /** 答复内容。仅在查到时 / What was answered; null unless a record was found */
  content: Maybe<QueryServiceContent>;
  /** 用时 (毫秒) / Time that it took in ms */
  latencyMs: Maybe<Scalars['Int']['output']>;
  /** 时刻 / When it was answered, refused or given up */
  asOf: Maybe<Scalars['DateTime']['output']>;
  /** 来源部门。失败时亦为其名 / Department that answers for the service, named also where it failed */
  sourceDepartment: Maybe<Department>;
  /** 失败原因。仅在失败或超时时 / Why the department gave no answer; null unless it failed or timed out */
  failure: Maybe<DepartmentFailure>;
  /** 拒绝原因代码。仅在拒绝时 / Why it was refused; null unless it was */
  refusal: Maybe<QueryRefusal>;
  /** 拒绝说明, 中文 / Why it was refused, in Chinese */
  refusalReason: Maybe<Scalars['String']['output']>;
  /** 拒绝说明, 英文 / Why it was refused, in English */
  refusalReasonEn: Maybe<Scalars['String']['output']>;
  /** 下一步, 中文 / What to do next, in Chinese */
  nextStep: Maybe<Scalars['String']['output']>;
  /** 下一步, 英文 / What to do next, in English */
  nextStepEn: Maybe<Scalars['String']['output']>;
  /** 限额重新开放的时刻。仅在超出限额时 / When the quota opens again; null unless it is used up */
  opensAt: Maybe<Scalars['DateTime']['output']>;
  /** 停用公告, 中文。仅在服务将停用时 / Notice of its end, in Chinese; null unless it is deprecated */
  notice: Maybe<Scalars['String']['output']>;
  /** 停用公告, 英文。仅在服务将停用时 / Notice of its end, in English; null unless it is deprecated */
  noticeEn: Maybe<Scalars['String']['output']>;
};

/** 部门未答复的原因 / Why a department gave no answer */
export type DepartmentFailure =
  /** 无法连接 / Unreachable */
  | 'UNREACHABLE'
  /** 超时 / Timed out */
  | 'TIMEOUT'
  /** 断路器断开, 未查询 / Not asked: its breaker is open */
  | 'BREAKER_OPEN'
  /** 等候过多, 未查询 / Not asked: too many wait */
  | 'BUSY'
  /** 答复不可用 / Its answer was none that its schema allows */
  | 'BAD_ANSWER'
  /** 部门系统拒绝 / Its system refused */
  | 'REFUSED';

/** 拒绝原因 / Why a question was refused before the department was asked */
export type QueryRefusal =
  /** 草稿, 尚未发布 / A draft, not yet published */
  | 'NOT_PUBLISHED'
  /** 暂停 / Suspended */
  | 'SUSPENDED'
  /** 已撤回 / Withdrawn */
  | 'WITHDRAWN'
  /** 不予共享 / Never shared */
  | 'CLASS_PROHIBITED'
  /** 需要身份 / Needs an identity */
  | 'NEEDS_IDENTITY'
  /** 需要授权 / Needs a grant */
  | 'NEEDS_GRANT'
  /** 不在管理区域内 / Outside the asker's region */
  | 'OUTSIDE_REGION'
  /** 超出每日限额 / Past the quota of the day */
  | 'QUOTA_EXCEEDED'
  /** 一次操作的对象过多 / Past the subjects of one operation */
  | 'TOO_MANY_SUBJECTS';

/** 查询用途 / Purpose of a query; closed, since a free text could hold a name */
export type QueryPurpose =
  /** 行政许可 / Administrative licensing */
  | 'ADMINISTRATIVE_LICENSING'
  /** 行政检查 / Administrative inspection */
  | 'ADMINISTRATIVE_INSPECTION'
  /** 行政处罚 / Administrative penalty */
  | 'ADMINISTRATIVE_PENALTY'
  /** 公共服务 / Public service */
  | 'PUBLIC_SERVICE'
  /** 信用监管 / Credit supervision */
  | 'CREDIT_SUPERVISION'
  /** 党建工作 / Party building */
  | 'PARTY_BUILDING'
  /** 统计分析 / Statistics */
  | 'STATISTICS';

/** 查询结果 / Result of a query */
export type QueryResult =
  /** 查到 / Found */
  | 'FOUND'
  /** 无记录 / No record */
  | 'NOT_FOUND'
  /** 拒绝 / Refused */
  | 'REFUSED'
  /** 失败 / Failed */
  | 'FAILED'
  /** 超时 / Timed out */
  | 'TIMED_OUT';

/** 统计维度 / What statistics are grouped by */
export type QueryStatisticsDimension =
  /** 查询服务 / Query service */
  | 'SERVICE'
  /** 提供部门 / Department that answers */
  | 'PROVIDING_DEPARTMENT'
  /** 使用部门, 不与区域、日期同用 / Department that asks; not together with region or day */
  | 'ASKING_DEPARTMENT'
  /** 用途, 不与区域、日期同用 / Purpose; not together with region or day */
  | 'PURPOSE'
  /** 区域 / Region, of one level */
  | 'REGION'
  /** 月份 / Month */
  | 'MONTH'
  /** 日期, 不与区域、使用部门、用途同用 / Day; not together with region, asking department or purpose */
  | 'DAY'
  /** 结果 / Result */
  | 'RESULT';

/** 统计的区域层级 / Level of the regions that statistics are grouped by */
export type QueryStatisticsLevel =
  /** 区县、开发区 / Districts and development zones */
  | 'DISTRICT'
  /** 镇街 / Streets and towns */
  | 'STREET'
  /** 社区、村 / Communities and villages */
  | 'COMMUNITY';

/** 统计排序 / Order of statistics */
export type QueryStatisticsOrder =
  /** 按分组 / By what they are grouped by */
  | 'GROUP'
  /** 由多到少 / Most calls first */
  | 'MOST_CALLS';

/** 查询统计条件 / Conditions on statistics of queries */
export type QueryStatisticsFilterInput = {
  /** 查询服务代码 / Code of a query service */
  service?: InputMaybe<Scalars['ID']['input']>;
  /** 提供部门代码 / Code of the department that answers */
  providingDepartment?: InputMaybe<Scalars['ID']['input']>;
  /** 使用部门代码, 不与区域、日期同用 / Code of the department that asks; not together with region or day */
  askingDepartment?: InputMaybe<Scalars['ID']['input']>;
  /** 用途, 不与区域、日期同用 / Purpose; not together with region or day */
  purpose?: InputMaybe<QueryPurpose>;
  /** 区划代码, 含其下级 / Division code; regions below it are included */
  region?: InputMaybe<Scalars['DivisionCode']['input']>;
};

/** 查询统计 / Calls of query services, counted exactly; what they are not grouped by is null */
export type QueryStatistics = {
  /** 月份。该月一日 / Month, by its first day */
  month: Maybe<Scalars['Date']['output']>;
  /** 日期 / Day */
  day: Maybe<Scalars['Date']['output']>;
  /** 查询服务 / Query service */
  service: Maybe<QueryService>;
  /** 提供部门 / Department that answers */
  providingDepartment: Maybe<Department>;
  /** 使用部门。没有部门的使用者为 null / Department that asks; null for askers of none */
  askingDepartment: Maybe<Department>;
  /** 用途 / Purpose */
  purpose: Maybe<QueryPurpose>;
  /** 区域 / Region where it was asked */
  region: Maybe<Region>;
  /** 结果 / Result */
  result: Maybe<QueryResult>;
  /** 查询次数 / Calls */
  calls: Scalars['Int']['output'];
  /** 查到次数 / Calls that found a record */
  found: Scalars['Int']['output'];
  /** 无记录次数 / Calls that found none */
  notFound: Scalars['Int']['output'];
  /** 拒绝次数 / Calls that were refused */
  refused: Scalars['Int']['output'];
  /** 失败次数 / Calls that failed */
  failed: Scalars['Int']['output'];
  /** 超时次数 / Calls that timed out */
  timedOut: Scalars['Int']['output'];
  /** 可用率 (%)。应答次数占未被拒绝的次数之比, 两位小数 / Answered calls of those not refused, in per cent, two decimals; null where there are none */
  availabilityPercent: Maybe<Scalars['Float']['output']>;
  /** 平均应答时间 (毫秒)。一位小数; 按结果分组时为 null / Mean time to an answer in ms, one decimal; null by result or without answers */
  meanLatencyMs: Maybe<Scalars['Float']['output']>;
};

/** 查询统计分页 / A page of statistics of queries */
export type QueryStatisticsConnection = {
  /** 本页各项 / Edges of this page */
  edges: Array<QueryStatisticsEdge>;
  /** 分页信息 / Page information */
  pageInfo: PageInfo;
};

/** 查询统计分页项 / Statistics of queries in a page */
export type QueryStatisticsEdge = {
  /** 游标 / Cursor */
  cursor: Scalars['String']['output'];
  /** 查询统计 / Statistics */
  node: QueryStatistics;
};

/** 服务水平 / Service level of a query service in a month, beside what was promised */
export type ServiceLevel = {
  /** 月份。该月一日 / Month, by its first day */
  month: Scalars['Date']['output'];
  /** 查询服务 / Query service */
  service: QueryService;
  /** 查询次数 / Calls */
  calls: Scalars['Int']['output'];
  /** 可用率 (%)。应答次数占未被拒绝的次数之比, 两位小数 / Answered calls of those not refused, in per cent, two decimals; null where there are none */
  availabilityPercent: Maybe<Scalars['Float']['output']>;
  /** 承诺可用率 (%) / Promised availability in per cent */
  promisedAvailabilityPercent: Scalars['Float']['output'];
  /** 平均应答时间 (毫秒)。一位小数; 没有应答为 null / Mean time to an answer in ms, one decimal; null without answers */
  meanLatencyMs: Maybe<Scalars['Float']['output']>;
  /** 应答时间中位数 (毫秒)。误差见“分位数误差” / Median time to an answer in ms, within the stated error */
  p50LatencyMs: Maybe<Scalars['Float']['output']>;
  /** 应答时间 95 分位数 (毫秒)。误差见“分位数误差” / 95th percentile of the time to an answer in ms, within the stated error */
  p95LatencyMs: Maybe<Scalars['Float']['output']>;
  /** 应答时间 99 分位数 (毫秒)。误差见“分位数误差” / 99th percentile of the time to an answer in ms, within the stated error */
  p99LatencyMs: Maybe<Scalars['Float']['output']>;
  /** 分位数误差 (%)。至多此数或 1 毫秒 / Greatest error of the percentiles in per cent, or one millisecond */
  latencyErrorPercent: Scalars['Float']['output'];
  /** 承诺应答时间 (毫秒)。95% 的应答不超过此数 / Promised time in ms that 95 of 100 answers keep */
  promisedLatencyMs: Scalars['Int']['output'];
  /** 是否兑现。没有查询为 null / Whether the promise was kept; null without calls */
  isKept: Maybe<Scalars['Boolean']['output']>;
};

/** 服务水平分页 / A page of service levels */
export type ServiceLevelConnection = {
  /** 本页各项 / Edges of this page */
  edges: Array<ServiceLevelEdge>;
  /** 分页信息 / Page information */
  pageInfo: PageInfo;
};

/** 服务水平分页项 / A service level in a page */
export type ServiceLevelEdge = {
  /** 游标 / Cursor */
  cursor: Scalars['String']['output'];
  /** 服务水平 / Service level */
  node: ServiceLevel;
};

/** 查询日志 / One logged question to a department about one subject; no value of its answer */
export type QueryLogEntry = {
  /** 时刻 / When it was asked */
  at: Maybe<Scalars['DateTime']['output']>;
  /** 操作追踪号 / Trace of the operation that it was a part of */
  trace: Maybe<Scalars['String']['output']>;
  /** 使用者。账号, 不是姓名 / Who asked; an account, not a name */
  asker: Maybe<Scalars['String']['output']>;
  /** 使用部门。没有部门的使用者为 null / Department that asked; null for askers of none */
  askingDepartment: Maybe<Department>;
  /** 查询服务 / Query service */
  service: Maybe<QueryService>;
  /** 用途 / Purpose */
  purpose: Maybe<QueryPurpose>;
  /** 区域 / Region where it was asked */
  region: Maybe<Region>;
  /** 被查询对象的假名。无密钥不能还原 / Keyed pseudonym of the subject; the same for the same subject */
  subject: Maybe<Scalars['String']['output']>;
  /** 结果 / Result */
  result: Maybe<QueryResult>;
  /** 用时 (毫秒) / Time that it took in ms */
  latencyMs: Maybe<Scalars['Int']['output']>;
  /** 答复摘要。没有答复为 null / Digest of the answer, to hold it against later; null without one */
  answerDigest: Maybe<Scalars['String']['output']>;
};

/** 查询日志分页 / A page of logged questions */
export type QueryLogEntryConnection = {
  /** 本页各项 / Edges of this page */
  edges: Array<QueryLogEntryEdge>;
  /** 分页信息 / Page information */
  pageInfo: PageInfo;
};

/** 查询日志分页项 / A logged question in a page */
export type QueryLogEntryEdge = {
  /** 游标 / Cursor */
  cursor: Scalars['String']['output'];
  /** 查询日志 / Logged question */
  node: QueryLogEntry;
};

/** 日志分区 / A month of the log of queries */
export type QueryLogPartition = {
  /** 月份。该月一日 / Month, by its first day */
  month: Maybe<Scalars['Date']['output']>;
  /** 分区状态 / State */
  state: Maybe<QueryLogPartitionState>;
  /** 约计行数。来自数据库统计 / Rows as the database estimates them */
  estimatedRows: Maybe<Scalars['Float']['output']>;
  /** 占用字节数。含索引 / Bytes on disk with indexes */
  bytes: Maybe<Scalars['Float']['output']>;
};

/** 日志分区状态 / State of a month of the log */
export type QueryLogPartitionState =
  /** 在用 / In the log */
  | 'ATTACHED'
  /** 已分离, 可归档 / Detached, to be archived */
  | 'DETACHED';

/** 查询服务 / Query service that a department publishes */
export type QueryService = {
  /** 服务代码。如 WH-SCJG-Q01 / Code, for example WH-SCJG-Q01 */
  code: Scalars['ID']['output'];
  /** 服务名称 / Name */
  name: Scalars['String']['output'];
  /** 提供部门 / Department that answers */
  department: Department;
  /** 查询内容。回答什么 / What it answers */
  answers: Scalars['String']['output'];
  /** 共享类型 / Sharing class of its answers */
  sharingClass: SharingClass;
  /** 服务状态 / State */
  state: QueryServiceState;
  /** 版本 / Version */
  version: Scalars['String']['output'];
  /** 发布日期。本版本发布之日; 草稿为 null / Day on which this version was published; null for a draft */
  publishedOn: Maybe<Scalars['Date']['output']>;
  /** 输入格式 (JSON Schema)。尚无接口为 null / JSON Schema of its input; null while there is no interface */
  inputSchema: Maybe<Scalars['JSON']['output']>;
  /** 输出格式 (JSON Schema)。尚无接口为 null / JSON Schema of its output; null while there is no interface */
  outputSchema: Maybe<Scalars['JSON']['output']>;
  /** 每日限额。每一使用者每日可查询的对象数 / Subjects that one asker may ask about on one day */
  dailyQuota: Scalars['Int']['output'];
  /** 承诺应答时间 (毫秒)。95% 的应答不超过此数 / Promised time in ms that 95 of 100 answers keep */
  promisedLatencyMs: Scalars['Int']['output'];
  /** 承诺可用率 (%) / Promised availability in per cent */
  promisedAvailabilityPercent: Scalars['Float']['output'];
  /** 弃用公告日期 / Day on which its end was announced; null unless it was */
  deprecatedOn: Maybe<Scalars['Date']['output']>;
  /** 停用日期。公告后 30 至 120 日, 未定为 null / Last day on which it runs, 30 to 120 days after the notice; null while not set */
  endsOn: Maybe<Scalars['Date']['output']>;
  /** 暂停日期 / Day on which it was suspended; null unless it is */
  suspendedOn: Maybe<Scalars['Date']['output']>;
  /** 暂停原因 / Why it is suspended; null unless it is */
  suspensionReason: Maybe<Scalars['String']['output']>;
  /** 接替的查询服务 / Query service that takes its place; null when none does */
  replacedBy: Maybe<QueryService>;
  /** 查询统计。该服务的合计 / Statistics of this service in whole months */
  statistics: QueryStatistics;
  /** 逐日统计。没有查询的日子略去, 由早到晚 / Statistics of each day that had calls, oldest first */
  dailyStatistics: Array<QueryStatistics>;
};


/** 查询服务 / Query service that a department publishes */
export type QueryServiceStatisticsArgs = {
  from: InputMaybe<Scalars['Date']['input']>;
  to: InputMaybe<Scalars['Date']['input']>;
};


/** 查询服务 / Query service that a department publishes */
export type QueryServiceDailyStatisticsArgs = {
  from: InputMaybe<Scalars['Date']['input']>;
  to: InputMaybe<Scalars['Date']['input']>;
};

/** 共享类型 (国务院令第 809 号第十四条) / Sharing class, Decree 809 art. 14 */
export type SharingClass =
  /** 无条件共享 / Shared without conditions */
  | 'UNCONDITIONAL'
  /** 有条件共享 / Shared on conditions */
  | 'CONDITIONAL'
  /** 不予共享 / Not shared */
  | 'PROHIBITED';

/** 查询服务状态 / State of a query service */
export type QueryServiceState =
  /** 草稿 / Draft */
  | 'DRAFT'
  /** 已发布 / Published */
  | 'PUBLISHED'
  /** 将停用, 请改用新服务 / Deprecated, to be replaced */
  | 'DEPRECATED'
  /** 暂停 / Suspended */
  | 'SUSPENDED'
  /** 已撤回 / Withdrawn */
  | 'WITHDRAWN';

/** 查询服务分页 / A page of query services */
export type QueryServiceConnection = {
  /** 本页各项 / Edges of this page */
  edges: Array<QueryServiceEdge>;
  /** 分页信息 / Page information */
  pageInfo: PageInfo;
};

/** 查询服务分页项 / A query service in a page */
export type QueryServiceEdge = {
  /** 游标 / Cursor */
  cursor: Scalars['String']['output'];
  /** 查询服务 / Query service */
  node: QueryService;
};

export type Query = {
  /** 部门, 按代码排序 / Departments, ordered by code */
  departments: DepartmentConnection;
  /** 按代码取部门 / Department by code; null when unknown */
  department: Maybe<Department>;
  /** 查询服务, 按代码排序 / Query services, ordered by code */
  queryServices: QueryServiceConnection;
  /** 按代码取查询服务 / Query service by code; null when unknown */
  queryService: Maybe<QueryService>;
  /** 运行查询服务。每次均向部门查询并记入日志 / Runs a query service; each time the department is asked, and it is logged */
  runQueryService: Maybe<QueryServiceAnswer>;
  /** 按编号取居民事项 / Residents' matter by id; null when unknown */
  matter: Maybe<Matter>;
  /** 红色助力服务团队, 按编号排序 / Service teams, ordered by id */
  serviceTeams: ServiceTeamConnection;
  /** 查询统计, 与原始记录逐条计数相等 / Statistics of queries, equal to a count of the raw records */
  queryStatistics: QueryStatisticsConnection;
  /** 某一查询服务的日志, 由近到远 / Log of a query service, latest first */
  queryLog: Maybe<QueryLogEntryConnection>;
  /** 查询日志的各月, 由早到晚 / Months of the log of queries, oldest first */
  queryLogPartitions: Maybe<Array<QueryLogPartition>>;
};


export type QueryDepartmentsArgs = {
  search: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


export type QueryDepartmentArgs = {
  code: Scalars['ID']['input'];
};


export type QueryQueryServicesArgs = {
  department: InputMaybe<Scalars['ID']['input']>;
  state: InputMaybe<QueryServiceState>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


export type QueryQueryServiceArgs = {
  code: Scalars['ID']['input'];
};


export type QueryRunQueryServiceArgs = {
  code: Scalars['ID']['input'];
  purpose: QueryPurpose;
  input: Scalars['JSON']['input'];
};


export type QueryMatterArgs = {
  id: Scalars['ID']['input'];
};


export type QueryServiceTeamsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


export type QueryQueryStatisticsArgs = {
  groupBy?: Array<QueryStatisticsDimension>;
  filter: InputMaybe<QueryStatisticsFilterInput>;
  level?: InputMaybe<QueryStatisticsLevel>;
  from: InputMaybe<Scalars['Date']['input']>;
  to: InputMaybe<Scalars['Date']['input']>;
  order?: InputMaybe<QueryStatisticsOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


export type QueryQueryLogArgs = {
  service: Scalars['ID']['input'];
  from: InputMaybe<Scalars['DateTime']['input']>;
  before: InputMaybe<Scalars['DateTime']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};

export type Region = {
  code: Scalars['DivisionCode']['output'];
  /** 城市服务数字。自下而上汇总 / Counts of services in this region, rolled up the tree */
  serviceFigures: ServiceFigures;
  /** 居民事项。本区域及下级, 由近到远 / Residents' matters here and below, latest first */
  matters: MatterConnection;
  /** 红色助力服务。本区域及下级, 由近到远 / Services to units here and below, latest first */
  assistanceServices: AssistanceServiceConnection;
  /** 查询统计。本区域及下级的合计 / Statistics of queries here and below, in whole months */
  queryStatistics: QueryStatistics;
  /** 最常用的查询服务。本区域及下级, 由多到少 / Most used query services here and below, most calls first */
  mostUsedQueryServices: QueryStatisticsConnection;
};


export type RegionServiceFiguresArgs = {
  asOf: InputMaybe<Scalars['Date']['input']>;
};


export type RegionMattersArgs = {
  filter: InputMaybe<MatterFilterInput>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


export type RegionAssistanceServicesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


export type RegionQueryStatisticsArgs = {
  from: InputMaybe<Scalars['Date']['input']>;
  to: InputMaybe<Scalars['Date']['input']>;
};


export type RegionMostUsedQueryServicesArgs = {
  from: InputMaybe<Scalars['Date']['input']>;
  to: InputMaybe<Scalars['Date']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};

/** 城市服务数字 / Counts of a region's services on a day */
export type ServiceFigures = {
  /** 截至日期 / The day these counts hold for */
  asOf: Scalars['Date']['output'];
  /** 提出的居民事项数 / Residents' matters raised */
  deliberationIssuesRaised: Scalars['Int']['output'];
  /** 解决的居民事项数 / Residents' matters resolved */
  deliberationIssuesResolved: Scalars['Int']['output'];
  /** 平均满意度 (%)。一位小数; 没有调查为 null / Average satisfaction in per cent, one decimal; null where nobody was asked */
  averageSatisfactionPercent: Maybe<Scalars['Float']['output']>;
  /** 红色助力服务次数 / Services of the Red Assistance teams */
  redAssistanceServices: Scalars['Int']['output'];
};


/** 城市服务数字 / Counts of a region's services on a day */
export type ServiceFiguresDeliberationIssuesRaisedArgs = {
  method: InputMaybe<DeliberationMethod>;
};


/** 城市服务数字 / Counts of a region's services on a day */
export type ServiceFiguresDeliberationIssuesResolvedArgs = {
  method: InputMaybe<DeliberationMethod>;
};

export type Subscription = {
  /** 居民事项有变动: 提出、进入下一步、解决或评价; 读到的是变动之后。可能有遗漏时为 null 并附 EVENTS_MISSED / A residents' matter was raised, taken a step further, resolved or evaluated; read as it is after that. Null with EVENTS_MISSED when some may have been missed */
  matterChanged: Maybe<Matter>;
};


export type SubscriptionMatterChangedArgs = {
  region: InputMaybe<Scalars['DivisionCode']['input']>;
};

export type Unit = {
  uscc: Scalars['CreditCode']['output'];
  /** 接受的红色助力服务。由近到远 / Services it received, latest first */
  assistanceServices: AssistanceServiceConnection;
  /** 市场监管登记信息。查询部门取得, 无记录为 null / Registration, asked of market regulation; null without a record */
  registration: Maybe<UnitRegistration>;
  /** 纳税人登记状态。查询部门取得, 无记录为 null / Standing as a taxpayer, asked of taxation; null without a record */
  taxStanding: Maybe<TaxStanding>;
  /** 社会保险参保登记。查询部门取得, 无记录为 null / Social insurance, asked of human resources; null without a record */
  socialInsurance: Maybe<SocialInsurance>;
};


export type UnitAssistanceServicesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


export type UnitRegistrationArgs = {
  purpose: QueryPurpose;
};


export type UnitTaxStandingArgs = {
  purpose: QueryPurpose;
};


export type UnitSocialInsuranceArgs = {
  purpose: QueryPurpose;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<unknown, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, unknown, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: unknown[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  ServiceTeam: ServiceTeam;
  AssistanceService: AssistanceService;
  Department: Department;
  Matter: Matter;
  QueryService: QueryService;
  Region: Region;
  Unit: Unit;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  ServiceTeam:
    ( { __typename: 'ServiceTeam' }
    & GraphQLRecursivePick<FederationTypes['ServiceTeam'], {"id":true}> );
  AssistanceService:
    ( { __typename: 'AssistanceService' }
    & GraphQLRecursivePick<FederationTypes['AssistanceService'], {"id":true}> );
  Department:
    ( { __typename: 'Department' }
    & GraphQLRecursivePick<FederationTypes['Department'], {"code":true}> );
  Matter:
    ( { __typename: 'Matter' }
    & GraphQLRecursivePick<FederationTypes['Matter'], {"id":true}> );
  QueryService:
    ( { __typename: 'QueryService' }
    & GraphQLRecursivePick<FederationTypes['QueryService'], {"code":true}> );
  Region:
    ( { __typename: 'Region' }
    & GraphQLRecursivePick<FederationTypes['Region'], {"code":true}> );
  Unit:
    ( { __typename: 'Unit' }
    & GraphQLRecursivePick<FederationTypes['Unit'], {"uscc":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  QueryServiceContent:
    | ( UnitRegistrationValue )
    | ( TaxStandingValue )
    | ( SocialInsuranceValue )
    | ( QueryServiceDocumentValue )
  ;
};


/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  DivisionCode: ResolverTypeWrapper<Scalars['DivisionCode']['output']>;
  CreditCode: ResolverTypeWrapper<Scalars['CreditCode']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  ServiceTeam: ResolverTypeWrapper<ServiceTeamValue>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  TeamGrouping: TeamGrouping;
  AssistanceService: ResolverTypeWrapper<AssistanceServiceValue>;
  AssistanceResult: AssistanceResult;
  ServiceTeamConnection: ResolverTypeWrapper<Omit<ServiceTeamConnection, 'edges'> & { edges: Array<ResolversTypes['ServiceTeamEdge']> }>;
  ServiceTeamEdge: ResolverTypeWrapper<Omit<ServiceTeamEdge, 'node'> & { node: ResolversTypes['ServiceTeam'] }>;
  AssistanceServiceConnection: ResolverTypeWrapper<Omit<AssistanceServiceConnection, 'edges'> & { edges: Array<ResolversTypes['AssistanceServiceEdge']> }>;
  AssistanceServiceEdge: ResolverTypeWrapper<Omit<AssistanceServiceEdge, 'node'> & { node: ResolversTypes['AssistanceService'] }>;
  Department: ResolverTypeWrapper<DepartmentValue>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  DepartmentConnector: ResolverTypeWrapper<DepartmentConnectorValue>;
  BreakerState: BreakerState;
  DepartmentKind: DepartmentKind;
  DepartmentConnection: ResolverTypeWrapper<Omit<DepartmentConnection, 'edges'> & { edges: Array<ResolversTypes['DepartmentEdge']> }>;
  DepartmentEdge: ResolverTypeWrapper<Omit<DepartmentEdge, 'node'> & { node: ResolversTypes['Department'] }>;
  Matter: ResolverTypeWrapper<MatterValue>;
  MatterStep: ResolverTypeWrapper<MatterStepValue>;
  MatterCategory: MatterCategory;
  MatterForum: MatterForum;
  DeliberationMethod: DeliberationMethod;
  MatterStepKind: MatterStepKind;
  MatterFilterInput: MatterFilterInput;
  MatterConnection: ResolverTypeWrapper<Omit<MatterConnection, 'edges'> & { edges: Array<ResolversTypes['MatterEdge']> }>;
  MatterEdge: ResolverTypeWrapper<Omit<MatterEdge, 'node'> & { node: ResolversTypes['Matter'] }>;
  UnitRegistration: ResolverTypeWrapper<UnitRegistrationValue>;
  RegistrationState: RegistrationState;
  TaxStanding: ResolverTypeWrapper<TaxStandingValue>;
  TaxpayerState: TaxpayerState;
  SocialInsurance: ResolverTypeWrapper<SocialInsuranceValue>;
  InsuranceKind: InsuranceKind;
  QueryServiceDocument: ResolverTypeWrapper<QueryServiceDocumentValue>;
  QueryServiceContent: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['QueryServiceContent']>;
  QueryServiceAnswer: ResolverTypeWrapper<QueryServiceAnswerValue>;
  DepartmentFailure: DepartmentFailure;
  QueryRefusal: QueryRefusal;
  QueryPurpose: QueryPurpose;
  QueryResult: QueryResult;
  QueryStatisticsDimension: QueryStatisticsDimension;
  QueryStatisticsLevel: QueryStatisticsLevel;
  QueryStatisticsOrder: QueryStatisticsOrder;
  QueryStatisticsFilterInput: QueryStatisticsFilterInput;
  QueryStatistics: ResolverTypeWrapper<QueryStatisticsValue>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  QueryStatisticsConnection: ResolverTypeWrapper<Omit<QueryStatisticsConnection, 'edges'> & { edges: Array<ResolversTypes['QueryStatisticsEdge']> }>;
  QueryStatisticsEdge: ResolverTypeWrapper<Omit<QueryStatisticsEdge, 'node'> & { node: ResolversTypes['QueryStatistics'] }>;
  ServiceLevel: ResolverTypeWrapper<ServiceLevelValue>;
  ServiceLevelConnection: ResolverTypeWrapper<Omit<ServiceLevelConnection, 'edges'> & { edges: Array<ResolversTypes['ServiceLevelEdge']> }>;
  ServiceLevelEdge: ResolverTypeWrapper<Omit<ServiceLevelEdge, 'node'> & { node: ResolversTypes['ServiceLevel'] }>;
  QueryLogEntry: ResolverTypeWrapper<QueryLogEntryValue>;
  QueryLogEntryConnection: ResolverTypeWrapper<Omit<QueryLogEntryConnection, 'edges'> & { edges: Array<ResolversTypes['QueryLogEntryEdge']> }>;
  QueryLogEntryEdge: ResolverTypeWrapper<Omit<QueryLogEntryEdge, 'node'> & { node: ResolversTypes['QueryLogEntry'] }>;
  QueryLogPartition: ResolverTypeWrapper<QueryLogPartition>;
  QueryLogPartitionState: QueryLogPartitionState;
  QueryService: ResolverTypeWrapper<QueryServiceValue>;
  SharingClass: SharingClass;
  QueryServiceState: QueryServiceState;
  QueryServiceConnection: ResolverTypeWrapper<Omit<QueryServiceConnection, 'edges'> & { edges: Array<ResolversTypes['QueryServiceEdge']> }>;
  QueryServiceEdge: ResolverTypeWrapper<Omit<QueryServiceEdge, 'node'> & { node: ResolversTypes['QueryService'] }>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Region: ResolverTypeWrapper<RegionValue>;
  ServiceFigures: ResolverTypeWrapper<ServiceFiguresValue>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Unit: ResolverTypeWrapper<UnitValue>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  DivisionCode: Scalars['DivisionCode']['output'];
  CreditCode: Scalars['CreditCode']['output'];
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  JSON: Scalars['JSON']['output'];
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  ServiceTeam: ServiceTeamValue;
  ID: Scalars['ID']['output'];
  AssistanceService: AssistanceServiceValue;
  ServiceTeamConnection: Omit<ServiceTeamConnection, 'edges'> & { edges: Array<ResolversParentTypes['ServiceTeamEdge']> };
  ServiceTeamEdge: Omit<ServiceTeamEdge, 'node'> & { node: ResolversParentTypes['ServiceTeam'] };
  AssistanceServiceConnection: Omit<AssistanceServiceConnection, 'edges'> & { edges: Array<ResolversParentTypes['AssistanceServiceEdge']> };
  AssistanceServiceEdge: Omit<AssistanceServiceEdge, 'node'> & { node: ResolversParentTypes['AssistanceService'] };
  Department: DepartmentValue;
  Int: Scalars['Int']['output'];
  DepartmentConnector: DepartmentConnectorValue;
  DepartmentConnection: Omit<DepartmentConnection, 'edges'> & { edges: Array<ResolversParentTypes['DepartmentEdge']> };
  DepartmentEdge: Omit<DepartmentEdge, 'node'> & { node: ResolversParentTypes['Department'] };
  Matter: MatterValue;
  MatterStep: MatterStepValue;
  MatterFilterInput: MatterFilterInput;
  MatterConnection: Omit<MatterConnection, 'edges'> & { edges: Array<ResolversParentTypes['MatterEdge']> };
  MatterEdge: Omit<MatterEdge, 'node'> & { node: ResolversParentTypes['Matter'] };
  UnitRegistration: UnitRegistrationValue;
  TaxStanding: TaxStandingValue;
  SocialInsurance: SocialInsuranceValue;
  QueryServiceDocument: QueryServiceDocumentValue;
  QueryServiceContent: ResolversUnionTypes<ResolversParentTypes>['QueryServiceContent'];
  QueryServiceAnswer: QueryServiceAnswerValue;
  QueryStatisticsFilterInput: QueryStatisticsFilterInput;
  QueryStatistics: QueryStatisticsValue;
  Float: Scalars['Float']['output'];
  QueryStatisticsConnection: Omit<QueryStatisticsConnection, 'edges'> & { edges: Array<ResolversParentTypes['QueryStatisticsEdge']> };
  QueryStatisticsEdge: Omit<QueryStatisticsEdge, 'node'> & { node: ResolversParentTypes['QueryStatistics'] };
  ServiceLevel: ServiceLevelValue;
  ServiceLevelConnection: Omit<ServiceLevelConnection, 'edges'> & { edges: Array<ResolversParentTypes['ServiceLevelEdge']> };
  ServiceLevelEdge: Omit<ServiceLevelEdge, 'node'> & { node: ResolversParentTypes['ServiceLevel'] };
  QueryLogEntry: QueryLogEntryValue;
  QueryLogEntryConnection: Omit<QueryLogEntryConnection, 'edges'> & { edges: Array<ResolversParentTypes['QueryLogEntryEdge']> };
  QueryLogEntryEdge: Omit<QueryLogEntryEdge, 'node'> & { node: ResolversParentTypes['QueryLogEntry'] };
  QueryLogPartition: QueryLogPartition;
  QueryService: QueryServiceValue;
  QueryServiceConnection: Omit<QueryServiceConnection, 'edges'> & { edges: Array<ResolversParentTypes['QueryServiceEdge']> };
  QueryServiceEdge: Omit<QueryServiceEdge, 'node'> & { node: ResolversParentTypes['QueryService'] };
  Query: Record<PropertyKey, never>;
  Region: RegionValue;
  ServiceFigures: ServiceFiguresValue;
  Subscription: Record<PropertyKey, never>;
  Unit: UnitValue;
  String: Scalars['String']['output'];
};

export type ComparesDirectiveArgs = {
  with: Array<Scalars['String']['input']>;
};

export type ComparesDirectiveResolver<Result, Parent, ContextType = Context, Args = ComparesDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export interface DivisionCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DivisionCode'], unknown> {
  name: 'DivisionCode';
}

export interface CreditCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CreditCode'], unknown> {
  name: 'CreditCode';
}

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], unknown> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], unknown> {
  name: 'DateTime';
}

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], unknown> {
  name: 'JSON';
}

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ServiceTeamResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceTeam'] = ResolversParentTypes['ServiceTeam'], FederationReferenceType extends FederationReferenceTypes['ServiceTeam'] = FederationReferenceTypes['ServiceTeam']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ServiceTeam']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  grouping?: Resolver<ResolversTypes['TeamGrouping'], ParentType, ContextType>;
  focus?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
  departments?: Resolver<Array<ResolversTypes['Department']>, ParentType, ContextType>;
  formedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type AssistanceServiceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssistanceService'] = ResolversParentTypes['AssistanceService'], FederationReferenceType extends FederationReferenceTypes['AssistanceService'] = FederationReferenceTypes['AssistanceService']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['AssistanceService']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  team?: Resolver<ResolversTypes['ServiceTeam'], ParentType, ContextType>;
  departments?: Resolver<Array<ResolversTypes['Department']>, ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
  servedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  topic?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  result?: Resolver<ResolversTypes['AssistanceResult'], ParentType, ContextType>;
  handlingNote?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ServiceTeamConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceTeamConnection'] = ResolversParentTypes['ServiceTeamConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ServiceTeamEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ServiceTeamEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceTeamEdge'] = ResolversParentTypes['ServiceTeamEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ServiceTeam'], ParentType, ContextType>;
};

export type AssistanceServiceConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssistanceServiceConnection'] = ResolversParentTypes['AssistanceServiceConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AssistanceServiceEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AssistanceServiceEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssistanceServiceEdge'] = ResolversParentTypes['AssistanceServiceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AssistanceService'], ParentType, ContextType>;
};

export type DepartmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Department'] = ResolversParentTypes['Department'], FederationReferenceType extends FederationReferenceTypes['Department'] = FederationReferenceTypes['Department']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Department']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nameEn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  shortName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  formerNames?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['DepartmentKind'], ParentType, ContextType>;
  queryServices?: Resolver<ResolversTypes['QueryServiceConnection'], ParentType, ContextType, RequireFields<DepartmentQueryServicesArgs, 'first'>>;
  serviceTeams?: Resolver<ResolversTypes['ServiceTeamConnection'], ParentType, ContextType, RequireFields<DepartmentServiceTeamsArgs, 'first'>>;
  serviceLevels?: Resolver<ResolversTypes['ServiceLevelConnection'], ParentType, ContextType, RequireFields<DepartmentServiceLevelsArgs, 'first'>>;
  connector?: Resolver<Maybe<ResolversTypes['DepartmentConnector']>, ParentType, ContextType>;
};

export type DepartmentConnectorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DepartmentConnector'] = ResolversParentTypes['DepartmentConnector']> = {
  isConfigured?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  breaker?: Resolver<Maybe<ResolversTypes['BreakerState']>, ParentType, ContextType>;
  inFlight?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  waiting?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  lastAnswerAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastFailureAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastFailure?: Resolver<Maybe<ResolversTypes['DepartmentFailure']>, ParentType, ContextType>;
  requests?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  retries?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type DepartmentConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DepartmentConnection'] = ResolversParentTypes['DepartmentConnection']> = {
  edges?: Resolver<Array<ResolversTypes['DepartmentEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DepartmentEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DepartmentEdge'] = ResolversParentTypes['DepartmentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Department'], ParentType, ContextType>;
};

export type MatterResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Matter'] = ResolversParentTypes['Matter'], FederationReferenceType extends FederationReferenceTypes['Matter'] = FederationReferenceTypes['Matter']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Matter']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  category?: Resolver<ResolversTypes['MatterCategory'], ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
  forum?: Resolver<ResolversTypes['MatterForum'], ParentType, ContextType>;
  method?: Resolver<ResolversTypes['DeliberationMethod'], ParentType, ContextType>;
  raisedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  resolvedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  evaluatedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  satisfactionPercent?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  steps?: Resolver<Array<ResolversTypes['MatterStep']>, ParentType, ContextType>;
  contactName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MatterStepResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MatterStep'] = ResolversParentTypes['MatterStep']> = {
  kind?: Resolver<ResolversTypes['MatterStepKind'], ParentType, ContextType>;
  heldOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  content?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  answeredOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  answer?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  handlingNote?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MatterConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MatterConnection'] = ResolversParentTypes['MatterConnection']> = {
  edges?: Resolver<Array<ResolversTypes['MatterEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type MatterEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MatterEdge'] = ResolversParentTypes['MatterEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Matter'], ParentType, ContextType>;
};

export type UnitRegistrationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnitRegistration'] = ResolversParentTypes['UnitRegistration']> = {
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  establishedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['RegistrationState']>, ParentType, ContextType>;
  endedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  asOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  sourceDepartment?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TaxStandingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TaxStanding'] = ResolversParentTypes['TaxStanding']> = {
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['TaxpayerState']>, ParentType, ContextType>;
  registeredOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  asOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  sourceDepartment?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SocialInsuranceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SocialInsurance'] = ResolversParentTypes['SocialInsurance']> = {
  insurances?: Resolver<Maybe<Array<ResolversTypes['InsuranceKind']>>, ParentType, ContextType>;
  insuredPersons?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  insuredSince?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  asOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  sourceDepartment?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QueryServiceDocumentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QueryServiceDocument'] = ResolversParentTypes['QueryServiceDocument']> = {
  document?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  asOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  sourceDepartment?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QueryServiceContentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QueryServiceContent'] = ResolversParentTypes['QueryServiceContent']> = {
  __resolveType: TypeResolveFn<'UnitRegistration' | 'TaxStanding' | 'SocialInsurance' | 'QueryServiceDocument', ParentType, ContextType>;
};

export type QueryServiceAnswerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QueryServiceAnswer'] = ResolversParentTypes['QueryServiceAnswer']> = {
  service?: Resolver<Maybe<ResolversTypes['QueryService']>, ParentType, ContextType>;
  result?: Resolver<Maybe<ResolversTypes['QueryResult']>, ParentType, ContextType>;
  content?: Resolver<Maybe<ResolversTypes['QueryServiceContent']>, ParentType, ContextType>;
  latencyMs?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  asOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  sourceDepartment?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
  failure?: Resolver<Maybe<ResolversTypes['DepartmentFailure']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['QueryRefusal']>, ParentType, ContextType>;
  refusalReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  refusalReasonEn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  nextStep?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  nextStepEn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  opensAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  notice?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  noticeEn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryStatisticsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QueryStatistics'] = ResolversParentTypes['QueryStatistics']> = {
  month?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  day?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  service?: Resolver<Maybe<ResolversTypes['QueryService']>, ParentType, ContextType>;
  providingDepartment?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
  askingDepartment?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['QueryPurpose']>, ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
  result?: Resolver<Maybe<ResolversTypes['QueryResult']>, ParentType, ContextType>;
  calls?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  found?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  notFound?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  refused?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  failed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  timedOut?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  availabilityPercent?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  meanLatencyMs?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type QueryStatisticsConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QueryStatisticsConnection'] = ResolversParentTypes['QueryStatisticsConnection']> = {
  edges?: Resolver<Array<ResolversTypes['QueryStatisticsEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type QueryStatisticsEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QueryStatisticsEdge'] = ResolversParentTypes['QueryStatisticsEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['QueryStatistics'], ParentType, ContextType>;
};

export type ServiceLevelResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceLevel'] = ResolversParentTypes['ServiceLevel']> = {
  month?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  service?: Resolver<ResolversTypes['QueryService'], ParentType, ContextType>;
  calls?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  availabilityPercent?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  promisedAvailabilityPercent?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  meanLatencyMs?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  p50LatencyMs?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  p95LatencyMs?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  p99LatencyMs?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  latencyErrorPercent?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  promisedLatencyMs?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  isKept?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type ServiceLevelConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceLevelConnection'] = ResolversParentTypes['ServiceLevelConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ServiceLevelEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ServiceLevelEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceLevelEdge'] = ResolversParentTypes['ServiceLevelEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ServiceLevel'], ParentType, ContextType>;
};

export type QueryLogEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QueryLogEntry'] = ResolversParentTypes['QueryLogEntry']> = {
  at?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  trace?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  asker?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  askingDepartment?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
  service?: Resolver<Maybe<ResolversTypes['QueryService']>, ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['QueryPurpose']>, ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  result?: Resolver<Maybe<ResolversTypes['QueryResult']>, ParentType, ContextType>;
  latencyMs?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  answerDigest?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryLogEntryConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QueryLogEntryConnection'] = ResolversParentTypes['QueryLogEntryConnection']> = {
  edges?: Resolver<Array<ResolversTypes['QueryLogEntryEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type QueryLogEntryEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QueryLogEntryEdge'] = ResolversParentTypes['QueryLogEntryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['QueryLogEntry'], ParentType, ContextType>;
};

export type QueryLogPartitionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QueryLogPartition'] = ResolversParentTypes['QueryLogPartition']> = {
  month?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['QueryLogPartitionState']>, ParentType, ContextType>;
  estimatedRows?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  bytes?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type QueryServiceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QueryService'] = ResolversParentTypes['QueryService'], FederationReferenceType extends FederationReferenceTypes['QueryService'] = FederationReferenceTypes['QueryService']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['QueryService']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  department?: Resolver<ResolversTypes['Department'], ParentType, ContextType>;
  answers?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sharingClass?: Resolver<ResolversTypes['SharingClass'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['QueryServiceState'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  publishedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  inputSchema?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  outputSchema?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  dailyQuota?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  promisedLatencyMs?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  promisedAvailabilityPercent?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  deprecatedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  endsOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  suspendedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  suspensionReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  replacedBy?: Resolver<Maybe<ResolversTypes['QueryService']>, ParentType, ContextType>;
  statistics?: Resolver<ResolversTypes['QueryStatistics'], ParentType, ContextType, Partial<QueryServiceStatisticsArgs>>;
  dailyStatistics?: Resolver<Array<ResolversTypes['QueryStatistics']>, ParentType, ContextType, Partial<QueryServiceDailyStatisticsArgs>>;
};

export type QueryServiceConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QueryServiceConnection'] = ResolversParentTypes['QueryServiceConnection']> = {
  edges?: Resolver<Array<ResolversTypes['QueryServiceEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type QueryServiceEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QueryServiceEdge'] = ResolversParentTypes['QueryServiceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['QueryService'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  departments?: Resolver<ResolversTypes['DepartmentConnection'], ParentType, ContextType, RequireFields<QueryDepartmentsArgs, 'first'>>;
  department?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType, RequireFields<QueryDepartmentArgs, 'code'>>;
  queryServices?: Resolver<ResolversTypes['QueryServiceConnection'], ParentType, ContextType, RequireFields<QueryQueryServicesArgs, 'first'>>;
  queryService?: Resolver<Maybe<ResolversTypes['QueryService']>, ParentType, ContextType, RequireFields<QueryQueryServiceArgs, 'code'>>;
  runQueryService?: Resolver<Maybe<ResolversTypes['QueryServiceAnswer']>, ParentType, ContextType, RequireFields<QueryRunQueryServiceArgs, 'code' | 'purpose' | 'input'>>;
  matter?: Resolver<Maybe<ResolversTypes['Matter']>, ParentType, ContextType, RequireFields<QueryMatterArgs, 'id'>>;
  serviceTeams?: Resolver<ResolversTypes['ServiceTeamConnection'], ParentType, ContextType, RequireFields<QueryServiceTeamsArgs, 'first'>>;
  queryStatistics?: Resolver<ResolversTypes['QueryStatisticsConnection'], ParentType, ContextType, RequireFields<QueryQueryStatisticsArgs, 'groupBy' | 'level' | 'order' | 'first'>>;
  queryLog?: Resolver<Maybe<ResolversTypes['QueryLogEntryConnection']>, ParentType, ContextType, RequireFields<QueryQueryLogArgs, 'service' | 'first'>>;
  queryLogPartitions?: Resolver<Maybe<Array<ResolversTypes['QueryLogPartition']>>, ParentType, ContextType>;
};

export type RegionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Region'] = ResolversParentTypes['Region'], FederationReferenceType extends FederationReferenceTypes['Region'] = FederationReferenceTypes['Region']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Region']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['DivisionCode'], ParentType, ContextType>;
  serviceFigures?: Resolver<ResolversTypes['ServiceFigures'], ParentType, ContextType, Partial<RegionServiceFiguresArgs>>;
  matters?: Resolver<ResolversTypes['MatterConnection'], ParentType, ContextType, RequireFields<RegionMattersArgs, 'first'>>;
  assistanceServices?: Resolver<ResolversTypes['AssistanceServiceConnection'], ParentType, ContextType, RequireFields<RegionAssistanceServicesArgs, 'first'>>;
  queryStatistics?: Resolver<ResolversTypes['QueryStatistics'], ParentType, ContextType, Partial<RegionQueryStatisticsArgs>>;
  mostUsedQueryServices?: Resolver<ResolversTypes['QueryStatisticsConnection'], ParentType, ContextType, RequireFields<RegionMostUsedQueryServicesArgs, 'first'>>;
};

export type ServiceFiguresResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceFigures'] = ResolversParentTypes['ServiceFigures']> = {
  asOf?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  deliberationIssuesRaised?: Resolver<ResolversTypes['Int'], ParentType, ContextType, Partial<ServiceFiguresDeliberationIssuesRaisedArgs>>;
  deliberationIssuesResolved?: Resolver<ResolversTypes['Int'], ParentType, ContextType, Partial<ServiceFiguresDeliberationIssuesResolvedArgs>>;
  averageSatisfactionPercent?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  redAssistanceServices?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  matterChanged?: SubscriptionResolver<Maybe<ResolversTypes['Matter']>, "matterChanged", ParentType, ContextType, Partial<SubscriptionMatterChangedArgs>>;
};

export type UnitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Unit'] = ResolversParentTypes['Unit'], FederationReferenceType extends FederationReferenceTypes['Unit'] = FederationReferenceTypes['Unit']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Unit']> | FederationReferenceType, FederationReferenceType, ContextType>;
  uscc?: Resolver<ResolversTypes['CreditCode'], ParentType, ContextType>;
  assistanceServices?: Resolver<ResolversTypes['AssistanceServiceConnection'], ParentType, ContextType, RequireFields<UnitAssistanceServicesArgs, 'first'>>;
  registration?: Resolver<Maybe<ResolversTypes['UnitRegistration']>, ParentType, ContextType, RequireFields<UnitRegistrationArgs, 'purpose'>>;
  taxStanding?: Resolver<Maybe<ResolversTypes['TaxStanding']>, ParentType, ContextType, RequireFields<UnitTaxStandingArgs, 'purpose'>>;
  socialInsurance?: Resolver<Maybe<ResolversTypes['SocialInsurance']>, ParentType, ContextType, RequireFields<UnitSocialInsuranceArgs, 'purpose'>>;
};

export type Resolvers<ContextType = Context> = {
  DivisionCode?: GraphQLScalarType;
  CreditCode?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  JSON?: GraphQLScalarType;
  PageInfo?: PageInfoResolvers<ContextType>;
  ServiceTeam?: ServiceTeamResolvers<ContextType>;
  AssistanceService?: AssistanceServiceResolvers<ContextType>;
  ServiceTeamConnection?: ServiceTeamConnectionResolvers<ContextType>;
  ServiceTeamEdge?: ServiceTeamEdgeResolvers<ContextType>;
  AssistanceServiceConnection?: AssistanceServiceConnectionResolvers<ContextType>;
  AssistanceServiceEdge?: AssistanceServiceEdgeResolvers<ContextType>;
  Department?: DepartmentResolvers<ContextType>;
  DepartmentConnector?: DepartmentConnectorResolvers<ContextType>;
  DepartmentConnection?: DepartmentConnectionResolvers<ContextType>;
  DepartmentEdge?: DepartmentEdgeResolvers<ContextType>;
  Matter?: MatterResolvers<ContextType>;
  MatterStep?: MatterStepResolvers<ContextType>;
  MatterConnection?: MatterConnectionResolvers<ContextType>;
  MatterEdge?: MatterEdgeResolvers<ContextType>;
  UnitRegistration?: UnitRegistrationResolvers<ContextType>;
  TaxStanding?: TaxStandingResolvers<ContextType>;
  SocialInsurance?: SocialInsuranceResolvers<ContextType>;
  QueryServiceDocument?: QueryServiceDocumentResolvers<ContextType>;
  QueryServiceContent?: QueryServiceContentResolvers<ContextType>;
  QueryServiceAnswer?: QueryServiceAnswerResolvers<ContextType>;
  QueryStatistics?: QueryStatisticsResolvers<ContextType>;
  QueryStatisticsConnection?: QueryStatisticsConnectionResolvers<ContextType>;
  QueryStatisticsEdge?: QueryStatisticsEdgeResolvers<ContextType>;
  ServiceLevel?: ServiceLevelResolvers<ContextType>;
  ServiceLevelConnection?: ServiceLevelConnectionResolvers<ContextType>;
  ServiceLevelEdge?: ServiceLevelEdgeResolvers<ContextType>;
  QueryLogEntry?: QueryLogEntryResolvers<ContextType>;
  QueryLogEntryConnection?: QueryLogEntryConnectionResolvers<ContextType>;
  QueryLogEntryEdge?: QueryLogEntryEdgeResolvers<ContextType>;
  QueryLogPartition?: QueryLogPartitionResolvers<ContextType>;
  QueryService?: QueryServiceResolvers<ContextType>;
  QueryServiceConnection?: QueryServiceConnectionResolvers<ContextType>;
  QueryServiceEdge?: QueryServiceEdgeResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Region?: RegionResolvers<ContextType>;
  ServiceFigures?: ServiceFiguresResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  Unit?: UnitResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  compares?: ComparesDirectiveResolver<unknown, unknown, ContextType>;
};
