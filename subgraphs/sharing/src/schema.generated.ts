// Generated from the schemas below subgraphs/. Change those, then compose again.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { CatalogueEntry as CatalogueEntryValue, CatalogueItem as CatalogueItemValue, CatalogueVersion as CatalogueVersionValue, Department as DepartmentValue } from './catalogue/catalogue.store.ts';
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
  /** 时刻 (UTC) / Instant in UTC */
  DateTime: { input: Date; output: Date; }
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

export type Query = {
  /** 政务数据目录, 按目录代码排序 / The government data catalogue, ordered by code */
  catalogue: CatalogueEntryConnection;
  /** 按目录代码取目录; 没有时为 null / Catalogue entry by code; null when unknown */
  catalogueEntry: Maybe<CatalogueEntry>;
  /** 目录的现行版本, 本次回答中的目录均出自该版本 / The version in force; all entries of one answer are of this version */
  catalogueVersion: CatalogueVersion;
};


export type QueryCatalogueArgs = {
  filter: InputMaybe<CatalogueFilterInput>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


export type QueryCatalogueEntryArgs = {
  code: Scalars['ID']['input'];
};

/** 政务数据目录: 一个数据集, 其数据项即数据图的字段 / Catalogue entry: a data set whose items are fields of the graph */
export type CatalogueEntry = {
  /** 目录代码 / Code of the entry */
  code: Scalars['ID']['output'];
  /** 目录名称 / Name */
  name: Scalars['String']['output'];
  /** 数据项, 按数据图中的次序 / Data items, in the order of the graph */
  items: Array<CatalogueItem>;
  /** 提供单位 / Department that provides the data */
  provider: Maybe<Department>;
  /** 数据格式 / Format */
  format: Scalars['String']['output'];
  /** 更新频率 / Update frequency */
  updateFrequency: UpdateFrequency;
  /** 共享类型。以各数据项中最严者为准 / Sharing class: the strictest of the items */
  sharingClass: SharingClass;
  /** 共享方式 / Sharing methods */
  sharingMethods: Array<SharingMethod>;
  /** 使用条件 / Conditions of use */
  useConditions: Scalars['String']['output'];
  /** 数据分级。以各数据项中最高者为准 / Grade: the highest of the items */
  grade: DataGrade;
  /** 不予共享的依据; 可共享的为 null / Law, regulation or State Council decision that forbids sharing; null while it is shared */
  legalBasis: Maybe<Scalars['String']['output']>;
};

/** 数据项: 数据图的一个字段 / Data item: a field of the graph */
export type CatalogueItem = {
  /** 字段坐标, 如 Region.name / Schema coordinate, for example Region.name */
  coordinate: Scalars['String']['output'];
  /** 数据项名称 / Name */
  name: Scalars['String']['output'];
  /** 数据类型, 以 GraphQL 表示 / Data type, as GraphQL writes it */
  type: Scalars['String']['output'];
  /** 共享类型 / Sharing class */
  sharingClass: SharingClass;
  /** 敏感程度 / Sensitivity */
  sensitivity: DataSensitivity;
  /** 数据分级 / Grade */
  grade: DataGrade;
  /** 说明 / Description */
  description: Scalars['String']['output'];
};

/** 目录版本: 目录每次变更即为一个新版本, 旧版本保留 / Version of the catalogue: each change makes a new one, and old ones are kept */
export type CatalogueVersion = {
  /** 版本号, 从 1 起 / Number, from 1 */
  number: Scalars['Int']['output'];
  /** 目录文件的 SHA-256 摘要, 十六进制 / SHA-256 of the catalogue file, in hexadecimal */
  digest: Scalars['String']['output'];
  /** 发布时刻 / Published at */
  publishedAt: Scalars['DateTime']['output'];
  /** 目录条数 / Number of entries */
  entryCount: Scalars['Int']['output'];
  /** 数据项数 / Number of data items */
  itemCount: Scalars['Int']['output'];
};

export type Department = {
  code: Scalars['ID']['output'];
  /** 提供的数据目录, 按目录代码排序 / Catalogue entries that the department provides, ordered by code */
  catalogueEntries: CatalogueEntryConnection;
};


export type DepartmentCatalogueEntriesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};

