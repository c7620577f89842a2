/**
 * Makes the demonstration programme in this folder: the eight real quartiers of
 * Prima. Klima. Ruhrmetropole with SYNTHETIC figures. No number here was measured or published for
 * these places; README.md says what is real and what is not.
 *
 *     node data/demo/generate.js [DIRECTORY]      default: the folder of this file
 *
 * The same assumptions give the same bytes: every random number comes from a generator seeded with
 * the name of its cell, so changing one assumption does not move the others.
 *
 * Layout of this file: assumptions as tables (general, per quartier, measures), then the model that
 * turns them into rows, then the writer.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';

const seed = 2030;
const lastYear = 2024;
const baseOfModel = 2019;
const synthetic = 'Demonstrationsdaten (synthetisch)';

// ─── Assumptions for all quartiers ────────────────────────────────────────────────────────────────

/** Published grid-electricity factors in g CO2e/kWh, upstream included: UBA Climate Change 16/2026, table 2. */
const gridFactor = `
  2010 640   2011 650   2012 653   2013 655   2014 640   2015 603   2016 597   2017 558
  2018 545   2019 478   2020 435   2021 477   2022 503   2023 442   2024 414   2025 406`;
const gridFactorNote = { 2024: ' (vorläufig)', 2025: ' (geschätzt)' };
const gridCarriers = ['electricity', 'heating_electricity', 'heat_pump_electricity'];

/** Published heat and fuel factors, g CO2e/kWh (Hi): BISKO method paper 2024, one value for all years. */
const constantFactors = `
  natural_gas       247   Tabelle 3 (Hi)
  heating_oil       318   Tabelle 3 (Hi)
  lpg               276   Tabelle 3 (Hi)
  hard_coal         433   Tabelle 3 (Brikett, Hi)
  wood_pellets       22   Tabelle 3 (Hi)
  biogas            124   Tabelle 4 (Gülle-BHKW)
  district_heating  260   Tabelle 5, Vorgabewert (Kohle-KWK, exergetisch)
  petrol            337   Tabelle 10 (well-to-wheel)
  diesel            331   Tabelle 10 (well-to-wheel)`;

/** Synthetic factors of single heating grids; every year in use, otherwise the check refuses them. */
const localFactors = `
  bottrop-kirchhellen  local_heating      2019 112  2020 110  2021 104  2022 98   2023 91   2024 88
  gelsenkirchen-horst  district_heating   2019 196  2020 191  2021 193  2022 189  2023 178  2024 172`;

/** Degree days (G20/15, Kd) of an invented station; each quartier adds its own offset. */
const degreeDays = { mean: 3350, 2019: 3180, 2020: 2970, 2021: 3430, 2022: 3060, 2023: 2990, 2024: 2910 };

/** Reaction to the prices of 2022 and 2023, as a factor on heating and on other electricity. */
const thrift = {
  heating: { 2022: 0.965, 2023: 0.93, 2024: 0.935 },
  electricity: { 2020: 1.01, 2021: 1.01, 2022: 0.985, 2023: 0.97, 2024: 0.97 },
};

/** Share of a carrier's energy that follows the weather. */
const heatingShares = `
  carrier                households  services  municipal  industry
  natural_gas                  0.82      0.78       0.88      0.35
  heating_oil                  0.84      0.80       0.88      0.40
  lpg                          0.82      0.80       0.88         -
  hard_coal                    0.95         -          -         -
  district_heating             0.80      0.78       0.88         -
  local_heating                0.80      0.78       0.88         -
  wood_pellets                 0.84      0.80       0.88         -
  heating_electricity          0.90      0.85       0.90         -
  heat_pump_electricity        0.80      0.78       0.85         -
  ambient_heat                 0.80      0.78       0.85         -`;

/** How a carrier is usually recorded; municipal buildings are metered by the municipality itself. */
const recording = `
  carrier                basis     quality  origin
  electricity            billed    A        Netzbetreiberabrechnung
  heating_electricity    billed    B        Netzbetreiberabrechnung
  heat_pump_electricity  billed    B        Netzbetreiberabrechnung
  natural_gas            billed    A        Netzbetreiberabrechnung
  district_heating       billed    A        Wärmenetzabrechnung
  local_heating          billed    A        Wärmenetzabrechnung
  heating_oil            modelled  C        Schornsteinfegerstatistik
  lpg                    modelled  D        Schornsteinfegerstatistik
  hard_coal              modelled  D        Schornsteinfegerstatistik
  wood_pellets           modelled  C        Schornsteinfegerstatistik
  ambient_heat           modelled  C        Wärmepumpenschätzung
  petrol                 modelled  C        Verkehrsmodell
  diesel                 modelled  C        Verkehrsmodell`;

// ─── Assumptions per quartier ─────────────────────────────────────────────────────────────────────
//
// `facts` are published (source named) except the building type, which is a guess. Everything else is invented.
//
// reference: what, value 2019, value 2024 (straight line between; "-" = not known)
// energy:    sector, carrier, MWh in 2019 at mean weather, change in % per year, connections 2019, and then
//            2023x0.9   from 2023 on times 0.9        2022=NE     notation key instead of a number
//            2022=?     a row with an empty value     2022-       no row for this year
//            2024~e     status estimated              2024#3      three connections
//            quality=B  another quality grade         exact       printed as it is, without the model
//            A notation key in place of the MWh stands for all years.
// targets:   sectors (- = headline), base years, target year, -50% or 17500t, source note
// remarks:   year, sector, carrier: what the source says about an unusual value

