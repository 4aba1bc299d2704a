// Generated from the schemas below subgraphs/. Change those, then compose again.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { RegionKey as RegionValue, OrganizationKey as OrganizationValue, UnitKey as UnitValue } from './entity-keys.ts';
import type { Money as MoneyValue } from './money.ts';
import type { FundingStandard as FundingStandardValue } from './standard/standard.store.ts';
import type { Funding as FundingValue, FundingLine as FundingLineValue, FundingBasis as FundingBasisValue, RecipientFunding as FundingShortfallValue } from './budget/entitlement.rules.ts';
import type { LedgerTransaction as LedgerTransactionValue, LedgerEntry as LedgerEntryValue, TrialBalanceLine as TrialBalanceLineValue } from './ledger/ledger.store.ts';
import type { Project as ProjectValue, ProjectStage as ProjectStageValue } from './project/project.store.ts';
import type { FiguresOf as ProjectFiguresValue } from './project/project-figures.resolvers.ts';
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
  /** 金额: 以分为单位的十进制整数串 / Amount in fen as a decimal string of an integer */
  Fen: { input: bigint; output: bigint; }
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

/** 金额 / An amount of money */
export type Money = {
  /** 金额。以分为单位的整数 / Amount in the smallest unit of the currency: fen */
  amountMinor: Scalars['Fen']['output'];
  /** 币种。ISO 4217 代码 / Currency, an ISO 4217 code */
  currency: Scalars['String']['output'];
};

/** 经费标准 / A funding standard, in force from a day until another takes its place */
export type FundingStandard = {
  /** 标准代码 / Code of the standard */
  code: Scalars['String']['output'];
  /** 标准名称 / Name */
  name: Scalars['String']['output'];
  /** 经费用途 / Purpose */
  purpose: FundingPurpose;
  /** 负担层级 / Level of government that pays */
  payerLevel: PayerLevel;
  /** 标准金额 / Amount */
  amount: Money;
  /** 计算口径 / What the amount is given for */
  measure: FundingMeasure;
  /** 标准性质 / Whether the amount is a minimum or exact */
  bound: FundingBound;
  /** 生效日期 / First day in force */
  effectiveFrom: Scalars['Date']['output'];
  /** 失效日期; 仍有效为 null / Day from which it is no longer in force; null while it is */
  effectiveTo: Maybe<Scalars['Date']['output']>;
  /** 依据文件 / Source document */
  source: Scalars['String']['output'];
};

/** 经费用途 / Purpose of funding */
export type FundingPurpose =
  /** “两新”组织市级工作经费 / Work of the city with two-new organizations */
  | 'TWO_NEW_CITY'
  /** “两新”组织区市工作经费 / Work of a district with two-new organizations */
  | 'TWO_NEW_DISTRICT'
  /** 城市社区运转经费 / Running costs of urban communities */
  | 'COMMUNITY_RUNNING'
  /** 社区为民服务专项经费 / Special fund of communities for serving residents */
  | 'COMMUNITY_SERVICE';

/** 负担层级 / Level of government that pays */
export type PayerLevel =
  /** 市级财政 / City */
  | 'CITY'
  /** 区市财政 / District */
  | 'DISTRICT';

/** 计算口径 / What a standard's amount is given for */
export type FundingMeasure =
  /** 每年 / A year */
  | 'PER_YEAR'
  /** 每区市每年 / A district and year */
  | 'PER_DISTRICT_PER_YEAR'
  /** 每千户每年 / A thousand households and year */
  | 'PER_THOUSAND_HOUSEHOLDS_PER_YEAR'
  /** 每社区每年 / A community and year */
  | 'PER_COMMUNITY_PER_YEAR';

/** 标准性质 / How a standard binds */
export type FundingBound =
  /** 不低于 / Not below the amount */
  | 'NOT_BELOW'
  /** 按此数额 / Exactly the amount */
  | 'EXACT';

