// Generated from the schemas below subgraphs/. Change those, then compose again.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { RegionKey as RegionValue, DepartmentKey as DepartmentValue, UnitKey as UnitValue, CreditProfile as CreditProfileValue, CreditCommendation as CreditCommendationValue, CreditPledge as CreditPledgeValue } from './profile/profile.store.ts';
import type { CreditMeasure as CreditMeasureValue, CreditMeasureList as CreditMeasureListValue, CreditListedMeasure as CreditListedMeasureValue } from './measure/measure.store.ts';
import type { CreditDataItem as CreditDataItemValue } from './data-item/data-item.store.ts';
import type { CreditRecord as CreditRecordValue, CreditRepairApplication as CreditRepairApplicationValue, CreditObjection as CreditObjectionValue } from './record/record.store.ts';
import type { PublicationWindow as CreditPublicationWindowValue, PublicationRule as CreditPublicationRuleValue } from './publication/credit-window.rules.ts';
import type { GradingCriterion as CreditGradeCriterionValue } from './grade/credit-grade.rules.ts';
import type { CreditGradeRule as CreditGradeRuleValue, GradeOf as CreditGradeValue, GradeEntry as CreditGradeEntryValue } from './grade/grade.store.ts';
import type { PersonCreditProfile as PersonCreditProfileValue, PersonCreditRecord as PersonCreditRecordValue } from './person/person.store.ts';
import type { FiguresOf as CreditFiguresValue } from './figures/figures.resolvers.ts';
import type { CreditCampaign as CreditCampaignValue } from './campaign/campaign.store.ts';
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

export type Department = {
  code: Scalars['ID']['output'];
};

/** 信用等级评定规则 / A published rule of grading */
export type CreditGradeRule = {
  /** 规则版本 / Version */
  version: Scalars['ID']['output'];
  /** 规则名称 / Name */
  name: Scalars['String']['output'];
  /** 基础分 / Points that every unit starts from */
  basePoints: Scalars['Int']['output'];
  /** 生效日期 / First day in force */
  inForceFrom: Scalars['Date']['output'];
  /** 失效日期; 仍有效为 null / Day from which it is no longer in force; null while in force */
  inForceTo: Maybe<Scalars['Date']['output']>;
  /** 计分标准。按数据项计分的优先于按程度计分的 / Points; those of an item come before those of a class */
  criteria: Array<CreditGradeCriterion>;
  /** 等级分数线, 由高到低 / Thresholds, highest first */
  thresholds: Array<CreditGradeThreshold>;
};

/** 计分标准 / What one record or commendation counts */
export type CreditGradeCriterion = {
  /** 计分失信程度; 按数据项计分的为 null / Class of record that it is for; null when it is for an item */
  class: Maybe<CreditRecordClass>;
  /** 计分数据项; 按程度计分的为 null / Data item that it is for; null when it is for a class */
  item: Maybe<CreditDataItem>;
  /** 分值。失信为负 / Points; negative for discredit */
  points: Scalars['Int']['output'];
};

/** 等级分数线 / The points from which a grade holds */
export type CreditGradeThreshold = {
  /** 等级 / Grade */
  level: CreditGradeLevel;
  /** 最低分; 最低等级不设为 null / Least points; null for the lowest grade */
  pointsFrom: Maybe<Scalars['Int']['output']>;
};

/** 信用等级 / Grade */
export type CreditGradeLevel =
  /** 优 / Excellent */
  | 'A'
  /** 良 / Good */
  | 'B'
  /** 中 / Fair */
  | 'C'
  /** 差 / Poor */
  | 'D';

/** 信用等级及其来由 / A grade and where it comes from */
export type CreditGrade = {
  /** 等级 / Grade */
  level: CreditGradeLevel;
  /** 得分。基础分加各项之和 / Points: the base and the sum of the entries */
  points: Scalars['Int']['output'];
  /** 评定日期 / Day that it holds for */
  reckonedOn: Scalars['Date']['output'];
  /** 依据规则 / Rule */
  rule: CreditGradeRule;
  /** 计入的各项 / What was counted */
  entries: Array<CreditGradeEntry>;
};

/** 等级计入项 / One thing that a grade counts */
export type CreditGradeEntry = {
  /** 计入分值 / Points */
  points: Scalars['Int']['output'];
  /** 计入的失信记录; 守信信息为 null / Record; null where a commendation is counted */
  record: Maybe<CreditRecord>;
  /** 计入的守信信息; 失信记录为 null / Commendation; null where a record is counted */
  commendation: Maybe<CreditCommendation>;
};

/** 公共信用信息数据项。不在清单上的不得记录 / A data item of the published list; what is not listed is not recorded */
export type CreditDataItem = {
  /** 数据项代码 / Code */
  code: Scalars['ID']['output'];
  /** 数据项名称 / Name */
  name: Scalars['String']['output'];
  /** 数据项类别 / Kind */
  kind: CreditDataItemKind;
  /** 列入依据 / Legal basis */
  legalBasis: Scalars['String']['output'];
  /** 认定部门 / Determining department */
  determiningDepartment: Maybe<Department>;
  /** 列入日期 / First day on the list */
  inForceFrom: Scalars['Date']['output'];
  /** 移出日期; 仍在清单上为 null / Day from which it is off the list; null while listed */
  inForceTo: Maybe<Scalars['Date']['output']>;
};

/** 数据项类别 / Kind of data item */
export type CreditDataItemKind =
  /** 基础信息 / Basic */
  | 'BASIC'
  /** 失信信息 / Discredit */
  | 'DISCREDIT'
  /** 守信信息 / Commendation */
  | 'COMMENDATION'
  /** 其他信息 / Other */
  | 'OTHER';

/** 信用措施清单。激励、惩戒只能出自清单 / A published list of measures; none is taken that is not listed */
export type CreditMeasureList = {
  /** 清单版本 / Version */
  version: Scalars['ID']['output'];
  /** 清单名称 / Name */
  name: Scalars['String']['output'];
  /** 发布依据 / Legal basis */
  legalBasis: Scalars['String']['output'];
  /** 生效日期 / First day in force */
  inForceFrom: Scalars['Date']['output'];
  /** 失效日期; 仍有效为 null / Day from which it is no longer in force; null while in force */
  inForceTo: Maybe<Scalars['Date']['output']>;
  /** 清单上的措施, 按代码排序 / Its measures, ordered by code */
  measures: Array<CreditListedMeasure>;
};

/** 清单上的一项措施 / One measure of a list */
export type CreditListedMeasure = {
  /** 措施代码 / Code within the list */
  code: Scalars['String']['output'];
  /** 措施类别 / Kind */
  kind: CreditMeasureKind;
  /** 措施名称 / Name */
  name: Scalars['String']['output'];
  /** 措施依据 / Legal basis */
  legalBasis: Scalars['String']['output'];
};

/** 措施类别 / Kind of measure */
export type CreditMeasureKind =
  /** 守信激励 / Incentive */
  | 'INCENTIVE'
  /** 失信惩戒 / Sanction */
  | 'SANCTION';