const quartiers = {
  'bottrop-kirchhellen': {
    story: 'vor dem Zielpfad; lokaler Faktor; Zwischenziel 2027; Maßnahmen reichen',
    facts: {
      name: 'Kirchhellen-Mitte',
      municipality: 'Bottrop',
      ags: '05512000',
      project_title: 'Nahwärme Kirchhellen',
      phase: 'sanierungsmanagement',
      phase_since: '2025-02',
      building_type: 'mixed',
      lat: 51.52392,
      lon: 6.9285,
      source: 'bottrop.de',
    },
    degreeDayOffset: 20,
    last: 'final',
    reference: `
      population            4120   4205
      dwellings             1960   2010
      buildings              985   1004
      heated_floor_area_m2  229400 233100`,
    energy: `
      households  electricity            5850  -1.6  2010
      households  natural_gas           17100  -3.4   690  2023x0.95
      households  heating_oil            6200  -5.2   262
      households  local_heating          2450   3.0   104  2023x1.22
      households  wood_pellets            900   2.5    48
      households  heating_electricity     430  -4.0    52
      households  heat_pump_electricity   230  14.0    61
      households  lpg                     160  -1.0    14  quality=
      services    electricity            4300  -1.8   208
      services    natural_gas            3950  -3.5    74
      services    heating_oil             880  -6.0    23
      services    local_heating           760   3.5    12
      municipal   electricity             610  -3.0    27
      municipal   natural_gas             820  -6.5     9
      municipal   local_heating           980   4.0     8
      municipal   heating_oil               0   0.0     0  exact
      industry    electricity             920  -1.5    14
      industry    natural_gas             700  -2.5     9
      transport   petrol                 6150  -1.5     -  2020x0.92 2021x1.04
      transport   diesel                 6900  -1.8     -  2020x0.94 2021x1.03
      transport   electricity             130  26.0     -`,
    targets: `
      -          2019 2019  2027  -30%  Zwischenziel
      -          2019 2019  2030  -40%  Klimaziel des Quartiers
      municipal  2019 2019  2030  -70%  klimafreundliche Verwaltung`,
  },

  'duisburg-neuenkamp': {
    story: 'hinter dem Zielpfad; vertrauliche Zellen (C) 2021 und 2022; Wetter 2019 fehlt; keine Wohnungszahl',
    facts: {
      name: 'Neuenkamp',
      municipality: 'Duisburg',
      ags: '05112000',
      project_title: 'Klimaquartier Neuenkamp am Rhein',
      building_type: 'row_housing',
      lat: 51.43247,
      lon: 6.76516,
      source: 'gebag.de; staedtetag-nrw.de',
    },
    degreeDayOffset: -60,
    weatherFrom: 2020,
    last: 'final',
    reference: `
      population            4790   4935
      dwellings             -      -
      buildings              812    819
      heated_floor_area_m2  194800 196200`,
    energy: `
      households  electricity            6600  -0.3  2430
      households  natural_gas           20400  -0.8   905
      households  district_heating       3650   0.6    84
      households  heating_oil            2050  -2.0    92
      households  heating_electricity     910  -2.5   148
      households  wood_pellets             85   3.0    11
      households  heat_pump_electricity    70  16.0    19
      services    electricity            3150  -0.5   176
      services    natural_gas            2080  -0.8    61
      municipal   electricity             480  -1.5    18
      municipal   natural_gas             960  -1.2    10
      industry    electricity            6900  -0.6    16
      industry    natural_gas            8300  -0.9     5  2021=C 2021#4 2022=C 2022#4`,
    targets: `
      -  2019 2019  2030  -60%  Ratsbeschluss`,
  },

  'essen-katernberg-beisen': {
    story: 'Stand vor dem Pfad, Budget überschritten (spät gesunken); Kohle endet 2022; Ziel 2045 nur gelistet',
    facts: {
      name: 'Katernberg-Beisen',
      municipality: 'Essen',
      ags: '05113000',
      project_title: 'KlimaQuartier Katernberg - Beisenviertel',
      phase: 'umsetzung',
      phase_since: '2024-11',
      building_type: 'workers_settlement',
      area_ha: 83,
      lat: 51.45657,
      lon: 7.01228,
      source: 'essen.de',
    },
    degreeDayOffset: 40,
    last: 'provisional',
    reference: `
      population            4815   4930
      dwellings             2395   2418
      buildings              774    779
      heated_floor_area_m2  201500 203800`,
    energy: `
      households  electricity            6850  -0.6  2410
      households  natural_gas           18600   0.4   826  2023x0.90 2024x0.885
      households  district_heating       6700   0.2   142  2023x0.96
      households  heating_oil            1680  -3.0    76
      households  hard_coal               410 -14.0    38  2023=NO 2024=NO
      households  heating_electricity     720  -2.0   124  2024x0.90
      households  wood_pellets            140   3.0    18
      households  heat_pump_electricity    95  12.0    22  2023x1.15
      services    electricity            3300  -0.4   182
      services    natural_gas            2620   0.0    58  2024x0.94
      services    district_heating        720   0.3     9
      municipal   electricity             570  -1.2    21
      municipal   natural_gas             930  -0.8     9  2023x0.93
      municipal   district_heating        790  -0.5     7
      municipal   heating_electricity      IE
      industry    electricity              NO
      industry    natural_gas              NO`,
    targets: `
      -  2019 2019  2030  -42%  Quartierskonzept
      -  2019 2019  2045  -95%  Quartierskonzept, langfristig`,
    published: { 2019: 1, 2020: 1 },
  },

  'gelsenkirchen-horst': {
    story: 'hinter dem Zielpfad; Ziel in Tonnen; lokaler Fernwärmefaktor; älterer veröffentlichter Wert weicht ab',
    facts: {
      name: 'Horst',
      municipality: 'Gelsenkirchen',
      ags: '05513000',
      project_title: 'Klimarobustes Horst',
      building_type: 'old_town',
      lat: 51.50508,
      lon: 7.09654,
      source: 'wdr.de',
    },
    degreeDayOffset: 10,
    last: 'provisional',
    reference: `
      population            9540   9910
      dwellings             5030   5075
      buildings             1318   1322
      heated_floor_area_m2  442000 446500`,
    energy: `
      households  electricity           13400  -0.4  5010
      households  natural_gas           33200  -0.9  1640
      households  district_heating      20400   0.4   512
      households  heating_oil            3050  -3.5   138  2024~e
      households  heating_electricity    1580  -2.8   262
      households  hard_coal               240 -12.0    24
      households  heat_pump_electricity   130  15.0    31
      services    electricity            9750  -0.8   486
      services    natural_gas            8150  -0.8   171
      services    district_heating       3620   0.3    44
      services    heating_oil             410  -4.0    12
      municipal   electricity            1880  -1.4    46
      municipal   natural_gas            2080  -2.5    18
      municipal   district_heating       2950  -0.4    21
      industry    electricity            4150  -0.4    31
      industry    natural_gas            5050  -0.8    17`,
    targets: `
      -  2019 2019  2030  16000t  Treibhausgasbudget des Quartiers`,
    published: { 2019: 1.024 },
  },

  'hagen-wehringhausen': {
    story: 'steigende Emissionen; Ziel schließt den Verkehr ein; Sprung im Gewerbestrom 2022 (neuer Großverbraucher)',
    facts: {
      name: 'Wehringhausen',
      municipality: 'Hagen',
      ags: '05914000',
      project_title: 'Prima. Klima. Wehringhausen - 67plus',
      phase: 'sanierungsmanagement',
      building_type: 'old_town',
      lat: 51.36081,
      lon: 7.47168,
      source: 'hagen.de; plan-lokal.de',
    },
    degreeDayOffset: 150,
    last: 'provisional',
    reference: `
      population            6880   7540
      dwellings             3890   3985
      buildings             1046   1052
      heated_floor_area_m2  337500 346200`,
    energy: `
      households  electricity            9500   1.6  3860
      households  natural_gas           38200   2.5  1465  2023x1.02
      households  heating_oil            4850  -1.5   188
      households  heating_electricity    3150  -0.8   495
      households  hard_coal               210  -8.0    26
      households  wood_pellets            190   2.0    22
      households  heat_pump_electricity    65  14.0    17
      services    electricity            8500   1.5   412  2020x0.95 2022x1.52 2023x1.12 2024x1.10
      services    natural_gas            7900   1.6   148  2020x0.97 2022x1.05
      municipal   electricity            1080  -0.5    33
      municipal   natural_gas            2850   0.2    16
      industry    electricity            6800   1.8    29  2020x0.94 2022x1.12 2023x1.10 2024x1.08
      industry    natural_gas            5200   2.0    21  2020x0.95 2022x1.10 2023x1.10 2024x1.05
      transport   petrol                11400   0.8     -  2020x0.88 2021x1.05 2022x1.08 2023x1.04 2024x1.03
      transport   diesel                12700   0.6     -  2020x0.91 2021x1.05 2022x1.07 2023x1.04 2024x1.03
      transport   electricity             180  22.0     -`,
    targets: `
      households;services;municipal;industry;transport  2019 2021  2030  -40%  Klimaziel einschließlich Verkehr`,
    remarks: { '2022 services electricity': 'Sprung durch neuen gewerblichen Großverbraucher' },
  },

  'luenen-brambauer': {
    story: 'nahe am Zielpfad; nur drei bewertbare Jahre; Lücke 2022 (NE); Kohlereste mit weniger als fünf Anschlüssen',
    facts: {
      name: 'Brambauer',
      municipality: 'Lünen',
      ags: '05978024',
      project_title: 'Neue und Alte Kolonie - von Bergbau- zu Klimaquartieren',
      building_type: 'workers_settlement',
      lat: 51.61634,
      lon: 7.52872,
      source: 'luenen.de',
    },
    degreeDayOffset: 30,
    firstYear: 2021,
    last: 'provisional',
    reference: `
      population            3240   3295
      dwellings             1602   1611
      buildings              655    658
      heated_floor_area_m2  119600 120900`,
    energy: `
      households  electricity            4600  -0.5  1615  2023x1.02
      households  natural_gas           11300  -0.8   498  2023x1.03 2024x1.02
      households  district_heating       4050   0.8    88  2022=NE
      households  heating_oil             980  -3.5    47
      households  hard_coal               260 -22.0    17  2023#5 2024#4
      households  heating_electricity     610  -2.5   104
      households  wood_pellets            110   2.0    14
      households  heat_pump_electricity    80  14.0    20
      services    electricity            1480  -0.6    86
      services    natural_gas            1310  -0.6    34
      municipal   electricity             235  -1.2    12
      municipal   natural_gas             560  -1.0     7
      municipal   district_heating        300  -0.4     5  2022=NE
      industry    electricity              NO
      industry    natural_gas              NO`,
    targets: `
      -  2021 2021  2030  -58%  Quartierskonzept`,
  },

  'oberhausen-tackenberg': {
    story: 'ohne Ziel; kommunale Einrichtungen nur als Emissionen; Wärmepumpenstrom erst ab 2021; ein leerer Wert 2022',
    facts: {
      name: 'Tackenberg',
      municipality: 'Oberhausen',
      ags: '05119000',
      project_title: 'Quartier Tackenberg',
      phase: 'auftakt',
      phase_since: '2025-03-05',
      building_type: 'large_estate',
      lat: 51.47805,
      lon: 6.8625,
      source: 'oberhausen.de',
    },
    degreeDayOffset: -20,
    last: 'provisional',
    areaDefinition: 'Wohnfläche (amtliche Statistik)',
    reference: `
      population            7640   7725
      dwellings             3935   3960
      buildings              702    705
      heated_floor_area_m2  262000 264400`,
    energy: `
      households  electricity           10700  -0.6  3940
      households  natural_gas           25300  -1.0   596
      households  district_heating      10400   0.8    98
      households  heating_oil            2600  -3.0    64  2024~e
      households  heating_electricity    1450  -2.0   240
      households  heat_pump_electricity   110  12.0    24  2019- 2020-
      services    electricity            4250  -0.8   196
      services    natural_gas            3550  -0.9    71
      services    heating_oil             480  -2.5    15  2022=? 2024~e
      industry    electricity            1500  -0.5    12
      industry    natural_gas            1080  -0.6     8`,
    reported: { sector: 'municipal', 2019: 662, 2020: 618, 2021: 671, 2022: 640, 2023: 588, 2024: 561 },
    targets: '',
  },

  'xanten-hochbruch': {
    story: '2024 nicht bewertbar (Heizöl NE); Klimafaktor statt Gradtagzahl; Wärmepumpenstrom in der Umweltwärme (IE)',
    facts: {
      name: 'Hochbruch',
      municipality: 'Xanten',
      ags: '05170052',
      project_title: 'Prima. Klima. Hochbruch - ein vernetztes System',
      building_type: 'single_family',
      lat: 51.65877,
      lon: 6.45297,
      source: 'rp-online.de',
    },
    degreeDayOffset: -30,
    climateFactor: true,
    last: 'provisional',
    reference: `
      population            2610   2655
      dwellings             1012   1028
      buildings              848    861
      heated_floor_area_m2  149300 151800`,
    energy: `
      households  electricity            3950  -1.0  1020
      households  natural_gas           15700  -1.3   571
      households  heating_oil            5150  -3.0   176  2024=NE
      households  lpg                     250  -2.0    15  quality=
      households  wood_pellets            720   2.0    58  2024~e
      households  ambient_heat            560  16.0    46  2024~e
      households  heat_pump_electricity    IE
      households  heating_electricity     260  -3.0    38
      services    electricity             430  -0.8    34
      services    natural_gas             320  -1.0    11
      municipal   electricity              92  -2.0     6
      municipal   natural_gas             215  -1.5     5
      industry    electricity              NO
      industry    natural_gas              NO`,
    targets: `
      -  2019 2021  2030  -50%  Klimaschutzkonzept`,
  },
};

