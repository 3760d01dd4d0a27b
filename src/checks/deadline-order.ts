import type { ValueMap } from '../syntax/value.ts';

/** What a deadline is one of, in the order in which they must come; the last that its name says holds. */
const STAGES: readonly RegExp[] = [
  /\b(?:submi\w+|due|deadline)\b/i,
  /\b(?:notif\w+|decisions?|acceptances?)\b/i,
  /\b(?:camera[- ]?ready|final versions?|final papers?)\b/i,
];
/** Words that say the stage or nothing; what is left names a track. */
const COMMON =
  /\b(?:submi\w+|due|deadlines?|dates?|notif\w+|decisions?|acceptances?|accepted|camera[- ]?ready|final|versions?|papers?|abstracts?|full|contributions?|workshop|authors?|sent|out|of|for|to|the|and|by|on|is|are|all|extended|new|release[ds]?)\b/gi;

interface Staged {
  readonly deadline: ValueMap;
  readonly stage: number;
  readonly track: string;
  /** To compare with others: seconds since 1970, by the day where the instant is not known. */
  readonly at: number;
}

/** Two deadlines in the wrong order. */
export interface Misplaced {
  /** It is due before `late`, which must come first. */
  readonly early: ValueMap;
  readonly late: ValueMap;
}

/**
 * Deadlines that are due before what must come first: a notification before the submission, the camera-ready version before
 * the notification. One is compared with those of its track; where nothing names its track, with the first of all.
 * @param deadlines as templates see them
 */
export function misplaced(deadlines: readonly ValueMap[]): Misplaced[] {
  const staged = deadlines.flatMap(stageOf);
  return staged.flatMap((one) => {
    const before = staged.filter(({ stage }) => stage < one.stage);
    const nearest = before.filter(({ stage }) => stage === Math.max(...before.map((other) => other.stage)));
    const own = nearest.filter(({ track }) => track === one.track);
    const first = (own.length > 0 ? own : nearest).toSorted((a, b) => a.at - b.at)[0];
    return first && one.at < first.at ? [{ early: one.deadline, late: first.deadline }] : [];
  });
}

function stageOf(deadline: ValueMap): Staged[] {
  const { name, epoch, day } = deadline;
  const at =
    typeof epoch === 'number' ? epoch : typeof day === 'string' ? Date.parse(day) / 1000 : Number.NaN;
  const stage = STAGES.findLastIndex((words) => words.test(String(name)));
  if (stage === -1 || Number.isNaN(at)) return [];
  const track = String(name)
    .toLowerCase()
    .replace(COMMON, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return [{ deadline, stage, track, at }];
}
