// The wording, in French, of refusals that only the team meets.

import { paths } from '../paths.ts'
import type { WhyUnreadable } from '../refusal-facts.ts'
import { formatCents, formatDate, formatNumber } from './dates.ts'
import { duration } from './durations.ts'
import type { RefusalWordings } from './refusal-wordings.ts'
import { wordAct, wordState } from './states-fr.ts'

const whyUnreadable: Record<WhyUnreadable, (line: number) => string> = {
  empty: () => 'Ce fichier est vide : il faut une ligne d’en-têtes, puis une ligne par service.',
  no_name_column: () =>
    'Ce tableau n’a ni colonne « nom » ni colonne « identifiant ». Vérifiez ses en-têtes, ou le format choisi.',
  unclosed_quote: (line) =>
    `${line ? `Dans ce qui commence ligne ${line}, un` : 'Un'} guillemet n’est pas refermé. Corrigez le fichier, puis donnez-le de nouveau.`,
  not_json: () =>
    'Ce fichier n’est pas du JSON bien formé. Téléchargez-le de nouveau, ou choisissez un autre format.',
  no_list: () =>
    'Ce fichier ne contient aucune liste de produits. Donnez le JSON de beta.gouv.fr, avec « startups ».',
  not_text: () =>
    'Ce fichier est un classeur, une page web, une archive ou du JSON, pas un tableau en texte. Enregistrez-le au format CSV (UTF-8), puis donnez-le de nouveau.',
  too_heavy: () =>
    'Ce fichier demande trop de temps ou de mémoire à lire. Vérifiez qu’il est au format choisi, ou partagez-le.',
}

