interface Formula {
  name: string;
  /** What it says, in a sentence. */
  text: string;
  /** The formula as it is read out, one per line of it. */
  spoken: string[];
}

const formula = (name: string, text: string, ...spoken: string[]): Formula => ({ name, text, spoken });

/** Names, explanations and readings of the formulas; their signs are drawn by components/methods/formulas.ts. */
export const methodFormulasDe = {
  heading: 'Formeln',
  lead: 'Emissionen in t\u00a0CO₂e je Jahr, Energie in MWh je Jahr, Faktoren in g\u00a0CO₂e je kWh.',
  where: 'Darin ist',
  list: {
    emissions: formula(
      'Emissionen einer Zelle',
      'Energie mal Faktor. Ein Sektor, der nur als gemeldete Emissionen vorliegt, geht mit diesen ein.',
      'C gleich E mal ef geteilt durch 1000',
    ),
    quality: formula(
      'Datengüte',
      'Mit der Energie gewogenes Mittel der Güteklassen im letzten bewertbaren Jahr.',
      'Q gleich Summe der E i mal w i, geteilt durch die Summe der E i',
    ),
    weather: formula(
      'Witterungskorrektur',
      'Nur der Heizanteil wird umgerechnet. Ergänzend, nicht BISKO-konform. Ein Jahr ohne Wetterdaten hat keinen ' +
        'korrigierten Wert.',
      'E korrigiert gleich E mal Klammer auf h mal w plus 1 minus h Klammer zu',
      'w gleich G Mittel geteilt durch G des Jahres y',
    ),
    baseline: formula(
      'Ausgangsbilanz',
      'Mittel über die Basisjahre; das mittlere Basisjahr b kann gebrochen sein.',
      'B gleich Summe der C von y über die Basisjahre, geteilt durch ihre Zahl n',
      'b gleich erstes plus letztes Basisjahr, geteilt durch 2',
    ),
    path: formula(
      'Zielpfad',
      'Gerade von der Ausgangsbilanz zum Ziel, über Zwischenziele in Abschnitten. Nach dem Zieljahr gilt das Ziel.',
      'P von y gleich B minus Klammer auf B minus T Klammer zu mal Klammer auf y minus b Klammer zu geteilt durch Klammer auf tau minus b Klammer zu',
    ),
    gap: formula(
      'Abstand zum Zielpfad',
      'In Tonnen, und in Prozent des Pfads.',
      'd gleich C t minus P von t',
      'd in Prozent gleich 100 mal d geteilt durch P von t',
    ),
    progress: formula(
      'Fortschritt und verstrichene Zeit',
      'Welcher Teil der geplanten Minderung erreicht ist und welcher Teil der Zeit vergangen ist, in Prozent.',
      'Fortschritt gleich 100 mal Klammer auf B minus C t Klammer zu geteilt durch Klammer auf B minus T Klammer zu',
      'verstrichen gleich 100 mal Klammer auf t minus b Klammer zu geteilt durch Klammer auf tau minus b Klammer zu',
    ),
    required: formula(
      'Nötige Minderung',
      'Was ab jetzt je Jahr nötig ist, in Tonnen und in Prozent, und das bisherige Tempo.',
      'nötig in Tonnen gleich Klammer auf T minus C t Klammer zu geteilt durch Klammer auf tau minus t Klammer zu',
      'nötig in Prozent gleich 100 mal Klammer auf T geteilt durch C t hoch 1 durch tau minus t, minus 1 Klammer zu',
      'bisher gleich Klammer auf C t minus B Klammer zu geteilt durch Klammer auf t minus b Klammer zu',
    ),
    budget: formula(
      'Budget',
      'Guthaben gegenüber dem Pfad und was bis zum Zieljahr bleibt. Jahre ohne bewertbare Bilanz werden linear ergänzt ' +
        'und gezählt.',
      'Guthaben gleich Summe über die Jahre y größer b bis t, höchstens tau, von P von y minus C von y',
      'Rest gleich Summe über y größer b bis tau von P von y, minus Summe über y größer b bis t von C von y',
    ),
    programme: formula(
      'Summe des Programms',
      'Über die Quartiere q, deren Bilanz des Jahres vollständig ist; immer mit „n von N Quartieren“. Mit dem Pfad verglichen werden nur Quartiere, die beides haben und deren Stand bewertbar ist.',
      'C von y gleich Summe über q von C q von y',
      'd von y gleich Summe über q von C q von y minus P q von y',
    ),
    slope: formula(
      'Steigung des Trends',
      'Ausgleichsgerade durch die bewertbaren Jahre y eines Fensters. Theil-Sen ist der Median der Steigungen aller ' +
        'Jahrespaare und unempfindlich gegen einzelne Ausreißer; weisen beide in verschiedene Richtungen, wird das gesagt.',
      'Steigung gleich Summe über y von y minus y quer mal C von y minus C quer, geteilt durch S x x',
      'Theil-Sen gleich Median über alle Paare y kleiner z von C von z minus C von y geteilt durch z minus y',
      'Korrelation gleich Steigung mal Wurzel aus S x x geteilt durch S C C',
    ),
    trend: formula(
      'Trend und Prognosespanne',
      'Ausgleichsgerade durch die bewertbaren Jahre seit dem ersten Basisjahr, mindestens vier. Witterungskorrigiert, ' +
        'wenn jedes Jahr einen korrigierten Wert hat; das wird genannt. Theil-Sen-Steigung und Korrelation stehen daneben. p ist die Wahrscheinlichkeit, das Ziel zu erreichen, wenn die kommenden Jahre so streuen wie die bisherigen.',
      'C Dach von tau plus minus t-Quantil 0,975 mit n minus 2 Freiheitsgraden mal s mal Wurzel aus q',
      'q gleich 1 plus 1 durch n plus Quadrat von tau minus y quer, geteilt durch S x x',
      'p gleich F von T minus C Dach von tau, geteilt durch s mal Wurzel aus q',
    ),
    secured: formula(
      'Gesicherte Einsparung bis zum Zieljahr',
      'Nur umgesetzte und gesicherte direkte Maßnahmen, und nur, was im letzten gemessenen Jahr noch nicht wirkt. ' +
        'Faktoren bleiben auf dem Stand dieses Jahres.',
      'S gesichert gleich i mal Summe von Delta E mal ef von t durch 1000 mal Klammer auf a von tau minus a von t Klammer zu',
    ),
    scenario: formula(
      'Was wäre, wenn',
      'Umgesetzte, gesicherte und gewählte Maßnahmen mit den Faktoren eines Szenarios. Ohne Faktorszenario, für ' +
        'Energieträger, die es nicht nennt, und für lokale Faktoren gilt der letzte Faktor weiter. Kein Urteil, nicht BISKO-konform.',
      'C von y gleich C t plus Summe über k von E k mal Klammer auf e f Strich k von y minus e f k von t Klammer zu durch 1000',
      'minus i mal Summe über k von Delta E k mal e f Strich k von y durch 1000 mal Klammer auf a von y minus a von t Klammer zu',
    ),
    saving: formula(
      'Einsparung einer Maßnahme im vollen Jahr',
      'Über alle Energieträger; Mehrverbrauch, etwa Strom einer Wärmepumpe, zählt negativ. Nachgemessene Werte ersetzen ' +
        'vorab geschätzte.',
      'S gleich Summe über k von Delta E k mal ef k geteilt durch 1000',
    ),
    decomposition: formula(
      'Woher die Änderung kommt',
      'Die Änderung zwischen zwei bewertbaren Jahren, ohne Rest zerlegt (additive LMDI-I): Einwohner, Fläche je Kopf, ' +
        'Energieintensität, Witterung, Energieträgermix, Strommix und übrige Faktoren. Intensität und Mix sind der ' +
        'Eigenanteil, alles andere Rahmenbedingungen. Ein Energieträger, der neu ist oder wegfällt, zählt ganz zum Mix. ' +
        'Fehlt eine Bezugsgröße, übernimmt das nächste Glied ihren Anteil.',
      'C gleich Summe über i von P mal A durch P mal E Stern durch A mal E durch E Stern mal E i durch E mal f i',
      'Delta C x gleich Summe über i von L von C i 1 und C i 0 mal Logarithmus von x i 1 durch x i 0',
      'L von a und b gleich a minus b, geteilt durch Logarithmus a minus Logarithmus b',
    ),
    share: formula(
      'Anteil eines Jahres, in dem eine Maßnahme wirkt',
      'Von der Fertigstellung bis zum Ende der Nutzungsdauer. Ohne Fertigstellung zählt nichts.',
      'a von y gleich Tage im Jahr y, an denen sie wirkt, geteilt durch Tage des Jahres y',
    ),
    cost: formula(
      'Kosten je Tonne',
      'Jahresrate der Investition je eingesparter Tonne; daneben die Förderung je Tonne über die Nutzungsdauer. ' +
        'Bei einem Zins von 0 gilt I durch n.',
      'K gleich I mal r geteilt durch Klammer auf 1 minus Klammer auf 1 plus r Klammer zu hoch minus n Klammer zu, geteilt durch S',
      'Förderung je Tonne gleich F geteilt durch Klammer auf S mal n Klammer zu',
    ),
  },
  symbols: {
    C: 'Emissionen; C(y) im Jahr y',
    Ct: 'Emissionen im letzten bewertbaren Jahr\u00a0t',
    E: 'Endenergie',
    ef: 'Emissionsfaktor des Energieträgers im Jahr',
    wi: 'Gewicht der Güteklasse',
    h: 'Heizanteil des Energieträgers im Sektor, ohne Angabe 0',
    w: 'Wetterfaktor: langjähriges Mittel der Gradtage durch Gradtage G des Jahres, oder der Klimafaktor des DWD',
    B: 'Ausgangsbilanz',
    b: 'mittleres Basisjahr',
    n: 'Zahl der Jahre',
    T: 'Ziel in Tonnen',
    tau: 'Zieljahr',
    t: 'letztes bewertbares Jahr',
    P: 'Zielpfad; P(y) im Jahr y',
    quartier: 'Quartier',
    Cq: 'Emissionen des Quartiers in der Abgrenzung des Programms',
    Pq: 'Zielpfad des Quartiers',
    d: 'Abstand',
    quantile: 'Quantil der Studentschen t-Verteilung für 95\u00a0%',
    p: 'Wahrscheinlichkeit, das Ziel zu erreichen',
    distribution: 'Studentsche t-Verteilung',
    s: 'Reststreuung um die Gerade',
    mean: 'mittleres Jahr des Fensters',
    meanC: 'Mittel der Emissionen des Fensters',
    line: 'Wert der Ausgleichsgeraden im Zieljahr',
    spread: 'wächst mit dem Abstand vom Beobachteten',
    Sxx: 'Quadratsumme der Jahre um ihr Mittel',
    Scc: 'Quadratsumme der Emissionen um ihr Mittel',
    i: 'Wechselwirkung: mindert Summen, wo sich Maßnahmen überschneiden',
    dE: 'eingesparte Energie einer Maßnahme',
    a: 'Anteil des Jahres, in dem die Maßnahme wirkt',
    scenarioFactor:
      'Faktor des Szenarios: linear vom letzten Faktor zu den angegebenen Jahren, danach festgehalten',
    S: 'Einsparung im vollen Jahr',
    I: 'Investition',
    F: 'Förderung',
    r: 'Zinssatz des Programms',
    life: 'Nutzungsdauer in Jahren',
    population: 'Einwohner',
    A: 'beheizte Fläche',
    corrected: 'witterungskorrigierte Endenergie',
    ratio: 'das betrachtete Glied der Kette, im späteren Jahr 1 und im früheren Jahr 0',
    L: 'logarithmisches Mittel',
    f: 'Emissionsfaktor des Energieträgers i',
  },
  words: {
    corrected: 'korr',
    mean: 'Mittel',
    progress: 'Fortschritt',
    elapsed: 'verstrichen',
    requiredTonnes: 'nötig in t',
    requiredPercent: 'nötig in %',
    pace: 'bisher',
    balance: 'Guthaben',
    remaining: 'Rest',
    secured: 'gesichert',
    first: 'erstes',
    last: 'letztes',
    daysWorking: 'Tage in y mit Wirkung',
    daysOfYear: 'Tage von y',
    funding: 'Förderung je t',
    quantile: '0,975',
    slope: 'Steigung',
    theilSen: 'Theil-Sen',
    median: 'Median',
    correlation: 'Korrelation',
  },
  interaction: (factor: string) => `Wechselwirkung i dieser Ausgabe: ${factor}.`,
  rate: (percent: string) => `Zinssatz r dieser Ausgabe: ${percent}.`,
};