export type Region = {
  code: Scalars['DivisionCode']['output'];
  /** 年度经费。应得、下达、拨付与缺口, 自下而上汇总 / Funding of a budget year, rolled up the tree */
  funding: Funding;
  /** 经费缺口明细。本区域及下级下达不足的各项, 按区划代码与用途排序 / Where less was allocated than due, here and below */
  fundingShortfalls: FundingShortfallConnection;
  /** 经费台账。本区域及下级的记账凭证, 按记账日期排序; 不对公众开放 / Ledger of this region and below, in order of booking; not public */
  ledger: Maybe<LedgerTransactionConnection>;
  /** 本区域 (含下级) 的项目 / Projects in this region and below, ordered by id */
  projects: ProjectConnection;
  /** 项目统计, 自下而上汇总 / Figures of projects, rolled up the tree */
  projectFigures: ProjectFigures;
};


export type RegionFundingArgs = {
  year: Scalars['Int']['input'];
};


export type RegionFundingShortfallsArgs = {
  year: Scalars['Int']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


export type RegionLedgerArgs = {
  year: Scalars['Int']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


export type RegionProjectsArgs = {
  filter: InputMaybe<ProjectFilterInput>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


export type RegionProjectFiguresArgs = {
  asOf: InputMaybe<Scalars['Date']['input']>;
};

export type Organization = {
  id: Scalars['ID']['output'];
  /** 年度经费。由本组织使用的部分 / Funding of a budget year that this organization uses */
  funding: Funding;
  /** 承接的项目, 按编号排序 / Projects that it carries out, ordered by id */
  projects: ProjectConnection;
};


export type OrganizationFundingArgs = {
  year: Scalars['Int']['input'];
};


export type OrganizationProjectsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};

export type Unit = {
  uscc: Scalars['CreditCode']['output'];
  /** 承接的项目, 按编号排序 / Projects that it carries out, ordered by id */
  projects: ProjectConnection;
};


export type UnitProjectsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};

/** 年度经费 / Funding of a budget year */
export type Funding = {
  /** 预算年度 / Budget year */
  year: Scalars['Int']['output'];
  /** 应得经费。按标准与核定基数计算 / What is due by the standards and the fixed bases */
  entitlement: Money;
  /** 已下达经费 / Allocated */
  allocated: Money;
  /** 已拨付经费 / Paid */
  paid: Money;
  /** 经费缺口。逐区域逐用途取应得减下达的正数后相加 / Sum over recipients and purposes of what is due but not allocated */
  shortfall: Money;
  /** 分用途明细 / By purpose */
  lines: Array<FundingLine>;
};

/** 分用途年度经费 / Funding of a budget year for one purpose */
export type FundingLine = {
  /** 经费用途 / Purpose */
  purpose: FundingPurpose;
  /** 适用标准。取年度首日有效者; 当日无标准为 null / Standard in force on the first day of the year; null where none was */
  standard: Maybe<FundingStandard>;
  /** 核定基数 / Basis fixed for the budget */
  basis: FundingBasis;
  /** 应得经费 / What is due */
  entitlement: Money;
  /** 已下达经费 / Allocated */
  allocated: Money;
  /** 已拨付经费 / Paid */
  paid: Money;
  /** 经费缺口。有余的区域不抵不足的区域 / Shortfall; what one recipient has too much does not help another */
  shortfall: Money;
};

/** 核定基数 / The basis that was fixed for a budget */
export type FundingBasis = {
  /** 基数。运转经费为户数, 其他用途为享受标准的份数 / Quantity: households for running costs, else number of shares */
  quantity: Scalars['Int']['output'];
  /** 核定对象数 / Regions that a basis was fixed for */
  recipients: Scalars['Int']['output'];
  /** 核定日期; 汇总取最近一次 / Day on which it was fixed; the latest one where several are summed */
  fixedOn: Scalars['Date']['output'];
};

/** 经费缺口 / A recipient to whom less was allocated than due for one purpose */
export type FundingShortfall = {
  /** 区域 / Region */
  region: Maybe<Region>;
  /** 经费用途 / Purpose */
  purpose: FundingPurpose;
  /** 应得经费 / What is due */
  entitlement: Money;
  /** 已下达经费 / Allocated */
  allocated: Money;
  /** 经费缺口 / Shortfall */
  shortfall: Money;
};

/** 经费缺口分页 / A page of shortfalls */
export type FundingShortfallConnection = {
  /** 本页各项 / Edges of this page */
  edges: Array<FundingShortfallEdge>;
  /** 分页信息 / Page information */
  pageInfo: PageInfo;
};

/** 经费缺口分页项 / A shortfall in a page */
export type FundingShortfallEdge = {
  /** 游标 / Cursor */
  cursor: Scalars['String']['output'];
  /** 经费缺口 / Shortfall */
  node: FundingShortfall;
};

/** 记账凭证。只增不改, 借贷必平; 更正以反向凭证记录 / A transaction of the ledger: never changed, always balanced, corrected by a contrary one */
export type LedgerTransaction = {
  /** 编号 / Opaque id */
  id: Maybe<Scalars['ID']['output']>;
  /** 凭证类别 / Kind */
  kind: Maybe<LedgerTransactionKind>;
  /** 预算年度 / Budget year */
  year: Maybe<Scalars['Int']['output']>;
  /** 用款区域 / Region that the money is for */
  region: Maybe<Region>;
  /** 经费用途 / Purpose */
  purpose: Maybe<FundingPurpose>;
  /** 记账日期 / Day of booking */
  bookedOn: Maybe<Scalars['Date']['output']>;
  /** 摘要 / What was booked */
  description: Maybe<Scalars['String']['output']>;
  /** 分录, 金额之和为零 / Entries; their amounts sum to zero */
  entries: Maybe<Array<LedgerEntry>>;
};

/** 凭证类别 / Kind of transaction */
export type LedgerTransactionKind =
  /** 预算下达 / Allocation */
  | 'ALLOCATION'
  /** 经费拨付 / Payment */
  | 'PAYMENT';

/** 分录 / An entry of a transaction */
export type LedgerEntry = {
  /** 科目 / Account */
  account: Maybe<LedgerAccount>;
  /** 科目所属区域 / Region whose account it is */
  region: Maybe<Region>;
  /** 金额。借方为正, 贷方为负 / Amount; debits are positive, credits negative */
  amount: Maybe<Money>;
};

/** 科目; 按区域与用途分设 / Accounts; each region has its own for each purpose */
export type LedgerAccount =
  /** 财政拨款预算 (出资方) / Appropriation of the government that pays */
  | 'APPROPRIATION'
  /** 已下达未拨付 / Allocated and not yet paid */
  | 'BUDGET'
  /** 已拨付 / Paid */
  | 'PAID';

/** 试算平衡表的一行 / A line of the trial balance */
export type TrialBalanceLine = {
  /** 科目 / Account */
  account: Maybe<LedgerAccount>;
  /** 经费用途 / Purpose */
  purpose: Maybe<FundingPurpose>;
  /** 余额。借方为正, 贷方为负 / Balance; debits are positive, credits negative */
  balance: Maybe<Money>;
};

/** 记账凭证分页 / A page of transactions */
export type LedgerTransactionConnection = {
  /** 本页各项 / Edges of this page */
  edges: Array<LedgerTransactionEdge>;
  /** 分页信息 / Page information */
  pageInfo: PageInfo;
};

/** 记账凭证分页项 / A transaction in a page */
export type LedgerTransactionEdge = {
  /** 游标 / Cursor */
  cursor: Scalars['String']['output'];
  /** 记账凭证 / Transaction */
  node: LedgerTransaction;
};

/** 党建项目 / A project of Party building */
export type Project = {
  /** 编号 / Opaque id */
  id: Scalars['ID']['output'];
  /** 名称 / Title */
  title: Scalars['String']['output'];
  /** 实施区域 / Region where it is carried out */
  region: Maybe<Region>;
  /** 提出项目的党组织 / Organization that put it forward */
  proposingOrganization: Maybe<Organization>;
  /** 状态 / State today */
  state: ProjectState;
  /** 承接方式 / How it is taken on */
  mode: ProjectMode;
  /** 资金来源 / Source of its money */
  fundSource: ProjectFundSource;
  /** 交办形式; 不由社会力量承接为 null / Form of entrusting; null where no outside body carries it out */
  entrustingForm: Maybe<EntrustingForm>;
  /** 承接党组织; 不由党组织承接或尚未承接为 null / Organization that carries it out; null otherwise */
  carryingOrganization: Maybe<Organization>;
  /** 承接单位; 不由单位承接或尚未承接为 null / Unit that carries it out; null otherwise */
  carryingUnit: Maybe<Unit>;
  /** 预算 / Budget */
  budget: Money;
  /** 已付金额 / Paid so far */
  paid: Money;
  /** 各阶段, 按先后排序 / Stages reached so far, in order */
  stages: Array<ProjectStage>;
  /** 实施成效; 未完成为 null / Result; null until it is completed */
  result: Maybe<Scalars['String']['output']>;
  /** 群众满意度 (%); 未评价为 null / Satisfaction of residents in per cent; null until it is evaluated */
  satisfactionPercent: Maybe<Scalars['Int']['output']>;
};

/** 项目状态, 即已到达的最后阶段 / State of a project: the last stage that it has reached */
export type ProjectState =
  /** 已提出 / Put forward */
  | 'PROPOSED'
  /** 已承接 / Taken on */
  | 'TAKEN_ON'
  /** 实施中 / Under way */
  | 'UNDER_WAY'
  /** 已完成 / Completed */
  | 'COMPLETED'
  /** 已终止 / Given up */
  | 'TERMINATED';

/** 承接方式 / How a project is taken on */
export type ProjectMode =
  /** 协议认领 / Claimed by agreement */
  | 'CLAIM'
  /** 创投招标 / Won in a bid for venture projects */
  | 'BID'
  /** 政府购买服务 / Bought by the government */
  | 'GOVERNMENT_PURCHASE';

/** 项目资金来源 / Source of a project's money */
export type ProjectFundSource =
  /** 专项扶持资金 / Special support fund */
  | 'SPECIAL_SUPPORT_FUND'
  /** 公募基金 / Public fund */
  | 'PUBLIC_FUND'
  /** 财政资金 / Fiscal money */
  | 'FISCAL';

/** 交办形式 / Form in which a project is entrusted to an outside body */
export type EntrustingForm =
  /** 委托 / Entrustment */
  | 'ENTRUSTMENT'
  /** 购买 / Purchase */
  | 'PURCHASE'
  /** 授权 / Authorization */
  | 'AUTHORIZATION';

/** 项目阶段 / A stage of a project */
export type ProjectStage = {
  /** 到达的状态 / State reached */
  state: ProjectState;
  /** 到达日期 / Day on which it was reached */
  reachedOn: Scalars['Date']['output'];
  /** 累计已付。到本阶段止 / Paid up to this stage */
  paid: Money;
};

/** 项目过滤条件, 各项同时满足 / Filter of projects; all given conditions hold */
export type ProjectFilterInput = {
  /** 状态 / States */
  states?: InputMaybe<Array<ProjectState>>;
  /** 承接方式 / Modes */
  modes?: InputMaybe<Array<ProjectMode>>;
  /** 资金来源 / Sources of money */
  fundSources?: InputMaybe<Array<ProjectFundSource>>;
  /** 名称包含 / Title contains */
  titleContains?: InputMaybe<Scalars['String']['input']>;
};

/** 项目统计 / Figures of projects on a day */
export type ProjectFigures = {
  /** 截至日期 / The day these figures hold for */
  asOf: Scalars['Date']['output'];
  /** 项目总数。已提出的全部项目 / All projects put forward */
  total: Scalars['Int']['output'];
  /** 已实施项目数。实施中与已完成 (案例口径) / Projects carried out: under way or completed, as the case counts them */
  carriedOut: Scalars['Int']['output'];
  /** 按状态的项目数 / Projects by state */
  byState: Array<ProjectStateCount>;
  /** 按承接方式的项目数 / Projects by mode */
  byMode: Array<ProjectModeCount>;
  /** 预算合计 / Sum of budgets */
  budget: Money;
  /** 已付合计 / Sum paid */
  paid: Money;
  /** 平均满意度 (%); 无评价为 null / Average satisfaction in per cent; null where none is evaluated */
  averageSatisfactionPercent: Maybe<Scalars['Float']['output']>;
};

/** 按状态的项目数 / Number of projects in one state */
export type ProjectStateCount = {
  /** 状态 / State */
  state: ProjectState;
  /** 数量 / Count */
  count: Scalars['Int']['output'];
};

/** 按承接方式的项目数 / Number of projects of one mode */
export type ProjectModeCount = {
  /** 承接方式 / Mode */
  mode: ProjectMode;
  /** 数量 / Count */
  count: Scalars['Int']['output'];
};

/** 项目分页 / A page of projects */
export type ProjectConnection = {
  /** 本页各项 / Edges of this page */
  edges: Array<ProjectEdge>;
  /** 分页信息 / Page information */
  pageInfo: PageInfo;
};

/** 项目分页项 / A project in a page */
export type ProjectEdge = {
  /** 游标 / Cursor */
  cursor: Scalars['String']['output'];
  /** 项目 / Project */
  node: Project;
};

export type Query = {
  /** 某日有效的经费标准, 按标准代码排序 / Funding standards in force on a day, ordered by code */
  fundingStandards: Array<FundingStandard>;
  /** 某预算年度的试算平衡表。各科目余额之和恒为零 / Trial balance of a budget year; its balances always sum to zero */
  trialBalance: Maybe<Array<TrialBalanceLine>>;
  /** 按编号取项目 / Project by id; null when unknown */
  project: Maybe<Project>;
  /** 某一区域内的项目, 按编号排序 / Projects inside a region, ordered by id */
  projects: ProjectConnection;
};


export type QueryFundingStandardsArgs = {
  asOf: InputMaybe<Scalars['Date']['input']>;
};


export type QueryTrialBalanceArgs = {
  year: Scalars['Int']['input'];
};


export type QueryProjectArgs = {
  id: Scalars['ID']['input'];
};


export type QueryProjectsArgs = {
  region: Scalars['DivisionCode']['input'];
  filter: InputMaybe<ProjectFilterInput>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
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
  Region: Region;
  Organization: Organization;
  Unit: Unit;
  Project: Project;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Region:
    ( { __typename: 'Region' }
    & GraphQLRecursivePick<FederationTypes['Region'], {"code":true}> );
  Organization:
    ( { __typename: 'Organization' }
    & GraphQLRecursivePick<FederationTypes['Organization'], {"id":true}> );
  Unit:
    ( { __typename: 'Unit' }
    & GraphQLRecursivePick<FederationTypes['Unit'], {"uscc":true}> );
  Project:
    ( { __typename: 'Project' }
    & GraphQLRecursivePick<FederationTypes['Project'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  DivisionCode: ResolverTypeWrapper<Scalars['DivisionCode']['output']>;
  CreditCode: ResolverTypeWrapper<Scalars['CreditCode']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  Fen: ResolverTypeWrapper<Scalars['Fen']['output']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Money: ResolverTypeWrapper<MoneyValue>;
  FundingStandard: ResolverTypeWrapper<FundingStandardValue>;
  FundingPurpose: FundingPurpose;
  PayerLevel: PayerLevel;
  FundingMeasure: FundingMeasure;
  FundingBound: FundingBound;
  Region: ResolverTypeWrapper<RegionValue>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Organization: ResolverTypeWrapper<OrganizationValue>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Unit: ResolverTypeWrapper<UnitValue>;
  Funding: ResolverTypeWrapper<FundingValue>;
  FundingLine: ResolverTypeWrapper<FundingLineValue>;
  FundingBasis: ResolverTypeWrapper<FundingBasisValue>;
  FundingShortfall: ResolverTypeWrapper<FundingShortfallValue>;
  FundingShortfallConnection: ResolverTypeWrapper<Omit<FundingShortfallConnection, 'edges'> & { edges: Array<ResolversTypes['FundingShortfallEdge']> }>;
  FundingShortfallEdge: ResolverTypeWrapper<Omit<FundingShortfallEdge, 'node'> & { node: ResolversTypes['FundingShortfall'] }>;
  LedgerTransaction: ResolverTypeWrapper<LedgerTransactionValue>;
  LedgerTransactionKind: LedgerTransactionKind;
  LedgerEntry: ResolverTypeWrapper<LedgerEntryValue>;
  LedgerAccount: LedgerAccount;
  TrialBalanceLine: ResolverTypeWrapper<TrialBalanceLineValue>;
  LedgerTransactionConnection: ResolverTypeWrapper<Omit<LedgerTransactionConnection, 'edges'> & { edges: Array<ResolversTypes['LedgerTransactionEdge']> }>;
  LedgerTransactionEdge: ResolverTypeWrapper<Omit<LedgerTransactionEdge, 'node'> & { node: ResolversTypes['LedgerTransaction'] }>;
  Project: ResolverTypeWrapper<ProjectValue>;
  ProjectState: ProjectState;
  ProjectMode: ProjectMode;
  ProjectFundSource: ProjectFundSource;
  EntrustingForm: EntrustingForm;
  ProjectStage: ResolverTypeWrapper<ProjectStageValue>;
  ProjectFilterInput: ProjectFilterInput;
  ProjectFigures: ResolverTypeWrapper<ProjectFiguresValue>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  ProjectStateCount: ResolverTypeWrapper<ProjectStateCount>;
  ProjectModeCount: ResolverTypeWrapper<ProjectModeCount>;
  ProjectConnection: ResolverTypeWrapper<Omit<ProjectConnection, 'edges'> & { edges: Array<ResolversTypes['ProjectEdge']> }>;
  ProjectEdge: ResolverTypeWrapper<Omit<ProjectEdge, 'node'> & { node: ResolversTypes['Project'] }>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  DivisionCode: Scalars['DivisionCode']['output'];
  CreditCode: Scalars['CreditCode']['output'];
  Date: Scalars['Date']['output'];
  Fen: Scalars['Fen']['output'];
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  Money: MoneyValue;
  FundingStandard: FundingStandardValue;
  Region: RegionValue;
  Int: Scalars['Int']['output'];
  Organization: OrganizationValue;
  ID: Scalars['ID']['output'];
  Unit: UnitValue;
  Funding: FundingValue;
  FundingLine: FundingLineValue;
  FundingBasis: FundingBasisValue;
  FundingShortfall: FundingShortfallValue;
  FundingShortfallConnection: Omit<FundingShortfallConnection, 'edges'> & { edges: Array<ResolversParentTypes['FundingShortfallEdge']> };
  FundingShortfallEdge: Omit<FundingShortfallEdge, 'node'> & { node: ResolversParentTypes['FundingShortfall'] };
  LedgerTransaction: LedgerTransactionValue;
  LedgerEntry: LedgerEntryValue;
  TrialBalanceLine: TrialBalanceLineValue;
  LedgerTransactionConnection: Omit<LedgerTransactionConnection, 'edges'> & { edges: Array<ResolversParentTypes['LedgerTransactionEdge']> };
  LedgerTransactionEdge: Omit<LedgerTransactionEdge, 'node'> & { node: ResolversParentTypes['LedgerTransaction'] };
  Project: ProjectValue;
  ProjectStage: ProjectStageValue;
  ProjectFilterInput: ProjectFilterInput;
  ProjectFigures: ProjectFiguresValue;
  Float: Scalars['Float']['output'];
  ProjectStateCount: ProjectStateCount;
  ProjectModeCount: ProjectModeCount;
  ProjectConnection: Omit<ProjectConnection, 'edges'> & { edges: Array<ResolversParentTypes['ProjectEdge']> };
  ProjectEdge: Omit<ProjectEdge, 'node'> & { node: ResolversParentTypes['Project'] };
  Query: Record<PropertyKey, never>;
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

export interface FenScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Fen'], unknown> {
  name: 'Fen';
}

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amountMinor?: Resolver<ResolversTypes['Fen'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type FundingStandardResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FundingStandard'] = ResolversParentTypes['FundingStandard']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['FundingPurpose'], ParentType, ContextType>;
  payerLevel?: Resolver<ResolversTypes['PayerLevel'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  measure?: Resolver<ResolversTypes['FundingMeasure'], ParentType, ContextType>;
  bound?: Resolver<ResolversTypes['FundingBound'], ParentType, ContextType>;
  effectiveFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  effectiveTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RegionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Region'] = ResolversParentTypes['Region'], FederationReferenceType extends FederationReferenceTypes['Region'] = FederationReferenceTypes['Region']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Region']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['DivisionCode'], ParentType, ContextType>;
  funding?: Resolver<ResolversTypes['Funding'], ParentType, ContextType, RequireFields<RegionFundingArgs, 'year'>>;
  fundingShortfalls?: Resolver<ResolversTypes['FundingShortfallConnection'], ParentType, ContextType, RequireFields<RegionFundingShortfallsArgs, 'year' | 'first'>>;
  ledger?: Resolver<Maybe<ResolversTypes['LedgerTransactionConnection']>, ParentType, ContextType, RequireFields<RegionLedgerArgs, 'year' | 'first'>>;
  projects?: Resolver<ResolversTypes['ProjectConnection'], ParentType, ContextType, RequireFields<RegionProjectsArgs, 'first'>>;
  projectFigures?: Resolver<ResolversTypes['ProjectFigures'], ParentType, ContextType, Partial<RegionProjectFiguresArgs>>;
};

export type OrganizationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Organization'] = ResolversParentTypes['Organization'], FederationReferenceType extends FederationReferenceTypes['Organization'] = FederationReferenceTypes['Organization']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Organization']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  funding?: Resolver<ResolversTypes['Funding'], ParentType, ContextType, RequireFields<OrganizationFundingArgs, 'year'>>;
  projects?: Resolver<ResolversTypes['ProjectConnection'], ParentType, ContextType, RequireFields<OrganizationProjectsArgs, 'first'>>;
};

export type UnitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Unit'] = ResolversParentTypes['Unit'], FederationReferenceType extends FederationReferenceTypes['Unit'] = FederationReferenceTypes['Unit']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Unit']> | FederationReferenceType, FederationReferenceType, ContextType>;
  uscc?: Resolver<ResolversTypes['CreditCode'], ParentType, ContextType>;
  projects?: Resolver<ResolversTypes['ProjectConnection'], ParentType, ContextType, RequireFields<UnitProjectsArgs, 'first'>>;
};

