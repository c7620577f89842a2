/** What spreadsheets show in a cell that they cannot compute, in English and German. */
const shown =
  /^(#(DIV\/0!|N\/A|NV|VALUE!|WERT!|REF!|BEZUG!|NAME\?|NUM!|ZAHL!|NULL!|SPILL!|ÜBERLAUF!|CALC!|KALK!)|Err:5\d\d)$/i;

export const isErrorText = (text: string): boolean =>
  text.length < 20 && /^\s*[#E]/i.test(text) && shown.test(text.trim());
