import { describe, expect, test } from 'vitest'
import { masked } from '../../src/index.ts'

test.each([
  ['RESIDENT_ID', '371002199001011234', '371*************34'],
  ['RESIDENT_ID', '37100219900101123x', '371*************3x'],
  ['RESIDENT_ID', '371002900101123', '***'],
  ['RESIDENT_ID', 'A1234567(8)', '***'],
  ['PHONE', '13812345678', '138****5678'],
  ['PHONE', '0631-5231234', '0631-******34'],
  ['PHONE', '05315231234', '0531-******34'],
  ['PHONE', '010-12345678', '010-******78'],
  ['PHONE', '110', '***'],
  ['PHONE', '+86 138 1234 5678', '***'],
  ['NAME', '王伟', '王**'],
  ['NAME', '欧阳娜娜', '欧**'],
  ['NAME', '阿卜杜拉·买买提', '阿**'],
  ['NAME', '𠮷田', '𠮷**'],
  ['NAME', ' 王 ', '王**'],
  ['ADDRESS', '山东省威海市环翠区鲸园街道新威路 12 号 3 单元 401', '山东省威海市环翠区鲸园街道***'],
  ['ADDRESS', '环翠区鲸园街道海滨路 7 号', '环翠区鲸园街道***'],
  ['ADDRESS', '张村镇前双岛村 15 号', '张村镇***'],
  ['ADDRESS', '山东省威海市荣成市崖头 5 号', '山东省威海市荣成市***'],
  ['ADDRESS', '新威路 12 号', '***'],
  ['CREDIT_CODE', '91371000MA3C0XXX1A', '91371000*********A'],
  ['CREDIT_CODE', '371000200012345', '***'],
] as const)('%s of %s', (mask, value, left) => {
  expect(masked(mask, value)).toBe(left)
})

describe('whatever the mask', () => {
  test.each(['RESIDENT_ID', 'PHONE', 'NAME', 'ADDRESS', 'CREDIT_CODE'] as const)(
    '%s lets nothing strange through',
    (mask) => {
      for (const strange of ['', '   ', 42, true, ['王伟'], { name: '王伟' }]) expect(masked(mask, strange)).toBe('***')
      expect([masked(mask, null), masked(mask, undefined)]).toEqual([null, null])
    },
  )
  test('WITHHOLD leaves nothing', () => {
    expect(masked('WITHHOLD', '王伟')).toBeNull()
  })
})