/** 更新频率 / Update frequency */
export type UpdateFrequency =
  /** 实时 / In real time */
  | 'REALTIME'
  /** 每日 / Daily */
  | 'DAILY'
  /** 每周 / Weekly */
  | 'WEEKLY'
  /** 每月 / Monthly */
  | 'MONTHLY'
  /** 每季度 / Quarterly */
  | 'QUARTERLY'
  /** 每年 / Yearly */
  | 'YEARLY'
  /** 变更时 / When it changes */
  | 'ON_CHANGE';

/** 共享类型 (国务院令第 809 号第十四条) / Sharing class, Decree 809 art. 14 */
export type SharingClass =
  /** 无条件共享 / Shared without conditions */
  | 'UNCONDITIONAL'
  /** 有条件共享 / Shared on conditions */
  | 'CONDITIONAL'
  /** 不予共享 / Not shared */
  | 'PROHIBITED';

/** 共享方式 (国务院令第 809 号第二十二条) / Sharing method, Decree 809 art. 22 */
export type SharingMethod =
  /** 服务接口 / Service interface */
  | 'API'
  /** 批量交换 / Batch exchange */
  | 'BATCH'
  /** 文件下载 / File download */
  | 'FILE';

/** 敏感程度 (个人信息保护法第四条、第二十八条) / Sensitivity, PIPL arts. 4 and 28 */
export type DataSensitivity =
  /** 公开 / Open */
  | 'OPEN'
  /** 内部 / Internal */
  | 'INTERNAL'
  /** 个人信息 / Personal information */
  | 'PERSONAL'
  /** 敏感个人信息 / Sensitive personal information */
  | 'SENSITIVE';

/** 数据分级 (GB/T 43697-2024) / Grade of data */
export type DataGrade =
  /** 一般数据 / General data */
  | 'GENERAL'
  /** 重要数据 / Important data */
  | 'IMPORTANT'
  /** 核心数据 / Core data */
  | 'CORE';

/** 目录过滤条件, 各项同时满足 / Filter of catalogue entries; all given conditions hold */
export type CatalogueFilterInput = {
  /** 共享类型 / Sharing class */
  sharingClass?: InputMaybe<SharingClass>;
  /** 提供单位的部门代码, 如 WH-MZJ / Code of the providing department, for example WH-MZJ */
  department?: InputMaybe<Scalars['ID']['input']>;
  /** 目录代码、名称或其数据项的名称、坐标包含的文字, 不分大小写 / Text in the entry's code or name, or in an item's name or coordinate; upper and lower case alike */
  text?: InputMaybe<Scalars['String']['input']>;
};

/** 目录分页 / A page of catalogue entries */
export type CatalogueEntryConnection = {
  /** 本页各项 / Edges of this page */
  edges: Array<CatalogueEntryEdge>;
  /** 分页信息 / Page information */
  pageInfo: PageInfo;
};

