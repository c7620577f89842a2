/** The page "Lieferstand". */
export const standDe = {
  title: 'Lieferstand',
  eyebrow: 'Wer hat was geliefert, was fehlt, wer kann es liefern?',
  /** Of the newest year. */
  complete: (year: string, n: string, of: string, isAll: boolean) =>
    isAll
      ? `Für ${year} haben alle ${of} Quartiere vollständig geliefert.`
      : `Für ${year} ${n === '1' ? 'hat' : 'haben'} ${n} von ${of} Quartieren vollständig geliefert.`,
  nothingDelivered: 'Noch kein Quartier hat Daten geliefert.',
  open: (items: string, quartiers: string) =>
    `Über alle Jahre ${items === '1' ? 'fehlt eine Angabe' : `fehlen ${items} Angaben`} in ${quartiers === '1' ? 'einem Quartier' : `${quartiers} Quartieren`}`,
  overdue: (n: string) => `, ${n === '1' ? 'eine davon ist' : `${n} davon sind`} überfällig.`,
  notOverdue: '.',
  noneOpen: 'In den gelieferten Jahren fehlt keine Angabe.',
  day: (day: string) => `Überfällig heißt: die Frist lag vor dem Tag der Ausgabe, dem ${day}.`,

  table: {
    title: 'Quartiere',
    subtitle: 'Phase, letztes vollständiges Jahr und was in der Abgrenzung des Ziels fehlt',
    caption: 'Quartiere mit Phase, letztem vollständigen Jahr, fehlenden Angaben und Hinweisen der Prüfung',
    phase: 'Phase',
    complete: 'Zuletzt vollständig',
    missing: 'Es fehlt',
    due: 'Frist',
    notes: 'Hinweise',
    nothing: 'nichts',
    never: 'kein Jahr',
    since: (date: string) => `seit ${date}`,
    share: (percent: string, year: string) => `zuletzt ${percent} der Emissionen (${year})`,
    unknownShare: 'Anteil nicht bekannt',
    canDeliver: (who: string) => `kann liefern: ${who}`,
    late: (date: string) => `${date}, überfällig`,
    noDeadline: 'keine Frist gesetzt',
    pages: 'Seiten der Quartiere',
  },

  grid: {
    title: 'Jahr für Jahr',
    subtitle: 'Stand der Bilanz je Quartier und Jahr, in der Abgrenzung seines Ziels',
  },

  milestones: {
    title: 'Meilensteine',
    subtitle: 'Termine des Programms und Fristen für Lieferungen',
    caption: 'Meilensteine mit Termin und Stand',
    due: 'Termin',
    name: 'Meilenstein',
    all: 'alle',
    state: 'Stand',
    done: (date: string) => `erledigt am ${date}`,
    late: 'überfällig',
    open: 'offen',
    delivered: (n: string, of: string) => `${n} von ${of} Quartieren vollständig`,
    none: 'In dieser Ausgabe stehen keine Meilensteine. Sie stehen in der Tabelle milestones.csv.',
  },

  reminders: {
    title: 'Erinnerungen zum Kopieren',
    subtitle: 'Ein Text je Kommune mit allem, was offen ist',
    summary: (municipality: string, n: string) =>
      `${municipality}: ${n === '1' ? 'eine Angabe' : `${n} Angaben`} offen`,
    none: 'Auf dieser Seite ist in keinem Quartier etwas offen.',
    label: (municipality: string) => `Erinnerung an ${municipality}`,
    subject: (programme: string) => `Betreff: Fehlende Angaben für „${programme}“`,
    hello: 'Guten Tag,',
    intro: (edition: string, date: string) =>
      `in der Ausgabe ${edition} vom ${date} fehlen noch Angaben. Solange sie fehlen, zählen die genannten Jahre nicht mit.`,
    quartier: (name: string) => `${name}:`,
    item: (what: string, year: string, state: string) => `- ${what}, ${year}: ${state}`,
    until: (date: string) => `Frist: ${date}`,
    send: (contact: string) => `Bitte schicken Sie die Angaben an: ${contact}`,
    ask: 'Wenn es eine Angabe nicht gibt, genügt ein Kürzel: NO (kommt nicht vor), IE (anderswo enthalten), NE (nicht ermittelt) oder C (vertraulich).',
    thanks: 'Vielen Dank',
  },

  files: {
    title: 'Dateien',
    items: 'Was fehlt',
    milestones: 'Meilensteine',
    years: 'Jahre je Quartier',
  },
};
