// The page where a person chooses what they are told of, how often, and in which language.

import type { Choice } from '../../mail/choices.ts'
import type { Settings } from '../../mail/settings-store.ts'
import { newsTopics } from '../../mail/topics.ts'
import { topicsInFrench } from '../../mail/words-fr.ts'
import { Choices, FaultSummary } from '../../platform/layout/fields.tsx'
import { page } from '../../platform/layout/page.tsx'
import { paths } from '../../platform/paths.ts'

type Props = {
  settings: Settings
  /** What was just given and could not be kept: shown as it was ticked. */
  choice?: Choice | undefined
  message?: string | undefined
  mailbox: string
  token: string
  isSaved: boolean
}

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

function titleOf(isSaved: boolean, message: string | undefined) {
  if (message) return 'Erreur — Mes messages'
  return isSaved ? 'Choix enregistrés — Mes messages' : 'Mes messages'
}

export function preferencesPage({ settings, choice, message, ...shown }: Props) {
  const { mailbox, token, isSaved } = shown
  const { muted, followed } = settings
  const { rhythm, language } = choice ?? settings
  const topics = choice?.topics ?? newsTopics.filter((topic) => !muted.includes(topic))
  const goingOn = choice?.followed ?? followed.map(({ id }) => id)
  return page({
    title: titleOf(isSaved, message),
    children: (
      <div class="narrow">
        <h1>Mes messages</h1>
        <FaultSummary {...(message && { message })} />
        {isSaved && (
          <div class="notice good" role="status">
            <p>Vos choix sont enregistrés.</p>
          </div>
        )}
        <p>Pour l’adresse {mailbox}.</p>
        <form method="post" action={paths.mails(token)}>
          <Choices
            name="sujets"
            label="Me prévenir par courriel"
            hint="Sans coche : plus aucun message à ce sujet."
            type="checkbox"
            options={newsTopics.map((topic) => ({
              value: topic,
              text: sentence(topicsInFrench[topic]),
            }))}
            values={{ sujets: topics.join(' ') }}
          />
          <Choices
            name="rythme"
            label="À quel rythme"
            options={[
              {
                value: 'daily',
                text: 'Un courriel par jour au plus',
                hint: 'Les nouvelles d’une même journée sont réunies.',
              },
              { value: 'at_once', text: 'Chaque nouvelle aussitôt' },
            ]}
            values={{ rythme: rhythm }}
          />
          <Choices
            name="langue"
            label="En quelle langue"
            options={[
              { value: 'fr', text: 'Français' },
              { value: 'en', text: 'English (anglais)' },
            ]}
            values={{ langue: language }}
          />
          {followed.length > 0 && (
            <Choices
              name="suivies"
              label="Consultations que je suis"
              hint="Un courriel à l’ouverture de chaque étape."
              type="checkbox"
              options={followed.map(({ id, title }) => ({ value: id, text: title }))}
              values={{ suivies: goingOn.join(' ') }}
            />
          )}
          <div class="actions">
            <button class="button" type="submit">
              Enregistrer mes choix
            </button>
          </div>
        </form>
        <h2>Ce qui vous est toujours envoyé</h2>
        <p>
          Les codes que vous demandez, et le récépissé de chaque acte fait avec votre adresse. On ne
          peut pas s’en désabonner : c’est ainsi que vous sauriez que quelqu’un agit à votre place.
        </p>
        <p class="soft">Ce lien est privé : qui l’a peut changer ces choix, et rien d’autre.</p>
      </div>
    ),
  })
}