/** 数据项分页 / A page of data items */
export type CreditDataItemConnection = {
  /** 本页各项 / Edges of this page */
  edges: Array<CreditDataItemEdge>;
  /** 分页信息 / Page information */
  pageInfo: PageInfo;
};

/** 数据项分页项 / A data item in a page */
export type CreditDataItemEdge = {
  /** 游标 / Cursor */
  cursor: Scalars['String']['output'];
  /** 数据项 / Data item */
  node: CreditDataItem;
};

/** 自然人信用档案。从不公开 (山东省社会信用条例第二十条) / Credit file of a natural person, never public */
export type PersonCreditProfile = {
  /** 自然人信用档案编号 / Opaque id */
  id: Scalars['ID']['output'];
  /** 建档区域 / Region in whose register the file is kept */
  region: Maybe<Region>;
  /** 建档日期 / Opened on */
  openedOn: Maybe<Scalars['Date']['output']>;
  /** 期限内的失信记录, 按编号排序 / Records within their window today, ordered by id */
  records: Maybe<PersonCreditRecordConnection>;
};


/** 自然人信用档案。从不公开 (山东省社会信用条例第二十条) / Credit file of a natural person, never public */
export type PersonCreditProfileRecordsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};

/** 自然人失信记录 / Discredit record of a natural person */
export type PersonCreditRecord = {
  /** 失信记录编号 / Opaque id */
  id: Scalars['ID']['output'];
  /** 清单数据项 / Listed data item that it is recorded under */
  item: Maybe<CreditDataItem>;
  /** 失信程度 / Class */
  class: Maybe<CreditRecordClass>;
  /** 失信行为终止日期 / Day on which the act ended */
  occurredOn: Maybe<Scalars['Date']['output']>;
  /** 认定文书日期 / Date of the document */
  documentDate: Maybe<Scalars['Date']['output']>;
  /** 认定文书号 / Number of the document */
  documentNumber: Maybe<Scalars['String']['output']>;
  /** 认定单位 / Determining department */
  determiningDepartment: Maybe<Department>;
  /** 停止使用日期。自该日起不得查询、使用 / Day from which it may no longer be queried or used */
  usableUntil: Maybe<Scalars['Date']['output']>;
};

/** 自然人失信记录分页 / A page of persons' records */
export type PersonCreditRecordConnection = {
  /** 本页各项 / Edges of this page */
  edges: Array<PersonCreditRecordEdge>;
  /** 分页信息 / Page information */
  pageInfo: PageInfo;
};

/** 自然人失信记录分页项 / A person's record in a page */
export type PersonCreditRecordEdge = {
  /** 游标 / Cursor */
  cursor: Scalars['String']['output'];
  /** 自然人失信记录 / Record */
  node: PersonCreditRecord;
};

export type Unit = {
  uscc: Scalars['CreditCode']['output'];
  /** 信用档案; 未建档为 null / Credit file; null while it has none */
  credit: Maybe<CreditProfile>;
};

/** 单位信用档案 / Credit file of a unit */
export type CreditProfile = {
  /** 信用主体单位 / Unit */
  unit: Maybe<Unit>;
  /** 建档区域 / Region in whose register the file is kept */
  region: Maybe<Region>;
  /** 建档日期 / Opened on */
  openedOn: Scalars['Date']['output'];
  /** 停用日期; 在用为 null / Closed on; null while open */
  closedOn: Maybe<Scalars['Date']['output']>;
  /** 信用等级。按今天有效的规则评定; 无有效规则为 null / Grade by the rule in force today; null when none is */
  grade: Maybe<CreditGrade>;
  /** 公示中的失信记录, 按编号排序 / Records published today, ordered by id */
  records: CreditRecordConnection;
  /** 有效的守信信息, 按编号排序 / Commendations valid today, ordered by id */
  commendations: CreditCommendationConnection;
  /** 有效的信用承诺, 按编号排序 / Pledges in force today, ordered by id */
  pledges: CreditPledgeConnection;
  /** 执行中的激励、惩戒措施, 按编号排序 / Incentives and sanctions in force today, ordered by id */
  measures: CreditMeasureConnection;
};


