import type { Diagnostic } from '../diagnostic.ts';
import type { Spot } from '../text.ts';

/** YAML 1.1 and 1.2 read a value otherwise. */
export function changedByRuby(at: Spot, source: string, written: string): Diagnostic {
  return {
    code: 'yaml-1-1',
    severity: 'note',
    message: `Jekyll read \`${source}\` as ${written}, and so it is written now`,
    hint: `Put it in quotes where the text \`${source}\` was meant.`,
    ...at,
  };
}

/** Jekyll goes on without front matter that it cannot read. */
export function unreadableYaml(cause: Diagnostic): Diagnostic {
  return {
    ...cause,
    code: 'unreadable-yaml',
    severity: 'warning',
    message: `${cause.message}; Jekyll went on without these values, and so does the new site`,
  };
}

export function missingLayout(at: Spot, name: string): Diagnostic {
  return {
    code: 'missing-layout',
    severity: 'warning',
    message: `There is no layout \`${name}\`: Jekyll showed this without a layout, and now it says \`layout: none\``,
    hint: `Add the layout \`${name}\`, or leave it so.`,
    ...at,
  };
}

/** A key of the old configuration that is another thing in the new one. */
export function settingMoved(key: string, why: string): Diagnostic {
  return {
    code: 'setting-dropped',
    severity: 'warning',
    message: `\`${key}\` of \`_config.yml\` is no setting any more: ${why}`,
    hint: `Templates still find it: \`templates.site\` in \`_config.yml\` says what \`site.${key}\` is.`,
  };
}

export function themeAbsent(name: string, touched: readonly string[]): Diagnostic {
  const what = touched.length > 0 ? `; the site uses of it ${touched.join(', ')}` : '';
  return {
    code: 'theme-absent',
    severity: 'warning',
    message: `The theme \`${name}\` is a Ruby gem of its own and could not come along${what}`,
    hint: 'Copy its `_layouts`, `_includes`, `_sass` and `assets` into the old site and import it again.',
  };
}

/** GitHub Pages has plugins for every site, which Jekyll itself has not. */
export function builtByPages(): Diagnostic {
  return {
    code: 'built-by-pages',
    severity: 'note',
    message:
      'The `Gemfile` names `github-pages`, which adds plugins that no configuration names; they were left aside',
    hint: 'Import with `--github-pages` where the pages should be as GitHub published them: titles and layouts that no page names, read-mes as indexes, links to files.',
  };
}

/** @param made what it makes, each in words */
export function rubyPlugin(path: string, made: readonly string[]): Diagnostic {
  const what = made.length === 0 ? '' : `; it makes ${made.join('; ')}`;
  return {
    code: 'ruby-plugin',
    severity: 'warning',
    message: `\`${path}\` is code in Ruby, which wsite does not run${what}`,
    hint: 'Write what it made as pages or data, or as filters and blocks in `wsite.config.ts`.',
  };
}

/** Two sources of one address; Jekyll writes both, and the later one stays. */
export function losingSource(path: string, winner: string): Diagnostic {
  return {
    code: 'losing-source',
    severity: 'warning',
    message: `\`${path}\` was set aside: \`${winner}\` is written to the same address, and in Jekyll it wins`,
    hint: 'Remove one of them, or give it a `permalink` of its own.',
  };
}

/** What the new site could not be built with. @param path in the new site @param what became of it */
export function setAside(path: string, cause: Diagnostic, what: string): Diagnostic {
  const where = cause.place && cause.place.path !== path ? ` (${cause.place.path}:${cause.place.line})` : '';
  return {
    code: 'set-aside',
    severity: 'warning',
    message: `The new site could not be built with \`${path}\` as it was, so ${what}: ${cause.message}${where}`,
    hint: `\`set-aside/${path}\` is what it was: mend it and put it back.`,
  };
}

export function notUtf8(path: string): Diagnostic {
  return {
    code: 'not-utf-8',
    severity: 'warning',
    message: `\`${path}\` is not UTF-8 and was read as Windows-1252`,
    hint: 'Look whether its letters are right.',
  };
}

/** A byte order mark before the first column of a table. @param column its name, as it is seen */
export function markedColumn(path: string, column: string): Diagnostic {
  return {
    code: 'marked-column',
    severity: 'note',
    message: `An invisible mark (a byte order mark) begins \`${path}\`, and Jekyll reads it as a part of the first column's name: no template finds \`${column}\``,
    hint: `The new site does the same. Save the new file without its marks where \`${column}\` is to be found.`,
  };
}

/** @param fault what is wrong with the old text */
export function mendedJson(path: string, fault: string): Diagnostic {
  return {
    code: 'mended-json',
    severity: 'note',
    message: `\`${path}\` is not quite JSON: ${fault}. Jekyll reads it all the same, and it is written as JSON now`,
    hint: 'Look whether it holds what was meant.',
  };
}

export function newSiteNotEmpty(folder: string): Diagnostic {
  return {
    code: 'new-site-not-empty',
    severity: 'error',
    message: `The folder ${folder} holds files already, and nothing was written`,
    hint: 'Name a new folder, or say `--force` to write among them.',
  };
}

export function jekyllMissing(): Diagnostic {
  return {
    code: 'jekyll-missing',
    severity: 'error',
    message: 'There is no program `jekyll` to build the old site with',
    hint: 'Install it, or name a folder with the built site: `--against _site`.',
  };
}

export function jekyllFailed(reason: string): Diagnostic {
  return {
    code: 'jekyll-failed',
    severity: 'error',
    message: `Jekyll could not build the old site: ${reason}`,
    hint: 'Mend the old site, or name a folder with the built site: `--against _site`.',
  };
}
