/** Red, green and blue, each from 0 to 1. */
export type Colour = readonly [red: number, green: number, blue: number];

/** The names of CSS 2.1; the others are left to browsers. */
const NAMES: ReadonlyMap<string, string> = new Map(
  'black 000 silver c0c0c0 gray 808080 grey 808080 white fff maroon 800000 red f00 purple 800080 fuchsia f0f green 008000 lime 0f0 olive 808000 yellow ff0 navy 000080 blue 00f teal 008080 aqua 0ff orange ffa500'
    .split(/ (?=[a-z]+ [0-9a-f]{3,6}(?: |$))/)
    .map((row) => row.split(' ') as [string, string]),
);

/** A colour as CSS writes it: `#rgb`, `#rrggbb`, `rgb(…)`, `hsl(…)`, a name. Undefined where it is none of these, or lets others through. */
export function parseColour(text: string): Colour | undefined {
  const said = text.trim().toLowerCase();
  const hex = NAMES.get(said) ?? /^#([0-9a-f]{3}|[0-9a-f]{6})$/.exec(said)?.[1];
  if (hex !== undefined) return ofHex(hex);
  const [, kind, inside] = /^(rgb|hsl)a?\(([^)]*)\)$/.exec(said) ?? [];
  const parts = (inside ?? '').split(/[\s,]+/).filter((part) => part !== '');
  if (kind === undefined || parts.length !== 3) return undefined;
  const colour = kind === 'rgb' ? parts.map((part) => share(part, 255)) : ofHsl(parts);
  return colour.every((one) => one >= 0 && one <= 1) ? (colour as unknown as Colour) : undefined;
}

function ofHex(hex: string): Colour {
  const wide = hex.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex;
  const at = (i: number) => parseInt(wide.slice(i, i + 2), 16) / 255;
  return [at(0), at(2), at(4)];
}

function share(part: string, whole: number): number {
  return part.endsWith('%') ? Number(part.slice(0, -1)) / 100 : Number(part) / whole;
}

/** CSS Color 4, 7.1. */
function ofHsl([hue, saturation, lightness]: readonly string[]): number[] {
  const h = Number(hue!.replace(/deg$/, ''));
  const [s, l] = [share(saturation!, 100), share(lightness!, 100)];
  return [0, 8, 4].map((n) => {
    const k = (((n + h / 30) % 12) + 12) % 12;
    return l - s * Math.min(l, 1 - l) * Math.max(-1, Math.min(k - 3, 9 - k, 1));
  });
}

/** The contrast of two colours, from 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrastOf(one: Colour, other: Colour): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: Colour): number {
  const [red, green, blue] = colour.map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}
