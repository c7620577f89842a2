import type { TraceFigure } from '#lib/domain/trace-figures.ts';

/** Names and explanations of the figures that can be followed back. */
export const traceFiguresDe = {
  figure: {
    emissions: 'Emissionen',
    headline_emissions: 'Emissionen in der Abgrenzung des Programms',
    corrected_emissions: 'Witterungskorrigierte Emissionen',
    data_quality: 'Datengüte',
    baseline: 'Ausgangsbilanz',
    target: 'Ziel in Tonnen',
    path: 'Zielpfad',
    gap: 'Abstand zum Zielpfad',
    progress: 'Fortschritt zum Ziel',
    elapsed: 'Verstrichene Zeit',
    required: 'Nötige Minderung je Jahr',
    budget: 'Budget bis zum Zieljahr',
    trend: 'Trend',
    forecast: 'Trendprognose zum Zieljahr',
    secured_savings: 'Gesicherte Einsparung bis zum Zieljahr',
    target_gap: 'Lücke zum Ziel, und was sie schließt',
    measure_effect: 'Einsparung bis zum Zieljahr nach Sicherheit',
    decomposition: 'Woher die Änderung kommt',
    held_factors: 'Emissionen mit den Faktoren des Basisjahres',
    measure_saving: 'Einsparung und Kosten einer Maßnahme',
    scenario: 'Szenario',
    t_per_head: 'Emissionen je Kopf',
    t_per_m2: 'Emissionen je m²',
    kwh_per_m2: 'Endenergie je m²',
    t_per_dwelling: 'Emissionen je Wohnung',
    change_pct: 'Veränderung gegenüber der Ausgangsbilanz',
    progress_minus_elapsed_pp: 'Fortschritt minus verstrichene Zeit',
    fossil_heat_pct: 'Anteil fossiler Energieträger an der Wärme',
    households_t_per_head: 'Emissionen der Haushalte je Kopf (ergänzend)',
    t_per_head_corrected: 'Witterungskorrigierte Emissionen je Kopf (ergänzend)',
  } satisfies Record<TraceFigure, string>,
  explanation: {
    emissions:
      'Endenergie jeder Zelle mal ihrem Emissionsfaktor, über alle Zellen der Abgrenzung. Gemeldete Emissionen gehen unverändert ein.',
    headline_emissions:
      'Endenergie mal Emissionsfaktor über die Sektoren, die das Programm zusammenzählt, auch wenn das Ziel des Quartiers andere umfasst.',
    corrected_emissions:
      'Nur der Heizanteil wird auf ein Jahr mit mittlerer Witterung umgerechnet. Eine Ergänzung, nicht BISKO-konform.',
    data_quality:
      'Mit der Energie gewogenes Mittel der Güteklassen: A zählt 1, B 0,5, C 0,25, D und ohne Angabe 0.',
    baseline: 'Mittel der Emissionen über die Basisjahre, die alle vollständig sein müssen.',
    target: 'Ausgangsbilanz, vermindert um den beschlossenen Prozentsatz, oder die beschlossenen Tonnen.',
    path: 'Gerade von der Ausgangsbilanz zum Ziel, über Zwischenziele in Abschnitten.',
    gap: 'Emissionen des letzten vollständigen Jahres gegen den Pfad desselben Jahres; mehr als 0 heißt darüber.',
    progress: 'Erreichter Teil der geplanten Minderung.',
    elapsed: 'Vergangener Teil der Zeit vom mittleren Basisjahr bis zum Zieljahr.',
    required: 'Was ab dem letzten vollständigen Jahr im Mittel je Jahr nötig ist; negativ heißt weniger.',
    budget:
      'Guthaben: Pfad minus Emissionen, aufsummiert; mehr als 0 heißt gespart. Rest: was bis zum Zieljahr noch bleibt. Jahre ohne vollständige Bilanz sind linear ergänzt.',
    trend:
      'Steigung der Ausgleichsgeraden durch die vollständigen Jahre. Daneben Theil-Sen, unempfindlich gegen einzelne Ausreißer, und die Korrelation: nahe ±1 liegen die Jahre dicht an der Geraden.',
    forecast:
      'Ausgleichsgerade durch die vollständigen Jahre, verlängert bis zum Zieljahr, mit der Spanne, in der ein einzelnes Jahr mit 95\u00a0% läge, wenn es so weitergeht.',
    secured_savings:
      'Was umgesetzte und gesicherte Maßnahmen bis zum Zieljahr über das letzte vollständige Jahr hinaus einsparen. Faktoren bleiben auf dem Stand dieses Jahres. Die Spanne rechnet ebenso mit den unteren und oberen Werten, wo sie angegeben sind.',
    target_gap:
      'Emissionen des letzten vollständigen Jahres minus Ziel; davon ab geht, was gesicherte und beschlossene Maßnahmen und Ideen bis zum Zieljahr über dieses Jahr hinaus einsparen. Der Rest ist offen; unter 0 bringen sie mehr, als nötig ist. Faktoren bleiben auf dem Stand dieses Jahres.',
    measure_effect:
      'Was Maßnahmen einer Sicherheit bis zum Zieljahr über das letzte vollständige Jahr hinaus einsparen. Faktoren bleiben auf dem Stand dieses Jahres. Die Spanne rechnet ebenso mit den unteren und oberen Werten, wo sie angegeben sind. Beschlossene Maßnahmen, Ideen und Planungen zählen nicht als gesichert.',
    decomposition:
      'Die Änderung zwischen zwei Jahren, ohne Rest auf ihre Treiber verteilt (additive LMDI-I). Ein neuer oder wegfallender Energieträger zählt ganz zum Mix. Daneben die umgesetzten Maßnahmen mit den Faktoren des späteren Jahres; sie werden nie von der Bilanz abgezogen.',
    held_factors:
      'Endenergie des Jahres mal Emissionsfaktor des Basisjahres. Was nur in Tonnen gemeldet ist, bleibt unverändert. Der Abstand zur Bilanz kommt allein aus geänderten Faktoren. Eine Ergänzung, nicht BISKO-konform.',
    measure_saving:
      'Einsparung im vollen Jahr über alle Energieträger, mit den Faktoren des letzten vollständigen Jahres; Mehrverbrauch zählt negativ, nachgemessene Werte ersetzen vorab geschätzte. Gibt es beides, steht die geplante Einsparung daneben, mit denselben Faktoren. Kosten: Jahresrate der Investition je eingesparter Tonne.',
    scenario:
      'Vom letzten vollständigen Jahr zum Zieljahr (y = τ): Die Endenergie bleibt, und mit ihr rechnen die gewählten Emissionsfaktoren; umgesetzte, gesicherte und gewählte Maßnahmen sparen mit diesen Faktoren ein.',
    t_per_head: 'Emissionen des Jahres durch die Einwohnerzahl desselben Jahres.',
    t_per_m2: 'Emissionen des Jahres durch die beheizte Fläche desselben Jahres.',
    kwh_per_m2: 'Endenergie des Jahres durch die beheizte Fläche desselben Jahres.',
    t_per_dwelling: 'Emissionen des Jahres durch die Zahl der Wohnungen desselben Jahres.',
    change_pct: 'Änderung gegenüber der Ausgangsbilanz; negativ heißt weniger.',
    progress_minus_elapsed_pp: 'Fortschritt zum Ziel minus verstrichene Zeit, in Prozentpunkten.',
    fossil_heat_pct:
      'Endenergie fossiler Energieträger durch die aller Energieträger, die heizen: fossile, Wärmenetze, erneuerbare, Heiz- und Wärmepumpenstrom.',
    households_t_per_head:
      'Emissionen der privaten Haushalte durch die Einwohnerzahl desselben Jahres. Ergänzt die Emissionen je Kopf und ersetzt sie nicht.',
    t_per_head_corrected:
      'Emissionen des Jahres, deren Heizanteil auf mittlere Witterung umgerechnet ist, durch die Einwohnerzahl desselben Jahres. Eine Ergänzung, nicht BISKO-konform.',
  } satisfies Record<TraceFigure, string>,
};
