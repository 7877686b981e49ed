// Changes of the limits, as the LIMITS setting writes them.
import { type LimitName, type Limits, usualLimits } from './limits.ts'

/** `code_request.ipv4=100/9000 intent.site=500`: the free ones before the slash; faults by name. */
export function readLimits(text: string): { limits: Limits; faults: string[] } {
  const limits: Partial<Record<LimitName, Limits[LimitName]>> = { ...usualLimits }
  const faults: string[] = []
  for (const entry of text.split(/[\s,]+/).filter(Boolean)) {
    const [name = '', numbers = ''] = entry.split('=')
    const match = /^(?:(\d{1,9})\/)?(\d{1,9})$/.exec(numbers)
    const known = isLimitName(name) ? limits[name] : undefined
    if (!match || !known || !isLimitName(name)) {
      faults.push(`LIMITS: "${entry}" is not NAME=MOST or NAME=FREE/MOST`)
      continue
    }
    const free = match[1] === undefined ? known.free : Number(match[1])
    const most = Number(match[2])
    limits[name] = {
      ...{ seconds: known.seconds, most },
      ...(free !== undefined && { free: Math.min(free, most) }),
    }
  }
  return { limits, faults }
}

function isLimitName(name: string): name is LimitName {
  return Object.hasOwn(usualLimits, name)
}
