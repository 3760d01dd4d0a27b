import { CODES } from './codes.ts';

const TEXT = { type: 'string' };
const COUNT = { type: 'integer', minimum: 0 };
const NUMBER = { type: 'integer', minimum: 1 };

const PLACE = {
  description: 'In a file of the author; the path counts from the site, line and column from 1.',
  type: 'object',
  required: ['path', 'line', 'column'],
  properties: { path: TEXT, line: NUMBER, column: NUMBER },
  additionalProperties: false,
};

const DIAGNOSTIC = {
  type: 'object',
  required: ['code', 'severity', 'message'],
  properties: {
    code: { description: 'Permanent; `wsite explain CODE` tells more.', enum: CODES },
    severity: { enum: ['error', 'warning', 'note'] },
    message: { ...TEXT, description: 'What happened and why.' },
    hint: { ...TEXT, description: 'What to do.' },
    place: PLACE,
    frame: { ...TEXT, description: 'Lines of the file around the place.' },
    via: {
      description: 'The way from the page to the place, innermost caller first.',
      type: 'array',
      items: {
        type: 'object',
        required: ['what', 'place'],
        properties: { what: TEXT, place: PLACE },
        additionalProperties: false,
      },
    },
    page: { ...TEXT, description: 'The page that was being made, where that is not the place.' },
    morePages: { ...NUMBER, description: 'On how many more pages the same cause shows.' },
  },
  additionalProperties: false,
};

/** What `--format json` prints, as JSON Schema of draft 7. */
export const REPORT_SCHEMA = {
  type: 'object',
  required: ['diagnostics', 'errors', 'warnings', 'notes'],
  properties: {
    diagnostics: { type: 'array', items: DIAGNOSTIC },
    errors: COUNT,
    warnings: COUNT,
    notes: COUNT,
  },
  additionalProperties: false,
};
