import sharp from 'sharp';

/** Skies with leaves in front of them: smooth and rough places as photos have them. @returns a JPEG */
export function landscape(number: number, size: number): Promise<Buffer> {
  const data = Buffer.alloc(size * size * 3);
  const random = randoms(number + 1);
  for (let y = 0, i = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const rough = Math.sin((x + 40 * number) / 190) * Math.sin(y / 130) > 0 ? 26 : 3;
      const light = 120 + 60 * Math.sin(x / 400 + number) * Math.cos(y / 300);
      const leaf = 40 * Math.sin((x * y) / 9000) * (rough / 26);
      const grain = (random() % rough) - rough / 2;
      data[i++] = light + leaf + grain;
      data[i++] = light * 0.9 + leaf * 1.2 + grain;
      data[i++] = 255 - light * 0.5 + grain;
    }
  }
  return asJpeg(data, size);
}

/** A drawn portrait: a face in soft light before an even wall, hair in strands, the grain of a camera. @returns a JPEG */
export function portrait(number: number, size: number): Promise<Buffer> {
  const data = Buffer.alloc(size * size * 3);
  const random = randoms(number + 77);
  for (let y = 0, i = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const [u, v] = [(2 * x) / size - 1, (2 * y) / size - 1];
      const grain = (random() % 7) - 3;
      for (const shade of shadeAt(u, v, number)) data[i++] = Math.min(255, Math.max(0, shade + grain));
    }
  }
  return asJpeg(data, size);
}

type Shade = readonly [red: number, green: number, blue: number];

/** @param u from left to right; @param v from top to bottom; each from -1 to 1 */
function shadeAt(u: number, v: number, number: number): Shade {
  const wall = 150 + 30 * u - 25 * v + 6 * Math.sin(number);
  const inHead = (u / 0.42) ** 2 + ((v + 0.1) / 0.56) ** 2;
  const eye = Math.min(Math.hypot(u - 0.16, v + 0.15), Math.hypot(u + 0.16, v + 0.15));
  const strands = 26 * Math.sin(140 * u + 30 * Math.sin(9 * v + number)) * Math.sin(60 * v + 40 * u);
  if (inHead < 1 && v > -0.42 + 0.1 * Math.cos(6 * u)) {
    const light = 1 - 0.35 * inHead - 0.25 * u;
    if (eye < 0.05) return eye < 0.022 ? [30, 25, 25] : [225, 220, 215];
    const mouth = Math.abs(v - 0.22 - 0.15 * u * u) < 0.02 && Math.abs(u) < 0.17 ? 50 : 0;
    return [226 * light - mouth, 178 * light - mouth * 1.4, 150 * light - mouth * 1.2];
  }
  if ((u / 0.52) ** 2 + ((v + 0.18) / 0.66) ** 2 < 1 && v < 0.3)
    return [70 + strands, 52 + strands, 40 + strands];
  if (v > 0.42 + 0.5 * u * u) {
    const weave = 14 * Math.sin(220 * (u + v)) * Math.sin(220 * (u - v));
    return [52 + weave, 66 + weave, 104 + weave];
  }
  return [wall, wall * 0.97, wall * 0.9];
}

function asJpeg(data: Buffer, size: number): Promise<Buffer> {
  return sharp(data, { raw: { width: size, height: size, channels: 3 } })
    .jpeg({ quality: 92 })
    .toBuffer();
}

/** Numbers in no order, the same each time. */
function randoms(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return state >>> 16;
  };
}