/** 单位信用档案 / Credit file of a unit */
export type CreditProfileRecordsArgs = {
  class: InputMaybe<CreditRecordClass>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


/** 单位信用档案 / Credit file of a unit */
export type CreditProfileCommendationsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


/** 单位信用档案 / Credit file of a unit */
export type CreditProfilePledgesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


/** 单位信用档案 / Credit file of a unit */
export type CreditProfileMeasuresArgs = {
  kind: InputMaybe<CreditMeasureKind>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};

/** 守信信息 / A commendation */
export type CreditCommendation = {
  /** 守信信息编号 / Opaque id */
  id: Scalars['ID']['output'];
  /** 清单数据项 / Listed data item that it is recorded under */
  item: CreditDataItem;
  /** 守信名称 / Title */
  title: Scalars['String']['output'];
  /** 认定日期 / Awarded on */
  awardedOn: Scalars['Date']['output'];
  /** 有效期至; 长期为 null / Day from which it no longer holds; null when it has no end */
  validTo: Maybe<Scalars['Date']['output']>;
  /** 认定单位 / Determining department */
  determiningDepartment: Maybe<Department>;
};

/** 信用承诺 / A pledge */
export type CreditPledge = {
  /** 承诺编号 / Opaque id */
  id: Scalars['ID']['output'];
  /** 承诺类别 / Kind */
  kind: CreditPledgeKind;
  /** 承诺事项 / What is pledged */
  title: Scalars['String']['output'];
  /** 承诺日期 / Made on */
  madeOn: Scalars['Date']['output'];
  /** 承诺有效期至 / Day from which it no longer binds */
  validTo: Scalars['Date']['output'];
};

/** 承诺类别 / Kind of pledge */
export type CreditPledgeKind =
  /** 主动公示型 / Voluntary, made public */
  | 'VOLUNTARY'
  /** 审批替代型 / In place of a permit's papers */
  | 'INSTEAD_OF_APPROVAL'
  /** 容缺受理型 / Papers to be handed in later */
  | 'MISSING_PAPERS'
  /** 行业自律型 / Of an industry */
  | 'INDUSTRY'
  /** 信用修复型 / For repair */
  | 'REPAIR';

/** 激励或惩戒措施 / An incentive or a sanction taken on a unit */
export type CreditMeasure = {
  /** 措施记录编号 / Opaque id */
  id: Scalars['ID']['output'];
  /** 清单措施 / The measure as it is listed */
  listed: CreditListedMeasure;
  /** 所依清单 / The list that it is taken from */
  list: CreditMeasureList;
  /** 惩戒所依失信记录; 激励为 null / Record that a sanction rests on; null for an incentive */
  record: Maybe<CreditRecord>;
  /** 实施单位 / Department that takes it */
  department: Maybe<Department>;
  /** 实施日期 / First day */
  inForceFrom: Scalars['Date']['output'];
  /** 解除日期; 未定为 null / Day from which it no longer holds; null while it has no end */
  inForceTo: Maybe<Scalars['Date']['output']>;
};

/** 守信信息分页 / A page of commendations */
export type CreditCommendationConnection = {
  /** 本页各项 / Edges of this page */
  edges: Array<CreditCommendationEdge>;
  /** 分页信息 / Page information */
  pageInfo: PageInfo;
};

/** 守信信息分页项 / A commendation in a page */
export type CreditCommendationEdge = {
  /** 游标 / Cursor */
  cursor: Scalars['String']['output'];
  /** 守信信息 / Commendation */
  node: CreditCommendation;
};

/** 信用承诺分页 / A page of pledges */
export type CreditPledgeConnection = {
  /** 本页各项 / Edges of this page */
  edges: Array<CreditPledgeEdge>;
  /** 分页信息 / Page information */
  pageInfo: PageInfo;
};

/** 信用承诺分页项 / A pledge in a page */
export type CreditPledgeEdge = {
  /** 游标 / Cursor */
  cursor: Scalars['String']['output'];
  /** 信用承诺 / Pledge */
  node: CreditPledge;
};

/** 措施分页 / A page of measures */
export type CreditMeasureConnection = {
  /** 本页各项 / Edges of this page */
  edges: Array<CreditMeasureEdge>;
  /** 分页信息 / Page information */
  pageInfo: PageInfo;
};

/** 措施分页项 / A measure in a page */
export type CreditMeasureEdge = {
  /** 游标 / Cursor */
  cursor: Scalars['String']['output'];
  /** 措施 / Measure */
  node: CreditMeasure;
};

export type Query = {
  /** 按统一社会信用代码取单位信用档案 / Credit file of a unit; null when it has none */
  creditProfile: Maybe<CreditProfile>;
  /** 按编号取自然人信用档案。从不公开 / Credit file of a natural person, never public; null when unknown */
  personCreditProfile: Maybe<PersonCreditProfile>;
  /** 公共信用信息数据清单, 按代码排序 / The list of data items that may be recorded, ordered by code */
  creditDataItems: CreditDataItemConnection;
  /** 在此日期有效的信用措施清单 / Lists of measures in force on a day, ordered by version */
  creditMeasureLists: Array<CreditMeasureList>;
  /** 在此日期有效的信用等级评定规则 / Rules of grading in force on a day, ordered by version */
  creditGradeRules: Array<CreditGradeRule>;
  /** 在此日期有效的公示期限规则 / Rules of publication windows in force on a day */
  creditPublicationRules: Array<CreditPublicationRule>;
};


export type QueryCreditProfileArgs = {
  uscc: Scalars['CreditCode']['input'];
};


export type QueryPersonCreditProfileArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCreditDataItemsArgs = {
  kind: InputMaybe<CreditDataItemKind>;
  asOf: InputMaybe<Scalars['Date']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


export type QueryCreditMeasureListsArgs = {
  asOf: InputMaybe<Scalars['Date']['input']>;
};


export type QueryCreditGradeRulesArgs = {
  asOf: InputMaybe<Scalars['Date']['input']>;
};


export type QueryCreditPublicationRulesArgs = {
  asOf: InputMaybe<Scalars['Date']['input']>;
};

/** 单位失信记录。只返回今天仍在公示期内的 / Discredit record of a unit; only those that may be published today are ever returned */
export type CreditRecord = {
  /** 失信记录编号 / Opaque id */
  id: Scalars['ID']['output'];
  /** 失信单位 / Unit */
  unit: Maybe<Unit>;
  /** 清单数据项 / Listed data item that it is recorded under */
  item: CreditDataItem;
  /** 失信程度 / Class */
  class: CreditRecordClass;
  /** 失信事由 / What happened */
  summary: Scalars['String']['output'];
  /** 失信行为终止日期 / Day on which the act ended */
  occurredOn: Scalars['Date']['output'];
  /** 认定文书日期。公示期限由此起算 / Date of the document, from which windows count */
  documentDate: Scalars['Date']['output'];
  /** 认定文书号 / Number of the document */
  documentNumber: Scalars['String']['output'];
  /** 认定单位 / Determining department */
  determiningDepartment: Maybe<Department>;
  /** 公示期限 / Window of publication by the rules in force today */
  publication: CreditPublicationWindow;
  /** 是否有未办结异议 / True while an objection is open */
  disputed: Scalars['Boolean']['output'];
  /** 信用修复申请, 按日期排序 / Applications for repair, in order of date */
  repairApplications: Maybe<Array<CreditRepairApplication>>;
  /** 信用异议, 按日期排序 / Objections, in order of date */
  objections: Maybe<Array<CreditObjection>>;
};

/** 失信程度 / Class of a discredit record */
export type CreditRecordClass =
  /** 轻微 / Minor */
  | 'MINOR'
  /** 一般 / General */
  | 'GENERAL'
  /** 严重 / Serious */
  | 'SERIOUS';

/** 公示期限 / Window in which a record is published */
export type CreditPublicationWindow = {
  /** 公示起始日期 / First day */
  from: Scalars['Date']['output'];
  /** 可申请修复日期。最短公示期届满 / Day from which repair may be applied for */
  repairableFrom: Scalars['Date']['output'];
  /** 停止公示日期。自该日起不再公示 / Day from which it is no longer published */
  until: Scalars['Date']['output'];
  /** 适用规则 / Rules that the window follows from */
  rules: Array<CreditPublicationRule>;
};

/** 公示期限规则 / A rule of publication windows: one class of one legal text, with its days in force */
export type CreditPublicationRule = {
  /** 规则依据 / Legal text */
  legalBasis: Scalars['String']['output'];
  /** 适用失信程度 / Class that it is for */
  class: CreditRecordClass;
  /** 期限起算 / What the months count from */
  countedFrom: CreditWindowStart;
  /** 最短月数 / Months before repair */
  minimumMonths: Scalars['Int']['output'];
  /** 最长月数 / Months after which it ends by itself */
  maximumMonths: Scalars['Int']['output'];
  /** 是否仅在认定部门决定时公示 / True where it is published only if the determining department orders so */
  onlyOnOrder: Scalars['Boolean']['output'];
  /** 生效日期 / First day in force */
  inForceFrom: Scalars['Date']['output'];
  /** 失效日期; 仍有效为 null / Day from which it is no longer in force; null while in force */
  inForceTo: Maybe<Scalars['Date']['output']>;
};

/** 期限起算 / What a window counts from */
export type CreditWindowStart =
  /** 认定文书日期 / Date of the document */
  | 'DOCUMENT'
  /** 失信行为终止日期 / Day on which the act ended */
  | 'ACT';

/** 信用修复申请 / An application for repair */
export type CreditRepairApplication = {
  /** 修复申请编号 / Opaque id */
  id: Maybe<Scalars['ID']['output']>;
  /** 修复申请日期 / Applied on */
  appliedOn: Maybe<Scalars['Date']['output']>;
  /** 义务履行日期; 未履行为 null / Day on which the duty was done; null while it is not */
  dutyDoneOn: Maybe<Scalars['Date']['output']>;
  /** 修复承诺; 未承诺为 null / Public pledge; null when none was made */
  pledge: Maybe<CreditPledge>;
  /** 修复决定日期; 未决定为 null / Decided on; null while open */
  decidedOn: Maybe<Scalars['Date']['output']>;
  /** 修复决定; 未决定为 null / Decision; null while open */
  outcome: Maybe<CreditRepairOutcome>;
  /** 修复决定理由 / Reason of the decision */
  reason: Maybe<Scalars['String']['output']>;
};

/** 信用修复决定 / Decision on repair */
export type CreditRepairOutcome =
  /** 准予修复 / Granted */
  | 'GRANTED'
  /** 不予修复 / Refused */
  | 'REFUSED';

/** 信用异议 / An objection */
export type CreditObjection = {
  /** 异议编号 / Opaque id */
  id: Maybe<Scalars['ID']['output']>;
  /** 异议提出日期 / Filed on */
  filedOn: Maybe<Scalars['Date']['output']>;
  /** 异议理由 / Grounds */
  grounds: Maybe<Scalars['String']['output']>;
  /** 异议答复日期; 未答复为 null / Answered on; null while open */
  answeredOn: Maybe<Scalars['Date']['output']>;
  /** 异议处理结果; 未答复为 null / Outcome; null while open */
  outcome: Maybe<CreditObjectionOutcome>;
};

/** 异议处理结果 / Outcome of an objection */
export type CreditObjectionOutcome =
  /** 异议成立, 已更正 / Upheld and corrected */
  | 'UPHELD'
  /** 异议不成立 / Rejected */
  | 'REJECTED';

/** 失信记录分页 / A page of records */
export type CreditRecordConnection = {
  /** 本页各项 / Edges of this page */
  edges: Array<CreditRecordEdge>;
  /** 分页信息 / Page information */
  pageInfo: PageInfo;
};

/** 失信记录分页项 / A record in a page */
export type CreditRecordEdge = {
  /** 游标 / Cursor */
  cursor: Scalars['String']['output'];
  /** 失信记录 / Record */
  node: CreditRecord;
};

export type Region = {
  code: Scalars['DivisionCode']['output'];
  /** 社会信用数字, 自下而上汇总。只计单位, 不计自然人 / Counts of units' credit records, rolled up the tree; persons are not counted */
  creditFigures: CreditFigures;
  /** 诚信建设活动 (本区域及下级), 按编号排序 / Integrity campaigns here and below, ordered by id */
  creditCampaigns: CreditCampaignConnection;
};


export type RegionCreditFiguresArgs = {
  asOf: InputMaybe<Scalars['Date']['input']>;
};


export type RegionCreditCampaignsArgs = {
  kind: InputMaybe<CreditCampaignKind>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};

/** 社会信用数字 / Counts of a region's credit records on a day */
export type CreditFigures = {
  /** 截至日期 / The day these counts hold for */
  asOf: Scalars['Date']['output'];
  /** 建档单位数 / Units with a credit file */
  subjects: Scalars['Int']['output'];
  /** 公示中的失信记录数, 按程度。街道以下只提供当天的, 过去的为 null / Published records by class; below a street only of today, else null */
  publishedRecords: Maybe<Array<CreditRecordClassCount>>;
  /** 执行中的措施数, 按类别。街道以下只提供当天的, 过去的为 null / Measures in force by kind; below a street only of today, else null */
  measuresInForce: Maybe<Array<CreditMeasureKindCount>>;
  /** 有效的信用承诺数 / Pledges in force */
  pledges: Scalars['Int']['output'];
  /** 有效的守信信息数 / Commendations that hold */
  commendations: Scalars['Int']['output'];
  /** 已举办的诚信建设活动数, 按类别 / Campaigns held so far, by kind */
  campaigns: Array<CreditCampaignKindCount>;
};

/** 按程度的失信记录数 / Number of records of one class */
export type CreditRecordClassCount = {
  /** 失信程度 / Class */
  class: CreditRecordClass;
  /** 数量 / Count */
  count: Scalars['Int']['output'];
};

/** 按类别的措施数 / Number of measures of one kind */
export type CreditMeasureKindCount = {
  /** 措施类别 / Kind */
  kind: CreditMeasureKind;
  /** 数量 / Count */
  count: Scalars['Int']['output'];
};

/** 按类别的诚信建设活动数 / Number of campaigns of one kind */
export type CreditCampaignKindCount = {
  /** 活动类别 / Kind */
  kind: CreditCampaignKind;
  /** 数量 / Count */
  count: Scalars['Int']['output'];
};

/** 诚信建设活动 / An integrity campaign */
export type CreditCampaign = {
  /** 活动编号 / Opaque id */
  id: Scalars['ID']['output'];
  /** 活动类别 / Kind */
  kind: CreditCampaignKind;
  /** 活动名称 / Title */
  title: Scalars['String']['output'];
  /** 举办区域 / Region */
  region: Maybe<Region>;
  /** 主办单位; 由区域举办的为 null / Unit that hosts it; null when the region itself does */
  hostUnit: Maybe<Unit>;
  /** 举办日期 / Held on */
  heldOn: Scalars['Date']['output'];
  /** 参加人次 / Participants */
  participants: Scalars['Int']['output'];
};

/** 活动类别 / Kind of campaign */
export type CreditCampaignKind =
  /** 诚信进机关 / In agencies */
  | 'AGENCY'
  /** 诚信进企业 / In enterprises */
  | 'ENTERPRISE'
  /** 诚信进校园 / In schools */
  | 'CAMPUS'
  /** 诚信进社区 / In communities */
  | 'COMMUNITY';

/** 诚信建设活动分页 / A page of campaigns */
export type CreditCampaignConnection = {
  /** 本页各项 / Edges of this page */
  edges: Array<CreditCampaignEdge>;
  /** 分页信息 / Page information */
  pageInfo: PageInfo;
};

/** 诚信建设活动分页项 / A campaign in a page */
export type CreditCampaignEdge = {
  /** 游标 / Cursor */
  cursor: Scalars['String']['output'];
  /** 诚信建设活动 / Campaign */
  node: CreditCampaign;
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
  CreditGradeRule: CreditGradeRule;
  CreditDataItem: CreditDataItem;
  CreditMeasureList: CreditMeasureList;
  PersonCreditProfile: PersonCreditProfile;
  PersonCreditRecord: PersonCreditRecord;
  Unit: Unit;
  CreditCommendation: CreditCommendation;
  CreditPledge: CreditPledge;
  CreditMeasure: CreditMeasure;
  CreditRecord: CreditRecord;
  Region: Region;
  CreditCampaign: CreditCampaign;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  CreditGradeRule:
    ( { __typename: 'CreditGradeRule' }
    & GraphQLRecursivePick<FederationTypes['CreditGradeRule'], {"version":true}> );
  CreditDataItem:
    ( { __typename: 'CreditDataItem' }
    & GraphQLRecursivePick<FederationTypes['CreditDataItem'], {"code":true}> );
  CreditMeasureList:
    ( { __typename: 'CreditMeasureList' }
    & GraphQLRecursivePick<FederationTypes['CreditMeasureList'], {"version":true}> );
  PersonCreditProfile:
    ( { __typename: 'PersonCreditProfile' }
    & GraphQLRecursivePick<FederationTypes['PersonCreditProfile'], {"id":true}> );
  PersonCreditRecord:
    ( { __typename: 'PersonCreditRecord' }
    & GraphQLRecursivePick<FederationTypes['PersonCreditRecord'], {"id":true}> );
  Unit:
    ( { __typename: 'Unit' }
    & GraphQLRecursivePick<FederationTypes['Unit'], {"uscc":true}> );
  CreditCommendation:
    ( { __typename: 'CreditCommendation' }
    & GraphQLRecursivePick<FederationTypes['CreditCommendation'], {"id":true}> );
  CreditPledge:
    ( { __typename: 'CreditPledge' }
    & GraphQLRecursivePick<FederationTypes['CreditPledge'], {"id":true}> );
  CreditMeasure:
    ( { __typename: 'CreditMeasure' }
    & GraphQLRecursivePick<FederationTypes['CreditMeasure'], {"id":true}> );
  CreditRecord:
    ( { __typename: 'CreditRecord' }
    & GraphQLRecursivePick<FederationTypes['CreditRecord'], {"id":true}> );
  Region:
    ( { __typename: 'Region' }
    & GraphQLRecursivePick<FederationTypes['Region'], {"code":true}> );
  CreditCampaign:
    ( { __typename: 'CreditCampaign' }
    & GraphQLRecursivePick<FederationTypes['CreditCampaign'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  DivisionCode: ResolverTypeWrapper<Scalars['DivisionCode']['output']>;
  CreditCode: ResolverTypeWrapper<Scalars['CreditCode']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Department: ResolverTypeWrapper<DepartmentValue>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  CreditGradeRule: ResolverTypeWrapper<CreditGradeRuleValue>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  CreditGradeCriterion: ResolverTypeWrapper<CreditGradeCriterionValue>;
  CreditGradeThreshold: ResolverTypeWrapper<CreditGradeThreshold>;
  CreditGradeLevel: CreditGradeLevel;
  CreditGrade: ResolverTypeWrapper<CreditGradeValue>;
  CreditGradeEntry: ResolverTypeWrapper<CreditGradeEntryValue>;
  CreditDataItem: ResolverTypeWrapper<CreditDataItemValue>;
  CreditDataItemKind: CreditDataItemKind;
  CreditMeasureList: ResolverTypeWrapper<CreditMeasureListValue>;
  CreditListedMeasure: ResolverTypeWrapper<CreditListedMeasureValue>;
  CreditMeasureKind: CreditMeasureKind;
  CreditDataItemConnection: ResolverTypeWrapper<Omit<CreditDataItemConnection, 'edges'> & { edges: Array<ResolversTypes['CreditDataItemEdge']> }>;
  CreditDataItemEdge: ResolverTypeWrapper<Omit<CreditDataItemEdge, 'node'> & { node: ResolversTypes['CreditDataItem'] }>;
  PersonCreditProfile: ResolverTypeWrapper<PersonCreditProfileValue>;
  PersonCreditRecord: ResolverTypeWrapper<PersonCreditRecordValue>;
  PersonCreditRecordConnection: ResolverTypeWrapper<Omit<PersonCreditRecordConnection, 'edges'> & { edges: Array<ResolversTypes['PersonCreditRecordEdge']> }>;
  PersonCreditRecordEdge: ResolverTypeWrapper<Omit<PersonCreditRecordEdge, 'node'> & { node: ResolversTypes['PersonCreditRecord'] }>;
  Unit: ResolverTypeWrapper<UnitValue>;
  CreditProfile: ResolverTypeWrapper<CreditProfileValue>;
  CreditCommendation: ResolverTypeWrapper<CreditCommendationValue>;
  CreditPledge: ResolverTypeWrapper<CreditPledgeValue>;
  CreditPledgeKind: CreditPledgeKind;
  CreditMeasure: ResolverTypeWrapper<CreditMeasureValue>;
  CreditCommendationConnection: ResolverTypeWrapper<Omit<CreditCommendationConnection, 'edges'> & { edges: Array<ResolversTypes['CreditCommendationEdge']> }>;
  CreditCommendationEdge: ResolverTypeWrapper<Omit<CreditCommendationEdge, 'node'> & { node: ResolversTypes['CreditCommendation'] }>;
  CreditPledgeConnection: ResolverTypeWrapper<Omit<CreditPledgeConnection, 'edges'> & { edges: Array<ResolversTypes['CreditPledgeEdge']> }>;
  CreditPledgeEdge: ResolverTypeWrapper<Omit<CreditPledgeEdge, 'node'> & { node: ResolversTypes['CreditPledge'] }>;
  CreditMeasureConnection: ResolverTypeWrapper<Omit<CreditMeasureConnection, 'edges'> & { edges: Array<ResolversTypes['CreditMeasureEdge']> }>;
  CreditMeasureEdge: ResolverTypeWrapper<Omit<CreditMeasureEdge, 'node'> & { node: ResolversTypes['CreditMeasure'] }>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  CreditRecord: ResolverTypeWrapper<CreditRecordValue>;
  CreditRecordClass: CreditRecordClass;
  CreditPublicationWindow: ResolverTypeWrapper<CreditPublicationWindowValue>;
  CreditPublicationRule: ResolverTypeWrapper<CreditPublicationRuleValue>;
  CreditWindowStart: CreditWindowStart;
  CreditRepairApplication: ResolverTypeWrapper<CreditRepairApplicationValue>;
  CreditRepairOutcome: CreditRepairOutcome;
  CreditObjection: ResolverTypeWrapper<CreditObjectionValue>;
  CreditObjectionOutcome: CreditObjectionOutcome;
  CreditRecordConnection: ResolverTypeWrapper<Omit<CreditRecordConnection, 'edges'> & { edges: Array<ResolversTypes['CreditRecordEdge']> }>;
  CreditRecordEdge: ResolverTypeWrapper<Omit<CreditRecordEdge, 'node'> & { node: ResolversTypes['CreditRecord'] }>;
  Region: ResolverTypeWrapper<RegionValue>;
  CreditFigures: ResolverTypeWrapper<CreditFiguresValue>;
  CreditRecordClassCount: ResolverTypeWrapper<CreditRecordClassCount>;
  CreditMeasureKindCount: ResolverTypeWrapper<CreditMeasureKindCount>;
  CreditCampaignKindCount: ResolverTypeWrapper<CreditCampaignKindCount>;
  CreditCampaign: ResolverTypeWrapper<CreditCampaignValue>;
  CreditCampaignKind: CreditCampaignKind;
  CreditCampaignConnection: ResolverTypeWrapper<Omit<CreditCampaignConnection, 'edges'> & { edges: Array<ResolversTypes['CreditCampaignEdge']> }>;
  CreditCampaignEdge: ResolverTypeWrapper<Omit<CreditCampaignEdge, 'node'> & { node: ResolversTypes['CreditCampaign'] }>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  DivisionCode: Scalars['DivisionCode']['output'];
  CreditCode: Scalars['CreditCode']['output'];
  Date: Scalars['Date']['output'];
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  String: Scalars['String']['output'];
  Department: DepartmentValue;
  ID: Scalars['ID']['output'];
  CreditGradeRule: CreditGradeRuleValue;
  Int: Scalars['Int']['output'];
  CreditGradeCriterion: CreditGradeCriterionValue;
  CreditGradeThreshold: CreditGradeThreshold;
  CreditGrade: CreditGradeValue;
  CreditGradeEntry: CreditGradeEntryValue;
  CreditDataItem: CreditDataItemValue;
  CreditMeasureList: CreditMeasureListValue;
  CreditListedMeasure: CreditListedMeasureValue;
  CreditDataItemConnection: Omit<CreditDataItemConnection, 'edges'> & { edges: Array<ResolversParentTypes['CreditDataItemEdge']> };
  CreditDataItemEdge: Omit<CreditDataItemEdge, 'node'> & { node: ResolversParentTypes['CreditDataItem'] };
  PersonCreditProfile: PersonCreditProfileValue;
  PersonCreditRecord: PersonCreditRecordValue;
  PersonCreditRecordConnection: Omit<PersonCreditRecordConnection, 'edges'> & { edges: Array<ResolversParentTypes['PersonCreditRecordEdge']> };
  PersonCreditRecordEdge: Omit<PersonCreditRecordEdge, 'node'> & { node: ResolversParentTypes['PersonCreditRecord'] };
  Unit: UnitValue;
  CreditProfile: CreditProfileValue;
  CreditCommendation: CreditCommendationValue;
  CreditPledge: CreditPledgeValue;
  CreditMeasure: CreditMeasureValue;
  CreditCommendationConnection: Omit<CreditCommendationConnection, 'edges'> & { edges: Array<ResolversParentTypes['CreditCommendationEdge']> };
  CreditCommendationEdge: Omit<CreditCommendationEdge, 'node'> & { node: ResolversParentTypes['CreditCommendation'] };
  CreditPledgeConnection: Omit<CreditPledgeConnection, 'edges'> & { edges: Array<ResolversParentTypes['CreditPledgeEdge']> };
  CreditPledgeEdge: Omit<CreditPledgeEdge, 'node'> & { node: ResolversParentTypes['CreditPledge'] };
  CreditMeasureConnection: Omit<CreditMeasureConnection, 'edges'> & { edges: Array<ResolversParentTypes['CreditMeasureEdge']> };
  CreditMeasureEdge: Omit<CreditMeasureEdge, 'node'> & { node: ResolversParentTypes['CreditMeasure'] };
  Query: Record<PropertyKey, never>;
  CreditRecord: CreditRecordValue;
  CreditPublicationWindow: CreditPublicationWindowValue;
  CreditPublicationRule: CreditPublicationRuleValue;
  CreditRepairApplication: CreditRepairApplicationValue;
  CreditObjection: CreditObjectionValue;
  CreditRecordConnection: Omit<CreditRecordConnection, 'edges'> & { edges: Array<ResolversParentTypes['CreditRecordEdge']> };
  CreditRecordEdge: Omit<CreditRecordEdge, 'node'> & { node: ResolversParentTypes['CreditRecord'] };
  Region: RegionValue;
  CreditFigures: CreditFiguresValue;
  CreditRecordClassCount: CreditRecordClassCount;
  CreditMeasureKindCount: CreditMeasureKindCount;
  CreditCampaignKindCount: CreditCampaignKindCount;
  CreditCampaign: CreditCampaignValue;
  CreditCampaignConnection: Omit<CreditCampaignConnection, 'edges'> & { edges: Array<ResolversParentTypes['CreditCampaignEdge']> };
  CreditCampaignEdge: Omit<CreditCampaignEdge, 'node'> & { node: ResolversParentTypes['CreditCampaign'] };
};

export interface DivisionCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DivisionCode'], unknown> {
  name: 'DivisionCode';
}

export interface CreditCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CreditCode'], unknown> {
  name: 'CreditCode';
}

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], unknown> {
  name: 'Date';
}

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DepartmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Department'] = ResolversParentTypes['Department']> = {
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type CreditGradeRuleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreditGradeRule'] = ResolversParentTypes['CreditGradeRule'], FederationReferenceType extends FederationReferenceTypes['CreditGradeRule'] = FederationReferenceTypes['CreditGradeRule']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CreditGradeRule']> | FederationReferenceType, FederationReferenceType, ContextType>;
  version?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  basePoints?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  inForceFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  inForceTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  criteria?: Resolver<Array<ResolversTypes['CreditGradeCriterion']>, ParentType, ContextType>;
  thresholds?: Resolver<Array<ResolversTypes['CreditGradeThreshold']>, ParentType, ContextType>;
};

