// A table as Decidim exports it: its headings, and a row of it.
export const headings =
  'id;reference;category/name/fr;scope/name/fr;title/fr;body/fr;state;is_amend;withdrawn;votes;published_at;url'
type Row = Partial<
  Record<
    'theme' | 'place' | 'title' | 'text' | 'state' | 'amend' | 'withdrawn' | 'at' | 'host',
    string
  >
>
export const row = (id: number, more: Row = {}) =>
  [
    id,
    `AB-${id}`,
    more.theme ?? 'Mobilité',
    more.place ?? 'Caen (Calvados)',
    more.title ?? 'Un arrêt de bus',
    more.text ?? '<p>Du texte</p>',
    more.state ?? '',
    more.amend ?? 'false',
    more.withdrawn ?? 'false',
    4,
    more.at ?? '2021-02-01 10:00:00 +0100',
    `https://${more.host ?? 'caen.example'}/${id}`,
  ].join(';')
export const table = (...rows: string[]) => [headings, ...rows].join('\n')
