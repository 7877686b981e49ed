// Says that a contribution was given on another platform, and leads to it there.
import type { Contribution } from './contract.ts'

export function ImportedFrom({ from }: { from: Contribution['importedFrom'] }) {
  if (!from) return null
  return (
    <>
      {' · importée de '}
      {from.url ? (
        <a href={from.url} rel="noopener nofollow">
          {from.platform}
        </a>
      ) : (
        from.platform
      )}
    </>
  )
}
