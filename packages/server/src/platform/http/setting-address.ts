// An address of the web among the settings: as any other, whatever its network.
import { z } from 'zod'
import { readAddress } from './web-address.ts'

export const settingAddress = z
  .string()
  .trim()
  .refine((value) => /^https?:$/.test(readAddress(value)?.protocol ?? ''), {
    message: 'must be an address in http(s), without a name, a password or invisible signs',
  })
