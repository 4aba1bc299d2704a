import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ASKED_DEPARTMENTS } from '@yilian/city-services'
import { buildDemoCity } from '@yilian/demo-city'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { atDevelopmentPorts } from '../src/departments/asked-departments.ts'
import { readDepartmentSettings } from '../src/departments/department-settings.ts'
import { departmentsData, keepDepartments } from '../src/departments/departments-file.ts'
import { developmentSignatureKey, developmentToken } from '../src/shared-folder.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'yilian-departments-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
  vi.unstubAllEnvs()
})

describe('what the simulated departments know', () => {
  test('is kept for its owner alone, and read again without making the city', () => {
    const { departments } = buildDemoCity({ size: 'small' })
    const marked = { ...departments, seed: 'as it was kept' }
    keepDepartments(path.join(folder, 'new'), 'small', marked)
    expect(statSync(path.join(folder, 'new/departments.json')).mode & 0o777).toBe(0o600)
    expect(departmentsData(path.join(folder, 'new'), 'small')).toEqual(marked)
    expect(departmentsData(path.join(folder, 'new'), undefined)).toEqual(marked)
    expect(readdirSync(path.join(folder, 'new'))).toEqual(['departments.json'])
  })

  test.each(['', '{"label":"demo-ci', '{"label":"demo-city/small/0","data":{}}'])(
    'is made anew where %j was left',
    (left) => {
      writeFileSync(path.join(folder, 'departments.json'), left)
      const made = departmentsData(folder, 'small')
      expect(made).toEqual(buildDemoCity({ size: 'small' }).departments)
      expect(departmentsData(folder, undefined)).toEqual(made)
    },
  )
})

describe('the settings of departments', () => {
  test('name each what is its own, and leave out whom nobody set', () => {
    vi.stubEnv('WH_SCJG_URL', 'https://scjg.example/gw')
    vi.stubEnv('WH_SCJG_TOKEN', 'a-token')
    vi.stubEnv('WH_SCJG_TIMEOUT_MS', '1500')
    vi.stubEnv('WH_SWJ_MAX_CONCURRENT', '4')
    const read = readDepartmentSettings()
    const settings = read.ok ? read.value : []
    expect(settings.find(({ department }) => department === 'WH-SCJG')).toEqual({
      department: 'WH-SCJG',
      address: { url: 'https://scjg.example/gw', token: 'a-token' },
      limits: { timeoutMs: 1500 },
    })
    expect(settings.find(({ department }) => department === 'WH-SWJ')).toEqual({
      department: 'WH-SWJ',
      address: null,
      limits: { maxConcurrent: 4 },
    })
    expect(settings.map(({ department }) => department)).toEqual(ASKED_DEPARTMENTS)
  })

  test('are refused all at once, and no token is shown', () => {
    vi.stubEnv('WH_SCJG_URL', 'https://scjg.example')
    vi.stubEnv('WH_GAJ_TOKEN', 'lonely-token')
    vi.stubEnv('WH_RSJ_URL', 'ftp://rsj')
    vi.stubEnv('WH_RSJ_TOKEN', 'geheim mit Luecken')
    vi.stubEnv('WH_KJJ_TIMEOUT_MS', '5')
    const read = readDepartmentSettings()
    const faults = read.ok ? [] : read.faults
    expect(faults.map((fault) => fault.split(':')[0])).toEqual([
      'WH_GAJ_URL',
      'WH_RSJ_URL',
      'WH_RSJ_TOKEN',
      'WH_SCJG_TOKEN',
      'WH_KJJ_TIMEOUT_MS',
    ])
    expect(faults.join()).not.toMatch(/lonely|geheim/)
  })

  test('go before the development departments, which each have a port and a token of their own', () => {
    vi.stubEnv('WH_SWJ_URL', 'https://swj.example')
    vi.stubEnv('WH_SWJ_TOKEN', 'a-token')
    const read = readDepartmentSettings()
    const asked = atDevelopmentPorts(read.ok ? read.value : [], folder)
    expect(Object.fromEntries(asked.map(({ department, address }) => [department, address?.url]))).toMatchObject({
      'WH-GAJ': 'http://127.0.0.1:4021',
      'WH-RSJ': 'http://127.0.0.1:4022',
      'WH-SCJG': 'http://127.0.0.1:4023',
      'WH-SWJ': 'https://swj.example',
      'WH-KJJ': 'http://127.0.0.1:4025',
    })
    expect(new Set(asked.map(({ address }) => address?.token)).size).toBe(asked.length)
    expect(developmentToken(folder, 'WH-GAJ')).toBe(developmentToken(folder, 'WH-GAJ'))
    expect(developmentToken(folder, 'x')).not.toBe(developmentSignatureKey(folder, 'x').toString('base64url'))
  })
})
