import { Fault } from '../../diagnostics/diagnostic.ts';
import type { ProjectFiles } from '../../model/ports.ts';
import { entriesOf, isMap, makeMap, type Value } from '../../syntax/value.ts';
import type { OldText } from './imported.ts';
import type { JekyllSettings } from './settings.ts';

const REMOTE =
  /\[remote "origin"\][^[]*?\burl\s*=\s*(?:git@github\.com:|[a-z+]+:\/\/(?:[^@/]*@)?github\.com\/)([^/\s]+)\/([^/\s]+?)(?:\.git)?\s*$/m;

/** What `site.github` is, where templates ask for it and the site has the plugin that gives it. */
export function githubOf(
  project: ProjectFiles,
  documents: readonly OldText[],
  config: Value,
  { plugins }: JekyllSettings,
): Value | undefined {
  if (!plugins.has('jekyll-github-metadata')) return undefined;
  if (!documents.some(({ text }) => /\bsite\.github\b/.test(text))) return undefined;
  let git = '';
  try {
    git = new TextDecoder().decode(project.read('.git/config'));
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
  }
  return githubValues(config, git);
}

/** Whether the Gemfile names GitHub's own set of plugins. */
export function namesPages(project: ProjectFiles, paths: readonly string[]): boolean {
  return (
    paths.includes('Gemfile') &&
    /^[^#\n]*\bgithub-pages\b/m.test(new TextDecoder().decode(project.read('Gemfile')))
  );
}

/**
 * What `site.github` says of a repository without asking the network: addresses and names. What the configuration says
 * under `github` counts before it. Undefined where neither the configuration nor git names a repository.
 * @param config the old configuration @param git the text of `.git/config`; empty where there is none
 */
function githubValues(config: Value, git: string): Value | undefined {
  const values = isMap(config) ? config : makeMap([]);
  const said = typeof values['repository'] === 'string' ? values['repository'].split('/') : undefined;
  const [owner, name] = said ?? REMOTE.exec(git)?.slice(1) ?? [];
  if (owner === undefined || name === undefined) return undefined;
  const own = isMap(values['github']) ? values['github'] : makeMap([]);
  const isUserPage = name.toLowerCase() === `${owner.toLowerCase()}.github.io`;
  const [home, repository] = [`https://github.com/${owner}`, `https://github.com/${owner}/${name}`];
  const known: [string, Value][] = [
    ['repository_nwo', `${owner}/${name}`],
    ['owner_name', owner],
    ['owner_url', home],
    ['repository_name', name],
    ['project_title', name],
    ['repository_url', repository],
    ['zip_url', `${repository}/zipball/gh-pages`],
    ['tar_url', `${repository}/tarball/gh-pages`],
    ['clone_url', `${repository}.git`],
    ['releases_url', `${repository}/releases`],
    ['issues_url', `${repository}/issues`],
    ['wiki_url', `${repository}/wiki`],
    ['is_user_page', isUserPage],
    ['is_project_page', !isUserPage],
  ];
  return makeMap([...known.filter(([key]) => own[key] === undefined), ...entriesOf(own)]);
}