export type FundingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Funding'] = ResolversParentTypes['Funding']> = {
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  entitlement?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  allocated?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  paid?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  shortfall?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['FundingLine']>, ParentType, ContextType>;
};

export type FundingLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FundingLine'] = ResolversParentTypes['FundingLine']> = {
  purpose?: Resolver<ResolversTypes['FundingPurpose'], ParentType, ContextType>;
  standard?: Resolver<Maybe<ResolversTypes['FundingStandard']>, ParentType, ContextType>;
  basis?: Resolver<ResolversTypes['FundingBasis'], ParentType, ContextType>;
  entitlement?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  allocated?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  paid?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  shortfall?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type FundingBasisResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FundingBasis'] = ResolversParentTypes['FundingBasis']> = {
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  recipients?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  fixedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type FundingShortfallResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FundingShortfall'] = ResolversParentTypes['FundingShortfall']> = {
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['FundingPurpose'], ParentType, ContextType>;
  entitlement?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  allocated?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  shortfall?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type FundingShortfallConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FundingShortfallConnection'] = ResolversParentTypes['FundingShortfallConnection']> = {
  edges?: Resolver<Array<ResolversTypes['FundingShortfallEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type FundingShortfallEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FundingShortfallEdge'] = ResolversParentTypes['FundingShortfallEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['FundingShortfall'], ParentType, ContextType>;
};

