// Hosted pages of working groups: one with its territories and meetings; joining and leaving.

import type { IntentKinds } from '../../intents/kinds.ts'
import type { Deps } from '../../platform/deps.ts'
import type { App } from '../../platform/http/context.ts'
import { html } from '../../platform/http/hosted.ts'
import { page } from '../../platform/layout/page.tsx'
import { paths } from '../../platform/paths.ts'
import { startByLink } from '../proposals/start-by-link.ts'
import { GroupView } from './group-view.tsx'
import { loadGroup } from './load.ts'

export function workingGroupPages(app: App, { database, clock, config }: Deps, kinds: IntentKinds) {
  app.get(paths.workingGroup.pattern, async (c) => {
    const view = { now: clock().toISOString(), baseUrl: config.baseUrl }
    const group = await loadGroup(database.db, c.req.param('id'), view)
    return html(
      c,
      page({
        title: `${group.title} — groupe de travail`,
        found: {
          at: paths.workingGroup(group.id),
          description: group.purpose,
          trail: [['Accueil', '/']],
        },
        children: <GroupView group={group} now={view.now} />,
      }),
    )
  })

  app.get(paths.joinWorkingGroup.pattern, (c) =>
    startByLink(c, kinds, { kind: 'working_group_membership' }),
  )
  app.get(paths.leaveWorkingGroup.pattern, (c) =>
    startByLink(c, kinds, { kind: 'working_group_withdrawal' }),
  )
}