// ─── Measures: invented, with titles as a renovation management would use them ───────────────────
//
// Numbers of one measure: start and completion date, lifetime in years, investment and funding in EUR, units.
// savings: sector carrier low central high [MWh/a; negative = more consumption], after "ex_post" measured ones.

const management = (quartier) => `Sanierungsmanagement ${quartier} (${quartierMail(quartier)})`;
const quartierMail = (quartier) =>
  quartier.toLowerCase().replaceAll('ü', 'ue').replace(/[^a-z]+/g, '-') + '@example.org';

const measures = {
  'bottrop-kirchhellen': [
    {
      title: 'Nahwärmenetz Ortskern: Verdichtung im 1. Bauabschnitt',
      category: 'heat_grid', effect: 'direct', status: 'completed', financed: true,
      start: '2022-05-02', completion: '2023-09-30', lifetime: 40, invest: 1480000, funding: 520000,
      units: '31 Gebäude', owner: 'Nahwärmegenossenschaft',
      note: 'Zahlen nach einem vollen Betriebsjahr aus den Abrechnungen',
      savings: `households natural_gas 520 560 600; households heating_oil 230 260 290; households local_heating -800 -740 -690`,
      ex_post: `households natural_gas 480 510 540; households heating_oil 220 240 260; households local_heating -720 -680 -640`,
    },
    {
      title: 'Nahwärmenetz Ortskern: Erweiterung im 2. Bauabschnitt',
      category: 'heat_grid', effect: 'direct', status: 'in_progress', financed: true,
      start: '2025-04-14', completion: '2027-10-31', lifetime: 40, invest: 9650000, funding: 3860000,
      units: '268 Gebäude', owner: 'Nahwärmegenossenschaft',
      note: 'Zweiter Wärmeerzeuger mit Biogas; Anschlussquote 65 % angenommen',
      savings: `households natural_gas 4900 5400 5900; households heating_oil 2300 2650 2900; households local_heating -8000 -7350 -6600; services natural_gas 850 980 1100; services local_heating -980 -890 -780`,
    },
    {
      title: 'Wärmepumpen-Sammelbestellung für Einfamilienhäuser',
      category: 'heat_pump', effect: 'direct', status: 'in_progress', financed: true,
      start: '2025-09-01', completion: '2026-12-15', lifetime: 18, invest: 1290000, funding: 510000,
      units: '42 Anlagen', owner: management('Kirchhellen-Mitte'),
      savings: `households natural_gas 690 760 830; households heat_pump_electricity -260 -225 -195`,
    },
    {
      title: 'Förderprogramm Hüllensanierung im Ortskern',
      category: 'envelope', effect: 'direct', status: 'in_progress', financed: true,
      start: '2025-03-01', completion: '2028-12-31', lifetime: 35, invest: 3150000, funding: 630000,
      units: '58 Gebäude', owner: management('Kirchhellen-Mitte'),
      savings: `households natural_gas 640 820 980; households heating_oil 210 280 340`,
    },
    {
      title: 'Photovoltaik auf Schul- und Sporthallendächern (Eigenverbrauch)',
      category: 'pv', effect: 'direct', status: 'completed', financed: true,
      start: '2022-02-01', completion: '2022-08-15', lifetime: 25, invest: 248000, funding: 74000,
      units: '165 kWp', owner: 'Kommunales Gebäudemanagement',
      savings: `municipal electricity 84 96 108`, ex_post: `municipal electricity 88 93 97`,
    },
    {
      title: 'LED-Umrüstung der Straßenbeleuchtung',
      category: 'lighting', effect: 'direct', status: 'completed', financed: true,
      start: '2021-06-01', completion: '2021-11-30', lifetime: 20, invest: 196000, funding: 49000,
      units: '340 Leuchten', owner: 'Tiefbauamt', savings: `municipal electricity 66 72 78`,
    },
    {
      title: 'Heizzentrale Schulzentrum: Umstellung auf Nahwärme',
      category: 'heat_grid', effect: 'direct', status: 'decided', financed: false,
      start: '2027-04-01', completion: '2028-09-30', lifetime: 30, invest: 415000, funding: 125000,
      units: '1 Liegenschaft', owner: 'Kommunales Gebäudemanagement',
      savings: `municipal natural_gas 330 380 420; municipal local_heating -390 -345 -300`,
    },
    {
      title: 'Energielotsen: Beratung an der Haustür',
      category: 'advice', effect: 'indirect', status: 'in_progress', financed: true,
      start: '2025-05-01', completion: '2029-10-31', funding: 96000,
      units: '240 Beratungen im Jahr', owner: management('Kirchhellen-Mitte'),
    },
    {
      title: 'Transformationsplan für das Wärmenetz',
      category: 'planning', effect: 'foundation', status: 'completed', financed: true,
      start: '2024-01-15', completion: '2025-02-28', invest: 84000, funding: 42000, owner: 'Nahwärmegenossenschaft',
    },
    {
      title: 'Solarthermie-Freifläche für das Wärmenetz',
      category: 'heat_grid', effect: 'direct', status: 'cancelled', financed: false,
      lifetime: 25, invest: 1150000, funding: 460000, units: '2400 m² Kollektorfläche',
      owner: 'Nahwärmegenossenschaft', note: 'Fläche wird anderweitig genutzt',
      savings: `households local_heating 700 850 950`,
    },
    {
      title: 'Mobilstation mit Leihrädern am Ortskern',
      category: 'mobility', effect: 'direct', status: 'paused', financed: false,
      start: '2025-06-01', lifetime: 12, invest: 145000, funding: 87000,
      units: '1 Station', owner: 'Amt für Verkehrsplanung', note: 'Ruht bis zur Neuvergabe des Betriebs',
      savings: `transport petrol 40 70 95; transport diesel 25 45 60`,
    },
    {
      title: 'Kalte Nahwärme im Neubaugebiet',
      category: 'heat_grid', effect: 'foundation', status: 'idea', financed: false,
      owner: management('Kirchhellen-Mitte'), note: 'Vermeidet künftige Emissionen, mindert den Bestand nicht',
    },
  ],

  'duisburg-neuenkamp': [
    {
      title: 'Serielle Sanierung von Zeilenbauten, 1. Abschnitt',
      category: 'envelope', effect: 'direct', status: 'in_progress', financed: true,
      start: '2025-08-01', completion: '2027-06-30', lifetime: 40, invest: 9400000, funding: 3300000,
      units: '112 Wohnungen', owner: 'Wohnungsunternehmen, Abteilung Bestand',
      savings: `households natural_gas 780 920 1010`,
    },
    {
      title: 'Hydraulischer Abgleich und neue Regelung im Mietwohnungsbestand',
      category: 'optimisation', effect: 'direct', status: 'completed', financed: true,
      start: '2022-09-01', completion: '2023-11-30', lifetime: 12, invest: 318000, funding: 48000,
      units: '410 Wohnungen', owner: 'Wohnungsunternehmen, Abteilung Bestand',
      savings: `households natural_gas 380 510 620`, ex_post: `households natural_gas 330 390 450`,
    },
    {
      title: 'Abwasserwärme am Sammelkanal mit Großwärmepumpe',
      category: 'heat_pump', effect: 'direct', status: 'decided', financed: false,
      start: '2027-03-01', completion: '2029-03-31', lifetime: 20, invest: 6900000, funding: 2760000,
      units: '380 Wohnungen', owner: 'Stadtwerke, Wärme und Erzeugung',
      savings: `households natural_gas 3300 3800 4200; households heat_pump_electricity -1400 -1180 -1000`,
    },
    {
      title: 'Mieterstrom-Photovoltaik, zwölf Dächer',
      category: 'pv', effect: 'direct', status: 'in_progress', financed: true,
      start: '2025-10-01', completion: '2027-03-31', lifetime: 25, invest: 720000, funding: 0,
      units: '480 kWp', owner: 'Wohnungsunternehmen, Abteilung Energie',
      savings: `households electricity 160 195 225`,
    },
    {
      title: 'Austausch von Nachtspeicherheizungen',
      category: 'heat_pump', effect: 'direct', status: 'decided', financed: false,
      start: '2027-01-01', completion: '2028-12-31', lifetime: 18, invest: 890000, funding: 310000,
      units: '54 Wohnungen', owner: management('Neuenkamp'),
      savings: `households heating_electricity 300 340 370; households heat_pump_electricity -150 -125 -105`,
    },
    {
      title: 'Machbarkeitsstudie Fluss- und Abwasserwärme',
      category: 'planning', effect: 'foundation', status: 'completed', financed: true,
      start: '2024-02-01', completion: '2025-04-30', invest: 142000, funding: 99000, owner: 'Stadtwerke, Wärme und Erzeugung',
    },
    {
      title: 'Wärmenetz der 4. Generation',
      category: 'heat_grid', effect: 'foundation', status: 'planned', financed: false,
      start: '2028-01-01', invest: 12500000, owner: 'Stadtwerke, Wärme und Erzeugung',
      note: 'Einsparung erst nach Wahl der Wärmequelle bezifferbar',
    },
    {
      title: 'Tiefe Geothermie: seismische Voruntersuchung',
      category: 'planning', effect: 'foundation', status: 'unknown', owner: 'Stadtwerke, Wärme und Erzeugung',
      note: 'Rückmeldung steht aus',
    },
    {
      title: 'Wasserstoff-Heizkraftwerk',
      category: 'heat_grid', effect: 'foundation', status: 'cancelled', financed: false,
      owner: 'Stadtwerke, Wärme und Erzeugung', note: 'Nach Vorprüfung nicht weiter verfolgt',
    },
    {
      title: 'LED-Beleuchtung in Schule und Kindertagesstätte',
      category: 'lighting', effect: 'direct', status: 'completed', financed: true,
      start: '2023-07-01', completion: '2023-09-15', lifetime: 15, invest: 92000, funding: 23000,
      units: '2 Gebäude', owner: 'Kommunales Gebäudemanagement', savings: `municipal electricity 34 41 46`,
    },
    {
      title: 'Mobile Energieberatung im Quartiersbüro',
      category: 'advice', effect: 'indirect', status: 'in_progress', financed: true,
      start: '2025-01-15', completion: '2029-10-31', funding: 110000,
      units: '180 Beratungen im Jahr', owner: management('Neuenkamp'),
    },
    {
      title: 'Fernwärmeverdichtung an bestehender Leitung',
      category: 'heat_grid', effect: 'direct', status: 'idea', lifetime: 40, invest: 640000,
      units: '24 Gebäude', owner: 'Stadtwerke, Wärme und Erzeugung',
      note: 'Mit dem heutigen Faktor der Fernwärme kaum Minderung',
      savings: `households natural_gas 620 700 760; households district_heating -660 -620 -560`,
    },
  ],

  'essen-katernberg-beisen': [
    {
      title: 'Hüllensanierung Zechensiedlung, 1. und 2. Abschnitt',
      category: 'envelope', effect: 'direct', status: 'completed', financed: true,
      start: '2021-04-01', completion: '2023-03-31', lifetime: 40, invest: 11800000, funding: 3540000,
      units: '186 Wohnungen', owner: 'Wohnungsunternehmen, Region Ruhr',
      savings: `households natural_gas 1350 1560 1750; households district_heating 180 220 250`,
      ex_post: `households natural_gas 1280 1390 1500; households district_heating 190 205 220`,
    },
    {
      title: 'Hüllensanierung Zechensiedlung, 3. Abschnitt',
      category: 'envelope', effect: 'direct', status: 'completed', financed: true,
      start: '2023-05-01', completion: '2024-08-31', lifetime: 40, invest: 8700000, funding: 2610000,
      units: '128 Wohnungen', owner: 'Wohnungsunternehmen, Region Ruhr',
      savings: `households natural_gas 1020 1180 1320`,
    },
    {
      title: 'Wärmepumpen für Doppelhäuser der Siedlung',
      category: 'heat_pump', effect: 'direct', status: 'in_progress', financed: true,
      start: '2025-02-01', completion: '2027-12-31', lifetime: 18, invest: 2650000, funding: 930000,
      units: '88 Anlagen', owner: management('Katernberg-Beisen'),
      savings: `households natural_gas 1250 1390 1510; households heat_pump_electricity -470 -405 -350`,
    },
    {
      title: 'Kohleofen-Tauschprämie',
      category: 'heat_pump', effect: 'direct', status: 'completed', financed: true,
      start: '2020-09-01', completion: '2022-12-15', lifetime: 20, invest: 540000, funding: 190000,
      units: '34 Öfen', owner: management('Katernberg-Beisen'),
      savings: `households hard_coal 270 300 330; households natural_gas -120 -100 -80; households heat_pump_electricity -45 -38 -30`,
      // Coal left the balance in 2023; the factor of the set still exists, so the saving can be computed.
    },
    {
      title: 'Heizzentrale Grundschule: Luft-Wärmepumpe mit Spitzenkessel',
      category: 'heat_pump', effect: 'direct', status: 'decided', financed: true,
      start: '2026-10-01', completion: '2027-09-30', lifetime: 20, invest: 560000, funding: 336000,
      units: '1 Liegenschaft', owner: 'Kommunale Immobilienwirtschaft',
      savings: `municipal natural_gas 290 330 360; municipal electricity -115 -98 -85`,
    },
    {
      title: 'Photovoltaik auf Siedlungsdächern (Eigenverbrauch)',
      category: 'pv', effect: 'direct', status: 'in_progress', financed: false,
      start: '2025-06-01', completion: '2028-06-30', lifetime: 25, invest: 1080000, funding: 130000,
      units: '720 kWp', owner: 'Energiegenossenschaft', savings: `households electricity 220 270 310`,
    },
    {
      title: 'Dämmung oberster Geschossdecken: Mitmachaktion',
      category: 'envelope', effect: 'direct', status: 'in_progress', financed: true,
      start: '2025-04-01', completion: '2026-12-31', lifetime: 30, invest: 330000, funding: 82000,
      units: '64 Gebäude', owner: management('Katernberg-Beisen'), savings: `households natural_gas 260 350 430`,
    },
    {
      title: 'Optimierung der Fernwärme-Hausstationen',
      category: 'optimisation', effect: 'direct', status: 'planned', financed: false,
      start: '2027-05-01', completion: '2028-04-30', lifetime: 15, invest: 174000,
      units: '120 Stationen', owner: 'Fernwärmeversorger', savings: `households district_heating 230 310 390`,
    },
    {
      title: 'LED-Straßenbeleuchtung im Siedlungskern',
      category: 'lighting', effect: 'direct', status: 'completed', financed: true,
      start: '2022-03-01', completion: '2022-07-31', lifetime: 20, invest: 121000, funding: 30000,
      units: '205 Leuchten', owner: 'Amt für Straßen und Verkehr', savings: `municipal electricity 38 43 48`,
    },
    {
      title: 'Quartiersbüro mit Energiesprechstunde',
      category: 'advice', effect: 'indirect', status: 'in_progress', financed: true,
      start: '2024-11-01', completion: '2029-10-31', funding: 240000,
      units: '300 Beratungen im Jahr', owner: management('Katernberg-Beisen'),
    },
    {
      title: 'Gestaltungsleitfaden Denkmal und Dämmung',
      category: 'planning', effect: 'foundation', status: 'completed', financed: true,
      start: '2024-12-01', completion: '2025-10-31', invest: 38000, funding: 28500, owner: 'Untere Denkmalbehörde',
    },
    {
      title: 'Nahwärmeinsel mit Grubenwasser',
      category: 'heat_grid', effect: 'foundation', status: 'idea', owner: 'Fernwärmeversorger',
    },
    {
      title: 'Lastenrad-Verleih der Siedlung',
      category: 'mobility', effect: 'indirect', status: 'paused', financed: false,
      start: '2025-05-01', invest: 26000, units: '4 Räder', owner: 'Nachbarschaftsverein',
    },
  ],

  'gelsenkirchen-horst': [
    {
      title: 'Fernwärmeanschluss von Mehrfamilienhäusern, 1. Abschnitt',
      category: 'heat_grid', effect: 'direct', status: 'completed', financed: true,
      start: '2022-04-01', completion: '2023-10-31', lifetime: 40, invest: 2950000, funding: 880000,
      units: '46 Gebäude', owner: 'Fernwärmeversorger',
      savings: `households natural_gas 1650 1820 1980; households heating_oil 200 240 270; households district_heating -1980 -1840 -1700`,
      ex_post: `households natural_gas 1510 1600 1690; households heating_oil 210 230 250; households district_heating -1720 -1640 -1560`,
    },
    {
      title: 'Fernwärmeanschluss von Mehrfamilienhäusern, 2. Abschnitt',
      category: 'heat_grid', effect: 'direct', status: 'in_progress', financed: true,
      start: '2025-03-01', completion: '2027-11-30', lifetime: 40, invest: 6800000, funding: 2040000,
      units: '118 Gebäude', owner: 'Fernwärmeversorger',
      savings: `households natural_gas 4500 5100 5600; households heating_oil 420 520 600; households district_heating -5400 -5000 -4500`,
    },
    {
      title: 'Hüllensanierung Gründerzeitbauten mit Förderlotsen',
      category: 'envelope', effect: 'direct', status: 'in_progress', financed: true,
      start: '2024-06-01', completion: '2028-05-31', lifetime: 35, invest: 7900000, funding: 1580000,
      units: '74 Gebäude', owner: management('Horst'), savings: `households natural_gas 1450 1850 2200`,
    },
    {
      title: 'Instandsetzung von Problemimmobilien mit Effizienzhaus-Standard',
      category: 'envelope', effect: 'direct', status: 'decided', financed: true,
      start: '2026-09-01', completion: '2028-12-31', lifetime: 40, invest: 5200000, funding: 3640000,
      units: '11 Gebäude', owner: 'Städtische Entwicklungsgesellschaft',
      savings: `households natural_gas 380 450 510; households hard_coal 40 60 75`,
    },
    {
      title: 'Wärmepumpen in Reihen- und Doppelhäusern',
      category: 'heat_pump', effect: 'direct', status: 'decided', financed: false,
      start: '2026-11-01', completion: '2029-06-30', lifetime: 18, invest: 3450000, funding: 1210000,
      units: '115 Anlagen', owner: management('Horst'),
      savings: `households natural_gas 1580 1760 1900; households heat_pump_electricity -600 -520 -450`,
    },
    {
      title: 'Photovoltaik auf städtischen Dächern (Eigenverbrauch)',
      category: 'pv', effect: 'direct', status: 'completed', financed: true,
      start: '2022-08-01', completion: '2023-05-31', lifetime: 25, invest: 610000, funding: 122000,
      units: '405 kWp', owner: 'Hochbau und Liegenschaften',
      savings: `municipal electricity 200 240 275`, ex_post: `municipal electricity 205 218 230`,
    },
    {
      title: 'Sanierung der Heizzentrale einer Gesamtschule',
      category: 'optimisation', effect: 'direct', status: 'completed', financed: true,
      start: '2021-07-01', completion: '2022-10-15', lifetime: 20, invest: 740000, funding: 220000,
      units: '1 Liegenschaft', owner: 'Hochbau und Liegenschaften', savings: `municipal natural_gas 260 310 350`,
    },
    {
      title: 'Abwärme eines Gewerbebetriebs in das Fernwärmenetz',
      category: 'heat_grid', effect: 'direct', status: 'planned', financed: false,
      start: '2028-02-01', completion: '2029-12-31', lifetime: 25, invest: 2300000,
      units: '1 Einspeisung', owner: 'Fernwärmeversorger',
      note: 'Einsparung über geringeren Fernwärmebezug ausgedrückt',
      savings: `households district_heating 1900 2600 3200`,
    },
    {
      title: 'Energieeffizienz-Netzwerk Einzelhandel',
      category: 'optimisation', effect: 'direct', status: 'in_progress', financed: false,
      start: '2025-10-01', completion: '2028-09-30', lifetime: 10, invest: 420000, funding: 63000,
      units: '28 Betriebe', owner: 'Wirtschaftsförderung',
      savings: `services electricity 430 560 680; services natural_gas 180 260 330`,
    },
    {
      title: 'Entsiegelung und Baumpflanzung im Blockinnenbereich',
      category: 'adaptation', effect: 'indirect', status: 'in_progress', financed: true,
      start: '2025-09-01', completion: '2027-04-30', invest: 690000, funding: 552000,
      units: '4800 m² entsiegelte Fläche', owner: 'Referat Stadtplanung',
    },
    {
      title: 'Kommunale Wärmeplanung: Fokusgebiet',
      category: 'planning', effect: 'foundation', status: 'completed', financed: true,
      start: '2024-03-01', completion: '2026-02-28', invest: 65000, funding: 52000, owner: 'Referat Umwelt',
    },
    {
      title: 'Mieterstrommodell eines Eigentümerverbunds',
      category: 'pv', effect: 'direct', status: 'paused', financed: false,
      start: '2025-01-01', lifetime: 25, invest: 380000, units: '250 kWp',
      owner: 'Eigentümerverbund', savings: `households electricity 80 105 125`,
    },
    {
      title: 'Blockheizkraftwerk mit Biomethan',
      category: 'heat_grid', effect: 'foundation', status: 'cancelled', financed: false,
      invest: 890000, owner: 'Fernwärmeversorger', note: 'Durch den Fernwärmeausbau ersetzt',
    },
    {
      title: 'Kellerdeckendämmung in Eigenleistung',
      category: 'envelope', effect: 'direct', status: 'idea', lifetime: 30, invest: 210000,
      units: '90 Gebäude', owner: management('Horst'), savings: `households natural_gas 240 330 400`,
    },
  ],

  'hagen-wehringhausen': [
    {
      title: 'Beratung und Zuschuss für Gründerzeitfassaden (Hofseiten)',
      category: 'envelope', effect: 'direct', status: 'in_progress', financed: true,
      start: '2025-02-01', completion: '2028-12-31', lifetime: 35, invest: 4300000, funding: 860000,
      units: '52 Gebäude', owner: management('Wehringhausen'), savings: `households natural_gas 1050 1350 1600`,
    },
    {
      title: 'Etagenheizungen zu Zentralheizungen mit Wärmepumpe',
      category: 'heat_pump', effect: 'direct', status: 'decided', financed: false,
      start: '2027-02-01', completion: '2029-12-31', lifetime: 20, invest: 5100000, funding: 1780000,
      units: '34 Gebäude', owner: management('Wehringhausen'),
      savings: `households natural_gas 2700 3050 3350; households heat_pump_electricity -1100 -960 -840`,
    },
    {
      title: 'Austausch von Nachtspeicherheizungen',
      category: 'heat_pump', effect: 'direct', status: 'planned', financed: false,
      start: '2027-09-01', completion: '2030-06-30', lifetime: 18, invest: 2150000,
      units: '140 Wohnungen', owner: management('Wehringhausen'),
      savings: `households heating_electricity 780 900 990; households heat_pump_electricity -380 -330 -290`,
    },
    {
      title: 'LED und Lüftungsregelung in zwei Schulen',
      category: 'lighting', effect: 'direct', status: 'completed', financed: true,
      lifetime: 15, invest: 260000, funding: 65000, units: '2 Gebäude', owner: 'Gebäudewirtschaft',
      note: 'Abschlussdatum nicht gemeldet: Die Einsparung wird deshalb keinem Jahr zugerechnet',
      savings: `municipal electricity 88 105 120; municipal natural_gas 90 120 150`,
    },
    {
      title: 'Kesseltausch im städtischen Verwaltungsgebäude',
      category: 'optimisation', effect: 'direct', status: 'completed', financed: true,
      start: '2021-05-01', completion: '2021-10-31', lifetime: 20, invest: 185000, funding: 0,
      units: '1 Liegenschaft', owner: 'Gebäudewirtschaft', savings: `municipal natural_gas 70 95 115`,
    },
    {
      title: 'Dachausbau mit Effizienzhaus-Standard und Photovoltaik',
      category: 'pv', effect: 'direct', status: 'in_progress', financed: false,
      start: '2025-07-01', completion: '2027-12-31', lifetime: 25, invest: 940000, funding: 141000,
      units: '310 kWp', owner: 'Eigentümergemeinschaften', savings: `households electricity 95 120 145`,
    },
    {
      title: 'Radabstellanlagen und Lieferzonen',
      category: 'mobility', effect: 'direct', status: 'in_progress', financed: true,
      start: '2025-05-01', completion: '2027-05-31', lifetime: 15, invest: 310000, funding: 217000,
      units: '180 Stellplätze', owner: 'Fachbereich Verkehr',
      savings: `transport petrol 120 210 300; transport diesel 70 130 190`,
    },
    {
      title: 'Carsharing mit Elektrofahrzeugen',
      category: 'mobility', effect: 'direct', status: 'planned', financed: false,
      start: '2027-04-01', completion: '2028-03-31', lifetime: 8, invest: 280000,
      units: '12 Fahrzeuge', owner: 'Stadtwerke, Mobilität',
      savings: `transport petrol 240 330 420; transport electricity -130 -100 -80`,
    },
    {
      title: 'Sanierungsbüro und Eigentümerforum',
      category: 'advice', effect: 'indirect', status: 'in_progress', financed: true,
      start: '2025-01-01', completion: '2029-10-31', funding: 320000,
      units: '220 Beratungen im Jahr', owner: management('Wehringhausen'),
    },
    {
      title: 'Wohntauschbörse „Passt besser“',
      category: 'advice', effect: 'indirect', status: 'idea', owner: 'Fachbereich Wohnen',
    },
    {
      title: 'Energiekonzept für den gewerblichen Großverbraucher',
      category: 'planning', effect: 'foundation', status: 'unknown', owner: 'Wirtschaftsförderung',
      note: 'Noch keine Rückmeldung des Betriebs',
    },
    {
      title: 'Contracting für eine Heizzentrale im Blockinnenbereich',
      category: 'heat_grid', effect: 'foundation', status: 'cancelled', financed: false,
      owner: 'Stadtwerke, Wärme', note: 'Keine Einigung der Eigentümer',
    },
  ],

  'luenen-brambauer': [
    {
      title: 'Modernisierung der Alten Kolonie, 1. Bauabschnitt',
      category: 'envelope', effect: 'direct', status: 'completed', financed: true,
      start: '2022-03-01', completion: '2023-08-31', lifetime: 40, invest: 6100000, funding: 1830000,
      units: '94 Wohnungen', owner: 'Wohnungsunternehmen, Kundencenter Nord',
      savings: `households natural_gas 690 800 900`, ex_post: `households natural_gas 620 680 740`,
    },
    {
      title: 'Modernisierung der Alten Kolonie, 2. Bauabschnitt',
      category: 'envelope', effect: 'direct', status: 'in_progress', financed: true,
      start: '2025-06-01', completion: '2027-09-30', lifetime: 40, invest: 9200000, funding: 2760000,
      units: '132 Wohnungen', owner: 'Wohnungsunternehmen, Kundencenter Nord',
      savings: `households natural_gas 980 1150 1290`,
    },
    {
      title: 'Wärmepumpen-Quartierszentrale Neue Kolonie',
      category: 'heat_pump', effect: 'direct', status: 'in_progress', financed: true,
      start: '2025-11-01', completion: '2028-03-31', lifetime: 20, invest: 4700000, funding: 1880000,
      units: '176 Wohnungen', owner: 'Wohnungsunternehmen, Energie',
      savings: `households natural_gas 1900 2150 2350; households heat_pump_electricity -760 -660 -580`,
    },
    {
      title: 'Ablösung der letzten Kohleöfen',
      category: 'heat_pump', effect: 'direct', status: 'decided', financed: true,
      start: '2026-08-01', completion: '2027-06-30', lifetime: 20, invest: 96000, funding: 58000,
      units: '4 Wohnungen', owner: management('Brambauer'),
      savings: `households hard_coal 50 60 70; households heat_pump_electricity -22 -18 -15`,
    },
    {
      title: 'Einregulierung der Fernwärme-Übergabestationen',
      category: 'optimisation', effect: 'direct', status: 'completed', financed: true,
      start: '2023-09-01', completion: '2024-03-31', lifetime: 12, invest: 64000, funding: 10000,
      units: '72 Stationen', owner: 'Stadtwerke, Wärme', savings: `households district_heating 110 160 200`,
    },
    {
      title: 'Photovoltaik auf Zechenhausdächern: Gestaltungsmuster',
      category: 'planning', effect: 'foundation', status: 'completed', financed: true,
      start: '2025-04-01', completion: '2026-05-31', invest: 24000, funding: 18000, owner: 'Untere Denkmalbehörde',
    },
    {
      title: 'Photovoltaik auf Zechenhausdächern (Eigenverbrauch)',
      category: 'pv', effect: 'direct', status: 'planned', financed: false,
      start: '2027-03-01', completion: '2029-09-30', lifetime: 25, invest: 820000,
      units: '540 kWp', owner: 'Energiegenossenschaft', savings: `households electricity 150 190 225`,
    },
    {
      title: 'Sprechstunde Energie im Nachbarschaftshaus',
      category: 'advice', effect: 'indirect', status: 'in_progress', financed: true,
      start: '2025-05-01', completion: '2029-10-31', funding: 88000,
      units: '120 Beratungen im Jahr', owner: management('Brambauer'),
    },
    {
      title: 'Grubengas-Blockheizkraftwerk',
      category: 'heat_grid', effect: 'foundation', status: 'cancelled', financed: false, owner: 'Stadtwerke, Wärme',
    },
    {
      title: 'Regenwassergärten in den Kolonien',
      category: 'adaptation', effect: 'indirect', status: 'idea', owner: 'Abteilung Stadtgrün',
    },
  ],

  'oberhausen-tackenberg': [
    {
      title: 'Energetisches Quartierskonzept',
      category: 'planning', effect: 'foundation', status: 'in_progress', financed: true,
      start: '2025-03-05', completion: '2026-12-31', invest: 155000, funding: 116000, owner: 'Fachbereich Stadtentwicklung',
      note: 'Legt Ausgangsbilanz und Ziel fest',
    },
    {
      title: 'Großwohnsiedlung: Dämmung von Dächern und Kellerdecken',
      category: 'envelope', effect: 'direct', status: 'completed', financed: true,
      start: '2021-10-01', completion: '2022-11-30', lifetime: 30, invest: 2100000, funding: 420000,
      units: '248 Wohnungen', owner: 'Wohnungsunternehmen, Technik', savings: `households natural_gas 560 680 780`,
    },
    {
      title: 'Fassadensanierung Punkthochhäuser',
      category: 'envelope', effect: 'direct', status: 'planned', financed: false,
      start: '2028-03-01', completion: '2030-10-31', lifetime: 40, invest: 14200000,
      units: '216 Wohnungen', owner: 'Wohnungsunternehmen, Technik', savings: `households district_heating 1100 1350 1550`,
    },
    {
      title: 'Aufzugs- und Treppenhausbeleuchtung auf LED',
      category: 'lighting', effect: 'direct', status: 'completed', financed: true,
      start: '2023-02-01', completion: '2023-08-31', lifetime: 15, invest: 138000, funding: 0,
      units: '62 Treppenhäuser', owner: 'Wohnungsunternehmen, Technik', savings: `households electricity 120 145 165`,
    },
    {
      title: 'Stecker-Solar für Mietwohnungen',
      category: 'pv', effect: 'direct', status: 'in_progress', financed: true,
      start: '2025-06-01', completion: '2027-06-30', lifetime: 20, invest: 92000, funding: 37000,
      units: '180 Geräte', owner: management('Tackenberg'), savings: `households electricity 60 85 105`,
    },
    {
      title: 'Ölheizungen ersetzen: Wärmepumpe oder Fernwärme',
      category: 'heat_pump', effect: 'direct', status: 'decided', financed: false,
      start: '2027-01-01', completion: '2029-06-30', lifetime: 20, invest: 1650000, funding: 580000,
      units: '48 Gebäude', owner: management('Tackenberg'),
      savings: `households heating_oil 1250 1450 1600; households heat_pump_electricity -330 -280 -240; households district_heating -560 -480 -420`,
    },
    {
      title: 'Heizungs-Check für Eigentümergemeinschaften',
      category: 'advice', effect: 'indirect', status: 'in_progress', financed: true,
      start: '2025-10-01', completion: '2028-09-30', funding: 45000, units: '60 Checks im Jahr', owner: management('Tackenberg'),
    },
    {
      title: 'Begegnungsort mit Energiewerkstatt',
      category: 'advice', effect: 'indirect', status: 'idea', owner: 'Stadtteilbüro',
    },
    {
      title: 'Mieterstrom auf Garagenhöfen',
      category: 'pv', effect: 'direct', status: 'paused', financed: false,
      start: '2025-09-01', lifetime: 25, invest: 260000, units: '170 kWp',
      owner: 'Wohnungsunternehmen, Energie', savings: `households electricity 55 70 82`,
    },
  ],

  'xanten-hochbruch': [
    {
      title: 'Sammelbestellung Wärmepumpen, 1. Runde',
      category: 'heat_pump', effect: 'direct', status: 'completed', financed: true,
      start: '2023-03-01', completion: '2024-05-31', lifetime: 18, invest: 760000, funding: 290000,
      units: '24 Anlagen', owner: management('Hochbruch'),
      note: 'Wärmepumpen stehen in der Bilanz als Umweltwärme (BISKO-Regel)',
      savings: `households natural_gas 260 300 330; households heating_oil 170 200 230; households ambient_heat -500 -460 -410`,
      ex_post: `households natural_gas 250 280 310; households heating_oil 180 190 200; households ambient_heat -460 -430 -400`,
    },
    {
      title: 'Sammelbestellung Wärmepumpen, 2. Runde',
      category: 'heat_pump', effect: 'direct', status: 'in_progress', financed: true,
      start: '2025-02-01', completion: '2026-12-31', lifetime: 18, invest: 1940000, funding: 740000,
      units: '61 Anlagen', owner: management('Hochbruch'),
      savings: `households natural_gas 680 760 830; households heating_oil 430 500 560; households ambient_heat -1260 -1150 -1020`,
    },
    {
      title: 'Sanierungsfahrpläne für Einfamilienhäuser',
      category: 'advice', effect: 'indirect', status: 'in_progress', financed: true,
      start: '2025-01-01', completion: '2028-12-31', funding: 120000, units: '90 Fahrpläne im Jahr', owner: management('Hochbruch'),
    },
    {
      title: 'Zuschuss Fenster, Dach und Fassade',
      category: 'envelope', effect: 'direct', status: 'in_progress', financed: false,
      start: '2025-07-01', completion: '2028-12-31', lifetime: 35, invest: 3300000, funding: 495000,
      units: '82 Gebäude', owner: management('Hochbruch'),
      savings: `households natural_gas 560 720 860; households heating_oil 160 230 290`,
    },
    {
      title: 'Photovoltaik mit Speicher: Nachbarschaftsaktion',
      category: 'pv', effect: 'direct', status: 'completed', financed: true,
      start: '2022-04-01', completion: '2023-12-31', lifetime: 25, invest: 1120000, funding: 56000,
      units: '610 kWp', owner: 'Bürgerenergie-Initiative',
      note: 'Gezählt wird nur der Eigenverbrauch',
      savings: `households electricity 150 190 225`, ex_post: `households electricity 155 170 185`,
    },
    {
      title: 'Kaltes Wärmenetz: zwei Straßenzüge',
      category: 'heat_grid', effect: 'direct', status: 'planned', financed: false,
      start: '2028-04-01', completion: '2029-11-30', lifetime: 40, invest: 5400000, funding: 2160000,
      units: '74 Gebäude', owner: 'Stadtwerke-Verbund',
      savings: `households natural_gas 1000 1200 1350; households heating_oil 260 340 400; households ambient_heat -1700 -1500 -1250`,
    },
    {
      title: 'Lastmanagement und dynamische Tarife',
      category: 'optimisation', effect: 'indirect', status: 'idea', owner: 'Stadtwerke-Verbund',
    },
    {
      title: 'Dorfgemeinschaftshaus: Pelletkessel statt Gas',
      category: 'optimisation', effect: 'direct', status: 'decided', financed: true,
      start: '2026-07-01', completion: '2027-02-28', lifetime: 20, invest: 118000, funding: 53000,
      units: '1 Liegenschaft', owner: 'Technische Betriebe',
      savings: `municipal natural_gas 95 110 120; municipal wood_pellets -125 -115 -100`,
    },
    {
      title: 'Digitaler Zwilling des Siedlungsnetzes',
      category: 'planning', effect: 'foundation', status: 'completed', financed: true,
      start: '2024-09-01', completion: '2025-12-15', invest: 72000, funding: 54000, owner: 'Stadtwerke-Verbund',
    },
    {
      title: 'Mitfahrbank und Leihräder',
      category: 'mobility', effect: 'indirect', status: 'paused', financed: false,
      invest: 18000, units: '3 Standorte', owner: 'Ordnungsamt',
    },
    {
      title: 'Gemeinschaftlicher Eisspeicher',
      category: 'heat_grid', effect: 'foundation', status: 'cancelled', financed: false, owner: 'Stadtwerke-Verbund',
    },
  ],
};

