import type { RegionDesignationRow } from '../organizations/rows.ts'
import type { UrbanArea } from './urban-area.ts'

const designatedSince = '2015-01-01'

/** The rows that say which regions count as streets and urban communities in the case, and why. */
export function designationRows(area: UrbanArea): RegionDesignationRow[] {
  const streets = area.streets.map(({ code, standIn }): RegionDesignationRow => {
    const note = standIn ? '代列：公布的街道为27个，2023年区划中为25个；临港区无街道，以本镇代列。' : null
    return { regionCode: code, designation: 'STREET', standIn, note, validFrom: designatedSince, validTo: null }
  })
  const communities = area.communities.map(({ code, street }): RegionDesignationRow => {
    const note = street.standIn ? `代列街道${street.name}所辖社区。` : null
    return {
      regionCode: code,
      designation: 'URBAN_COMMUNITY',
      standIn: false,
      note,
      validFrom: designatedSince,
      validTo: null,
    }
  })
  return [...streets, ...communities]
}
