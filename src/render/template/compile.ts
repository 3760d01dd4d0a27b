import { type Diagnostic, Fault } from '../../diagnostics/diagnostic.ts';
import {
  asyncTag,
  strayTag,
  templateSyntax,
  unclosedTag,
  unknownTag,
} from '../../diagnostics/messages/template.ts';
import { didYouMean } from '../../diagnostics/nearest.ts';
import { lineAndColumn, type SourceText, spot } from '../../diagnostics/text.ts';
import type { Body } from './ast.ts';
import { dropBlankBlocks } from './blank.ts';
import { generate } from './generate/file.ts';
import type { Compiled, Language, TemplateOptions } from './language.ts';
import { makeUnit } from './link.ts';
import { type ParseFailure, parseFailure } from './parse-failure.ts';
import { parseTemplate, TAG_NAMES } from './parser.ts';

/**
 * Makes a template ready to run, in Nunjucks' language with wsite's additions (DESIGN §3, "Variables").
 * @param source the file; parsing begins at `source.start`, and all places are places of the file
 * @throws Fault for a syntax error, an unknown tag, filter, test or argument, a forbidden name …; `more` has the others
 */
export function compileTemplate(source: SourceText, options: TemplateOptions, language: Language): Compiled {
  const body = parsed(source, options, language);
  try {
    return made(source, options, language, options.blankBlocks === 'drop' ? dropBlankBlocks(body) : body);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new Fault(templateSyntax(spot(source, source.start), 'it is nested too deeply'));
  }
}

function made(source: SourceText, options: TemplateOptions, language: Language, body: Body): Compiled {
  const code = generate(source, options, language, body);
  const [first, ...more] = code.problems;
  if (first) throw new Fault(first, more);
  return {
    path: source.path,
    source,
    warnings: code.warnings,
    unit: makeUnit(source, options, language, code),
  };
}

function parsed(source: SourceText, options: TemplateOptions, language: Language): Body {
  const text = options.masked ?? source.text;
  try {
    return parseTemplate(text, source.start, !options.body, language.blocks);
  } catch (error) {
    const failure = parseFailure(error);
    if (!failure) throw error;
    throw new Fault(describe(source, failure, language));
  }
}

function describe(source: SourceText, failure: ParseFailure, language: Language): Diagnostic {
  const { kind, message, offset, open } = failure;
  const where = spot(source, offset, kind === 'syntax' ? 1 : message.length);
  if (kind === 'unclosed') return unclosedTag(where, message);
  if (kind === 'async-tag') return asyncTag(where, message);
  if (kind === 'unknown-tag')
    return unknownTag(where, message, didYouMean(message, [...TAG_NAMES, ...language.blocks]));
  if (kind === 'syntax') return templateSyntax(where, message);
  const tag = open.at(-1);
  return strayTag(where, message, tag?.name, tag && lineAndColumn(source.text, tag.offset).line);
}