// ─── Reading the tables above ─────────────────────────────────────────────────────────────────────

const lines = (text) => text.split('\n').filter((line) => line.trim() !== '');
const words = (line) => line.trim().split(/\s+/);

/** A table with a header line: one object per line. */
function parseTable(text) {
  const [header = '', ...body] = lines(text);
  const names = words(header);
  return body.map((line) => Object.fromEntries(words(line).map((word, i) => [names[i], word])));
}

/** "2019 112  2020 110" as a map from year to number. */
function parseYears(text) {
  const numbers = text.trim().split(/\s+/).map(Number);
  return new Map(numbers.flatMap((year, i) => (i % 2 === 0 ? [[year, numbers[i + 1]]] : [])));
}

function parseCell(line) {
  const [sector, carrier, mwh, rate = '0', connections = '-', ...options] = words(line);
  const cell = { sector, carrier, steps: [], marks: new Map(), statuses: new Map(), counts: new Map() };
  if (Number.isNaN(Number(mwh))) return { ...cell, notation: mwh };
  for (const option of options) {
    const year = Number(option.slice(0, 4));
    const value = option.slice(5);
    if (option === 'exact') cell.exact = true;
    else if (option.startsWith('quality=')) cell.quality = option.slice(8);
    else if (option[4] === 'x') cell.steps.push([year, Number(value)]);
    else if (option[4] === '=') cell.marks.set(year, value);
    else if (option[4] === '-') cell.marks.set(year, 'omitted');
    else if (option[4] === '~') cell.statuses.set(year, 'estimated');
    else if (option[4] === '#') cell.counts.set(year, Number(value));
    else throw new Error(`unknown option ${option} in: ${line}`);
  }
  return {
    ...cell,
    mwh: Number(mwh),
    rate: Number(rate) / 100,
    connections: connections === '-' ? undefined : Number(connections),
  };
}

