import { Argument, Command, CommanderError, Option } from 'commander';
import manifest from '../../package.json' with { type: 'json' };
import { Fault } from '../diagnostics/diagnostic.ts';
import { pretty } from '../diagnostics/formats.ts';
import type { BuildFlags } from './build.ts';
import type { CheckFlags } from './check.ts';
import type { ImportFlags } from './import.ts';
import type { NewFlags } from './new.ts';
import type { NewEditionFlags } from './new-edition.ts';
import { projectPath } from './project-path.ts';
import type { ServeFlags } from './serve.ts';
import { siteHere } from './site-here.ts';
import type { Streams } from './streams.ts';

const DONE = 0;
const ERRORS = 1;
const USAGE = 2;

/**
 * Runs one command line.
 * @param argv without node and the program's name; @returns the exit code: 0 done, 1 the site has errors, 2 usage
 */
export async function run(argv: readonly string[], streams: Streams): Promise<number> {
  let code = DONE;
  const program = commandLine(streams, (result) => {
    code = result;
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? DONE : USAGE;
    if (!(error instanceof Fault)) throw error;
    streams.stderr.write(`${pretty(error.diagnostic, { colour: false })}\n`);
    return ERRORS;
  }
}

function commandLine(streams: Streams, done: (code: number) => void): Command {
  const program = new Command('wsite')
    .description('The static site generator for workshop sites')
    .version(manifest.version, '-v, --version')
    .enablePositionalOptions()
    .exitOverride()
    .showHelpAfterError('(`wsite --help` lists the commands)')
    .configureOutput({
      writeOut: (text) => void streams.stdout.write(text),
      writeErr: (text) => void streams.stderr.write(text),
    });
  withBuildOptions(program.command('build').description('build the site')).action(
    async (dir: string | undefined, flags: BuildFlags) => {
      const { buildCommand } = await import('./build.ts');
      done(await buildCommand(dir ?? siteHere(streams, flags.quiet), flags, streams));
    },
  );
  withServeOptions(
    program.command('serve').description('serve the site from memory and follow its files'),
  ).action(async (dir: string | undefined, flags: ServeFlags) => {
    const { serveCommand } = await import('./serve.ts');
    done(await serveCommand(dir ?? siteHere(streams, flags.quiet), flags, streams));
  });
  withCheckOptions(
    program.command('check').description('make the site in memory and look for what is wrong with its pages'),
  ).action(async (dir: string | undefined, flags: CheckFlags) => {
    const { checkCommand } = await import('./check.ts');
    done(await checkCommand(dir ?? siteHere(streams, flags.quiet), flags, streams));
  });
  program
    .command('explain')
    .description(
      "say where each of a page's values comes from, what a complaint means, or which keys a file has",
    )
    .argument(
      '[what]',
      'a page, as a path or as an address; an `_edition.yml`; the code of a complaint; or a kind of file, such as speakers',
    )
    .option('--config <files>', 'configuration files, later ones win', list)
    .option('-C, --dir <dir>', 'the site')
    .action(async (page: string | undefined, flags: { config?: string[]; dir?: string }) => {
      const { explainCommand } = await import('./explain.ts');
      done(await explainCommand(page, { ...flags, dir: flags.dir ?? siteHere(streams) }, streams));
    });
  program
    .command('import')
    .description('make a site of a Jekyll site')
    .addArgument(new Argument('<kind>', 'what the old site is made with').choices(['jekyll']))
    .argument('<src>', 'the old site, which is not changed')
    .argument('<dest>', 'the folder of the new one')
    .option('--force', 'write into a folder that holds files already')
    .option('--github-pages', 'with the plugins that GitHub Pages has for every site')
    .option('--verify', 'build the old site with the jekyll on PATH, and compare page by page')
    .option('--against <dir>', 'compare with this folder, in which Jekyll built the old site')
    .addOption(formatOption())
    .option('--quiet', 'print complaints only')
    .action(async (_kind: string, src: string, dest: string, flags: ImportFlags) => {
      const { importCommand } = await import('./import.ts');
      done(await importCommand(src, dest, flags, streams));
    });
  program
    .command('clean')
    .description('delete the output and the cache')
    .argument('[dir]', 'the site')
    .option('--out <dir>', 'the output folder')
    .action(async (dir: string | undefined, flags: { out?: string }) => {
      const { cleanCommand } = await import('./clean.ts');
      done(await cleanCommand(dir ?? siteHere(streams), flags, streams));
    });
  addNew(program, streams, done);
  return program;
}

function addNew(program: Command, streams: Streams, done: (code: number) => void): void {
  const command = program
    .command('new')
    .enablePositionalOptions()
    .description('lay a new site down, or begin a new edition of one');
  withStarterOptions(command).action(async (dir: string, flags: NewFlags) => {
    const { newCommand } = await import('./new.ts');
    done(await newCommand(dir, flags, streams));
  });
  command
    .command('edition')
    .description('begin a new edition with what an earlier one has laid out')
    .argument('<name>', 'its short name, such as workshop2027: its pages will be at /workshop2027/')
    .requiredOption('--from <edition>', 'the edition to begin with')
    .option('--date <day>', 'the day of the new edition (default: 52 weeks after the earlier one)')
    .option('--unpublished', 'hold it back for now: nobody sees it, and `/` stays as it is')
    .option('-C, --dir <dir>', 'the site')
    .action(async (name: string, flags: Partial<NewEditionFlags> & Pick<NewEditionFlags, 'from'>) => {
      const { newEditionCommand } = await import('./new-edition.ts');
      done(await newEditionCommand(name, { ...flags, dir: flags.dir ?? siteHere(streams) }, streams));
    });
}

function withStarterOptions(command: Command): Command {
  return command
    .argument('<dir>', 'an empty folder, or one that is not there yet')
    .option('--title <text>', 'the name of the workshop')
    .option(
      '--edition <name>',
      'a short name of its first edition, such as workshop2027: its pages will be at /workshop2027/',
    )
    .option('--date <day>', 'the day on which it is held')
    .option('--place <text>', 'where: town, country')
    .option('--timezone <zone>', 'the time zone there, such as America/Chicago')
    .option('--accent <colour>', 'the colour of buttons and links, such as #2f6f4f')
    .option('--yes', 'ask nothing: what is not said is made up, to be changed later');
}

function withBuildOptions(command: Command): Command {
  return withSiteOptions(command)
    .option('--out <dir>', 'the output folder (default: `destination` of _config.yml, else _site)')
    .option('--no-cache', 'neither use nor keep what is in .wsite/')
    .option('--force', "write into a folder that holds somebody else's files")
    .option('--strict', 'exit with 1 on warnings too')
    .option('--verbose', 'print each file');
}

function withCheckOptions(command: Command): Command {
  return withSiteOptions(command)
    .option('--external', 'ask other sites whether what pages link to is there')
    .option(
      '--urls <file>',
      'addresses of the older site that must still answer: its sitemap, or one a line',
    );
}

function withServeOptions(command: Command): Command {
  return withSiteOptions(command)
    .option('--port <port>', 'the first port to try', '4000')
    .option('--host [address]', 'let other devices in the network see it too')
    .option('--open', 'open it in a browser')
    .option('--verbose', 'print each file that has changed');
}

function withSiteOptions(command: Command): Command {
  return command
    .argument('[dir]', 'the site', undefined)
    .option('--base-url <url>', 'where the site will live: https://host/path/ or /path')
    .option('--config <files>', 'configuration files, later ones win', list)
    .option('--drafts', 'build what stands in `_drafts` too')
    .option('--future', 'build posts with a date in the future too')
    .option('--unpublished', 'build pages with `published: false` too')
    .option(
      '--now <time>',
      'as if it were that moment: 2026-05-18T10:15, in the time zone of the current edition, else of the site',
    )
    .addOption(formatOption())
    .option('--quiet', 'print complaints only');
}

function formatOption(): Option {
  return new Option('--format <format>', 'how complaints are printed').choices(['pretty', 'json', 'github']);
}

function list(value: string): string[] {
  return value
    .split(',')
    .map((item) => projectPath(item.trim()))
    .filter((item) => item !== '');
}
