// Inventory: what people do, and the journal of it. An act outlives its author, without them.
import {
  type Declaration,
  digest,
  type Erasure,
  id,
  intentId,
  json,
  mentioning,
  participantId,
  sealedJson,
  text,
  words,
} from './declaration.ts'

const own = {
  basis: 'public_task',
  subject: { participant: 'participant_id' },
  joining: { goes: 'moves' },
} as const
const contactOf = words('Joindre la personne qui s’en occupe', 'To reach whoever looks after it')
const contact = sealedJson('Personne à contacter', 'Whom to contact')
const evidence = text('Preuve de votre droit d’agir', 'Evidence of your right to act')
const receipt = id('Numéro du récépissé', 'Number of the receipt')
const withoutPerson: Erasure = {
  goes: 'columns',
  set: { participant_id: null, intent_id: null, contact: null },
  rule: words(
    'L’inscription ou la demande reste à la collectivité ; votre numéro et la personne à contacter sont effacés.',
    'The sign-up or request stays with the territory; your number and whom to contact are erased.',
  ),
}

export const acts: Record<string, Declaration> = {
  intents: {
    ...own,
    title: words('Démarches', 'What was prepared'),
    purpose: words('Faire une seule fois ce que vous avez préparé', 'To do once what you prepared'),
    retention: 'draft',
    key: ['id'],
    joining: { goes: 'apart' },
    columns: {
      id: intentId,
      participant_id: participantId,
      payload: json('Ce qui a été préparé', 'What was prepared'),
      outcome: json('Ce qui a été enregistré', 'What was recorded'),
      refusal: json('Le dernier refus', 'The last refusal'),
    },
    erasure: { goes: 'rows' },
  },
  supports: {
    ...own,
    title: words('Soutiens', 'Supports'),
    purpose: words('Compter un soutien, une seule fois', 'To count a support, once'),
    retention: 'act',
    key: ['proposal_id', 'supporter'],
    joining: { goes: 'apart' },
    columns: {
      supporter: mentioning(id('Qui soutient', 'Who supports')),
      participant_id: participantId,
      intent_id: intentId,
      evidence,
      receipt,
    },
    erasure: {
      goes: 'by_rule',
      rule: words(
        'À titre personnel : retiré tant que les soutiens sont ouverts ou à venir ; une fois qu’ils sont clos, il reste compté sans lien avec vous, et il est retiré s’ils rouvrent, car rien ne dirait que vous avez déjà soutenu. Au nom d’une collectivité : il est à elle, et reste sans votre numéro.',
        'In your own name: withdrawn while supports are open or yet to open; once they are closed it stays counted, unlinked from you, and is withdrawn if they open again, since nothing would tell that you had supported. In a territory’s name: it is theirs, and stays without your number.',
      ),
    },
  },
  held_supports: {
    ...own,
    title: words('Soutiens en cours de vérification', 'Supports under check'),
    purpose: words(
      'Regarder, avant de les compter, des soutiens qui se ressemblent trop',
      'To look at supports that look too much alike before they are counted',
    ),
    retention: 'act',
    key: ['proposal_id', 'supporter'],
    joining: { goes: 'apart' },
    columns: {
      supporter: mentioning(id('Qui soutient', 'Who supports')),
      participant_id: participantId,
      intent_id: intentId,
      evidence,
      receipt,
      group_key: digest('Ce qui se ressemble', 'What looks alike'),
      reason: text('Pourquoi l’équipe en a décidé ainsi', 'Why the team decided so'),
    },
    erasure: { goes: 'rows' },
  },
  act_traces: {
    ...own,
    title: words('Traces d’actes récents', 'Traces of recent acts'),
    purpose: words('Reconnaître une rafale', 'To recognise a burst'),
    retention: 'code',
    key: ['receipt'],
    columns: {
      receipt,
      participant_id: participantId,
      block: digest('Empreinte du réseau, un jour', 'Digest of the network, one day'),
      mailbox: digest('Empreinte de l’adresse', 'Digest of the address'),
      numbered: digest('La même, sans ses chiffres', 'The same, without its digits'),
      disposable: digest('Empreinte d’un domaine jetable', 'Digest of a disposable domain'),
    },
    erasure: { goes: 'rows' },
  },
  suspected_contributions: {
    basis: 'public_task',
    subject: 'elsewhere',
    title: words('Contributions qui se ressemblent', 'Contributions that look alike'),
    purpose: words(
      'Dire à l’équipe qui modère qu’elles viennent peut-être de la même main',
      'To tell those who moderate that they may come from one hand',
    ),
    retention: 'mark',
    key: ['contribution_id'],
    joining: { goes: 'otherwise' },
    columns: { group_key: digest('Ce qui se ressemble', 'What looks alike') },
    erasure: {
      goes: 'otherwise',
      how: words(
        'Seule, après six mois : une empreinte, sans numéro de personne.',
        'By itself, after six months: a digest, without anyone’s number.',
      ),
    },
  },
  supports_beside: {
    ...own,
    title: words('Soutiens comptés une fois pour plusieurs', 'Supports counted once for several'),
    purpose: words(
      'Garder chaque soutien d’une proposition réunie avec une autre',
      'To keep each support of a proposal merged into another',
    ),
    retention: 'act',
    key: ['receipt'],
    joining: { goes: 'apart' },
    columns: {
      supporter: mentioning(id('Qui soutient', 'Who supports')),
      participant_id: participantId,
      intent_id: intentId,
      evidence,
      receipt,
    },
    erasure: {
      goes: 'by_rule',
      rule: words('Comme le soutien qui compte.', 'As the support that counts.'),
    },
  },
  contributions: {
    ...own,
    title: words('Contributions', 'Contributions'),
    purpose: words('Instruire et publier un besoin', 'To examine and publish a need'),
    retention: 'act',
    key: ['id'],
    columns: {
      participant_id: participantId,
      intent_id: intentId,
      profile: text('Votre profil', 'Your profile'),
      function: text('Votre fonction', 'Your function'),
      title: text('Titre', 'Title'),
      text: text('Texte', 'Text'),
      service_url: text('Adresse du service', 'Address of the service'),
      funding_use: text('Usage d’un financement', 'What funding would be used for'),
      search_key: text(
        'Le texte, pour la recherche de l’équipe',
        'The text, for the team’s search',
      ),
      evidence,
      receipt,
    },
    erasure: {
      goes: 'by_rule',
      rule: words(
        'Votre fonction et le lien avec vous sont effacés. Le texte reste, puisque d’autres l’ont lu et soutenu, sauf si vous demandez qu’il soit remplacé.',
        'Your function and the link with you are erased. The text stays, since others have read and supported it, unless you ask for it to be replaced.',
      ),
    },
  },
  referents: {
    ...own,
    title: words('Territoires référents', 'Referent territories'),
    purpose: contactOf,
    retention: 'contact',
    key: ['proposal_id', 'territory_id'],
    columns: { participant_id: participantId, intent_id: intentId, contact, evidence, receipt },
    erasure: withoutPerson,
  },
  working_group_members: {
    ...own,
    title: words('Groupes de travail', 'Working groups'),
    purpose: contactOf,
    retention: 'contact',
    key: ['proposal_id', 'territory_id'],
    columns: { participant_id: participantId, intent_id: intentId, contact, evidence, receipt },
    erasure: withoutPerson,
  },
  requests: {
    ...own,
    title: words('Demandes de service et de diagnostic', 'Requests of services and diagnoses'),
    purpose: contactOf,
    retention: 'contact',
    key: ['id'],
    columns: { participant_id: participantId, intent_id: intentId, contact, evidence, receipt },
    erasure: withoutPerson,
  },
  site_registrations: {
    ...own,
    title: words('Sites que vous avez enregistrés', 'Sites that you registered'),
    purpose: words(
      'Savoir qui tient un site partenaire, et lui en donner l’état',
      'To know who keeps a partner site, and to show them its state',
    ),
    retention: 'act',
    key: ['id'],
    columns: { participant_id: participantId },
    erasure: {
      goes: 'columns',
      set: { participant_id: null },
      rule: words(
        'Le site reste à la collectivité ; votre numéro est effacé.',
        'The site stays with the territory; your number is erased.',
      ),
    },
  },
  events: {
    ...own,
    title: words('Journal', 'Journal'),
    purpose: words(
      'Expliquer ce qui s’est passé, et vous en envoyer un récépissé',
      'To explain what happened, and to send you a receipt of it',
    ),
    retention: 'act',
    key: ['seq'],
    columns: {
      participant_id: participantId,
      subject: { ...id('Ce qui est concerné', 'What it happened to'), names: 'whole' },
      data: json('Ce qui s’est passé', 'What happened'),
    },
    erasure: {
      goes: 'by_rule',
      rule: words('Les lignes restent, sans votre numéro.', 'The lines stay, without your number.'),
    },
  },
}
