import { diskOps } from '../../../src/host/file-ops.ts';
import { openOutput } from '../../../src/host/output-folder.ts';
import { dyingOps } from './crash.ts';

/* A build in a process of its own, which dies at a step: node crash-child.mjs OUT STEP BORDER FILES */
const [, , out, step, border, files] = process.argv;

function die(): never {
  process.kill(process.pid, 'SIGKILL');
  for (;;);
}

const { ops } = dyingOps(Number(step), die, border === 'border', diskOps.writeSoon);
const transaction = openOutput(out!, undefined, ops).begin({ force: false, keep: [] });
for (const [file, content] of Object.entries(JSON.parse(files!) as Record<string, string>))
  await transaction.send(file, content);
await transaction.sent();
transaction.commit();
