// Generated from the schemas below subgraphs/. Change those, then compose again.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Decision as ApplicationDecisionValue, Application as ShareApplicationValue, SharingGrant as SharingGrantValue, Purpose as SharingPurposeValue } from './application/application.store.ts';
import type { CatalogueEntry as CatalogueEntryValue, CatalogueItem as CatalogueItemValue, CatalogueVersion as CatalogueVersionValue, Department as DepartmentValue } from './catalogue/catalogue.store.ts';
import type { Client as SharingClientValue, ClientKey as SharingClientKeyValue } from './client/client.store.ts';
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

export type Query = {
  /** 政务数据目录, 按目录代码排序 / The government data catalogue, ordered by code */
  catalogue: CatalogueEntryConnection;
  /** 按目录代码取目录; 没有时为 null / Catalogue entry by code; null when unknown */
  catalogueEntry: Maybe<CatalogueEntry>;
  /** 目录的现行版本, 本次回答中的目录均出自该版本 / The version in force; all entries of one answer are of this version */
  catalogueVersion: CatalogueVersion;
  /** 部门客户端, 按编号排序; 仅本部门、主管部门与审计可见 / Clients by id; their department, the authority and auditors see them */
  clients: SharingClientConnection;
  /** 按编号取客户端; 没有或不可见时为 null / Client by id; null when unknown or not to be seen */
  client: Maybe<SharingClient>;
  /** 有效客户端的一把在用公钥 (JWK) 的 JSON 文本, 仅供网关; 没有时为 null / A key in use of an active client as JSON text, for the gateway alone */
  clientJwk: Maybe<Scalars['String']['output']>;
  /** 说明一项操作以某用途执行时可得与不可得的数据, 不读取任何数据; 缺少的授权另附申请草稿 / What an operation would be answered for a purpose and what not, without reading data; with a draft of the application for what lacks */
  explainAccess: AccessExplanationPayload;
  /** 共享申请, 按编号排序; 仅主管部门、提供部门、申请部门与审计可见 / Applications by id; the authority, providers, the applying department and auditors see them */
  applications: ShareApplicationConnection;
  /** 按编号取共享申请; 没有或不可见时为 null / Application by id; null when unknown or not to be seen */
  application: Maybe<ShareApplication>;
  /** 授权, 按编号排序; 可见范围同申请 / Grants by id; seen by those who see the application */
  grants: SharingGrantConnection;
  /** 按编号取授权; 没有或不可见时为 null / Grant by id; null when unknown or not to be seen */
  grant: Maybe<SharingGrant>;
  /** 现行政策的版本号, 仅供网关 / Number of the policy in force, for the gateway alone */
  policyVersion: Scalars['Int']['output'];
  /** 现行政策 (SharingPolicy) 的 JSON 文本, 仅供网关 / The policy in force (SharingPolicy) as JSON text, for the gateway alone */
  policyInForce: Scalars['String']['output'];
  /** 某一版本的政策, 供重放; 没有时为 null / The policy of one version, to replay decisions; null when unknown */
  policyOfVersion: Maybe<Scalars['String']['output']>;
};


