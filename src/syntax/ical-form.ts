/** What is wrong with a calendar file, and where. */
export interface IcalFault {
  readonly at: number;
  readonly length: number;
  /** Begins with a small letter. */
  readonly reason: string;
}

/** A line as it counts: what goes on in the next is one (RFC 5545, 3.1). */
interface Line {
  readonly at: number;
  readonly text: string;
}

interface Component {
  readonly name: string;
  readonly at: number;
  readonly values: Map<string, Line>;
}

const PROPERTY =
  /^([A-Za-z0-9-]+)((?:;[A-Za-z0-9-]+=(?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)*):([\s\S]*)$/;
const NEEDED: ReadonlyMap<string, readonly string[]> = new Map([
  ['VCALENDAR', ['VERSION', 'PRODID']],
  ['VEVENT', ['UID', 'DTSTAMP', 'DTSTART']],
]);
const TIMES: ReadonlySet<string> = new Set(['DTSTART', 'DTEND', 'DTSTAMP', 'RECURRENCE-ID']);
const TIME = /^\d{4}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:T(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d|60)Z?)?$/;

/**
 * What keeps programs from reading a calendar file (RFC 5545): lines that are no properties, components that do not end,
 * properties that they need, times that are none. Empty lines and line ends without CR are passed over, as programs do.
 */
export function icalFaults(text: string): IcalFault[] {
  const faults: IcalFault[] = [];
  const tell = ({ at, text: line }: Line, reason: string) => faults.push({ at, length: line.length, reason });
  const open: Component[] = [];
  let isBegun = false;
  for (const line of linesOf(text)) {
    const found = PROPERTY.exec(line.text);
    if (!found) {
      tell(line, 'this line is no property; one that goes on with the line before begins with a blank');
      continue;
    }
    const [name, value] = [found[1]!.toUpperCase(), found[3]!.trim()];
    if (name === 'BEGIN') {
      if (open.length === 0 && value.toUpperCase() !== 'VCALENDAR')
        tell(line, 'a calendar begins with `BEGIN:VCALENDAR`');
      isBegun = true;
      open.push({ name: value.toUpperCase(), at: line.at, values: new Map() });
    } else if (name === 'END') {
      const last = open.pop();
      if (!last) tell(line, 'this ends nothing');
      else if (last.name !== value.toUpperCase()) tell(line, `this stands where \`END:${last.name}\` must`);
      else faults.push(...lacking(last));
    } else {
      if (open.length === 0) tell(line, 'this stands outside of `BEGIN:VCALENDAR` and `END:VCALENDAR`');
      if (TIMES.has(name) && !TIME.test(value))
        tell(line, `\`${value}\` is no time: it is written \`20261212T090000Z\`, a day alone \`20261212\``);
      open.at(-1)?.values.set(name, { at: line.at, text: value });
    }
  }
  for (const { name, at } of open)
    faults.push({ at, length: 6 + name.length, reason: `\`${name}\` is never ended` });
  if (!isBegun && faults.length === 0)
    faults.push({ at: 0, length: 1, reason: 'there is no calendar in it' });
  return faults;
}

function lacking({ name, at, values }: Component): IcalFault[] {
  const needed = (NEEDED.get(name) ?? []).filter((key) => !values.has(key));
  const faults = needed.map(
    (key): IcalFault => ({ at, length: 6 + name.length, reason: `this \`${name}\` has no \`${key}\`` }),
  );
  const [start, end] = [values.get('DTSTART'), values.get('DTEND')];
  if (start && end && start.text.length === end.text.length && end.text < start.text)
    faults.push({ at: end.at, length: 5, reason: 'this ends before it begins' });
  return faults;
}

function linesOf(text: string): Line[] {
  const lines: { at: number; text: string }[] = [];
  let at = 0;
  for (const piece of text.split(/(?<=\n)|(?<=\r)(?!\n)/)) {
    const line = piece.replace(/[\r\n]+$/, '');
    const last = lines.at(-1);
    if (/^[ \t]/.test(line) && last && line.trim() !== '') last.text += line.slice(1);
    else if (line.trim() !== '') lines.push({ at, text: line });
    at += piece.length;
  }
  return lines;
}
