// The wording of every refusal in French: what happened, then what to do.
import type { RefusalCode, RefusalFacts } from '../refusal.ts'
import { formatCents, formatDate, formatNumber } from './dates.ts'
import { wordAct, wordState } from './states-fr.ts'

export type RefusalWordings = Record<RefusalCode, string | ((facts: RefusalFacts) => string)>

const closed = (what: string) => (facts: RefusalFacts) => {
  if (facts.reason === 'not_yet_open') {
    return `${what} ne sont pas encore ouverts : ils ouvrent le ${formatDate(facts.opensAt)}. Revenez à cette date.`
  }
  if (facts.reason === 'not_scheduled') {
    return `${what} ne sont pas prévus pour cette consultation.`
  }
  return `${what} sont clos depuis le ${formatDate(facts.closesAt)}. Votre avis reste utile : suivez la suite sur la page de la consultation.`
}

export const refusalsInFrench: RefusalWordings = {
  malformed_body: 'La demande est illisible : elle doit être un document JSON bien formé.',
  malformed_request: 'La demande est illisible. Vérifiez l’adresse, puis recommencez.',
  sign_in_required:
    'Votre session est terminée. Indiquez de nouveau votre adresse électronique : rien de ce que vous avez préparé n’est perdu.',
  forgery_suspected:
    'Cette demande ne vient pas de nos pages, elle n’a donc pas été prise en compte. Rouvrez la page de la démarche et recommencez.',
  grouping_cannot_support: ({ territory }) =>
    `${territory} est un groupement de collectivités. Règle de la consultation : seules les communes, les départements et les régions comptent parmi les soutiens ; les groupements (EPCI, syndicats), les associations et les entreprises ne comptent pas. Vous pouvez soutenir à titre personnel.`,
  grouping_cannot_be_referent: ({ territory }) =>
    `${territory} est un groupement de collectivités. Règle de la consultation : seules les communes, les départements et les régions deviennent territoires référents ; un groupement peut rejoindre un groupe de travail.`,
  case_not_found: 'Ce dossier n’existe pas. Retrouvez-le dans la liste.',
  contest_link_unknown:
    'Ce lien de contestation n’est pas reconnu. Copiez-le en entier depuis le message reçu par la mairie.',
  participant_not_found:
    'Personne ne s’est encore identifié avec cette adresse. Demandez-lui de s’identifier une première fois, puis recommencez.',
  mandate_ended: ({ territory }) =>
    `Vous ne pouvez plus agir au nom de ${territory} : cette habilitation a pris fin. Si c’est une erreur, demandez à l’équipe de la vérifier depuis « Mon espace ».`,
  mandate_already_ended: 'Cette habilitation a déjà pris fin.',
  mandate_not_ended: 'Cette habilitation n’a pas pris fin : il n’y a rien à rétablir.',
  official_address_missing:
    'L’annuaire ne donne pas d’adresse officielle pour cette collectivité. Demandez une vérification à l’équipe.',
  mandate_missing: ({ proof }) => {
    if (proof === 'pro_connect') {
      return 'ProConnect ne permet pas d’agir au nom de cette collectivité : votre organisation n’y est pas une collectivité territoriale de cette consultation. Identifiez-vous par courriel, avec l’adresse officielle de la mairie ou une adresse du même nom de domaine.'
    }
    if (proof === 'france_connect') {
      return 'FranceConnect dit qui vous êtes, pas où vous travaillez : il ne permet pas d’agir au nom d’une collectivité. Identifiez-vous avec ProConnect, ou par courriel avec l’adresse officielle de la mairie.'
    }
    return 'Cette adresse électronique ne permet pas d’agir au nom d’une collectivité. Utilisez l’adresse officielle de la mairie, ou une adresse du même nom de domaine.'
  },
  origin_not_allowed: ({ origin }) =>
    `Le site ${origin} n’est pas enregistré pour cette clé. Webmestre : faites enregistrer cette adresse exacte.`,
  site_key_revoked: ({ site }) =>
    site
      ? `La clé du site « ${site} » a été révoquée. Webmestre : remplacez-la par la nouvelle.`
      : 'La clé de ce site a été révoquée. Webmestre : remplacez-la par la nouvelle.',
  site_key_unknown:
    'La clé de ce site est inconnue. Webmestre : vérifiez l’attribut « data-site » de votre page.',
  staff_token_invalid:
    'Ce jeton d’accès de l’équipe manque, est inconnu ou a expiré. Demandez-en un nouveau à un administrateur.',
  staff_role_missing: 'Votre rôle dans l’équipe ne permet pas cette opération.',
  changed_meanwhile: ({ by, at, act }) =>
    `${by ?? 'Quelqu’un'} a modifié cet élément entre-temps${at ? ` (${formatDate(at)}${act ? ` : ${wordAct(act)}` : ''})` : ''}. Relisez-le, puis recommencez : rien n’a été écrasé.`,
  not_committee_member: 'Vous n’êtes pas membre de ce comité.',
  member_recused:
    'Vous vous êtes déporté·e de ce dossier : il n’est pas dans votre grille. Le secrétariat peut mettre fin à un déport déclaré par erreur.',
  committee_not_found: 'Cette séance de comité n’existe pas, ou n’est pas encore publique.',
  committee_item_not_found:
    'Ce dossier n’est pas à l’ordre du jour de la séance. Ajoutez-le d’abord.',
  committee_member_not_found: 'Cette personne n’est pas membre du comité. Ajoutez-la d’abord.',
  before_committee:
    'Un comité a délibéré à ce sujet sans que ce soit encore public. Attendez la publication, ou faites annuler la décision.',
  committee_member_acted:
    'Cette personne a rempli une grille ou déclaré un déport : elle reste membre de la séance.',
  committee_not_published:
    'Cette séance n’est pas publiée : annulez la décision, ou prenez-en une autre à sa place.',
  committee_published:
    'Cette séance est publiée. Une décision ne change plus que par une rectification motivée.',
  contribution_has_service:
    'Un service du catalogue est déjà né de cette contribution. Modifiez-le plutôt.',
  contribution_not_selected:
    'Aucun comité publié n’a retenu cette contribution. Un service naît d’une décision publiée.',
  envelope_exceeded: ({ leftCents }) =>
    `L’enveloppe de la consultation est dépassée : il reste ${formatCents(Number(leftCents ?? 0))}. Réduisez le montant, ou revenez sur une autre décision.`,
  envelope_granted: ({ grantedCents }) =>
    `Les comités ont déjà accordé ${formatCents(Number(grantedCents ?? 0))} : l’enveloppe ne peut pas être plus petite.`,
  evaluation_started:
    'Des membres ont déjà rempli leur grille : les critères et le barème ne changent plus.',
  item_decided: 'Une décision est enregistrée sur ce dossier. Annulez-la d’abord.',
  item_in_other_committee: ({ committee }) =>
    `Ce dossier est déjà à l’ordre du jour d’une autre séance${committee ? ` (${committee})` : ''}. Retirez-l’en d’abord, ou attendez sa publication.`,
  item_not_eligible: ({ state }) =>
    `Ce dossier ne peut pas passer devant ce comité${state ? ` (${wordState(state)})` : ''}. Le comité 1 examine les propositions publiées, le comité 2 les contributions des propositions retenues.`,
  nothing_decided: 'Aucune décision n’est enregistrée : il n’y a rien à publier.',
  outcome_not_allowed:
    'Ce comité ne prend pas cette décision. Une proposition est retenue ou écartée ; une contribution est financée ou non.',
  publication_not_set: 'Aucune date de publication n’est fixée : il n’y a rien à reporter.',
  quorum_not_met: ({ present, needed }) =>
    `Le quorum n’est pas atteint : ${present ?? 0} membre(s) présent(s) sans déport, il en faut ${needed ?? 1}. Notez les présences, ou remettez ce dossier à une autre séance.`,
  votes_disagree:
    'Ces voix ne portent pas cette décision : les voix pour doivent dépasser les voix contre.',
  votes_exceed_voters: ({ counted, voters }) =>
    `Il y a plus de voix (${counted ?? 0}) que de membres présents sans déport (${voters ?? 0}). Recomptez.`,
  votes_missing:
    'Le règlement demande un vote : indiquez les voix pour, contre et les abstentions.',
  consultation_not_found: 'Cette consultation n’existe pas. Vérifiez l’adresse.',
  consultation_exists: ({ consultation }) =>
    `Une consultation a déjà l’identifiant « ${consultation} ». Donnez-en un autre à celle-ci.`,
  consultation_incomplete: ({ missing }) =>
    missing === 'themes'
      ? 'Cette consultation n’a pas de thématique. Ajoutez-en au moins une avant de la publier.'
      : 'Cette consultation n’a pas d’étape. Ajoutez-en au moins une avant de la publier.',
  consultation_not_published:
    'Cette consultation est un brouillon : modifiez ses étapes directement. Les dates ne se déplacent, avec un historique public, qu’après la publication.',
  consultation_published:
    'Cette consultation est déjà publiée. Déplacez les dates d’une étape, ou ajoutez-en une, plutôt que de remplacer ses étapes.',
  meeting_not_found: 'Cette réunion n’existe pas. Retrouvez-la sur la page du groupe de travail.',
  meeting_cancelled: ({ date }) =>
    `Cette réunion a été annulée le ${formatDate(date)} : elle ne change plus. Prévoyez-en une autre.`,
  meeting_over: ({ date }) =>
    `Cette réunion s’est terminée le ${formatDate(date)} : elle ne peut plus être annulée.`,
  meeting_ends_before_start:
    'Cette réunion finirait avant de commencer. Donnez une fin après le début.',
  meeting_without_place:
    'Dites où se tient la réunion : un lieu, un lien de visioconférence, ou les deux.',
  member_by_right: ({ territory }) =>
    `${territory} n’est pas un groupement de collectivités : une commune, un département ou une région devient territoire référent, et fait alors partie de droit des groupes de travail.`,
  member_not_found: ({ territory }) =>
    `${territory} ne fait pas partie de ces groupes de travail : il n’y a rien à retirer.`,
  territory_already_member: ({ territory, since }) =>
    `${territory} fait déjà partie de ces groupes de travail, depuis le ${formatDate(since)}. Il n’y a rien de plus à faire.`,
  working_group_ended:
    'Ce groupe de travail est terminé. Rouvrez-le avant d’y prévoir une réunion.',
  working_group_not_found:
    'Ce groupe de travail n’existe pas. Retrouvez-le sur la page de sa proposition.',
  phase_not_found: 'Cette étape n’existe pas dans cette consultation. Vérifiez son numéro.',
  phase_already_open: ({ phase, since }) =>
    `L’étape « ${phase} » a ouvert le ${formatDate(since)} : sa date d’ouverture ne change plus. Vous pouvez déplacer sa fin.`,
  phase_dates_unchanged: ({ phase }) =>
    `Ces dates sont déjà celles de l’étape « ${phase} ». Donnez-en d’autres.`,
  phase_date_passed: ({ date }) =>
    `Le ${formatDate(date)} est passé. Donnez une date à venir ; pour clore une étape tout de suite, utilisez la clôture anticipée.`,
  phase_ends_before_opening: ({ phase }) =>
    `L’étape « ${phase} » finirait avant d’ouvrir. Donnez une date de fin après celle d’ouverture.`,
  phase_kind_unfit: ({ phase }) =>
    `L’étape « ${phase} » n’est pas d’une nature prévue pour ce type de consultation. Choisissez-en une autre.`,
  phase_not_open: ({ phase }) =>
    `L’étape « ${phase} » n’est pas ouverte : il n’y a rien à clore. Si elle est à venir, déplacez ses dates.`,
  phase_reason_required: ({ phase }) =>
    `Dites pourquoi l’étape « ${phase} » est close plus tôt, ou rouverte : le motif est public.`,
  theme_in_use: ({ theme }) =>
    `Des contributions ou des propositions sont dans la thématique « ${theme} » : elle ne peut pas être retirée. Vous pouvez la renommer.`,
  contribution_not_found: 'Cette contribution n’existe pas, ou n’est pas publique.',
  dataset_not_found:
    'Ce jeu de données n’existe pas. La liste est sur la page des données ouvertes.',
  intent_not_found:
    'Cette démarche n’existe pas, ou a expiré. Reprenez-la depuis la page où vous l’avez commencée.',
  mailbox_not_stopped:
    'Cette boîte aux lettres reçoit déjà les nouvelles : il n’y a rien à reprendre.',
  not_a_delivery_report:
    'Ce message n’est pas un rapport de distribution (RFC 3464). Transmettez-le tel qu’il a été reçu, en-têtes compris.',
  mail_link_unknown:
    'Ce lien ne mène plus à vos messages. Prenez celui d’un courriel plus récent, ou répondez à l’un d’eux.',
  not_found: 'Cette page n’existe pas. Vérifiez l’adresse, ou repartez de l’accueil.',
  proposal_not_found:
    'Cette proposition n’existe pas. Retrouvez-la dans la liste des propositions.',
  service_not_found:
    'Ce service n’existe pas au catalogue. Retrouvez-le dans la liste des services.',
  site_not_found: 'Aucun site n’a cette clé. Vérifiez-la.',
  territory_not_found:
    'Cette collectivité est introuvable. Cherchez-la par son nom, son code postal ou son code INSEE, puis choisissez-la dans la liste.',
  theme_not_found: 'Cette thématique n’existe pas. Choisissez-en une dans la liste.',
  programme_not_found:
    'Ce programme n’est pas dans la liste, ou en a été retiré. Choisissez-en un autre, ou ajoutez-le.',
  report_year_unknown: ({ first, last }) =>
    first === ''
      ? 'Cette consultation n’a pas encore d’année à raconter. Lisez le bilan d’ensemble.'
      : `Il n’y a pas de bilan pour cette année. Choisissez une année de ${first} à ${last}.`,
  reply_template_not_found:
    'Ce modèle de réponse n’existe pas, ou ne sert pas à cette décision. Choisissez-en un autre.',
  staff_member_not_found:
    'Cette personne n’est pas, ou n’est plus, membre de l’équipe. Choisissez quelqu’un d’autre.',
  bulk_refused:
    'Rien n’a été changé : une partie de la liste ne peut pas l’être. Voyez chaque ligne, retirez-la ou relisez-la, puis recommencez.',
  contribution_elsewhere:
    'Cette contribution n’est pas dans cette proposition. Relisez la proposition, puis recommencez.',
  grouping_closed: ({ since }) =>
    `Les soutiens sont ouverts${since ? ` depuis le ${formatDate(since)}` : ''} : les propositions ne se regroupent plus. Vous pouvez encore corriger leurs textes.`,
  nothing_to_undo: 'Aucune décision n’est à annuler ici : l’élément est tel qu’il a été reçu.',
  proposal_empty:
    'Cette proposition ne contient aucune contribution. Ajoutez-en une avant de la publier.',
  proposal_has_supports:
    'Cette proposition a déjà des soutiens : elle ne peut plus redevenir un brouillon.',
  proposal_merged:
    'Cette proposition a été réunie avec une autre, qui a repris ses soutiens. Ouvrez sa page : elle mène à la nouvelle.',
  proposal_not_empty:
    'Cette proposition contient encore des contributions. Retirez-les, ou fusionnez-la avec une autre.',
  proposal_not_live:
    'Une des propositions n’existe pas, a été abandonnée, fusionnée, ou relève d’une autre consultation. Rétablissez-la, ou choisissez-en une autre.',
  state_forbids: ({ state }) =>
    `Dans son état actuel${state ? ` (${wordState(state)})` : ''}, cette opération n’est pas possible. Annulez d’abord la dernière décision.`,
  undo_later_first:
    'Une décision plus récente s’appuie sur celle-ci : annulez d’abord la plus récente.',
  contribution_not_open: closed('Les dépôts de contributions'),
  intent_conflict:
    'Un autre contenu a déjà été préparé sous ce numéro. Rechargez la page pour en obtenir un nouveau.',
  intent_taken:
    'Cette démarche a été confirmée par une autre personne. Vous pouvez faire la vôtre.',
  proposal_not_kept:
    'Cette proposition n’a pas été retenue par un comité : elle n’a ni territoires référents ni groupes de travail.',
  referent_not_found: ({ territory }) =>
    `${territory} n’est pas territoire référent de cette proposition : il n’y a rien à retirer.`,
  referent_not_open: closed('Les engagements de territoires référents'),
  resident_proof_missing:
    'ProConnect dit où vous travaillez, pas où vous habitez. Pour soutenir comme habitant·e, déconnectez-vous, puis identifiez-vous avec FranceConnect ou par courriel.',
  residents_cannot_support: 'Cette consultation ne recueille que les soutiens des collectivités.',
  mandate_elsewhere: ({ territory }) =>
    `Vous pouvez agir au nom de ${territory}, mais cette démarche concerne une autre collectivité. Reprenez-la pour la vôtre, ou utilisez l’adresse électronique de l’autre.`,
  diagnosis_not_found: 'Cette demande de diagnostic n’existe pas. Retrouvez-la dans la liste.',
  diagnosis_not_eligible: ({ territory, population, populationKind, threshold, comparison }) =>
    `${territory} compte ${formatNumber(Number(population))} habitants (population ${populationKind === 'total' ? 'totale' : 'municipale'}). Le diagnostic est réservé à celles qui en comptent ${comparison === '<' ? 'moins de' : 'au plus'} ${formatNumber(Number(threshold))}. Une petite intercommunalité dont elle est membre peut le demander.`,
  diagnosis_kind_not_concerned: ({ territory }) =>
    `${territory} n’est ni une commune ni une intercommunalité : le diagnostic ne s’adresse qu’à elles. Demandez-le pour l’une d’elles.`,
  diagnosis_population_unknown: ({ territory }) =>
    `Nos sources ne disent pas combien d’habitants compte ${territory}. Écrivez à l’équipe de l’Incubateur, qui vérifiera avec vous.`,
  webhook_not_found: 'Ce webhook n’existe pas. Retrouvez-le dans la liste.',
  webhook_delivery_not_found:
    'Cet envoi n’est pas, ou n’est plus, dans le journal de ce webhook (30 jours).',
  service_request_not_found:
    'Cette demande de service n’existe pas. Retrouvez-la dans la liste des demandes.',
  request_exists:
    'La collectivité a fait une nouvelle demande entre-temps : suivez la nouvelle plutôt que de rouvrir celle-ci.',
  request_missing: ({ territory }) =>
    `${territory} n’a pas de demande en cours ici : il n’y a rien à retirer.`,
  request_underway: ({ territory }) =>
    `L’équipe a déjà donné suite à la demande de ${territory} : elle ne se retire plus en ligne. Répondez au dernier message de l’équipe, ou écrivez-lui.`,
  territory_already_requested: ({ territory, since }) =>
    `${territory} a déjà fait cette demande, le ${formatDate(since)}. L’équipe s’en occupe : il n’y a rien de plus à faire.`,
  service_stopped:
    'Ce service est arrêté : il ne peut plus être demandé. Cherchez-en un autre dans la liste des services.',
  service_exists: ({ service }) =>
    `Le catalogue a déjà un service « ${service} ». Modifiez-le, ou donnez un autre identifiant à celui-ci.`,
  support_not_found: 'Aucun soutien de ce nom n’est enregistré : il n’y a rien à retirer.',
  support_not_open: closed('Les soutiens'),
  territory_already_referent: ({ territory, since }) =>
    `${territory} est déjà territoire référent de cette proposition, depuis le ${formatDate(since)}. Il n’y a rien de plus à faire.`,
  territory_already_supports: ({ territory, since }) =>
    `${territory} soutient déjà cette proposition, depuis le ${formatDate(since)}. Merci : un seul soutien compte par collectivité. Vous pouvez aussi soutenir à titre personnel.`,
  intent_expired:
    'Cette démarche a été préparée il y a plus de sept jours et a expiré. Reprenez-la depuis la page où vous l’avez commencée.',
  body_too_large: 'Le texte envoyé est trop long (64 kibioctets au plus). Raccourcissez-le.',
  unsupported_media_type: 'Le corps de la demande doit être de type application/json.',
  code_expired: 'Ce code a expiré. Demandez-en un nouveau.',
  code_used: 'Ce code a déjà servi. Demandez-en un nouveau.',
  code_wrong: ({ left }) =>
    `Ce code n’est pas le bon. Recopiez les six chiffres du dernier message reçu${typeof left === 'number' ? ` ; il vous reste ${left} ${left > 1 ? 'essais' : 'essai'}` : ''}.`,
  invalid_input: 'Des champs sont à corriger.',
  territory_ended: ({ territory }) =>
    `${territory ?? 'Cette collectivité'} n’existe plus (fusion ou changement de statut). Choisissez la collectivité qui l’a remplacée.`,
  code_attempts_exceeded: 'Trop d’essais avec ce code. Demandez-en un nouveau.',
  mail_limit_reached: ({ minutes }) =>
    `Plusieurs codes ont déjà été envoyés à cette adresse. Utilisez le dernier reçu, ou attendez ${minutes} min avant d’en demander un autre. Pensez aux courriers indésirables.`,
  mailbox_refused:
    'Le serveur de cette messagerie a refusé notre message : cette adresse n’existe pas, ou sa boîte est pleine. Vérifiez-la, ou utilisez-en une autre.',
  identity_too_weak: ({ provider }) =>
    `${provider} n’a pas vérifié votre identité assez sûrement pour cette démarche. Recommencez avec un autre compte, ou identifiez-vous par courriel.`,
  identity_without_email: ({ provider }) =>
    `${provider} n’a pas transmis d’adresse électronique : le récépissé ne pourrait pas vous être envoyé. Ajoutez-en une à votre compte, ou identifiez-vous par courriel.`,
  identity_taken:
    'Cette identité ou cette adresse a déjà servi ici, de son côté, à des démarches : les réunir maintenant compterait deux fois une même personne. Elles restent séparées ; continuez avec l’une ou l’autre.',
  provider_answer_invalid: ({ provider }) =>
    `La réponse de ${provider} n’a pas pu être vérifiée : elle n’est pas acceptée, et rien n’a été enregistré. Recommencez, ou identifiez-vous par courriel.`,
  provider_unavailable: ({ provider }) =>
    `${provider} ne répond pas en ce moment. Identifiez-vous par courriel, ou recommencez plus tard : rien de ce que vous avez préparé n’est perdu.`,
  provider_not_found:
    'Ce moyen de s’identifier n’est pas proposé ici. Identifiez-vous par courriel.',
  session_not_found: 'Cette session est déjà fermée. Il n’y a plus rien à faire.',
  sign_in_abandoned: ({ provider }) =>
    `Vous êtes revenu·e de ${provider} sans vous être identifié·e. Recommencez, ou identifiez-vous par courriel : rien de ce que vous avez préparé n’est perdu.`,
  sign_in_interrupted:
    'Cette identification a déjà servi, a attendu trop longtemps ou a été commencée dans un autre navigateur. Revenez à votre démarche et identifiez-vous de nouveau.',
  mail_not_sent:
    'Le courriel n’a pas pu partir. Recommencez dans une minute : rien de ce que vous avez préparé n’est perdu.',
  internal_error:
    'Une erreur est survenue de notre côté. Recommencez dans un instant : une démarche renvoyée n’est jamais comptée deux fois.',
  storage_unavailable:
    'L’enregistrement est momentanément impossible. Recommencez dans un instant : une démarche renvoyée n’est jamais comptée deux fois.',
}
