import { readStartSettings, type StartSettings } from './config.ts'
import { lockDataFolder } from './data-lock.ts'
import { readDepartmentSettings } from './departments/department-settings.ts'
import { readDoor } from './door-settings.ts'
import { portObstacle } from './obstacles.ts'
import { type Running, runUntilStopped, wrongSettings } from './running.ts'

/** `yilian start`: database, schemas, demo city, gateway; goes on until it is told to stop. */
export async function runStart(): Promise<number | undefined> {
  const read = readStartSettings()
  const departments = readDepartmentSettings()
  if (!read.ok || !departments.ok)
    return wrongSettings([read, departments].flatMap((each) => (each.ok ? [] : each.faults)))
  const settings = read.value
  const door = readDoor(settings)
  if (!door.ok) return wrongSettings(door.faults)
  return runUntilStopped(settings, async (running) => {
    const obstacle = await claim(settings, running)
    if (obstacle !== null) return obstacle
    const { serve } = await import('./serve.ts')
    return serve({ ...running, settings, departments: departments.value, door: door.value })
  })
}

/** Takes the data folder and looks at the port, before anything slow is loaded; gives what stood in the way, in both languages. */
async function claim({ DATA_DIR, PORT }: StartSettings, { host, lifetime }: Running): Promise<string | null> {
  const lock = lockDataFolder(DATA_DIR, PORT)
  if (!lock.ok) return lock.obstacle
  lifetime.endWith(lock.release)
  return portObstacle(host, PORT)
}
