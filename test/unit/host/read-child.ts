import { openProject } from '../../../src/host/project-files.ts';
import { faultOf } from './temp.ts';

/* Prints what a process can list and read: node read-child.mjs SITE */
const project = openProject(process.argv[2]!);
const listing = project.list(() => false);
const found = listing.files.map((file) => file.path);
const told = listing.diagnostics.map((d) => `${d.place?.path} ${d.code}`);
const faults = found
  .map((path) => `${path} ${faultOf(() => project.read(path))}`)
  .filter((line) => line.includes('unreadable'));
process.stdout.write(JSON.stringify([...found, ...told, ...faults]));