export type LedgerTransactionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LedgerTransaction'] = ResolversParentTypes['LedgerTransaction']> = {
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['LedgerTransactionKind']>, ParentType, ContextType>;
  year?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['FundingPurpose']>, ParentType, ContextType>;
  bookedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  entries?: Resolver<Maybe<Array<ResolversTypes['LedgerEntry']>>, ParentType, ContextType>;
};

export type LedgerEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LedgerEntry'] = ResolversParentTypes['LedgerEntry']> = {
  account?: Resolver<Maybe<ResolversTypes['LedgerAccount']>, ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
  amount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
};

export type TrialBalanceLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TrialBalanceLine'] = ResolversParentTypes['TrialBalanceLine']> = {
  account?: Resolver<Maybe<ResolversTypes['LedgerAccount']>, ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['FundingPurpose']>, ParentType, ContextType>;
  balance?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
};

export type LedgerTransactionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LedgerTransactionConnection'] = ResolversParentTypes['LedgerTransactionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['LedgerTransactionEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type LedgerTransactionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LedgerTransactionEdge'] = ResolversParentTypes['LedgerTransactionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['LedgerTransaction'], ParentType, ContextType>;
};

export type ProjectResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Project'] = ResolversParentTypes['Project'], FederationReferenceType extends FederationReferenceTypes['Project'] = FederationReferenceTypes['Project']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Project']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
  proposingOrganization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ProjectState'], ParentType, ContextType>;
  mode?: Resolver<ResolversTypes['ProjectMode'], ParentType, ContextType>;
  fundSource?: Resolver<ResolversTypes['ProjectFundSource'], ParentType, ContextType>;
  entrustingForm?: Resolver<Maybe<ResolversTypes['EntrustingForm']>, ParentType, ContextType>;
  carryingOrganization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  carryingUnit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  budget?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  paid?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  stages?: Resolver<Array<ResolversTypes['ProjectStage']>, ParentType, ContextType>;
  result?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  satisfactionPercent?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ProjectStageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProjectStage'] = ResolversParentTypes['ProjectStage']> = {
  state?: Resolver<ResolversTypes['ProjectState'], ParentType, ContextType>;
  reachedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  paid?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type ProjectFiguresResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProjectFigures'] = ResolversParentTypes['ProjectFigures']> = {
  asOf?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  carriedOut?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  byState?: Resolver<Array<ResolversTypes['ProjectStateCount']>, ParentType, ContextType>;
  byMode?: Resolver<Array<ResolversTypes['ProjectModeCount']>, ParentType, ContextType>;
  budget?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  paid?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  averageSatisfactionPercent?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type ProjectStateCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProjectStateCount'] = ResolversParentTypes['ProjectStateCount']> = {
  state?: Resolver<ResolversTypes['ProjectState'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProjectModeCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProjectModeCount'] = ResolversParentTypes['ProjectModeCount']> = {
  mode?: Resolver<ResolversTypes['ProjectMode'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProjectConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProjectConnection'] = ResolversParentTypes['ProjectConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ProjectEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ProjectEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProjectEdge'] = ResolversParentTypes['ProjectEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Project'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  fundingStandards?: Resolver<Array<ResolversTypes['FundingStandard']>, ParentType, ContextType, Partial<QueryFundingStandardsArgs>>;
  trialBalance?: Resolver<Maybe<Array<ResolversTypes['TrialBalanceLine']>>, ParentType, ContextType, RequireFields<QueryTrialBalanceArgs, 'year'>>;
  project?: Resolver<Maybe<ResolversTypes['Project']>, ParentType, ContextType, RequireFields<QueryProjectArgs, 'id'>>;
  projects?: Resolver<ResolversTypes['ProjectConnection'], ParentType, ContextType, RequireFields<QueryProjectsArgs, 'region' | 'first'>>;
};

export type Resolvers<ContextType = Context> = {
  DivisionCode?: GraphQLScalarType;
  CreditCode?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  Fen?: GraphQLScalarType;
  PageInfo?: PageInfoResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  FundingStandard?: FundingStandardResolvers<ContextType>;
  Region?: RegionResolvers<ContextType>;
  Organization?: OrganizationResolvers<ContextType>;
  Unit?: UnitResolvers<ContextType>;
  Funding?: FundingResolvers<ContextType>;
  FundingLine?: FundingLineResolvers<ContextType>;
  FundingBasis?: FundingBasisResolvers<ContextType>;
  FundingShortfall?: FundingShortfallResolvers<ContextType>;
  FundingShortfallConnection?: FundingShortfallConnectionResolvers<ContextType>;
  FundingShortfallEdge?: FundingShortfallEdgeResolvers<ContextType>;
  LedgerTransaction?: LedgerTransactionResolvers<ContextType>;
  LedgerEntry?: LedgerEntryResolvers<ContextType>;
  TrialBalanceLine?: TrialBalanceLineResolvers<ContextType>;
  LedgerTransactionConnection?: LedgerTransactionConnectionResolvers<ContextType>;
  LedgerTransactionEdge?: LedgerTransactionEdgeResolvers<ContextType>;
  Project?: ProjectResolvers<ContextType>;
  ProjectStage?: ProjectStageResolvers<ContextType>;
  ProjectFigures?: ProjectFiguresResolvers<ContextType>;
  ProjectStateCount?: ProjectStateCountResolvers<ContextType>;
  ProjectModeCount?: ProjectModeCountResolvers<ContextType>;
  ProjectConnection?: ProjectConnectionResolvers<ContextType>;
  ProjectEdge?: ProjectEdgeResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  compares?: ComparesDirectiveResolver<unknown, unknown, ContextType>;
};
