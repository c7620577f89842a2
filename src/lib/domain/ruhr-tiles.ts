/**
 * The tile map of the Ruhr region: one tile for each of the 53 municipalities of the
 * Regionalverband Ruhr, placed by hand so that neighbours stay neighbours and west-east and
 * north-south stay recognisable. The gap in the northern edge is real: Olfen between Datteln and
 * Selm is not part of the region.
 *
 * Tile placement: own work after the town points of GeoNames (CC BY 4.0).
 *
 *     ·    ·    HMKL SCHE DOR  HALT OER  DAT  ·    SELM WERN HAM
 *     XAN  WES  VOE  HÜN  GLA  MARL HERT RE   WAL  LÜN  BERG BÖN
 *     SON  ALP  RHE  DIN  BOT  GE   HER  CAS  DO   KAM  UN   ·
 *     ·    KALI MOE  DU   OB   E    BO   WIT  SWER HOLZ FRÖ  ·
 *     ·    NV   ·    ·    MH   HAT  WET  HERD HA   ·    ·    ·
 *     ·    ·    ·    ·    ·    SPR  GEV  ENN  BRE  ·    ·    ·
 *     ·    ·    ·    ·    ·    ·    SWEL ·    ·    ·    ·    ·
 */
export interface RuhrTile {
  /** Amtlicher Gemeindeschlüssel, 8 digits. */
  ags: string;
  name: string;
  /** At most four letters for the face of the tile; unique. */
  short: string;
  /** 0 = west. */
  column: number;
  /** 0 = north. */
  row: number;
}

/** Ordered by AGS. */
export const ruhrTiles: readonly RuhrTile[] = [
  { ags: '05112000', name: 'Duisburg', short: 'DU', column: 3, row: 3 },
  { ags: '05113000', name: 'Essen', short: 'E', column: 5, row: 3 },
  { ags: '05117000', name: 'Mülheim an der Ruhr', short: 'MH', column: 4, row: 4 },
  { ags: '05119000', name: 'Oberhausen', short: 'OB', column: 4, row: 3 },
  { ags: '05170004', name: 'Alpen', short: 'ALP', column: 1, row: 2 },
  { ags: '05170008', name: 'Dinslaken', short: 'DIN', column: 3, row: 2 },
  { ags: '05170012', name: 'Hamminkeln', short: 'HMKL', column: 2, row: 0 },
  { ags: '05170016', name: 'Hünxe', short: 'HÜN', column: 3, row: 1 },
  { ags: '05170020', name: 'Kamp-Lintfort', short: 'KALI', column: 1, row: 3 },
  { ags: '05170024', name: 'Moers', short: 'MOE', column: 2, row: 3 },
  { ags: '05170028', name: 'Neukirchen-Vluyn', short: 'NV', column: 1, row: 4 },
  { ags: '05170032', name: 'Rheinberg', short: 'RHE', column: 2, row: 2 },
  { ags: '05170036', name: 'Schermbeck', short: 'SCHE', column: 3, row: 0 },
  { ags: '05170040', name: 'Sonsbeck', short: 'SON', column: 0, row: 2 },
  { ags: '05170044', name: 'Voerde (Niederrhein)', short: 'VOE', column: 2, row: 1 },
  { ags: '05170048', name: 'Wesel', short: 'WES', column: 1, row: 1 },
  { ags: '05170052', name: 'Xanten', short: 'XAN', column: 0, row: 1 },
  { ags: '05512000', name: 'Bottrop', short: 'BOT', column: 4, row: 2 },
  { ags: '05513000', name: 'Gelsenkirchen', short: 'GE', column: 5, row: 2 },
  { ags: '05562004', name: 'Castrop-Rauxel', short: 'CAS', column: 7, row: 2 },
  { ags: '05562008', name: 'Datteln', short: 'DAT', column: 7, row: 0 },
  { ags: '05562012', name: 'Dorsten', short: 'DOR', column: 4, row: 0 },
  { ags: '05562014', name: 'Gladbeck', short: 'GLA', column: 4, row: 1 },
  { ags: '05562016', name: 'Haltern am See', short: 'HALT', column: 5, row: 0 },
  { ags: '05562020', name: 'Herten', short: 'HERT', column: 6, row: 1 },
  { ags: '05562024', name: 'Marl', short: 'MARL', column: 5, row: 1 },
  { ags: '05562028', name: 'Oer-Erkenschwick', short: 'OER', column: 6, row: 0 },
  { ags: '05562032', name: 'Recklinghausen', short: 'RE', column: 7, row: 1 },
  { ags: '05562036', name: 'Waltrop', short: 'WAL', column: 8, row: 1 },
  { ags: '05911000', name: 'Bochum', short: 'BO', column: 6, row: 3 },
  { ags: '05913000', name: 'Dortmund', short: 'DO', column: 8, row: 2 },
  { ags: '05914000', name: 'Hagen', short: 'HA', column: 8, row: 4 },
  { ags: '05915000', name: 'Hamm', short: 'HAM', column: 11, row: 0 },
  { ags: '05916000', name: 'Herne', short: 'HER', column: 6, row: 2 },
  { ags: '05954004', name: 'Breckerfeld', short: 'BRE', column: 8, row: 5 },
  { ags: '05954008', name: 'Ennepetal', short: 'ENN', column: 7, row: 5 },
  { ags: '05954012', name: 'Gevelsberg', short: 'GEV', column: 6, row: 5 },
  { ags: '05954016', name: 'Hattingen', short: 'HAT', column: 5, row: 4 },
  { ags: '05954020', name: 'Herdecke', short: 'HERD', column: 7, row: 4 },
  { ags: '05954024', name: 'Schwelm', short: 'SWEL', column: 6, row: 6 },
  { ags: '05954028', name: 'Sprockhövel', short: 'SPR', column: 5, row: 5 },
  { ags: '05954032', name: 'Wetter (Ruhr)', short: 'WET', column: 6, row: 4 },
  { ags: '05954036', name: 'Witten', short: 'WIT', column: 7, row: 3 },
  { ags: '05978004', name: 'Bergkamen', short: 'BERG', column: 10, row: 1 },
  { ags: '05978008', name: 'Bönen', short: 'BÖN', column: 11, row: 1 },
  { ags: '05978012', name: 'Fröndenberg/Ruhr', short: 'FRÖ', column: 10, row: 3 },
  { ags: '05978016', name: 'Holzwickede', short: 'HOLZ', column: 9, row: 3 },
  { ags: '05978020', name: 'Kamen', short: 'KAM', column: 9, row: 2 },
  { ags: '05978024', name: 'Lünen', short: 'LÜN', column: 9, row: 1 },
  { ags: '05978028', name: 'Schwerte', short: 'SWER', column: 8, row: 3 },
  { ags: '05978032', name: 'Selm', short: 'SELM', column: 9, row: 0 },
  { ags: '05978036', name: 'Unna', short: 'UN', column: 10, row: 2 },
  { ags: '05978040', name: 'Werne', short: 'WERN', column: 10, row: 0 },
];
