// The address of an invitation: its token is after the `#`, which browsers send to nobody.
import { paths } from '../../platform/paths.ts'
import type { Config } from '../../platform/settings/config.ts'

export function invitationLink({ baseUrl }: Pick<Config, 'baseUrl'>, token: string) {
  return `${baseUrl}${paths.invitation()}#${token}`
}