export type QueryCatalogueArgs = {
  filter: InputMaybe<CatalogueFilterInput>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


export type QueryCatalogueEntryArgs = {
  code: Scalars['ID']['input'];
};


export type QueryClientsArgs = {
  state: InputMaybe<SharingClientState>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


export type QueryClientArgs = {
  id: Scalars['ID']['input'];
};


export type QueryClientJwkArgs = {
  client: Scalars['String']['input'];
  kid: Scalars['String']['input'];
};


export type QueryExplainAccessArgs = {
  query: Scalars['String']['input'];
  operationName: InputMaybe<Scalars['String']['input']>;
  variables: InputMaybe<Scalars['JSON']['input']>;
  purpose: Scalars['ID']['input'];
};


export type QueryApplicationsArgs = {
  state: InputMaybe<ShareApplicationState>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


export type QueryApplicationArgs = {
  id: Scalars['ID']['input'];
};


export type QueryGrantsArgs = {
  state: InputMaybe<SharingGrantState>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


export type QueryGrantArgs = {
  id: Scalars['ID']['input'];
};


export type QueryPolicyOfVersionArgs = {
  number: Scalars['Int']['input'];
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
  /** 本部门的授权, 按编号排序; 可见范围同申请 / Grants of the department by id; seen by those who see the application */
  grants: SharingGrantConnection;
};


export type DepartmentCatalogueEntriesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


export type DepartmentGrantsArgs = {
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

/** 变更 / Changes */
export type Mutation = {
  /** 登记本部门的客户端 (管理账号), 待主管部门确认 / Register a client of one's department; the authority confirms it */
  registerClient: SharingClientPayload;
  /** 确认客户端 (主管部门审批账号, 不得为登记账号) / Confirm a client: the authority, by another account than the one that registered it */
  confirmClient: SharingClientPayload;
  /** 增加公钥, 以便轮换 (本部门管理账号) / Add public keys, to rotate: the department itself */
  addClientJwks: SharingClientPayload;
  /** 停用一把公钥, 由它取得的令牌随之失效 (本部门管理账号) / Retire a key; tokens that were had by it end: the department itself */
  retireClientJwk: SharingClientPayload;
  /** 暂停客户端 (主管部门, 或本部门管理账号) / Suspend a client: the authority, or the department itself */
  suspendClient: SharingClientPayload;
  /** 恢复客户端 (主管部门) / Resume a client: the authority */
  resumeClient: SharingClientPayload;
  /** 核对令牌申请的全部环节, 登记其 jti 并记入审计, 仅供网关 / Checks all that a token stands on and uses its assertion up, for the gateway alone */
  useClientAssertion: Scalars['String']['output'];
  /** 以本部门名义申请共享 (管理账号) / Apply for data in the name of one's department, by an account that manages */
  applyForGrant: ShareApplicationPayload;
  /** 同意申请 (审批账号): 先由各提供部门, 后由主管部门 / Approve an application: first each provider, then the authority */
  approveApplication: ShareApplicationPayload;
  /** 驳回申请, 须说明理由 (国务院令第 809 号第二十一条) / Reject an application, with the reason (Decree 809 art. 21) */
  rejectApplication: ShareApplicationPayload;
  /** 撤回本部门尚未办结的申请 / Withdraw an application of one's department that is not decided */
  withdrawApplication: ShareApplicationPayload;
  /** 暂停授权 (主管部门或提供部门) / Suspend a grant: the authority, or a provider */
  suspendGrant: SharingGrantPayload;
  /** 恢复授权 (主管部门) / Resume a grant: the authority */
  resumeGrant: SharingGrantPayload;
  /** 终止授权, 不可恢复 (主管部门) / Revoke a grant for good: the authority */
  revokeGrant: SharingGrantPayload;
};


/** 变更 / Changes */
export type MutationRegisterClientArgs = {
  input: ClientRegistrationInput;
  key: Scalars['String']['input'];
};


/** 变更 / Changes */
export type MutationConfirmClientArgs = {
  id: Scalars['ID']['input'];
  key: Scalars['String']['input'];
};


/** 变更 / Changes */
export type MutationAddClientJwksArgs = {
  id: Scalars['ID']['input'];
  jwks: Scalars['String']['input'];
  key: Scalars['String']['input'];
};


/** 变更 / Changes */
export type MutationRetireClientJwkArgs = {
  id: Scalars['ID']['input'];
  kid: Scalars['String']['input'];
  key: Scalars['String']['input'];
};


/** 变更 / Changes */
export type MutationSuspendClientArgs = {
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
  key: Scalars['String']['input'];
};


/** 变更 / Changes */
export type MutationResumeClientArgs = {
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
  key: Scalars['String']['input'];
};


/** 变更 / Changes */
export type MutationUseClientAssertionArgs = {
  input: AssertionUseInput;
};


/** 变更 / Changes */
export type MutationApplyForGrantArgs = {
  input: GrantApplicationInput;
  key: Scalars['String']['input'];
};


/** 变更 / Changes */
export type MutationApproveApplicationArgs = {
  id: Scalars['ID']['input'];
  comment: InputMaybe<Scalars['String']['input']>;
  key: Scalars['String']['input'];
};


/** 变更 / Changes */
export type MutationRejectApplicationArgs = {
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
  key: Scalars['String']['input'];
};


/** 变更 / Changes */
export type MutationWithdrawApplicationArgs = {
  id: Scalars['ID']['input'];
  key: Scalars['String']['input'];
};


/** 变更 / Changes */
export type MutationSuspendGrantArgs = {
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
  key: Scalars['String']['input'];
};


/** 变更 / Changes */
export type MutationResumeGrantArgs = {
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
  key: Scalars['String']['input'];
};


/** 变更 / Changes */
export type MutationRevokeGrantArgs = {
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
  key: Scalars['String']['input'];
};

/** 客户端: 部门的一个系统, 以私钥证明身份后取得令牌 / Client: a system of a department, which has tokens by proving its key */
export type SharingClient = {
  /** 客户端编号 / Id */
  id: Scalars['ID']['output'];
  /** 所属部门 / Department */
  department: Maybe<Department>;
  /** 客户端名称 / Name */
  name: Maybe<Scalars['String']['output']>;
  /** 状态 / State */
  state: Maybe<SharingClientState>;
  /** 公钥, 含已停用的 / Public keys, retired ones too */
  keys: Maybe<Array<SharingClientKey>>;
  /** 登记时刻 / Registered at */
  registeredAt: Maybe<Scalars['DateTime']['output']>;
  /** 确认时刻; 未确认时为 null / Confirmed at; null before */
  confirmedAt: Maybe<Scalars['DateTime']['output']>;
  /** 最近变更时刻 / Last changed at */
  changedAt: Maybe<Scalars['DateTime']['output']>;
  /** 暂停或恢复的理由 / Reason of the last suspension or resumption */
  reason: Maybe<Scalars['String']['output']>;
};

/** 客户端公钥 / Public key of a client */
export type SharingClientKey = {
  /** 公钥编号 (kid) / Id of the key */
  kid: Maybe<Scalars['String']['output']>;
  /** 签名算法 / Algorithm that it signs with */
  algorithm: Maybe<Scalars['String']['output']>;
  /** 客户端证书的 SHA-256, 令牌与之绑定 (RFC 8705); 以 DPoP 绑定时为 null / SHA-256 of the client certificate that its tokens are bound to; null where DPoP binds them */
  certificate: Maybe<Scalars['String']['output']>;
  /** 启用时刻 / Added at */
  addedAt: Maybe<Scalars['DateTime']['output']>;
  /** 停用时刻; 在用时为 null / Retired at; null while in use */
  retiredAt: Maybe<Scalars['DateTime']['output']>;
};

/** 客户端的登记内容 / What is registered of a client */
export type ClientRegistrationInput = {
  /** 客户端名称 / Name */
  name: Scalars['String']['input'];
  /** 公钥 (JWK Set, RFC 7517) 的 JSON 文本; 每把须有 kid, 以证书绑定令牌的另有 x5t#S256 / Public keys as a JWK set in JSON, each with a kid, and with x5t#S256 where a certificate binds its tokens */
  jwks: Scalars['String']['input'];
};

/** 令牌申请所凭的断言, 由网关验证 / A verified assertion, and the token that is asked for with it */
export type AssertionUseInput = {
  /** 客户端编号 / Id of the client */
  client: Scalars['String']['input'];
  /** 公钥编号 / Id of the key that signed */
  kid: Scalars['String']['input'];
  /** 授权编号 / Id of the grant */
  grant: Scalars['String']['input'];
  /** 用途代码 / Code of the purpose */
  purpose: Scalars['String']['input'];
  /** 断言 jti 的 SHA-256 / SHA-256 of the assertion's jti */
  jtiDigest: Scalars['String']['input'];
  /** 断言失效时刻 / The assertion holds no more at */
  endsAt: Scalars['DateTime']['input'];
  /** 令牌编号 / Id of the token to be made */
  token: Scalars['String']['input'];
};

/** 客户端状态 / State of a client */
export type SharingClientState =
  /** 待主管部门确认 / Waits for the authority */
  | 'REGISTERED'
  /** 有效 / Active */
  | 'ACTIVE'
  /** 暂停 / Suspended */
  | 'SUSPENDED';

/** 客户端变更的结果 / What became of an action on a client */
export type SharingClientPayload = {
  /** 客户端; 未办理时为 null / The client; null when nothing was done */
  client: Maybe<SharingClient>;
  /** 未办理的原因 / Why nothing was done */
  refusals: Array<SharingRefusalPayload>;
};

/** 客户端分页 / A page of clients */
export type SharingClientConnection = {
  /** 本页各项 / Edges of this page */
  edges: Array<SharingClientEdge>;
  /** 分页信息 / Page information */
  pageInfo: PageInfo;
};

/** 客户端分页项 / A client in a page */
export type SharingClientEdge = {
  /** 游标 / Cursor */
  cursor: Scalars['String']['output'];
  /** 客户端 / Client */
  node: SharingClient;
};

/** 对一项操作的说明 / Explanation of an operation */
export type AccessExplanationPayload = {
  /** 该操作会因此被整体拒绝; 为空时可以执行 / Why the operation as a whole would be refused; none where it can run */
  refusals: Array<AccessRefusalPayload>;
  /** 作出说明所依据的政策版本 / Number of the policy that it was decided on */
  policyVersion: Scalars['Int']['output'];
  /** 作出说明所依据的授权; 没有时为 null / The grant that it was decided under; null for none */
  grant: Maybe<Scalars['ID']['output']>;
  /** 不予提供的各处, 与执行时的错误逐一相同 / Selections that are denied, each as the operation's own error says it */
  denials: Array<AccessDenialPayload>;
  /** 可以提供的数据项 / Data items that are answered */
  readable: Array<AccessReadablePayload>;
  /** 估算成本; 未能估算时为 null / Estimated cost; null where it was not estimated */
  cost: Maybe<AccessCostPayload>;
  /** 可提交的申请草稿; 不缺授权, 或调用方不代表部门时为 null / Draft of an application; null where no grant lacks, or the caller acts for no department */
  draft: Maybe<AccessDraftPayload>;
};

/** 整体拒绝的一项原因 / A reason why an operation as a whole is refused */
export type AccessRefusalPayload = {
  /** 错误代码, 与执行时相同 / Code, as when it runs */
  code: Scalars['String']['output'];
  /** 中文说明 / In Chinese */
  message: Scalars['String']['output'];
  /** 英文说明 / In English */
  messageEn: Scalars['String']['output'];
};

/** 一处不予提供 / A selection that is denied */
export type AccessDenialPayload = {
  /** 字段坐标 / Coordinate of the field */
  coordinate: Scalars['String']['output'];
  /** 在回答中的位置, 不含序号 / Place in the answer, without indices */
  path: Array<Scalars['String']['output']>;
  /** 原因代码 / Code of the reason */
  reason: AccessDenialReason;
  /** 障碍不在字段本身时, 所缺的关联或所用的筛选 / The edge that lacks or the input that compares, where it is not the field itself */
  because: Maybe<Scalars['String']['output']>;
  /** 国务院令第 809 号的条次 / Article of Decree 809 */
  article: Scalars['String']['output'];
  /** 所属目录 / Catalogue entry that it belongs to */
  catalogueEntry: Maybe<Scalars['ID']['output']>;
  /** 有权决定的部门 / Code of the department that decides */
  decider: Maybe<Scalars['ID']['output']>;
  /** 中文说明 / In Chinese */
  message: Scalars['String']['output'];
  /** 英文说明 / In English */
  messageEn: Scalars['String']['output'];
  /** 下一步 / What to do next */
  nextStep: Scalars['String']['output'];
  /** 下一步, 英文 / What to do next, in English */
  nextStepEn: Scalars['String']['output'];
  /** 按草稿获得授权后是否可得 / Whether the grant that the draft applies for would give it */
  isAppliedFor: Scalars['Boolean']['output'];
};

/** 不予提供的原因 / Why a selection is denied */
export type AccessDenialReason =
  /** 不予共享 / Never shared */
  | 'CLASS_PROHIBITED'
  /** 不向公众开放 / Not open to the public */
  | 'NEEDS_IDENTITY'
  /** 没有授权 / No grant */
  | 'NEEDS_GRANT'
  /** 授权不含由此关联 / The grant does not reach it by this way */
  | 'JOIN_NOT_GRANTED'
  /** 所查各项不得汇聚 / Fields that may not meet */
  | 'COMBINATION_NOT_ALLOWED'
  /** 以无权查看原文的项筛选 / Compared with a field that may not be seen in clear */
  | 'COMPARISON_NOT_ALLOWED';

/** 一个可以提供的数据项 / A data item that is answered */
export type AccessReadablePayload = {
  /** 字段坐标 / Coordinate of the field */
  coordinate: Scalars['String']['output'];
  /** 依据 / By which right */
  by: AccessRight;
  /** 脱敏方式; 提供原文时为 null / Mask; null where it is answered in clear */
  mask: Maybe<FieldMask>;
  /** 只提供此区域内的值, 读取时逐一核对; 不限时为 null / Values of this division alone, looked at one by one where they are read; null for no limit */
  region: Maybe<Scalars['DivisionCode']['output']>;
};

/** 可以提供的依据 / The right by which a data item is answered */
export type AccessRight =
  /** 共享类别与调用方身份 / Its class, and who asks */
  | 'CLASS'
  /** 授权 / A grant */
  | 'GRANT';

/** 操作的估算成本 / Estimated cost of an operation */
export type AccessCostPayload = {
  /** 估算值 / Estimated */
  estimated: Scalars['Float']['output'];
  /** 上限 / Allowed */
  allowed: Scalars['Int']['output'];
};

/** 共享申请草稿 / Draft of an application */
export type AccessDraftPayload = {
  /** GrantApplicationInput 的值, 可原样交 applyForGrant; 依据与场景宜先补充 / A value of GrantApplicationInput, for applyForGrant as it is; basis and scenario are better completed first */
  input: Scalars['JSON']['output'];
  /** 须同意的提供部门代码, 其后为主管部门 / Codes of the providers that must approve, before the authority does */
  providers: Array<Scalars['ID']['output']>;
};

/** 使用用途 / Purpose of use */
export type SharingPurpose = {
  /** 用途代码 / Code */
  code: Scalars['ID']['output'];
  /** 用途名称 / Name */
  name: Maybe<Scalars['String']['output']>;
  /** 用途说明 / Description */
  description: Maybe<Scalars['String']['output']>;
};

/** 共享申请 / Application for shared data */
export type ShareApplication = {
  /** 申请编号 / Id */
  id: Scalars['ID']['output'];
  /** 申请部门 / Department that applies */
  consumer: Maybe<Department>;
  /** 使用用途 / Purpose */
  purpose: Maybe<SharingPurpose>;
  /** 使用依据 / Legal basis */
  legalBasis: Maybe<Scalars['String']['output']>;
  /** 使用场景 / Scenario */
  scenario: Maybe<Scalars['String']['output']>;
  /** 申请的数据项, 以字段坐标表示 / Fields whose values are asked for, by coordinate */
  fields: Maybe<Array<Scalars['String']['output']>>;
  /** 申请的关联, 以字段坐标表示 / Fields that lead to a record, by coordinate */
  edges: Maybe<Array<Scalars['String']['output']>>;
  /** 不得在同一回答中同时出现的数据项 / Fields that may not meet in one answer */
  combinations: Maybe<Array<FieldCombination>>;
  /** 脱敏要求 / Fields that are read masked */
  masks: Maybe<Array<FieldMasking>>;
  /** 数据的区域范围 / Rows in this division and below */
  region: Maybe<Region>;
  /** 数据的起始日期; 不限时为 null / First day of the rows; null for no limit */
  rowsFrom: Maybe<Scalars['Date']['output']>;
  /** 数据的截止日期; 不限时为 null / Last day of the rows; null for no limit */
  rowsUntil: Maybe<Scalars['Date']['output']>;
  /** 共享方式 / Sharing method */
  method: Maybe<SharingMethod>;
  /** 每日调用上限; 不限时为 null / Calls in a day; null for no limit of its own */
  callsPerDay: Maybe<Scalars['Int']['output']>;
  /** 使用期限之始 / First moment of use */
  validFrom: Maybe<Scalars['DateTime']['output']>;
  /** 使用期限之止, 不含 / First moment of no more use */
  validUntil: Maybe<Scalars['DateTime']['output']>;
  /** 提供部门, 依次为需同意的部门 / Providing departments, each of which must approve */
  providers: Maybe<Array<Department>>;
  /** 状态 / State */
  state: Maybe<ShareApplicationState>;
  /** 提交时刻 / Submitted at */
  submittedAt: Maybe<Scalars['DateTime']['output']>;
  /** 办结时刻; 未办结时为 null / Decided at; null while it is open */
  decidedAt: Maybe<Scalars['DateTime']['output']>;
  /** 审批意见, 按时间排序 / Decisions on it, in the order of time */
  decisions: Maybe<Array<ApplicationDecision>>;
  /** 由此产生的授权 / Grant that came of it */
  grant: Maybe<SharingGrant>;
};

/** 审批意见 / Decision of one department on an application */
export type ApplicationDecision = {
  /** 审批环节 / Step */
  step: Maybe<ApprovalStep>;
  /** 审批部门 / Department */
  department: Maybe<Department>;
  /** 审批账号 / Account */
  account: Maybe<Scalars['String']['output']>;
  /** 审批结论 / Verdict */
  verdict: Maybe<ApprovalVerdict>;
  /** 意见或理由 / Comment or reason */
  comment: Maybe<Scalars['String']['output']>;
  /** 审批时刻 / Decided at */
  decidedAt: Maybe<Scalars['DateTime']['output']>;
};

/** 授权: 一部门为一用途可读取的数据 / Grant: what one department may read for one purpose */
export type SharingGrant = {
  /** 授权编号 / Id */
  id: Scalars['ID']['output'];
  /** 所依据的申请, 其内容即授权的内容 / Application that it came of; it grants what that asked for */
  application: Maybe<ShareApplication>;
  /** 授权状态 / State */
  state: Maybe<SharingGrantState>;
  /** 授权时刻 / Granted at */
  grantedAt: Maybe<Scalars['DateTime']['output']>;
  /** 最近变更时刻 / Last changed at */
  changedAt: Maybe<Scalars['DateTime']['output']>;
  /** 暂停、恢复或终止的理由 / Reason of the last change */
  reason: Maybe<Scalars['String']['output']>;
};

/** 脱敏要求 / How a field is masked */
export type FieldMasking = {
  /** 脱敏的字段坐标 / Coordinate */
  coordinate: Maybe<Scalars['String']['output']>;
  /** 脱敏方式 / Mask */
  mask: Maybe<FieldMask>;
};

/** 不得同时出现的数据项 / Fields that may not meet in one answer */
export type FieldCombination = {
  /** 组合的字段坐标 / Coordinates */
  coordinates: Maybe<Array<Scalars['String']['output']>>;
};

export type Region = {
  code: Scalars['DivisionCode']['output'];
};

/** 共享申请的内容 / What is applied for */
export type GrantApplicationInput = {
  /** 用途代码 / Code of the purpose */
  purpose: Scalars['ID']['input'];
  /** 使用依据: 法律法规或职责 / Legal basis */
  legalBasis: Scalars['String']['input'];
  /** 使用场景 / Scenario */
  scenario: Scalars['String']['input'];
  /** 数据项的字段坐标, 如 Member.name / Coordinates of fields, for example Member.name */
  fields: Array<Scalars['String']['input']>;
  /** 关联的字段坐标, 如 Organization.members / Coordinates of fields that lead to a record, for example Organization.members */
  edges?: Array<Scalars['String']['input']>;
  /** 不得在同一回答中同时出现的数据项 / Fields that may not meet in one answer */
  combinations?: Array<Array<Scalars['String']['input']>>;
  /** 脱敏要求 / Fields to be read masked */
  masks?: Array<FieldMaskInput>;
  /** 数据的区域范围 / Rows in this division and below */
  region: Scalars['DivisionCode']['input'];
  /** 数据的起始日期 / First day of the rows */
  rowsFrom?: InputMaybe<Scalars['Date']['input']>;
  /** 数据的截止日期 / Last day of the rows */
  rowsUntil?: InputMaybe<Scalars['Date']['input']>;
  /** 共享方式 / Sharing method */
  method?: SharingMethod;
  /** 每日调用上限 / Calls in a day */
  callsPerDay?: InputMaybe<Scalars['Int']['input']>;
  /** 使用期限之始 / First moment of use */
  validFrom: Scalars['DateTime']['input'];
  /** 使用期限之止, 不含 / First moment of no more use */
  validUntil: Scalars['DateTime']['input'];
};

/** 一个数据项的脱敏要求 / How a field is to be masked */
export type FieldMaskInput = {
  /** 字段坐标 / Coordinate */
  coordinate: Scalars['String']['input'];
  /** 脱敏方式 / Mask */
  mask: FieldMask;
};

/** 申请状态 / State of an application */
export type ShareApplicationState =
  /** 待提供部门同意 / Waits for the providers */
  | 'SUBMITTED'
  /** 提供部门已同意, 待主管部门同意 / Waits for the authority */
  | 'PROVIDERS_APPROVED'
  /** 已同意 / Approved */
  | 'APPROVED'
  /** 已驳回 / Rejected */
  | 'REJECTED'
  /** 已撤回 / Withdrawn */
  | 'WITHDRAWN';

/** 授权状态 / State of a grant */
export type SharingGrantState =
  /** 有效 / Active */
  | 'ACTIVE'
  /** 暂停 / Suspended */
  | 'SUSPENDED'
  /** 已终止 / Revoked */
  | 'REVOKED';

/** 审批环节 / Step of approval */
export type ApprovalStep =
  /** 提供部门 / Providing department */
  | 'PROVIDER'
  /** 政务数据共享主管部门 / Sharing authority */
  | 'AUTHORITY';

/** 审批结论 / Verdict */
export type ApprovalVerdict =
  /** 同意 / Approved */
  | 'APPROVED'
  /** 驳回 / Rejected */
  | 'REJECTED';

/** 脱敏方式 / Mask */
export type FieldMask =
  /** 居民身份证号 / Resident id number */
  | 'RESIDENT_ID'
  /** 电话 / Telephone number */
  | 'PHONE'
  /** 姓名 / Name of a person */
  | 'NAME'
  /** 地址 / Address */
  | 'ADDRESS'
  /** 统一社会信用代码 / Unified social credit code */
  | 'CREDIT_CODE'
  /** 不提供 / Nothing is left */
  | 'WITHHOLD';

/** 申请办理的结果 / What became of an action on an application */
export type ShareApplicationPayload = {
  /** 申请; 未办理时为 null / The application; null when nothing was done */
  application: Maybe<ShareApplication>;
  /** 未办理的原因 / Why nothing was done */
  refusals: Array<SharingRefusalPayload>;
};

/** 授权变更的结果 / What became of an action on a grant */
export type SharingGrantPayload = {
  /** 授权; 未办理时为 null / The grant; null when nothing was done */
  grant: Maybe<SharingGrant>;
  /** 未办理的原因 / Why nothing was done */
  refusals: Array<SharingRefusalPayload>;
};

/** 未办理的原因 / A reason why nothing was done */
export type SharingRefusalPayload = {
  /** 代码 / Code */
  code: SharingRefusalCode;
  /** 中文说明 / In Chinese */
  message: Scalars['String']['output'];
  /** 英文说明 / In English */
  messageEn: Scalars['String']['output'];
  /** 所涉参数; 与参数无关时为 null / The argument concerned; null when it is none */
  argument: Maybe<Scalars['String']['output']>;
};

/** 未办理原因的代码 / Code of a reason */
export type SharingRefusalCode =
  /** 账号无此职责 / The account has no such duty */
  | 'DUTY_MISSING'
  /** 没有或不可见 / Unknown, or not to be seen */
  | 'NOT_FOUND'
  /** 不由本部门办理 / Another department decides */
  | 'NOT_YOUR_DEPARTMENT'
  /** 应先由提供部门同意 / The providers come first */
  | 'PROVIDERS_FIRST'
  /** 本部门已同意 / The department has approved already */
  | 'ALREADY_APPROVED'
  /** 申请方账号不得审批 / Accounts of the applicant do not approve */
  | 'APPLICANT_MAY_NOT_APPROVE'
  /** 同一账号不得审批两次 / No account approves twice */
  | 'ACCOUNT_ALREADY_APPROVED'
  /** 当前状态不允许 / The state does not allow it */
  | 'STATE_PASSED'
  /** 幂等键应为 8 至 100 个可见字符 / Not a key of 8 to 100 visible characters */
  | 'KEY_INVALID'
  /** 幂等键已用于其他内容 / The key was used for something else */
  | 'KEY_REUSED'
  /** 没有此用途 / Unknown purpose */
  | 'PURPOSE_UNKNOWN'
  /** 文本为空、过长或含空字符 / A text is empty, too long, or holds NUL */
  | 'TEXT_INVALID'
  /** 没有此字段坐标 / Unknown coordinate */
  | 'COORDINATE_UNKNOWN'
  /** 不是数据项 / Not a field with a value */
  | 'NOT_A_FIELD'
  /** 不是关联 / Not a field that leads to a record */
  | 'NOT_AN_EDGE'
  /** 重复或过多 / Given twice, or too many */
  | 'LIST_INVALID'
  /** 不予共享, 不得申请 / Never shared */
  | 'PROHIBITED'
  /** 脱敏方式不适用 / The mask does not fit */
  | 'MASK_UNFIT'
  /** 组合应为所申请的两个以上数据项 / Not two or more of the fields applied for */
  | 'COMBINATION_INVALID'
  /** 期限有误 / The period is wrong */
  | 'PERIOD_INVALID'
  /** 区域不在本市 / The division lies outside the city */
  | 'REGION_INVALID'
  /** 调用上限有误 / The quota is wrong */
  | 'QUOTA_INVALID'
  /** 公钥有误 / The keys are not public keys that can be used */
  | 'CLIENT_KEYS_INVALID'
  /** 公钥编号已用过 / The id of a key was used before */
  | 'CLIENT_KEY_TAKEN'
  /** 没有在用的此公钥 / No key in use has this id */
  | 'CLIENT_KEY_UNKNOWN';

/** 申请分页 / A page of applications */
export type ShareApplicationConnection = {
  /** 本页各项 / Edges of this page */
  edges: Array<ShareApplicationEdge>;
  /** 分页信息 / Page information */
  pageInfo: PageInfo;
};

/** 申请分页项 / An application in a page */
export type ShareApplicationEdge = {
  /** 游标 / Cursor */
  cursor: Scalars['String']['output'];
  /** 申请 / Application */
  node: ShareApplication;
};

/** 授权分页 / A page of grants */
export type SharingGrantConnection = {
  /** 本页各项 / Edges of this page */
  edges: Array<SharingGrantEdge>;
  /** 分页信息 / Page information */
  pageInfo: PageInfo;
};

/** 授权分页项 / A grant in a page */
export type SharingGrantEdge = {
  /** 游标 / Cursor */
  cursor: Scalars['String']['output'];
  /** 授权 / Grant */
  node: SharingGrant;
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
  DivisionCode: ResolverTypeWrapper<Scalars['DivisionCode']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
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
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  SharingClient: ResolverTypeWrapper<SharingClientValue>;
  SharingClientKey: ResolverTypeWrapper<SharingClientKeyValue>;
  ClientRegistrationInput: ClientRegistrationInput;
  AssertionUseInput: AssertionUseInput;
  SharingClientState: SharingClientState;
  SharingClientPayload: ResolverTypeWrapper<Omit<SharingClientPayload, 'client'> & { client?: Maybe<ResolversTypes['SharingClient']> }>;
  SharingClientConnection: ResolverTypeWrapper<Omit<SharingClientConnection, 'edges'> & { edges: Array<ResolversTypes['SharingClientEdge']> }>;
  SharingClientEdge: ResolverTypeWrapper<Omit<SharingClientEdge, 'node'> & { node: ResolversTypes['SharingClient'] }>;
  AccessExplanationPayload: ResolverTypeWrapper<AccessExplanationPayload>;
  AccessRefusalPayload: ResolverTypeWrapper<AccessRefusalPayload>;
  AccessDenialPayload: ResolverTypeWrapper<AccessDenialPayload>;
  AccessDenialReason: AccessDenialReason;
  AccessReadablePayload: ResolverTypeWrapper<AccessReadablePayload>;
  AccessRight: AccessRight;
  AccessCostPayload: ResolverTypeWrapper<AccessCostPayload>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  AccessDraftPayload: ResolverTypeWrapper<AccessDraftPayload>;
  SharingPurpose: ResolverTypeWrapper<SharingPurposeValue>;
  ShareApplication: ResolverTypeWrapper<ShareApplicationValue>;
  ApplicationDecision: ResolverTypeWrapper<ApplicationDecisionValue>;
  SharingGrant: ResolverTypeWrapper<SharingGrantValue>;
  FieldMasking: ResolverTypeWrapper<FieldMasking>;
  FieldCombination: ResolverTypeWrapper<FieldCombination>;
  Region: ResolverTypeWrapper<Region>;
  GrantApplicationInput: GrantApplicationInput;
  FieldMaskInput: FieldMaskInput;
  ShareApplicationState: ShareApplicationState;
  SharingGrantState: SharingGrantState;
  ApprovalStep: ApprovalStep;
  ApprovalVerdict: ApprovalVerdict;
  FieldMask: FieldMask;
  ShareApplicationPayload: ResolverTypeWrapper<Omit<ShareApplicationPayload, 'application'> & { application?: Maybe<ResolversTypes['ShareApplication']> }>;
  SharingGrantPayload: ResolverTypeWrapper<Omit<SharingGrantPayload, 'grant'> & { grant?: Maybe<ResolversTypes['SharingGrant']> }>;
  SharingRefusalPayload: ResolverTypeWrapper<SharingRefusalPayload>;
  SharingRefusalCode: SharingRefusalCode;
  ShareApplicationConnection: ResolverTypeWrapper<Omit<ShareApplicationConnection, 'edges'> & { edges: Array<ResolversTypes['ShareApplicationEdge']> }>;
  ShareApplicationEdge: ResolverTypeWrapper<Omit<ShareApplicationEdge, 'node'> & { node: ResolversTypes['ShareApplication'] }>;
  SharingGrantConnection: ResolverTypeWrapper<Omit<SharingGrantConnection, 'edges'> & { edges: Array<ResolversTypes['SharingGrantEdge']> }>;
  SharingGrantEdge: ResolverTypeWrapper<Omit<SharingGrantEdge, 'node'> & { node: ResolversTypes['SharingGrant'] }>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  DivisionCode: Scalars['DivisionCode']['output'];
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  JSON: Scalars['JSON']['output'];
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
  Mutation: Record<PropertyKey, never>;
  SharingClient: SharingClientValue;
  SharingClientKey: SharingClientKeyValue;
  ClientRegistrationInput: ClientRegistrationInput;
  AssertionUseInput: AssertionUseInput;
  SharingClientPayload: Omit<SharingClientPayload, 'client'> & { client?: Maybe<ResolversParentTypes['SharingClient']> };
  SharingClientConnection: Omit<SharingClientConnection, 'edges'> & { edges: Array<ResolversParentTypes['SharingClientEdge']> };
  SharingClientEdge: Omit<SharingClientEdge, 'node'> & { node: ResolversParentTypes['SharingClient'] };
  AccessExplanationPayload: AccessExplanationPayload;
  AccessRefusalPayload: AccessRefusalPayload;
  AccessDenialPayload: AccessDenialPayload;
  AccessReadablePayload: AccessReadablePayload;
  AccessCostPayload: AccessCostPayload;
  Float: Scalars['Float']['output'];
  AccessDraftPayload: AccessDraftPayload;
  SharingPurpose: SharingPurposeValue;
  ShareApplication: ShareApplicationValue;
  ApplicationDecision: ApplicationDecisionValue;
  SharingGrant: SharingGrantValue;
  FieldMasking: FieldMasking;
  FieldCombination: FieldCombination;
  Region: Region;
  GrantApplicationInput: GrantApplicationInput;
  FieldMaskInput: FieldMaskInput;
  ShareApplicationPayload: Omit<ShareApplicationPayload, 'application'> & { application?: Maybe<ResolversParentTypes['ShareApplication']> };
  SharingGrantPayload: Omit<SharingGrantPayload, 'grant'> & { grant?: Maybe<ResolversParentTypes['SharingGrant']> };
  SharingRefusalPayload: SharingRefusalPayload;
  ShareApplicationConnection: Omit<ShareApplicationConnection, 'edges'> & { edges: Array<ResolversParentTypes['ShareApplicationEdge']> };
  ShareApplicationEdge: Omit<ShareApplicationEdge, 'node'> & { node: ResolversParentTypes['ShareApplication'] };
  SharingGrantConnection: Omit<SharingGrantConnection, 'edges'> & { edges: Array<ResolversParentTypes['SharingGrantEdge']> };
  SharingGrantEdge: Omit<SharingGrantEdge, 'node'> & { node: ResolversParentTypes['SharingGrant'] };
  String: Scalars['String']['output'];
};

export type ComparesDirectiveArgs = {
  with: Array<Scalars['String']['input']>;
};

export type ComparesDirectiveResolver<Result, Parent, ContextType = Context, Args = ComparesDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export interface DivisionCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DivisionCode'], unknown> {
  name: 'DivisionCode';
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

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  catalogue?: Resolver<ResolversTypes['CatalogueEntryConnection'], ParentType, ContextType, RequireFields<QueryCatalogueArgs, 'first'>>;
  catalogueEntry?: Resolver<Maybe<ResolversTypes['CatalogueEntry']>, ParentType, ContextType, RequireFields<QueryCatalogueEntryArgs, 'code'>>;
  catalogueVersion?: Resolver<ResolversTypes['CatalogueVersion'], ParentType, ContextType>;
  clients?: Resolver<ResolversTypes['SharingClientConnection'], ParentType, ContextType, RequireFields<QueryClientsArgs, 'first'>>;
  client?: Resolver<Maybe<ResolversTypes['SharingClient']>, ParentType, ContextType, RequireFields<QueryClientArgs, 'id'>>;
  clientJwk?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<QueryClientJwkArgs, 'client' | 'kid'>>;
  explainAccess?: Resolver<ResolversTypes['AccessExplanationPayload'], ParentType, ContextType, RequireFields<QueryExplainAccessArgs, 'query' | 'purpose'>>;
  applications?: Resolver<ResolversTypes['ShareApplicationConnection'], ParentType, ContextType, RequireFields<QueryApplicationsArgs, 'first'>>;
  application?: Resolver<Maybe<ResolversTypes['ShareApplication']>, ParentType, ContextType, RequireFields<QueryApplicationArgs, 'id'>>;
  grants?: Resolver<ResolversTypes['SharingGrantConnection'], ParentType, ContextType, RequireFields<QueryGrantsArgs, 'first'>>;
  grant?: Resolver<Maybe<ResolversTypes['SharingGrant']>, ParentType, ContextType, RequireFields<QueryGrantArgs, 'id'>>;
  policyVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  policyInForce?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  policyOfVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<QueryPolicyOfVersionArgs, 'number'>>;
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
  grants?: Resolver<ResolversTypes['SharingGrantConnection'], ParentType, ContextType, RequireFields<DepartmentGrantsArgs, 'first'>>;
};

export type CatalogueEntryConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CatalogueEntryConnection'] = ResolversParentTypes['CatalogueEntryConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CatalogueEntryEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type CatalogueEntryEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CatalogueEntryEdge'] = ResolversParentTypes['CatalogueEntryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CatalogueEntry'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  registerClient?: Resolver<ResolversTypes['SharingClientPayload'], ParentType, ContextType, RequireFields<MutationRegisterClientArgs, 'input' | 'key'>>;
  confirmClient?: Resolver<ResolversTypes['SharingClientPayload'], ParentType, ContextType, RequireFields<MutationConfirmClientArgs, 'id' | 'key'>>;
  addClientJwks?: Resolver<ResolversTypes['SharingClientPayload'], ParentType, ContextType, RequireFields<MutationAddClientJwksArgs, 'id' | 'jwks' | 'key'>>;
  retireClientJwk?: Resolver<ResolversTypes['SharingClientPayload'], ParentType, ContextType, RequireFields<MutationRetireClientJwkArgs, 'id' | 'kid' | 'key'>>;
  suspendClient?: Resolver<ResolversTypes['SharingClientPayload'], ParentType, ContextType, RequireFields<MutationSuspendClientArgs, 'id' | 'reason' | 'key'>>;
  resumeClient?: Resolver<ResolversTypes['SharingClientPayload'], ParentType, ContextType, RequireFields<MutationResumeClientArgs, 'id' | 'reason' | 'key'>>;
  useClientAssertion?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<MutationUseClientAssertionArgs, 'input'>>;
  applyForGrant?: Resolver<ResolversTypes['ShareApplicationPayload'], ParentType, ContextType, RequireFields<MutationApplyForGrantArgs, 'input' | 'key'>>;
  approveApplication?: Resolver<ResolversTypes['ShareApplicationPayload'], ParentType, ContextType, RequireFields<MutationApproveApplicationArgs, 'id' | 'key'>>;
  rejectApplication?: Resolver<ResolversTypes['ShareApplicationPayload'], ParentType, ContextType, RequireFields<MutationRejectApplicationArgs, 'id' | 'reason' | 'key'>>;
  withdrawApplication?: Resolver<ResolversTypes['ShareApplicationPayload'], ParentType, ContextType, RequireFields<MutationWithdrawApplicationArgs, 'id' | 'key'>>;
  suspendGrant?: Resolver<ResolversTypes['SharingGrantPayload'], ParentType, ContextType, RequireFields<MutationSuspendGrantArgs, 'id' | 'reason' | 'key'>>;
  resumeGrant?: Resolver<ResolversTypes['SharingGrantPayload'], ParentType, ContextType, RequireFields<MutationResumeGrantArgs, 'id' | 'reason' | 'key'>>;
  revokeGrant?: Resolver<ResolversTypes['SharingGrantPayload'], ParentType, ContextType, RequireFields<MutationRevokeGrantArgs, 'id' | 'reason' | 'key'>>;
};

export type SharingClientResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SharingClient'] = ResolversParentTypes['SharingClient']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  department?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['SharingClientState']>, ParentType, ContextType>;
  keys?: Resolver<Maybe<Array<ResolversTypes['SharingClientKey']>>, ParentType, ContextType>;
  registeredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  confirmedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  changedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SharingClientKeyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SharingClientKey'] = ResolversParentTypes['SharingClientKey']> = {
  kid?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  algorithm?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  certificate?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  addedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  retiredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type SharingClientPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SharingClientPayload'] = ResolversParentTypes['SharingClientPayload']> = {
  client?: Resolver<Maybe<ResolversTypes['SharingClient']>, ParentType, ContextType>;
  refusals?: Resolver<Array<ResolversTypes['SharingRefusalPayload']>, ParentType, ContextType>;
};

export type SharingClientConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SharingClientConnection'] = ResolversParentTypes['SharingClientConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SharingClientEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type SharingClientEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SharingClientEdge'] = ResolversParentTypes['SharingClientEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SharingClient'], ParentType, ContextType>;
};

export type AccessExplanationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccessExplanationPayload'] = ResolversParentTypes['AccessExplanationPayload']> = {
  refusals?: Resolver<Array<ResolversTypes['AccessRefusalPayload']>, ParentType, ContextType>;
  policyVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  grant?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  denials?: Resolver<Array<ResolversTypes['AccessDenialPayload']>, ParentType, ContextType>;
  readable?: Resolver<Array<ResolversTypes['AccessReadablePayload']>, ParentType, ContextType>;
  cost?: Resolver<Maybe<ResolversTypes['AccessCostPayload']>, ParentType, ContextType>;
  draft?: Resolver<Maybe<ResolversTypes['AccessDraftPayload']>, ParentType, ContextType>;
};

