// Addresses among the settings: of the web as any other, whatever the network; of the mail server.
import { z } from 'zod'
import { readAddress, readServerAddress } from './web-address.ts'

export const settingAddress = z
  .string()
  .trim()
  .refine((value) => /^https?:$/.test(readAddress(value)?.protocol ?? ''), {
    message: 'must be an address in http(s), without a name, a password or invisible signs',
  })

export const settingMailServer = z
  .string()
  .trim()
  .refine((value) => /^smtps?:$/.test(readServerAddress(value)?.protocol ?? ''), {
    message: 'must be an address in smtp(s), whose host is written plainly',
  })
