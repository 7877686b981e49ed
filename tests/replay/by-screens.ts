// npm run replay:screens: the consultation of 2021 moderated, decided and published through the console alone.
import { setup } from '../faults/built.ts'
import { startBrowser } from '../support/browser.ts'
import { tableOf, verdictOf } from './figures.ts'
import { replay } from './replay.ts'
import { firstCommitteeOn, secondCommitteeOn } from './screens/committees.ts'
import { moderateOn } from './screens/moderate.ts'
import { publishOn } from './screens/publish.ts'
import { openDesks } from './screens/team.ts'

await setup()
const browser = await startBrowser()
try {
  const figures = await replay({
    engine: 'sqlite',
    say: console.log,
    hands: async (world) => {
      world.at('2021-01-20 09:00')
      const desks = await openDesks(browser, world)
      return {
        moderate: moderateOn(desks.moderator, ({ among, of }) => {
          const share = Math.round((100 * among) / of)
          console.log(`right proposal among the first three: ${among} of ${of} (${share} %)`)
        }),
        regroup: publishOn(desks.moderator),
        firstCommittee: firstCommitteeOn(desks),
        secondCommittee: secondCommitteeOn(desks),
      }
    },
  })
  console.log(`\n${tableOf(figures)}\n`)
  const { says, exitCode } = verdictOf(figures)
  console.log(`${says}, through screens.`)
  process.exitCode = exitCode
} catch (error) {
  const folder = process.env.SCREENSHOTS
  for (const [at, page] of browser
    .contexts()
    .flatMap((one) => one.pages())
    .entries()) {
    if (folder) await page.screenshot({ path: `${folder}/by-screens-${at}.png` })
  }
  throw error
} finally {
  await browser.close()
}
