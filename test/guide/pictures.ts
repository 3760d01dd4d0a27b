import sharp from 'sharp';

/** What the guide's page of images says is there, by path: even pictures, in files as large as photos have. */
export async function pictures(): Promise<ReadonlyMap<string, Uint8Array>> {
  return new Map([
    ['assets/hall.jpg', await large(2400, 1600, 'jpeg')],
    ['assets/people/ann.jpg', await large(600, 900, 'jpeg')],
    ['assets/press/logo.jpg', await large(700, 300, 'jpeg')],
    ['assets/map.png', await large(1000, 500, 'png')],
  ]);
}

async function large(width: number, height: number, format: 'jpeg' | 'png'): Promise<Uint8Array> {
  const picture = sharp({ create: { width, height, channels: 3, background: '#567' } });
  return Buffer.concat([await picture.toFormat(format).toBuffer(), Buffer.alloc(200_000)]);
}
