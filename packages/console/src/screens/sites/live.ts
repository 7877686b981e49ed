// Whether a key works now.
import type { StaffSite } from '@parvis/sdk/staff'

export const isLive = ({ endsAt }: StaffSite['keys'][number], now = Date.now()) =>
  endsAt === null || Date.parse(endsAt) > now
