// `rotate-keys`: seals and indexes anew with APP_SECRET what APP_SECRET_OTHERS had made.
import { rotateKeys } from '../rights/privacy/rotate.ts'
import { withDeps } from './with-deps.ts'

export async function runRotation() {
  await withDeps(async (deps) => {
    const done = await rotateKeys(deps)
    for (const [what, count] of Object.entries(done)) console.log(`${what.padEnd(12)}${count}`)
    const { unreadable, waiting, conflicts } = done
    if (unreadable + waiting + conflicts === 0) {
      console.log('APP_SECRET_OTHERS may be emptied, once every server has this APP_SECRET.')
      return
    }
    console.log(whatIsLeft(done))
    process.exitCode = 1
  })
}

function whatIsLeft({ unreadable, waiting, conflicts }: Awaited<ReturnType<typeof rotateKeys>>) {
  return [
    'Keep APP_SECRET_OTHERS for now:',
    ...(unreadable > 0
      ? [`- ${unreadable} values are of a secret that is not among the settings.`]
      : []),
    ...(waiting > 0
      ? [`- ${waiting} identities follow when their owners sign in; run this again then.`]
      : []),
    ...(conflicts > 0
      ? [`- ${conflicts} indexes changed meanwhile, or are held twice; run this again.`]
      : []),
  ].join('\n')
}