export type AccessRefusalPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccessRefusalPayload'] = ResolversParentTypes['AccessRefusalPayload']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageEn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AccessDenialPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccessDenialPayload'] = ResolversParentTypes['AccessDenialPayload']> = {
  coordinate?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['AccessDenialReason'], ParentType, ContextType>;
  because?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  article?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  catalogueEntry?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  decider?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageEn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nextStep?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nextStepEn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isAppliedFor?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type AccessReadablePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccessReadablePayload'] = ResolversParentTypes['AccessReadablePayload']> = {
  coordinate?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['AccessRight'], ParentType, ContextType>;
  mask?: Resolver<Maybe<ResolversTypes['FieldMask']>, ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['DivisionCode']>, ParentType, ContextType>;
};

export type AccessCostPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccessCostPayload'] = ResolversParentTypes['AccessCostPayload']> = {
  estimated?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  allowed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AccessDraftPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccessDraftPayload'] = ResolversParentTypes['AccessDraftPayload']> = {
  input?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  providers?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type SharingPurposeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SharingPurpose'] = ResolversParentTypes['SharingPurpose']> = {
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ShareApplicationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShareApplication'] = ResolversParentTypes['ShareApplication']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  consumer?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['SharingPurpose']>, ParentType, ContextType>;
  legalBasis?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  scenario?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fields?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  edges?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  combinations?: Resolver<Maybe<Array<ResolversTypes['FieldCombination']>>, ParentType, ContextType>;
  masks?: Resolver<Maybe<Array<ResolversTypes['FieldMasking']>>, ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
  rowsFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  rowsUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  method?: Resolver<Maybe<ResolversTypes['SharingMethod']>, ParentType, ContextType>;
  callsPerDay?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  providers?: Resolver<Maybe<Array<ResolversTypes['Department']>>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['ShareApplicationState']>, ParentType, ContextType>;
  submittedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  decidedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  decisions?: Resolver<Maybe<Array<ResolversTypes['ApplicationDecision']>>, ParentType, ContextType>;
  grant?: Resolver<Maybe<ResolversTypes['SharingGrant']>, ParentType, ContextType>;
};