// ─── The model ────────────────────────────────────────────────────────────────────────────────────

/** A number from -1 to 1 that depends on nothing but the seed and the name. */
function noise(name) {
  let state = seed;
  for (const letter of name) state = Math.imul(state ^ letter.codePointAt(0), 0x01000193);
  state ^= state >>> 15;
  state = Math.imul(state, 0x2c1b3c6d);
  state ^= state >>> 12;
  state = Math.imul(state, 0x297a2d39);
  state ^= state >>> 15;
  return (state >>> 0) / 0x7fffffff - 1;
}

/** Compound growth without Math.pow, whose last digit may differ between engines. */
function grow(value, rate, years) {
  let grown = value;
  for (let year = 0; year < years; year += 1) grown *= 1 + rate;
  return grown;
}

const round = (value, step) => {
  const rounded = Math.round(value / step) * step;
  return Number(rounded.toFixed(1));
};

const recordings = new Map(parseTable(recording).map((row) => [row.carrier, row]));
const shares = new Map(
  parseTable(heatingShares).flatMap(({ carrier, ...bySector }) =>
    Object.entries(bySector)
      .filter(([, share]) => share !== '-')
      .map(([sector, share]) => [`${carrier} ${sector}`, Number(share)]),
  ),
);

function degreeDaysOf(quartier, year) {
  return degreeDays[year] + quartier.degreeDayOffset;
}

