import type { Mask } from './grant.ts'

const HIDDEN = '***'

/**
 * 脱敏: what is left of a value under a mask. Null stays null, and a value that is not of the mask's shape leaves nothing but
 * stars: a mask never lets through what it does not understand. No result tells how long a name or an address is.
 */
export function masked(mask: Mask, value: unknown): string | null {
  if (value === null || value === undefined || mask === 'WITHHOLD') return null
  const text = typeof value === 'string' ? value.normalize('NFC').trim() : ''
  return text === '' ? HIDDEN : MASKS[mask](text)
}

const MASKS: Readonly<Record<Exclude<Mask, 'WITHHOLD'>, (text: string) => string>> = {
  // GB 11643: 6 digits of division, 8 of birth, 3 of order, one check character.
  RESIDENT_ID: (text) => (/^\d{17}[\dXx]$/.test(text) ? `${text.slice(0, 3)}*************${text.slice(-2)}` : HIDDEN),
  PHONE: (text) => {
    if (/^1\d{10}$/.test(text)) return `${text.slice(0, 3)}****${text.slice(-4)}`
    const landline = /^(0\d{2,3})-?\d{5,6}(\d{2})$/.exec(text)
    return landline ? `${landline[1]}-******${landline[2]}` : HIDDEN
  },
  NAME: (text) => `${[...text][0]}**`,
  // As far as the street or town; what follows finds the door.
  ADDRESS: (text) => `${/^\D*(?:街道|[乡镇])|^\D*[区县市旗]/u.exec(text)?.[0] ?? ''}${HIDDEN}`,
  // GB 32100: registering department, kind, 6 digits of division, 9 of organization, one check character.
  CREDIT_CODE: (text) =>
    /^[0-9A-HJ-NP-RT-UW-Y]{18}$/.test(text) ? `${text.slice(0, 8)}*********${text.slice(-1)}` : HIDDEN,
}