export type CreditGradeCriterionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreditGradeCriterion'] = ResolversParentTypes['CreditGradeCriterion']> = {
  class?: Resolver<Maybe<ResolversTypes['CreditRecordClass']>, ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['CreditDataItem']>, ParentType, ContextType>;
  points?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CreditGradeThresholdResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreditGradeThreshold'] = ResolversParentTypes['CreditGradeThreshold']> = {
  level?: Resolver<ResolversTypes['CreditGradeLevel'], ParentType, ContextType>;
  pointsFrom?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CreditGradeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreditGrade'] = ResolversParentTypes['CreditGrade']> = {
  level?: Resolver<ResolversTypes['CreditGradeLevel'], ParentType, ContextType>;
  points?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reckonedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['CreditGradeRule'], ParentType, ContextType>;
  entries?: Resolver<Array<ResolversTypes['CreditGradeEntry']>, ParentType, ContextType>;
};

export type CreditGradeEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreditGradeEntry'] = ResolversParentTypes['CreditGradeEntry']> = {
  points?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  record?: Resolver<Maybe<ResolversTypes['CreditRecord']>, ParentType, ContextType>;
  commendation?: Resolver<Maybe<ResolversTypes['CreditCommendation']>, ParentType, ContextType>;
};

export type CreditDataItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreditDataItem'] = ResolversParentTypes['CreditDataItem'], FederationReferenceType extends FederationReferenceTypes['CreditDataItem'] = FederationReferenceTypes['CreditDataItem']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CreditDataItem']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['CreditDataItemKind'], ParentType, ContextType>;
  legalBasis?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  determiningDepartment?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
  inForceFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  inForceTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type CreditMeasureListResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreditMeasureList'] = ResolversParentTypes['CreditMeasureList'], FederationReferenceType extends FederationReferenceTypes['CreditMeasureList'] = FederationReferenceTypes['CreditMeasureList']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CreditMeasureList']> | FederationReferenceType, FederationReferenceType, ContextType>;
  version?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  legalBasis?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  inForceFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  inForceTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  measures?: Resolver<Array<ResolversTypes['CreditListedMeasure']>, ParentType, ContextType>;
};

