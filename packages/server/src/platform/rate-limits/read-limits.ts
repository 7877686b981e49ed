// Changes of the limits, as the LIMITS setting writes them.
import {
  isOwn,
  type LimitName,
  type Limits,
  type OwnLimit,
  type OwnLimitName,
  type SharedLimit,
  type SharedLimitName,
  usualLimits,
} from './limits.ts'

/** `code_request.ipv4=100/9000 intent.site=500`: the free ones before the slash; faults by name. */
export function readLimits(text: string): { limits: Limits; faults: string[] } {
  const limits: { -readonly [Name in keyof Limits]: Limits[Name] } = { ...usualLimits }
  const faults: string[] = []
  for (const entry of text.split(/[\s,]+/).filter(Boolean)) {
    const [name = '', numbers = ''] = entry.split('=')
    if (!isKnown(name)) faults.push(`LIMITS: "${entry}" names no limit`)
    else if (isOfBlock(name)) {
      const read = readBlock(usualLimits[name], numbers)
      if (read) limits[name] = read
      else faults.push(`LIMITS: "${entry}" is not NAME=MOST or NAME=FREE/MOST`)
    } else if (isShared(name)) {
      const read = readShared(usualLimits[name], numbers)
      if (read) limits[name] = read
      else faults.push(`LIMITS: "${entry}" is not NAME=FREE: shared by strangers, it never closes`)
    }
  }
  return { limits, faults }
}

function readBlock(known: OwnLimit | undefined, numbers: string): OwnLimit | undefined {
  const [, before, last] = /^(?:(\d{1,9})\/)?(\d{1,9})$/.exec(numbers) ?? []
  if (!known || last === undefined) return undefined
  const free = before === undefined ? known.free : Number(before)
  const limit: OwnLimit = { ...known, most: Number(last) }
  return free === undefined ? limit : { ...limit, free: Math.min(free, limit.most) }
}

function readShared(known: SharedLimit | undefined, numbers: string): SharedLimit | undefined {
  if (!known || !/^\d{1,9}$/.test(numbers)) return undefined
  return { seconds: known.seconds, free: Number(numbers) }
}

function isKnown(name: string): name is LimitName {
  return Object.hasOwn(usualLimits, name)
}

const countedBy = (name: LimitName) => name.slice(name.indexOf('.') + 1)
const isOfBlock = (name: LimitName): name is OwnLimitName => isOwn(countedBy(name))
const isShared = (name: LimitName): name is SharedLimitName => !isOwn(countedBy(name))
