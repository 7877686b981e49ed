// What each code does, in French: read by its owner, and by whoever someone else asked it for.
import type { CodeWords, MailedKind } from './code-words.ts'

const usual = (code: string) => `${code} est votre code Parvis`
const nothing =
  "Si vous n'avez rien demandé, ignorez ce message : sans ce code, rien n'est enregistré."

export const codeWordsFr: Record<MailedKind, CodeWords> = {
  act: {
    subject: usual,
    does: `Avec lui, vous vous identifiez pour la démarche que vous avez commencée : soutien, contribution,
demande ou retrait. La page suivante la montre, et c'est là que vous la confirmez.`,
    unasked: nothing,
  },
  space: {
    subject: usual,
    does: `Avec lui, on entre dans votre espace : ce que vous avez fait ici, vos habilitations, vos
sessions.`,
    unasked: "Si vous n'avez rien demandé, ignorez ce message : sans ce code, personne n'y entre.",
  },
  sites: {
    subject: usual,
    does: `Avec lui, on entre sur la page de vos sites : les enregistrer, et gérer leurs clés.`,
    unasked: "Si vous n'avez rien demandé, ignorez ce message : sans ce code, personne n'y entre.",
  },
  news: {
    subject: usual,
    does: `Avec lui, vous demandez à recevoir, à cette adresse, les nouvelles de la consultation.`,
    unasked: nothing,
  },
  again: {
    subject: (code) => `${code} est votre code pour confirmer que c’est bien vous`,
    does: `Dans une session ouverte à votre nom, quelqu'un s'apprête à changer ce qui est à vous : votre
adresse, vos façons de vous identifier, vos habilitations, vos sites ; ou à lire ou effacer vos
données. Ce code le permet pendant dix minutes.`,
    unasked: `Ce n'est pas vous ? Quelqu'un utilise votre session : ouvrez la consultation, « Mon espace »,
« Mes sessions », et fermez celles que vous ne reconnaissez pas. Sans ce code, rien ne change.`,
  },
  join: {
    subject: (code) => `${code} : code pour ajouter cette adresse à un compte Parvis`,
    does: `Quelqu'un demande que cette adresse ouvre désormais son compte de la consultation. Avec ce code,
c'est fait, pour toujours : ce qui a été fait ici avec cette adresse passe sur ce compte, et qui
le tient peut le lire, le retirer et l'effacer.`,
    unasked: `Ce n'est pas vous, ou ce compte n'est pas le vôtre ? Ignorez ce message, quoi qu'on vous dise :
sans ce code, rien n'est ajouté.`,
  },
  move: {
    subject: (code) => `${code} : code pour changer l’adresse d’un compte Parvis`,
    does: `Quelqu'un demande que cette adresse remplace celle de son compte de la consultation. Avec ce
code, c'est fait : les messages et les codes de ce compte arriveront ici.`,
    unasked: `Ce n'est pas vous, ou ce compte n'est pas le vôtre ? Ignorez ce message, quoi qu'on vous dise :
sans ce code, rien ne change.`,
  },
}