export type CreditListedMeasureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreditListedMeasure'] = ResolversParentTypes['CreditListedMeasure']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['CreditMeasureKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  legalBasis?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CreditDataItemConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreditDataItemConnection'] = ResolversParentTypes['CreditDataItemConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CreditDataItemEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type CreditDataItemEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreditDataItemEdge'] = ResolversParentTypes['CreditDataItemEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CreditDataItem'], ParentType, ContextType>;
};

export type PersonCreditProfileResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonCreditProfile'] = ResolversParentTypes['PersonCreditProfile'], FederationReferenceType extends FederationReferenceTypes['PersonCreditProfile'] = FederationReferenceTypes['PersonCreditProfile']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['PersonCreditProfile']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
  openedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  records?: Resolver<Maybe<ResolversTypes['PersonCreditRecordConnection']>, ParentType, ContextType, RequireFields<PersonCreditProfileRecordsArgs, 'first'>>;
};

export type PersonCreditRecordResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonCreditRecord'] = ResolversParentTypes['PersonCreditRecord'], FederationReferenceType extends FederationReferenceTypes['PersonCreditRecord'] = FederationReferenceTypes['PersonCreditRecord']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['PersonCreditRecord']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['CreditDataItem']>, ParentType, ContextType>;
  class?: Resolver<Maybe<ResolversTypes['CreditRecordClass']>, ParentType, ContextType>;
  occurredOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  documentDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  documentNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  determiningDepartment?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
  usableUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type PersonCreditRecordConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonCreditRecordConnection'] = ResolversParentTypes['PersonCreditRecordConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PersonCreditRecordEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type PersonCreditRecordEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonCreditRecordEdge'] = ResolversParentTypes['PersonCreditRecordEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PersonCreditRecord'], ParentType, ContextType>;
};

