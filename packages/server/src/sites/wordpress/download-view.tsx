// The way to the WordPress plugin, with what one compares the file with.
import { formatNumber } from '../../platform/language/dates.ts'
import { paths } from '../../platform/paths.ts'
import type { PluginFacts } from './plugin.ts'

export function PluginDownload({ facts }: { facts: PluginFacts }) {
  const { version, requires, requiresPhp, bytes, sha256 } = facts
  return (
    <>
      <p>
        <a href={paths.wordpressPlugin()} download>
          Télécharger l’extension pour WordPress
        </a>{' '}
        (zip, {formatNumber(Math.ceil(bytes / 1000))} ko) : version {version}, pour WordPress{' '}
        {requires} et PHP {requiresPhp} au moins.
      </p>
      <details>
        <summary>Vérifier le fichier</summary>
        <p>Son empreinte SHA-256, la même partout pour cette version :</p>
        <pre tabindex={0}>{sha256}</pre>
      </details>
    </>
  )
}