export type ApplicationDecisionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApplicationDecision'] = ResolversParentTypes['ApplicationDecision']> = {
  step?: Resolver<Maybe<ResolversTypes['ApprovalStep']>, ParentType, ContextType>;
  department?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
  account?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  verdict?: Resolver<Maybe<ResolversTypes['ApprovalVerdict']>, ParentType, ContextType>;
  comment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  decidedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type SharingGrantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SharingGrant'] = ResolversParentTypes['SharingGrant']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  application?: Resolver<Maybe<ResolversTypes['ShareApplication']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['SharingGrantState']>, ParentType, ContextType>;
  grantedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  changedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type FieldMaskingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FieldMasking'] = ResolversParentTypes['FieldMasking']> = {
  coordinate?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  mask?: Resolver<Maybe<ResolversTypes['FieldMask']>, ParentType, ContextType>;
};

export type FieldCombinationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FieldCombination'] = ResolversParentTypes['FieldCombination']> = {
  coordinates?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type RegionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Region'] = ResolversParentTypes['Region']> = {
  code?: Resolver<ResolversTypes['DivisionCode'], ParentType, ContextType>;
};

export type ShareApplicationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShareApplicationPayload'] = ResolversParentTypes['ShareApplicationPayload']> = {
  application?: Resolver<Maybe<ResolversTypes['ShareApplication']>, ParentType, ContextType>;
  refusals?: Resolver<Array<ResolversTypes['SharingRefusalPayload']>, ParentType, ContextType>;
};

