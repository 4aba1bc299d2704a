import type { DistrictCharacter } from '../regions/district-character.ts'
import type { MatterCategory } from './rows.ts'

/** What is said of a kind of matter, and how hard it is. */
export interface MatterSubject {
  weight: number
  /** Where it weighs more: a factor around 1. */
  share: (character: DistrictCharacter) => number
  /** What residents bring up, after the name of their estate, and what is agreed on. */
  cases: readonly (readonly [title: string, plan: string])[]
  /** From the agreement to its end, in days. */
  workDays: readonly [from: number, to: number]
  /** Satisfaction that is usual at the end, in per cent. */
  satisfaction: number
}

/** The kinds of matters. The old town lacks space, the young zones heat and services; the case names parking and shop fronts first. */
export const matterSubjects: Readonly<Record<MatterCategory, MatterSubject>> = {
  PARKING: {
    weight: 24,
    share: ({ density }) => density ** 2,
    cases: [
      ['停车位不足', '腾出闲置空地划设车位'],
      ['夜间停车难', '与周边单位错时共享车位'],
      ['消防通道被占停车', '设禁停桩并增派劝导员'],
      ['出入口停车混乱', '划线并推行分时停车'],
    ],
    workDays: [15, 90],
    satisfaction: 91,
  },
  SHOP_FRONT_SANITATION: {
    weight: 17,
    share: ({ industries }) => industries.CATERING ?? industries.COMMERCE ?? 0.9,
    cases: [
      ['沿街商铺门前垃圾堆放', '与商户签订门前卫生公约'],
      ['餐饮店油污直排路面', '联合执法后由商户自管'],
      ['商铺后巷卫生无人清理', '党员商户轮值巡查'],
      ['夜市摊位垃圾清理不及时', '增设垃圾桶并调整清运时间'],
    ],
    workDays: [7, 45],
    satisfaction: 94,
  },
  HEATING: {
    weight: 11,
    share: ({ density }) => 1 / density,
    cases: [
      ['顶楼供暖温度不达标', '热力企业入户测温并调平管网'],
      ['供暖管道老化漏水', '供暖季前更换立管'],
      ['尚未接入集中供暖', '列入年度管网延伸计划并接通'],
    ],
    workDays: [20, 150],
    satisfaction: 88,
  },
  LIFT: {
    weight: 7,
    share: ({ density }) => density ** 1.5,
    cases: [
      ['电梯频繁停运', '更换维保企业并公示维保记录'],
      ['老楼加装电梯意见不一', '逐户协商分摊并报规划'],
      ['电梯维修资金动用难', '按程序申请住宅专项维修资金'],
    ],
    workDays: [40, 240],
    satisfaction: 86,
  },
  NOISE: {
    weight: 8,
    share: ({ industries }) => industries.CONSTRUCTION ?? 1,
    cases: [
      ['广场舞音响扰民', '约定时段和音量'],
      ['夜间施工噪声', '限定施工时间并公示投诉电话'],
      ['楼下商铺排风噪声', '加装消声设施'],
    ],
    workDays: [5, 40],
    satisfaction: 90,
  },
  PROPERTY_MANAGEMENT: {
    weight: 13,
    share: ({ enterprises }) => enterprises,
    cases: [
      ['物业收费不透明', '居委会、业委会、物业三方议定并公示账目'],
      ['物业更换交接不清', '街道牵头办理交接'],
      ['楼道保洁不到位', '核定保洁频次并纳入考核'],
      ['弃管无人服务', '社区托管过渡, 再选聘物业'],
    ],
    workDays: [15, 120],
    satisfaction: 87,
  },
  WATER_AND_DRAINAGE: {
    weight: 7,
    share: () => 1,
    cases: [
      ['雨后积水倒灌', '疏通并增设雨水口'],
      ['二次供水水压不足', '更换加压泵'],
      ['下水管道堵塞', '清淤并更换老旧管段'],
    ],
    workDays: [10, 90],
    satisfaction: 92,
  },
  LIGHTING_AND_PAVING: {
    weight: 6,
    share: ({ density }) => density,
    cases: [
      ['楼道灯损坏', '更换声控灯'],
      ['路面破损', '修补路面并铺设坡道'],
      ['路灯昏暗', '增设太阳能路灯'],
    ],
    workDays: [7, 60],
    satisfaction: 95,
  },
  GREENERY: {
    weight: 4,
    share: () => 1,
    cases: [
      ['绿地被圈占种菜', '清理后补种并由楼长认管'],
      ['树木遮挡采光', '报园林部门修剪'],
      ['绿化带枯死', '更换树种并落实养护'],
    ],
    workDays: [7, 60],
    satisfaction: 92,
  },
  PUBLIC_ORDER: {
    weight: 4,
    share: () => 1,
    cases: [
      ['电动车楼道充电', '建设集中充电棚'],
      ['高空抛物', '加装朝上摄像头'],
      ['单元门禁损坏', '更换门禁并登记住户'],
    ],
    workDays: [7, 75],
    satisfaction: 93,
  },
  ELDERLY_CARE: {
    weight: 4,
    share: ({ personsPerHousehold }) => 3 / personsPerHousehold,
    cases: [
      ['独居老人就餐不便', '开设助老餐桌'],
      ['缺少老年活动场所', '腾出社区用房作活动室'],
      ['行动不便老人就医难', '家庭医生签约上门'],
    ],
    workDays: [15, 120],
    satisfaction: 96,
  },
}