export type UnitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Unit'] = ResolversParentTypes['Unit'], FederationReferenceType extends FederationReferenceTypes['Unit'] = FederationReferenceTypes['Unit']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Unit']> | FederationReferenceType, FederationReferenceType, ContextType>;
  uscc?: Resolver<ResolversTypes['CreditCode'], ParentType, ContextType>;
  credit?: Resolver<Maybe<ResolversTypes['CreditProfile']>, ParentType, ContextType>;
};

export type CreditProfileResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreditProfile'] = ResolversParentTypes['CreditProfile']> = {
  unit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
  openedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  closedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  grade?: Resolver<Maybe<ResolversTypes['CreditGrade']>, ParentType, ContextType>;
  records?: Resolver<ResolversTypes['CreditRecordConnection'], ParentType, ContextType, RequireFields<CreditProfileRecordsArgs, 'first'>>;
  commendations?: Resolver<ResolversTypes['CreditCommendationConnection'], ParentType, ContextType, RequireFields<CreditProfileCommendationsArgs, 'first'>>;
  pledges?: Resolver<ResolversTypes['CreditPledgeConnection'], ParentType, ContextType, RequireFields<CreditProfilePledgesArgs, 'first'>>;
  measures?: Resolver<ResolversTypes['CreditMeasureConnection'], ParentType, ContextType, RequireFields<CreditProfileMeasuresArgs, 'first'>>;
};

