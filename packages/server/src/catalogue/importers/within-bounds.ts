// Texts of a file no longer than the catalogue's own forms take them.
import { faultsOf } from '../../platform/http/faults.ts'
import { type Doubt, doubt } from '../../platform/language/doubt.ts'
import { fieldWords, serviceFields } from '../services/fields.ts'
import type { Item } from './item.ts'

/** One that is too long is cut, and said to be. */
export function withinBounds(item: Item): Item {
  const doubts: Doubt[] = []
  const values = { ...item.values }
  for (const field of serviceFields.keyof().options) {
    const value: unknown = Reflect.get(values, field)
    if (typeof value !== 'string') continue
    const parsed = serviceFields.shape[field].safeParse(value)
    const [fault] = parsed.success ? [] : faultsOf(parsed.error)
    if (fault?.fault !== 'too_long' || !fault.limit) continue
    Reflect.set(values, field, `${[...value].slice(0, fault.limit - 1).join('')}…`)
    doubts.push(
      doubt(
        `${fieldWords[field]} : trop long, coupé à ${fault.limit} caractères`,
        `${field}: too long, cut to ${fault.limit} characters`,
      ),
    )
  }
  return doubts.length > 0 ? { ...item, values, doubts: [...item.doubts, ...doubts] } : item
}