function meanDegreeDaysOf(quartier) {
  return degreeDays.mean + quartier.degreeDayOffset;
}

/** Modelled final energy of one cell and year in MWh (Hi). */
function energyOf(id, quartier, cell, year) {
  if (cell.exact) return cell.mwh;
  const share = shares.get(`${cell.carrier} ${cell.sector}`) ?? 0;
  const weather = share * (degreeDaysOf(quartier, year) / meanDegreeDaysOf(quartier)) + (1 - share);
  const habit = cell.sector === 'transport' ? undefined : share > 0 ? thrift.heating : thrift.electricity;
  const steps = cell.steps.filter(([from]) => from <= year).reduce((product, [, factor]) => product * factor, 1);
  const isBilled = recordings.get(cell.carrier).basis === 'billed' && cell.sector !== 'transport';
  const scatter = 1 + (isBilled ? 0.008 : 0.015) * noise(`${id}/${year}/${cell.sector}/${cell.carrier}`);
  const mwh = grow(cell.mwh, cell.rate, year - baseOfModel) * steps * weather * (habit?.[year] ?? 1) * scatter;
  return round(mwh, isBilled ? 0.1 : mwh < 400 ? 1 : 10);
}

/** Connections follow the energy trend at two thirds of its pace: people also use less per connection. */
function connectionsOf(cell, year) {
  if (cell.counts.has(year)) return cell.counts.get(year);
  if (cell.connections === undefined) return '';
  return Math.round(grow(cell.connections, (cell.rate * 2) / 3, year - baseOfModel));
}

