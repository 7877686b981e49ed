// The address of an invitation: its token is after the `#`, which browsers send to nobody.
import { paths, withQuery } from '../../platform/paths.ts'
import type { Config } from '../../platform/settings/config.ts'

/** Whoever follows it goes on to the console, where there is one. */
export function invitationLink(
  { baseUrl, hasConsole }: Pick<Config, 'baseUrl' | 'hasConsole'>,
  token: string,
) {
  const page = hasConsole ? withQuery(paths.invitation(), { suite: 'console' }) : paths.invitation()
  return `${baseUrl}${page}#${token}`
}
