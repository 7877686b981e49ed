// The accessibility declaration, as the RGAA's model asks: state, audit, what is not, whom to tell.

import { stateWords } from '../../platform/language/accessibility.ts'
import { formatDate, formatDateInEnglish } from '../../platform/language/dates.ts'
import { useSurroundings } from '../../platform/layout/surroundings.ts'
import { paths } from '../../platform/paths.ts'
import type { LegalSettings } from '../../platform/settings/legal.ts'
import { type Legal, legalPage } from './frame.tsx'

type Props = Legal & { legal: LegalSettings }

export function accessibilityPage(props: Props) {
  const isFrench = props.language === 'fr'
  return legalPage({
    ...props,
    path: isFrench ? paths.accessibility() : paths.accessibilityInEnglish(),
    title: isFrench ? 'Déclaration d’accessibilité' : 'Accessibility statement',
    children: isFrench ? <French {...props} /> : <English {...props} />,
  })
}

function French({ legal }: Props) {
  const { baseUrl } = useSurroundings()
  const { publisher, contact, address, accessibility } = legal
  const { state, rate, audit, faults, planUrl, declaredOn } = accessibility
  return (
    <>
      <p>
        {publisher} s’engage à rendre ce service accessible, selon l’article 47 de la loi n°
        2005-102 du 11 février 2005. Cette déclaration s’applique à {baseUrl}, et aux éléments que
        des collectivités en posent sur leurs sites.
      </p>
      {planUrl && (
        <p>
          <a href={planUrl}>Schéma pluriannuel et plan d’action de l’année</a>
        </p>
      )}
      <h2>État de conformité</h2>
      <p>
        <strong>Accessibilité : {stateWords[state].fr}</strong> au référentiel général
        d’amélioration de l’accessibilité (RGAA), version 4.1.
      </p>
      <p>
        {audit
          ? `Audit : ${audit}. Critères respectés : ${rate} %.`
          : 'Aucun audit en cours de validité ne le mesure : le service est donc déclaré non conforme. Chaque page est pourtant vérifiée à chaque version par des essais automatiques (axe), au clavier, sans script et sur 320 pixels de large ; ils ne remplacent pas un audit.'}
      </p>
      <h2>Contenus non accessibles</h2>
      {faults.length > 0 ? (
        <ul>
          {faults.map((fault) => (
            <li>{fault}</li>
          ))}
        </ul>
      ) : (
        <p>Aucun n’est connu à ce jour. Si vous en rencontrez un, écrivez-nous.</p>
      )}
      <h2>Établissement de cette déclaration</h2>
      <p>
        {declaredOn ? `Établie le ${formatDate(declaredOn)}. ` : ''}
        Technologies : HTML, CSS, SVG, JavaScript (facultatif : chaque démarche aboutit sans lui).
      </p>
      <h2>Retour d’information et contact</h2>
      <p>
        Si un contenu ou une démarche ne vous est pas accessible, écrivez à{' '}
        <a href={`mailto:${contact}`}>{contact}</a> : vous aurez une réponse, et une autre façon d’y
        parvenir.
      </p>
      <p>Par courrier : {address}.</p>
      <h2>Voies de recours</h2>
      <p>Si vous n’obtenez pas de réponse satisfaisante, vous pouvez :</p>
      <ul>
        <li>
          écrire au{' '}
          <a href="https://formulaire.defenseurdesdroits.fr/">
            Défenseur des droits, par formulaire
          </a>{' '}
          ;
        </li>
        <li>
          contacter son{' '}
          <a href="https://www.defenseurdesdroits.fr/saisir/delegues">délégué dans votre région</a>{' '}
          ;
        </li>
        <li>
          lui écrire par la poste, gratuitement et sans timbre : Défenseur des droits, Libre réponse
          71120, 75342 Paris CEDEX 07.
        </li>
      </ul>
    </>
  )
}

function English({ legal }: Props) {
  const { baseUrl } = useSurroundings()
  const { publisher, contact, address, accessibility } = legal
  const { state, rate, audit, faults, planUrl, declaredOn } = accessibility
  return (
    <>
      <p>
        <span lang="fr">{publisher}</span> commits to making this service accessible, under article
        47 of French law no. 2005-102 of 11 February 2005. This statement is about {baseUrl}, and
        the elements of it that local authorities place on their sites.
      </p>
      {planUrl && (
        <p>
          <a href={planUrl}>Plan over several years, and this year’s actions (in French)</a>
        </p>
      )}
      <h2>State of conformance</h2>
      <p>
        <strong>Accessibility: {stateWords[state].en}</strong> with the French accessibility
        standard (RGAA), version 4.1.
      </p>
      {audit ? (
        <p>
          Audit: <span lang="fr">{audit}</span>. Criteria met: {rate}%.
        </p>
      ) : (
        <p>
          No valid audit measures it, so the service is declared not conformant. Each page is
          nevertheless checked at each version by automatic tests (axe), by keyboard, without
          scripts and 320 pixels wide; they do not stand in for an audit.
        </p>
      )}
      <h2>Content that is not accessible</h2>
      {faults.length > 0 ? (
        <ul lang="fr">
          {faults.map((fault) => (
            <li>{fault}</li>
          ))}
        </ul>
      ) : (
        <p>None is known today. If you meet one, write to us.</p>
      )}
      <h2>How this statement was made</h2>
      <p>
        {declaredOn ? `Made on ${formatDateInEnglish(declaredOn)}. ` : ''}
        Technologies: HTML, CSS, SVG, JavaScript (optional: each act can be done without it).
      </p>
      <h2>Feedback and contact</h2>
      <p>
        If some content or an act is not accessible to you, write to{' '}
        <a href={`mailto:${contact}`}>{contact}</a>: you will get an answer, and another way to it.
      </p>
      <p>
        By post: <span lang="fr">{address}</span>.
      </p>
      <h2>If you are not satisfied</h2>
      <p>
        You may turn to the French Defender of Rights (<span lang="fr">Défenseur des droits</span>):{' '}
        <a href="https://formulaire.defenseurdesdroits.fr/">by form</a>, through{' '}
        <a href="https://www.defenseurdesdroits.fr/saisir/delegues">a delegate in your region</a>,
        or by post without a stamp:{' '}
        <span lang="fr">Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07</span>.
      </p>
    </>
  )
}
