/** Writes numbers from 1 to 9,999 in words, independently of the reader that is tested with them. */

const EN =
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
  eighteen nineteen`.split(/\s+/);
const EN_TENS = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const FR = 'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize'.split(' ');
const FR_TENS = '- - vingt trente quarante cinquante soixante septante huitante nonante'.split(' ');

export interface Style {
  /** Between tens and units: a hyphen or a space. */
  readonly joint: '-' | ' ';
  /** English: `and` after hundred. French: Swiss tens. */
  readonly variant: boolean;
}

export function english(number: number, { joint, variant }: Style): string {
  const parts: string[] = [];
  const rest = number % 100;
  if (number >= 1000) parts.push(EN[Math.floor(number / 1000)]!, 'thousand');
  const hundreds = Math.floor(number / 100) % 10;
  if (hundreds > 0) parts.push(EN[hundreds]!, 'hundred');
  if (rest > 0) {
    if (variant && parts.length > 0) parts.push('and');
    const tens = EN_TENS[Math.floor(rest / 10)]!;
    parts.push(rest < 20 ? EN[rest]! : rest % 10 === 0 ? tens : tens + joint + EN[rest % 10]);
  }
  return parts.join(' ');
}

export function french(number: number, style: Style): string {
  const parts: string[] = [];
  const thousands = Math.floor(number / 1000);
  if (thousands > 0) parts.push(...(thousands > 1 ? [FR[thousands]!] : []), 'mille');
  const hundreds = Math.floor(number / 100) % 10;
  const rest = number % 100;
  if (hundreds > 0) parts.push(...(hundreds > 1 ? [FR[hundreds]!] : []), hundreds > 1 && rest === 0 ? 'cents' : 'cent');
  if (rest > 0) parts.push(frenchBelow100(rest, style));
  return parts.join(style.joint);
}

function frenchBelow100(number: number, { joint, variant }: Style): string {
  const tens = Math.floor(number / 10);
  const unit = number % 10;
  if (number <= 16) return FR[number]!;
  if (number < 20) return `dix${joint}${FR[unit]}`;
  if (!variant && tens >= 8) {
    return number === 80
      ? `quatre${joint}vingts`
      : `quatre${joint}vingt${joint}${frenchBelow100(number - 80, { joint, variant })}`;
  }
  if (!variant && tens === 7) {
    return unit === 1
      ? `soixante${joint}et${joint}onze`
      : `soixante${joint}${frenchBelow100(number - 60, { joint, variant })}`;
  }
  if (unit === 0) return FR_TENS[tens]!;
  return FR_TENS[tens] + joint + (unit === 1 ? `et${joint}un` : FR[unit]);
}