/** 目录分页项 / A catalogue entry in a page */
export type CatalogueEntryEdge = {
  /** 游标 / Cursor */
  cursor: Scalars['String']['output'];
  /** 目录 / Catalogue entry */
  node: CatalogueEntry;
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
  CatalogueEntry: CatalogueEntry;
  Department: Department;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  CatalogueEntry:
    ( { __typename: 'CatalogueEntry' }
    & GraphQLRecursivePick<FederationTypes['CatalogueEntry'], {"code":true}> );
  Department:
    ( { __typename: 'Department' }
    & GraphQLRecursivePick<FederationTypes['Department'], {"code":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  CatalogueEntry: ResolverTypeWrapper<CatalogueEntryValue>;
  CatalogueItem: ResolverTypeWrapper<CatalogueItemValue>;
  CatalogueVersion: ResolverTypeWrapper<CatalogueVersionValue>;
  Department: ResolverTypeWrapper<DepartmentValue>;
  UpdateFrequency: UpdateFrequency;
  SharingClass: SharingClass;
  SharingMethod: SharingMethod;
  DataSensitivity: DataSensitivity;
  DataGrade: DataGrade;
  CatalogueFilterInput: CatalogueFilterInput;
  CatalogueEntryConnection: ResolverTypeWrapper<Omit<CatalogueEntryConnection, 'edges'> & { edges: Array<ResolversTypes['CatalogueEntryEdge']> }>;
  CatalogueEntryEdge: ResolverTypeWrapper<Omit<CatalogueEntryEdge, 'node'> & { node: ResolversTypes['CatalogueEntry'] }>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  DateTime: Scalars['DateTime']['output'];
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  Query: Record<PropertyKey, never>;
  Int: Scalars['Int']['output'];
  ID: Scalars['ID']['output'];
  CatalogueEntry: CatalogueEntryValue;
  CatalogueItem: CatalogueItemValue;
  CatalogueVersion: CatalogueVersionValue;
  Department: DepartmentValue;
  CatalogueFilterInput: CatalogueFilterInput;
  CatalogueEntryConnection: Omit<CatalogueEntryConnection, 'edges'> & { edges: Array<ResolversParentTypes['CatalogueEntryEdge']> };
  CatalogueEntryEdge: Omit<CatalogueEntryEdge, 'node'> & { node: ResolversParentTypes['CatalogueEntry'] };
  String: Scalars['String']['output'];
};

export type ComparesDirectiveArgs = {
  with: Array<Scalars['String']['input']>;
};

export type ComparesDirectiveResolver<Result, Parent, ContextType = Context, Args = ComparesDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], unknown> {
  name: 'DateTime';
}

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  catalogue?: Resolver<ResolversTypes['CatalogueEntryConnection'], ParentType, ContextType, RequireFields<QueryCatalogueArgs, 'first'>>;
  catalogueEntry?: Resolver<Maybe<ResolversTypes['CatalogueEntry']>, ParentType, ContextType, RequireFields<QueryCatalogueEntryArgs, 'code'>>;
  catalogueVersion?: Resolver<ResolversTypes['CatalogueVersion'], ParentType, ContextType>;
};

export type CatalogueEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CatalogueEntry'] = ResolversParentTypes['CatalogueEntry'], FederationReferenceType extends FederationReferenceTypes['CatalogueEntry'] = FederationReferenceTypes['CatalogueEntry']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CatalogueEntry']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  items?: Resolver<Array<ResolversTypes['CatalogueItem']>, ParentType, ContextType>;
  provider?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
  format?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  updateFrequency?: Resolver<ResolversTypes['UpdateFrequency'], ParentType, ContextType>;
  sharingClass?: Resolver<ResolversTypes['SharingClass'], ParentType, ContextType>;
  sharingMethods?: Resolver<Array<ResolversTypes['SharingMethod']>, ParentType, ContextType>;
  useConditions?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  grade?: Resolver<ResolversTypes['DataGrade'], ParentType, ContextType>;
  legalBasis?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CatalogueItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CatalogueItem'] = ResolversParentTypes['CatalogueItem']> = {
  coordinate?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sharingClass?: Resolver<ResolversTypes['SharingClass'], ParentType, ContextType>;
  sensitivity?: Resolver<ResolversTypes['DataSensitivity'], ParentType, ContextType>;
  grade?: Resolver<ResolversTypes['DataGrade'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CatalogueVersionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CatalogueVersion'] = ResolversParentTypes['CatalogueVersion']> = {
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  digest?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  publishedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  entryCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  itemCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DepartmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Department'] = ResolversParentTypes['Department'], FederationReferenceType extends FederationReferenceTypes['Department'] = FederationReferenceTypes['Department']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Department']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  catalogueEntries?: Resolver<ResolversTypes['CatalogueEntryConnection'], ParentType, ContextType, RequireFields<DepartmentCatalogueEntriesArgs, 'first'>>;
};

export type CatalogueEntryConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CatalogueEntryConnection'] = ResolversParentTypes['CatalogueEntryConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CatalogueEntryEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type CatalogueEntryEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CatalogueEntryEdge'] = ResolversParentTypes['CatalogueEntryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CatalogueEntry'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  DateTime?: GraphQLScalarType;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  CatalogueEntry?: CatalogueEntryResolvers<ContextType>;
  CatalogueItem?: CatalogueItemResolvers<ContextType>;
  CatalogueVersion?: CatalogueVersionResolvers<ContextType>;
  Department?: DepartmentResolvers<ContextType>;
  CatalogueEntryConnection?: CatalogueEntryConnectionResolvers<ContextType>;
  CatalogueEntryEdge?: CatalogueEntryEdgeResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  compares?: ComparesDirectiveResolver<unknown, unknown, ContextType>;
};
