import type { BudgetVerdict, LevelVerdict, MeasuresVerdict, TrendVerdict } from '#lib/domain/vocabulary.ts';

type Rules<Name extends string> = Record<Exclude<Name, 'not_assessable'>, string>;

/** When which verdict is given. */
export const methodVerdictsDe = {
  heading: 'Vier Urteile',
  lead:
    'Ob ein Quartier sein Ziel erreicht, prüfen vier Fragen. Sie stehen nebeneinander und werden nie zu einer Ampel ' +
    'verrechnet, denn sie können sich widersprechen.',
  level: {
    question: 'Stand: Wo liegt das letzte bewertbare Jahr?',
    rules: {
      ahead: 'Die Emissionen liegen auf dem Zielpfad oder darunter.',
      close: 'Sie liegen darüber, aber höchstens um 5\u00a0% der geplanten Minderung B − T.',
      behind: 'Sie liegen weiter darüber.',
      achieved: 'Das Zieljahr ist gemessen und die Emissionen liegen nicht über dem Ziel.',
    } satisfies Rules<LevelVerdict>,
  },
  budget: {
    question: 'Budget: Reicht, was der Zielpfad seit dem Basisjahr zulässt?',
    rules: {
      kept: 'Die Summe der Emissionen ist nicht größer als die Summe des Zielpfads.',
      exceeded: 'Sie ist größer, auch wenn der Stand inzwischen unter dem Pfad liegt.',
    } satisfies Rules<BudgetVerdict>,
  },
  trend: {
    question: 'Trend: Wohin führt die bisherige Entwicklung im Zieljahr?',
    rules: {
      on_track: 'Auch die obere Grenze der Prognosespanne liegt nicht über dem Ziel.',
      off_track: 'Selbst die untere Grenze liegt über dem Ziel.',
      open: 'Das Ziel liegt innerhalb der Spanne. Ist die Wahrscheinlichkeit bekannt, tritt sie an die Stelle des Wortes, etwa „sehr unwahrscheinlich (rund 3\u00a0%)“.',
    } satisfies Rules<TrendVerdict>,
  },
  measures: {
    question: 'Maßnahmen: Reicht, was umgesetzt und gesichert ist?',
    rules: {
      sufficient: 'Letzter Wert minus gesicherte Einsparungen liegt nicht über dem Ziel.',
      insufficient:
        'Es bleibt eine Lücke; der gesicherte Anteil an ihr wird genannt. Sollen Maßnahmen mehr einsparen, als noch verbraucht wird, gibt es kein Urteil.',
    } satisfies Rules<MeasuresVerdict>,
  },
  notAssessable: 'Nicht bewertbar',
  notAssessableLead:
    'Wo etwas fehlt, gibt es kein Urteil. Dann steht dabei, was fehlt. Das gilt ebenso für den Vergleich und für die Zerlegung der Änderung.',
  reasonsHeading: 'Gründe',
  code: 'In der Schnittstelle',
  reason: 'Grund',
  appliesTo: 'Betrifft',
  decomposition: 'Zerlegung',
  tolerance: 'Unterschiede bis zu einem Gramm gelten als null.',
};