export const teamRefusalsInFrench = {
  case_not_found: 'Ce dossier n’existe pas. Retrouvez-le dans la liste.',
  quarantine_not_found:
    'Aucun soutien retenu ne répond à cette clé, ou l’un de ceux nommés n’est pas de ce groupe.',
  participant_not_found:
    'Personne ne s’est encore identifié avec cette adresse. Demandez-lui de s’identifier une première fois, puis recommencez.',
  site_not_proved: 'La personne n’a pas encore prouvé qu’elle gère ce site : attendez sa preuve.',
  site_already_suspended: 'Ce site est déjà suspendu.',
  site_not_suspended: 'Ce site n’est pas suspendu.',
  site_key_not_live: 'Cette clé n’existe pas, ou a déjà pris fin.',
  site_keys_too_many:
    'Ce site a déjà trois clés qui marchent : révoquez-en une, ou attendez la fin de la plus ancienne.',
  mandate_already_ended: 'Cette habilitation a déjà pris fin.',
  mandate_not_ended: 'Cette habilitation n’a pas pris fin : il n’y a rien à rétablir.',
  staff_token_invalid:
    'Ce jeton d’accès de l’équipe manque, est inconnu ou a expiré. Demandez-en un nouveau à un administrateur.',
  request_key_malformed:
    'La clé de la demande (Idempotency-Key) est de 1 à 200 signes, sans espace ni guillemet.',
  request_key_reused:
    'Cette clé a déjà servi à une autre demande. Prenez-en une nouvelle pour chaque demande.',
  request_already_done:
    'Cette demande a déjà été faite, et sa réponse n’est plus là. Relisez la liste : ce qui a été créé y est.',
  staff_session_ended: 'Votre session s’est terminée. Identifiez-vous à nouveau, puis recommencez.',
  step_up_required: ({ minutes }) =>
    `Cet acte demande une confirmation récente : prouvez à nouveau que c’est bien vous, à l’adresse ${paths.stepUp()}, puis recommencez : cela vaut ${duration(minutes)}.`,
  token_not_for_dangerous_acts:
    'Ce jeton ne permet pas cet acte. Faites-le dans votre session, ou avec un jeton fait pour cela (parvis staff-add … --dangerous), valable douze heures.',
  last_administrator:
    'C’est la dernière personne qui administre et peut se connecter. Donnez d’abord ce rôle à quelqu’un d’autre, et attendez sa première connexion.',
  staff_sign_in_required: `Identifiez-vous d’abord, à l’adresse ${paths.teamSignIn()}.`,
  passkey_refused:
    'Cette clé d’accès n’a pas pu être vérifiée. Recommencez ; si cela se répète, demandez un nouveau lien à une personne qui administre l’équipe.',
  passkey_not_found: 'Cette clé d’accès n’est pas ou plus dans votre liste.',
  passkey_taken: 'Cette clé d’accès est déjà enregistrée. Choisissez-en une autre.',
  challenge_expired: 'Trop de temps a passé, ou ce n’est plus le même navigateur. Recommencez.',
  invitation_unknown:
    'Cette invitation a déjà servi, a expiré (72 heures) ou a été remplacée. Demandez un nouveau lien à une personne qui administre l’équipe.',
  identity_not_mfa: ({ provider }) =>
    `${provider} n’a pas vérifié votre identité par une double authentification, que l’équipe exige. Activez-la chez ${provider} (application, clé d’accès ou carte agent), puis recommencez ; ou utilisez votre clé d’accès.`,
  provider_proof_stale: ({ provider }) =>
    `${provider} n’a pas dit que vous venez de vous y identifier. Recommencez en y tapant de nouveau votre mot de passe (l’équipe : et votre second facteur, ou confirmez avec votre clé d’accès).`,
  staff_identity_unknown:
    'Cette identité ProConnect n’est celle de personne dans l’équipe. Utilisez votre clé d’accès, ou demandez un lien d’invitation à une personne qui administre l’équipe.',
  staff_identity_taken: 'Cette identité ProConnect est déjà celle d’un autre membre de l’équipe.',
  last_passkey:
    'C’est votre seule clé d’accès : sans elle, vous ne pourriez plus entrer. Ajoutez-en une autre d’abord.',
  staff_suspended: 'L’accès de ce membre de l’équipe est suspendu. Rétablissez-le d’abord.',
  staff_not_suspended: 'L’accès de ce membre de l’équipe n’est pas suspendu.',
  staff_role_missing: 'Votre rôle dans l’équipe ne permet pas cette opération.',
  changed_meanwhile: ({ by, at, act }) =>
    `${by ?? 'Quelqu’un'} a modifié cet élément entre-temps${at ? ` (${formatDate(at)}${act ? ` : ${wordAct(act)}` : ''})` : ''}. Relisez-le, puis recommencez : rien n’a été écrasé.`,
  not_committee_member: 'Vous n’êtes pas membre de ce comité.',
  member_recused:
    'Votre déport de ce dossier est noté : il n’est pas dans votre grille. Le secrétariat peut mettre fin à un déport déclaré par erreur.',
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
  nobody_to_remind:
    'Personne n’attend de rappel : les grilles sont remplies, ou un rappel est déjà parti aujourd’hui, ou il manque une adresse.',
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
  consultation_exists: ({ consultation }) =>
    `Une consultation a déjà l’identifiant « ${consultation} ». Donnez-en un autre à celle-ci.`,
  consultation_incomplete: ({ missing }) =>
    missing === 'themes'
      ? 'Cette consultation n’a pas de thématique. Ajoutez-en au moins une avant de la publier.'
      : 'Cette consultation n’a pas d’étape. Ajoutez-en au moins une avant de la publier.',
  consultation_discarded:
    'Ce brouillon a été abandonné. Restaurez-le avant de le modifier ou de le publier.',
  consultation_not_discarded: 'Cette consultation n’a pas été abandonnée : rien à restaurer.',
  consultation_not_published:
    'Cette consultation est un brouillon : modifiez ses étapes directement. Les dates ne se déplacent, avec un historique public, qu’après la publication.',
  consultation_published:
    'Cette consultation est déjà publiée. Déplacez les dates d’une étape, ou ajoutez-en une, plutôt que de remplacer ses étapes.',
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
  mailbox_not_stopped:
    'Cette boîte aux lettres reçoit déjà les nouvelles : il n’y a rien à reprendre.',
  not_a_delivery_report:
    'Ce message n’est pas un rapport de distribution (RFC 3464). Transmettez-le tel qu’il a été reçu, en-têtes compris.',
  programme_not_found:
    'Ce programme n’est pas dans la liste, ou en a été retiré. Choisissez-en un autre, ou ajoutez-le.',
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
  nothing_to_change: 'Rien ne diffère de ce qui est déjà écrit : il n’y a rien à corriger.',
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
  diagnosis_not_found: 'Cette demande de diagnostic n’existe pas. Retrouvez-la dans la liste.',
  webhook_not_found: 'Ce webhook n’existe pas. Retrouvez-le dans la liste.',
  webhook_delivery_not_found:
    'Cet envoi n’est pas, ou n’est plus, dans le journal de ce webhook (30 jours).',
  service_request_not_found:
    'Cette demande de service n’existe pas. Retrouvez-la dans la liste des demandes.',
  service_exists: ({ service }) =>
    `Le catalogue a déjà un service « ${service} ». Modifiez-le, ou donnez un autre identifiant à celui-ci.`,
  service_import_not_found:
    'Les différences de ce fichier ne sont plus gardées : elles le sont une heure. Donnez le fichier de nouveau.',
  import_row_not_applicable:
    'Cette ligne n’a rien à appliquer : elle est illisible, ou dit ce que le catalogue dit déjà.',
  file_too_long: ({ most }) =>
    `Ce fichier décrit plus de ${formatNumber(most)} services. Partagez-le en plusieurs, puis donnez-les l’un après l’autre.`,
  file_unreadable: ({ why, line }) => whyUnreadable[why](line),
  edition_under_way: 'Une édition demandée n’est pas encore prête : attendez-la, l’écran le dira.',
  editions_enough_today: ({ most }) =>
    `${most} éditions ont déjà été demandées aujourd’hui, ce qui est la limite. Reprenez demain : celle du jour se fait d’elle-même.`,
  imports_busy:
    'Plusieurs fichiers sont en cours de lecture. Le vôtre n’a pas été lu : recommencez dans un instant.',
} satisfies Partial<RefusalWordings>
