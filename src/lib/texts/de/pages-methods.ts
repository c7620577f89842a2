import { methodComparisonDe } from './pages-methods-comparison.ts';
import { methodFormulasDe } from './pages-methods-formulas.ts';
import { methodTermsDe } from './pages-methods-terms.ts';
import { methodVerdictsDe } from './pages-methods-verdicts.ts';

/** The page /methodik. */
export const methodsDe = {
  lead:
    'So wird gerechnet: Begriffe, Formeln, Urteile und Emissionsfaktoren. Namen, Zahlen und Rechentext dieser ' +
    'Seite stammen aus derselben Ausgabe und demselben Programm wie alle anderen Seiten.',

  sections: {
    abgrenzung: {
      title: 'Was bilanziert wird',
      lead: 'Welche Energie und welche Emissionen zählen, und nach welcher Sicht.',
    },
    begriffe: { title: 'Begriffe', lead: 'Was die Wörter bedeuten, mit denen gerechnet wird.' },
    jahre: {
      title: 'Wann ein Jahr bewertbar ist',
      lead: 'Welche Angaben ein Jahr braucht, und was Kürzel, Stand und Güteklassen sagen.',
    },
    formeln: {
      title: 'Formeln: Bilanz und Zielpfad',
      lead: 'Wie Emissionen, Datengüte, Zielpfad, Fortschritt und Budget gerechnet werden.',
    },
    trend: {
      title: 'Formeln: Trend',
      lead: 'Wie der Trend und die Spanne bis zum Zieljahr gerechnet werden.',
    },
    einsparung: {
      title: 'Formeln: Maßnahmen',
      lead: 'Wie Einsparung, Kosten je Tonne und „Was wäre, wenn“ gerechnet werden.',
    },
    ursachen: { title: 'Woher die Änderung kommt', lead: 'Wie eine Änderung in ihre Ursachen zerlegt wird.' },
    urteile: {
      title: 'Vier Urteile',
      lead: 'Wann ein Urteil wie lautet, und warum manches nicht bewertbar ist.',
    },
    vergleich: {
      title: 'Vergleich zwischen Quartieren',
      lead: 'Unter welchen Bedingungen Zahlen nebeneinander stehen dürfen.',
    },
    zeichen: {
      title: 'Zeichen',
      lead: 'Was Kreise, Quadrate, Dreiecke und Linien bedeuten: jedes Zeichen eines.',
    },
    rundung: { title: 'Rundung und Schreibweise', lead: 'Wie genau Zahlen gezeigt werden.' },
    vertraulich: {
      title: 'Was vertraulich bleibt',
      lead: 'Welche Zahlen nicht gezeigt werden, und wie das geprüft ist.',
    },
    faktoren: { title: 'Emissionsfaktoren', lead: 'Die Faktoren dieser Ausgabe mit ihren Quellen.' },
    rechentext: {
      title: 'Der Text, der rechnet',
      lead: 'Die Anweisungen, aus denen alle Kennwerte der Ausgabe entstehen.',
    },
    quellen: { title: 'Quellen der Methode', lead: 'Worauf sich die Methode stützt.' },
  },
  all: 'Alle Teile der Methodik',
  next: (title: string) => `Weiter: ${title}`,
  search: {
    title: 'In der Methodik suchen',
    label: 'Ein Wort oder mehrere, zum Beispiel Zielpfad',
    submit: 'Suchen',
    pages: 'Seiten der Fundstellen',
    found: (n: string, asked: string) =>
      n === '1' ? `Eine Stelle zu „${asked}“` : `${n} Stellen zu „${asked}“`,
    none: (asked: string) =>
      `Zu „${asked}“ steht hier nichts. Ein Teil eines Wortes genügt, auch ohne Umlaute; mehrere Wörter müssen alle vorkommen.`,
  },
  signs: {
    lead: 'Jedes Zeichen hat überall dieselbe eine Bedeutung. Die Form unterscheidet sie, Farbe hilft nur.',
    verdicts: {
      title: 'Urteile',
      meanings: {
        achieved: 'Ziel erreicht',
        ahead: 'auf dem Zielpfad; Budget eingehalten; Trend oder Maßnahmen reichen',
        close: 'knapp über dem Zielpfad',
        behind: 'hinter dem Zielpfad; Budget überschritten; Trend oder Maßnahmen reichen nicht',
        open: 'offen: der Trend lässt beides zu',
        not_assessable: 'nicht bewertbar: es fehlen Angaben',
      },
    },
    data: {
      title: 'Stand der Daten',
      meanings: {
        final: 'endgültig',
        provisional: 'vorläufig',
        estimated: 'geschätzt',
        incomplete: 'unvollständig: mindestens so viel, wird nicht bewertet',
      },
    },
    certainty: {
      title: 'Sicherheit von Maßnahmen',
      meanings: { secured: 'umgesetzt oder gesichert', decided: 'beschlossen', idea: 'Idee oder geplant' },
    },
    lines: {
      title: 'Linien',
      meanings: {
        measured: 'gemessene Jahre',
        estimated: 'ein Ende ist geschätzt',
        unknown: 'keine Angaben für die Jahre dazwischen',
        path: 'Zielpfad',
        decided: 'Pfad zu den beschlossenen Tonnen',
        trend: 'Trend',
        secured: 'mit umgesetzten und gesicherten Maßnahmen',
        scenario: 'Szenario, weder Bilanz noch Prognose',
      },
    },
    grey: {
      title: 'Flächen im Graustufendruck',
      meanings: {
        fossil: 'fossile Energieträger: glatt, je Energieträger heller oder dunkler',
        heat: 'Wärmenetze: fallend gestreift',
        grid: 'Strom: senkrecht gestreift oder mit Rauten',
        renewable: 'Erneuerbare: gepunktet',
        transport: 'Kraftstoffe: kariert',
        planned: 'beschlossene Maßnahmen: waagrecht gestreift',
      },
    },
  },

  boundary: {
    heading: 'Was bilanziert wird',
    lead:
      'Das Programm bilanziert in der Sicht von BISKO, der Bilanzierungs-Systematik für Kommunen, übertragen auf ein ' +
      'Quartier: in Anlehnung an BISKO, nicht danach zertifiziert. Weichen gelieferte Zahlen davon ab, so sagt es ihre ' +
      'Quelle; sie sind dann nicht BISKO-konform.',
    points: {
      territorial: {
        term: 'Territorial',
        text: 'Gezählt wird die Endenergie, die im Quartier verbraucht wird, gleich wer sie verbraucht.',
      },
      finalEnergy: {
        term: 'Endenergie',
        text:
          'Energie, wie sie am Zähler oder im Tank ankommt, in MWh je Jahr und bezogen auf den Heizwert (Hi). ' +
          'Gasrechnungen nennen meist den Brennwert (Hs).',
      },
      upstream: {
        term: 'Mit Vorketten',
        text:
          'Die Emissionsfaktoren enthalten auch Förderung, Transport und Umwandlung der Energieträger. ' +
          'Einheit ist die Tonne CO₂-Äquivalent (t\u00a0CO₂e).',
      },
      grid: {
        term: 'Bundesstrommix',
        text:
          'Strom aus dem Netz zählt mit dem bundesweiten Faktor des Jahres, auch wo Ökostrom bezogen wird. ' +
          'Strom aus eigenen Anlagen mindert nur den Bezug.',
      },
      weather: {
        term: 'Ohne Witterungskorrektur',
        text:
          'Maßgeblich sind die tatsächlichen Verbräuche. Witterungskorrigierte Werte ergänzen sie; sie sind ' +
          'nicht BISKO-konform und überall so gekennzeichnet.',
      },
    },
    scope: 'Hauptabgrenzung dieser Ausgabe',
    scopeText: (sectors: string) => `${sectors}. Alle Summen ohne weitere Angabe beziehen sich darauf.`,
    withoutTransport: 'Der Verkehr zählt nicht dazu.',
    notBisko: 'Nicht BISKO-konform',
    notBiskoText: (deviations: string) =>
      `Eine Bilanz, für die eines davon gilt: ${deviations}. Die Seite des Quartiers nennt es.`,
    source: 'Was die Quelle dieser Ausgabe dazu sagt',
    noUpstream: (count: string) =>
      `Nach Angabe der Quelle sind Vorketten in ${count} Faktoren dieser Ausgabe nicht enthalten; sie stehen unten ` +
      'in der Tabelle der Faktoren mit dem Vermerk „ohne Vorketten“.',
  },

  terms: methodTermsDe,
  formulas: methodFormulasDe,
  verdicts: methodVerdictsDe,

  assessable: {
    heading: 'Wann ein Jahr bewertbar ist',
    text: [
      'Was ein Quartier in irgendeinem Jahr meldet, braucht es in jedem Jahr: jede Verbindung aus Sektor und ' +
        'Energieträger und jeden Sektor, für den nur Emissionen gemeldet sind. Ein Jahr ist bewertbar, wenn jede ' +
        'dieser Zellen eine Zahl, NO oder IE enthält.',
      'Fehlt eine Zelle oder ist sie NE oder C, dann ist die Summe des Jahres eine Untergrenze. Sie wird gezeigt, aber ' +
        'nie bewertet, und geht weder in Ausgangsbilanz noch in Zielpfad, Budget oder Trend ein.',
    ],
    zero: 'Eine fehlende Zahl ist nie null. Eine eingetragene 0 ist eine Zahl.',
    keyHeading: 'Kürzel in der Bilanz',
    keyColumns: { key: 'Zelle', meaning: 'Bedeutung', assessable: 'Jahr bewertbar?' },
    statusHeading: 'Stand der Werte',
    statusText: 'Ein Jahr hat den schwächsten Stand seiner Zellen.',
    qualityText:
      'Jede Energiezahl trägt eine Güteklasse nach BISKO; ohne Angabe zählt sie wie D. Die Datengüte eines Jahres ist ' +
      'der mit der Energie gewogene Mittelwert, von 0 bis 1. Der Buchstabe dazu ist die Klasse mit dem nächstgelegenen Gewicht.',
    qualityColumns: { grade: 'Klasse', weight: 'Gewicht', meaning: 'Bedeutung' },
    threshold: (value: string) =>
      `Unter einer Datengüte von ${value} wird kein Urteil gefällt (Schwelle des Programms).`,
    noThreshold: 'Das Programm setzt keine Mindestdatengüte für Urteile.',
  },

  comparison: methodComparisonDe,

  privacy: {
    heading: 'Was vertraulich bleibt',
    lead:
      'Hinter einem Wert mit weniger als fünf Anschlüssen stehen einzelne Haushalte oder Betriebe. Solche Zellen zeigt ' +
      'keine Seite, kein Diagramm, keine Schnittstelle und keine Datei; in der gerundeten Summe des Quartiers sind sie enthalten.',
    points: [
      'Zurückgehalten wird, bevor gerechnet wird: Jede Summe, jedes Urteil, jeder Kennwert und jeder Hinweis entsteht aus dem, was veröffentlicht ist. Was vertraulich ist, geht allein in gerundete Summen ein.',
      'Geprüft wird gegen jemanden, der alles Veröffentlichte zugleich kennt, auch die Faktoren und frühere Ausgaben: Was die Summen für eine vertrauliche Zelle offen lassen, muss von der Hälfte bis zum Anderthalbfachen ihres Werts reichen und mindestens 10\u00a0MWh breit sein.',
      'Bis das erreicht ist, bleiben zuerst die kleinsten Nachbarzellen vertraulich; dann werden die Summen, in denen vertrauliche Zellen stecken, auf 1, 2, 5, 10, 20 … MWh und t gerundet; dann wird nur noch die Gesamtsumme genannt. Reicht auch das nicht, ist das Jahr vertraulich und nicht bewertbar.',
      'Gerundete Summen nennen ihre Stufe. Sie sind jede für sich gerundet und ergeben zusammen nicht immer genau die Gesamtsumme. Datengüte und Witterungskorrektur beruhen auf den gezeigten Zellen.',
      'Ein Urteil fällt nur, wenn es für jeden Wert innerhalb der Rundung gilt; sonst ist es nicht bewertbar (gerundet).',
      'Verriete eine neue Ausgabe zusammen mit einer früheren etwas Vertrauliches, so erscheint sie nicht: Es wird mehr zurückgehalten oder die frühere zurückgezogen.',
      'Prüfsummen und Längen von Dateien mit vertraulichen Werten werden nicht genannt. Hinweise, die vertrauliche Zahlen enthalten, sieht nur, wer veröffentlicht. Ein interner Export (monitor export --internal) enthält die Werte und sagt, dass er nicht weitergegeben werden darf.',
    ],
  },

  rounding: {
    heading: 'Rundung und Schreibweise',
    points: [
      'Tonnen ohne Nachkommastelle, unter 100 mit einer, unter 0,05 als „< 0,1“; eine echte Null ist „0“. Prozent mit einer Nachkommastelle, Emissionsfaktoren ganzzahlig.',
      'Nie feiner als geliefert: Sind mindestens drei berichtete Werte eines Sektors alle durch 10, 100 oder 1.000\u00a0t teilbar, stehen sie und alles, was sie enthält, in dieser Stufe da. Vorzeichen fallen nie weg.',
      'Die Teile einer gedruckten Summe werden so gerundet, dass sie zusammen die Summe ergeben (größter Rest).',
      'Dateien mit Daten enthalten alle Stellen. Summen, die wegen vertraulicher Angaben gerundet sind, sind es auch dort; was daraus berechnet ist, wird nicht feiner gezeigt.',
      '„Ziel erreicht“ steht nur dort, wo es gemessen ist.',
    ],
  },

  factors: {
    lead: (set: string) => `Faktorensatz ${set}, in g\u00a0CO₂e je kWh Endenergie (Hi).`,
    explanation:
      'Eine Bilanz nutzt für alle Jahre denselben Faktorensatz. Ein Quartier kann für einzelne Energieträger, etwa sein ' +
      'Wärmenetz, einen lokalen Faktor haben; er gilt dann in allen Jahren und ist als „lokaler Faktor“ gekennzeichnet.',
    none: 'Diese Ausgabe enthält keine Emissionsfaktoren.',
    caption: 'Emissionsfaktoren in g\u00a0CO₂e je kWh',
    local: (quartier: string) => `lokaler Faktor ${quartier}`,
    noUpstream: 'ohne Vorketten',
    allYears: (from: string, to: string) => `Alle Jahre des Faktorensatzes, ${from} bis ${to}`,
    sources: 'Quellen der Faktoren',
  },

  statements: {
    heading: 'Der Text, der rechnet',
    lead:
      'Alle Kennzahlen dieser Ausgabe entstehen durch die folgenden SQL-Anweisungen, in dieser Reihenfolge und für alle ' +
      'Quartiere zugleich. Es ist derselbe Text, den das Programm ausführt, keine Abschrift.',
    note: (edition: string, version: string) =>
      `Die Ausgabe ${edition} wurde mit Programmversion ${version} berechnet; angezeigt ist der Text des laufenden Programms. Die ` +
      'Kommentare darin sind englisch.',
    lines: (count: string) => `${count} Zeilen`,
    names: {
      '01-tables': 'Verzeichnisse: Programm, Sektoren, Energieträger, Quartiere',
      '02-arithmetic': 'Rechenregeln: genaue Summen, Gewichte der Datengüte, anteilige Jahre',
      '03-student-t': 'Student-Verteilung: Quantile und Wahrscheinlichkeit',
      '01-cell': 'Zellen: Zustand, Emissionsfaktor, Emissionen',
      '02-balance-cell': 'Bilanz je Zelle',
      '03-sector-year': 'Summen je Sektor und Jahr',
      '04-scope': 'Abgrenzungen, für die summiert wird',
      '05-scope-year': 'Emissionen je Abgrenzung und Jahr, Bewertbarkeit, Witterung',
      '06-missing-cell': 'Was zur Bewertung fehlt',
      '07-target': 'Ziele und Ausgangsbilanz',
      '08-path': 'Zielpfad',
      '09-series': 'Zeitreihe und Lücken',
      '10-progress': 'Abstand, Fortschritt, Budget, Urteile zu Stand und Budget',
      '11-comparison': 'Vergleich zwischen Quartieren',
      '12-programme-year': 'Programmsummen',
      '13-measure': 'Maßnahmen: Sicherheit, Einsparung, Kosten je Tonne',
      '14-trend': 'Trend und Prognose',
      '15-secured-path': 'Gesicherte Einsparungen',
      '16-factor': 'Faktoren des Programms und lokale Faktoren',
      '17-balance': 'Bilanz nach Sektoren und Energieträgern, mit vertraulichen Zellen',
      '18-carrier-year': 'Energie und Emissionen je Energieträger und Jahr',
      '19-decomposition': 'Woher die Änderung kommt (LMDI)',
      '20-measure-effect': 'Wirkung der Maßnahmen bis zum Zieljahr, nach Sicherheit',
      '21-held-factors': 'Emissionen mit festgehaltenen Faktoren',
      '22-scenario': 'Was wäre, wenn: Emissionen mit gewählten Maßnahmen und Faktoren',
      '23-comparable-years': 'Vergleichbare Jahre des Programms',
      '24-open-item': 'Offene Lieferungen: was fehlt, von wem, bis wann',
      '25-similar-quartier': 'Ähnliche Quartiere',
      '26-two-quartiers': 'Zwei Quartiere nebeneinander',
      '27-measure-comparison': 'Geplante und gemessene Einsparung der Maßnahmen',
    } as Record<string, string>,
  },

  sources: {
    heading: 'Quellen der Methode',
    list: [
      'ifeu: BISKO – Bilanzierungs-Systematik Kommunal, Methodenpapier, und dessen Anwendung in kommunalen Leitfäden',
      'Umweltbundesamt: Climate Change 16/2026 (Strommix)',
      'Ang 2005, Energy Policy 33:867 (Zerlegung LMDI)',
      'IPCC 2006, Band 1, Kapitel 3 und 8 (Unsicherheit, Kürzel für fehlende Werte)',
      'Bundes-Klimaschutzgesetz und Expertenrat für Klimafragen (Sicht auf das Budget)',
      'Covenant of Mayors, Leitfaden zur Berichterstattung (Bezug der Einsparungen)',
      'ICM und Wuppertal Institut 2015 und 2021 (Klasse „gesichert“)',
    ],
  },
};
