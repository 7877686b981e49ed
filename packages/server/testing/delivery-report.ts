// Reports of failure as mail servers write them (RFC 3464).

type Report = {
  mailId: string
  status?: string
  action?: string
  /** Where the id of the mail is found. */
  named?: 'envelope' | 'return-path' | 'returned-mail' | 'returned-headers' | 'nowhere'
}

export function deliveryReport({ mailId, ...given }: Report) {
  const { status = '5.1.1', action = 'failed', named = 'returned-mail' } = given
  const original = `Message-ID: <${mailId}@parvis.localhost>\nFrom: Parvis <consultation@parvis.example>\nSubject: Une nouvelle`
  const returned =
    named === 'returned-headers'
      ? `Content-Type: text/rfc822-headers\n\n${original}\n`
      : `Content-Type: message/rfc822\n\n${named === 'returned-mail' ? original : 'Subject: x'}\n\nBonjour\n`
  const local = named === 'return-path' ? `rebonds+${mailId}` : 'rebonds'
  return [
    'From: MAILER-DAEMON@mx.example',
    `To: <${local}@parvis.example>`,
    'Subject: Undelivered Mail Returned to Sender',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status;',
    '\tboundary="b1"',
    '',
    '--b1',
    'Content-Type: text/plain; charset=us-ascii',
    '',
    'I am sorry: the mail could not be delivered.',
    '--b1',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.example',
    ...(named === 'envelope' ? [`Original-Envelope-Id: ${mailId}`] : []),
    '',
    'Final-Recipient: rfc822; lea@courriel.example',
    `Action: ${action}`,
    `Status: ${status}`,
    'Diagnostic-Code: smtp; 550 user unknown;',
    '  please do not try again',
    '',
    '--b1',
    returned,
    '--b1--',
    '',
  ]
    .join('\n')
    .replaceAll('\n', '\r\n')
}
