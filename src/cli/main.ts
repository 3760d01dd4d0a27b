#!/usr/bin/env node
import manifest from '../../package.json' with { type: 'json' };
import { optimizeLater } from '../host/optimizing.ts';
import { programParts } from '../host/program-parts.ts';

const argv = process.argv.slice(2);
/* Whoever reads along may have seen enough (`| head`): the work goes on, and nobody is told. */
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (!['EPIPE', 'ERR_STREAM_DESTROYED'].includes(error.code ?? '')) throw error;
  });
/* The version is asked for by scripts, many times over: it is told before the command line is loaded. */
if (argv.length === 1 && ['--version', '-v'].includes(argv[0]!))
  process.stdout.write(`${manifest.version}\n`);
else {
  optimizeLater();
  const parts = programParts('main');
  const { run } = parts.load('run.cjs') as typeof import('./run.ts');
  const { stdout, stderr, env } = process;
  process.exitCode = await run(argv, { stdout, stderr, env });
  parts.keep();
}
