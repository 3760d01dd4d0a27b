import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median } from './median.ts';
import { landscape } from './pictures.ts';

/*
 * 40 photos of 2000×2000 to three widths in WebP, and to WebP and AVIF: wsite, cold and warm, beside Hugo (WebP only),
 * @11ty/eleventy-img and a plain script on sharp, with equal widths, qualities and efforts. All make the JPEG of the
 * largest width too, that browsers without the new formats get; whole processes, in turn, each into an empty place. Of
 * each the medians: milliseconds by the clock, and those that the cores worked, which other work on the machine does not
 * touch.
 */

const COUNT = 40;
const SIZE = 2000;
const WIDTHS = [480, 960, 1600];
const QUALITY = { webp: 80, avif: 60, jpeg: 80 };
const ROUNDS = 3;
const ROOT = new URL('..', import.meta.url).pathname;

type Format = 'webp' | 'avif';

const script = (formats: readonly Format[]) => `
import sharp from 'sharp';
import { mkdirSync, readdirSync } from 'node:fs';
sharp.concurrency(1);
mkdirSync('out', { recursive: true });
const files = readdirSync('photos');
const work = async () => {
  for (let file = files.shift(); file; file = files.shift()) {
    const photo = sharp('photos/' + file).autoOrient();
    for (const width of ${JSON.stringify(WIDTHS)})
      for (const format of ${JSON.stringify(formats)})
        await photo.clone().resize(width)[format]({ quality: ${JSON.stringify(QUALITY)}[format], effort: 2 }).toFile(\`out/\${file}-\${width}.\${format}\`);
    await photo.clone().resize(${WIDTHS.at(-1)}).jpeg({ quality: ${QUALITY.jpeg}, progressive: true }).toFile(\`out/\${file}.jpg\`);
  }
};
await Promise.all([work(), work()]);
`;

const eleventy = (formats: readonly Format[]) => `
import Image from '@11ty/eleventy-img';
import { readdirSync } from 'node:fs';
await Promise.all(readdirSync('photos').map(async (file) => {
  const options = { outputDir: 'out', urlPath: '/', useCache: false };
  const quality = { sharpWebpOptions: { quality: ${QUALITY.webp}, effort: 2 }, sharpAvifOptions: { quality: ${QUALITY.avif}, effort: 2 } };
  await Image('photos/' + file, { ...options, ...quality, widths: ${JSON.stringify(WIDTHS)}, formats: ${JSON.stringify(formats)} });
  await Image('photos/' + file, { ...options, widths: [${WIDTHS.at(-1)}], formats: ['jpeg'], sharpJpegOptions: { quality: ${QUALITY.jpeg}, progressive: true } });
}));
`;

interface Contestant {
  readonly name: string;
  readonly run: () => Times;
  /** What it leaves, to be removed before each round. */
  readonly leaves: readonly string[];
  /** How many files it makes. */
  readonly made: () => number;
}

/** In milliseconds. */
interface Times {
  readonly wall: number;
  readonly cpu: number;
}

