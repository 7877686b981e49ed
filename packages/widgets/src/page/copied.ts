// A copy of the script, on the town's own server or in a bundle of it, is where no consultation is.
import { widgetFilePath } from '@parvis/sdk'
import { settings } from './settings.ts'
import { warn } from './warn.ts'

/** Where a server of ours has the elements' files, each version in its folder. */
export const [folders = ''] = widgetFilePath.split(':')
export const rolling = `${folders}v1/`

/** The link inside an element leads to the server: what is pasted says so where the script cannot. */
export function learnServer(link: HTMLAnchorElement | null) {
  const { copiedFrom } = settings
  if (copiedFrom === undefined || !link?.host || link.origin === location.origin) return
  const server = link.origin
  Object.assign(settings, { server, files: server + rolling, copiedFrom: undefined })
  warn('script_copied', copiedFrom)
}