function energyRow(id, quartier, cell, year) {
  const mark = cell.notation ?? cell.marks.get(year);
  const record = recordings.get(cell.carrier);
  const isMunicipal = cell.sector === 'municipal';
  const isModelled = cell.sector === 'transport' || (record.basis === 'modelled' && !isMunicipal);
  const origin = isMunicipal
    ? 'kommunales Energiemanagement'
    : cell.sector === 'transport'
      ? 'Verkehrsmodell'
      : record.origin;
  const remark = quartier.remarks?.[`${year} ${cell.sector} ${cell.carrier}`];
  const row = {
    quartier_id: id,
    year,
    sector: cell.sector,
    carrier: cell.carrier,
    status: cell.statuses.get(year) ?? (year === lastYear ? quartier.last : 'final'),
    source: [`${synthetic}; Art der Quelle: ${origin}`, remark].filter(Boolean).join('; '),
  };
  if (mark === '?') return { ...row, connections: connectionsOf(cell, year) };
  if (mark !== undefined) return { ...row, notation: mark, connections: cell.counts.get(year) ?? '' };
  return {
    ...row,
    energy_mwh: energyOf(id, quartier, cell, year),
    basis: isModelled ? 'modelled' : isMunicipal ? 'measured' : record.basis,
    quality: cell.quality ?? (isMunicipal ? 'A' : cell.sector === 'transport' ? 'C' : record.quality),
    connections: connectionsOf(cell, year),
  };
}

function yearsOf(quartier) {
  const first = quartier.firstYear ?? baseOfModel;
  return Array.from({ length: lastYear - first + 1 }, (_, i) => first + i);
}

function makeEnergy() {
  return Object.entries(quartiers).flatMap(([id, quartier]) =>
    yearsOf(quartier).flatMap((year) =>
      lines(quartier.energy)
        .map(parseCell)
        .filter((cell) => cell.marks.get(year) !== 'omitted')
        .map((cell) => energyRow(id, quartier, cell, year)),
    ),
  );
}

function makeFactors() {
  const grid = [...parseYears(gridFactor)];
  const rows = grid.flatMap(([year, value]) => [
    ...gridCarriers.map((carrier) => ({
      carrier,
      year,
      g_per_kwh: value,
      source: `UBA Climate Change 16/2026, Tabelle 2, THG-Faktor mit Vorketten${gridFactorNote[year] ?? ''}`,
    })),
    {
      carrier: 'ambient_heat',
      year,
      g_per_kwh: Number((value / 3.2).toFixed(1)),
      source: 'abgeleitet: Netzstromfaktor / 3,2 (BISKO-Regel für Umweltwärme)',
    },
  ]);
  for (const line of lines(constantFactors)) {
    const [, carrier, value, where] = /^\s*(\S+)\s+(\S+)\s+(.*)$/.exec(line);
    for (const [year] of grid) {
      const source = `BISKO-Methodenpapier 2024, ${where}; für ein Jahr veröffentlicht, konstant gehalten`;
      rows.push({ carrier, year, g_per_kwh: Number(value), source });
    }
  }
  for (const line of lines(localFactors)) {
    const [, quartier_id, carrier, values] = /^\s*(\S+)\s+(\S+)\s+(.*)$/.exec(line);
    for (const [year, g_per_kwh] of parseYears(values)) {
      const source = `${synthetic}; Art der Quelle: Bescheinigung des Netzbetreibers`;
      rows.push({ quartier_id, carrier, year, g_per_kwh, source });
    }
  }
  return rows.map((row) => ({ factor_set: 'bisko-nah-2026', includes_upstream: true, ...row }));
}

function makeReference() {
  return Object.entries(quartiers).flatMap(([id, quartier]) =>
    yearsOf(quartier).map((year) => {
      const progress = (year - baseOfModel) / (lastYear - baseOfModel);
      const values = lines(quartier.reference).map((line) => {
        const [name, first, last] = words(line);
        const step = name === 'heated_floor_area_m2' ? 100 : 1;
        const value = Number(first) + (Number(last) - Number(first)) * progress;
        return [name, first === '-' ? '' : round(value, step)];
      });
      return {
        quartier_id: id,
        year,
        ...Object.fromEntries(values),
        area_definition: quartier.areaDefinition ?? 'beheizte Wohn- und Nutzfläche (Gebäudemodell)',
        source: synthetic,
      };
    }),
  );
}

function makeWeather() {
  return Object.entries(quartiers).flatMap(([id, quartier]) =>
    yearsOf(quartier)
      .filter((year) => year >= (quartier.weatherFrom ?? 0))
      .map((year) => {
        const row = { quartier_id: id, year, source: synthetic };
        const [value, mean] = [degreeDaysOf(quartier, year), meanDegreeDaysOf(quartier)];
        if (!quartier.climateFactor) return { ...row, kind: 'degree_days', value, long_term_mean: mean };
        return { ...row, kind: 'climate_factor', value: Number((mean / value).toFixed(2)) };
      }),
  );
}

