// Mail domains where anyone opens a mailbox in one click, for one message.

const domains = new Set(
  `0-mail.com 10minutemail.com 10minutemail.net 1secmail.com 1secmail.net 1secmail.org 20minutemail.com
33mail.com anonbox.net burnermail.io cool.fr.nf courriel.fr.nf crazymailing.com discard.email
discardmail.com dispostable.com dropmail.me einrot.com emailondeck.com emltmp.com fakeinbox.com
fakemail.net fakemailgenerator.com filzmail.com getairmail.com getnada.com grr.la guerrillamail.biz
guerrillamail.com guerrillamail.de guerrillamail.info guerrillamail.net guerrillamail.org
guerrillamailblock.com harakirimail.com inboxbear.com inboxkitten.com incognitomail.com jetable.com
jetable.fr.nf jetable.net jetable.org mail-temporaire.com mail-temporaire.fr mailcatch.com maildrop.cc
mailinator.com mailinator.net mailnesia.com mailnull.com mailsac.com mega.zik.dj mintemail.com
moakt.com moncourrier.fr.nf monemail.fr.nf monmail.fr.nf mohmal.com mytemp.email nada.email
nospam.ze.tc pokemail.net sharklasers.com spam4.me spamgourmet.com speed.1s.fr temp-mail.io
temp-mail.org tempail.com tempmail.dev tempmail.net tempmailo.com tempr.email throwawaymail.com
trash-mail.com trashmail.com trashmail.de trashmail.me trashmail.net trbvm.com tmpmail.net tmpmail.org
wegwerfmail.de yopmail.com yopmail.fr yopmail.net`.split(/\s+/),
)

/** With those below them: a provider of these opens as many as one likes. */
export function isDisposable(domain: string) {
  const labels = domain.split('.')
  return labels.some((_, at) => domains.has(labels.slice(at).join('.')))
}
