// The wording of every refusal in French: what happened, then what to do.
import type { Closed } from '../refusal-facts.ts'
import { formatDate, formatLastDay, formatNumber } from './dates.ts'
import { after } from './durations.ts'
import type { RefusalWordings } from './refusal-wordings.ts'
import { teamRefusalsInFrench } from './refusals-team-fr.ts'

const closed = (what: string) => (facts: Closed) => {
  if (facts.reason === 'not_yet_open') {
    return `${what} ne sont pas encore ouverts : ils ouvrent le ${formatDate(facts.opensAt)}. Revenez à cette date.`
  }
  if (facts.reason === 'not_scheduled') {
    return `${what} ne sont pas prévus pour cette consultation.`
  }
  return `${what} ont pris fin le ${formatLastDay(facts.closesAt)}. Votre avis reste utile : suivez la suite sur la page de la consultation.`
}

export const refusalsInFrench: RefusalWordings = {
  ...teamRefusalsInFrench,
  form_unreadable:
    'Ce formulaire est arrivé abîmé, et rien n’en est gardé. Revenez en arrière, rechargez la page et recommencez.',
  malformed_body: 'La demande est illisible : elle doit être un document JSON bien formé.',
  malformed_request: 'La demande est illisible. Vérifiez l’adresse, puis recommencez.',
  sign_in_required:
    'Votre session est terminée. Indiquez de nouveau votre adresse électronique : rien de ce que vous avez préparé n’est perdu.',
  sign_in_not_fresh:
    'Cette étape ne se défait pas, ou donne des droits : identifiez-vous de nouveau. Votre preuve d’identité date de plus de dix minutes, ou votre fournisseur n’a pas dit de quand elle date.',
  forgery_suspected:
    'Cette demande ne vient pas de nos pages, elle n’a donc pas été prise en compte. Rouvrez la page de la démarche et recommencez.',
  grouping_cannot_support: ({ territory }) =>
    `${territory} est un groupement de collectivités. Règle de la consultation : seules les communes, les départements et les régions comptent parmi les soutiens ; les groupements (EPCI, syndicats), les associations et les entreprises ne comptent pas. Vous pouvez soutenir à titre personnel.`,
  grouping_cannot_be_referent: ({ territory }) =>
    `${territory} est un groupement de collectivités. Règle de la consultation : seules les communes, les départements et les régions deviennent territoires référents ; un groupement peut rejoindre un groupe de travail.`,
  contest_link_unknown:
    'Ce lien n’est pas reconnu, ou n’est plus valable. Copiez-le en entier depuis le dernier message reçu par la mairie.',
  mandate_ended: ({ territory }) =>
    `Vous ne pouvez plus agir au nom de ${territory} : cette habilitation a pris fin. Si c’est une erreur, demandez à l’équipe de la vérifier depuis « Mon espace ».`,
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
      ? `La clé du site « ${site} » a été révoquée. Continuez sur les pages de la consultation. Webmestre : remplacez-la par la nouvelle, dans « Mes sites ».`
      : 'La clé de ce site a été révoquée. Webmestre : remplacez-la par la nouvelle, dans « Mes sites ».',
  site_link_unknown:
    'Ce lien n’est pas reconnu, ou a déjà servi. Copiez-le en entier depuis le message reçu par la collectivité.',
  site_link_over:
    'Ce lien a expiré. La personne qui gère le site peut vous en envoyer un autre depuis « Mes sites ».',
  site_registration_not_found:
    'Cette inscription n’existe pas, ou n’est pas la vôtre. Retrouvez les vôtres dans « Mes sites ».',
  site_registration_elsewhere:
    'Cette inscription n’en est plus là : voyez ci-dessous où elle en est.',
  site_proof_gone: ({ origin }) =>
    `La preuve ne se lit plus sur ${origin}. Remettez-la où elle était, puis demandez l’accord de nouveau.`,
  site_checks_too_many:
    'Vous avez fait lire des sites trente fois en une heure. Attendez une heure avant de vérifier de nouveau.',
  site_registrations_too_many:
    'Vous avez ouvert cinq inscriptions aujourd’hui. Reprenez l’une d’elles dans « Mes sites », ou revenez demain.',
  site_suspended: ({ site }) =>
    `Le site « ${site} » est suspendu : plus rien ne peut y être préparé. Continuez sur les pages de la consultation.`,
  site_key_unknown:
    'La clé de ce site est inconnue. Webmestre : vérifiez l’attribut « data-site » de votre page.',
  consultation_not_found: 'Cette consultation n’existe pas. Vérifiez l’adresse.',
  meeting_not_found: 'Cette réunion n’existe pas. Retrouvez-la sur la page du groupe de travail.',
  working_group_not_found:
    'Ce groupe de travail n’existe pas. Retrouvez-le sur la page de sa proposition.',
  contribution_not_found: 'Cette contribution n’existe pas, ou n’est pas publique.',
  dataset_not_found:
    'Ce jeu de données n’existe pas. La liste est sur la page des données ouvertes.',
  intent_not_found:
    'Cette démarche n’existe pas, ou a expiré. Reprenez-la depuis la page où vous l’avez commencée.',
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
  report_year_unknown: ({ first, last }) =>
    first === ''
      ? 'Cette consultation n’a pas encore d’année à raconter. Lisez le bilan d’ensemble.'
      : `Il n’y a pas de bilan pour cette année. Choisissez une année de ${first} à ${last}.`,
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
    'ProConnect dit où vous travaillez, pas où vous habitez. Pour soutenir à titre personnel, déconnectez-vous, puis identifiez-vous avec FranceConnect ou par courriel.',
  residents_cannot_support: 'Cette consultation ne recueille que les soutiens des collectivités.',
  mandate_elsewhere: ({ territory }) =>
    `Vous pouvez agir au nom de ${territory}, mais cette démarche concerne une autre collectivité. Reprenez-la pour la vôtre, ou utilisez l’adresse électronique de l’autre.`,
  diagnosis_not_eligible: ({ territory, population, populationKind, threshold, comparison }) =>
    `${territory} compte ${formatNumber(Number(population))} habitants (population ${populationKind === 'total' ? 'totale' : 'municipale'}). Le diagnostic est réservé à celles qui en comptent ${comparison === '<' ? 'moins de' : 'au plus'} ${formatNumber(Number(threshold))}. Une petite intercommunalité dont elle est membre peut le demander.`,
  diagnosis_kind_not_concerned: ({ territory }) =>
    `${territory} n’est ni une commune ni une intercommunalité : le diagnostic ne s’adresse qu’à elles. Demandez-le pour l’une d’elles.`,
  diagnosis_population_unknown: ({ territory }) =>
    `Nos sources ne disent pas combien d’habitants compte ${territory}. Écrivez à l’équipe de l’Incubateur, qui vérifiera avec vous.`,
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
  support_not_found: 'Aucun soutien de ce nom n’est enregistré : il n’y a rien à retirer.',
  support_not_open: closed('Les soutiens'),
  territory_already_referent: ({ territory, since }) =>
    `${territory} est déjà territoire référent de cette proposition, depuis le ${formatDate(since)}. Il n’y a rien de plus à faire.`,
  territory_already_supports: ({ territory, since }) =>
    `${territory} soutient déjà cette proposition, depuis le ${formatDate(since)}. Merci : un seul soutien compte par collectivité. Vous pouvez aussi soutenir à titre personnel.`,
  intent_expired:
    'Cette démarche a attendu trop longtemps et a expiré. Reprenez-la depuis la page où vous l’avez commencée.',
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
  paper_of_other_territory: ({ territory }) =>
    `Cette contribution concerne une autre collectivité que ${territory}. Corrigez la collectivité du formulaire, ou transmettez-le à celle qu’il nomme.`,
  paper_limit_reached: ({ most, of }) =>
    of === 'mailbox'
      ? `${most} contributions ont déjà été saisies aujourd’hui pour cette adresse. Vérifiez-la, ou enregistrez sans adresse et imprimez le récépissé.`
      : `Vous avez saisi ${most} formulaires en un jour, ce qui est la limite. Reprenez demain, ou écrivez à l’équipe de l’Incubateur.`,
  verification_limit_reached: ({ most, minutes }) =>
    `Vous avez demandé ${most} vérifications en un jour, ce qui est la limite. Ce que vous avez écrit est gardé sur cette page : renvoyez-le ${after(minutes)}, ou demandez un code à la collectivité.`,
  contribution_limit_reached: ({ most, minutes }) =>
    `Vous avez envoyé ${most} contributions en un jour, ce qui est la limite. Celle-ci est gardée : revenez sur cette page ${after(minutes)} pour la confirmer, ou écrivez à l’équipe de l’Incubateur.`,
  support_set_aside:
    'L’équipe a vérifié ce soutien et ne l’a pas compté : le courriel qui vous l’a dit en donne la raison. Répondez-y si c’est une erreur.',
  proof_required:
    'Beaucoup de demandes arrivent en ce moment. Une vérification automatique est nécessaire : elle se fait toute seule, ce que vous avez saisi est gardé.',
  limit_reached: ({ minutes }) =>
    `Trop de demandes viennent de votre réseau. Ce que vous avez saisi est gardé sur cette page : réessayez ${after(minutes)}.`,
  account_limit_reached: ({ minutes }) =>
    `Beaucoup de démarches viennent d’être faites avec votre compte. Celle-ci est gardée : revenez sur cette page ${after(minutes)}.`,
  mail_limit_reached: ({ minutes, pass }) =>
    pass
      ? `Plusieurs codes ont déjà été envoyés à cette adresse. Entrez le dernier reçu : il vaut dix minutes. Pour en recevoir un autre, recopiez le laissez-passer de notre dernier message, ou demandez-en un autre ${after(minutes)}. Pensez aux courriers indésirables.`
      : `Plusieurs messages sont déjà partis. Entrez le code du dernier, ou demandez-en un autre ${after(minutes)}. Pensez aux courriers indésirables.`,
  mailbox_refused:
    'Le serveur de cette messagerie a refusé notre message : cette adresse n’existe pas, ou sa boîte est pleine. Vérifiez-la, ou utilisez-en une autre.',
  identity_not_yours:
    'L’identité qui vient d’être prouvée n’est pas celle de ce compte : rien n’a changé. Recommencez avec la vôtre, ou fermez cette session.',
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
    `Vous revenez de ${provider} sans avoir ouvert de session. Recommencez, ou identifiez-vous par courriel : rien de ce que vous avez préparé n’est perdu.`,
  sign_in_interrupted:
    'Cette identification a déjà servi, a attendu trop longtemps ou a été commencée dans un autre navigateur. Revenez à votre démarche et identifiez-vous de nouveau.',
  mail_not_sent:
    'Le courriel n’a pas pu partir. Recommencez dans une minute : rien de ce que vous avez préparé n’est perdu.',
  internal_error:
    'Une erreur est survenue de notre côté. Recommencez dans un instant : une démarche renvoyée n’est jamais comptée deux fois.',
  site_checks_busy:
    'Beaucoup de sites sont en cours de vérification. Recommencez dans quelques secondes : rien n’est perdu, et cet essai n’est pas compté.',
  storage_unavailable:
    'L’enregistrement est momentanément impossible. Recommencez dans un instant : une démarche renvoyée n’est jamais comptée deux fois.',
}
