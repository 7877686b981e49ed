// Where the demonstration's mails are read, beside what was sent by mail; nothing on a real server.
import { paths } from '../paths.ts'
import { useSurroundings } from './surroundings.ts'

export function DemoInbox() {
  if (!useSurroundings().isDemo) return null
  return (
    <>
      {' '}
      Démonstration :{' '}
      <a href={paths.demoInbox()} target="_blank" rel="noopener">
        ouvrir la boîte aux lettres (nouvelle fenêtre)
      </a>
      .
    </>
  )
}
