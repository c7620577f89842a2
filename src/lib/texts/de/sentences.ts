/** "das Quartier", "das eine von 8 Quartieren" */
const isOne = (who: string) => who.startsWith('das');

/** Sentences made from data. Numbers, units and years arrive as text, lists already joined. */
export const sentencesDe = {
  /** Years of a baseline, alone or after "less than"; several years are their mean. */
  base: {
    mean: (years: string) => `(Mittel ${years})`,
    than: (year: string) => year,
    against: (year: string) => `gegenüber ${year}`,
    thanMean: (years: string) => `im Mittel ${years}`,
  },

  /** What the emissions have done since the base year. */
  change: {
    noData: (name: string) => `Für ${name} liegen noch keine Bilanzdaten vor.`,
    noCompleteYear: (name: string) => `Für ${name} ist noch kein Jahr vollständig bilanziert.`,
    lowerBound: (year: string, value: string) => `${year} sind es mindestens ${value}.`,
    onlyLatest: (year: string, value: string, status: string) => `${year} waren es ${value}${status}.`,
    base: (years: string, value: string) =>
      `In der Ausgangsbilanz ${years} waren es ${value}; ein Jahr danach fehlt noch.`,
    /** `at` is which year it is about and how firm that is, in brackets. */
    changed: (since: string, percent: string, at: string, isLess: boolean) =>
      `Die Emissionen sind ${since} um ${percent} ${isLess ? 'gesunken' : 'gestiegen'}${at}.`,
    same: (since: string, at: string) => `Die Emissionen sind ${since} unverändert${at}.`,
    since: (year: string) => `seit ${year}`,
    sinceMean: (years: string) => `gegenüber dem Mittel der Jahre ${years}`,
  },

  /** What is asked of the quartier, and where it stands. */
  target: {
    none: 'Ein Ziel ist nicht hinterlegt; der Fortschritt lässt sich deshalb nicht bewerten.',
    goal: (year: string, reduction: string) => `Bis ${year} sollen es ${reduction} weniger sein`,
    goalTonnes: (year: string, value: string) => `Bis ${year} sollen es höchstens ${value} sein`,
    later: (targets: string, isOne: boolean) =>
      `Hinterlegt ${isOne ? 'ist nur ein Ziel' : 'sind nur Ziele'} nach dem Zieljahr des Programms: ${targets}. Der Fortschritt wird daran nicht bewertet.`,
    laterReduction: (year: string, reduction: string, base: string) =>
      `${year} (${reduction} weniger als ${base})`,
    laterTonnes: (year: string, value: string) => `${year} (höchstens ${value})`,
    decided: (decided: string, computed: string) =>
      `Beschlossen wurden dazu ${decided}; aus der Minderung ergeben sich heute ${computed}.`,
    away: (year: string, value: string, isAbove: boolean) =>
      `${year} lag das Quartier ${value} ${isAbove ? 'über' : 'unter'} dem Zielpfad`,
    exactly: (year: string) => `${year} lag das Quartier genau auf dem Zielpfad`,
    notAssessable: 'Ob das gelingt, ist nicht bewertbar',
    achieved: (year: string, reduction: string) =>
      `Das Ziel für ${year}, ${reduction} weniger, ist erreicht.`,
    achievedTonnes: (year: string, value: string) =>
      `Das Ziel für ${year}, höchstens ${value}, ist erreicht.`,
    missed: (year: string, value: string) => `Das Ziel für ${year} ist um ${value} verfehlt.`,
    missedIn: (latest: string, year: string, value: string) =>
      `Das Ziel für ${year} ist nach dem Wert von ${latest} um ${value} verfehlt.`,
    metAtBase: (value: string) => `Schon die Ausgangsbilanz lag nicht über dem Ziel von ${value}.`,
  },

  /** What can be expected, or why nothing can be said. */
  outlook: {
    trend: {
      on_track: 'Der bisherige Trend führt zum Ziel',
      off_track: 'Der bisherige Trend verfehlt das Ziel',
      open: 'Der bisherige Trend lässt offen, ob das gelingt',
    },
    likely: (probability: string) => `Nach dem bisherigen Trend ist es ${probability}, dass das gelingt`,
    measuresSuffice: 'die gesicherten Maßnahmen würden reichen',
    measuresShare: (percent: string, gap: string) =>
      `die gesicherten Maßnahmen schließen ${percent} der ${gap}`,
    /** Emissions of the latest year above the target. */
    gap: (value: string, year: string, target: string) =>
      `Lücke von ${value} zwischen ${year} und dem Ziel für ${target}`,
    measuresNothing: 'gesicherte Maßnahmen verringern die Lücke zum Ziel nicht',
    notAssessable: (verdicts: string, reasons: string) => `Nicht bewertbar: ${verdicts}. ${reasons}`,
    incompleteYears: (years: string, isOne: boolean) =>
      isOne
        ? `${years} ist unvollständig und zählt deshalb nicht mit.`
        : `${years} sind unvollständig und zählen deshalb nicht mit.`,
  },

  programme: {
    empty: 'Noch kein Quartier hat ein Jahr vollständig bilanziert.',
    total: (year: string, value: string, n: string, of: string) =>
      `${year} ${n === '1' ? 'stieß' : 'stießen'} ${n} von ${of} Quartieren${n === '1' ? '' : ' zusammen'} ${value} aus.`,
    totalAll: (year: string, value: string, of: string) =>
      `${year} stießen ${of === '2' ? 'beide' : `alle ${of}`} Quartiere zusammen ${value} aus.`,
    totalOne: (year: string, value: string) => `Das Quartier stieß ${year} ${value} aus.`,
    partly: { provisional: ' (zum Teil vorläufig)', estimated: ' (zum Teil geschätzt)' },
    comparable: {
      none: 'Noch kein Jahr ist in mindestens der Hälfte der Quartiere vollständig.',
      less: (percent: string) => `${percent} weniger`,
      more: (percent: string) => `${percent} mehr`,
      same: 'genauso viel',
      who: (n: string, of: string, count: number) =>
        of === '1'
          ? 'das Quartier'
          : count === 1
            ? `das eine von ${of} Quartieren`
            : `die ${n} von ${of} Quartieren`,
      since: (who: string, from: string, to: string, value: string, isSame: boolean) =>
        `CO₂e ${isSame ? 'wie' : 'als'} ${from} ${isOne(who) ? 'stieß' : 'stießen'} ${to} ${who} aus, ${isOne(who) ? 'dessen' : 'deren'} Zahlen für alle Jahre dazwischen vollständig sind: ${value}.`,
      oneYear: (who: string, year: string) =>
        `${isOne(who) ? 'stieß' : 'stießen'} ${year} ${who} aus, ${isOne(who) ? 'dessen' : 'deren'} Zahlen dafür vollständig sind.`,
      they: (n: number): string => (n === 1 ? 'Es' : 'Zusammen'),
      partOfThem: (n: string, count: number) =>
        count === 1 ? 'Eines davon hat einen Zielpfad; es' : `${n} davon haben einen Zielpfad; zusammen`,
      away: (who: string, value: string, n: number, isAbove: boolean) =>
        `${who} ${n === 1 ? 'liegt' : 'liegen sie'} ${value} ${isAbove ? 'über' : 'unter'} dem Zielpfad.`,
      onPath: (who: string, n: number) =>
        `${who} ${n === 1 ? 'liegt' : 'liegen sie'} genau auf dem Zielpfad.`,
    },
    levels: (list: string) =>
      `Jedes für sich, im letzten vollständigen Jahr am eigenen Ziel gemessen: ${list}.`,
    level: {
      achieved: (n: string) => `${n}\u00a0mit erreichtem Ziel`,
      ahead: (n: string) => `${n}\u00a0auf dem Zielpfad`,
      close: (n: string) => `${n}\u00a0knapp darüber`,
      behind: (n: string) => `${n}\u00a0dahinter`,
      not_assessable: (n: string) => `${n}\u00a0nicht bewertbar`,
    },
  },

  /** Figures and reasons under each verdict. */
  verdict: {
    levelAway: (value: string, percent: string, year: string, isAbove: boolean) =>
      `${value} ${isAbove ? 'über' : 'unter'} dem Zielpfad ${year} (${percent}).`,
    levelExactly: (year: string) => `Genau auf dem Zielpfad ${year}.`,
    levelTarget: (value: string, target: string) => `${value} gegenüber dem Ziel von ${target}.`,
    budgetSum: (value: string, from: string, to: string, isMore: boolean) =>
      `${from} bis ${to} wurden ${value} ${isMore ? 'mehr' : 'weniger'} ausgestoßen, als der Pfad zulässt.`,
    budgetRemaining: (value: string, year: string) => `Bis ${year} bleiben ${value}.`,
    budgetSpent: (value: string, year: string) => `Das Budget bis ${year} ist um ${value} überzogen.`,
    interpolated: (years: string) => `Für ${years} wurde zwischen den Nachbarjahren gemittelt.`,
    trendForecast: (value: string, year: string, low: string, high: string) =>
      `${value} im Jahr ${year}, Spanne ${low} bis ${high}.`,
    trendBasis: (n: string, years: string) => `Grundlage: ${n} Messjahre ${years}.`,
    trendCorrected: 'Witterungskorrigiert gerechnet (nicht BISKO-konform).',
    trendDisagrees: 'Ein zweites Verfahren (Theil-Sen) zeigt in die andere Richtung.',
    trendHas: (n: string, isOne: boolean) => (isOne ? `Bisher ${n} Messjahr.` : `Bisher ${n} Messjahre.`),
    securedShare: (value: string, percent: string, gap: string) =>
      `Gesichert sind weitere ${value}; das sind ${percent} der ${gap}.`,
    securedEnough: (value: string, after: string, target: string) =>
      `Gesichert sind weitere ${value}; damit blieben ${after} bei einem Ziel von ${target}.`,
    securedNone:
      'Umgesetzte und gesicherte Maßnahmen mindern die Emissionen über das letzte Messjahr hinaus nicht.',
  },
};
