// What a member of a committee reads when grids of theirs are missing, in French as all mails of the team.
import { formatMoment } from '../../platform/language/dates.ts'
import { paths, withQuery } from '../../platform/paths.ts'
import { gridsDueAt } from './load-staff.ts'
import type { SessionRow } from './store.ts'

type Told = {
  session: SessionRow
  name: string
  progress: { evaluated: number; of: number }
  config: { baseUrl: string }
}

export function reminderLetter({ session, name, progress, config }: Told) {
  const left = progress.of - progress.evaluated
  const what = left === 1 ? 'Un dossier attend' : `${left} dossiers attendent`
  return {
    language: 'fr' as const,
    subject: `${what} votre avis : ${session.title}`,
    text: `Bonjour ${name},

${what} encore votre grille pour la séance « ${session.title} » :
vous en avez rempli ${progress.evaluated} sur ${progress.of}. Elles sont attendues pour le ${formatMoment(gridsDueAt(session))}.

Si un dossier vous place en situation de conflit d’intérêts, déportez-vous avant de
lire les notes des autres membres : la page le propose pour chaque dossier.
${config.baseUrl}${withQuery(paths.myGrids(), { seance: session.id })}

L’équipe de l’Incubateur des Territoires
`,
  }
}
