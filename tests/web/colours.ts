type Triple = readonly [number, number, number];

/**
 * How colours look to those who lack one kind of cones, as matrices over linear RGB: Machado, Oliveira and Fernandes 2009, severity 1
 * (https://doi.org/10.1109/TVCG.2009.113).
 */
export const SIGHTS: Readonly<Record<string, readonly [Triple, Triple, Triple]>> = {
  full: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  'without red': [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  'without green': [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  'without blue': [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** Contrast ratio of two colours, written "#1c1a17", after WCAG 2.2. */
export function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(linear(a)), luminance(linear(b))].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

/** How far apart two colours are to a sight, as CIE76 measures it: 2.3 is just noticed, 100 is black against white. */
export function distance(a: string, b: string, sight: string): number {
  const [left, right] = [lab(seen(linear(a), sight)), lab(seen(linear(b), sight))];
  return Math.hypot(left[0] - right[0], left[1] - right[1], left[2] - right[2]);
}

function linear(colour: string): Triple {
  const part = (at: number): number => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

function luminance([red, green, blue]: Triple): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function seen(colour: Triple, sight: string): Triple {
  const of = (row: Triple | undefined): number => {
    const sum = (row ?? [0, 0, 0]).reduce((total, weight, index) => total + weight * (colour[index] ?? 0), 0);
    return Math.min(1, Math.max(0, sum));
  };
  const [red, green, blue] = SIGHTS[sight] ?? [];
  return [of(red), of(green), of(blue)];
}

/** CIE L*a*b* under D65. */
function lab([red, green, blue]: Triple): Triple {
  const root = (value: number): number => (value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116);
  const x = root((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505);
  const y = root(luminance([red, green, blue]));
  const z = root((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}