export type CreditCommendationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreditCommendation'] = ResolversParentTypes['CreditCommendation'], FederationReferenceType extends FederationReferenceTypes['CreditCommendation'] = FederationReferenceTypes['CreditCommendation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CreditCommendation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  item?: Resolver<ResolversTypes['CreditDataItem'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  awardedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  determiningDepartment?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
};

export type CreditPledgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreditPledge'] = ResolversParentTypes['CreditPledge'], FederationReferenceType extends FederationReferenceTypes['CreditPledge'] = FederationReferenceTypes['CreditPledge']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CreditPledge']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['CreditPledgeKind'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  madeOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validTo?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type CreditMeasureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreditMeasure'] = ResolversParentTypes['CreditMeasure'], FederationReferenceType extends FederationReferenceTypes['CreditMeasure'] = FederationReferenceTypes['CreditMeasure']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CreditMeasure']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  listed?: Resolver<ResolversTypes['CreditListedMeasure'], ParentType, ContextType>;
  list?: Resolver<ResolversTypes['CreditMeasureList'], ParentType, ContextType>;
  record?: Resolver<Maybe<ResolversTypes['CreditRecord']>, ParentType, ContextType>;
  department?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
  inForceFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  inForceTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type CreditCommendationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreditCommendationConnection'] = ResolversParentTypes['CreditCommendationConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CreditCommendationEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type CreditCommendationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreditCommendationEdge'] = ResolversParentTypes['CreditCommendationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CreditCommendation'], ParentType, ContextType>;
};

export type CreditPledgeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreditPledgeConnection'] = ResolversParentTypes['CreditPledgeConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CreditPledgeEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type CreditPledgeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreditPledgeEdge'] = ResolversParentTypes['CreditPledgeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CreditPledge'], ParentType, ContextType>;
};

export type CreditMeasureConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreditMeasureConnection'] = ResolversParentTypes['CreditMeasureConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CreditMeasureEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type CreditMeasureEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreditMeasureEdge'] = ResolversParentTypes['CreditMeasureEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CreditMeasure'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  creditProfile?: Resolver<Maybe<ResolversTypes['CreditProfile']>, ParentType, ContextType, RequireFields<QueryCreditProfileArgs, 'uscc'>>;
  personCreditProfile?: Resolver<Maybe<ResolversTypes['PersonCreditProfile']>, ParentType, ContextType, RequireFields<QueryPersonCreditProfileArgs, 'id'>>;
  creditDataItems?: Resolver<ResolversTypes['CreditDataItemConnection'], ParentType, ContextType, RequireFields<QueryCreditDataItemsArgs, 'first'>>;
  creditMeasureLists?: Resolver<Array<ResolversTypes['CreditMeasureList']>, ParentType, ContextType, Partial<QueryCreditMeasureListsArgs>>;
  creditGradeRules?: Resolver<Array<ResolversTypes['CreditGradeRule']>, ParentType, ContextType, Partial<QueryCreditGradeRulesArgs>>;
  creditPublicationRules?: Resolver<Array<ResolversTypes['CreditPublicationRule']>, ParentType, ContextType, Partial<QueryCreditPublicationRulesArgs>>;
};

export type CreditRecordResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreditRecord'] = ResolversParentTypes['CreditRecord'], FederationReferenceType extends FederationReferenceTypes['CreditRecord'] = FederationReferenceTypes['CreditRecord']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CreditRecord']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  item?: Resolver<ResolversTypes['CreditDataItem'], ParentType, ContextType>;
  class?: Resolver<ResolversTypes['CreditRecordClass'], ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  occurredOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  documentDate?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  documentNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  determiningDepartment?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
  publication?: Resolver<ResolversTypes['CreditPublicationWindow'], ParentType, ContextType>;
  disputed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  repairApplications?: Resolver<Maybe<Array<ResolversTypes['CreditRepairApplication']>>, ParentType, ContextType>;
  objections?: Resolver<Maybe<Array<ResolversTypes['CreditObjection']>>, ParentType, ContextType>;
};

