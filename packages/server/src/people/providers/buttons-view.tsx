// The buttons of ProConnect and FranceConnect, with the words and the link that each asks for.
import type { Context } from '../../platform/http/context.ts'
import { providerNames } from '../../platform/settings/providers.ts'
import { type ProviderName, providers } from './names.ts'

/** Those that may be offered here, in the order in which they are shown. */
export function offeredProviders(c: Context): ProviderName[] {
  return providerNames.filter((name) => c.get('deps').providers[name])
}

type Props = {
  offered: ProviderName[]
  /** For whom each is; the team knows. */
  says?: boolean
}

/** Buttons of the form around them: what was typed in it is sent along, so that nothing is lost. */
export function ProviderButtons({ offered, says = true }: Props) {
  return (
    <div class="providers">
      {offered.map((name) => {
        const { label, about, forWhom } = providers[name]
        return (
          <div class="provider">
            <button type="submit" name="avec" value={name} class="connect">
              <span>S’identifier avec</span> <strong>{label}</strong>
            </button>
            <p>
              {says && (
                <>
                  <span class="soft">{forWhom}</span>
                  <br />
                </>
              )}
              <a
                href={about}
                target="_blank"
                rel="noopener"
                title={`Qu’est-ce que ${label} ? - nouvelle fenêtre`}
              >
                Qu’est-ce que {label} ?
              </a>
            </p>
          </div>
        )
      })}
    </div>
  )
}
