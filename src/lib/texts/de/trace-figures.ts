import type { TraceFigure } from '#lib/domain/trace-figures.ts';

/** Names, formulas and explanations of the figures that can be followed back. */
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
  } satisfies Record<TraceFigure, string>,
  /** The formula as on the page "Methodik", one line each. */
  formula: {
    emissions: ['C = (E · ef) / 1000'],
    headline_emissions: ['C = (E · ef) / 1000'],
    corrected_emissions: ['E_korr = E · (h · w + 1 − h)', 'w = G_Mittel / G(y)'],
    data_quality: ['Q = (∑_i E_i · w_i) / (∑_i E_i)'],
    baseline: ['B = 1 / n · ∑_y C(y)', 'b = (erstes + letztes) / 2'],
    target: ['T = B · (1 − r / 100)'],
    path: ['P(y) = B − (B − T) · (y − b) / (τ − b)'],
    gap: ['d = C_t − P(t)', 'd_% = 100 · d / P(t)'],
    progress: ['Fortschritt = 100 · (B − C_t) / (B − T)'],
    elapsed: ['verstrichen = 100 · (t − b) / (τ − b)'],
    required: [
      'nötig in t = (T − C_t) / (τ − t)',
      'nötig in % = 100 · ((T / C_t)^(1 / (τ − t)) − 1)',
      'bisher = (C_t − B) / (t − b)',
    ],
    budget: [
      'Guthaben = ∑_(b < y ≤ min(t, τ)) (P(y) − C(y))',
      'Rest = ∑_(b < y ≤ τ) P(y) − ∑_(b < y ≤ t) C(y)',
    ],
    trend: [
      'Steigung = ∑_y (y − ȳ) · (C(y) − C̄) / S_xx',
      'Theil-Sen = Median_(y < z) (C(z) − C(y)) / (z − y)',
      'Korrelation = Steigung · √(S_xx / S_CC)',
    ],
    forecast: [
      'Ĉ(τ) ± t_(n − 2; 0,975) · s · √(q)',
      'q = 1 + 1 / n + (τ − ȳ)^2 / S_xx',
      'p = F_(n − 2)((T − Ĉ(τ)) / (s · √(q)))',
    ],
    secured_savings: ['S_gesichert = i · ∑_k (ΔE_k · ef_k(t)) / 1000 · (a(τ) − a(t))'],
    measure_effect: [
      'S = i · ∑ ΔE[k] · ef[k] / 1000 · (a(τ) − a(t))',
      'Anteil = 100 · S / (C(t) − T)',
      'S− und S+ ebenso mit ΔE− und ΔE+',
    ],
    decomposition: [
      'C = ∑_i P · A / P · E^∗ / A · E / E^∗ · E_i / E · f_i',
      'ΔC_x = ∑_i L(C_i1, C_i0) · ln x_i1 / x_i0',
      'L(a, b) = (a − b) / (ln a − ln b)',
    ],
    held_factors: ['C₀(y) = ∑ E[k](y) · ef₀[k] / 1000 + gemeldete Tonnen', 'Wirkung = C(y) − C₀(y)'],
    measure_saving: [
      'S = ∑_k (ΔE_k · ef_k) / 1000',
      'K = (I · r) / (1 − (1 + r)^(−n)) / S',
      'Förderung je t = F / (S · n)',
    ],
    scenario: [
      'C(y) = C_t + ∑_k (E_k · (ef′_k(y) − ef_k(t))) / 1000',
      '− i · ∑_k (ΔE_k · ef′_k(y)) / 1000 · (a(y) − a(t))',
    ],
    t_per_head: ['C(y) / Einwohner'],
    t_per_m2: ['C(y) / beheizte Fläche'],
    kwh_per_m2: ['1000 · E(y) / beheizte Fläche'],
    t_per_dwelling: ['C(y) / Wohnungen'],
    change_pct: ['100 · (C(y) − B) / B'],
    progress_minus_elapsed_pp: ['100 · (B − C(y)) / (B − T) − 100 · (y − b) / (τ − b)'],
    fossil_heat_pct: ['100 · E_fossil / E_Wärme'],
  } satisfies Record<TraceFigure, readonly string[]>,
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
    measure_effect:
      'Was Maßnahmen einer Sicherheit bis zum Zieljahr über das letzte vollständige Jahr hinaus einsparen. Faktoren bleiben auf dem Stand dieses Jahres. Die Spanne rechnet ebenso mit den unteren und oberen Werten, wo sie angegeben sind. Beschlossene Maßnahmen, Ideen und Planungen zählen nicht als gesichert.',
    decomposition:
      'Die Änderung zwischen zwei Jahren, ohne Rest auf ihre Treiber verteilt (additive LMDI-I). Ein neuer oder wegfallender Energieträger zählt ganz zum Mix. Daneben die umgesetzten Maßnahmen mit den Faktoren des späteren Jahres; sie werden nie von der Bilanz abgezogen.',
    held_factors:
      'Endenergie des Jahres mal Emissionsfaktor des Basisjahres. Was nur in Tonnen gemeldet ist, bleibt unverändert. Der Abstand zur Bilanz kommt allein aus geänderten Faktoren. Eine Ergänzung, nicht BISKO-konform.',
    measure_saving:
      'Einsparung im vollen Jahr über alle Energieträger, mit den Faktoren des letzten vollständigen Jahres; Mehrverbrauch zählt negativ, nachgemessene Werte ersetzen vorab geschätzte. Kosten: Jahresrate der Investition je eingesparter Tonne.',
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
  } satisfies Record<TraceFigure, string>,
};