export type CreditPublicationWindowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreditPublicationWindow'] = ResolversParentTypes['CreditPublicationWindow']> = {
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  repairableFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  until?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  rules?: Resolver<Array<ResolversTypes['CreditPublicationRule']>, ParentType, ContextType>;
};

export type CreditPublicationRuleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreditPublicationRule'] = ResolversParentTypes['CreditPublicationRule']> = {
  legalBasis?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  class?: Resolver<ResolversTypes['CreditRecordClass'], ParentType, ContextType>;
  countedFrom?: Resolver<ResolversTypes['CreditWindowStart'], ParentType, ContextType>;
  minimumMonths?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  maximumMonths?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  onlyOnOrder?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  inForceFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  inForceTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type CreditRepairApplicationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreditRepairApplication'] = ResolversParentTypes['CreditRepairApplication']> = {
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  appliedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  dutyDoneOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  pledge?: Resolver<Maybe<ResolversTypes['CreditPledge']>, ParentType, ContextType>;
  decidedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['CreditRepairOutcome']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CreditObjectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreditObjection'] = ResolversParentTypes['CreditObjection']> = {
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  filedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  grounds?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  answeredOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['CreditObjectionOutcome']>, ParentType, ContextType>;
};

export type CreditRecordConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreditRecordConnection'] = ResolversParentTypes['CreditRecordConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CreditRecordEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type CreditRecordEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreditRecordEdge'] = ResolversParentTypes['CreditRecordEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CreditRecord'], ParentType, ContextType>;
};

export type RegionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Region'] = ResolversParentTypes['Region'], FederationReferenceType extends FederationReferenceTypes['Region'] = FederationReferenceTypes['Region']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Region']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['DivisionCode'], ParentType, ContextType>;
  creditFigures?: Resolver<ResolversTypes['CreditFigures'], ParentType, ContextType, Partial<RegionCreditFiguresArgs>>;
  creditCampaigns?: Resolver<ResolversTypes['CreditCampaignConnection'], ParentType, ContextType, RequireFields<RegionCreditCampaignsArgs, 'first'>>;
};

export type CreditFiguresResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreditFigures'] = ResolversParentTypes['CreditFigures']> = {
  asOf?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  subjects?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  publishedRecords?: Resolver<Maybe<Array<ResolversTypes['CreditRecordClassCount']>>, ParentType, ContextType>;
  measuresInForce?: Resolver<Maybe<Array<ResolversTypes['CreditMeasureKindCount']>>, ParentType, ContextType>;
  pledges?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  commendations?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  campaigns?: Resolver<Array<ResolversTypes['CreditCampaignKindCount']>, ParentType, ContextType>;
};

export type CreditRecordClassCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreditRecordClassCount'] = ResolversParentTypes['CreditRecordClassCount']> = {
  class?: Resolver<ResolversTypes['CreditRecordClass'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CreditMeasureKindCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreditMeasureKindCount'] = ResolversParentTypes['CreditMeasureKindCount']> = {
  kind?: Resolver<ResolversTypes['CreditMeasureKind'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CreditCampaignKindCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreditCampaignKindCount'] = ResolversParentTypes['CreditCampaignKindCount']> = {
  kind?: Resolver<ResolversTypes['CreditCampaignKind'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CreditCampaignResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreditCampaign'] = ResolversParentTypes['CreditCampaign'], FederationReferenceType extends FederationReferenceTypes['CreditCampaign'] = FederationReferenceTypes['CreditCampaign']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CreditCampaign']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['CreditCampaignKind'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
  hostUnit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  heldOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  participants?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CreditCampaignConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreditCampaignConnection'] = ResolversParentTypes['CreditCampaignConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CreditCampaignEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type CreditCampaignEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreditCampaignEdge'] = ResolversParentTypes['CreditCampaignEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CreditCampaign'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  DivisionCode?: GraphQLScalarType;
  CreditCode?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  PageInfo?: PageInfoResolvers<ContextType>;
  Department?: DepartmentResolvers<ContextType>;
  CreditGradeRule?: CreditGradeRuleResolvers<ContextType>;
  CreditGradeCriterion?: CreditGradeCriterionResolvers<ContextType>;
  CreditGradeThreshold?: CreditGradeThresholdResolvers<ContextType>;
  CreditGrade?: CreditGradeResolvers<ContextType>;
  CreditGradeEntry?: CreditGradeEntryResolvers<ContextType>;
  CreditDataItem?: CreditDataItemResolvers<ContextType>;
  CreditMeasureList?: CreditMeasureListResolvers<ContextType>;
  CreditListedMeasure?: CreditListedMeasureResolvers<ContextType>;
  CreditDataItemConnection?: CreditDataItemConnectionResolvers<ContextType>;
  CreditDataItemEdge?: CreditDataItemEdgeResolvers<ContextType>;
  PersonCreditProfile?: PersonCreditProfileResolvers<ContextType>;
  PersonCreditRecord?: PersonCreditRecordResolvers<ContextType>;
  PersonCreditRecordConnection?: PersonCreditRecordConnectionResolvers<ContextType>;
  PersonCreditRecordEdge?: PersonCreditRecordEdgeResolvers<ContextType>;
  Unit?: UnitResolvers<ContextType>;
  CreditProfile?: CreditProfileResolvers<ContextType>;
  CreditCommendation?: CreditCommendationResolvers<ContextType>;
  CreditPledge?: CreditPledgeResolvers<ContextType>;
  CreditMeasure?: CreditMeasureResolvers<ContextType>;
  CreditCommendationConnection?: CreditCommendationConnectionResolvers<ContextType>;
  CreditCommendationEdge?: CreditCommendationEdgeResolvers<ContextType>;
  CreditPledgeConnection?: CreditPledgeConnectionResolvers<ContextType>;
  CreditPledgeEdge?: CreditPledgeEdgeResolvers<ContextType>;
  CreditMeasureConnection?: CreditMeasureConnectionResolvers<ContextType>;
  CreditMeasureEdge?: CreditMeasureEdgeResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  CreditRecord?: CreditRecordResolvers<ContextType>;
  CreditPublicationWindow?: CreditPublicationWindowResolvers<ContextType>;
  CreditPublicationRule?: CreditPublicationRuleResolvers<ContextType>;
  CreditRepairApplication?: CreditRepairApplicationResolvers<ContextType>;
  CreditObjection?: CreditObjectionResolvers<ContextType>;
  CreditRecordConnection?: CreditRecordConnectionResolvers<ContextType>;
  CreditRecordEdge?: CreditRecordEdgeResolvers<ContextType>;
  Region?: RegionResolvers<ContextType>;
  CreditFigures?: CreditFiguresResolvers<ContextType>;
  CreditRecordClassCount?: CreditRecordClassCountResolvers<ContextType>;
  CreditMeasureKindCount?: CreditMeasureKindCountResolvers<ContextType>;
  CreditCampaignKindCount?: CreditCampaignKindCountResolvers<ContextType>;
  CreditCampaign?: CreditCampaignResolvers<ContextType>;
  CreditCampaignConnection?: CreditCampaignConnectionResolvers<ContextType>;
  CreditCampaignEdge?: CreditCampaignEdgeResolvers<ContextType>;
};