function makeTargets() {
  return Object.entries(quartiers).flatMap(([quartier_id, quartier]) =>
    lines(quartier.targets).map((line) => {
      const [, sectors, base_year_from, base_year_to, target_year, amount, note] =
        /^\s*(\S+)\s+(\d+)\s+(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(line);
      return {
        quartier_id,
        sectors: sectors === '-' ? '' : sectors,
        target_year,
        base_year_from,
        base_year_to,
        reduction_pct: amount.endsWith('%') ? amount.slice(1, -1) : '',
        target_t: amount.endsWith('t') ? amount.slice(0, -1) : '',
        source: `${synthetic}; Art der Quelle: ${note}`,
      };
    }),
  );
}

function measureId(quartierId, index) {
  return `${quartierId}-${String(index + 1).padStart(2, '0')}`;
}

function makeMeasures() {
  return Object.entries(measures).flatMap(([quartier_id, list]) =>
    list.map((measure, index) => {
      const [, units, unit_label] = /^(\d+) (.*)$/.exec(measure.units ?? '') ?? [];
      return {
        measure_id: measureId(quartier_id, index),
        quartier_id,
        title: measure.title,
        category: measure.category,
        effect: measure.effect,
        status: measure.status,
        financed: measure.financed,
        start_date: measure.start,
        completion_date: measure.completion,
        lifetime_years: measure.lifetime,
        invest_eur: measure.invest,
        funding_eur: measure.funding,
        units,
        unit_label,
        owner: measure.owner,
        note: measure.note,
        source: synthetic,
      };
    }),
  );
}

function makeSavings() {
  return Object.entries(measures).flatMap(([quartierId, list]) =>
    list.flatMap((measure, index) =>
      [
        ['ex_ante', measure.savings],
        ['ex_post', measure.ex_post],
      ].flatMap(([kind, text]) =>
        (text ?? '')
          .split(';')
          .filter((line) => line !== '')
          .map((line) => {
            const [sector, carrier, low_mwh, saving_mwh, high_mwh] = words(line);
            return { measure_id: measureId(quartierId, index), sector, carrier, kind, saving_mwh, low_mwh, high_mwh };
          }),
      ),
    ),
  );
}

function makeReported() {
  return Object.entries(quartiers).flatMap(([quartier_id, quartier]) =>
    quartier.reported === undefined
      ? []
      : yearsOf(quartier).map((year) => ({
          quartier_id,
          year,
          sector: quartier.reported.sector,
          emissions_t: quartier.reported[year],
          status: year === lastYear ? quartier.last : 'final',
          source: `${synthetic}; Art der Quelle: kommunaler Energiebericht`,
        })),
  );
}

/** Headline emissions of one year in t, as an older report might have printed them. */
function emissionsOf(id, year, energy, factors) {
  return energy
    .filter((row) => row.quartier_id === id && row.year === year && headlineSectors.includes(row.sector))
    .reduce((sum, { carrier, energy_mwh = 0 }) => {
      const candidates = factors.filter((factor) => factor.carrier === carrier && factor.year === year);
      const local = candidates.find((factor) => factor.quartier_id === id);
      const factor = local ?? candidates.find((candidate) => candidate.quartier_id === undefined);
      return sum + (energy_mwh * (factor?.g_per_kwh ?? 0)) / 1000;
    }, 0);
}

function makePublished(energy, factors) {
  return Object.entries(quartiers).flatMap(([quartier_id, { published = {} }]) =>
    Object.entries(published).map(([year, deviation]) => ({
      quartier_id,
      year,
      emissions_t: round(emissionsOf(quartier_id, Number(year), energy, factors) * deviation, 10),
      source: `${synthetic}; Art der Quelle: älterer Bericht`,
    })),
  );
}

function makeQuartiers() {
  return Object.entries(quartiers).map(([quartier_id, { facts }]) => ({
    quartier_id,
    ...facts,
    contact: `Stadt ${facts.municipality}`,
    source: `${facts.source}; Gebäudetyp: Annahme der Demonstration; Lage: Ortspunkt der Kommune, GeoNames (CC BY 4.0)`,
  }));
}

const headlineSectors = ['households', 'services', 'municipal', 'industry'];
const programme = {
  id: 'prima-klima-ruhrmetropole',
  title: {
    de: 'Prima. Klima. Ruhrmetropole – Demonstrationsdaten',
    en: 'Prima. Klima. Ruhrmetropole – demonstration data',
  },
  kind: 'demo',
  headline_sectors: headlineSectors,
  factor_set: 'bisko-nah-2026',
  target_year: 2030,
  owner: 'Quartiersmonitor (Demonstrationsdatensatz)',
  funder: 'Ministerium für Heimat, Kommunales, Bau und Digitalisierung des Landes Nordrhein-Westfalen',
  from: '2023-11',
  to: '2029-11',
  licence: 'CC BY 4.0',
  contact: 'quartiersmonitor@example.org',
  press_contact: 'presse@example.org',
  source:
    'Demonstrationsdaten (synthetisch), keine Messwerte; Namen und Stammdaten der Quartiere: bauhaus.nrw und die Kommunen; Emissionsfaktoren: UBA Climate Change 16/2026, BISKO 2024',
  source_en:
    'Demonstration data (synthetic), no measured values; names and master data of the neighbourhoods: bauhaus.nrw and the municipalities; emission factors: UBA Climate Change 16/2026, BISKO 2024',
};

// ─── Writing ──────────────────────────────────────────────────────────────────────────────────────

/** Column order as in the data contract. */
const columns = {
  quartiers:
    'quartier_id name municipality ags project_title phase phase_since building_type area_ha lat lon contact source',
  reference: 'quartier_id year population dwellings buildings heated_floor_area_m2 area_definition source',
  energy: 'quartier_id year sector carrier energy_mwh notation status basis quality connections source',
  reported_emissions: 'quartier_id year sector emissions_t status source',
  emission_factors: 'factor_set carrier year quartier_id g_per_kwh includes_upstream source',
  factor_scenarios: 'scenario label_de label_en carrier year g_per_kwh source',
  weather: 'quartier_id year kind value long_term_mean source',
  heating_shares: 'carrier sector share source',
  targets: 'quartier_id sectors target_year base_year_from base_year_to reduction_pct target_t source',
  measures:
    'measure_id quartier_id title category effect status financed start_date completion_date lifetime_years invest_eur funding_eur units unit_label owner note source',
  measure_savings: 'measure_id sector carrier kind saving_mwh low_mwh high_mwh',
  published_totals: 'quartier_id year emissions_t source',
  milestones: 'quartier_id milestone label_de label_en due done source',
};

function csvField(value) {
  const text = value === undefined ? '' : String(value);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function csvText(header, rows) {
  const body = rows.map((row) => header.map((column) => csvField(row[column])).join(','));
  return [header.join(','), ...body].join('\n') + '\n';
}

/** Invented futures of grid electricity, g CO2e/kWh: no projection is claimed. Ambient heat follows the grid. */
const factorScenarios = [
  {
    scenario: 'strom-schnell',
    label_de: 'Strommix sinkt schnell (erfunden)',
    label_en: 'Grid mix falls fast (invented)',
    grid: { 2030: 160, 2040: 40 },
  },
  {
    scenario: 'strom-langsam',
    label_de: 'Strommix sinkt langsam (erfunden)',
    label_en: 'Grid mix falls slowly (invented)',
    grid: { 2030: 336, 2040: 240 },
  },
];

function makeFactorScenarios() {
  return factorScenarios.flatMap(({ grid, ...scenario }) =>
    [...gridCarriers, 'ambient_heat'].flatMap((carrier) =>
      Object.entries(grid).map(([year, factor]) => ({
        ...scenario,
        carrier,
        year,
        g_per_kwh: carrier === 'ambient_heat' ? factor / 3.2 : factor,
        source: `${synthetic}; kein veröffentlichtes Szenario`,
      })),
    ),
  );
}

function makeHeatingShares() {
  return [...shares].map(([key, share]) => {
    const [carrier, sector] = key.split(' ');
    return { carrier, sector, share, source: synthetic };
  });
}

const programmeMilestones = [
  ['start', 'Start des Programms', 'Start of the programme', '2023-11-15', '2023-11-15'],
  ['concepts', 'Energiekonzepte beschlossen', 'Energy concepts adopted', '2025-06-30', '2025-06-12'],
  ['management', 'Sanierungsmanagement in allen Quartieren', 'Renovation management in all neighbourhoods', '2025-12-31', ''],
  ['interim-event', 'Zwischenveranstaltung', 'Interim event', '2027-03-18', ''],
  ['final-event', 'Abschlussveranstaltung', 'Final event', '2029-10-11', ''],
  ['end', 'Ende des Programms', 'End of the programme', '2029-11-30', ''],
];

function makeMilestones() {
  const deliveries = [2022, 2023, 2024, 2025, 2026, 2027].map((year) => [
    `delivery-${year}`,
    `Bilanzdaten ${year}`,
    `Balance data ${year}`,
    `${year + 2}-${year < 2024 ? '06-30' : '09-30'}`,
    '',
  ]);
  return [...programmeMilestones, ...deliveries].map(([milestone, label_de, label_en, due, done]) => ({
    quartier_id: '',
    milestone,
    label_de,
    label_en,
    due,
    done,
    source: synthetic,
  }));
}

function generate(directory) {
  const energy = makeEnergy();
  const factors = makeFactors();
  const tables = {
    quartiers: makeQuartiers(),
    reference: makeReference(),
    energy,
    reported_emissions: makeReported(),
    emission_factors: factors,
    factor_scenarios: makeFactorScenarios(),
    weather: makeWeather(),
    heating_shares: makeHeatingShares(),
    targets: makeTargets(),
    measures: makeMeasures(),
    measure_savings: makeSavings(),
    published_totals: makePublished(energy, factors),
    milestones: makeMilestones(),
  };
  writeFileSync(path.join(directory, 'programme.json'), JSON.stringify(programme, null, 2) + '\n');
  for (const [name, rows] of Object.entries(tables)) {
    writeFileSync(path.join(directory, `${name}.csv`), csvText(columns[name].split(' '), rows));
  }
}

generate(process.argv[2] ?? path.dirname(fileURLToPath(import.meta.url)));
