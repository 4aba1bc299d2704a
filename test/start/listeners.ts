import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

const LISTEN = '0A'

/** The addresses on which these processes listen, IPv6 ones in the hexadecimal form of /proc. */
export function listenersOf(pids: readonly number[]): string[] {
  const inodes = new Set(pids.flatMap(socketInodes))
  const addresses = ['tcp', 'tcp6'].flatMap((table) =>
    readFileSync(`/proc/net/${table}`, 'utf8')
      .split('\n')
      .map((line) => line.trim().split(/\s+/))
      .filter((fields) => fields[3] === LISTEN && inodes.has(fields[9] ?? ''))
      .map((fields) => readable(fields[1] ?? '')),
  )
  // PostgreSQL's children hold their parent's socket.
  return [...new Set(addresses)]
}

function socketInodes(pid: number): string[] {
  return readdirSync(`/proc/${pid}/fd`).flatMap((descriptor) => {
    try {
      return /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${descriptor}`))?.[1] ?? []
    } catch {
      return []
    }
  })
}

/** `0100007F:1F90` is 127.0.0.1:8080: the bytes of an IPv4 address stand in reverse. */
function readable(hexadecimal: string): string {
  const [address = '', port = ''] = hexadecimal.split(':')
  const bytes = address.length === 8 ? (address.match(/../g) ?? []).reverse() : null
  const host = bytes ? bytes.map((byte) => Number.parseInt(byte, 16)).join('.') : address
  return `${host}:${Number.parseInt(port, 16)}`
}
