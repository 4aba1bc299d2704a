import { addDays, caseDay, dateBetween, daysBetween } from '../calendar.ts'
import { weightedChoice } from '../choice.ts'
import { opaqueIds } from '../numbers/opaque-id.ts'
import type { Random } from '../random.ts'
import type { MemberCheckInRow, ServiceClaimRow, Subject, UnitCheckInRow } from './rows.ts'

type ClaimKind = ServiceClaimRow['kind']

const titles: Readonly<Record<ClaimKind, readonly string[]>> = {
  POST: [
    '政策宣讲岗',
    '治安巡逻岗',
    '环境卫生监督岗',
    '文明劝导岗',
    '邻里调解岗',
    '助老服务岗',
    '四点半课堂辅导岗',
    '图书管理岗',
  ],
  PROJECT: [
    '老旧小区楼道美化',
    '停车位规划整治',
    '商铺地带卫生清理',
    '健康义诊进社区',
    '法律服务进社区',
    '社区文化广场修缮',
    '独居老人结对关爱',
    '青少年假期托管',
  ],
  WISH: ['添置一副老花镜', '修理漏水的龙头', '一套学习用品', '陪同就医', '一次家电检修', '更换楼道灯', '一件过冬棉衣'],
}

const ofUnits = { most: 4, kind: kindsOf(25, 55, 20), hours: [16, 140] } as const
const ofMembers = { most: 3, kind: kindsOf(52, 8, 40), hours: [2, 40] } as const

// So many of the members who check in claim something; the others only join what others set up.
const shareOfClaimants = 0.22

/** What checked-in units and members claim at their community (双认领), while they are checked in. */
export function buildClaims(
  unitCheckIns: readonly UnitCheckInRow[],
  memberCheckIns: readonly MemberCheckInRow[],
  random: Random,
): ServiceClaimRow[] {
  const nextId = opaqueIds(random.stream('ids'), 'clm')
  const units = unitCheckIns.flatMap((checkIn) => {
    const subject: Subject = { unitUscc: checkIn.unitUscc, memberId: null }
    return claimsOf(checkIn, subject, ofUnits, random.integer(0, ofUnits.most), nextId, random)
  })
  const members = memberCheckIns.flatMap((checkIn) => {
    if (!random.chance(shareOfClaimants)) return []
    const subject: Subject = { unitUscc: null, memberId: checkIn.memberId }
    return claimsOf(checkIn, subject, ofMembers, random.integer(1, ofMembers.most), nextId, random)
  })
  return [...units, ...members]
}

function claimsOf(
  { regionCode, since, until }: UnitCheckInRow | MemberCheckInRow,
  subject: Subject,
  { kind, hours }: typeof ofUnits | typeof ofMembers,
  count: number,
  nextId: () => string,
  random: Random,
): ServiceClaimRow[] {
  const last = addDays(until ?? caseDay, -1)
  if (daysBetween(since, last) < 30) return []
  return Array.from({ length: count }, () => {
    const claimedOn = dateBetween(random, since, last)
    const due = addDays(claimedOn, random.integer(5, 200))
    const completedOn = due <= last && random.chance(0.93) ? due : null
    const claimed = kind(random)
    return {
      id: nextId(),
      kind: claimed,
      title: random.pick(titles[claimed]),
      regionCode,
      ...subject,
      claimedOn,
      completedOn,
      serviceHours: completedOn === null ? null : random.integer(hours[0], hours[1]),
    }
  })
}

function kindsOf(post: number, project: number, wish: number): (random: Random) => ClaimKind {
  return weightedChoice<ClaimKind>([
    ['POST', post],
    ['PROJECT', project],
    ['WISH', wish],
  ])
}