export type SharingGrantPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SharingGrantPayload'] = ResolversParentTypes['SharingGrantPayload']> = {
  grant?: Resolver<Maybe<ResolversTypes['SharingGrant']>, ParentType, ContextType>;
  refusals?: Resolver<Array<ResolversTypes['SharingRefusalPayload']>, ParentType, ContextType>;
};

export type SharingRefusalPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SharingRefusalPayload'] = ResolversParentTypes['SharingRefusalPayload']> = {
  code?: Resolver<ResolversTypes['SharingRefusalCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageEn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  argument?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ShareApplicationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShareApplicationConnection'] = ResolversParentTypes['ShareApplicationConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ShareApplicationEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ShareApplicationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShareApplicationEdge'] = ResolversParentTypes['ShareApplicationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ShareApplication'], ParentType, ContextType>;
};

export type SharingGrantConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SharingGrantConnection'] = ResolversParentTypes['SharingGrantConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SharingGrantEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type SharingGrantEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SharingGrantEdge'] = ResolversParentTypes['SharingGrantEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SharingGrant'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  DivisionCode?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  JSON?: GraphQLScalarType;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  CatalogueEntry?: CatalogueEntryResolvers<ContextType>;
  CatalogueItem?: CatalogueItemResolvers<ContextType>;
  CatalogueVersion?: CatalogueVersionResolvers<ContextType>;
  Department?: DepartmentResolvers<ContextType>;
  CatalogueEntryConnection?: CatalogueEntryConnectionResolvers<ContextType>;
  CatalogueEntryEdge?: CatalogueEntryEdgeResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  SharingClient?: SharingClientResolvers<ContextType>;
  SharingClientKey?: SharingClientKeyResolvers<ContextType>;
  SharingClientPayload?: SharingClientPayloadResolvers<ContextType>;
  SharingClientConnection?: SharingClientConnectionResolvers<ContextType>;
  SharingClientEdge?: SharingClientEdgeResolvers<ContextType>;
  AccessExplanationPayload?: AccessExplanationPayloadResolvers<ContextType>;
  AccessRefusalPayload?: AccessRefusalPayloadResolvers<ContextType>;
  AccessDenialPayload?: AccessDenialPayloadResolvers<ContextType>;
  AccessReadablePayload?: AccessReadablePayloadResolvers<ContextType>;
  AccessCostPayload?: AccessCostPayloadResolvers<ContextType>;
  AccessDraftPayload?: AccessDraftPayloadResolvers<ContextType>;
  SharingPurpose?: SharingPurposeResolvers<ContextType>;
  ShareApplication?: ShareApplicationResolvers<ContextType>;
  ApplicationDecision?: ApplicationDecisionResolvers<ContextType>;
  SharingGrant?: SharingGrantResolvers<ContextType>;
  FieldMasking?: FieldMaskingResolvers<ContextType>;
  FieldCombination?: FieldCombinationResolvers<ContextType>;
  Region?: RegionResolvers<ContextType>;
  ShareApplicationPayload?: ShareApplicationPayloadResolvers<ContextType>;
  SharingGrantPayload?: SharingGrantPayloadResolvers<ContextType>;
  SharingRefusalPayload?: SharingRefusalPayloadResolvers<ContextType>;
  ShareApplicationConnection?: ShareApplicationConnectionResolvers<ContextType>;
  ShareApplicationEdge?: ShareApplicationEdgeResolvers<ContextType>;
  SharingGrantConnection?: SharingGrantConnectionResolvers<ContextType>;
  SharingGrantEdge?: SharingGrantEdgeResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  compares?: ComparesDirectiveResolver<unknown, unknown, ContextType>;
};
