import type { MeasureEffectYear } from '#lib/domain/records/measures.ts';
import type { ProbabilityWord } from '#lib/domain/vocabulary.ts';

/** What can be expected until the target year: trend, probability, measures. Numbers and years arrive as text. */
export const outlookDe = {
  probability: {
    words: {
      exceptionally_unlikely: 'besonders unwahrscheinlich',
      very_unlikely: 'sehr unwahrscheinlich',
      unlikely: 'unwahrscheinlich',
      as_likely_as_not: 'etwa so wahrscheinlich wie nicht',
      likely: 'wahrscheinlich',
      very_likely: 'sehr wahrscheinlich',
      virtually_certain: 'praktisch sicher',
    } satisfies Record<ProbabilityWord, string>,
    about: (percent: string) => `rund ${percent}`,
    below: (percent: string) => `unter ${percent}`,
    above: (percent: string) => `über ${percent}`,
    reached: (said: string, years: string) =>
      `Dass das Ziel erreicht wird, ist ${said}, wenn die kommenden Jahre so um den Trend streuen wie ${years}.`,
    /** Where the verdict's word has said how likely it is. */
    condition: (years: string) => `Das gilt, wenn die kommenden Jahre so um den Trend streuen wie ${years}.`,
    assumption:
      'Angenommen ist eine t-Verteilung der Prognose; neue Maßnahmen, Preise oder Regeln kennt der Trend nicht. Wortwahl nach der Skala des IPCC.',
  },

  trend: {
    title: (year: string) => `Trend bis ${year}`,
    window: (n: string, years: string) => `${n} Messjahre ${years}; das ist die Voreinstellung.`,
    windowChosen: (n: string, years: string, from: string) =>
      `${n} Messjahre ${years}, gewählt. Voreinstellung ist ab ${from}; für sie gilt das Urteil oben.`,
    corrected: 'witterungskorrigiert, nicht BISKO-konform',
    caption: 'Trend nach zwei Verfahren',
    method: 'Verfahren',
    slope: 'Änderung je Jahr, t',
    value: (year: string) => `${year}, t`,
    range: 'Spanne (95\u00a0%), t',
    leastSquares: 'Kleinste Quadrate',
    theilSen: 'Theil-Sen',
    correlation: (r: string) => `Korrelation r = ${r}.`,
    assumptions: 'Was dabei angenommen ist',
    theilSenNote:
      'Theil-Sen: Median der Steigungen zwischen allen Jahrespaaren, unempfindlich gegen einzelne Ausreißer.',
    disagree:
      'Die beiden Verfahren zeigen in verschiedene Richtungen: Ob die Emissionen sinken oder steigen, ist offen.',
    formLabel: 'Zeitraum des Trends',
    from: 'Trend ab',
    preset: (year: string) => `${year} (Voreinstellung)`,
  },

  measures: {
    title: (year: string) => `Was Maßnahmen bis ${year} noch bringen`,
    titlePlain: 'Was Maßnahmen noch bringen',
    subtitle: (year: string) =>
      `Minderung über das letzte Messjahr ${year} hinaus, t\u00a0CO₂e im Zieljahr, anteilig nach Fertigstellung und Nutzungsdauer`,
    caption: 'Minderung im Zieljahr nach Sicherheit der Maßnahmen',
    adding: 'davon wirken noch',
    central: 'Minderung,\u00a0t',
    range: 'Spanne,\u00a0t',
    share: 'Anteil der Lücke,\u00a0%',
    class: {
      implemented: 'Umgesetzt',
      secured: 'Gesichert',
      decided: 'Beschlossen',
      idea: 'Idee oder geplant',
    } satisfies Record<MeasureEffectYear['certainty'], string>,
    together: 'Umgesetzt und gesichert',
    /** `k` of `n` measures; `titles` is empty or begins with a space. */
    addingSome: (k: string, isOne: boolean, n: string, year: string, titles: string) =>
      `Von ${n} umgesetzten und gesicherten Maßnahmen ${isOne ? 'wirkt' : 'wirken'} ${isOne ? 'eine' : k} über ${year} hinaus${titles}.`,
    addingAll: (n: string, isOne: boolean, year: string, titles: string) =>
      isOne
        ? `Die eine umgesetzte oder gesicherte Maßnahme wirkt über ${year} hinaus${titles}.`
        : `${n === '2' ? 'Beide' : `Alle ${n}`} umgesetzten und gesicherten Maßnahmen wirken über ${year} hinaus${titles}.`,
    name: (title: string) => `„${title}“`,
    closes: (isOne: boolean, percent: string, gap: string) =>
      `Sie ${isOne ? 'schließt' : 'schließen'} ${percent} der ${gap}.`,
    closesAll: (isOne: boolean, gap: string) => `Sie ${isOne ? 'schließt' : 'schließen'} die ganze ${gap}.`,
    /** The means close the gap, the low estimates do not. */
    closesNotAtLow: (value: string) =>
      `Das gilt für die mittlere Schätzung; nach der niedrigen blieben ${value} offen.`,
    nothing: (year: string, gap: string) =>
      `Umgesetzte und gesicherte Maßnahmen bringen über ${year} hinaus nichts; die ${gap} bleibt.`,
    lost: (gap: string, value: string, year: string) =>
      `Die ${gap} wächst um ${value}, weil Maßnahmen vor ${year} enden.`,
    noGap: (year: string) => `${year} lag schon nicht mehr über dem Ziel; eine Lücke gibt es nicht.`,
    part: (percent: string) => `${percent} der Lücke`,
    whole: 'die ganze Lücke',
    withDecided: (part: string) => `Zusammen mit den beschlossenen könnten sie ${part} schließen.`,
    withIdeas: (decided: string, ideas: string) =>
      `Zusammen mit den beschlossenen könnten sie ${decided} schließen, mit allen Ideen und Planungen ${ideas}.`,
    onlyIdeas: (part: string) => `Zusammen mit allen Ideen und Planungen könnten sie ${part} schließen.`,
    undated: (titles: string, isOne: boolean) =>
      isOne
        ? `Ohne Fertigstellungsdatum und deshalb nicht gezählt: ${titles}.`
        : `Ohne Fertigstellungsdatum und deshalb nicht gezählt sind ${titles}.`,
    withoutTonnes: (n: string, isOne: boolean) =>
      isOne
        ? `${n} weitere Maßnahme hat keine eigenen Tonnen.`
        : `${n} weitere Maßnahmen haben keine eigenen Tonnen.`,
    interaction: (factor: string) =>
      `Summen sind mit dem Wechselwirkungsfaktor ${factor} gerechnet, weil sich Maßnahmen überschneiden.`,
    held: (year: string) => `Faktoren festgehalten auf ${year}.`,
    whatIf: 'Was wäre, wenn? Maßnahmen ein- und ausschalten',
    none: 'Für dieses Quartier sind keine Maßnahmen erfasst, die sich in Tonnen rechnen lassen.',
  },
};
