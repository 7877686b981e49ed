// The funnel as a table: one line a step, residents apart from territories.
import { count, reportTable, word } from './table.ts'

export const funnelTable = reportTable({
  id: 'entonnoir',
  title: 'De la contribution au service',
  description:
    'Une ligne par étape de la consultation. Les soutiens des habitants sont comptés à part, jamais ajoutés à ceux des collectivités.',
  primaryKey: ['etape'],
  columns: [
    word('etape', 'Identifiant de l’étape'),
    word('libelle', 'Ce qui est compté', 'Étape'),
    count('nombre', 'Combien', 'Nombre'),
  ],
  rows: ({ funnel }) => [
    line('recues', 'Contributions reçues', funnel.received),
    line('importees', 'Dont importées d’une autre plateforme', funnel.imported),
    line('reorientees', 'Contributions réorientées', funnel.redirected),
    line('rejetees', 'Contributions inéligibles', funnel.rejected),
    line('regroupees', 'Contributions regroupées', funnel.grouped),
    line('en-attente', 'Contributions en attente de lecture', funnel.waiting),
    line('propositions', 'Propositions publiées', funnel.proposals),
    line('soutiens', 'Soutiens de collectivités', funnel.supports.territories),
    line('habitants-courriel', 'Habitants, par courriel', funnel.supports.residentsByEmail),
    line(
      'habitants-franceconnect',
      'Habitants, par FranceConnect',
      funnel.supports.residentsByFranceConnect,
    ),
    line('retenues', 'Propositions retenues', funnel.kept),
    line('non-retenues', 'Propositions non retenues', funnel.setAside),
    line('referents', 'Territoires référents', funnel.referents.territories),
    line('engagements', 'Engagements de territoires référents', funnel.referents.commitments),
    line('projets', 'Projets financés', funnel.projects),
    line('projets-non-finances', 'Contributions non financées par un comité', funnel.unfunded),
    line('services', 'Services nés de la consultation', funnel.services),
  ],
})

function line(etape: string, libelle: string, nombre: number) {
  return { etape, libelle, nombre }
}