/** Prints the times and the ratios. Eleventy's library is installed into a folder of its own for the time. */
export async function compareImages(cli: string): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), 'wsite-bench-images-'));
  try {
    const photos = join(root, 'photos');
    mkdirSync(photos);
    for (let i = 0; i < COUNT; i++) writeFileSync(join(photos, `p${i}.jpg`), await landscape(i, SIZE));
    for (const formats of [['webp'], ['webp', 'avif']] as const) {
      const rows = contestants(root, photos, cli, formats);
      const times = new Map<string, Times[]>(rows.map(({ name }) => [name, []]));
      for (let round = 0; round < ROUNDS; round++)
        for (const one of rows)
          times.get(one.name)!.push(once(one, COUNT * (WIDTHS.length * formats.length + 1)));
      print(formats, new Map([...times].map(([name, all]) => [name, medians(all)])));
    }
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function once({ name, run, leaves, made }: Contestant, expected: number): Times {
  for (const path of leaves) rmSync(path, { recursive: true, force: true });
  const times = run();
  if (made() < expected) throw new Error(`${name} made ${made()} of ${expected} images`);
  return times;
}

function medians(all: readonly Times[]): Times {
  return { wall: median(all.map(({ wall }) => wall)), cpu: median(all.map(({ cpu }) => cpu)) };
}

function print(formats: readonly Format[], times: ReadonlyMap<string, Times>): void {
  console.log(`${COUNT} photos of ${SIZE}×${SIZE}, ${formats.join(' + ')}`);
  for (const [name, { wall, cpu }] of times)
    console.log(`  ${name}: ${wall.toFixed(0)} ms, ${cpu.toFixed(0)} ms of the cores`);
  const [cold, warm, plain, bare] = ['wsite cold', 'wsite warm', 'wsite without images', 'sharp'].map(
    (name) => times.get(name)!,
  ) as [Times, Times, Times, Times];
  const ratio = (of: keyof Times) => (cold[of] / bare[of]).toFixed(2);
  const more = (of: keyof Times) => (warm[of] - plain[of]).toFixed(0);
  console.log(`  cold / sharp: ${ratio('wall')}, of the cores ${ratio('cpu')} (at most 1.15)`);
  console.log(`  warm − without images: ${more('wall')} ms, of the cores ${more('cpu')} ms (at most 100)`);
}

function contestants(root: string, photos: string, cli: string, formats: readonly Format[]): Contestant[] {
  const folder = (name: string): string => {
    const path = join(root, `${name}-${formats.join('-')}`);
    mkdirSync(path);
    return path;
  };
  const [site, plain, bare, img] = ['wsite', 'plain', 'sharp', 'eleventy'].map(folder) as [
    string,
    string,
    string,
    string,
  ];
  const tags = Array.from({ length: COUNT }, (_, i) => `<img src="/assets/p${i}.jpg" alt="">`).join('\n');
  for (const [dir, settings] of [
    [site, imagesConfig(formats)],
    [plain, 'images: false\n'],
  ] as const) {
    mkdirSync(join(dir, 'content'));
    copyOf(photos, join(dir, 'assets'));
    writeFileSync(join(dir, '_config.yml'), settings);
    writeFileSync(join(dir, 'content/index.html'), `---\nlayout: none\n---\n${tags}\n`);
  }
  for (const dir of [bare, img]) symlinkSync(photos, join(dir, 'photos'));
  symlinkSync(join(ROOT, 'node_modules'), join(bare, 'node_modules'));
  writeFileSync(join(bare, 'run.mjs'), script(formats));
  writeFileSync(join(img, 'package.json'), '{"private": true}');
  run('npm', ['install', '--no-audit', '--no-fund', '@11ty/eleventy-img'], img);
  writeFileSync(join(img, 'run.mjs'), eleventy(formats));
  const build = (dir: string) => () => run(process.execPath, [cli, 'build', '--quiet'], dir);
  build(plain)();
  const made = filesIn(join(site, '_site'), /-\d+w-/);
  const rows: Contestant[] = [
    {
      name: 'sharp',
      run: () => run(process.execPath, ['run.mjs'], bare),
      leaves: [join(bare, 'out')],
      made: filesIn(join(bare, 'out')),
    },
    { name: 'wsite cold', run: build(site), leaves: [join(site, '_site'), join(site, '.wsite')], made },
    { name: 'wsite warm', run: build(site), leaves: [join(site, '_site')], made },
    {
      name: 'wsite without images',
      run: build(plain),
      leaves: [join(plain, '_site')],
      made: () => Number.POSITIVE_INFINITY,
    },
    {
      name: 'eleventy-img',
      run: () => run(process.execPath, ['run.mjs'], img),
      leaves: [join(img, 'out')],
      made: filesIn(join(img, 'out')),
    },
  ];
  const other = formats.length > 1 ? undefined : hugo(folder('hugo'), photos);
  return other ? [...rows, other] : rows;
}

/** Undefined, and said, where Hugo is not here or cannot write WebP. */
function hugo(dir: string, photos: string): Contestant | undefined {
  const { error, stdout } = spawnSync('hugo', ['version'], { encoding: 'utf8' });
  if (error || !stdout.includes('+extended')) {
    console.log(
      error
        ? 'hugo is not installed'
        : `${stdout.split(' ')[1]} cannot write WebP: it is not the extended one`,
    );
    return undefined;
  }
  mkdirSync(join(dir, 'layouts'));
  copyOf(photos, join(dir, 'assets'));
  writeFileSync(join(dir, 'config.yaml'), 'disableKinds: [taxonomy, term, RSS, sitemap]\n');
  const images = [
    ...WIDTHS.map((width) => `${width}x webp q${QUALITY.webp}`),
    `${WIDTHS.at(-1)}x jpg q${QUALITY.jpeg}`,
  ];
  const shown = images.map((spec) => `{{ (.Resize "${spec}").RelPermalink }}`).join(' ');
  writeFileSync(join(dir, 'layouts/index.html'), `{{ range resources.Match "*.jpg" }}${shown}\n{{ end }}`);
  return {
    name: 'hugo',
    run: () => run('hugo', ['--quiet'], dir),
    leaves: [join(dir, 'public'), join(dir, 'resources')],
    made: filesIn(join(dir, 'public'), /\.(?:webp|jpg)$/),
  };
}

function imagesConfig(formats: readonly Format[]): string {
  return `images: {widths: ${JSON.stringify(WIDTHS)}, formats: [${formats.join(', ')}], quality: ${JSON.stringify(QUALITY)}}\n`;
}

/** A copy: no generator may follow links out of its folder. */
function copyOf(from: string, to: string): void {
  run('cp', ['-r', from, to], '.');
}

function run(program: string, args: readonly string[], cwd: string): Times {
  const began = performance.now();
  const timed = ['-c', 'TIMEFORMAT="%U %S"; time "$0" "$@"', program, ...args];
  const { status, stderr, stdout } = spawnSync('bash', timed, { cwd, encoding: 'utf8' });
  const wall = performance.now() - began;
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${stderr}${stdout}`);
  const [user = 0, system = 0] = stderr.trim().split('\n').at(-1)!.split(' ').map(Number);
  return { wall, cpu: 1000 * (user + system) };
}

const filesIn =
  (dir: string, pattern = /./) =>
  (): number =>
    (readdirSync(dir, { recursive: true }) as string[]).filter((name) => pattern.test(name)).length;
